"""The run: an append-only log of what was done during a session, and the state that it folds to."""

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

from leda_desktop.domain.clock import Moment
from leda_desktop.domain.ids import ActivityId


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


@dataclass(frozen=True, slots=True)
class RunEvent:
    """One entry of the log, in order of `seq`.

    `seconds` means: the plan's shift for SESSION_STARTED, the change for ADJUSTED, how much earlier the activity
    really started for BACK_DATED, the step of the wall clock for CLOCK_MOVED, and the sleep not to be counted for
    SLEPT. `undoes` is the seq that an UNDONE entry takes back.
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
    """The time one activity actually took; seconds for `paused` and `adjusted`."""

    activity_id: ActivityId
    started: Moment
    ended: Moment | None = None
    paused: float = 0.0
    adjusted: float = 0.0


@dataclass(frozen=True, slots=True)
class RunState:
    """Where the session is: the stretches so far, the running one last. `shift` moves the plan for a rehearsal."""

    phase: RunPhase = RunPhase.IDLE
    stretches: tuple[Stretch, ...] = ()
    paused_at: Moment | None = None
    shift: timedelta = timedelta()

    @property
    def current(self) -> Stretch | None:
        """The stretch that is running or paused."""
        running = self.phase in (RunPhase.RUNNING, RunPhase.PAUSED)
        return self.stretches[-1] if running and self.stretches else None
