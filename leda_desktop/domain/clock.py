"""Time as Leda reads it: a room clock for durations and a wall clock for the plan, never mixed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Moment:
    """One reading of all clocks.

    `wall` is an aware UTC instant. `room` counts seconds since the machine booted, sleep included; `awake` the same
    without sleep. `boot` names the boot, because room seconds of different boots cannot be compared.
    """

    wall: datetime
    room: float
    awake: float
    boot: str


class Clock(Protocol):
    """Whatever can tell the time: the machine, or a test."""

    def now(self) -> Moment:
        """Read all clocks at once."""
        ...
