"""What comes next: the sessions after this one, and the events beside them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time

from leda_desktop.documents.blocks import Block, Column, Row
from leda_desktop.documents.parts import section_title
from leda_desktop.documents.style import BODY, CONTENT_WIDTH, SMALL, STRONG
from leda_desktop.documents.tags import Role
from leda_desktop.documents.text import Line, Typesetter
from leda_desktop.domain.programme import Event, Session
from leda_desktop.domain.summary import SessionSummary
from leda_desktop.vocabulary import session_name

_KEPT_TOGETHER = 8
_X = 160.0
_WIDTH = CONTENT_WIDTH - _X


def coming(summary: SessionSummary, setter: Typesetter) -> Iterator[Block]:
    """Sessions and events in order of time; nothing when none are planned."""
    entries = [(s.day, s.start, session_row(s, setter)) for s in summary.coming]
    entries += [(e.day, e.start, _event(e, setter)) for e in summary.events]
    if not entries:
        return
    yield section_title(setter.texts.t("What comes next"), "", "coming", setter)
    first, *others = (row for _, _, row in sorted(entries, key=lambda entry: entry[:2]))
    *rows, last = (replace(first, first=True), *others)
    yield from (replace(row, glued=len(rows) < _KEPT_TOGETHER) for row in rows)
    yield last


def session_row(session: Session, setter: Typesetter) -> Row:
    """When a session is, what it is about and where."""
    name = session_name(session, setter.texts)
    title = setter.title(session.theme.strip() or name, STRONG, _WIDTH)
    about = " · ".join(part for part in (name if session.theme.strip() else "", session.venue.strip()) if part)
    return _row(session.day, (session.start, session.end), title, about, setter)


def _event(event: Event, setter: Typesetter) -> Row:
    title = setter.title(event.title, STRONG, _WIDTH)
    return _row(event.day, (event.start, event.end), title, event.text, setter)


def _row(day: date, times: tuple[time, time], title: tuple[Line, ...], about: str, setter: Typesetter) -> Row:
    texts = setter.texts
    when = (Line(texts.capitalised(texts.date_weekday(day)), BODY), Line(texts.time_range(*times), SMALL))
    details = setter.title(about, SMALL, _WIDTH) if about.strip() else ()
    return Row((Column(0, when, role=Role.ROW_HEAD), Column(_X, title + details)), edge=7)
