"""Timers beside the agenda: a stopwatch, and a countdown for each exercise, that no activity depends on."""

from dataclasses import dataclass, replace

from leda_desktop.domain.clock import Moment
from leda_desktop.domain.ids import ActivityId


@dataclass(frozen=True, slots=True)
class SideTimer:
    """A countdown of `length` seconds, or a stopwatch if that is 0; without an activity it is the free one.

    It has `counted` so many seconds before `since`, from when on it runs; None while it is held.
    """

    activity_id: ActivityId | None
    length: float
    since: Moment | None
    counted: float = 0.0

    def passed(self, at: Moment) -> float:
        """Seconds counted at a moment that is placed on the run's time line."""
        return self.counted + (0.0 if self.since is None else max(0.0, at.room - self.since.room))

    def shown(self, at: Moment) -> float:
        """Seconds to show: what is left of a countdown, negative when it is over, or what a stopwatch counted."""
        return self.length - self.passed(at) if self.length else self.passed(at)

    def held(self, at: Moment) -> "SideTimer":
        """The timer standing still from this moment on."""
        return replace(self, since=None, counted=self.passed(at))

    def resumed(self, at: Moment) -> "SideTimer":
        """The timer running on from this moment."""
        return self if self.since is not None else replace(self, since=at)
