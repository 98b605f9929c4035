"""The computer of the demonstration: it makes no sound, never sleeps and lacks nothing."""

from threading import Event

from leda_desktop.domain.condition import Power
from leda_desktop.ui.awake import Told
from leda_desktop.ui.machine import Machine
from leda_desktop.ui.sound.speaker import Speaker

_PLENTY = 100_000_000_000


def still_machine() -> Machine:
    """A machine that leaves the real one alone."""
    return Machine(Speaker, _stay, lambda: Power(plugged=True), lambda _folder: _PLENTY)


def _stay(told: Told, _released: Event) -> None:
    told(True)  # noqa: FBT003 - a plain answer
