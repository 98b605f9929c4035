"""Composes a session's summary: cover, time, what each activity brought, and what comes next."""

from collections.abc import Iterator

from leda_desktop.documents.agenda import agenda, kicker
from leda_desktop.documents.blocks import Block
from leda_desktop.documents.columns import note_count
from leda_desktop.documents.coming import coming
from leda_desktop.documents.cover import cover, programme_name, session_name
from leda_desktop.documents.fonts import load_faces
from leda_desktop.documents.page import Running, paginate, print_pages
from leda_desktop.documents.parts import section_title, sentence
from leda_desktop.documents.pen import Imprint
from leda_desktop.documents.sections.registry import section_of
from leda_desktop.documents.style import CONTENT_WIDTH, RUNNING
from leda_desktop.documents.text import Typesetter
from leda_desktop.domain.consent import printable
from leda_desktop.domain.ids import ActivityId
from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.summary import ActivitySummary, SessionSummary
from leda_desktop.texts import Texts


def compose(summary: SessionSummary, texts: Texts) -> bytes:
    """The summary as a PDF file."""
    faces = load_faces()
    setter = Typesetter(faces, texts)
    pages = paginate(_blocks(printable(summary), setter))
    return print_pages(pages, _imprint(summary, texts), _running(summary, setter), faces)


def _blocks(summary: SessionSummary, setter: Typesetter) -> Iterator[Block]:
    sections = _sections(summary, setter)
    yield cover(summary, setter)
    yield from agenda(summary.rundown, {key: f"a{number}" for key, (number, _) in sections.items()}, setter)
    for _, blocks in sections.values():
        yield from blocks
    if not sections:
        yield sentence(setter.texts.t("No notes, ratings or quotes were kept from this session."), setter)
    yield from coming(summary, setter)


def _sections(summary: SessionSummary, setter: Typesetter) -> dict[ActivityId, tuple[int, list[Block]]]:
    rows = {row.activity.id: row for row in summary.rundown.rows}
    sections = {}
    for number, activity in enumerate(summary.activities, 1):
        key = f"a{number}"
        blocks = list(section_of(activity.activity.kind)(activity, key, setter))
        if blocks:
            when = kicker(rows.get(activity.activity.id), setter.texts)
            title = section_title(activity.activity.title, when, key, setter, aside=_amount(activity, setter))
            sections[activity.activity.id] = (number, [title, *blocks])
    return sections


def _amount(activity: ActivitySummary, setter: Typesetter) -> str:
    if activity.results and activity.results.responses:
        return setter.texts.n("{n} answer", "{n} answers", activity.results.responses)
    if activity.activity.kind is Kind.QUOTES and activity.quotes:
        return setter.texts.n("{n} quote", "{n} quotes", len(activity.quotes))
    if activity.board and activity.board.notes:
        return note_count(activity.board.notes, setter)
    return ""


def _imprint(summary: SessionSummary, texts: Texts) -> Imprint:
    parts = (texts.t("Summary"), session_name(summary.session, texts), summary.session.theme.strip())
    return Imprint(
        title=" · ".join(part for part in parts if part),
        author=summary.programme.organiser,
        subject=programme_name(summary.programme),
        language=texts.language,
        made_at=summary.made_at,
    )


def _running(summary: SessionSummary, setter: Typesetter) -> Running:
    session, texts = summary.session, setter.texts
    foot = " · ".join(part for part in (session.theme.strip(), texts.date_day(session.day)) if part)
    head = f"{programme_name(summary.programme)} · {session_name(session, texts)}"
    return Running(
        head=setter.fitted(head, RUNNING, CONTENT_WIDTH),
        foot=setter.fitted(foot, RUNNING, CONTENT_WIDTH - 60),
    )
