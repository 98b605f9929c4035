"""A frame that keeps its content in the proportions of the wall."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import Focus, override

_WIDE, _HIGH = 16, 9
_EDGE = 2


class AspectBox(QWidget):
    """Holds one widget as large as it fits at 16:9, in the middle, with an edge in a colour that can be changed.

    A click gives it the keyboard; it does nothing with it, so that every key is the stage's.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content: QWidget | None = None
        self._edge = theme.edge
        self.setFocusPolicy(Focus.ClickFocus)

    def set_content(self, content: QWidget) -> None:
        """Show this widget; one that was there before is let go."""
        if self._content is not None:
            self._content.setParent(None)
        self._content = content
        content.setParent(self)
        content.show()
        self._place()

    def set_edge(self, colour: str) -> None:
        """Colour the edge."""
        if colour != self._edge:
            self._edge = colour
            self.update()

    def height_for(self, width: int) -> int:
        """How high the box is when its content fills the width."""
        return round((width - 2 * _EDGE) * _HIGH / _WIDE) + 2 * _EDGE

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        frame = self._room().adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE)
        painter.fillRect(frame, QColor(self._theme.card))
        painter.setPen(QPen(QColor(self._theme.spruce if self.hasFocus() else self._edge), _EDGE))
        painter.drawRect(frame.adjusted(1, 1, -1, -1))

    def _room(self) -> QRect:
        inner = self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        width = min(inner.width(), round(inner.height() * _WIDE / _HIGH))
        height = round(width * _HIGH / _WIDE)
        left, top = (self.width() - width) // 2, (self.height() - height) // 2
        return QRect(left, top, width, height)

    def _place(self) -> None:
        if self._content is not None:
            self._content.setGeometry(self._room())
