"""The lines of an agenda as they are read: headings, free time, clashes and items, all in words."""

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from leda_desktop.domain.details import Conversation, Slide, Talk
from leda_desktop.domain.editing import agenda_end, minutes_left
from leda_desktop.domain.ids import ActivityId
from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.programme import Activity, SessionPlan
from leda_desktop.domain.schedule import Slot, schedule
from leda_desktop.texts import Texts
from leda_desktop.vocabulary import kind_title

_MINUTE = timedelta(minutes=1)


class AgendaLineKind(Enum):
    """What a line of the agenda is."""

    PART = "part"
    GAP = "gap"
    CLASH = "clash"
    ACTIVITY = "activity"


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One line. `index` is the place among the activities that something dropped before this line gets."""

    kind: AgendaLineKind
    title: str
    index: int
    part: str
    activity: Activity | None = None
    start: str = ""
    length: str = ""
    note: str = ""
    spoken: str = ""

    @property
    def activity_id(self) -> ActivityId | None:
        """Which activity the line is about."""
        return self.activity.id if self.activity is not None else None


def agenda_lines(plan: SessionPlan, texts: Texts) -> tuple[AgendaLine, ...]:
    """Every line from the first to the last, a heading before each new part."""
    found: list[AgendaLine] = []
    part, end = "", None
    for index, slot in enumerate(schedule(plan)):
        heading = slot.activity.part
        if heading and heading != part:
            found.append(AgendaLine(AgendaLineKind.PART, heading, index, part, spoken=heading))
        part = heading
        if end is not None and not slot.activity.skipped and slot.start - end >= _MINUTE:
            found.append(_gap((slot.start - end) // _MINUTE, index, part, texts))
        if slot.clash >= _MINUTE:
            found.append(_clash(slot, index, texts))
        found.append(_activity(slot, index, ZoneInfo(plan.session.zone), texts))
        end = slot.end
    return tuple(found)


def end_words(plan: SessionPlan, texts: Texts) -> tuple[str, str, bool]:
    """When the agenda is done, how that fits the session's end, and whether it is too long."""
    left = minutes_left(plan)
    planned = texts.t("Planned until {time}").format(time=texts.time(agenda_end(plan)))
    end = texts.time(plan.session.end)
    if left == 0:
        return planned, texts.t("exactly until the end {time}").format(time=end), False
    words = texts.t("{duration} left until the end {time}") if left > 0 else texts.t("{duration} beyond the end {time}")
    return planned, words.format(duration=texts.duration_words(abs(left)), time=end), left < 0


def _gap(minutes: int, index: int, part: str, texts: Texts) -> AgendaLine:
    words = texts.t("{duration} free").format(duration=texts.duration_words(minutes))
    return AgendaLine(AgendaLineKind.GAP, words, index, part, spoken=words)


def _clash(slot: Slot, index: int, texts: Texts) -> AgendaLine:
    fixed = slot.activity.fixed_start
    words = texts.t("{duration} too much before the fixed start {time}").format(
        duration=texts.duration_words(slot.clash // _MINUTE), time=texts.time(fixed) if fixed is not None else ""
    )
    return AgendaLine(AgendaLineKind.CLASH, words, index, slot.activity.part, spoken=words)


def _activity(slot: Slot, index: int, zone: ZoneInfo, texts: Texts) -> AgendaLine:
    activity = slot.activity
    title = activity.title or texts.t("Untitled")
    start, length = texts.time(slot.start.astimezone(zone)), texts.duration_words(activity.minutes)
    note = _note(activity, texts)
    return AgendaLine(
        AgendaLineKind.ACTIVITY,
        title,
        index,
        activity.part,
        activity,
        start,
        length,
        note,
        ", ".join((start, title, length, note)),
    )


def _note(activity: Activity, texts: Texts) -> str:
    parts = [
        kind_title(activity.kind, texts),
        _about(activity, texts),
        texts.t("fixed start") if activity.fixed_start is not None else "",
        _stop(activity, texts),
        texts.t("skipped") if activity.skipped else "",
    ]
    return " · ".join(filter(None, parts))


def _stop(activity: Activity, texts: Texts) -> str:
    stop = activity.hard_stop
    return "" if stop is None else texts.t("ends {time} whatever happens").format(time=texts.time(stop))


def _about(activity: Activity, texts: Texts) -> str:
    match activity.details:
        case Talk(speaker=speaker) if speaker:
            return speaker
        case Slide(pages=pages) if len(pages) > 1:
            return texts.n("{n} page", "{n} pages", len(pages))
        case Conversation(tables=tables) if tables and activity.kind is Kind.TABLES:
            return " · ".join(filter(None, [texts.n("{n} table", "{n} tables", tables), _prompts(activity, texts)]))
        case _:
            return _prompts(activity, texts)


def _prompts(activity: Activity, texts: Texts) -> str:
    count = len(activity.prompts)
    if not count:
        return ""
    if activity.kind is Kind.BOARD:
        return texts.n("{n} column", "{n} columns", count)
    return texts.n("{n} question", "{n} questions", count)
