"""The results of a questionnaire, once enough people have answered to protect each of them."""

from dataclasses import dataclass

from leda_desktop.domain.charts import Box, distribution_chart
from leda_desktop.domain.kinds import Level
from leda_desktop.domain.scales import Distribution, Results
from leda_desktop.domain.scenes import ResultsScene
from leda_desktop.texts import Texts
from leda_desktop.ui.scenes.canvas import CONTENT, Canvas
from leda_desktop.ui.scenes.fitting import fitted
from leda_desktop.ui.scenes.frame import FOOT, footer, header
from leda_desktop.ui.scenes.lettering import Align, Style, Weight
from leda_desktop.ui.scenes.look import Look

_LEVEL = Style(42, Weight.SEMIBOLD, 1.25)
_PROMPT = Style(30, Weight.REGULAR, 1.3)
_MEAN = Style(84, Weight.BOLD, 1.1, Align.RIGHT)
_N = Style(30, Weight.REGULAR, 1.3, Align.RIGHT)
_STATEMENT = Style(72, Weight.SEMIBOLD, 1.25)
_ONE_COLUMN = 4
_MOST = 10
_GUTTER = 96.0
_HIGHEST = 252.0
_AIR = 36.0
_END = 200.0
_NARROW_END = 150.0
_NUMBERED = 150.0
_NUMBERED_STEP = 56.0
_ROUND = 8.0
_NAME_GAP = 14.0


@dataclass(frozen=True, slots=True)
class Places:
    """Where the name, the chart and the figures of a row stand; a narrow row has no room for the level."""

    name: Box
    chart: Box
    figures: Box
    level: bool = True


def paint(canvas: Canvas, scene: ResultsScene) -> None:
    """Paint the distributions, or only a sentence while fewer than the threshold have answered."""
    top = header(canvas, scene.title) + 12
    results, texts = scene.results, canvas.texts
    if results.enough and results.distributions:
        _paint_rows(canvas, results, top)
    else:
        room = Box(CONTENT.x, top, CONTENT.width, FOOT.y - top - 40)
        canvas.write_middle(waiting_text(results, texts), _STATEMENT, room, canvas.look.accent)
    footer(canvas, foot_text(results, texts))


def waiting_text(results: Results, texts: Texts) -> str:
    """Why there is nothing to see."""
    if results.enough:
        return texts.t("There are no scales in this questionnaire")
    return texts.n(
        "The results are shown when at least {n} person has answered",
        "The results are shown when at least {n} people have answered",
        results.threshold,
    )


def foot_text(results: Results, texts: Texts) -> str:
    """The scale, how many have answered, and the protection they have."""
    scales = {(d.prompt.lowest, d.prompt.highest) for d in results.distributions}
    parts = [texts.t("Scale {low}–{high}").format(low=low, high=high) for low, high in scales]
    return " · ".join(
        (
            *(parts if len(parts) == 1 else ()),
            texts.n("{n} response", "{n} responses", results.responses),
            texts.n("shown from {n} response", "shown from {n} responses", results.threshold),
        )
    )


def _paint_rows(canvas: Canvas, results: Results, top: float) -> None:
    rows = results.distributions[:_MOST]
    columns = 1 if len(rows) <= _ONE_COLUMN else 2
    per_column = -(-len(rows) // columns)
    width = (CONTENT.width - _GUTTER * (columns - 1)) / columns
    height = min(_HIGHEST, (FOOT.y - 16 - top) / per_column)
    tallest = max((max(row.counts) for row in rows if results.tells(row)), default=0)
    for i, row in enumerate(rows):
        x = CONTENT.x + (i // per_column) * (width + _GUTTER)
        box = Box(x, top + (i % per_column) * height, width, height - _AIR)
        _paint_row(canvas, row, places_in(box, stacked=columns > 1), results.threshold, tallest)


def places_in(box: Box, *, stacked: bool) -> Places:
    """The places of a row: side by side, or, where it is narrow, the name above the chart."""
    end = _NARROW_END if stacked else _END
    figures = Box(box.right - end, box.y, end, box.height)
    rest = box.width - end - _AIR
    if stacked:
        name = min(_PROMPT.line * 2, box.height * 0.4) + _NAME_GAP
        return Places(
            Box(box.x, box.y, rest, name - _NAME_GAP),
            Box(box.x, box.y + name, rest, box.height - name),
            figures,
            level=False,
        )
    name = box.width * 0.34
    return Places(
        Box(box.x, box.y, name, box.height), Box(box.x + name + 40, box.y, rest - name - 40, box.height), figures
    )


def _paint_row(canvas: Canvas, row: Distribution, places: Places, threshold: int, tallest: int) -> None:
    _paint_name(canvas, row, places)
    mean = row.mean
    if row.n < threshold or mean is None:
        why = canvas.texts.n("Fewer than {n} rating", "Fewer than {n} ratings", threshold)
        canvas.write_middle(why, _PROMPT, places.chart, canvas.look.soft)
        return
    _paint_chart(canvas, row, places.chart, tallest)
    end = places.figures
    y = end.y + (end.height - _MEAN.line - _N.line) / 2
    canvas.write_line(canvas.texts.decimal(mean), _MEAN, Box(end.x, y, end.width, _MEAN.line))
    count = canvas.texts.n("{n} response", "{n} responses", row.n)
    canvas.write_line(count, _N, Box(end.x, y + _MEAN.line - 4, end.width, _N.line), canvas.look.soft)


def _paint_name(canvas: Canvas, row: Distribution, places: Places) -> None:
    box = places.name
    level = level_name(row.prompt.level, canvas.texts) if places.level else ""
    title = fitted(level, _LEVEL, box.width, _LEVEL.line * 2)
    room = box.height - title.height
    prompt = fitted(row.prompt.text if room >= _PROMPT.line else "", _PROMPT, box.width, room)
    y = box.y + (box.height - title.height - prompt.height) / 2
    canvas.put(prompt, box.x, canvas.put(title, box.x, y), canvas.look.soft)


def _paint_chart(canvas: Canvas, row: Distribution, box: Box, tallest: int) -> None:
    look, lowest = canvas.look, row.prompt.lowest
    numbered = box.width / len(row.counts) >= _NUMBERED_STEP and box.height >= _NUMBERED
    chart = distribution_chart(row.counts, box, lowest=lowest, tallest=tallest, label_size=28 if numbered else 0)
    for bar in chart.bars:
        canvas.column(bar.box, _colour(row.prompt.level, look), _ROUND if bar.count else 0)
    canvas.rule((chart.baseline.x1, chart.baseline.y1), (chart.baseline.x2, chart.baseline.y2), look.line)
    for caption in chart.captions:
        style = Style(int(caption.size), leading=1.2, align=Align.CENTRE)
        place = Box(caption.x - _NUMBERED_STEP / 2, box.bottom - style.line, _NUMBERED_STEP, style.line)
        canvas.write_line(caption.text, style, place, look.soft)


def level_name(level: Level | None, texts: Texts) -> str:
    """Whom a rating is about, in the words of the form."""
    match level:
        case Level.ME:
            return texts.t("Me")
        case Level.ORGANISATION:
            return texts.t("My organisation")
        case Level.TOGETHER:
            return texts.t("We together")
        case None:
            return ""


def _colour(level: Level | None, look: Look) -> str:
    match level:
        case Level.ORGANISATION:
            return look.sun
        case Level.TOGETHER:
            return look.moss
        case _:
            return look.accent
