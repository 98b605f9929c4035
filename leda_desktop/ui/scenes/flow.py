"""Notes on pages: flowing from column to column under their themes, or spread over columns without any."""

from dataclasses import dataclass
from functools import lru_cache

from leda_desktop.domain.charts import Box
from leda_desktop.domain.kinds import Tone
from leda_desktop.domain.points import dashed
from leda_desktop.domain.scenes import BoardColumn, BoardNote
from leda_desktop.ui.scenes.fitting import cut
from leda_desktop.ui.scenes.lettering import Block, Style, Weight, shown

HEADING = Style(38, Weight.SEMIBOLD, 1.2)
PADDING_X, PADDING_Y = 20.0, 14.0
GUTTER = 28.0
GAP = 14.0
_BADGE_ROOM = 64.0
_BADGE_SIGN = 18.0

_HEADING_LINES = 2
_MANY_NOTES = 60


@dataclass(frozen=True, slots=True)
class Card:
    """A note that has found its size; `mark` is what stands on its badge."""

    block: Block
    tone: Tone
    mark: str = ""

    @property
    def height(self) -> float:
        """The height of the paper."""
        return self.block.height + 2 * PADDING_Y


@dataclass(frozen=True, slots=True)
class Chunk:
    """What one column shows of a theme; `continued` when the theme began in an earlier column."""

    title: str | None
    cards: tuple[Card, ...] = ()
    continued: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """The chunks side by side; `width` is that of one column, `heading` the height kept free above the notes."""

    chunks: tuple[Chunk, ...]
    width: float
    heading: float = 0.0


def themed_pages(columns: tuple[BoardColumn, ...], area: Box, style: Style, counts: range) -> tuple[Page, ...]:
    """Themes side by side, with the number of columns that needs the fewest pages, and of these the widest columns."""
    if sum(len(column.notes) for column in columns) > _MANY_NOTES:
        counts = counts[-1:]
    return min((_themed_pages(columns, area, style, count) for count in counts), key=len)


def spread_pages(notes: tuple[BoardNote, ...], area: Box, style: Style, count: int) -> tuple[Page, ...]:
    """Each note at the end of the shortest column, so that those already there stay where they are."""
    width = column_width(area, count)
    pages: list[Page] = []
    columns: list[list[Card]] = [[] for _ in range(count)]
    heights = [0.0] * count
    for card in _cards(notes, style, width, area.height):
        shortest = heights.index(min(heights))
        if heights[shortest] + card.height > area.height:
            pages.append(_spread_page(columns, width))
            columns, heights, shortest = [[] for _ in range(count)], [0.0] * count, 0
        columns[shortest].append(card)
        heights[shortest] += card.height + GAP
    return (*pages, _spread_page(columns, width))


def ranked_pages(notes: tuple[BoardNote, ...], area: Box, style: Style, count: int) -> tuple[Page, ...]:
    """Column after column from top to bottom, so that the order is seen."""
    width = column_width(area, count)
    chunks = _chunks(BoardColumn(None, notes), width, area.height, style)
    return tuple(Page(tuple(chunks[i : i + count]), width) for i in range(0, len(chunks), count))


def column_width(area: Box, count: int) -> float:
    """The width of one of several columns in the area."""
    return (area.width - GUTTER * (count - 1)) / count


def heading_block(title: str, width: float) -> Block:
    """The heading of a theme, over two lines at most."""
    return cut(shown(title).replace("\n", " "), HEADING, width, HEADING.line * _HEADING_LINES)


def _spread_page(columns: list[list[Card]], width: float) -> Page:
    return Page(tuple(Chunk(None, tuple(cards)) for cards in columns), width)


def _themed_pages(columns: tuple[BoardColumn, ...], area: Box, style: Style, count: int) -> tuple[Page, ...]:
    width = column_width(area, count)
    heading = max(heading_block(column.title or "-", width).height for column in columns) + GAP
    chunks = [chunk for column in columns for chunk in _chunks(column, width, area.height - heading, style)]
    return tuple(Page(tuple(chunks[i : i + count]), width, heading) for i in range(0, len(chunks), count))


def _chunks(column: BoardColumn, width: float, height: float, style: Style) -> list[Chunk]:
    chunks: list[Chunk] = []
    cards: list[Card] = []
    used = 0.0
    for card in _cards(column.notes, style, width, height):
        if cards and used + card.height > height:
            chunks.append(Chunk(column.title, tuple(cards), continued=bool(chunks)))
            cards, used = [], 0.0
        cards.append(card)
        used += card.height + GAP
    chunks.append(Chunk(column.title, tuple(cards), continued=bool(chunks)))
    return chunks


def _cards(notes: tuple[BoardNote, ...], style: Style, width: float, height: float) -> list[Card]:
    inner, room = width - 2 * PADDING_X, height - 2 * PADDING_Y
    return [
        Card(_words(note.text, style, inner - badge_room(_mark(note)), room), note.tone, _mark(note)) for note in notes
    ]


def badge_room(mark: str) -> float:
    """How much narrower the words of a note are beside a badge."""
    return _BADGE_ROOM + _BADGE_SIGN * max(0, len(mark) - 2) if mark else 0.0


def _mark(note: BoardNote) -> str:
    return str(note.votes) if note.votes else ""


@lru_cache(maxsize=16384)
def _words(text: str, style: Style, width: float, height: float) -> Block:
    return cut(dashed(shown(text)), style, width, height)
