"""The few signs that the desk draws itself, because its font does not have them."""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

_PIXEL_RATIOS = (1, 2, 3)
_GRID = 16.0


class Glyph(Enum):
    """A sign, named for what it looks like; drawn as strokes on a grid of 16 by 16."""

    CHECK = "check"
    LEFT = "left"
    RIGHT = "right"
    ARROW = "arrow"
    CLOSE = "close"
    MENU = "menu"
    DOWN = "down"
    UP = "up"
    ENTER = "enter"
    PLUS = "plus"
    SEARCH = "search"
    INFO = "info"
    WARNING = "warning"
    MESSAGE = "message"


_STROKES: dict[Glyph, tuple[tuple[tuple[float, float], ...], ...]] = {
    Glyph.CHECK: (((2.5, 8.5), (6.3, 12.2), (13.5, 4.2)),),
    Glyph.LEFT: (((12, 2.5), (4, 8), (12, 13.5), (12, 2.5)),),
    Glyph.RIGHT: (((4, 2.5), (12, 8), (4, 13.5), (4, 2.5)),),
    Glyph.ARROW: (((1, 8), (15, 8)), ((10.5, 3.5), (15, 8), (10.5, 12.5))),
    Glyph.CLOSE: (((4, 4), (12, 12)), ((12, 4), (4, 12))),
    Glyph.MENU: (((2.5, 4), (13.5, 4)), ((2.5, 8), (13.5, 8)), ((2.5, 12), (13.5, 12))),
    Glyph.DOWN: (((3.5, 6), (8, 10.5), (12.5, 6)),),
    Glyph.UP: (((3.5, 10), (8, 5.5), (12.5, 10)),),
    Glyph.ENTER: (((13.5, 3), (13.5, 9), (3, 9)), ((6.5, 5.5), (3, 9), (6.5, 12.5))),
    Glyph.PLUS: (((8, 3), (8, 13)), ((3, 8), (13, 8))),
    Glyph.SEARCH: (((10.4, 10.4), (14, 14)),),
    Glyph.INFO: (((8, 7.4), (8, 12)), ((8, 4.4), (8, 4.5))),
    Glyph.MESSAGE: (
        ((2, 3), (14, 3), (14, 11), (8, 11), (5, 14), (5, 11), (2, 11), (2, 3)),
        ((5, 6), (11, 6)),
        ((5, 8.4), (9, 8.4)),
    ),
    Glyph.WARNING: (((8, 2), (15, 14), (1, 14), (8, 2)), ((8, 6.6), (8, 9.8)), ((8, 11.9), (8, 12))),
}
_FILLED = frozenset({Glyph.LEFT, Glyph.RIGHT})
_RINGS = {Glyph.SEARCH: QRectF(2.2, 2.2, 9.2, 9.2), Glyph.INFO: QRectF(1, 1, 14, 14)}


def paint_glyph(painter: QPainter, glyph: Glyph, rect: QRectF, colour: QColor, *, weight: float = 1.8) -> None:
    """Draw the glyph into the rectangle; `weight` is the thickness of its strokes on the grid."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / _GRID, rect.height() / _GRID)
    painter.setPen(QPen(colour, weight, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    for stroke in _STROKES[glyph]:
        points = QPolygonF([QPointF(x, y) for x, y in stroke])
        if glyph in _FILLED:
            painter.setBrush(colour)
            painter.drawPolygon(points)
        else:
            painter.drawPolyline(points)
    if glyph in _RINGS:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(_RINGS[glyph])
    painter.restore()


def glyph_icon(glyph: Glyph, colour: str, size: int = 16) -> QIcon:
    """The glyph as an icon for buttons and menus, sharp on every screen."""
    icon = QIcon()
    for ratio in _PIXEL_RATIOS:
        pixmap = QPixmap(size * ratio, size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_glyph(painter, glyph, QRectF(0, 0, size, size), QColor(colour))
        painter.end()
        icon.addPixmap(pixmap)
    return icon
