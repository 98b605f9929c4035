"""The summary: everything of a session that may leave the room, ready to be typeset."""

from dataclasses import dataclass
from datetime import datetime

from leda_desktop.domain.flipcharts import Flipchart
from leda_desktop.domain.kinds import Channel, Consent
from leda_desktop.domain.notes import Board, Note, Quote
from leda_desktop.domain.programme import Activity, Event, Programme, Session
from leda_desktop.domain.rundown import Rundown
from leda_desktop.domain.scales import Results


@dataclass(frozen=True, slots=True)
class ActivitySummary:
    """What one activity brought; the parts that it does not have are None or empty.

    `here` counts those in a round, `doors` the responses to a questionnaire by the channel they came through.
    """

    activity: Activity
    board: Board | None = None
    results: Results | None = None
    quotes: tuple[Quote, ...] = ()
    here: int = 0
    doors: tuple[tuple[Channel, int], ...] = ()


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """A session for the document: its plan and actual times, what was said, and what comes. `made_at` is local."""

    programme: Programme
    session: Session
    rundown: Rundown
    activities: tuple[ActivitySummary, ...]
    coming: tuple[Session, ...]
    events: tuple[Event, ...]
    made_at: datetime
    flipcharts: tuple[Flipchart, ...] = ()

    @property
    def notes(self) -> int:
        """How many contributions there are; copies count once."""
        return sum(activity.board.count for activity in self.activities if activity.board)

    @property
    def responses(self) -> int:
        """How many people answered, questionnaire by questionnaire."""
        return sum(activity.results.responses for activity in self.activities if activity.results)

    @property
    def quotes(self) -> int:
        """How many quotes there are."""
        return sum(len(activity.quotes) for activity in self.activities)


def may_leave(note: Note) -> bool:
    """False for what was said in confidence: it appears in no document and no export."""
    return note.quote is not Consent.ROOM
