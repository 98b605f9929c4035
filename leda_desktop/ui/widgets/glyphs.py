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
    MINUS = "minus"
    BACK = "back"
    FIRST = "first"
    LAST = "last"
    FIT_WIDTH = "fit_width"
    FIT_PAGE = "fit_page"
    PAGE = "page"
    FACING = "facing"
    OVERVIEW = "overview"


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
    Glyph.MINUS: (((3, 8), (13, 8)),),
    Glyph.BACK: (((10.5, 3.5), (6, 8), (10.5, 12.5)),),
    Glyph.FIRST: (((13, 3), (6, 8), (13, 13), (13, 3)), ((3, 3), (3, 13))),
    Glyph.LAST: (((3, 3), (10, 8), (3, 13), (3, 3)), ((13, 3), (13, 13))),
    Glyph.FIT_WIDTH: (
        ((1.5, 2), (1.5, 14)),
        ((14.5, 2), (14.5, 14)),
        ((4, 8), (12, 8)),
        ((6, 6), (4, 8), (6, 10)),
        ((10, 6), (12, 8), (10, 10)),
    ),
    Glyph.FIT_PAGE: (
        ((2, 5.5), (2, 2), (5.5, 2)),
        ((10.5, 2), (14, 2), (14, 5.5)),
        ((14, 10.5), (14, 14), (10.5, 14)),
        ((5.5, 14), (2, 14), (2, 10.5)),
    ),
    Glyph.PAGE: (((3.5, 1.5), (12.5, 1.5), (12.5, 14.5), (3.5, 14.5), (3.5, 1.5)),),
    Glyph.FACING: (((1, 3), (15, 3), (15, 13), (1, 13), (1, 3)), ((8, 3), (8, 13))),
    Glyph.OVERVIEW: (
        ((2, 1.5), (14, 1.5), (14, 14.5), (2, 14.5), (2, 1.5)),
        ((8, 1.5), (8, 14.5)),
        ((2, 8), (14, 8)),
    ),
    Glyph.SEARCH: (((10.4, 10.4), (14, 14)),),
    Glyph.INFO: (((8, 7.4), (8, 12)), ((8, 4.4), (8, 4.5))),
    Glyph.MESSAGE: (
        ((2, 3), (14, 3), (14, 11), (8, 11), (5, 14), (5, 11), (2, 11), (2, 3)),
        ((5, 6), (11, 6)),
        ((5, 8.4), (9, 8.4)),
    ),
    Glyph.WARNING: (((8, 2), (15, 14), (1, 14), (8, 2)), ((8, 6.6), (8, 9.8)), ((8, 11.9), (8, 12))),
}
_FILLED = frozenset({Glyph.LEFT, Glyph.RIGHT, Glyph.FIRST, Glyph.LAST})
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
