"""How the time went: the agenda with what was planned and what became of it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from itertools import groupby
from typing import assert_never

from leda_desktop.documents.blocks import Block, Column, Row
from leda_desktop.documents.parts import section_title, sentence
from leda_desktop.documents.style import BODY, CONTENT_WIDTH, SMALL, SOFT, SUBHEADING, Style
from leda_desktop.documents.tags import Role
from leda_desktop.documents.text import Line, Typesetter
from leda_desktop.domain import rundown
from leda_desktop.domain.details import Talk
from leda_desktop.domain.ids import ActivityId
from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.run import RunPhase
from leda_desktop.domain.rundown import RowStatus, Rundown
from leda_desktop.domain.timing import Timeliness, lateness
from leda_desktop.texts import Texts
from leda_desktop.vocabulary import speaker_line

_TITLE_X = 46.0
_PLANNED = 318.0
_BEGAN = 372.0
_TAKEN = 440.0
_TITLE_WIDTH = 208.0
_QUIET = replace(BODY, colour=SOFT)
_KEY = "time"
_COLUMNS, _FEWER = 6, 4
_KEPT_TOGETHER = 20


def agenda(
    run: Rundown, targets: Mapping[ActivityId, str], setter: Typesetter, *, actual: bool = True
) -> Iterator[Block]:
    """The agenda, part by part; rows lead to the sections named in `targets`.

    Without `actual` it tells what was planned, and not what became of it.
    """
    texts = setter.texts
    planned = run.phase is RunPhase.IDLE or not actual
    yield section_title(texts.t("Agenda") if planned else texts.t("How the time went"), "", _KEY, setter)
    if not run.rows:
        yield sentence(texts.t("There was no agenda."), setter)
        return
    *rows, last = _rows(run, targets, setter, actual=actual)
    together = len(rows) <= _KEPT_TOGETHER
    yield from (replace(row, glued=row.glued or together) for row in rows)
    yield last
    if actual:
        yield sentence(ending(run, texts), setter, above=12)


def _rows(run: Rundown, targets: Mapping[ActivityId, str], setter: Typesetter, *, actual: bool) -> Iterator[Row]:
    yield _heads(setter, actual=actual)
    for part, rows in groupby(run.rows, key=lambda row: row.activity.part.strip()):
        if part:
            yield _part(part, setter, _COLUMNS if actual else _FEWER)
        for row in rows:
            yield _row(row, targets.get(row.activity.id), setter, actual=actual)


def _heads(setter: Typesetter, *, actual: bool) -> Row:
    texts = setter.texts
    began, took = texts.p("agenda table", "began"), texts.p("agenda table", "took")
    heads = (
        Column(0, (Line(texts.p("agenda table", "plan"), SMALL),)),
        Column(_TITLE_X, (Line(texts.p("agenda table", "activity"), SMALL),)),
        _right(_PLANNED, texts.p("agenda table", "planned"), SMALL),
        *((_right(_BEGAN, began, SMALL), _right(_TAKEN, took, SMALL)) if actual else ()),
        _right(CONTENT_WIDTH, texts.p("agenda table", "page"), SMALL),
    )
    return Row(tuple(replace(head, role=Role.HEADER_CELL) for head in heads), glued=True, edge=3, first=True)


def _part(part: str, setter: Typesetter, columns: int) -> Row:
    name = Column(0, setter.title(part, SUBHEADING, CONTENT_WIDTH), role=Role.ROW_HEAD, span=columns)
    return Row((name,), above=9, glued=True, edge=3, ruled=False)


def _row(row: rundown.Row, target: str | None, setter: Typesetter, *, actual: bool) -> Row:
    style = _QUIET if row.activity.kind is Kind.BREAK or row.status is RowStatus.SKIPPED else BODY
    texts = setter.texts
    columns = (
        Column(0, (Line(texts.time(row.planned_start), style),)),
        Column(_TITLE_X, _title(row, style, setter)),
        _right(_PLANNED, texts.duration_words(row.activity.minutes), style),
        *(_actual(row, style, texts) if actual else ()),
    )
    return Row(columns, target=target, about=row.activity.title, paged=_QUIET)


def _title(row: rundown.Row, style: Style, setter: Typesetter) -> tuple[Line, ...]:
    title = setter.title(row.activity.title, style, _TITLE_WIDTH)
    details = row.activity.details
    speaker = speaker_line(details) if isinstance(details, Talk) else ""
    return title + (setter.title(speaker, SMALL, _TITLE_WIDTH) if speaker else ())


def _actual(row: rundown.Row, style: Style, texts: Texts) -> tuple[Column, ...]:
    match row.status:
        case RowStatus.SKIPPED:
            return (Column(_BEGAN), _right(_TAKEN, texts.p("agenda table", "left out"), style))
        case RowStatus.COMING:
            return (Column(_BEGAN), Column(_TAKEN))
        case RowStatus.CURRENT | RowStatus.DONE:
            began = _right(_BEGAN, texts.time(row.actual_start or row.expected_start), style)
            return (began, _right(_TAKEN, _taken(row, texts), style))
        case _:
            assert_never(row.status)


def _taken(row: rundown.Row, texts: Texts) -> str:
    if row.actual_end is None:
        return texts.p("agenda table", "running")
    return texts.duration_words(round(_seconds(row.actual_start or row.expected_start, row.actual_end) / 60))


def _right(x: float, text: str, style: Style) -> Column:
    return Column(x, (Line(text, style),), right=True)


def ending(run: Rundown, texts: Texts) -> str:
    """When the session ended, or why that is not known."""
    match run.phase:
        case RunPhase.IDLE:
            return texts.t("The session has not been run.")
        case RunPhase.RUNNING | RunPhase.PAUSED:
            return texts.t("The session was still running when this was made.")
        case RunPhase.ENDED:
            return _ended(run, texts)
        case _:
            assert_never(run.phase)


def _ended(run: Rundown, texts: Texts) -> str:
    end = texts.time(run.expected_end)
    late = lateness(_seconds(run.planned_end, run.expected_end))
    length = texts.duration_words(late.minutes)
    match late.kind:
        case Timeliness.ON_TIME:
            words = texts.t("The session ended at {time}, as planned.")
        case Timeliness.LATE:
            words = texts.t("The session ended at {time}, {duration} later than planned.")
        case Timeliness.EARLY:
            words = texts.t("The session ended at {time}, {duration} earlier than planned.")
        case _:
            assert_never(late.kind)
    words = words.format(time=end, duration=length)
    return f"{words} {texts.t('It was a rehearsal.')}" if run.rehearsal else words


def _seconds(begin: datetime, end: datetime) -> float:
    """From one instant to another; local times must not be subtracted across a change of the clocks."""
    return (end.astimezone(UTC) - begin.astimezone(UTC)).total_seconds()


def kicker(row: rundown.Row | None, texts: Texts, *, actual: bool) -> str:
    """When an activity was: its actual times, or the planned ones where it has none or they are not told."""
    if row is None:
        return ""
    if actual and row.actual_start and row.actual_end:
        return texts.time_range(row.actual_start, row.actual_end)
    return texts.time_range(row.planned_start, row.planned_end)
