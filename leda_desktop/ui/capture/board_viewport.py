"""The part of a board that is on the screen: scrolling, and what is at a point."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPoint, QRect, QSize

from leda_desktop.domain.ids import NoteId
from leda_desktop.domain.notes import Note
from leda_desktop.ui.capture.board_columns import Place
from leda_desktop.ui.capture.board_layout import BoardLayout, LaidColumn

_BOTTOM_MARGIN = 6
_THUMB_ROOM = 10
_SMALLEST_THUMB = 24


class Zone(Enum):
    """What can be at a point of the board."""

    NOTE = "note"
    HEADER = "header"
    BODY = "body"
    THUMB = "thumb"
    GHOST = "ghost"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Hit:
    """What is at a point: the column, and the index of the note in it."""

    zone: Zone
    laid: LaidColumn | None = None
    index: int | None = None

    @property
    def note(self) -> Note | None:
        """The note that was hit."""
        return self.laid.column.notes[self.index] if self.laid and self.index is not None else None


class Viewport:
    """A layout seen through a window of some size; rectangles and points are those of the window."""

    def __init__(self) -> None:
        self.layout = BoardLayout()
        self.size = QSize()
        self.left = 0
        self._tops: dict[Place, int] = {}

    @property
    def most_left(self) -> int:
        """How far the board can be scrolled sideways."""
        return max(0, self.layout.width - self.size.width())

    def show(self, layout: BoardLayout, size: QSize) -> None:
        """Look at another layout, as near as possible to where one was."""
        self.layout = layout
        self.size = size
        self.left = min(self.left, self.most_left)
        for laid in layout.columns:
            self.scroll_to(laid, self.top(laid))

    def plate(self, laid: LaidColumn) -> QRect:
        """The whole column."""
        return QRect(laid.left - self.left, 0, laid.width, self.size.height())

    def header(self, laid: LaidColumn) -> QRect:
        """The part of the column with its title."""
        return QRect(laid.left - self.left, 0, laid.width, laid.body_top)

    def body(self, laid: LaidColumn) -> QRect:
        """The part of the column where notes are seen."""
        height = max(0, self.size.height() - laid.body_top - _BOTTOM_MARGIN)
        return QRect(laid.left - self.left, laid.body_top - 2, laid.width, height)

    def ghost(self) -> QRect:
        """The place that offers a new theme; empty when there is none."""
        ghost = self.layout.ghost
        return QRect(ghost.left() - self.left, 0, ghost.width(), self.size.height() if ghost.width() else 0)

    def top(self, laid: LaidColumn) -> int:
        """How far a column is scrolled."""
        return self._tops.get(laid.column.place, 0)

    def most_top(self, laid: LaidColumn) -> int:
        """How far a column can be scrolled."""
        return max(0, laid.content - self.body(laid).height())

    def scroll_to(self, laid: LaidColumn, top: int) -> bool:
        """Scroll a column; false when it is there already."""
        top = max(0, min(top, self.most_top(laid)))
        moved = top != self.top(laid)
        self._tops[laid.column.place] = top
        return moved

    def scroll_aside(self, left: int) -> bool:
        """Scroll the whole board sideways; false when it is there already."""
        left = max(0, min(left, self.most_left))
        moved, self.left = left != self.left, left
        return moved

    def note_rect(self, laid: LaidColumn, index: int) -> QRect:
        """Where a note is; perhaps outside the body."""
        body = self.body(laid)
        return laid.note_rect(index).translated(body.left(), body.top() - self.top(laid))

    def rect_of(self, note_id: NoteId | None) -> QRect | None:
        """Where a note is, seen or not; None when it is not on the board."""
        found = self.layout.find(note_id)
        return None if found is None else self.note_rect(*found)

    def laid_at(self, place: Place) -> LaidColumn | None:
        """The column of a place."""
        return next((laid for laid in self.layout.columns if laid.column.place == place), None)

    def visible_columns(self) -> list[LaidColumn]:
        """The columns of which a part is seen."""
        return [laid for laid in self.layout.columns if self._is_seen(laid)]

    def visible_notes(self, laid: LaidColumn) -> range:
        """The notes of a column of which a part is seen."""
        top = self.top(laid)
        return laid.visible(top, top + self.body(laid).height())

    def reveal(self, note_id: NoteId) -> None:
        """Scroll until a note is seen."""
        found = self.layout.find(note_id)
        if found is None:
            return
        laid, index = found
        self.reveal_column(laid)
        rect, height = laid.note_rect(index), self.body(laid).height()
        top = self.top(laid)
        if rect.top() < top:
            self.scroll_to(laid, rect.top() - 2)
        elif rect.bottom() + laid.inset > top + height:
            self.scroll_to(laid, rect.bottom() + laid.inset - height)

    def reveal_column(self, laid: LaidColumn) -> None:
        """Scroll sideways until a column is seen."""
        if laid.left < self.left:
            self.scroll_aside(laid.left)
        elif laid.left + laid.width > self.left + self.size.width():
            self.scroll_aside(laid.left + laid.width - self.size.width())

    def thumb(self, laid: LaidColumn) -> QRect:
        """The handle that shows how far a column is scrolled; empty when everything is seen."""
        most, body = self.most_top(laid), self.body(laid)
        if not most or body.height() <= 0:
            return QRect()
        height = max(_SMALLEST_THUMB, body.height() * body.height() // laid.content)
        top = body.top() + (body.height() - height) * self.top(laid) // most
        return QRect(body.right() - 6, top, 4, height)

    def hit(self, point: QPoint) -> Hit:
        """What is at a point."""
        for laid in self.visible_columns():
            if self.plate(laid).contains(point):
                return self._hit_in(laid, point)
        return Hit(Zone.GHOST if self.ghost().contains(point) else Zone.NOTHING)

    def column_near(self, x: int) -> LaidColumn | None:
        """The column at or next to a place, for what is dropped between two of them."""
        return min(self.visible_columns(), key=lambda laid: abs(self.plate(laid).center().x() - x), default=None)

    def point_in(self, laid: LaidColumn, point: QPoint) -> tuple[int, int]:
        """A point as the column counts it."""
        body = self.body(laid)
        return point.x() - body.left(), point.y() - body.top() + self.top(laid)

    def _hit_in(self, laid: LaidColumn, point: QPoint) -> Hit:
        if point.y() < laid.body_top - 2:
            return Hit(Zone.HEADER, laid)
        if self.most_top(laid) and point.x() > self.plate(laid).right() - _THUMB_ROOM:
            return Hit(Zone.THUMB, laid)
        index = laid.index_at(*self.point_in(laid, point)) if self.body(laid).contains(point) else None
        return Hit(Zone.BODY if index is None else Zone.NOTE, laid, index)

    def _is_seen(self, laid: LaidColumn) -> bool:
        plate = self.plate(laid)
        return plate.right() >= 0 and plate.left() <= self.size.width()
