"""The sessions of the programme, the present one marked, and what happens beside them."""

from dataclasses import dataclass

from leda_desktop.domain.charts import Box
from leda_desktop.domain.scenes import ComingScene
from leda_desktop.texts import Texts
from leda_desktop.ui.scenes.canvas import CONTENT, Canvas
from leda_desktop.ui.scenes.frame import FOOT, footer, header
from leda_desktop.ui.scenes.lettering import Style, Weight

_HIGHEST = 136.0
_LOWEST = 62.0
_ROOMY = 104.0
_INSET = 28.0
_GAP = 40.0
_DAY_WIDTH = 500.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A day with what happens then."""

    day: str
    hours: str
    title: str
    current: bool = False
    past: bool = False


def paint(canvas: Canvas, scene: ComingScene) -> None:
    """Paint a row for each session and, below a line, for each event; of a long series what is around the present."""
    top = header(canvas, canvas.texts.t("Our sessions"))
    room = FOOT.y - 16 - top - _GAP
    sessions = _window(session_entries(scene, canvas.texts), int(room / _LOWEST))
    events = event_entries(scene, canvas.texts)[: int(room / _LOWEST) - len(sessions)]
    row = min(_HIGHEST, room / max(1, len(sessions) + len(events)))
    for i, entry in enumerate(sessions):
        _paint_entry(canvas, entry, Box(CONTENT.x, top + i * row, CONTENT.width, row), Weight.SEMIBOLD)
    top += len(sessions) * row + _GAP
    if sessions and events:
        y = top - _GAP / 2
        canvas.rule((CONTENT.x + _INSET, y), (CONTENT.right - _INSET, y), canvas.look.line)
    for i, entry in enumerate(events):
        _paint_entry(canvas, entry, Box(CONTENT.x, top + i * row, CONTENT.width, row), Weight.REGULAR)
    footer(canvas, scene.programme.title, scene.programme.season)


def session_entries(scene: ComingScene, texts: Texts) -> tuple[Entry, ...]:
    """The sessions in the order they have."""
    now = next((session.day for session in scene.sessions if session.id == scene.current), None)
    return tuple(
        Entry(
            texts.capitalised(texts.date_weekday(session.day)),
            texts.time_range(session.start, session.end),
            session.theme or session.title,
            current=session.id == scene.current,
            past=now is not None and session.day < now,
        )
        for session in scene.sessions
    )


def event_entries(scene: ComingScene, texts: Texts) -> tuple[Entry, ...]:
    """The events in the order they have."""
    return tuple(
        Entry(
            texts.capitalised(texts.date_weekday(event.day)),
            texts.time_range(event.start, event.end),
            event.title,
        )
        for event in scene.events
    )


def _window(entries: tuple[Entry, ...], size: int) -> tuple[Entry, ...]:
    current = next((i for i, entry in enumerate(entries) if entry.current), 0)
    start = max(0, min(current - size // 3, len(entries) - size))
    return entries[start : start + size]


def _paint_entry(canvas: Canvas, entry: Entry, box: Box, weight: Weight) -> None:
    look = canvas.look
    if entry.current:
        canvas.fill(Box(box.x, box.y + 3, box.width, box.height - 6), look.accent, 20)
    ink = look.card if entry.current else look.soft if entry.past else look.ink
    _paint_day(canvas, entry, box, ink)
    left = box.x + _INSET + _DAY_WIDTH
    title = Box(left, box.y + 4, box.right - _INSET - left, box.height - 8)
    style = Style(44 if box.height >= _ROOMY else 34, weight, 1.16)
    canvas.write_middle(entry.title.replace("\n", " "), style, title, ink)


def _paint_day(canvas: Canvas, entry: Entry, box: Box, ink: str) -> None:
    left, middle = box.x + _INSET, box.y + box.height / 2
    if box.height >= _ROOMY:
        day, hours = Style(38, leading=1.25), Style(32, leading=1.25)
        quiet = ink if entry.current else canvas.look.soft
        top = middle - (day.line + hours.line) / 2
        canvas.write_line(entry.day, day, Box(left, top, _DAY_WIDTH, day.line), ink)
        canvas.write_line(entry.hours, hours, Box(left, top + day.line, _DAY_WIDTH, hours.line), quiet)
        return
    both = Style(28, leading=1.25)
    line = Box(left, middle - both.line / 2, _DAY_WIDTH - 20, both.line)
    canvas.write_line(" · ".join((entry.day, entry.hours)), both, line, ink)
