"""Gathers the workbook of a session: consent is looked at here, once for every kind of file."""

from collections.abc import Iterator
from dataclasses import replace

from leda_desktop.domain.consent import printable
from leda_desktop.domain.details import Talk
from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.run import RunPhase
from leda_desktop.domain.summary import ActivitySummary, SessionSummary
from leda_desktop.domain.words import clean
from leda_desktop.exchange.workbook.notes import notes_table, quotes_table, themes_table
from leda_desktop.exchange.workbook.results import kept_back, result_tables
from leda_desktop.exchange.workbook.terms import kind_term
from leda_desktop.exchange.workbook.times import agenda_table, coming_table
from leda_desktop.exchange.workbook.values import ColumnKind, Fact, Part, Table, Workbook, is_blank, safe
from leda_desktop.texts import Texts
from leda_desktop.vocabulary import session_name, speaker_line


def workbook_of(summary: SessionSummary, texts: Texts) -> Workbook:
    """Everything of the session that may leave the room. Of the people on the roll only their number is told."""
    allowed = printable(summary)
    session, programme = allowed.session, allowed.programme
    names = (texts.t("Summary"), session_name(session, texts), session.theme)
    return Workbook(
        title=_joined(*names),
        author=clean(programme.organiser),
        subject=_joined(programme.title, programme.season),
        language=texts.language.value,
        made_at=summary.made_at,
        facts=tuple(fact for fact in _facts(allowed, texts) if not is_blank(fact.value)),
        agenda=agenda_table(allowed, texts),
        parts=tuple(_part(activity, texts) for activity in allowed.activities),
        themes=themes_table(allowed.activities, texts),
        quotes=quotes_table(texts.t("Quotes"), allowed.activities, texts),
        coming=coming_table(allowed, texts),
    )


def _part(summary: ActivitySummary, texts: Texts) -> Part:
    activity = summary.activity
    kind, quotes = kind_term(activity.kind, texts), quotes_table(activity.title, [summary], texts)
    return Part(
        title=clean(activity.title) or kind.words,
        kind=kind,
        about=_about(summary, texts),
        remark=kept_back(summary.results, texts),
        tables=tuple(_tables(summary, texts)),
        quotes=quotes if quotes.rows else None,
    )


def _tables(summary: ActivitySummary, texts: Texts) -> Iterator[Table]:
    results = result_tables(summary, texts)
    yield from results
    notes = notes_table(summary, texts)
    if notes:
        title = f"{texts.t('Other notes')} – {notes.title}"
        yield replace(notes, title=title) if results else notes


def _about(summary: ActivitySummary, texts: Texts) -> str:
    """A line under the title: how many were here, or who spoke and what is told of them."""
    talk = summary.activity.details
    if isinstance(talk, Talk):
        return clean("\n".join(filter(None, (speaker_line(talk), talk.biography.strip()))), lines=True)
    if summary.activity.kind is Kind.ROUND and summary.here:
        return texts.n("{n} person was here.", "{n} people were here.", summary.here)
    return ""


def _facts(summary: SessionSummary, texts: Texts) -> Iterator[Fact]:
    session, run = summary.session, summary.rundown
    yield Fact("programme", texts.t("Programme"), _joined(summary.programme.title, summary.programme.season))
    yield Fact("session", texts.t("Session"), safe(session_name(session, texts)))
    yield Fact("theme", texts.t("Theme"), safe(session.theme))
    yield Fact("day", texts.t("Date"), session.day, ColumnKind.DAY)
    yield Fact("planned_start", texts.t("Planned start"), session.starts_at, ColumnKind.TIME)
    yield Fact("planned_end", texts.t("Planned end"), session.ends_at, ColumnKind.TIME)
    if run.phase is RunPhase.ENDED:
        yield Fact("ended", texts.t("Ended"), run.expected_end, ColumnKind.TIME)
    yield Fact("venue", texts.t("Venue"), safe(session.venue))
    yield Fact("organiser", texts.t("Organiser"), safe(summary.programme.organiser))
    yield from _amounts(summary, texts)
    kept = texts.t("Names stand only where the person agreed to it. What was to stay in the room is not here.")
    yield Fact("consent", texts.t("Consent"), kept)


def _amounts(summary: SessionSummary, texts: Texts) -> Iterator[Fact]:
    people = max((activity.here for activity in summary.activities), default=0)
    yield Fact("people", texts.t("People in the round"), people or None, ColumnKind.NUMBER)
    yield Fact("notes", texts.t("Notes"), summary.notes, ColumnKind.NUMBER)
    yield Fact("answers", texts.t("Answers"), summary.responses, ColumnKind.NUMBER)
    yield Fact("quotes", texts.t("Quotes"), summary.quotes, ColumnKind.NUMBER)


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, map(clean, parts)))
