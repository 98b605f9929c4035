"""Checks before the start: what is looked at, what was found, and how much that matters."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from leda_desktop.domain.condition import BackedUp, Power
from leda_desktop.domain.gong import AudioOutput, GongChoice, Sound
from leda_desktop.domain.outputs import WallState
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.programme import Session
from leda_desktop.domain.wakefulness import Wakefulness

EARLY = timedelta(hours=3)
LITTLE_SPACE = 1_000_000_000
NO_SPACE = 200_000_000
ENOUGH_BATTERY = 60


class CheckState(Enum):
    """How it stands: in order, to be looked at by a person, or to be put right."""

    OK = "ok"
    LOOK = "look"
    WRONG = "wrong"


class Topic(Enum):
    """What is looked at."""

    PROJECTOR = "projector"
    SOUND = "sound"
    AWAKE = "awake"
    POWER = "power"
    CLOCK = "clock"
    DISK = "disk"
    BACKUP = "backup"
    FILES = "files"
    FONTS = "fonts"
    QUIET = "quiet"


class Finding(Enum):
    """What was found."""

    PROJECTOR_READY = "projector_ready"
    PROJECTOR_IN_WINDOW = "projector_in_window"
    PROJECTOR_NONE = "projector_none"
    PROJECTOR_UNDECIDED = "projector_undecided"
    PROJECTOR_LENT = "projector_lent"
    PROJECTOR_LOST = "projector_lost"
    PROJECTOR_MIRRORED = "projector_mirrored"
    PROJECTOR_MISPLACED = "projector_misplaced"
    SOUND_OFF = "sound_off"
    SOUND_READY = "sound_ready"
    SOUND_LOADING = "sound_loading"
    SOUND_ELSEWHERE = "sound_elsewhere"
    SOUND_NONE = "sound_none"
    SOUND_FAILED = "sound_failed"
    AWAKE_HELD = "awake_held"
    AWAKE_ASKED = "awake_asked"
    AWAKE_REFUSED = "awake_refused"
    POWER_PLUGGED = "power_plugged"
    POWER_BATTERY = "power_battery"
    POWER_LOW = "power_low"
    POWER_UNKNOWN = "power_unknown"
    CLOCK_RIGHT = "clock_right"
    CLOCK_FAR = "clock_far"
    DISK_ROOMY = "disk_roomy"
    DISK_LITTLE = "disk_little"
    DISK_FULL = "disk_full"
    DISK_UNKNOWN = "disk_unknown"
    BACKUP_WHOLE = "backup_whole"
    BACKUP_NONE = "backup_none"
    BACKUP_BROKEN = "backup_broken"
    FILES_NONE = "files_none"
    FILES_WHOLE = "files_whole"
    FILES_BROKEN = "files_broken"
    FONTS_THERE = "fonts_there"
    FONTS_MISSING = "fonts_missing"
    QUIET_REMINDER = "quiet_reminder"
    QUIET_SEEN_TO = "quiet_seen_to"


_OK = frozenset({
    Finding.PROJECTOR_READY, Finding.SOUND_OFF, Finding.SOUND_READY, Finding.AWAKE_HELD, Finding.POWER_PLUGGED,
    Finding.CLOCK_RIGHT, Finding.DISK_ROOMY, Finding.BACKUP_WHOLE,
    Finding.FILES_NONE, Finding.FILES_WHOLE, Finding.FONTS_THERE, Finding.QUIET_SEEN_TO,
})  # fmt: skip
_WRONG = frozenset({
    Finding.PROJECTOR_LOST, Finding.PROJECTOR_MIRRORED, Finding.PROJECTOR_MISPLACED, Finding.SOUND_NONE,
    Finding.SOUND_FAILED, Finding.POWER_LOW, Finding.DISK_FULL, Finding.BACKUP_BROKEN, Finding.FILES_BROKEN,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the preflight. `amount`, `name`, `at` and `problem` are what its sentence tells."""

    topic: Topic
    finding: Finding
    amount: int | None = None
    name: str = ""
    at: datetime | None = None
    problem: Problem | None = None

    @property
    def state(self) -> CheckState:
        """How much the finding matters."""
        if self.finding in _OK:
            return CheckState.OK
        return CheckState.WRONG if self.finding in _WRONG else CheckState.LOOK


