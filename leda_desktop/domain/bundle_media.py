"""Which media a bundle needs, and what becomes of references to those that are not there."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from typing import assert_never

from leda_desktop.domain.bundle import Contents, Said, SessionContents
from leda_desktop.domain.details import Break, Conversation, Details, Questionnaire, Quotes, Round, Slide, Talk
from leda_desktop.domain.ids import MediaId
from leda_desktop.domain.media import media_of

Chosen = Callable[[MediaId | None], MediaId | None]


def needed(contents: Contents) -> Iterator[MediaId]:
    """Every reference to a file, as often as there is one."""
    yield from (card.photo for card in contents.plan.programme.cards if card.photo is not None)
    for session in contents.sessions:
        for activity in session.plan.activities:
            yield from media_of(activity.details)
        yield from (photo.media_id for photo in session.flipcharts)
        for said in session.said:
            yield from (note.portrait for note in said.notes if note.portrait is not None)


def only_with(contents: Contents, there: Collection[MediaId]) -> Contents:
    """The contents without references to files that are not there; flipcharts without their photograph go too."""
    sessions = tuple(
        replace(session, flipcharts=tuple(photo for photo in session.flipcharts if photo.media_id in there))
        for session in contents.sessions
    )
    return exchanged(replace(contents, sessions=sessions), lambda key: key if key in there else None)


def exchanged(contents: Contents, chosen: Chosen) -> Contents:
    """The contents with other references to files."""
    programme = contents.plan.programme
    cards = tuple(replace(card, photo=chosen(card.photo)) for card in programme.cards)
    plan = replace(contents.plan, programme=replace(programme, cards=cards))
    return replace(contents, plan=plan, sessions=tuple(_session(session, chosen) for session in contents.sessions))


def _session(session: SessionContents, chosen: Chosen) -> SessionContents:
    activities = tuple(replace(a, details=_details(a.details, chosen)) for a in session.plan.activities)
    flipcharts = tuple(
        replace(photo, media_id=key) for photo in session.flipcharts if (key := chosen(photo.media_id)) is not None
    )
    return replace(
        session,
        plan=replace(session.plan, activities=activities),
        said=tuple(_said(said, chosen) for said in session.said),
        flipcharts=flipcharts,
    )


def _said(said: Said, chosen: Chosen) -> Said:
    return replace(said, notes=tuple(replace(note, portrait=chosen(note.portrait)) for note in said.notes))


def _details(details: Details, chosen: Chosen) -> Details:
    match details:
        case Slide(pages):
            return Slide(tuple(replace(page, picture=chosen(page.picture)) for page in pages))
        case Talk():
            return replace(details, portrait=chosen(details.portrait), slides=chosen(details.slides))
        case Break() | Round() | Conversation() | Questionnaire() | Quotes():
            return details
        case _:
            assert_never(details)
