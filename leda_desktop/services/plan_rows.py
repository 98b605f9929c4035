"""Rows of the plan tables to values and back."""

from typing import Any

from sqlalchemy import RowMapping

from leda_desktop.domain.cards import cards_from_json, cards_to_json
from leda_desktop.domain.details import details_from_json, details_to_json
from leda_desktop.domain.endings import ending_from_json, ending_to_json
from leda_desktop.domain.ids import ActivityId, ProgrammeId, PromptId, SessionId
from leda_desktop.domain.programme import Activity, Event, Programme, Prompt, Session

Values = dict[str, Any]


def programme_from(row: RowMapping) -> Programme:
    """A programme from its row."""
    return Programme(
        id=ProgrammeId(row["id"]),
        title=row["title"],
        season=row["season"],
        organiser=row["organiser"],
        idea=row["idea"],
        cards=cards_from_json(row["cards"]),
    )


def programme_values(programme: Programme) -> Values:
    """The columns of a programme."""
    return {
        "id": programme.id,
        "title": programme.title,
        "season": programme.season,
        "organiser": programme.organiser,
        "idea": programme.idea,
        "cards": cards_to_json(programme.cards),
        "removed_at": None,
    }


def event_from(row: RowMapping) -> Event:
    """An event from its row."""
    return Event(title=row["title"], day=row["day"], start=row["start"], end=row["end"], text=row["text"])


def event_values(event: Event, programme_id: ProgrammeId) -> Values:
    """The columns of an event."""
    return {
        "programme_id": programme_id,
        "title": event.title,
        "day": event.day,
        "start": event.start,
        "end": event.end,
        "text": event.text,
    }


def session_from(row: RowMapping) -> Session:
    """A session from its row."""
    return Session(
        id=SessionId(row["id"]),
        programme_id=ProgrammeId(row["programme_id"]),
        number=row["number"],
        theme=row["theme"],
        title=row["title"],
        day=row["day"],
        start=row["start"],
        end=row["end"],
        venue=row["venue"],
        zone=row["zone"],
    )


def session_values(session: Session) -> Values:
    """The columns of a session."""
    return {
        "id": session.id,
        "programme_id": session.programme_id,
        "number": session.number,
        "theme": session.theme,
        "title": session.title,
        "day": session.day,
        "start": session.start,
        "end": session.end,
        "venue": session.venue,
        "zone": session.zone,
        "removed_at": None,
    }


def activity_from(row: RowMapping, prompts: tuple[Prompt, ...]) -> Activity:
    """An activity from its row and its prompts."""
    return Activity(
        id=ActivityId(row["id"]),
        kind=row["kind"],
        title=row["title"],
        minutes=row["minutes"],
        details=details_from_json(row["kind"], row["details"]),
        prompts=prompts,
        fixed_start=row["fixed_start"],
        hard_stop=row["hard_stop"],
        part=row["part"],
        private_notes=row["private_notes"],
        skipped=bool(row["skipped"]),
        ending=ending_from_json(row["ending"]),
    )


def activity_values(activity: Activity, session_id: SessionId, position: int) -> Values:
    """The columns of an activity at a position of its agenda."""
    return {
        "id": activity.id,
        "session_id": session_id,
        "position": position,
        "kind": activity.kind,
        "title": activity.title,
        "minutes": activity.minutes,
        "details": details_to_json(activity.details),
        "fixed_start": activity.fixed_start,
        "hard_stop": activity.hard_stop,
        "part": activity.part,
        "private_notes": activity.private_notes,
        "skipped": int(activity.skipped),
        "ending": ending_to_json(activity.ending),
        "removed_at": None,
    }


def prompt_from(row: RowMapping) -> Prompt:
    """A prompt from its row."""
    return Prompt(
        id=PromptId(row["id"]),
        kind=row["kind"],
        text=row["text"],
        level=row["level"],
        tone=row["tone"],
        low=row["low"],
        high=row["high"],
        lowest=row["lowest"],
        highest=row["highest"],
    )


def prompt_values(prompt: Prompt, activity_id: ActivityId, position: int) -> Values:
    """The columns of a prompt at a position of its activity."""
    return {
        "id": prompt.id,
        "activity_id": activity_id,
        "position": position,
        "kind": prompt.kind,
        "text": prompt.text,
        "level": prompt.level,
        "tone": prompt.tone,
        "low": prompt.low,
        "high": prompt.high,
        "lowest": prompt.lowest,
        "highest": prompt.highest,
        "removed_at": None,
    }
