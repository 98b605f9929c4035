"""What a questionnaire is answered in: circles of a scale, lines to write on, and how to mark a circle."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil

from leda_desktop.documents.handouts.flow import Part, Words
from leda_desktop.documents.handouts.studio import Studio
from leda_desktop.documents.pen import Pen
from leda_desktop.documents.style import CONTENT_WIDTH, INK, KICKER, MM, SMALL, SOFT, Style, Weight
from leda_desktop.documents.tags import Role
from leda_desktop.documents.text import Line, height_of, one_line
from leda_desktop.domain.kinds import PromptKind
from leda_desktop.domain.programme import Prompt

_END = replace(KICKER, size=9, leading=11.5)
_ENOUGH_BESIDE = 46.0
_MOST_LINES_BESIDE = 3
_SIDES = 7.0
_INSIDE = 10.0
_RULE = replace(SMALL, leading=11, colour=INK)


@dataclass(frozen=True, slots=True)
class Measures:
    """How large the questions of a form are, in points: A4 has room that A5 lacks."""

    width: float
    question: Style
    pitch: float
    radius: float
    line: float
    apart: float

    @property
    def digit(self) -> Style:
        """The style of the numbers in the circles."""
        return Style(self.radius * 0.95, self.radius * 1.2)


LARGE = Measures(CONTENT_WIDTH, Style(11.5, 15.5, Weight.SEMIBOLD), 9.8 * MM, 3.5 * MM, 9.5 * MM, 17)
SMALLER = Measures(120.5 * MM, Style(10, 13.5, Weight.SEMIBOLD), 7.9 * MM, 2.9 * MM, 8.2 * MM, 13)
DENSE = Measures(120.5 * MM, Style(9.5, 12.5, Weight.SEMIBOLD), 7.9 * MM, 2.9 * MM, 7 * MM, 8)


def question_parts(number: int, prompt: Prompt, rows: int, measures: Measures, studio: Studio) -> Iterator[Part]:
    """A question and what it is answered in: circles, or so many lines."""
    lines = studio.setter.lines(f"{number}. {prompt.text}", measures.question, measures.width)
    yield Words(lines, Role.SUBHEADING, above=measures.apart, glued=True)
    if prompt.kind is PromptKind.SCALE:
        yield from scale_parts(prompt, measures, studio)
    else:
        yield WritingLines(rows, measures.width, measures.line)


@dataclass(frozen=True, slots=True)
class WritingLines:
    """Lines to write on."""

    rows: int
    width: float
    pitch: float
    above: float = 0
    glued: bool = False
    kept: bool = True

    @property
    def height(self) -> float:
        """The height with the room above each line."""
        return self.rows * self.pitch

    def split(self, room: float) -> "tuple[WritingLines, WritingLines] | None":
        """Lines of one answer stay together, unless no page has so many."""
        rows = int(room // self.pitch)
        if not 0 < rows < self.rows or self.height <= room * 2:
            return None
        return replace(self, rows=rows), replace(self, rows=self.rows - rows)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the lines."""
        for row in range(1, self.rows + 1):
            pen.rule(x, y + row * self.pitch, self.width, SOFT)


def scale_parts(prompt: Prompt, measures: Measures, studio: Studio) -> Iterator[Part]:
    """The circles of a scale between the words for its ends; where these are long they stand above."""
    steps = tuple(range(min(prompt.lowest, prompt.highest), max(prompt.lowest, prompt.highest) + 1))
    room = (measures.width - len(steps) * measures.pitch) / 2 - _SIDES
    ends = _ends(prompt, room, studio) if room >= _ENOUGH_BESIDE else None
    if ends is None:
        yield from _ends_above(prompt, measures, studio)
    words = studio.texts.t("Scale from {lowest} ({low}) to {highest} ({high})")
    alt = words.format(lowest=steps[0], low=one_line(prompt.low), highest=steps[-1], high=one_line(prompt.high))
    for row in _rows(steps, measures):
        yield Circles(row, measures, ends or ((), ()), alt, glued=row[-1] != steps[-1])


def _ends(prompt: Prompt, room: float, studio: Studio) -> tuple[tuple[Line, ...], tuple[Line, ...]] | None:
    low, high = (studio.setter.lines(text, _END, room) for text in (prompt.low, prompt.high))
    return (low, high) if max(len(low), len(high)) <= _MOST_LINES_BESIDE else None


def _ends_above(prompt: Prompt, measures: Measures, studio: Studio) -> Iterator[Part]:
    for step, text in ((prompt.lowest, prompt.low), (prompt.highest, prompt.high)):
        if text.strip():
            yield Words(studio.setter.lines(f"{step} = {text}", _END, measures.width), above=2, glued=True)


