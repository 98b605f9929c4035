"""The computer of the demonstration: it makes no sound."""

from leda_desktop.ui.machine import Machine
from leda_desktop.ui.sound.speaker import Speaker


def still_machine() -> Machine:
    """A machine that leaves the real one alone."""
    return Machine(open_speaker=Speaker)
