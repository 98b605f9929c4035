"""The empty desk that is painted in the first instant, before anything has been read."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import override

LEFT_WIDTH = 296
RIGHT_WIDTH = 332


class Skeleton(QWidget):
    """The ground of the three columns, so that nothing jumps when they come."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        left, right = self._theme.px(LEFT_WIDTH), self.width() - self._theme.px(RIGHT_WIDTH)
        painter.fillRect(self.rect(), QColor(self._theme.paper))
        painter.fillRect(QRect(0, 0, left, self.height()), QColor(self._theme.panel))
        painter.fillRect(QRect(right, 0, self.width() - right, self.height()), QColor(self._theme.panel))
        for x in (left - 1, right):
            painter.fillRect(QRect(x, 0, 1, self.height()), QColor(self._theme.line))
