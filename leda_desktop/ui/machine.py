"""What Leda uses of the computer beside screens and files, in one value, so that a demonstration uses none of it."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from leda_desktop.domain.condition import Power
from leda_desktop.ui.awake import Holding, hold_awake
from leda_desktop.ui.preflight.power import read_power
from leda_desktop.ui.sound.speaker import Speaker, open_speaker


def free_space(folder: Path) -> int | None:
    """How many bytes still fit into a folder; None where that is not told."""
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None


@dataclass(frozen=True, slots=True)
class Machine:
    """Ways to the parts of the computer."""

    open_speaker: Callable[[], Speaker] = open_speaker
    hold_awake: Holding = hold_awake
    read_power: Callable[[], Power] = read_power
    free_space: Callable[[Path], int | None] = free_space
