"""Facts: what happened, told after it is on disk."""

from dataclasses import dataclass

from leda_desktop.domain.ids import ActivityId, NoteId, ProgrammeId, ResponseId, SessionId, ThemeId


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that happened."""


@dataclass(frozen=True, slots=True)
class ProgrammeChanged(Fact):
    """Published when a programme, or which sessions it has, changed."""

    programme_id: ProgrammeId


@dataclass(frozen=True, slots=True)
class PlanChanged(Fact):
    """Published when a session or its agenda changed."""

    session_id: SessionId


@dataclass(frozen=True, slots=True)
class RunChanged(Fact):
    """Published when the run moved: an activity started, paused, was adjusted, ended, or a step was undone."""

    session_id: SessionId


@dataclass(frozen=True, slots=True)
class StageChanged(Fact):
    """Published when what the room sees changed."""

    session_id: SessionId


@dataclass(frozen=True, slots=True)
class NotesChanged(Fact):
    """Published when notes were added, edited, moved or restored."""

    activity_id: ActivityId
    note_ids: tuple[NoteId, ...]


@dataclass(frozen=True, slots=True)
class NotesRemoved(Fact):
    """Published when notes were removed."""

    activity_id: ActivityId
    note_ids: tuple[NoteId, ...]


@dataclass(frozen=True, slots=True)
class ThemesChanged(Fact):
    """Published when themes of an activity were added, renamed, reordered or removed."""

    activity_id: ActivityId
    theme_ids: tuple[ThemeId, ...]


@dataclass(frozen=True, slots=True)
class ResponsesChanged(Fact):
    """Published when responses of a questionnaire were entered, corrected or removed.

    It names no response when hands were counted.
    """

    activity_id: ActivityId
    response_ids: tuple[ResponseId, ...]


@dataclass(frozen=True, slots=True)
class PeopleChanged(Fact):
    """Published when the roll of a session changed."""

    session_id: SessionId


@dataclass(frozen=True, slots=True)
class RoundChanged(Fact):
    """Published when a round moved: somebody else speaks, passed, was called up, or a quiet minute began or ended."""

    activity_id: ActivityId


@dataclass(frozen=True, slots=True)
class BallotChanged(Fact):
    """Published when the dots or the voters of an activity changed."""

    activity_id: ActivityId


@dataclass(frozen=True, slots=True)
class ReadOutChanged(Fact):
    """Published when a table was marked as having read out, or no longer."""

    activity_id: ActivityId


@dataclass(frozen=True, slots=True)
class HandoutsChanged(Fact):
    """Published when what is printed for a session was chosen otherwise."""

    session_id: SessionId


@dataclass(frozen=True, slots=True)
class FlipchartsChanged(Fact):
    """Published when the photographs of a session's flipcharts changed."""

    session_id: SessionId


@dataclass(frozen=True, slots=True)
class SettingsChanged(Fact):
    """Published when a setting changed."""

    name: str
