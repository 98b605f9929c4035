"""What makes a sound, and the way to the one that the machine has."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from leda_desktop.domain.gong import AudioOutput, Sound


class Speaker(QObject):
    """Plays one short sound through one output. `state_changed` also tells that outputs came or went.

    This one is mute: it stands in where the libraries for sound are missing.
    """

    state_changed = Signal()

    @property
    def state(self) -> Sound:
        """Whether it can be heard."""
        return Sound.FAILED

    @property
    def outputs(self) -> tuple[AudioOutput, ...]:
        """The outputs there are, the system's own first."""
        return ()

    def load(self, file: Path, output: str) -> None:
        """Get ready to play the file through an output; returns at once."""

    def play(self) -> None:
        """Play it from its beginning."""


def open_speaker() -> Speaker:
    """The machine's own, or a mute one where it has none. Takes a moment, so ask only when sound is wanted."""
    try:
        from leda_desktop.ui.sound.qt_speaker import QtSpeaker
    except ImportError:
        return Speaker()
    return QtSpeaker()
