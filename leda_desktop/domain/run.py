"""The run: an append-only log of what was done during a session, and the state that it folds to."""

from dataclasses import dataclass, field
from datetime import timedelta
from enum import Enum

from leda_desktop.domain.clock import Moment
from leda_desktop.domain.ids import ActivityId
from leda_desktop.domain.side_timer import SideTimer
from leda_desktop.domain.timeline import Timeline


class Step(Enum):
    """What one entry of the log says was done."""

    SESSION_STARTED = "session_started"
    ACTIVITY_STARTED = "activity_started"
    PAUSED = "paused"
    RESUMED = "resumed"
    ADJUSTED = "adjusted"
    BACK_DATED = "back_dated"
    SESSION_ENDED = "session_ended"
    UNDONE = "undone"
    CLOCK_MOVED = "clock_moved"
    SLEPT = "slept"
    REBOOTED = "rebooted"
    PUBLISHED = "published"
    TIMER_STARTED = "timer_started"
    TIMER_HELD = "timer_held"
    TIMER_RESUMED = "timer_resumed"
    TIMER_REMOVED = "timer_removed"


@dataclass(frozen=True, slots=True)
class RunEvent:
    """One entry of the log, in order of `seq`.

    SESSION_STARTED with an `activity_id` starts that activity too: one act, one entry. `undoes` is the seq that an
    UNDONE entry takes back; when that is an UNDONE entry itself, what it took back is done again.

    `seconds` means: the plan's shift for SESSION_STARTED; the change for ADJUSTED; how much earlier the activity
    really started for BACK_DATED; how long ago it really happened for PAUSED and SESSION_ENDED; the step of the wall
    clock that is not to be believed for CLOCK_MOVED, whose `at` is when it was noticed; the sleep not to be counted
    for SLEPT, which lies in the activity it names; the time since the entry before for REBOOTED; the length of the
    countdown, or 0 for a stopwatch, for TIMER_STARTED.
    """

    seq: int
    step: Step
    at: Moment
    activity_id: ActivityId | None = None
    seconds: float = 0.0
    undoes: int | None = None


class RunPhase(Enum):
    """How far the session is. Overtime is running with nothing left, not a phase of its own."""

    IDLE = "idle"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Stretch:
    """The time one activity actually took; seconds for `paused` (with sleep that is not counted) and `adjusted`."""

    activity_id: ActivityId
    started: Moment
    ended: Moment | None = None
    paused: float = 0.0
    adjusted: float = 0.0


@dataclass(frozen=True, slots=True)
class RunState:
    """Where the session is: the stretches so far, the running one last. `shift` moves the plan for a rehearsal.

    All moments in it are placed on `timeline`; a new reading of the clock is placed there before it is compared.
    """

    phase: RunPhase = RunPhase.IDLE
    stretches: tuple[Stretch, ...] = ()
    paused_at: Moment | None = None
    shift: timedelta = timedelta()
    started: Moment | None = None
    ended: Moment | None = None
    timeline: Timeline = field(default_factory=Timeline)
    timers: tuple[SideTimer, ...] = ()
    published: "Published | None" = None

    @property
    def live(self) -> bool:
        """Whether the session has started and not ended."""
        return self.phase in (RunPhase.RUNNING, RunPhase.PAUSED)

    @property
    def current(self) -> Stretch | None:
        """The stretch that is running or paused."""
        return self.stretches[-1] if self.live and self.stretches else None


@dataclass(frozen=True, slots=True)
class Published:
    """The moment at which the times expected then were announced to the room, and where the session was."""

    state: RunState
    at: Moment
