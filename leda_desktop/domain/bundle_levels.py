"""What of a programme travels at which level: everything else is left out here, before a byte is written."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import assert_never

from leda_desktop.domain.bundle import BundleLevel, Contents, Said, SessionContents
from leda_desktop.domain.bundle_answers import unlinked
from leda_desktop.domain.bundle_media import needed
from leda_desktop.domain.details import Questionnaire
from leda_desktop.domain.kinds import Consent, Kind
from leda_desktop.domain.notes import Note, unnamed
from leda_desktop.domain.programme import Activity, SessionPlan
from leda_desktop.domain.summary import may_leave

_MOMENT = timedelta(microseconds=1)
_NEVER = datetime.min.replace(tzinfo=UTC)


def at_level(contents: Contents, level: BundleLevel) -> Contents:
    """The contents with no more in them than the level allows, and with the files that are still needed."""
    reduced = replace(contents, level=level, sessions=tuple(_session(s, level) for s in contents.sessions))
    wanted = set(needed(reduced))
    return replace(reduced, media=tuple(media for media in contents.media if media.id in wanted))


def _session(session: SessionContents, level: BundleLevel) -> SessionContents:
    match level:
        case BundleLevel.TEMPLATE:
            return SessionContents(_without_private_notes(session.plan))
        case BundleLevel.ANONYMISED:
            start = session.plan.session.starts_at.astimezone(UTC)
            activities = {activity.id: activity for activity in session.plan.activities}
            said = tuple(_without_people(one, activities[one.activity_id], start) for one in session.said)
            return SessionContents(_without_private_notes(session.plan), tuple(one for one in said if not one.empty))
        case BundleLevel.EVERYTHING:
            return session
        case _:
            assert_never(level)


def _without_private_notes(plan: SessionPlan) -> SessionPlan:
    return replace(plan, activities=tuple(replace(activity, private_notes="") for activity in plan.activities))


def _unseated(said: Said) -> Said:
    """A round in the order of the alphabet: its own is that of the chairs."""
    notes = sorted(said.notes, key=lambda note: (note.text.casefold(), note.text, note.created_at, note.rank))
    began = min((note.created_at for note in notes), default=_NEVER)
    moved = (replace(n, rank=float(place), created_at=began + place * _MOMENT) for place, n in enumerate(notes))
    return replace(said, notes=tuple(moved))


def _without_people(said: Said, activity: Activity, start: datetime) -> Said:
    """Nobody can be found again by name, form, turn or time: all times are those of the session."""
    said = _unseated(said) if activity.kind is Kind.ROUND else said
    details = activity.details
    threshold = details.threshold if isinstance(details, Questionnaire) else Questionnaire().threshold
    answered = unlinked(said, threshold, start)
    confidential = {note.origin for note in said.notes if not may_leave(note)}
    notes = tuple(note for note in said.notes if note.origin not in confidential)
    ordered = sorted(notes, key=lambda note: (note.created_at, note.rank, note.id))
    # The order in which notes were said is seen everywhere; only the times themselves tell who spoke then.
    moments = {note.id: start + place * _MOMENT for place, note in enumerate(ordered)}
    return Said(
        said.activity_id,
        themes=said.themes,
        notes=tuple(_anonymous(note, moments[note.id]) for note in notes),
        responses=answered.responses,
        hands=answered.hands,
        ballot=said.ballot,
    )


def _anonymous(note: Note, moment: datetime) -> Note:
    quote = Consent.ANONYMOUS if note.quote is Consent.NAMED else note.quote
    return replace(unnamed(note), created_at=moment, quote=quote)
