"""The questionnaire on paper: a numbered sheet for everybody, whole on A4 or as one of two A5 pieces."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from leda_desktop.documents.handouts.codes import draw_code, draw_corners
from leda_desktop.documents.handouts.flow import Filled, Part, Words, draw_filled
from leda_desktop.documents.handouts.form_parts import DENSE, LARGE, SMALLER, Measures, marking_rule, question_parts
from leda_desktop.documents.handouts.frame import NAME, Head, head_of
from leda_desktop.documents.handouts.studio import Sheet, Studio
from leda_desktop.documents.pen import Pen
from leda_desktop.documents.pouring import Room, pour
from leda_desktop.documents.style import BODY, LINE, MM, PAGE_HEIGHT, PAGE_WIDTH, RUNNING, SMALL, SOFT, STRONG, Style
from leda_desktop.documents.tags import Role
from leda_desktop.documents.text import one_line
from leda_desktop.domain.details import Details, Questionnaire
from leda_desktop.domain.handouts import Handout, Layout, form_code
from leda_desktop.domain.ids import ActivityId
from leda_desktop.domain.kinds import PromptKind
from leda_desktop.domain.programme import Activity
from leda_desktop.texts import Texts

_TOP = 20 * MM
_FOOT = 25 * MM
_AFTER_HEAD = 8.0
_ABOVE_FOOT = 4.0
_PROMISE = replace(SMALL, leading=11)


@dataclass(frozen=True, slots=True)
class _Piece:
    """The paper of one form: its size, the size of its code, and the ways of filling it, the roomiest first.

    A way is its measures with how many lines there are for an open answer.
    """

    size: tuple[float, float]
    code: float
    title: Style
    ways: tuple[tuple[Measures, int], ...]

    @property
    def width(self) -> float:
        """The width of its content."""
        return self.ways[0][0].width

    @property
    def side(self) -> float:
        """The margin at the left and at the right."""
        return (self.size[0] - self.width) / 2

    @property
    def foot(self) -> float:
        """Where its foot begins."""
        return self.size[1] - _FOOT


_A4 = _Piece((PAGE_WIDTH, PAGE_HEIGHT), 23 * MM, NAME, tuple((LARGE, rows) for rows in (7, 6, 5, 4, 3, 2)))
_A5 = _Piece(
    size=(PAGE_HEIGHT / 2, PAGE_WIDTH),
    code=18 * MM,
    title=replace(NAME, size=15, leading=19),
    ways=((SMALLER, 5), (SMALLER, 4), (SMALLER, 3), (SMALLER, 2), (DENSE, 2), (DENSE, 1)),
)


@dataclass(frozen=True, slots=True)
class _Form:
    """The pages of a form, the same for everybody but for the number of the sheet."""

    piece: _Piece
    head: Head
    pages: tuple[Filled, ...]
    activity_id: ActivityId
    studio: Studio

    def draw(self, pen: Pen, x: float, sheet: int, page: int) -> None:
        """Draw a page of one sheet with its left edge at `x`."""
        piece, left = self.piece, x + self.piece.side
        draw_corners(pen, x, 0, piece.size)
        if page == 0:
            self.head.draw(pen, left, _TOP)
        self._draw_code(pen, left + piece.width, sheet)
        draw_filled(pen, left, self.pages[page])
        self._draw_foot(pen, left, f"{page + 1} / {len(self.pages)}")

    def _draw_code(self, pen: Pen, right: float, sheet: int) -> None:
        name = self.studio.texts.t("Sheet {n}").format(n=sheet)
        with pen.element(Role.FIGURE, name):
            draw_code(pen, right, _TOP, self.piece.code, form_code(self.activity_id, sheet))
        y = _TOP + self.piece.code + 3
        with pen.element(Role.PARAGRAPH):
            pen.text_right(right, y, name, STRONG)
            pen.text_right(right, y + STRONG.leading - 1, one_line(self.activity_id)[:8], RUNNING)

    def _draw_foot(self, pen: Pen, left: float, number: str) -> None:
        y, width = self.piece.foot, self.piece.width
        label = self.studio.texts.t("Your code (to compare between the sessions):")
        pen.rule(left, y, width, LINE)
        with pen.element(Role.PARAGRAPH):
            pen.text(left, y + 13, label, RUNNING)
        after = left + self.studio.setter.width(label, RUNNING) + 6
        pen.rule(after, y + 23, min(45 * MM, left + width - 34 - after), SOFT)
        pen.text_right(left + width, y + 13, number, RUNNING)


def form(handout: Handout, studio: Studio) -> list[Sheet]:
    """So many sheets of the questionnaire, numbered from 1."""
    activity = studio.activity(handout)
    if handout.layout is Layout.WHOLE:
        made = _laid(activity, _A4, studio)
        return [_Whole(made, sheet, page).draw for sheet, page in _numbers(handout, made)]
    made = _laid(activity, _A5, studio)
    pieces = list(_numbers(handout, made))
    return [_Halves(made, tuple(pieces[i : i + 2])).draw for i in range(0, len(pieces), 2)]


def _numbers(handout: Handout, made: _Form) -> Iterator[tuple[int, int]]:
    for sheet in range(1, handout.count + 1):
        yield from ((sheet, page) for page in range(len(made.pages)))


@dataclass(frozen=True, slots=True)
class _Whole:
    """A page of a form on a page of its own."""

    form: _Form
    sheet: int
    page: int

    def draw(self, pen: Pen) -> None:
        """Draw it."""
        self.form.draw(pen, 0, self.sheet, self.page)


@dataclass(frozen=True, slots=True)
class _Halves:
    """Two pages of forms beside each other on a landscape page, to be cut apart."""

    form: _Form
    pieces: tuple[tuple[int, int], ...]

    def draw(self, pen: Pen) -> None:
        """Draw them and the line between them."""
        pen.lie_down()
        middle = PAGE_HEIGHT / 2
        for x, (sheet, page) in zip((0.0, middle), self.pieces, strict=False):
            self.form.draw(pen, x, sheet, page)
        pen.cut((middle, 12 * MM), (middle, PAGE_WIDTH - 12 * MM), SOFT)


def _laid(activity: Activity, piece: _Piece, studio: Studio) -> _Form:
    head = _head(activity, piece, studio)
    beside = _TOP + piece.code + 3 + STRONG.leading + RUNNING.leading
    room = Room(max(_TOP + head.height, beside) + _AFTER_HEAD, beside + _AFTER_HEAD, piece.foot - _ABOVE_FOOT)
    return _Form(piece, head, tuple(_pages(activity, piece, room, studio)), activity.id, studio)


def _head(activity: Activity, piece: _Piece, studio: Studio) -> Head:
    width = piece.width - piece.code - 14
    head = head_of(activity.title, studio.occasion, studio, width)
    promise = studio.setter.lines(_promise(activity.details, studio.texts), _PROMISE, width)
    return replace(head, title=studio.setter.title(activity.title, piece.title, width), about=head.about + promise)


def _promise(details: Details, texts: Texts) -> str:
    anonymous = texts.t("Answers are anonymous: do not write your name.")
    if not isinstance(details, Questionnaire):
        return anonymous
    shown = texts.n(
        "Results are shown from {n} answer on.", "Results are shown from {n} answers on.", details.threshold
    )
    return f"{anonymous} {shown}"


def _pages(activity: Activity, piece: _Piece, room: Room, studio: Studio) -> list[Filled]:
    """The questions on as few pages as they take, and there in the roomiest way."""
    return min((pour(_parts(activity, way, studio), room) for way in piece.ways), key=len)


def _parts(activity: Activity, way: tuple[Measures, int], studio: Studio) -> Iterator[Part]:
    (measures, rows), details = way, activity.details
    if isinstance(details, Questionnaire) and details.introduction.strip():
        yield Words(studio.setter.lines(details.introduction, BODY, measures.width), above=4)
    if any(prompt.kind is PromptKind.SCALE for prompt in activity.prompts):
        yield marking_rule(measures, studio)
    for number, prompt in enumerate(activity.prompts, 1):
        yield from question_parts(number, prompt, rows, measures, studio)
