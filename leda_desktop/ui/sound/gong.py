"""The gong: sounds at the cues that were chosen, and knows when it cannot."""

import json
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from leda_desktop.domain.gong import AudioOutput, GongChoice, Sound, gong_from_plain, gong_to_plain
from leda_desktop.domain.rundown import Pace
from leda_desktop.paths import resource
from leda_desktop.services.settings import Setting
from leda_desktop.ui.desk.remembered import Remembered
from leda_desktop.ui.sound.speaker import Speaker, open_speaker


class Gong(QObject):
    """Opens the speaker when it is wanted for the first time, and not before."""

    state_changed = Signal()

    def __init__(self, settings: Remembered, opener: Callable[[], Speaker] = open_speaker) -> None:
        super().__init__()
        self._settings = settings
        self._open = opener
        self._speaker: Speaker | None = None
        kept = settings.value(Setting.GONG)
        self._choice = GongChoice() if kept is None else gong_from_plain(json.loads(kept))

    @property
    def choice(self) -> GongChoice:
        """What was chosen."""
        return self._choice

    @property
    def state(self) -> Sound:
        """Whether it would be heard; OFF while nobody has asked for sound."""
        return Sound.OFF if self._speaker is None else self._speaker.state

    @property
    def outputs(self) -> tuple[AudioOutput, ...]:
        """The outputs to choose from."""
        return () if self._speaker is None else self._speaker.outputs

    def choose(self, choice: GongChoice) -> None:
        """Remember another choice and follow it."""
        self._settings.put(Setting.GONG, json.dumps(gong_to_plain(choice)))
        moved, self._choice = choice.output != self._choice.output, choice
        if choice.on or self._speaker is not None:
            self.prepare(again=moved)
        self.state_changed.emit()

    def prepare(self, *, again: bool = False) -> None:
        """Have the sound ready, opening the speaker if need be."""
        if self._speaker is None:
            self._speaker = self._open()
            self._speaker.setParent(self)
            self._speaker.state_changed.connect(self.state_changed)
        elif not again:
            return
        self._speaker.load(resource("sounds", "gong.wav"), self._choice.output)

    def tell(self, cue: Pace) -> None:
        """Sound if this cue was chosen."""
        if self._choice.sounds_at(cue):
            self.strike()

    def strike(self) -> None:
        """Sound now."""
        self.prepare()
        if self._speaker is not None:
            self._speaker.play()
