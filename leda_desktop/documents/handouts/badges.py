"""Name badges: eight pieces of A7 from the roll, and blank ones for everybody else."""

from collections.abc import Iterator
from dataclasses import dataclass

from leda_desktop.documents.handouts.grid import Grid, cut_to, fit, sizes
from leda_desktop.documents.handouts.studio import Sheet, Studio
from leda_desktop.documents.pen import Pen
from leda_desktop.documents.style import INK, RUNNING, SMALL, SOFT, Style, Weight
from leda_desktop.documents.tags import Role
from leda_desktop.documents.text import Line, height_of
from leda_desktop.domain.handouts import Handout
from leda_desktop.domain.people import Person

_GRID = Grid(columns=2, rows=4)
_NAMES = sizes(Style(26, 33, Weight.SEMIBOLD, INK), 27, 24, 21, 18, 15, 12, 10, 8)
_ORGANISATIONS = sizes(Style(13, 17, colour=INK), 14, 12, 10, 8)
_FOOT = 14.0
_FOR_NAME = 0.62
_WIDTH, _HEIGHT = _GRID.inner


@dataclass(frozen=True, slots=True)
class _Badge:
    """One badge; without a name there are lines to write on."""

    name: tuple[Line, ...]
    organisation: tuple[Line, ...]


def badges(handout: Handout, studio: Studio) -> list[Sheet]:
    """Badges for the first of the roll, and blank ones up to the number that is asked for."""
    people = studio.material.people[: handout.count]
    made = [_badge(person, studio) for person in people]
    made += [_Badge((), ())] * (handout.count - len(people))
    return [_Page(page, studio).draw for page in _GRID.pages(made)]


def _badge(person: Person, studio: Studio) -> _Badge:
    room = _HEIGHT - _FOOT
    return _Badge(
        _fitted(person.name, _NAMES, room * _FOR_NAME, studio),
        _fitted(person.organisation, _ORGANISATIONS, room * (1 - _FOR_NAME), studio),
    )


def _fitted(text: str, styles: tuple[Style, ...], height: float, studio: Studio) -> tuple[Line, ...]:
    lines = fit(text, styles, (_WIDTH, height), studio.setter)
    return lines if lines is not None else cut_to(studio.setter.title(text, styles[-1], _WIDTH), height)


@dataclass(frozen=True, slots=True)
class _Page:
    """A page of badges."""

    badges: tuple[_Badge, ...]
    studio: Studio

    def draw(self, pen: Pen) -> None:
        """Draw them and where they are cut."""
        _GRID.begin(pen)
        origin = self.studio.setter.fitted(self.studio.origin, RUNNING, _WIDTH)
        for (x, y), badge in zip(_GRID.spots(), self.badges, strict=False):
            with pen.element(Role.PARAGRAPH):
                self._draw_badge(pen, x, y, badge)
                pen.text_centred(x + _WIDTH / 2, y + _HEIGHT - RUNNING.leading, origin, RUNNING)

    def _draw_badge(self, pen: Pen, x: float, y: float, badge: _Badge) -> None:
        if not badge.name and not badge.organisation:
            self._draw_blank(pen, x, y)
            return
        top = y + (_HEIGHT - _FOOT - height_of(badge.name) - height_of(badge.organisation)) / 2
        for line in badge.name + badge.organisation:
            pen.text_centred(x + _WIDTH / 2, top, line.text, line.style)
            top += line.style.leading

    def _draw_blank(self, pen: Pen, x: float, y: float) -> None:
        texts = self.studio.texts
        for level, label in zip(_levels(y), (texts.p("badge", "Name"), texts.p("badge", "Organisation")), strict=True):
            pen.rule(x, level, _WIDTH, SOFT)
            pen.text(x, level + 2, label, SMALL)


def _levels(y: float) -> Iterator[float]:
    yield y + _HEIGHT * 0.38
    yield y + _HEIGHT * 0.72
