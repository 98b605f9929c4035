"""The computer of the demonstration: it makes no sound and never sleeps."""

from threading import Event

from leda_desktop.ui.awake import Told
from leda_desktop.ui.machine import Machine
from leda_desktop.ui.sound.speaker import Speaker


def still_machine() -> Machine:
    """A machine that leaves the real one alone."""
    return Machine(open_speaker=Speaker, hold_awake=_stay)


def _stay(told: Told, _released: Event) -> None:
    told(True)  # noqa: FBT003 - a plain answer
