"""What Leda uses of the computer beside screens and files, in one value, so that a demonstration uses none of it."""

from collections.abc import Callable
from dataclasses import dataclass

from leda_desktop.ui.awake import Holding, hold_awake
from leda_desktop.ui.sound.speaker import Speaker, open_speaker


@dataclass(frozen=True, slots=True)
class Machine:
    """Ways to the parts of the computer."""

    open_speaker: Callable[[], Speaker] = open_speaker
    hold_awake: Holding = hold_awake
