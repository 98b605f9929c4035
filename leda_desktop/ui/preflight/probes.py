"""The probes there are, joined to what they look at."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QFontDatabase

from leda_desktop.domain.checks import (
    Check,
    Topic,
    awake_check,
    backup_check,
    clock_check,
    disk_check,
    files_check,
    fonts_check,
    power_check,
    projector_check,
    quiet_check,
    sound_check,
)
from leda_desktop.domain.clock import Clock
from leda_desktop.domain.gong import output_used
from leda_desktop.domain.programme import Session, SessionPlan
from leda_desktop.models.backup import Backups
from leda_desktop.ui.awake import KeepAwake
from leda_desktop.ui.machine import Machine
from leda_desktop.ui.media_keeper import MediaKeeper
from leda_desktop.ui.preflight.probe import Probe
from leda_desktop.ui.presenter.wall import Wall
from leda_desktop.ui.scenes.look import FAMILIES
from leda_desktop.ui.sound.gong import Gong


def screen_probe(wall: Wall) -> Probe:
    """The projector."""
    return Probe(Topic.PROJECTOR, lambda: projector_check(wall.state))


def sound_probe(gong: Gong) -> Probe:
    """The gong, with a stroke to listen to."""

    def look() -> Check:
        return sound_check(gong.choice, gong.state, output_used(gong.outputs, gong.choice.output))

    return Probe(Topic.SOUND, look, act=gong.strike)


def awake_probe(awake: KeepAwake) -> Probe:
    """Whether the screen stays on."""
    return Probe(Topic.AWAKE, lambda: awake_check(awake.state))


def machine_probes(machine: Machine, backups: Backups, clock: Clock) -> tuple[Probe, ...]:
    """Power, disk and backups, which take their time."""
    return (
        Probe(Topic.POWER, lambda: power_check(machine.read_power()), beside=True),
        Probe(Topic.DISK, lambda: disk_check(machine.free_space(backups.folder.parent)), beside=True),
        Probe(Topic.BACKUP, lambda: backup_check(backups.newest(), clock.now().wall), beside=True),
    )


def clock_probe(clock: Clock, session: Session) -> Probe:
    """The wall clock against the plan."""
    return Probe(Topic.CLOCK, lambda: clock_check(clock.now().wall, session))


def files_probe(media: MediaKeeper, plan: Callable[[], SessionPlan]) -> Probe:
    """The photographs and documents of the session, each opened once."""

    def ask(tell: Callable[[Check], object], owner: QObject) -> None:
        media.check_session(plan(), lambda found: tell(files_check([one.problem for one in found])), owner)

    return Probe(Topic.FILES, lambda: files_check(()), ask=ask)


def fonts_probe() -> Probe:
    """The letters of the wall."""
    return Probe(Topic.FONTS, lambda: fonts_check(_missing(FAMILIES)))


def quiet_probe(seen_to: Callable[[], bool], see_to: Callable[[], object]) -> Probe:
    """What only a person can see to."""
    return Probe(Topic.QUIET, lambda: quiet_check(seen_to=seen_to()), act=see_to)


def _missing(families: tuple[str, ...]) -> tuple[str, ...]:
    there = QFontDatabase.families()
    return tuple(family for family in families if family not in there)
