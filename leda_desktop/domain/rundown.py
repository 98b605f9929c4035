"""The rundown: the agenda with planned, actual and expected times, and the one time face that every screen shows."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum

from leda_desktop.domain.programme import Activity, Session
from leda_desktop.domain.run import RunPhase


class RowStatus(Enum):
    """Where an activity stands in the run."""

    DONE = "done"
    CURRENT = "current"
    COMING = "coming"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Row:
    """One activity of the rundown; all times are local to the session and include the shift of a rehearsal.

    For done and current rows `expected_start` is the actual start; for done rows `expected_end` is the actual end.
    `free_before` is the time left over before a fixed start; `clash` is how far the plan itself overshoots one. `taken`
    is how many seconds the activity has run, pauses not counted, in all its stretches. Activities that were passed
    over, or not reached before the session ended, are skipped like those that the plan skips: they take no time.
    `published_start` is the start last announced to the room; until then the room goes by the planned one.
    """

    activity: Activity
    status: RowStatus
    planned_start: datetime
    planned_end: datetime
    expected_start: datetime
    expected_end: datetime
    actual_start: datetime | None = None
    actual_end: datetime | None = None
    adjusted: float = 0.0
    free_before: timedelta = timedelta()
    clash: timedelta = timedelta()
    taken: float = 0.0
    published_start: datetime | None = None


class Pace(Enum):
    """How near the end of the current activity is."""

    NONE = "none"
    NORMAL = "normal"
    WARNING = "warning"
    DANGER = "danger"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class SideFace:
    """What a side timer shows, in seconds: what is left of a countdown of `length`, or what a stopwatch counted.

    `exercise` is one that belongs to the current activity rather than to nobody.
    """

    seconds: float
    length: float = 0.0
    running: bool = True
    exercise: bool = False


@dataclass(frozen=True, slots=True)
class Face:
    """What every timer and clock shows at one moment, so that desk, wall and phones show the same second.

    `remaining` is in seconds, negative in overtime, None when nothing runs. `fraction` is the part of the activity
    that has passed, 0 to 1. `wall` is the local time of day. `words` stand beside a time that is up. `side` is the
    timer beside the agenda: the countdown of the exercise, else the free one. `cue` is the pace that was reached a few
    seconds ago and is still emphasised.
    """

    wall: datetime
    remaining: float | None = None
    fraction: float = 0.0
    pace: Pace = Pace.NONE
    paused: bool = False
    words: str = ""
    side: SideFace | None = None
    cue: Pace = Pace.NONE

    @property
    def room(self) -> "Face":
        """What the room sees of it: the countdown of an exercise before all else, and no time below zero with words."""
        if self.side is not None and self.side.exercise and self.side.length:
            passed = min(1.0, max(0.0, 1 - self.side.seconds / self.side.length))
            pace = Pace.OVER if self.side.seconds <= 0 else Pace.NORMAL
            return Face(self.wall, self.side.seconds, passed, pace, paused=not self.side.running)
        if self.words and self.remaining is not None and self.remaining < 0:
            return replace(self, remaining=0.0, side=None)
        return replace(self, words="", side=None)


@dataclass(frozen=True, slots=True)
class Rundown:
    """The whole rundown at one moment. `late` is in seconds, negative when early; 0 while nothing runs."""

    session: Session
    phase: RunPhase
    rows: tuple[Row, ...]
    face: Face
    late: float
    planned_end: datetime
    expected_end: datetime
    rehearsal: bool = False

    @property
    def current(self) -> Row | None:
        """The row that is running or paused."""
        return next((row for row in self.rows if row.status is RowStatus.CURRENT), None)

    @property
    def following(self) -> Row | None:
        """The row that *next* starts: the first coming one after the current or last done row."""
        done = [i for i, row in enumerate(self.rows) if row.status in (RowStatus.DONE, RowStatus.CURRENT)]
        after = self.rows[done[-1] + 1 :] if done else self.rows
        return next((row for row in after if row.status is RowStatus.COMING), None)
