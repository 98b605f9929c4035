"""Bundles: a whole programme as one value, in three levels of how much of it travels."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from leda_desktop.domain.ballots import Ballot
from leda_desktop.domain.flipcharts import Flipchart
from leda_desktop.domain.ids import ActivityId, PromptId
from leda_desktop.domain.media import Media
from leda_desktop.domain.notes import Note, Theme
from leda_desktop.domain.people import Person
from leda_desktop.domain.programme import ProgrammePlan, Session, SessionPlan
from leda_desktop.domain.rounds import RoundState
from leda_desktop.domain.run import RunEvent
from leda_desktop.domain.scales import Response


class BundleLevel(Enum):
    """How much of a programme a bundle holds; the later ones hold more.

    TEMPLATE is the plan without the facilitator's private notes. ANONYMISED adds what was said and how people rated,
    without anybody: no names, faces, roll, photographs of flipcharts, times, and nothing said in confidence. EVERYTHING
    is all of it.
    """

    TEMPLATE = "template"
    ANONYMISED = "anonymised"
    EVERYTHING = "everything"


@dataclass(frozen=True, slots=True)
class CountedHands:
    """How many hands went up for one step of a scale."""

    prompt_id: PromptId
    step: int
    count: int


@dataclass(frozen=True, slots=True)
class Said:
    """What came of one activity. `read_out` are the tables that have read out, `ballot` None where nobody voted."""

    activity_id: ActivityId
    themes: tuple[Theme, ...] = ()
    notes: tuple[Note, ...] = ()
    responses: tuple[Response, ...] = ()
    hands: tuple[CountedHands, ...] = ()
    ballot: Ballot | None = None
    round: RoundState | None = None
    read_out: frozenset[int] = frozenset()

    @property
    def empty(self) -> bool:
        """Whether nothing came of it."""
        return self == Said(self.activity_id)


@dataclass(frozen=True, slots=True)
class SessionContents:
    """A session with its agenda and what came of it; `said` leaves out the activities of which nothing came."""

    plan: SessionPlan
    said: tuple[Said, ...] = ()
    people: tuple[Person, ...] = ()
    run: tuple[RunEvent, ...] = ()
    flipcharts: tuple[Flipchart, ...] = ()


@dataclass(frozen=True, slots=True)
class Contents:
    """A programme with all that is known of it at a level. `missing` names files that are gone and not in it."""

    level: BundleLevel
    plan: ProgrammePlan
    sessions: tuple[SessionContents, ...] = ()
    media: tuple[Media, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SessionPreview:
    """A session of a bundle with counts of what is in it; copies of a note count once."""

    session: Session
    activities: int
    notes: int
    responses: int
    people: int


@dataclass(frozen=True, slots=True)
class BundlePreview:
    """What a bundle holds, read without taking it in. `made_at` is UTC, `made_with` a version of Leda, `size` in bytes.

    `made_with` is empty where that version was not known.
    """

    level: BundleLevel
    title: str
    season: str
    sessions: tuple[SessionPreview, ...]
    events: int
    media: int
    size: int
    made_at: datetime
    made_with: str

    @property
    def names_people(self) -> bool:
        """Whether it must be kept as carefully as a list of names."""
        return self.level is BundleLevel.EVERYTHING


def preview_of(contents: Contents, *, size: int, made_at: datetime, made_with: str) -> BundlePreview:
    """What is told of a bundle before it is taken in."""
    programme = contents.plan.programme
    return BundlePreview(
        level=contents.level,
        title=programme.title,
        season=programme.season,
        sessions=tuple(_session_preview(session) for session in contents.sessions),
        events=len(contents.plan.events),
        media=len(contents.media),
        size=size,
        made_at=made_at,
        made_with=made_with,
    )


def _session_preview(contents: SessionContents) -> SessionPreview:
    return SessionPreview(
        session=contents.plan.session,
        activities=len(contents.plan.activities),
        notes=sum(len({note.origin for note in said.notes}) for said in contents.said),
        responses=sum(len(said.responses) for said in contents.said),
        people=len(contents.people),
    )
