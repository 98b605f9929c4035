"""Cues: the moments at which little time is left, or none, told to everybody once."""

from dataclasses import dataclass, replace

from leda_desktop.domain.clock import Moment
from leda_desktop.domain.ids import ActivityId
from leda_desktop.domain.rundown import Pace, Rundown

ORDER = (Pace.NONE, Pace.NORMAL, Pace.WARNING, Pace.DANGER, Pace.OVER)
CUES = (Pace.WARNING, Pace.DANGER, Pace.OVER)
SIGN_SECONDS = 10.0
LEAP_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Reading:
    """The time of the current activity as cues need it.

    `adjusted` is how much time it was given, `awake` how long the machine has been awake: together they tell time that
    passed from time that was jumped over.
    """

    activity_id: ActivityId
    remaining: float
    pace: Pace
    adjusted: float
    awake: float
    paused: bool = False


@dataclass(frozen=True, slots=True)
class CueWatch:
    """What has been told so far of the current activity. `cue` is what the last reading told, None for nothing.

    `reached` is the pace up to which everything was told or passed in silence. `sign` is the cue that is still
    emphasised, since `since`.
    """

    reading: Reading | None = None
    reached: Pace = Pace.NONE
    cue: Pace | None = None
    sign: Pace = Pace.NONE
    since: float = 0.0


def reading_of(rundown: Rundown, now: Moment) -> Reading | None:
    """The reading at one moment; None while nothing runs."""
    current, face = rundown.current, rundown.face
    if current is None or face.remaining is None:
        return None
    return Reading(current.activity.id, face.remaining, face.pace, current.adjusted, now.awake, face.paused)


def watched(watch: CueWatch, now: Reading | None) -> CueWatch:
    """The watch after another reading.

    A cue comes when time runs up to it, or when time is taken away up to it; then once more only after time was added.
    Of several that are passed at once the last is told. Sleep, a moved clock, another plan or start of the activity
    jump over cues in silence. While time is paused there is none; what was reached then is told when it goes on.
    """
    before = watch.reading
    if now is None:
        return CueWatch()
    if before is None or before.activity_id != now.activity_id or _leapt(before, now):
        return CueWatch(now, now.pace)
    return _reached(_faded(replace(watch, reading=now, cue=None), now), before, now)


def _reached(watch: CueWatch, before: Reading, now: Reading) -> CueWatch:
    if _later(now.pace, watch.reached):
        return watch if now.paused else replace(watch, reached=now.pace, cue=now.pace, sign=now.pace, since=now.awake)
    if _later(watch.reached, now.pace) and now.remaining - before.remaining > LEAP_SECONDS:
        return replace(watch, reached=now.pace, sign=Pace.NONE)
    return watch


def _faded(watch: CueWatch, now: Reading) -> CueWatch:
    """The sign stays for some seconds and goes by itself."""
    return replace(watch, sign=Pace.NONE) if now.awake - watch.since >= SIGN_SECONDS else watch


def _later(one: Pace, other: Pace) -> bool:
    return ORDER.index(one) > ORDER.index(other)


def _leapt(before: Reading, now: Reading) -> bool:
    """Whether time is gone that neither passed nor was taken away."""
    gone = before.remaining - now.remaining
    passed = 0.0 if before.paused and now.paused else now.awake - before.awake
    return gone - passed - (before.adjusted - now.adjusted) > LEAP_SECONDS
