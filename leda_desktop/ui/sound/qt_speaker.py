"""The speaker of Qt Multimedia; imported only when sound is wanted, and only where its libraries are there."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtMultimedia import QAudioDevice, QMediaDevices, QSoundEffect

from leda_desktop.domain.gong import AudioOutput, Sound, output_used
from leda_desktop.ui.sound.speaker import Speaker
from leda_desktop.ui.widgets.qt import override

_STATES = {
    QSoundEffect.Status.Null: Sound.LOADING,
    QSoundEffect.Status.Loading: Sound.LOADING,
    QSoundEffect.Status.Ready: Sound.READY,
    QSoundEffect.Status.Error: Sound.FAILED,
}


class QtSpeaker(Speaker):
    """Follows the outputs as they come and go, and plays once without a sound so that the first stroke is not late."""

    def __init__(self) -> None:
        super().__init__()
        self._file: Path | None = None
        self._wanted = ""
        self._effect: QSoundEffect | None = None
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._reload)

    @property
    @override
    def state(self) -> Sound:
        if not self._all_devices():
            return Sound.NO_OUTPUT
        return Sound.OFF if self._effect is None else _STATES[self._effect.status()]

    @property
    @override
    def outputs(self) -> tuple[AudioOutput, ...]:
        return tuple(AudioOutput(_id(device), device.description()) for device in self._all_devices())

    @override
    def load(self, file: Path, output: str) -> None:
        self._file, self._wanted = file, output
        self._reload()

    @override
    def play(self) -> None:
        if self._effect is not None:
            self._effect.stop()
            self._effect.setMuted(False)
            self._effect.play()

    def _reload(self) -> None:
        if self._effect is not None:
            self._effect.stop()
            self._effect.deleteLater()
            self._effect = None
        chosen = output_used(self.outputs, self._wanted)
        if chosen is not None and self._file is not None:
            device = next(device for device in self._all_devices() if _id(device) == chosen.id)
            self._effect = QSoundEffect(device, self)
            self._effect.statusChanged.connect(self._on_status)
            self._effect.setSource(QUrl.fromLocalFile(str(self._file)))
        self.state_changed.emit()

    def _on_status(self) -> None:
        if self._effect is not None and self._effect.status() is QSoundEffect.Status.Ready:
            self._effect.setMuted(True)
            self._effect.play()
        self.state_changed.emit()

    def _all_devices(self) -> list[QAudioDevice]:
        """The system's own first."""
        own = QMediaDevices.defaultAudioOutput()
        return sorted(self._devices.audioOutputs(), key=lambda device: device != own)


def _id(device: QAudioDevice) -> str:
    return bytes(device.id().data()).hex()
