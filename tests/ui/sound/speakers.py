"""A speaker whose outputs a test plugs in and out, and which writes down what is heard."""

from pathlib import Path

from leda_desktop.domain.gong import AudioOutput, Sound, output_used
from leda_desktop.ui.sound.speaker import Speaker
from leda_desktop.ui.widgets.qt import override

LAPTOP = AudioOutput("61", "Inbyggda högtalare")
HALL = AudioOutput("62", "Salens högtalare")


class FakeSpeaker(Speaker):
    """Ready at once where there is an output; `heard` names the outputs that played, in order."""

    def __init__(self, *outputs: AudioOutput) -> None:
        super().__init__()
        self._outputs = outputs
        self._wanted = ""
        self.file: Path | None = None
        self.heard: list[str] = []

    @property
    @override
    def state(self) -> Sound:
        if not self._outputs:
            return Sound.NO_OUTPUT
        return Sound.READY if self.file else Sound.OFF

    @property
    @override
    def outputs(self) -> tuple[AudioOutput, ...]:
        return self._outputs

    @override
    def load(self, file: Path, output: str) -> None:
        self.file, self._wanted = file, output
        self.state_changed.emit()

    @override
    def play(self) -> None:
        used = output_used(self._outputs, self._wanted)
        if used is not None:
            self.heard.append(used.name)

    def plug(self, *outputs: AudioOutput) -> None:
        """Have other outputs from now on."""
        self._outputs = outputs
        self.state_changed.emit()
