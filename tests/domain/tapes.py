"""Plans to run and tapes to record a run on, for tests of the arithmetic."""

from datetime import UTC, date, datetime, time

from leda_desktop.domain.clock import Moment
from leda_desktop.domain.ids import ActivityId, ProgrammeId, SessionId
from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.programme import Activity, Session, SessionPlan
from leda_desktop.domain.projection import project, remaining
from leda_desktop.domain.run import RunEvent, RunState, Step
from leda_desktop.domain.run_fold import fold, redoable, undoable
from leda_desktop.domain.rundown import Row, Rundown
from tests.fakes import FakeClock

DAY = date(2024, 4, 19)
SEVEN = time(7)


def activity(
    name: str,
    minutes: int = 10,
    *,
    fixed: time | None = None,
    stop: time | None = None,
    skipped: bool = False,
    kind: Kind = Kind.SLIDE,
) -> Activity:
    """An agenda item whose id is its name."""
    return Activity(ActivityId(name), kind, name, minutes, fixed_start=fixed, hard_stop=stop, skipped=skipped)


def plan_of(
    *activities: Activity, start: time = time(11), end: time = time(16), day: date = DAY, zone: str = "Europe/Stockholm"
) -> SessionPlan:
    """A session with this agenda, in Stockholm on the day the clock of the tests shows."""
    session = Session(SessionId("session"), ProgrammeId("programme"), 1, "Theme", day, start, end, zone=zone)
    return SessionPlan(session, activities)


class Tape:
    """A run of a plan, recorded entry by entry; the clock starts at the session's planned start."""

    def __init__(self, plan: SessionPlan, clock: FakeClock | None = None) -> None:
        self.plan = plan
        self.clock = clock or FakeClock(plan.session.starts_at.astimezone(UTC))
        self.events: list[RunEvent] = []

    def record(self, step: Step, name: str | None = None, seconds: float = 0.0, undoes: int | None = None) -> None:
        """Add one entry at this moment."""
        key = None if name is None else ActivityId(name)
        self.events.append(RunEvent(len(self.events) + 1, step, self.clock.now(), key, seconds, undoes))

    def start(self, name: str) -> None:
        """Start an activity."""
        self.record(Step.ACTIVITY_STARTED if self.events else Step.SESSION_STARTED, name)

    def undo(self) -> None:
        """Take back the last act."""
        act = undoable(self.events)
        assert act is not None
        self.record(Step.UNDONE, undoes=act.seq)

    def redo(self) -> None:
        """Take back the last undo."""
        act = redoable(self.events)
        assert act is not None
        self.record(Step.UNDONE, undoes=act.seq)

    @property
    def now(self) -> Moment:
        """This moment on the time line of the run."""
        return self.state.timeline.place(self.clock.now())

    @property
    def state(self) -> RunState:
        """Where the session is."""
        return fold(self.events)

    @property
    def rundown(self) -> Rundown:
        """The rundown at this moment."""
        return project(self.plan, self.state, self.clock.now())

    @property
    def left(self) -> float:
        """Seconds left of what runs."""
        rest = remaining(self.plan, self.state, self.clock.now())
        assert rest is not None
        return rest

    def row(self, name: str) -> Row:
        """The row of an activity."""
        return next(row for row in self.rundown.rows if row.activity.id == name)


def hour(at: datetime) -> str:
    """A time of day to compare with, such as 11:05."""
    return at.strftime("%H:%M")
