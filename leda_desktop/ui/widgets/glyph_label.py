"""A sign in a line of text."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from leda_desktop.ui.widgets.glyphs import Glyph, paint_glyph
from leda_desktop.ui.widgets.qt import Policy, override


class GlyphLabel(QWidget):
    """A drawn sign of a fixed size that says nothing to a screen reader."""

    def __init__(self, glyph: Glyph, colour: str, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glyph = glyph
        self._colour = QColor(colour)
        self._size = size
        self.setSizePolicy(Policy.Fixed, Policy.Fixed)

    def show_glyph(self, glyph: Glyph, colour: str) -> None:
        """Draw another sign."""
        self._glyph, self._colour = glyph, QColor(colour)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_glyph(painter, self._glyph, QRectF(0, 0, self._size, self._size), self._colour)
