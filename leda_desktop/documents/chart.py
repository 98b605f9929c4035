"""Ratings on paper: beside each other, with question, mean, count and distribution, legible without colour."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from leda_desktop.documents.blocks import Block, Place
from leda_desktop.documents.pen import Pen
from leda_desktop.documents.style import (
    CONTENT_WIDTH,
    INK,
    KICKER,
    LINE,
    MARGIN,
    SMALL,
    SPRUCE,
    STRONG,
    SUN,
    Style,
    Weight,
)
from leda_desktop.documents.tags import Role
from leda_desktop.documents.text import Line, Typesetter, height_of
from leda_desktop.domain.charts import Box, Chart, distribution_chart
from leda_desktop.domain.scales import Distribution
from leda_desktop.texts import Texts
from leda_desktop.vocabulary import level_name

ACROSS = 3
_GAP = 22
_WIDTH = (CONTENT_WIDTH - (ACROSS - 1) * _GAP) / ACROSS
_MEAN = Style(22, 27, Weight.SEMIBOLD, SPRUCE)
_FIGURE = Style(7.5, 10, colour=INK)
_END = replace(SMALL, size=7.5, leading=10)
_BARS = 58.0
_TOP = 4.0
_AXIS = 7.0
_QUESTION_LINES = 8
_NARROWEST = 9.0


@dataclass(frozen=True, slots=True)
class _Panel:
    """One distribution, ready to be drawn."""

    distribution: Distribution
    label: tuple[Line, ...]
    question: tuple[Line, ...]
    mean: str
    people: str
    ends: tuple[str, str]
    told: str

    @property
    def head(self) -> float:
        """The height of label and question."""
        return height_of(self.label) + height_of(self.question)


@dataclass(frozen=True, slots=True)
class Charts:
    """Up to three distributions beside each other, all drawn to one measure."""

    panels: tuple[_Panel, ...]
    above: float
    mean_width: float
    glued: bool = False
    kept: bool = True
    place: Place | None = None

    @property
    def height(self) -> float:
        """The height with questions, bars and the words below them."""
        return self._head + _MEAN.leading + 2 * _TOP + 2 * _FIGURE.leading + _BARS + _AXIS + _END.leading + 1

    @property
    def _head(self) -> float:
        return max(panel.head for panel in self.panels)

    def split(self, room: float) -> "tuple[Block, Block] | None":
        """Charts are never parted."""
        return None

    def draw(self, pen: Pen, y: float) -> None:
        """Draw the panels from left to right."""
        tallest = max(max(panel.distribution.counts, default=0) for panel in self.panels)
        for index, panel in enumerate(self.panels):
            x = MARGIN + index * (_WIDTH + _GAP)
            with pen.element(Role.PARAGRAPH):
                pen.lines(x, y, panel.label + panel.question)
            with pen.element(Role.FIGURE, panel.told):
                self._draw_panel(pen, panel, x, y + self._head + _TOP, tallest)

    def _draw_panel(self, pen: Pen, panel: _Panel, x: float, y: float, tallest: int) -> None:
        pen.text(x, y, panel.mean, _MEAN)
        pen.text(x + self.mean_width, y + _MEAN.baseline - KICKER.baseline, panel.people, KICKER)
        self._draw_bars(pen, panel, Box(x, y + _MEAN.leading + _FIGURE.leading + _TOP, _WIDTH, _BARS), tallest)

    def _draw_bars(self, pen: Pen, panel: _Panel, box: Box, tallest: int) -> None:
        scale = panel.distribution.prompt
        chart = distribution_chart(panel.distribution.counts, box, lowest=scale.lowest, tallest=tallest)
        for bar in chart.bars:
            pen.box(bar.box.x, bar.box.y, (bar.box.width, bar.box.height), SPRUCE if bar.count else LINE)
        pen.rule(chart.baseline.x1, chart.baseline.y1, _WIDTH, INK)
        _draw_figures(pen, chart, box)
        _draw_mean(pen, chart)
        foot = box.bottom + _AXIS + _FIGURE.leading + 1
        pen.text(box.x, foot, panel.ends[0], _END)
        pen.text_right(box.right, foot, panel.ends[1], _END)


def _draw_figures(pen: Pen, chart: Chart, box: Box) -> None:
    step = max(1, round(_NARROWEST * len(chart.bars) / box.width + 0.49))
    for index, bar in enumerate(chart.bars):
        middle = bar.box.x + bar.box.width / 2
        if bar.count and step == 1:
            pen.text_centred(middle, bar.box.y - _FIGURE.leading - 0.5, str(bar.count), _FIGURE)
        if index % step == 0:
            pen.text_centred(middle, box.bottom + _AXIS, str(bar.step), _END)


def _draw_mean(pen: Pen, chart: Chart) -> None:
    if chart.mean:
        x, y = chart.mean.x2, chart.mean.y2
        pen.shape(((x, y + 1), (x - 3.5, y + 6), (x + 3.5, y + 6)), SUN)


def charts(distributions: Sequence[Distribution], setter: Typesetter) -> list[Block]:
    """All the distributions, three to a row."""
    panels = [_panel(distribution, setter) for distribution in distributions]
    width = max((setter.width(panel.mean, _MEAN) for panel in panels), default=0) + 6
    rows = [tuple(panels[i : i + ACROSS]) for i in range(0, len(panels), ACROSS)]
    return [Charts(row, 10 if index == 0 else 22, width) for index, row in enumerate(rows)]


def _panel(distribution: Distribution, setter: Typesetter) -> _Panel:
    prompt, texts = distribution.prompt, setter.texts
    label = level_name(prompt.level, texts)
    half = _WIDTH / 2 - 4
    return _Panel(
        distribution=distribution,
        label=setter.title(label, STRONG, _WIDTH) if label else (),
        question=setter.title(prompt.text, SMALL if label else replace(SMALL, colour=INK), _WIDTH)[:_QUESTION_LINES],
        mean="–" if distribution.mean is None else texts.decimal(distribution.mean),
        people=_people(distribution, texts),
        ends=(setter.fitted(prompt.low, _END, half), setter.fitted(prompt.high, _END, half)),
        told=rating_words(distribution, texts),
    )


def rating_words(distribution: Distribution, texts: Texts) -> str:
    """What a chart shows, in words: question, mean, count and distribution."""
    prompt = distribution.prompt
    about = f"{level_name(prompt.level, texts)}: {prompt.text}" if prompt.level else prompt.text
    if distribution.mean is None:
        return f"{about} {texts.capitalised(_people(distribution, texts))}."
    mean = texts.n("Mean {mean} of {n} answer.", "Mean {mean} of {n} answers.", distribution.n)
    steps = zip(range(prompt.lowest, prompt.highest + 1), distribution.counts, strict=True)
    ends = f"{prompt.lowest} {prompt.low}".strip() + ", " + f"{prompt.highest} {prompt.high}".strip()
    return texts.t("{question} {mean} Answers per step: {steps}. The scale: {ends}.").format(
        question=about,
        mean=mean.format(mean=texts.decimal(distribution.mean)),
        steps=", ".join(f"{step}: {count}" for step, count in steps),
        ends=ends,
    )


def _people(distribution: Distribution, texts: Texts) -> str:
    if not distribution.n:
        return texts.t("no ratings")
    return texts.n("mean of {n} answer", "mean of {n} answers", distribution.n)