def projector_check(state: WallState) -> Check:
    """Whether the room will see something, and something else than the desk."""
    findings = {
        WallState.READY: Finding.PROJECTOR_READY,
        WallState.REHEARSAL: Finding.PROJECTOR_IN_WINDOW,
        WallState.NONE: Finding.PROJECTOR_NONE,
        WallState.UNDECIDED: Finding.PROJECTOR_UNDECIDED,
        WallState.LENT: Finding.PROJECTOR_LENT,
        WallState.LOST: Finding.PROJECTOR_LOST,
        WallState.MIRRORED: Finding.PROJECTOR_MIRRORED,
        WallState.MISPLACED: Finding.PROJECTOR_MISPLACED,
    }
    return Check(Topic.PROJECTOR, findings[state])


def sound_check(choice: GongChoice, sound: Sound, used: AudioOutput | None) -> Check:
    """Whether the gong will be heard; nothing is wrong with a computer without sound while nobody wants it."""
    name = "" if used is None else used.name
    if sound is Sound.READY and used is not None and choice.output not in ("", used.id):
        return Check(Topic.SOUND, Finding.SOUND_ELSEWHERE, name=name)
    if not choice.on:
        return Check(Topic.SOUND, Finding.SOUND_OFF)
    findings = {
        Sound.READY: Finding.SOUND_READY,
        Sound.NO_OUTPUT: Finding.SOUND_NONE,
        Sound.FAILED: Finding.SOUND_FAILED,
    }
    return Check(Topic.SOUND, findings.get(sound, Finding.SOUND_LOADING), name=name)


def awake_check(state: Wakefulness) -> Check:
    """Whether the screen can go dark in the middle."""
    findings = {Wakefulness.HELD: Finding.AWAKE_HELD, Wakefulness.REFUSED: Finding.AWAKE_REFUSED}
    return Check(Topic.AWAKE, findings.get(state, Finding.AWAKE_ASKED))


def power_check(power: Power) -> Check:
    """Whether the electricity lasts."""
    if power.plugged is None:
        return Check(Topic.POWER, Finding.POWER_UNKNOWN)
    if power.plugged:
        return Check(Topic.POWER, Finding.POWER_PLUGGED)
    enough = power.percent is not None and power.percent >= ENOUGH_BATTERY
    return Check(Topic.POWER, Finding.POWER_BATTERY if enough else Finding.POWER_LOW, amount=power.percent)


def clock_check(now: datetime, session: Session) -> Check:
    """Whether the computer believes it is the time of the session; `at` is what it believes, local to the session."""
    start, end = (at.astimezone(UTC) for at in (session.starts_at, session.ends_at))
    right = start - EARLY <= now <= end
    local = now.astimezone(ZoneInfo(session.zone))
    return Check(Topic.CLOCK, Finding.CLOCK_RIGHT if right else Finding.CLOCK_FAR, at=local)


def disk_check(free: int | None) -> Check:
    """Whether everything can be stored; `free` and `amount` are in bytes."""
    if free is None:
        return Check(Topic.DISK, Finding.DISK_UNKNOWN)
    if free < LITTLE_SPACE:
        return Check(Topic.DISK, Finding.DISK_FULL if free < NO_SPACE else Finding.DISK_LITTLE, amount=free)
    return Check(Topic.DISK, Finding.DISK_ROOMY, amount=free)


def backup_check(newest: BackedUp | None, now: datetime) -> Check:
    """Whether there is a way back; `amount` is its age in whole minutes."""
    if newest is None:
        return Check(Topic.BACKUP, Finding.BACKUP_NONE)
    age = max(0, (now - newest.made_at) // timedelta(minutes=1))
    return Check(Topic.BACKUP, Finding.BACKUP_WHOLE if newest.whole else Finding.BACKUP_BROKEN, amount=age)


def files_check(problems: Sequence[Problem | None]) -> Check:
    """Whether every photograph and document of the session can be shown; `amount` counts them."""
    trouble = next((problem for problem in problems if problem is not None), None)
    if trouble is not None:
        return Check(Topic.FILES, Finding.FILES_BROKEN, amount=len(problems), problem=trouble)
    return Check(Topic.FILES, Finding.FILES_WHOLE if problems else Finding.FILES_NONE, amount=len(problems))


def fonts_check(missing: tuple[str, ...]) -> Check:
    """Whether the letters on the wall are the ones that were measured."""
    if missing:
        return Check(Topic.FONTS, Finding.FONTS_MISSING, name=", ".join(missing))
    return Check(Topic.FONTS, Finding.FONTS_THERE)


def quiet_check(*, seen_to: bool) -> Check:
    """A reminder of what no program can see to."""
    return Check(Topic.QUIET, Finding.QUIET_SEEN_TO if seen_to else Finding.QUIET_REMINDER)
