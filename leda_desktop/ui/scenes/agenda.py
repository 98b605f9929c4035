"""Today's agenda, the present item marked, in one column or two."""

from dataclasses import dataclass

from leda_desktop.domain.charts import Box
from leda_desktop.domain.rundown import RowStatus
from leda_desktop.domain.scenes import AgendaLine, AgendaScene
from leda_desktop.ui.scenes.canvas import CONTENT, Canvas
from leda_desktop.ui.scenes.frame import header
from leda_desktop.ui.scenes.lettering import Style, Weight

_ONE_COLUMN = 10
_MOST = 14
_HIGHEST = 98.0
_LARGEST = (42, 38)
_GUTTER = 56.0
_INSET = 24.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the agenda: a heading, or a line with its time."""

    heading: str = ""
    line: AgendaLine | None = None


def paint(canvas: Canvas, scene: AgendaScene) -> None:
    """Paint the agenda; skipped items are left out without a word."""
    top = header(canvas, canvas.texts.t("Today"), corner=True)
    columns = columns_of(tuple(line for line in scene.lines if line.status is not RowStatus.SKIPPED))
    if not columns:
        return
    width = (CONTENT.width - _GUTTER * (len(columns) - 1)) / len(columns)
    row = min(_HIGHEST, (CONTENT.bottom - top) / max(map(len, columns)))
    size = max(28, min(_LARGEST[len(columns) - 1], int(row * 0.45)))
    for i, column in enumerate(columns):
        x = CONTENT.x + i * (width + _GUTTER)
        for j, entry in enumerate(column):
            _paint_entry(canvas, entry, size, Box(x, top + j * row, width, row))


def columns_of(lines: tuple[AgendaLine, ...]) -> tuple[tuple[Entry, ...], ...]:
    """The rows in one column, or in two that break at a heading if there is one near the middle.

    Of a very long agenda only what is around the present item is shown.
    """
    entries = _entries(lines)
    if len(entries) <= _ONE_COLUMN:
        return (entries,) if entries else ()
    entries = _window(entries, 2 * _MOST)
    middle = (len(entries) + 1) // 2
    headings = [i for i, entry in enumerate(entries) if entry.heading and i > 0]
    near = [i for i in headings if max(i, len(entries) - i) <= _MOST]
    cut = min(near, key=lambda i: abs(i - middle), default=middle)
    return entries[:cut], entries[cut:]


def _entries(lines: tuple[AgendaLine, ...]) -> tuple[Entry, ...]:
    found: list[Entry] = []
    part = ""
    for line in lines:
        if line.part and line.part != part:
            found.append(Entry(heading=line.part))
        part = line.part
        found.append(Entry(line=line))
    return tuple(found)


def _window(entries: tuple[Entry, ...], size: int) -> tuple[Entry, ...]:
    current = next((i for i, e in enumerate(entries) if e.line and e.line.status is RowStatus.CURRENT), 0)
    start = max(0, min(current - size // 3, len(entries) - size))
    return entries[start : start + size]


def _paint_entry(canvas: Canvas, entry: Entry, size: int, box: Box) -> None:
    inner = Box(box.x + _INSET, box.y, box.width - 2 * _INSET, box.height)
    if entry.line is None:
        heading = Style(max(28, size - 6), Weight.SEMIBOLD)
        lower = Box(inner.x, box.bottom - heading.line - 8, inner.width, heading.line)
        canvas.write_line(entry.heading, heading, lower, canvas.look.accent)
        return
    current = entry.line.status is RowStatus.CURRENT
    colour = canvas.look.card if current else _colour(canvas, entry.line.status)
    style = Style(size, Weight.SEMIBOLD if current else Weight.REGULAR, 1.14)
    if current:
        canvas.fill(Box(box.x, box.y + 2, box.width, box.height - 4), canvas.look.accent, 18)
    gap = size * 3.4
    time = canvas.texts.time(entry.line.start)
    canvas.write_middle(time, style, Box(inner.x, inner.y, gap, inner.height), colour)
    title = Box(inner.x + gap, box.y + 2, inner.width - gap, box.height - 4)
    canvas.write_middle(entry.line.title.replace("\n", " "), style, title, colour)


def _colour(canvas: Canvas, status: RowStatus) -> str:
    return canvas.look.soft if status is RowStatus.DONE else canvas.look.ink
