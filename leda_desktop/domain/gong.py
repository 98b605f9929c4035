"""The gong: whether it sounds, at which cues and where; a choice of the facilitator that is remembered."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from leda_desktop.domain.cues import CUES
from leda_desktop.domain.rundown import Pace


class Sound(Enum):
    """Whether the machine can make a sound."""

    OFF = "off"
    LOADING = "loading"
    READY = "ready"
    NO_OUTPUT = "no_output"
    FAILED = "failed"

    @property
    def silent(self) -> bool:
        """Whether nothing would be heard."""
        return self in (Sound.NO_OUTPUT, Sound.FAILED)


@dataclass(frozen=True, slots=True)
class AudioOutput:
    """A loudspeaker or headphone that the machine knows; `id` stays the same, the name is for people."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class GongChoice:
    """What was chosen. `output` is the id of an audio output; empty for the one that the system uses."""

    on: bool = False
    cues: frozenset[Pace] = frozenset(CUES)
    output: str = ""

    def sounds_at(self, cue: Pace) -> bool:
        """Whether this cue is heard."""
        return self.on and cue in self.cues


def output_used(outputs: tuple[AudioOutput, ...], wanted: str) -> AudioOutput | None:
    """The chosen output while it is there, else the first, which is the system's own; None where there is none."""
    return next((output for output in outputs if output.id == wanted), outputs[0] if outputs else None)


def gong_to_plain(choice: GongChoice) -> dict[str, Any]:
    """The choice as plain values."""
    return {"on": choice.on, "cues": [cue.value for cue in CUES if cue in choice.cues], "output": choice.output}


def gong_from_plain(plain: Mapping[str, Any]) -> GongChoice:
    """The choice that was kept; cues that are no longer known are left out."""
    kept = plain["cues"]
    cues = frozenset(cue for cue in CUES if cue.value in kept)
    return GongChoice(bool(plain["on"]), cues, str(plain["output"]))
