"""Notes flowing through the columns and pages of a board, like the text of a newspaper."""

from dataclasses import dataclass
from functools import lru_cache

from leda_desktop.domain.charts import Box
from leda_desktop.domain.kinds import Tone
from leda_desktop.domain.scenes import BoardColumn, BoardNote
from leda_desktop.ui.scenes.lettering import Block, Style, Weight, cut, shown

HEADING = Style(38, Weight.SEMIBOLD, 1.2)
PADDING_X, PADDING_Y = 22.0, 17.0
GUTTER = 28.0
GAP = 16.0

_HEADING_LINES = 2
_MANY_NOTES = 60


@dataclass(frozen=True, slots=True)
class Card:
    """A note that has found its size."""

    block: Block
    tone: Tone

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
    heading: float


def pages_of(columns: tuple[BoardColumn, ...], area: Box, style: Style, choices: tuple[int, ...]) -> tuple[Page, ...]:
    """The pages with the number of columns that needs the fewest pages, and of these the widest columns."""
    if sum(len(column.notes) for column in columns) > _MANY_NOTES:
        choices = choices[-1:]
    laid = [_pages(columns, area, style, count) for count in choices]
    return min(laid, key=len)


def column_width(area: Box, count: int) -> float:
    """The width of one of several columns in the area."""
    return (area.width - GUTTER * (count - 1)) / count


def heading_block(title: str, width: float) -> Block:
    """The heading of a theme, over two lines at most."""
    return cut(shown(title).replace("\n", " "), HEADING, width, HEADING.line * _HEADING_LINES)


def _pages(columns: tuple[BoardColumn, ...], area: Box, style: Style, count: int) -> tuple[Page, ...]:
    width = column_width(area, count)
    headings = [heading_block(column.title, width).height for column in columns if column.title]
    heading = max(headings) + GAP if headings else 0.0
    chunks = [chunk for column in columns for chunk in _chunks(column, width, area.height - heading, style)]
    return tuple(Page(tuple(chunks[i : i + count]), width, heading) for i in range(0, len(chunks), count))


def _chunks(column: BoardColumn, width: float, height: float, style: Style) -> list[Chunk]:
    chunks: list[Chunk] = []
    cards: list[Card] = []
    used = 0.0
    for card in (_card(note, style, width, height) for note in column.notes):
        if cards and used + card.height > height:
            chunks.append(Chunk(column.title, tuple(cards), continued=bool(chunks)))
            cards, used = [], 0.0
        cards.append(card)
        used += card.height + GAP
    chunks.append(Chunk(column.title, tuple(cards), continued=bool(chunks)))
    return chunks


def _card(note: BoardNote, style: Style, width: float, height: float) -> Card:
    return Card(_words(note.text, style, width - 2 * PADDING_X, height - 2 * PADDING_Y), note.tone)


@lru_cache(maxsize=16384)
def _words(text: str, style: Style, width: float, height: float) -> Block:
    return cut(shown(text), style, width, height)
