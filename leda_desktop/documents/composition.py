"""Composes a session's summary: cover, time, what each activity brought, and what comes next."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from leda_desktop.documents.agenda import agenda, kicker
from leda_desktop.documents.blocks import Block
from leda_desktop.documents.brief import brief
from leda_desktop.documents.columns import note_count
from leda_desktop.documents.coming import coming
from leda_desktop.documents.contents import contents
from leda_desktop.documents.cover import COVER, cover, plain_head, programme_name
from leda_desktop.documents.doors import doors_told
from leda_desktop.documents.flipcharts import flipcharts, photographs
from leda_desktop.documents.fonts import load_faces
from leda_desktop.documents.imprint import Imprint
from leda_desktop.documents.page import Running, paginate, print_pages
from leda_desktop.documents.parts import section_title, sentence
from leda_desktop.documents.pictures import Pictures
from leda_desktop.documents.sections.registry import section_of
from leda_desktop.documents.style import CONTENT_WIDTH, KICKER, RUNNING
from leda_desktop.documents.text import Typesetter
from leda_desktop.domain.consent import printable
from leda_desktop.domain.ids import ActivityId
from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.progress import Progress
from leda_desktop.domain.summary import ActivitySummary, SessionSummary
from leda_desktop.domain.summary_choice import Section, SummaryChoice, chosen
from leda_desktop.texts import Texts
from leda_desktop.vocabulary import session_name


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a summary is made with: who it is for, where its pictures are, and who watches it being made."""

    choice: SummaryChoice
    pictures: Pictures
    progress: Progress


def compose(summary: SessionSummary, texts: Texts, wanted: Wanted) -> bytes:
    """The summary as a PDF file."""
    faces = load_faces()
    setter = Typesetter(faces, texts)
    kept = chosen(printable(summary), wanted.choice)
    blocks = _blocks(kept, setter, wanted)
    wanted.progress(len(kept.activities), len(kept.activities) + 1)
    return print_pages(paginate(blocks), _imprint(summary, texts), _running(summary, blocks, setter), faces)


def _blocks(summary: SessionSummary, setter: Typesetter, wanted: Wanted) -> list[Block]:
    body = [block for part in _parts(summary, setter, wanted) for block in part]
    has_cover = wanted.choice.has(Section.COVER)
    return [cover(summary, setter) if has_cover else plain_head(summary, setter), *contents(body, setter), *body]


def _parts(summary: SessionSummary, setter: Typesetter, wanted: Wanted) -> Iterator[Iterable[Block]]:
    """The body of the document, section by section."""
    sections = _sections(summary, setter, wanted)
    targets = {activity_id: key for activity_id, (key, _) in sections.items()}
    if wanted.choice.has(Section.AGENDA):
        yield agenda(summary.rundown, targets, setter, actual=wanted.choice.actual_times)
    for _, blocks in sections.values():
        yield blocks
    if not sections:
        yield [sentence(setter.texts.t("No notes, ratings or quotes were kept from this session."), setter)]
    rest = [photo for photo in summary.flipcharts if photo.activity_id not in targets]
    yield flipcharts(rest, wanted.pictures, setter)
    yield coming(summary, setter)


def _sections(summary: SessionSummary, setter: Typesetter, wanted: Wanted) -> dict[ActivityId, tuple[str, list[Block]]]:
    """The sections of the activities that brought something, with their keys."""
    rows = {row.activity.id: row for row in summary.rundown.rows}
    sections = {}
    for number, activity in enumerate(summary.activities, 1):
        wanted.progress(number - 1, len(summary.activities) + 1)
        photos = [photo for photo in summary.flipcharts if photo.activity_id == activity.activity.id]
        blocks = list(_section(activity, f"a{number}", setter, wanted.choice))
        blocks += photographs(photos, wanted.pictures, setter)
        if blocks:
            when = kicker(rows.get(activity.activity.id), setter.texts, actual=wanted.choice.actual_times)
            title = _title(activity, f"a{number}", when, setter)
            sections[activity.activity.id] = (f"a{number}", [title, *blocks])
    return sections


def _section(activity: ActivitySummary, key: str, setter: Typesetter, choice: SummaryChoice) -> Iterator[Block]:
    told = doors_told(activity, setter.texts) if choice.channels else ""
    if told:
        yield sentence(told, setter, style=KICKER)
    yield from (
        section_of(activity.activity.kind)(activity, key, setter) if choice.every_word else brief(activity, key, setter)
    )


def _title(activity: ActivitySummary, key: str, when: str, setter: Typesetter) -> Block:
    return section_title(activity.activity.title, when, key, setter, aside=_amount(activity, setter))


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


def _running(summary: SessionSummary, blocks: Iterable[Block], setter: Typesetter) -> Running:
    session, texts = summary.session, setter.texts
    foot = " · ".join(part for part in (session.theme.strip(), texts.date_day(session.day)) if part)
    head = f"{programme_name(summary.programme)} · {session_name(session, texts)}"
    places = [block.place for block in blocks if block.place and not block.place.depth and block.place.key != COVER]
    return Running(
        head=setter.fitted(head, RUNNING, CONTENT_WIDTH / 2),
        foot=setter.fitted(foot, RUNNING, CONTENT_WIDTH - 60),
        sections={place.key: setter.fitted(place.title, RUNNING, CONTENT_WIDTH / 2 - 20) for place in places},
    )
