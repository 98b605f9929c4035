"""What the mouse carries over a board: notes or a theme, and the mark where they will be put."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from leda_desktop.domain.ids import NoteId
from leda_desktop.domain.notes import Note
from leda_desktop.ui.capture.board_columns import Place
from leda_desktop.ui.capture.board_layout import LaidColumn
from leda_desktop.ui.capture.board_viewport import Viewport
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import Align, Pen

_MOST_SHOWN = 3
_STEP = 4
_MARK = 3.0


@dataclass(frozen=True, slots=True)
class Carried:
    """Notes, or the theme of a column, in the hand of the mouse.

    `corner` is where the first one is drawn, `target` the column below, `before` the index they go in front of.
    """

    note_ids: tuple[NoteId, ...] = ()
    column: Place | None = None
    corner: QPoint = field(default_factory=QPoint)
    target: Place | None = None
    before: int = 0
    copying: bool = False


PaintNote = Callable[[QPainter, Note, QRect, float], None]


class CarriedPainter:
    """Paints what is carried."""

    def __init__(self, theme: Theme, viewport: Viewport) -> None:
        self._theme = theme
        self._viewport = viewport
        self._bold = theme.font(14, bold=True)

    def paint(self, painter: QPainter, carried: Carried, paint_note: PaintNote, ratio: float) -> None:
        """Paint it over the board."""
        if carried.column is not None:
            self._paint_column(painter, carried)
            return
        painter.setOpacity(0.94)
        for depth, note_id in reversed(list(enumerate(carried.note_ids[:_MOST_SHOWN]))):
            found = self._viewport.layout.find(note_id)
            if found is not None:
                corner = carried.corner + QPoint(depth * _STEP, depth * _STEP)
                laid, index = found
                paint_note(painter, laid.column.notes[index], QRect(corner.x(), corner.y(), laid.note_width, 1), ratio)
        painter.setOpacity(1.0)
        if len(carried.note_ids) > 1 or carried.copying:
            self._paint_badge(painter, carried)

    def paint_insertion(self, painter: QPainter, laid: LaidColumn, before: int) -> None:
        """Mark between which notes they will be put."""
        count = len(laid.heights)
        if not count:
            return
        rect = self._viewport.note_rect(laid, min(before, count - 1))
        half = laid.note_gap / 2
        if laid.lanes > 1:
            x = rect.left() - half if before < count else rect.right() + half
            self._paint_mark(painter, QLineF(x, rect.top(), x, rect.bottom()))
        else:
            y = rect.top() - half if before < count else rect.bottom() + half
            self._paint_mark(painter, QLineF(rect.left(), y, rect.right(), y))

    def _paint_badge(self, painter: QPainter, carried: Carried) -> None:
        count = str(len(carried.note_ids))
        text = f"+{count}" if carried.copying else count
        font = self._theme.font(12, bold=True)
        height = self._theme.px(22)
        width = max(height, QFontMetrics(font).horizontalAdvance(text) + self._theme.px(12))
        badge = QRectF(carried.corner.x() - 8, carried.corner.y() - 10, width, height)
        painter.setPen(Pen.NoPen)
        painter.setBrush(QColor(self._theme.spruce))
        painter.drawRoundedRect(badge, height / 2, height / 2)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.on_spruce))
        painter.drawText(badge, Align.AlignCenter, text)

    def _paint_column(self, painter: QPainter, carried: Carried) -> None:
        laid = self._viewport.laid_at(carried.column) if carried.column else None
        if laid is None:
            return
        box = QRectF(carried.corner.x(), carried.corner.y(), laid.width, self._theme.px(38))
        painter.setPen(QPen(QColor(self._theme.spruce), 1.5))
        painter.setBrush(QColor(self._theme.card))
        painter.drawRoundedRect(box, 8, 8)
        painter.setFont(self._bold)
        painter.setPen(QColor(self._theme.ink))
        painter.drawText(box.adjusted(10, 0, -10, 0), Align.AlignVCenter | Align.AlignLeft, laid.title[0])
        x = self._between_columns(carried.before)
        self._paint_mark(painter, QLineF(x, 4, x, self._viewport.size.height() - 4))

    def _between_columns(self, before: int) -> float:
        columns = self._viewport.layout.columns
        if before < len(columns):
            return self._viewport.plate(columns[before]).left() - 5
        return self._viewport.plate(columns[-1]).right() + 5

    def _paint_mark(self, painter: QPainter, mark: QLineF) -> None:
        painter.setPen(QPen(QColor(self._theme.spruce), _MARK, Pen.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(mark)
