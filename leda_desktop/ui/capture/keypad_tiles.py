"""The numbers of the keypad as a till shows them: large, side by side, the one that is keyed in now framed."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from leda_desktop.ui.capture.keypad_face import Tile, TileState
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import Align, Elide, override

_WIDTH, _HEIGHT, _GAP = 62, 78, 8
_LABEL, _DIGITS, _WORDS = 12, 38, 13
_LABEL_ROOM, _INSET, _RADIUS = 24, 5, 8
_LONGEST_NUMBER = 4


class KeypadTiles(QWidget):
    """Shows tiles and goes on below where a line is full."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._tiles: tuple[Tile, ...] = ()
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """What is shown."""
        return self._tiles

    def show_tiles(self, tiles: tuple[Tile, ...]) -> None:
        """Show these."""
        if tiles != self._tiles:
            self._tiles = tiles
            self.setVisible(bool(tiles))
            self.updateGeometry()
            self.update()

    @override
    def heightForWidth(self, width: int) -> int:
        cells = self._cells(width)
        return round(cells[-1].bottom()) + 1 if cells else 0

    @override
    def sizeHint(self) -> QSize:
        cells = self._cells(10_000)
        return QSize(round(cells[-1].right()) + 1, round(cells[-1].bottom()) + 1) if cells else QSize()

    @override
    def minimumSizeHint(self) -> QSize:
        widest = max((self._width(tile) for tile in self._tiles), default=0)
        return QSize(widest, self._theme.px(_HEIGHT) if self._tiles else 0)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for tile, cell in zip(self._tiles, self._cells(self.width()), strict=True):
            self._paint(painter, tile, cell.adjusted(1, 1, -1, -1))

    def _cells(self, width: int) -> list[QRectF]:
        gap, height = self._theme.px(_GAP), self._theme.px(_HEIGHT)
        left = top = 0
        cells = []
        for tile in self._tiles:
            wanted = self._width(tile)
            if left and left + wanted > width:
                left, top = 0, top + height + gap
            cells.append(QRectF(left, top, wanted, height))
            left += wanted + gap
        return cells

    def _width(self, tile: Tile) -> int:
        room = 2 * self._theme.px(_INSET) + 2
        label = QFontMetrics(self._theme.font(_LABEL)).horizontalAdvance(tile.label) + room
        size = _DIGITS if _is_number(tile.value) else _WORDS
        value = QFontMetrics(self._theme.font(size, bold=True)).horizontalAdvance(tile.value) + room
        return max(self._theme.px(_WIDTH), label, value)

    def _paint(self, painter: QPainter, tile: Tile, cell: QRectF) -> None:
        theme, now = self._theme, tile.state is TileState.NOW
        painter.setPen(QPen(QColor(theme.spruce if now else theme.line), 3 if now else 1))
        painter.setBrush(QColor(theme.spruce2 if now else theme.paper if tile.state is TileState.PLAIN else theme.card))
        painter.drawRoundedRect(cell, _RADIUS, _RADIUS)
        inset = theme.px(_INSET)
        room = cell.adjusted(inset, inset / 2, -inset, -inset / 2)
        painter.setPen(QColor(theme.spruce if now else theme.soft))
        painter.setFont(theme.font(_LABEL, bold=now))
        label = painter.fontMetrics().elidedText(tile.label, Elide.ElideRight, int(room.width()))
        painter.drawText(room, Align.AlignHCenter | Align.AlignTop, label)
        painter.setPen(QColor(theme.ink if tile.state is not TileState.PLAIN else theme.soft))
        painter.setFont(theme.font(_DIGITS if _is_number(tile.value) else _WORDS, bold=True))
        painter.drawText(room.adjusted(0, theme.px(_LABEL_ROOM) - inset, 0, 0), Align.AlignCenter, tile.value)


def _is_number(value: str) -> bool:
    return len(value) <= _LONGEST_NUMBER and (value.isdecimal() or not value.isalpha())
