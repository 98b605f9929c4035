"""Key caps: the small drawn keys that tell which key does the same as a button."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from leda_desktop.ui.widgets.qt import Align, Policy, override

_SIZE = 0.82
_PADDING = 0.42
_SMALLEST_WIDTH = 1.55
_HEIGHT = 1.45
_RADIUS = 4.0


def key_cap_font(font: QFont) -> QFont:
    """The font of a cap beside text in `font`."""
    made = QFont(font)
    made.setPixelSize(max(9, round(QFontMetrics(font).height() / 1.36 * _SIZE)))
    made.setWeight(QFont.Weight.DemiBold)
    return made


def key_cap_size(font: QFont, text: str) -> QSize:
    """How large a cap beside text in `font` is."""
    small = key_cap_font(font)
    width = QFontMetrics(small).horizontalAdvance(text) + 2 * small.pixelSize() * _PADDING
    return QSize(round(max(width, small.pixelSize() * _SMALLEST_WIDTH)), round(small.pixelSize() * _HEIGHT) + 1)


def paint_key_cap(painter: QPainter, rect: QRectF, text: str, *, on: QColor | None = None) -> None:
    """Draw a cap; `on` is the colour of text on a dark button, else the cap is white with a grey edge."""
    palette = QGuiApplication.palette()
    edge, face, ink = palette.color(QPalette.ColorRole.Mid), palette.color(QPalette.ColorRole.Base), None
    if on is not None:
        edge, face, ink = QColor(on), QColor(on), QColor(on)
        edge.setAlphaF(0.55)
        face.setAlphaF(0.12)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(face)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
    painter.setFont(key_cap_font(painter.font()))
    painter.setPen(ink or palette.color(QPalette.ColorRole.PlaceholderText))
    painter.drawText(rect, Align.AlignCenter, text)
    painter.restore()


class KeyCap(QWidget):
    """A single cap in a line of text."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setSizePolicy(Policy.Fixed, Policy.Fixed)
        self.setAccessibleName(text)

    def set_text(self, text: str) -> None:
        """Show another key."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return key_cap_size(self.font(), self._text)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_key_cap(painter, QRectF(self.rect()), self._text)
