"""The empty desk that is painted in the first instant, before anything has been read."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import Pen, override

LEFT_WIDTH = 296
RIGHT_WIDTH = 332


class Skeleton(QWidget):
    """The ground of the three columns, so that nothing jumps when they come."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        left, right = self._theme.px(LEFT_WIDTH), self.width() - self._theme.px(RIGHT_WIDTH)
        columns = (
            (self.rect(), self._theme.paper),
            (QRect(0, 0, left, self.height()), self._theme.panel),
            (QRect(right, 0, self.width() - right, self.height()), self._theme.panel),
            (QRect(left - 1, 0, 1, self.height()), self._theme.line),
            (QRect(right, 0, 1, self.height()), self._theme.line),
        )
        painter = QPainter(self)
        painter.setPen(Pen.NoPen)
        for rect, colour in columns:
            # `fillRect` would do, but its many forms make Qt for Python load all gradients into the first picture.
            painter.setBrush(QColor(colour))
            painter.drawRect(rect)
