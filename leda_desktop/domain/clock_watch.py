"""Watching the clocks: a moved wall clock and a sleep are noticed, and the facilitator decides what they mean."""

from dataclasses import dataclass, replace
from enum import Enum

from leda_desktop.domain.clock import Moment
from leda_desktop.domain.ids import ActivityId

STEP_SECONDS = 2.0
SLEEP_SECONDS = 5.0


class ClockChange(Enum):
    """What can happen to the clocks of a machine while a session runs."""

    MOVED = "moved"
    SLEPT = "slept"


@dataclass(frozen=True, slots=True)
class ClockNotice:
    """Something that happened to the clocks: how far the wall clock moved or how long the sleep was, in seconds.

    `since` is the first reading after it; `activity_id` is what was running then.
    """

    change: ClockChange
    seconds: float
    since: Moment
    activity_id: ActivityId | None = None


def compared(before: Moment, after: Moment) -> tuple[ClockNotice, ...]:
    """What happened to the clocks between two readings of one boot."""
    if before.boot != after.boot:
        return ()
    room = after.room - before.room
    step = (after.wall - before.wall).total_seconds() - room
    slept = room - (after.awake - before.awake)
    moved = (ClockNotice(ClockChange.MOVED, step, after),) if abs(step) > STEP_SECONDS else ()
    return (*moved, ClockNotice(ClockChange.SLEPT, slept, after)) if slept > SLEEP_SECONDS else moved


def added(open_notices: tuple[ClockNotice, ...], new: ClockNotice) -> tuple[ClockNotice, ...]:
    """The notices with a new one; what happens again before it is decided is one notice, or none if it was undone."""
    same = next((notice for notice in open_notices if _belong(notice, new)), None)
    if same is None:
        return (*open_notices, new)
    others = tuple(notice for notice in open_notices if notice is not same)
    both = replace(same, seconds=same.seconds + new.seconds)
    return others if abs(both.seconds) <= STEP_SECONDS else (*others, both)


def _belong(one: ClockNotice, other: ClockNotice) -> bool:
    """Whether two notices are one: there is one wall clock, but each activity has slept for itself."""
    moved = one.change is ClockChange.MOVED
    return one.change is other.change and (moved or one.activity_id == other.activity_id)
