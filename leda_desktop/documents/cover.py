"""The first page: which session this was, in calm type under a mark of two halves and what grows between them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from leda_desktop.documents.blocks import Block, Place
from leda_desktop.documents.page import BOTTOM, FULL
from leda_desktop.documents.pen import Pen
from leda_desktop.documents.style import (
    BODY,
    CONTENT_WIDTH,
    DISPLAY,
    HEADING,
    KICKER,
    LINE,
    MARGIN,
    MM,
    PALE_SPRUCE,
    SMALL,
    SOFT,
    SPRUCE,
    SUN,
    TITLE,
    Style,
    Weight,
)
from leda_desktop.documents.tags import Role
from leda_desktop.documents.text import Line, Typesetter, height_of
from leda_desktop.domain.programme import Programme
from leda_desktop.domain.summary import SessionSummary
from leda_desktop.texts import Texts
from leda_desktop.vocabulary import session_name

COVER = "cover"
"""The place at which a summary begins."""
_PROGRAMME = Style(11, 16, Weight.SEMIBOLD)
_IDEA = Style(11, 16, colour=SOFT)
_NAME = replace(HEADING, size=13, leading=18, colour=SPRUCE)
_FIGURE = Style(22, 26, Weight.SEMIBOLD, SPRUCE)
_FACT = replace(BODY, size=10.5, leading=15)
_LABEL = replace(KICKER, size=9.5, leading=15)
_VALUE_X = 92.0
_RADIUS = 27 * MM
_MARK_TOP = 57 * MM
_TITLE_TOP = 128 * MM
_PLAIN = Style(22, 28, Weight.SEMIBOLD)
_LONG = 90
_MOST_LINES = 9


@dataclass(frozen=True, slots=True)
class Cover:
    """The cover, all its lines broken; it takes a whole page."""

    programme: tuple[Line, ...]
    title: tuple[Line, ...]
    facts: tuple[tuple[str, tuple[Line, ...]], ...]
    figures: tuple[tuple[str, str], ...]
    promise: tuple[Line, ...]
    above: float = 0
    glued: bool = False
    kept: bool = True
    place: Place | None = None

    @property
    def height(self) -> float:
        """A whole page."""
        return FULL

    def split(self, room: float) -> "tuple[Block, Block] | None":
        """A cover is never parted."""
        return None

    def draw(self, pen: Pen, y: float) -> None:
        """Draw it from the top of the page; `y` is where other pages begin."""
        with pen.element(Role.TITLE):
            pen.lines(MARGIN, _TITLE_TOP, self.title)
        with pen.element(Role.PARAGRAPH):
            pen.lines(MARGIN, MARGIN, self.programme)
        draw_mark(pen, MARGIN + _RADIUS, _MARK_TOP + _RADIUS, _RADIUS)
        self._draw_facts(pen, _TITLE_TOP + height_of(self.title) + 26)
        self._draw_foot(pen)

    def _draw_facts(self, pen: Pen, y: float) -> None:
        for label, value in self.facts:
            with pen.element(Role.PARAGRAPH):
                pen.text(MARGIN, y, f"{label} ", _LABEL)
                pen.lines(MARGIN + _VALUE_X, y, value)
            y += height_of(value) + 3

    def _draw_foot(self, pen: Pen) -> None:
        y = BOTTOM - height_of(self.promise)
        if self.figures:
            self._draw_figures(pen, y - _FIGURE.leading - KICKER.leading - 22)
        with pen.element(Role.PARAGRAPH):
            pen.lines(MARGIN, y, self.promise)

    def _draw_figures(self, pen: Pen, y: float) -> None:
        pen.rule(MARGIN, y - 12, CONTENT_WIDTH, LINE)
        for index, (figure, label) in enumerate(self.figures):
            x = MARGIN + index * CONTENT_WIDTH / 4
            with pen.element(Role.PARAGRAPH):
                pen.text(x, y, f"{figure} ", _FIGURE)
                pen.text(x, y + _FIGURE.leading, label, KICKER)


@dataclass(frozen=True, slots=True)
class Head:
    """What stands at the top of the first page when there is no cover, with a `gap` above and below the title."""

    kicker: tuple[Line, ...]
    title: tuple[Line, ...]
    facts: tuple[Line, ...]
    gap: float = 8
    above: float = 0
    glued: bool = True
    kept: bool = True
    place: Place | None = None

    @property
    def height(self) -> float:
        """The height of its lines and of the space between them."""
        return height_of(self.kicker + self.title + self.facts) + 2 * self.gap

    def split(self, room: float) -> "tuple[Block, Block] | None":
        """A head is never parted."""
        return None

    def draw(self, pen: Pen, y: float) -> None:
        """Draw it; the title is told first."""
        title = y + height_of(self.kicker) + self.gap
        with pen.element(Role.TITLE):
            pen.lines(MARGIN, title, self.title)
        with pen.element(Role.PARAGRAPH):
            pen.lines(MARGIN, y, self.kicker)
        with pen.element(Role.PARAGRAPH):
            pen.lines(MARGIN, title + height_of(self.title) + self.gap, self.facts)


def draw_mark(pen: Pen, x: float, y: float, radius: float) -> None:
    """The mark around a point: two halves of a table, and what grows in the space between them."""
    pen.half_disc((x, y), radius, -0.2 * radius, SPRUCE)
    pen.half_disc((x, y), radius, 0.2 * radius, PALE_SPRUCE)
    pen.disc(x, y, 0.42 * radius, (1, 1, 1))
    pen.disc(x, y, 0.29 * radius, SUN)


def cover(summary: SessionSummary, setter: Typesetter) -> Cover:
    """The cover of a session's summary."""
    texts = setter.texts
    name = f"{texts.t('Summary')} · {session_name(summary.session, texts)}"
    return Cover(
        programme=_programme(summary.programme, setter),
        title=setter.title(name, _NAME, CONTENT_WIDTH)[:2] + _theme(summary.session.theme, setter),
        facts=_facts(summary, setter),
        figures=_figures(summary, texts),
        promise=_promise(summary, setter),
        place=Place(COVER, name, 0),
    )


