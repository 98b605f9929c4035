"""Summaries: everything of a session that may leave the room, gathered for the document."""

from collections import Counter
from dataclasses import dataclass, replace

from leda_desktop.domain.clock import Clock
from leda_desktop.domain.details import Round
from leda_desktop.domain.ids import SessionId
from leda_desktop.domain.kinds import Asks, Consent, Kind
from leda_desktop.domain.notes import Board, Note, quote_of, unnamed
from leda_desktop.domain.programme import Activity, SessionPlan
from leda_desktop.domain.projection import project
from leda_desktop.domain.summary import ActivitySummary, SessionSummary, may_leave
from leda_desktop.services.flipcharts import Flipcharts
from leda_desktop.services.notes import Notes
from leda_desktop.services.people import People
from leda_desktop.services.plans import Plans
from leda_desktop.services.questionnaires import Questionnaires
from leda_desktop.services.run import Run


@dataclass(frozen=True, slots=True)
class Captured:
    """Where what people brought to a session is found."""

    notes: Notes
    questionnaires: Questionnaires
    people: People
    flipcharts: Flipcharts


class Summaries:
    """Gathers a session's summary. What was said in confidence is left out here, once for every document."""

    def __init__(self, plans: Plans, run: Run, captured: Captured, clock: Clock) -> None:
        self._plans = plans
        self._run = run
        self._captured = captured
        self._clock = clock

    def summary(self, session_id: SessionId) -> SessionSummary:
        """The summary as things stand now; raises LookupError when there is no such session."""
        plan = self._plans.session_plan(session_id)
        programme = self._plans.programme_plan(plan.session.programme_id)
        now = self._clock.now()
        rundown = project(plan, self._run.state(session_id), now)
        return SessionSummary(
            programme=programme.programme,
            session=plan.session,
            rundown=rundown,
            activities=self._activities(plan),
            coming=tuple(s for s in programme.sessions if s.starts_at > plan.session.starts_at),
            events=tuple(e for e in programme.events if e.day >= plan.session.day),
            made_at=now.wall.astimezone(plan.session.starts_at.tzinfo),
            flipcharts=self._captured.flipcharts.photos(session_id),
        )

    def _activities(self, plan: SessionPlan) -> tuple[ActivitySummary, ...]:
        here = sum(person.here for person in self._captured.people.roll(plan.session.id))
        return tuple(self._activity(activity, here) for activity in plan.activities)

    def _activity(self, activity: Activity, here: int) -> ActivitySummary:
        board = _public(self._captured.notes.board(activity.id), named=_may_name(activity))
        quotes = tuple(quote for note in _originals(board) if (quote := quote_of(note)))
        asked = activity.kind is Kind.QUESTIONNAIRE
        answered = self._captured.questionnaires.responses(activity.id) if asked else ()
        return ActivitySummary(
            activity=activity,
            board=board if board.notes else None,
            results=self._captured.questionnaires.results(activity) if asked else None,
            quotes=quotes,
            here=here if activity.kind is Kind.ROUND else 0,
            doors=tuple(Counter(response.channel for response in answered).items()),
        )


def _may_name(activity: Activity) -> bool:
    """Who said which word is told only where the facilitator asked for names."""
    details = activity.details
    return not isinstance(details, Round) or details.asks is not Asks.WORD or details.names


def _public(board: Board, *, named: bool) -> Board:
    """The board without confidential notes, and without the names that nobody agreed to or asked for."""
    confidential = {note.origin for note in board.notes if not may_leave(note)}
    notes = tuple(_without_names(note, named=named) for note in board.notes if note.origin not in confidential)
    return replace(board, notes=notes)


def _without_names(note: Note, *, named: bool) -> Note:
    return note if named and note.quote is Consent.NAMED else unnamed(note)


def _originals(board: Board) -> tuple[Note, ...]:
    """Each contribution once, however many copies of it lie in themes."""
    return tuple({note.origin: note for note in reversed(board.notes)}.values())[::-1]
