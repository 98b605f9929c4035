"""Notes to cut out: eight cards on a page; what is too long for one gets a larger card, and loses no word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from leda_desktop.documents.handouts.flow import Filled, Part, Words, draw_filled
from leda_desktop.documents.handouts.frame import BOTTOM
from leda_desktop.documents.handouts.grid import Grid, fit, sizes
from leda_desktop.documents.handouts.said import printable_notes
from leda_desktop.documents.handouts.studio import Sheet, Studio
from leda_desktop.documents.pen import Pen
from leda_desktop.documents.pouring import Room, pour
from leda_desktop.documents.style import CONTENT_WIDTH, INK, MARGIN, NOTE_AUTHOR, Style
from leda_desktop.documents.tags import Role
from leda_desktop.documents.text import Line, height_of
from leda_desktop.domain.handouts import Handout
from leda_desktop.domain.notes import Board, Note
from leda_desktop.domain.programme import Activity

_CARDS = Grid(columns=2, rows=4)
_LARGER = Grid(columns=2, rows=2)
_STYLES = {
    _CARDS: sizes(Style(16, 20, colour=INK), 19, 16.5, 14, 12, 10.5),
    _LARGER: sizes(Style(16, 20, colour=INK), 14.5, 12.5, 11, 10),
}
_LONG = Style(11, 15.5)
_LABEL = replace(NOTE_AUTHOR, size=8, leading=10.5)
_APART = 5.0


@dataclass(frozen=True, slots=True)
class _Card:
    """A note with the small words that tell where it belongs."""

    lines: tuple[Line, ...]
    label: tuple[Line, ...]


def note_cards(handout: Handout, studio: Studio) -> list[Sheet]:
    """So many sets of the notes; blank cards where there are none."""
    activity = studio.activity(handout)
    notes = printable_notes(activity.id, studio)
    if not notes:
        return [_Page(_CARDS, (_Card((), ()),) * 8).draw] * handout.count
    board = studio.material.boards[activity.id]
    return list(_sets(_in_order(notes, board, activity), studio)) * handout.count


def _in_order(notes: Sequence[Note], board: Board, activity: Activity) -> list[tuple[str, str]]:
    """The words of the notes, column by column and theme by theme, and where they belong."""
    columns = {prompt.id: (rank, prompt.text) for rank, prompt in enumerate(activity.prompts)}
    themes = {theme.id: (rank, theme.title) for rank, theme in enumerate(board.themes)}
    found = []
    for note in notes:
        column = columns[note.prompt_id] if note.prompt_id in columns else (len(columns), "")
        theme = themes[note.theme_id] if note.theme_id in themes else (len(themes), "")
        label = " · ".join(part for part in (column[1].strip(), theme[1].strip()) if part)
        found.append((column[0], theme[0], note.text, label))
    return [(text, label) for _, _, text, label in sorted(found, key=lambda each: each[:2])]


def _sets(notes: Sequence[tuple[str, str]], studio: Studio) -> Iterator[Sheet]:
    rest = notes
    for grid, styles in _STYLES.items():
        made = [(note, _card(*note, grid, styles, studio)) for note in rest]
        rest = [note for note, card in made if card is None]
        yield from (_Page(grid, page).draw for page in grid.pages(card for _, card in made if card is not None))
    for text, label in rest:
        yield from _long(text, label, studio)


def _card(text: str, label: str, grid: Grid, styles: Sequence[Style], studio: Studio) -> _Card | None:
    width, height = grid.inner
    below = studio.setter.title(label, _LABEL, width) if label else ()
    lines = fit(text, styles, (width, height - height_of(below) - _APART), studio.setter)
    return None if lines is None else _Card(lines, below)


@dataclass(frozen=True, slots=True)
class _Page:
    """A page of cards."""

    grid: Grid
    cards: tuple[_Card, ...]

    def draw(self, pen: Pen) -> None:
        """Draw them and where they are cut."""
        self.grid.begin(pen)
        _, height = self.grid.inner
        for (x, y), card in zip(self.grid.spots(), self.cards, strict=False):
            below = height_of(card.label)
            with pen.element(Role.PARAGRAPH):
                pen.lines(x, y + max(0, (height - below - _APART - height_of(card.lines)) / 2), card.lines)
                pen.lines(x, y + height - below, card.label)


def _long(text: str, label: str, studio: Studio) -> Iterator[Sheet]:
    """A note for which no card is large enough, on pages of its own."""
    words: list[Part] = [Words(studio.setter.lines(text, _LONG, CONTENT_WIDTH))]
    below = studio.setter.fitted(label, _LABEL, CONTENT_WIDTH - 60)
    pages = pour(words, Room(MARGIN, MARGIN, BOTTOM))
    yield from (_LongPage(page, below, f"{n} / {len(pages)}").draw for n, page in enumerate(pages, 1))


@dataclass(frozen=True, slots=True)
class _LongPage:
    """A page of a long note."""

    filled: Filled
    label: str
    number: str

    def draw(self, pen: Pen) -> None:
        """Draw its words, and where they belong."""
        draw_filled(pen, MARGIN, self.filled)
        pen.text(MARGIN, BOTTOM + 6, self.label, _LABEL)
        pen.text_right(MARGIN + CONTENT_WIDTH, BOTTOM + 6, self.number, _LABEL)
