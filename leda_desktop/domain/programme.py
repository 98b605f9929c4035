"""The plan: a programme, its sessions, and the activities and prompts of their agendas."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from leda_desktop.domain.cards import AddedCard
from leda_desktop.domain.details import Details, Slide
from leda_desktop.domain.endings import Ending
from leda_desktop.domain.ids import ActivityId, ProgrammeId, PromptId, SessionId
from leda_desktop.domain.kinds import Kind, Level, PromptKind, Tone


@dataclass(frozen=True, slots=True)
class Programme:
    """The whole series. `cards` are the photographs that were added to its picture cards."""

    id: ProgrammeId
    title: str
    season: str = ""
    organiser: str = ""
    idea: str = ""
    cards: tuple[AddedCard, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """Something beside the sessions that participants are told of, such as a webinar. Times are local."""

    title: str
    day: date
    start: time
    end: time
    text: str = ""


@dataclass(frozen=True, slots=True)
class Session:
    """One meeting. Times are local to `zone`; an end at or before the start lies on the next day."""

    id: SessionId
    programme_id: ProgrammeId
    number: int
    theme: str
    day: date
    start: time
    end: time
    venue: str = ""
    title: str = ""
    zone: str = "Europe/Stockholm"

    @property
    def starts_at(self) -> datetime:
        """The planned start as an aware local instant."""
        return datetime.combine(self.day, self.start, ZoneInfo(self.zone))

    @property
    def ends_at(self) -> datetime:
        """The planned end as an aware local instant."""
        end = datetime.combine(self.day, self.end, ZoneInfo(self.zone))
        return end if self.end > self.start else end + timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Prompt:
    """Something people answer: a note column, a table question, a scale or an open question."""

    id: PromptId
    kind: PromptKind
    text: str
    level: Level | None = None
    tone: Tone = Tone.SUN
    low: str = ""
    high: str = ""
    lowest: int = 1
    highest: int = 10


@dataclass(frozen=True, slots=True)
class Activity:
    """One item of a session's agenda. `fixed_start` and `hard_stop` are local wall times of the session's day.

    Without a fixed start the activity follows the one before it. With a hard stop it ends at that time whatever
    happens. `part` is the heading under which the agenda shows it.
    """

    id: ActivityId
    kind: Kind
    title: str
    minutes: int
    details: Details = field(default_factory=Slide)
    prompts: tuple[Prompt, ...] = ()
    fixed_start: time | None = None
    hard_stop: time | None = None
    part: str = ""
    private_notes: str = ""
    skipped: bool = False
    ending: Ending = field(default_factory=Ending)


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """A session with its agenda in order: the unit that the plan view edits and undoes."""

    session: Session
    activities: tuple[Activity, ...] = ()

    def find(self, activity_id: ActivityId | None) -> Activity | None:
        """The activity with this id, if it is on the agenda."""
        return next((a for a in self.activities if a.id == activity_id), None)


@dataclass(frozen=True, slots=True)
class ProgrammePlan:
    """A programme with its sessions in order of date."""

    programme: Programme
    sessions: tuple[Session, ...] = ()
    events: tuple[Event, ...] = ()
