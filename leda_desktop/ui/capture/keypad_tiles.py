"""The numbers of the keypad as a till shows them: large, side by side, the one that is keyed in now framed."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from leda_desktop.ui.capture.keypad_face import Tile, TileState
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import Align, override

_GAP, _LABEL, _WORDS = 8, 12, 13
_LABEL_ROOM, _INSET, _RADIUS = 18, 6, 8
_LONGEST_NUMBER = 4


@dataclass(frozen=True, slots=True)
class _Size:
    """How large a tile is, and the digits on it."""

    width: int
    height: int
    digits: int


_FEW, _SOME, _MANY, _ASIDE = _Size(96, 124, 64), _Size(72, 92, 44), _Size(54, 74, 30), _Size(76, 52, 14)
_SIZES = ((4, _FEW), (7, _SOME))


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
        return QSize(widest, self._theme.px(self._size.height) if self._tiles else 0)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for tile, cell in zip(self._tiles, self._cells(self.width()), strict=True):
            self._paint(painter, tile, cell.adjusted(2, 2, -2, -2))

    @property
    def _size(self) -> _Size:
        count = sum(not tile.aside for tile in self._tiles)
        return next((size for most, size in _SIZES if count <= most), _MANY)

    def _size_of(self, tile: Tile) -> _Size:
        return _ASIDE if tile.aside else self._size

    def _cells(self, width: int) -> list[QRectF]:
        gap, left, top, line = self._theme.px(_GAP), 0, 0, 0
        cells, aside = [], False
        for tile in self._tiles:
            wanted, height = self._width(tile), self._theme.px(self._size_of(tile).height)
            if left and (left + wanted > width or tile.aside != aside):
                left, top, line = 0, top + line + gap, 0
            cells.append(QRectF(left, top, wanted, height))
            left, line, aside = left + wanted + gap, max(line, height), tile.aside
        return cells

    def _width(self, tile: Tile) -> int:
        room = 2 * self._theme.px(_INSET) + 4
        label = QFontMetrics(self._theme.font(_LABEL, bold=True)).horizontalAdvance(tile.label) + room
        value = QFontMetrics(self._theme.font(self._digits(tile), bold=True)).horizontalAdvance(tile.value) + room
        return max(self._theme.px(self._size_of(tile).width), label, value)

    def _digits(self, tile: Tile) -> int:
        return self._size_of(tile).digits if _is_number(tile.value) else _WORDS

    def _paint(self, painter: QPainter, tile: Tile, cell: QRectF) -> None:
        theme, now = self._theme, tile.state is TileState.NOW
        painter.setPen(QPen(QColor(theme.spruce if now else theme.line), 3 if now else 1))
        painter.setBrush(QColor(theme.spruce2 if now else theme.paper if tile.state is TileState.PLAIN else theme.card))
        painter.drawRoundedRect(cell, _RADIUS, _RADIUS)
        inset = theme.px(_INSET)
        room = cell.adjusted(inset, inset, -inset, -inset / 2)
        painter.setPen(QColor(theme.spruce if now else theme.soft))
        painter.setFont(theme.font(_LABEL, bold=now))
        painter.drawText(room, Align.AlignHCenter | Align.AlignTop, tile.label)
        painter.setPen(QColor(theme.ink if tile.state is not TileState.PLAIN else theme.soft))
        painter.setFont(theme.font(self._digits(tile), bold=True))
        painter.drawText(room.adjusted(0, theme.px(_LABEL_ROOM), 0, 0), Align.AlignCenter, tile.value)


def _is_number(value: str) -> bool:
    return len(value) <= _LONGEST_NUMBER and (value.isdecimal() or not value.isalpha())