def _rows(steps: tuple[int, ...], measures: Measures) -> list[tuple[int, ...]]:
    count = ceil(len(steps) * measures.pitch / measures.width)
    each = ceil(len(steps) / count)
    return [steps[i : i + each] for i in range(0, len(steps), each)]


@dataclass(frozen=True, slots=True)
class Circles:
    """A row of numbered circles with the words for both ends beside it."""

    steps: tuple[int, ...]
    measures: Measures
    ends: tuple[tuple[Line, ...], tuple[Line, ...]]
    alt: str
    above: float = 3
    glued: bool = False
    kept: bool = True

    @property
    def height(self) -> float:
        """The height with a little room around the circles."""
        return 2 * self.measures.radius + 4

    def split(self, room: float) -> "tuple[Part, Part] | None":
        """Circles are never parted."""
        return None

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the circles around the middle, or from the left where no words stand beside them."""
        low, high = self.ends
        middle = y + self.height / 2
        with pen.element(Role.FIGURE, self.alt):
            pen.lines(x, middle - height_of(low) / 2, low)
            top = middle - height_of(high) / 2
            for line in high:
                pen.text_right(x + self.measures.width, top, line.text, line.style)
                top += line.style.leading
            self._draw_circles(pen, x, middle)

    def _draw_circles(self, pen: Pen, x: float, middle: float) -> None:
        room = self.measures.width - len(self.steps) * self.measures.pitch
        left = x + (room / 2 if any(self.ends) else 0) + self.measures.pitch / 2
        for index, step in enumerate(self.steps):
            draw_circle(pen, left + index * self.measures.pitch, middle, str(step), self.measures)


def draw_circle(pen: Pen, x: float, y: float, text: str, measures: Measures) -> None:
    """A circle with its number."""
    style = measures.digit
    pen.ring(x, y, measures.radius, INK, 1.1)
    pen.text_centred(x, y - style.leading / 2, text, style)


@dataclass(frozen=True, slots=True)
class MarkingRule:
    """How circles are marked and a mistake is put right, as two small pictures with their words."""

    measures: Measures
    right: tuple[Line, ...]
    wrong: tuple[Line, ...]
    above: float = 7
    glued: bool = False
    kept: bool = True

    @property
    def height(self) -> float:
        """The height of the frame."""
        return max(height_of(self.right), height_of(self.wrong), 2 * self.measures.radius + 10) + 8

    def split(self, room: float) -> "tuple[Part, Part] | None":
        """It is never parted."""
        return None

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw both rules in a frame."""
        pen.frame(x, y, (self.measures.width, self.height), SOFT, 0.6, radius=4)
        alt = " ".join(line.text for line in self.right + self.wrong)
        with pen.element(Role.FIGURE, alt):
            self._draw_rule(pen, x, y, self.right, changed=False)
            self._draw_rule(pen, x + self.measures.width / 2, y, self.wrong, changed=True)

    def _draw_rule(self, pen: Pen, x: float, y: float, words: tuple[Line, ...], *, changed: bool) -> None:
        middle, radius = y + self.height / 2, self.measures.radius
        spots = [x + _INSIDE + radius + index * self.measures.pitch for index in range(2)]
        for number, spot in enumerate(spots, 7):
            draw_circle(pen, spot, middle, str(number), self.measures)
        _cross(pen, spots[0], middle, radius)
        if changed:
            _cross(pen, spots[1], middle, radius)
            pen.ring(spots[1], middle, radius + 4, INK, 1.4)
        pen.lines(x + rule_words(self.measures), middle - height_of(words) / 2, words)


def rule_words(measures: Measures) -> float:
    """Where the words of a rule begin, behind its circles."""
    return _INSIDE + 2 * measures.radius + measures.pitch + 12


def marking_rule(measures: Measures, studio: Studio) -> MarkingRule:
    """The rule for the scales of a form."""
    texts = studio.texts
    width = measures.width / 2 - rule_words(measures) - 4
    rules = (texts.t("One cross for each question."), texts.t("Mistake? Cross the right one and ring it."))
    right, wrong = (studio.setter.lines(rule, _RULE, width) for rule in rules)
    return MarkingRule(measures, right, wrong)


def _cross(pen: Pen, x: float, y: float, radius: float) -> None:
    reach = radius * 0.78
    for way in (1, -1):
        pen.stroke(((x - reach, y - way * reach), (x + reach, y + way * reach)), INK, 1.8)
