"""Coming back: what was running when Leda was last alive, and for how long it was away."""

from dataclasses import dataclass

from leda_desktop.domain.clock import Moment
from leda_desktop.domain.ids import ActivityId
from leda_desktop.domain.measure import elapsed
from leda_desktop.domain.run import RunPhase, RunState

LONG = 4 * 3600.0


@dataclass(frozen=True, slots=True)
class Recovery:
    """A session that was left running. All times in seconds.

    `elapsed` is what the activity has run if the absence counts, `elapsed_then` what it had run at the last sign of
    life. `ask` says that the absence is too long, or the wall clock too odd, to go on without an answer. `clean`
    says that Leda was closed rather than cut off.
    """

    activity_id: ActivityId | None
    elapsed: float
    elapsed_then: float
    away: float
    paused: bool
    rebooted: bool
    ask: bool
    clean: bool


def recovery_of(state: RunState, seen: Moment, now: Moment, *, clean: bool) -> Recovery | None:
    """What to say after coming back; `seen` is the last sign of life. None when the session is not running."""
    if not state.live:
        return None
    current = state.current
    by_wall = (now.wall - seen.wall).total_seconds()
    return Recovery(
        activity_id=None if current is None else current.activity_id,
        elapsed=0.0 if current is None else elapsed(current, state, now),
        elapsed_then=0.0 if current is None else elapsed(current, state, seen),
        away=absence(state, seen, now),
        paused=state.phase is RunPhase.PAUSED,
        rebooted=seen.boot != now.boot,
        ask=by_wall < 0 or max(by_wall, absence(state, seen, now)) > LONG,
        clean=clean,
    )


def absence(state: RunState, seen: Moment, now: Moment) -> float:
    """Seconds from the last sign of life until now, on the time line of the run."""
    return max(0.0, state.timeline.place(now).room - state.timeline.place(seen).room)
