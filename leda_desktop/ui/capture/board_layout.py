"""Where everything on a board stands, in pixels: plain arithmetic, recomputed when the board or its size changes."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from PySide6.QtCore import QRect

from leda_desktop.domain.ids import NoteId
from leda_desktop.domain.notes import Note
from leda_desktop.ui.capture.board_columns import Column
from leda_desktop.ui.capture.note_lines import LineBreaker
from leda_desktop.ui.capture.note_pixmaps import NoteSizes
from leda_desktop.ui.theme import Theme

_TITLE_LINES = 3
_MANY_LINES = 200
_TITLE_LINE = 19
_ROOM_FOR_COUNT = 46


@dataclass(frozen=True, slots=True)
class Measures:
    """The distances of a board in pixels."""

    gap: int
    inset: int
    note_gap: int
    narrowest: int
    peek: int
    title_line: int
    room_for_count: int

    @classmethod
    def of(cls, theme: Theme) -> "Measures":
        """The distances of the design, enlarged by the theme."""
        px = theme.px
        return cls(px(10), px(10), px(8), px(160), px(34), px(_TITLE_LINE), px(_ROOM_FOR_COUNT))


@dataclass(frozen=True, slots=True)
class LaidColumn:
    """A column with its place, and its notes in rows of `lanes` notes each.

    Tops of rows are counted from the upper edge of the column's body, which begins at `body_top`.
    """

    column: Column
    left: int
    width: int
    body_top: int
    title: tuple[str, ...]
    lanes: int
    note_width: int
    heights: tuple[int, ...]
    row_tops: tuple[int, ...]
    row_heights: tuple[int, ...]
    inset: int
    note_gap: int

    @property
    def content(self) -> int:
        """The height of all rows, with a margin below the last one."""
        return self.row_tops[-1] + self.row_heights[-1] + self.inset if self.row_tops else 0

    def corner(self, index: int) -> tuple[int, int]:
        """The upper left corner of a note, counted from that of the unscrolled body."""
        row, lane = divmod(index, self.lanes)
        return self.inset + lane * (self.note_width + self.note_gap), self.row_tops[row]

    def note_rect(self, index: int) -> QRect:
        """Where a note stands, counted from the upper left corner of the unscrolled body."""
        return QRect(*self.corner(index), self.note_width, self.heights[index])

    def visible(self, top: int, bottom: int) -> range:
        """The notes that reach into a stretch of the body."""
        if not self.row_tops:
            return range(0)
        first = max(0, bisect_right(self.row_tops, top) - 1)
        last = bisect_right(self.row_tops, bottom)
        return range(first * self.lanes, min(last * self.lanes, len(self.heights)))

    def index_at(self, x: int, y: int) -> int | None:
        """The note at a point of the body."""
        for index in self.visible(y, y):
            if self.note_rect(index).contains(x, y):
                return index
        return None

    def gap_at(self, x: int, y: int) -> int:
        """Before which note something dropped at a point of the body goes; the number of notes for the end."""
        for index in self.visible(y, y):
            rect = self.note_rect(index)
            if self.lanes == 1 and y < rect.center().y():
                return index
            if self.lanes > 1 and y <= rect.bottom() + self.note_gap and x < rect.center().x():
                return index
        if not self.row_tops or y < 0:
            return 0
        row = bisect_right(self.row_tops, y)
        return min(row * self.lanes, len(self.heights))


@dataclass(frozen=True)
class BoardLayout:
    """All columns side by side. `ghost` is the place that offers a new theme; its width is 0 when there is none."""

    columns: tuple[LaidColumn, ...] = ()
    width: int = 0
    ghost: QRect = field(default_factory=QRect)

    @cached_property
    def _places(self) -> dict[NoteId, tuple[LaidColumn, int]]:
        return {note.id: (laid, index) for laid in self.columns for index, note in enumerate(laid.column.notes)}

    def has_the_frame_of(self, other: "BoardLayout") -> bool:
        """Whether the columns have the same places and widths, whatever is in them."""
        return self.ghost == other.ghost and [(one.left, one.width) for one in self.columns] == [
            (one.left, one.width) for one in other.columns
        ]

    def find(self, note_id: NoteId | None) -> tuple[LaidColumn, int] | None:
        """The column and the index of a note."""
        return self._places.get(note_id) if note_id is not None else None


class Arranger:
    """Makes layouts, and keeps what does not change from one to the next."""

    def __init__(self, theme: Theme, sizes: NoteSizes) -> None:
        self._measures = Measures.of(theme)
        self._sizes = sizes
        self._titles = LineBreaker(theme.font(14, bold=True))
        self._last: dict[tuple[object, int, int], LaidColumn] = {}
        self._voting = False

    def arrange(
        self, columns: Sequence[Column], width: int, *, ghost: bool, adding: bool, voting: bool = False
    ) -> BoardLayout:
        """Lay out the columns; a ghost column stands behind them if there is room, or while a theme is added.

        During `voting` every note has room for its number.
        """
        if voting != self._voting:
            self._voting, self._last = voting, {}
        measures = self._measures
        slots = max(1, (width + measures.gap) // (measures.narrowest + measures.gap))
        ghosts = int(adding or (ghost and len(columns) < slots))
        widths = self._widths(columns, width, slots, ghosts)
        laid: list[LaidColumn] = []
        left = 0
        for column, column_width in zip(columns, widths, strict=False):
            laid.append(self._laid(column, left, column_width))
            left += column_width + measures.gap
        self._last = {self._key(one.column, one.left, one.width): one for one in laid}
        if ghosts:
            return BoardLayout(tuple(laid), left + widths[-1], QRect(left, 0, widths[-1], 0))
        return BoardLayout(tuple(laid), left - measures.gap)

    def _widths(self, columns: Sequence[Column], width: int, slots: int, ghosts: int) -> list[int]:
        """The width of each column; unsorted notes take the room that themes leave."""
        gap = self._measures.gap
        count = len(columns) + ghosts
        if count > slots:
            return [(width - gap * slots - self._measures.peek) // slots] * count
        one = (width - gap * (slots - 1)) // slots
        unsorted = sum(column.place.theme_id is None for column in columns) or 1
        spare = width - gap * (count - 1) - one * (count - unsorted)
        wide = spare // unsorted
        return [wide if column.place.theme_id is None else one for column in columns] + [one] * ghosts

    def _key(self, column: Column, left: int, width: int) -> tuple[object, int, int]:
        return column.place, left, width

    def _laid(self, column: Column, left: int, width: int) -> LaidColumn:
        last = self._last.get(self._key(column, left, width))
        if last is not None and last.column == column:
            return last
        measures = self._measures
        room = width - 2 * measures.inset
        lanes = max(1, (room + measures.note_gap) // (measures.narrowest - 2 * measures.inset + measures.note_gap))
        note_width = (room - (lanes - 1) * measures.note_gap) // lanes
        heights = tuple(self.note_height(note, note_width) for note in column.notes)
        tops, rows = _rows(heights, lanes, measures.note_gap)
        title = self._title(column.title, room)
        return LaidColumn(
            column=column,
            left=left,
            width=width,
            body_top=measures.inset + len(title) * measures.title_line + measures.note_gap - 1,
            title=title,
            lanes=lanes,
            note_width=note_width,
            heights=heights,
            row_tops=tops,
            row_heights=rows,
            inset=measures.inset,
            note_gap=measures.note_gap,
        )

    def _title(self, title: str, room: int) -> tuple[str, ...]:
        """The lines of a title: beside the first one stand the count and the key."""
        title = " ".join(title.split())
        narrow = room - self._measures.room_for_count
        first = self._titles.lines(title, narrow, _MANY_LINES)[0]
        rest = title[len(first) :].strip()
        return (first, *self._titles.lines(rest, room, _TITLE_LINES - 1)) if rest else (first,)

    def note_height(self, note: Note, width: int) -> int:
        """How high a note is in its column."""
        return self._sizes.height(note.text, width, has_meta=self._voting or shows_meta(note))


def shows_meta(note: Note) -> bool:
    """Whether a note has a small line below its text: unsorted ones and those of a table tell where they came from."""
    if note.theme_id is None or note.quote is not None or note.votes or note.table is not None:
        return True
    return bool(note.author or note.organisation)


def _rows(heights: Sequence[int], lanes: int, gap: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where the rows begin and how high they are; the first begins a shadow's breadth below the edge."""
    rows = heights if lanes == 1 else [max(heights[i : i + lanes]) for i in range(0, len(heights), lanes)]
    tops: list[int] = []
    top = 2
    for height in rows:
        tops.append(top)
        top += height + gap
    return tuple(tops), tuple(rows)