def plain_head(summary: SessionSummary, setter: Typesetter) -> "Head":
    """The title and the facts at the top of a page, for a summary without a cover."""
    name = f"{setter.texts.t('Summary')} · {session_name(summary.session, setter.texts)}"
    theme = summary.session.theme.strip()
    facts = " · ".join(part for part in (theme, *(value for _, value in _known(summary, setter.texts))) if part)
    return Head(
        kicker=setter.title(programme_name(summary.programme), KICKER, CONTENT_WIDTH)[:2],
        title=setter.title(name, _PLAIN, CONTENT_WIDTH)[:3],
        facts=setter.title(facts, BODY, CONTENT_WIDTH)[:3],
        place=Place(COVER, name, 0),
    )


def _programme(programme: Programme, setter: Typesetter) -> tuple[Line, ...]:
    name = setter.title(programme_name(programme), _PROGRAMME, CONTENT_WIDTH)[:3]
    return name + (setter.title(programme.idea, _IDEA, CONTENT_WIDTH)[:3] if programme.idea.strip() else ())


def _theme(theme: str, setter: Typesetter) -> tuple[Line, ...]:
    if not theme.strip():
        return ()
    style = DISPLAY if len(theme) <= _LONG else TITLE
    return (Line("", KICKER), *setter.title(theme, style, CONTENT_WIDTH)[:_MOST_LINES])


def _facts(summary: SessionSummary, setter: Typesetter) -> tuple[tuple[str, tuple[Line, ...]], ...]:
    return tuple((label, _fact(value, setter)) for label, value in _known(summary, setter.texts))


def _known(summary: SessionSummary, texts: Texts) -> Iterator[tuple[str, str]]:
    session = summary.session
    facts = (
        (texts.t("Date"), texts.capitalised(texts.date_long(session.day))),
        (texts.t("Time"), texts.time_range(session.start, session.end)),
        (texts.t("Venue"), session.venue.strip()),
        (texts.t("Organiser"), summary.programme.organiser.strip()),
    )
    return ((label, value) for label, value in facts if value)


def _fact(value: str, setter: Typesetter) -> tuple[Line, ...]:
    return setter.title(value, _FACT, CONTENT_WIDTH - _VALUE_X)[:3]


def _figures(summary: SessionSummary, texts: Texts) -> tuple[tuple[str, str], ...]:
    notes, answers, quotes = summary.notes, summary.responses, summary.quotes
    figures = (
        (notes, texts.n("note", "notes", notes)),
        (answers, texts.n("answer", "answers", answers)),
        (quotes, texts.n("quote", "quotes", quotes)),
    )
    return tuple((str(count), label) for count, label in figures if count)


def _promise(summary: SessionSummary, setter: Typesetter) -> tuple[Line, ...]:
    texts = setter.texts
    kept = texts.t("Names stand only where the person agreed to it. What was to stay in the room is not here.")
    made = texts.t("Made on {date} at {time}.").format(
        date=texts.date_long(summary.made_at.date()), time=texts.time(summary.made_at)
    )
    return setter.lines(f"{kept}\n{made}", SMALL, CONTENT_WIDTH)


def programme_name(programme: Programme) -> str:
    """The programme with its season, on one line."""
    return " · ".join(part for part in (programme.title.strip(), programme.season.strip()) if part)
