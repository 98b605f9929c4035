"""What an activity brought, in brief: ratings, themes with how much was said in them, quotes; but not every word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from leda_desktop.documents.blocks import Block, Place
from leda_desktop.documents.columns import Spot, columns, note_count, themed
from leda_desktop.documents.parts import quotes, sentence
from leda_desktop.documents.pen import Pen
from leda_desktop.documents.sections import questionnaire, round, talk
from leda_desktop.documents.sections.conversation import conversation
from leda_desktop.documents.sections.quotes import unquoted
from leda_desktop.documents.sections.tables import once
from leda_desktop.documents.style import BODY, CONTENT_WIDTH, KICKER, LINE, MARGIN, Colour, tint
from leda_desktop.documents.tags import Role
from leda_desktop.documents.text import Line, Typesetter, height_of
from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.notes import Board, Note
from leda_desktop.domain.summary import ActivitySummary

_BAR_X, _LONGEST = 300.0, 150.0
_LABEL_WIDTH = _BAR_X - 16
_EDGE = 4.5


def brief(activity: ActivitySummary, key: str, setter: Typesetter) -> Iterator[Block]:
    """The activity for those who ask what came of it; nothing when it brought nothing."""
    match activity.activity.kind:
        case Kind.QUESTIONNAIRE:
            yield from questionnaire.ratings(activity, key, setter, every_word=False)
            yield from conversation(activity, f"{key}.n", setter, _shares)
        case Kind.QUOTES:
            yield from quotes(activity.quotes, setter)
            yield from columns(replace(activity, board=unquoted(activity)), key, setter, _shares)
        case Kind.ROUND:
            yield from round.section(activity, key, setter, _shares)
        case Kind.TALK:
            yield from talk.section(activity, key, setter, _shares)
        case Kind.TABLES:
            yield from conversation(activity, key, setter, _shares_once)
        case Kind.SLIDE | Kind.BREAK | Kind.BOARD | Kind.OPEN_SPACE:
            yield from conversation(activity, key, setter, _shares)


def _shares_once(board: Board, column: Sequence[Note], spot: Spot) -> Iterator[Block]:
    """What several tables answered alike is one answer."""
    answers = once(board, column)
    if board.themes:
        yield from _shares(board, answers, spot)
    else:
        different = spot.setter.texts.n("{n} different answer", "{n} different answers", len(answers))
        yield sentence(different, spot.setter, style=KICKER, above=2)


def _shares(board: Board, column: Sequence[Note], spot: Spot) -> Iterator[Block]:
    """The themes by how much was said in them, what is unsorted last; without themes, how much was said in all.

    Where there are several questions their headings say that already.
    """
    groups = themed(board, column, spot.setter.texts)
    if not any(title for title, _ in groups):
        if len({note.prompt_id for note in board.notes}) == 1:
            yield sentence(note_count(column, spot.setter), spot.setter, style=KICKER, above=2)
        return
    loose = [group for group in groups if group[1][0].theme_id is None]
    ordered = sorted((group for group in groups if group not in loose), key=lambda group: -len(group[1])) + loose
    most = max(len(members) for _, members in groups)
    for number, (title, members) in enumerate(ordered):
        label = spot.setter.title(title, BODY, _LABEL_WIDTH)[:2]
        yield Share(label, len(members), most, tint(spot.tone), first=number == 0, glued=number == 0 < len(ordered) - 1)


@dataclass(frozen=True, slots=True)
class Share:
    """A row of a table: a theme and how much was said in it, with a bar that is as long as its share of the `most`."""

    label: tuple[Line, ...]
    count: int
    most: int
    colour: Colour
    first: bool = False
    above: float = 0
    glued: bool = False
    kept: bool = True
    place: Place | None = None

    @property
    def height(self) -> float:
        """The height of the label with the space around it."""
        return height_of(self.label) + 2 * _EDGE

    def split(self, room: float) -> "tuple[Block, Block] | None":
        """A row is never parted."""
        return None

    def draw(self, pen: Pen, y: float) -> None:
        """Draw label, bar and count over a hairline."""
        pen.box(MARGIN + _BAR_X, y + _EDGE + 2, (_LONGEST * self.count / self.most, BODY.leading - 4), self.colour)
        with pen.group(Role.TABLE, continued=not self.first), pen.group(Role.ROW):
            with pen.element(Role.ROW_HEAD):
                pen.lines(MARGIN, y + _EDGE, self.label)
            with pen.element(Role.CELL):
                pen.text_right(MARGIN + CONTENT_WIDTH, y + _EDGE, str(self.count), BODY)
        pen.rule(MARGIN, y + self.height, CONTENT_WIDTH, LINE)
