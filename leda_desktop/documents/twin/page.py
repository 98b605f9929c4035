"""The page itself: its head, its rules for looks, and its sections in the order of the document."""

from base64 import b64encode
from datetime import date, time
from hashlib import sha256
from xml.etree.ElementTree import Element, tostring

from leda_desktop.documents.agenda import ending
from leda_desktop.documents.cover import programme_name
from leda_desktop.documents.text import plain
from leda_desktop.documents.twin.elements import part, table
from leda_desktop.documents.twin.results import results
from leda_desktop.documents.twin.said import said
from leda_desktop.documents.twin.style import STYLE
from leda_desktop.domain.consent import printable
from leda_desktop.domain.details import Talk
from leda_desktop.domain.programme import Session
from leda_desktop.domain.rundown import Row
from leda_desktop.domain.summary import ActivitySummary, SessionSummary
from leda_desktop.domain.summary_choice import Section, SummaryChoice, chosen
from leda_desktop.texts import Texts
from leda_desktop.vocabulary import session_name


def page(summary: SessionSummary, texts: Texts, choice: SummaryChoice) -> str:
    """The whole file."""
    kept = chosen(printable(summary), choice)
    html = Element("html", {"lang": texts.language.value})
    title = " · ".join(
        filter(None, (texts.t("Summary"), session_name(kept.session, texts), kept.session.theme.strip()))
    )
    _head(part(html, "head"), title, kept)
    body = part(html, "body")
    part(body, "a", texts.t("To the content"), href="#content", kind="skip")
    _cover(part(body, "header"), kept, texts)
    content = part(body, "main", id="content", tabindex="-1")
    if choice.has(Section.AGENDA):
        _agenda(content, kept, texts, choice)
    for number, activity in enumerate(kept.activities, 1):
        _activity(content, activity, f"a{number}", texts, choice)
    _flipcharts(content, kept, texts)
    _coming(content, kept, texts)
    _foot(part(body, "footer"), kept, texts)
    return f"<!DOCTYPE html>\n{tostring(html, encoding='unicode', method='html')}\n"


def _head(head: Element, title: str, summary: SessionSummary) -> None:
    """Nothing is loaded from anywhere and nothing runs: only our own style is let through, by its fingerprint."""
    part(head, "meta", charset="utf-8")
    print_of_style = b64encode(sha256(STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{print_of_style}'; base-uri 'none'; form-action 'none'"
    part(head, "meta", content=policy, **{"http-equiv": "Content-Security-Policy"})
    part(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    part(head, "meta", name="author", content=plain(summary.programme.organiser))
    part(head, "title", title)
    # Set as it is: the rules of looks are ours and have several lines.
    part(head, "style").text = STYLE


def _cover(header: Element, summary: SessionSummary, texts: Texts) -> None:
    session = summary.session
    part(header, "p", programme_name(summary.programme), kind="kicker")
    name = session_name(session, texts)
    part(header, "h1", f"{texts.t('Summary')} · {session.theme.strip() or name}")
    facts = (
        name if session.theme.strip() else "",
        texts.capitalised(texts.date_long(session.day)),
        texts.time_range(session.start, session.end),
        session.venue.strip(),
        summary.programme.organiser.strip(),
    )
    part(header, "p", " · ".join(filter(None, facts)))


def _agenda(content: Element, summary: SessionSummary, texts: Texts, choice: SummaryChoice) -> None:
    run = summary.rundown
    section = part(content, "section")
    part(section, "h2", texts.t("How the time went") if choice.actual_times else texts.t("Agenda"))
    if not run.rows:
        part(section, "p", texts.t("There was no agenda."))
        return
    heads = [texts.t("Start"), texts.t("Item"), texts.t("Planned")]
    heads += [texts.t("Actual")] if choice.actual_times else []
    rows = [_agenda_row(row, texts, choice) for row in run.rows]
    table(section, texts.t("Agenda"), heads, rows)
    if choice.actual_times:
        part(section, "p", ending(run, texts))


def _agenda_row(row: Row, texts: Texts, choice: SummaryChoice) -> list[str]:
    details = row.activity.details
    speaker = details.speaker.strip() if isinstance(details, Talk) else ""
    title = f"{row.activity.title}, {speaker}" if speaker else row.activity.title
    cells = [texts.time(row.planned_start), title, texts.duration_words(row.activity.minutes)]
    if choice.actual_times:
        cells.append(texts.time_range(row.actual_start, row.actual_end) if row.actual_start and row.actual_end else "–")
    return cells


def _activity(content: Element, activity: ActivitySummary, key: str, texts: Texts, choice: SummaryChoice) -> None:
    section = part(content, "section", id=key)
    part(section, "h2", activity.activity.title)
    before = len(section)
    details = activity.activity.details
    if isinstance(details, Talk) and details.biography.strip():
        part(section, "p", details.biography)
    if activity.here:
        part(section, "p", texts.n("{n} person was here.", "{n} people were here.", activity.here))
    if activity.results:
        results(section, activity.results, texts, every_word=choice.every_word)
    said(section, activity, texts, every_word=choice.every_word)
    if len(section) == before:
        content.remove(section)


def _flipcharts(content: Element, summary: SessionSummary, texts: Texts) -> None:
    """Photographs stand in the PDF; here is what they are called."""
    captions = [photo.caption for photo in summary.flipcharts if photo.caption.strip()]
    if captions:
        section = part(content, "section")
        part(section, "h2", texts.t("Flipcharts"))
        items = part(section, "ul")
        for caption in captions:
            part(items, "li", caption)


def _coming(content: Element, summary: SessionSummary, texts: Texts) -> None:
    entries = [(s.day, s.start, _session_row(s, texts)) for s in summary.coming]
    entries += [(e.day, e.start, [_when(e.day, e.start, e.end, texts), e.title, e.text]) for e in summary.events]
    if entries:
        section = part(content, "section")
        part(section, "h2", texts.t("What comes next"))
        heads = (texts.t("Date"), texts.t("What"), texts.t("Venue"))
        rows = [row for _, _, row in sorted(entries, key=lambda entry: entry[:2])]
        table(section, texts.t("What comes next"), heads, rows)


def _session_row(session: Session, texts: Texts) -> list[str]:
    when = _when(session.day, session.start, session.end, texts)
    return [when, session.theme.strip() or session_name(session, texts), session.venue]


def _when(day: date, start: time, end: time, texts: Texts) -> str:
    return f"{texts.capitalised(texts.date_weekday(day))} {texts.time_range(start, end)}"


def _foot(footer: Element, summary: SessionSummary, texts: Texts) -> None:
    kept = texts.t("Names stand only where the person agreed to it. What was to stay in the room is not here.")
    part(footer, "p", kept)
    made = texts.t("Made on {date} at {time}.").format(
        date=texts.date_long(summary.made_at.date()), time=texts.time(summary.made_at)
    )
    part(footer, "p", made)
