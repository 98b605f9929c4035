"""The agenda for participants: what happens when and where, and what comes next."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time
from itertools import groupby

from leda_desktop.documents.handouts.flow import Cell, Part, TableRow, Words
from leda_desktop.documents.handouts.frame import flowing, head_of
from leda_desktop.documents.handouts.studio import Sheet, Studio
from leda_desktop.documents.style import BODY, CONTENT_WIDTH, HEADING, SMALL, SOFT, STRONG, SUBHEADING
from leda_desktop.documents.tags import Role
from leda_desktop.documents.text import Line
from leda_desktop.domain.details import Break, Talk
from leda_desktop.domain.handouts import Handout
from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.programme import Activity, Event, Session
from leda_desktop.domain.schedule import Slot, schedule
from leda_desktop.vocabulary import session_name, speaker_line

_TITLE = 48.0
_TITLE_WIDTH = CONTENT_WIDTH - _TITLE - 70
_QUIET = replace(BODY, colour=SOFT)
_NEXT = 160.0


def agenda(handout: Handout, studio: Studio) -> list[Sheet]:
    """So many copies of the agenda."""
    session = studio.material.plan.session
    title = session.theme.strip() or session_name(session, studio.texts)
    parts = [*_items(studio), *_coming(studio)]
    return flowing(head_of(title, when_and_where(session, studio), studio), parts, studio) * handout.count


def when_and_where(session: Session, studio: Studio) -> str:
    """Day, times and venue of a session."""
    texts = studio.texts
    day = texts.capitalised(texts.date_long(session.day))
    times = texts.time_range(session.start, session.end)
    return " · ".join(part for part in (f"{day}, {times}", session.venue.strip()) if part)


def local(moment: datetime, studio: Studio) -> datetime:
    """A moment as the clocks of the venue show it."""
    return moment.astimezone(studio.material.plan.session.starts_at.tzinfo)


def minutes_of(slot: Slot, studio: Studio) -> str:
    """How long the planned place of an activity is, which a hard stop may have shortened."""
    return studio.texts.duration_words(round((slot.end - slot.start).total_seconds() / 60))


def _items(studio: Studio) -> Iterator[Part]:
    slots = [slot for slot in schedule(studio.material.plan) if not slot.activity.skipped]
    for part, stretch in groupby(slots, key=lambda slot: slot.activity.part.strip()):
        if part:
            yield Words(studio.setter.title(part, SUBHEADING, CONTENT_WIDTH), Role.HEADING, above=14, glued=True)
        yield from (_item(slot, studio) for slot in stretch)
    if slots:
        yield _end(slots[-1], studio)
    else:
        yield Words(studio.setter.lines(studio.texts.t("There was no agenda."), BODY, CONTENT_WIDTH))


def _item(slot: Slot, studio: Studio) -> TableRow:
    activity = slot.activity
    quiet = activity.kind is Kind.BREAK
    style = _QUIET if quiet else BODY
    title = studio.setter.title(activity.title, _QUIET if quiet else STRONG, _TITLE_WIDTH)
    cells = (
        Cell(0, (Line(studio.texts.time(local(slot.start, studio)), style),)),
        Cell(_TITLE, title + _about(activity, studio)),
        Cell(CONTENT_WIDTH, (Line(minutes_of(slot, studio), _QUIET),), right=True),
    )
    return TableRow(cells, CONTENT_WIDTH)


def _about(activity: Activity, studio: Studio) -> tuple[Line, ...]:
    match activity.details:
        case Talk() as talk:
            text = speaker_line(talk)
        case Break(text=text):
            pass
        case _:
            text = ""
    return studio.setter.title(text, SMALL, _TITLE_WIDTH) if text.strip() else ()


def _end(slot: Slot, studio: Studio) -> TableRow:
    end = Line(studio.texts.time(local(slot.end, studio)), BODY)
    return TableRow((Cell(0, (end,)), Cell(_TITLE, (Line(studio.texts.p("agenda", "End"), STRONG),))), CONTENT_WIDTH)


def _coming(studio: Studio) -> Iterator[Part]:
    material = studio.material
    entries = [(s.day, s.start, _session(s, studio)) for s in material.coming]
    entries += [(e.day, e.start, _event(e, studio)) for e in material.events]
    if entries:
        title = studio.texts.t("What comes next")
        yield Words(studio.setter.title(title, HEADING, CONTENT_WIDTH), Role.HEADING, above=26, glued=True)
        yield from (row for _, _, row in sorted(entries, key=lambda entry: entry[:2]))


def _session(session: Session, studio: Studio) -> TableRow:
    name = session_name(session, studio.texts)
    theme = session.theme.strip()
    about = " · ".join(part for part in (name if theme else "", session.venue.strip()) if part)
    return _entry(session.day, (session.start, session.end), theme or name, about, studio)


def _event(event: Event, studio: Studio) -> TableRow:
    return _entry(event.day, (event.start, event.end), event.title, event.text, studio)


def _entry(day: date, times: tuple[time, time], title: str, about: str, studio: Studio) -> TableRow:
    texts, setter = studio.texts, studio.setter
    when = (Line(texts.capitalised(texts.date_weekday(day)), BODY), Line(texts.time_range(*times), SMALL))
    lines = setter.title(title, STRONG, CONTENT_WIDTH - _NEXT)
    lines += setter.title(about, SMALL, CONTENT_WIDTH - _NEXT) if about.strip() else ()
    return TableRow((Cell(0, when), Cell(_NEXT, lines)), CONTENT_WIDTH)
