"""Elapsed and remaining time of an activity, from the anchors of the run and one reading of the clocks."""

from leda_desktop.domain.clock import Moment
from leda_desktop.domain.programme import SessionPlan
from leda_desktop.domain.run import RunState, Stretch
from leda_desktop.domain.schedule import Slot, slot_of


def elapsed(stretch: Stretch, state: RunState, now: Moment) -> float:
    """Seconds that the activity has run, pauses not counted, by the room clock."""
    until = stretch.ended or state.paused_at or state.timeline.place(now)
    return max(0.0, until.room - stretch.started.room - stretch.paused)


def total(slot: Slot, stretch: Stretch) -> float:
    """Seconds that the activity has in all; with a hard stop, from its start until then."""
    if slot.stop is None:
        return slot.activity.minutes * 60 + stretch.adjusted
    return (slot.stop - stretch.started.wall).total_seconds() + stretch.adjusted


def remaining(plan: SessionPlan, state: RunState, now: Moment) -> float | None:
    """Seconds left of the current activity, negative in overtime; None when none runs or it has left the plan."""
    current = state.current
    slot = None if current is None else slot_of(plan, current.activity_id, state.shift)
    return None if current is None or slot is None else left(slot, current, state, now)


def left(slot: Slot, stretch: Stretch, state: RunState, now: Moment) -> float:
    """Seconds left of a running stretch in its slot: by the room clock, or by the wall clock until a hard stop."""
    if slot.stop is None:
        return total(slot, stretch) - elapsed(stretch, state, now)
    return (slot.stop - state.timeline.place(now).wall).total_seconds() + stretch.adjusted
