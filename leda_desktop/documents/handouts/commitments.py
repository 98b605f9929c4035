"""Commitment cards: who will do what by when, with a part to hand in and a part to keep."""

from dataclasses import dataclass

from leda_desktop.documents.handouts.grid import Grid
from leda_desktop.documents.handouts.studio import Sheet, Studio
from leda_desktop.documents.pen import Pen
from leda_desktop.documents.style import INK, MM, RUNNING, SMALL, SOFT, Style, Weight
from leda_desktop.documents.tags import Role
from leda_desktop.documents.text import height_of
from leda_desktop.domain.handouts import Handout, Layout

_TITLE = Style(15, 19, Weight.SEMIBOLD)
_LABEL = Style(9, 12, colour=INK)
_GUTTER = 8 * MM


@dataclass(frozen=True, slots=True)
class _Field:
    """Something to write down: its label, and on how many lines."""

    label: str
    rows: int = 1


@dataclass(frozen=True, slots=True)
class _Design:
    """How a card is parted: `kept` is how much of its inside belongs to the part to keep, beside or below the other."""

    grid: Grid
    beside: bool
    kept: float
    pitch: float
    rows: int


_HALVES = _Design(Grid(columns=1, rows=2), beside=True, kept=0.34, pitch=12.5 * MM, rows=3)
_QUARTERS = _Design(Grid(columns=2, rows=2), beside=False, kept=0.31, pitch=9.2 * MM, rows=2)


def commitments(handout: Handout, studio: Studio) -> list[Sheet]:
    """So many cards."""
    design = _QUARTERS if handout.layout is Layout.QUARTERS else _HALVES
    return [_Page(design, len(page), studio).draw for page in design.grid.pages(range(handout.count))]


@dataclass(frozen=True, slots=True)
class _Page:
    """A page of so many cards."""

    design: _Design
    count: int
    studio: Studio

    def draw(self, pen: Pen) -> None:
        """Draw them and where they are cut."""
        self.design.grid.begin(pen)
        for (x, y), _ in zip(self.design.grid.spots(), range(self.count), strict=False):
            self._draw_card(pen, x, y)

    def _draw_card(self, pen: Pen, x: float, y: float) -> None:
        design, (width, height) = self.design, self.design.grid.inner
        if design.beside:
            given = width * (1 - design.kept) - _GUTTER
            edge = x + given + _GUTTER
            pen.cut((edge, y), (edge, y + height), SOFT)
            self._draw_given(pen, x, y, (given, height))
            self._draw_kept(pen, edge + _GUTTER, y, (x + width - edge - _GUTTER, height))
        else:
            given = height * (1 - design.kept)
            pen.cut((x, y + given), (x + width, y + given), SOFT)
            self._draw_given(pen, x, y, (width, given - 4 * MM))
            self._draw_kept(pen, x, y + given + 4 * MM, (width, height - given - 4 * MM))

    def _draw_given(self, pen: Pen, x: float, y: float, size: tuple[float, float]) -> None:
        texts, setter = self.studio.texts, self.studio.setter
        with pen.element(Role.HEADING):
            pen.text(x, y, texts.p("commitment card", "My commitment"), _TITLE)
        with pen.element(Role.PARAGRAPH):
            pen.text(x, y + _TITLE.leading, setter.fitted(self.studio.origin, RUNNING, size[0]), RUNNING)
        fields = (
            _Field(texts.p("commitment card", "Who")),
            _Field(texts.p("commitment card", "What I will do"), self.design.rows),
            _Field(texts.p("commitment card", "By when")),
            _Field(texts.p("commitment card", "If this gets in the way")),
            _Field(texts.p("commitment card", "then I will")),
        )
        self._draw_fields(pen, x, y + _TITLE.leading + RUNNING.leading, size, fields)

    def _draw_kept(self, pen: Pen, x: float, y: float, size: tuple[float, float]) -> None:
        texts = self.studio.texts
        keep = self.studio.setter.lines(texts.t("Keep this part."), SMALL, size[0])
        lines = keep + self.studio.setter.lines(self._next(), SMALL, size[0])
        with pen.element(Role.PARAGRAPH):
            pen.lines(x, y, lines)
        fields = (
            _Field(texts.p("commitment card", "What I will do"), self.design.rows - 1),
            _Field(texts.p("commitment card", "By when")),
        )
        self._draw_fields(pen, x, y + height_of(lines), size, fields)

    def _next(self) -> str:
        if not self.studio.material.coming:
            return ""
        coming, texts = self.studio.material.coming[0], self.studio.texts
        return texts.t("We follow it up on {date}.").format(date=texts.date_weekday(coming.day))

    def _draw_fields(self, pen: Pen, x: float, y: float, size: tuple[float, float], fields: tuple[_Field, ...]) -> None:
        setter = self.studio.setter
        level = y
        with pen.element(Role.PARAGRAPH):
            for field in fields:
                label = setter.fitted(field.label, _LABEL, size[0] * 0.62)
                after = setter.width(label, _LABEL) + 6
                pen.text(x, level + self.design.pitch - _LABEL.leading + 1, label, _LABEL)
                for row in range(field.rows):
                    level += self.design.pitch
                    indent = after if row == 0 else 0
                    pen.rule(x + indent, level, size[0] - indent, SOFT)
