"""The sessions of the programme, the present one marked, and what happens beside them."""

from dataclasses import dataclass

from leda_desktop.domain.charts import Box
from leda_desktop.domain.scenes import ComingScene
from leda_desktop.texts import Texts
from leda_desktop.ui.scenes.canvas import CONTENT, Canvas
from leda_desktop.ui.scenes.frame import FOOT, footer, header
from leda_desktop.ui.scenes.lettering import Style, Weight

_HIGHEST = 132.0
_LOWEST = 62.0
_ROOMY = 104.0
_INSET = 28.0
_DATE_WIDTH = 500.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A date with what happens then."""

    day: str
    hours: str
    title: str
    current: bool = False
    past: bool = False
    beside: bool = False


def paint(canvas: Canvas, scene: ComingScene) -> None:
    """Paint one row for each session, then one for each event."""
    top = header(canvas, canvas.texts.t("Our sessions"))
    entries = entries_of(scene, canvas.texts)
    if entries:
        row = max(_LOWEST, min(_HIGHEST, (FOOT.y - 16 - top) / len(entries)))
        for i, entry in enumerate(entries[: int((FOOT.y - top) / row)]):
            _paint_entry(canvas, entry, Box(CONTENT.x, top + i * row, CONTENT.width, row))
    footer(canvas, scene.programme.title, scene.programme.season)


def entries_of(scene: ComingScene, texts: Texts) -> tuple[Entry, ...]:
    """The sessions in the order they have, then the events."""
    now = next((session.day for session in scene.sessions if session.id == scene.current), None)
    sessions = tuple(
        Entry(
            texts.capitalised(texts.date_weekday(session.day)),
            texts.time_range(session.start, session.end),
            session.theme or session.title,
            current=session.id == scene.current,
            past=now is not None and session.day < now,
        )
        for session in scene.sessions
    )
    events = tuple(
        Entry(
            texts.capitalised(texts.date_weekday(event.day)),
            texts.time_range(event.start, event.end),
            event.title,
            past=now is not None and event.day < now,
            beside=True,
        )
        for event in scene.events
    )
    return sessions + events


def _paint_entry(canvas: Canvas, entry: Entry, box: Box) -> None:
    look = canvas.look
    if entry.current:
        canvas.fill(Box(box.x, box.y + 4, box.width, box.height - 8), look.accent, 20)
    ink = look.card if entry.current else look.soft if entry.past else look.ink
    quiet = look.card if entry.current else look.soft
    roomy = box.height >= _ROOMY
    bold = Style(44 if roomy else 34, Weight.SEMIBOLD if not entry.beside else Weight.REGULAR)
    day = Style(36 if roomy else 30, leading=1.25)
    middle = box.y + box.height / 2
    left = box.x + _INSET
    if roomy:
        canvas.write_line(entry.day, day, Box(left, middle - day.line, _DATE_WIDTH, day.line), ink)
        canvas.write_line(entry.hours, Style(30), Box(left, middle + 1, _DATE_WIDTH, 40), quiet)
    else:
        line = Box(left, middle - day.line / 2, _DATE_WIDTH, day.line)
        canvas.write_line(entry.day, day, line, ink)
    title = Box(left + _DATE_WIDTH, box.y, box.width - _DATE_WIDTH - 2 * _INSET, box.height)
    canvas.write_middle(entry.title, bold, title, ink)
