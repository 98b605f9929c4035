"""How time is told: countdowns, the clock, lateness in words, and when the shown text changes next."""

import math
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from leda_desktop.domain.rundown import Face, SideFace

MINUS = "\N{MINUS SIGN}"
ON_TIME_SECONDS = 30


class Timeliness(Enum):
    """On which side of the plan the session is."""

    LATE = "late"
    ON_TIME = "on_time"
    EARLY = "early"


@dataclass(frozen=True, slots=True)
class Lateness:
    """How far from the plan, to be said in words: whole minutes without a sign."""

    kind: Timeliness
    minutes: int = 0


def lateness(seconds: float) -> Lateness:
    """The lateness of so many seconds, negative when early; half a minute either way is on time."""
    if abs(seconds) <= ON_TIME_SECONDS:
        return Lateness(Timeliness.ON_TIME)
    minutes = max(1, math.floor(abs(seconds) / 60 + 0.5))
    return Lateness(Timeliness.LATE if seconds > 0 else Timeliness.EARLY, minutes)


def countdown_text(remaining_seconds: float) -> str:
    """`07:36`, `1:02:03`, or `−0:05` in overtime: zero is shown exactly at the end."""
    left = math.ceil(remaining_seconds)
    minutes, seconds = divmod(abs(left), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        text = f"{hours}:{minutes:02}:{seconds:02}"
    else:
        text = f"{minutes:02}:{seconds:02}" if left >= 0 else f"{minutes}:{seconds:02}"
    return MINUS + text if left < 0 else text


def side_text(side: SideFace) -> str:
    """A side timer: a countdown rounded up like any other, a stopwatch by the seconds that are full."""
    return countdown_text(side.seconds if side.length else math.floor(side.seconds))


def clock_text(at: datetime) -> str:
    """The time of day, such as `12:05`."""
    return f"{at.hour:02}:{at.minute:02}"


def seconds_to_change(face: Face) -> float:
    """Seconds until a shown text changes: above 0, at most 60, at most 1 while an activity runs or is paused."""
    into_second = face.wall.microsecond / 1_000_000
    changes = [60 - face.wall.second - into_second]
    if face.paused and face.remaining is not None:
        changes.append(1 - into_second)
    elif face.remaining is not None:
        changes.append(_to_next(face.remaining))
    if face.side is not None and face.side.running:
        changes.append(_to_next(face.side.seconds) if face.side.length else 1 - face.side.seconds % 1)
    return min(changes)


def _to_next(left: float) -> float:
    """Seconds until a countdown shows the next second."""
    return left - (math.ceil(left) - 1)
