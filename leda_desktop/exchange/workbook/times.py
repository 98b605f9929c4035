"""What was planned, what became of it, and what comes next, as tables."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from operator import itemgetter
from zoneinfo import ZoneInfo

from leda_desktop.domain.details import Talk
from leda_desktop.domain.ids import ActivityId
from leda_desktop.domain.programme import Event, Session
from leda_desktop.domain.rundown import Row
from leda_desktop.domain.summary import ActivitySummary, SessionSummary
from leda_desktop.exchange.workbook.results import kept_back
from leda_desktop.exchange.workbook.terms import kind_term, status_term
from leda_desktop.exchange.workbook.values import Cell, Column, ColumnKind, Table, Term, safe_table
from leda_desktop.texts import Texts
from leda_desktop.vocabulary import session_name, speaker_line


def agenda_table(summary: SessionSummary, texts: Texts) -> Table:
    """A row for each activity: planned and actual times, and how much came in."""
    brought = {activity.activity.id: activity for activity in summary.activities}
    rows = [_agenda_row(number, row, brought, texts) for number, row in enumerate(summary.rundown.rows, 1)]
    return safe_table("agenda", texts.t("Agenda"), _agenda_columns(texts), rows)


def coming_table(summary: SessionSummary, texts: Texts) -> Table:
    """The sessions after this one and the events beside them, in order of time."""
    columns = (
        Column("day", texts.t("Date"), ColumnKind.DAY, 12),
        Column("start", texts.t("Start"), ColumnKind.TIME, 8),
        Column("end", texts.t("End"), ColumnKind.TIME, 8),
        Column("what", texts.p("column of a table", "Kind"), width=12),
        Column("title", texts.p("column of a table", "Title"), width=48),
        Column("about", texts.p("column of a table", "More"), width=48),
    )
    zone = ZoneInfo(summary.session.zone)
    rows = [_session(session, texts) for session in summary.coming]
    rows += [_event(event, zone, texts) for event in summary.events]
    return safe_table("coming", texts.t("What comes next"), columns, sorted(rows, key=itemgetter(1)))


def minutes_between(start: datetime | None, end: datetime | None) -> int | None:
    """Whole minutes from one instant to another; None where one of them is not known."""
    if start is None or end is None:
        return None
    return round((end.astimezone(UTC) - start.astimezone(UTC)).total_seconds() / 60)


def _agenda_columns(texts: Texts) -> tuple[Column, ...]:
    return (
        Column("number", texts.p("column of a table", "No."), ColumnKind.NUMBER, 6),
        Column("part", texts.p("column of a table", "Part"), width=22),
        Column("title", texts.t("Activity"), width=40),
        Column("kind", texts.p("column of a table", "Kind"), width=16),
        Column("speaker", texts.t("Speaker"), width=30),
        Column("planned_start", texts.t("Planned start"), ColumnKind.TIME, 11),
        Column("planned_end", texts.t("Planned end"), ColumnKind.TIME, 11),
        Column("planned_minutes", texts.t("Planned minutes"), ColumnKind.NUMBER, 11),
        Column("actual_start", texts.t("Began"), ColumnKind.TIME, 11),
        Column("actual_end", texts.t("Ended"), ColumnKind.TIME, 11),
        Column("actual_minutes", texts.t("Minutes taken"), ColumnKind.NUMBER, 11),
        Column("status", texts.t("Outcome"), width=16),
        Column("notes", texts.t("Notes"), ColumnKind.NUMBER, 9),
        Column("answers", texts.t("Answers"), ColumnKind.NUMBER, 9),
        Column("remark", texts.t("Remark"), width=40),
    )


def _agenda_row(number: int, row: Row, brought: Mapping[ActivityId, ActivitySummary], texts: Texts) -> tuple[Cell, ...]:
    activity = row.activity
    return (
        number,
        activity.part,
        activity.title,
        kind_term(activity.kind, texts),
        speaker_line(activity.details) if isinstance(activity.details, Talk) else "",
        row.planned_start,
        row.planned_end,
        activity.minutes,
        row.actual_start,
        row.actual_end,
        minutes_between(row.actual_start, row.actual_end),
        status_term(row.status, texts),
        *_amounts(brought.get(activity.id), texts),
    )


def _amounts(brought: ActivitySummary | None, texts: Texts) -> Sequence[Cell]:
    if brought is None:
        return None, None, ""
    notes = brought.board.count if brought.board else None
    answers = brought.results.responses if brought.results else None
    return notes or None, answers or None, kept_back(brought.results, texts)


def _session(session: Session, texts: Texts) -> tuple[Cell, ...]:
    name, theme = session_name(session, texts), session.theme.strip()
    about = " · ".join(part for part in (name if theme else "", session.venue.strip()) if part)
    return session.day, session.starts_at, session.ends_at, Term("session", texts.t("Session")), theme or name, about


def _event(event: Event, zone: ZoneInfo, texts: Texts) -> tuple[Cell, ...]:
    start, end = (datetime.combine(event.day, time, zone) for time in (event.start, event.end))
    return event.day, start, end, Term("event", texts.t("Event")), event.title, event.text
