"""The lines of the rundown as they are read: every time, length and lateness already in words."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from leda_desktop.domain.details import Conversation, Talk
from leda_desktop.domain.ids import ActivityId
from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.programme import Activity
from leda_desktop.domain.rundown import Row, RowStatus, Rundown
from leda_desktop.texts import Texts
from leda_desktop.vocabulary import kind_title

_MINUTE = timedelta(minutes=1)
_SEPARATOR = " · "


class LineKind(Enum):
    """What a line of the rundown is."""

    PART = "part"
    FREE = "free"
    ACTIVITY = "activity"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a part's heading, free time, or an activity.

    `note` is the quiet second line and `expected` the part of it that matters: the time that differs from the plan.
    """

    kind: LineKind
    title: str
    activity_id: ActivityId | None = None
    status: RowStatus = RowStatus.COMING
    start: str = ""
    length: str = ""
    note: str = ""
    expected: str = ""
    spoken: str = ""


def lines_of(rundown: Rundown, texts: Texts) -> tuple[Line, ...]:
    """Every line from the first to the last, a heading before each new part."""
    found: list[Line] = []
    part = ""
    for row in rundown.rows:
        if row.activity.part and row.activity.part != part:
            found.append(Line(LineKind.PART, row.activity.part, spoken=row.activity.part))
        part = row.activity.part
        if row.free_before >= _MINUTE:
            found.append(_free(row.free_before, texts))
        found.append(_activity(row, texts))
    return tuple(found)


def _free(length: timedelta, texts: Texts) -> Line:
    words = texts.t("{duration} free").format(duration=texts.duration_words(length // _MINUTE))
    return Line(LineKind.FREE, words, spoken=words)


def _activity(row: Row, texts: Texts) -> Line:
    note, expected = _note(row, texts), _expected(row, texts)
    start, length = texts.time(row.planned_start), texts.duration_words(_minutes(row))
    told = (start, row.activity.title, length, _status_words(row.status, texts), note, expected)
    return Line(
        LineKind.ACTIVITY,
        row.activity.title,
        row.activity.id,
        row.status,
        start,
        length,
        note,
        expected,
        ", ".join(filter(None, told)),
    )


def _minutes(row: Row) -> int:
    if row.actual_start is not None and row.actual_end is not None:
        return round((row.actual_end - row.actual_start) / _MINUTE)
    return row.activity.minutes


def _note(row: Row, texts: Texts) -> str:
    if row.status is RowStatus.SKIPPED:
        return texts.t("skipped")
    parts = [_about(row.activity, texts)]
    if row.status is RowStatus.CURRENT:
        parts[0] = parts[0] or kind_title(row.activity.kind, texts)
        parts += [texts.t("began {time}").format(time=texts.time(row.expected_start)), _adjusted(row, texts)]
    return _SEPARATOR.join(filter(None, parts))


def _adjusted(row: Row, texts: Texts) -> str:
    minutes = round(row.adjusted / 60)
    if minutes == 0:
        return ""
    words = texts.t("{duration} added") if minutes > 0 else texts.t("{duration} taken away")
    return words.format(duration=texts.duration_words(abs(minutes)))


def _about(activity: Activity, texts: Texts) -> str:
    match activity.details:
        case Talk(speaker=speaker):
            return speaker
        case Conversation(tables=tables) if activity.kind is Kind.TABLES:
            questions = len(activity.prompts)
            counted = [
                texts.n("{n} table", "{n} tables", tables) if tables else "",
                texts.n("{n} question", "{n} questions", questions) if questions else "",
            ]
            return _SEPARATOR.join(filter(None, counted))
        case _:
            return ""


def _expected(row: Row, texts: Texts) -> str:
    moved = row.status is RowStatus.COMING and not _same_minute(row.expected_start, row.planned_start)
    return texts.t("expected {time}").format(time=texts.time(row.expected_start)) if moved else ""


def _same_minute(one: datetime, other: datetime) -> bool:
    return one.replace(second=0, microsecond=0) == other.replace(second=0, microsecond=0)


def _status_words(status: RowStatus, texts: Texts) -> str:
    match status:
        case RowStatus.DONE:
            return texts.t("done")
        case RowStatus.CURRENT:
            return texts.t("running now")
        case RowStatus.SKIPPED | RowStatus.COMING:
            return ""
