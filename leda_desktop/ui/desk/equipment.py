"""The equipment: what the computer does for a session beside its screens, and what the desk says about that."""

from PySide6.QtCore import QObject, QTimer

from leda_desktop.services.suite import Suite
from leda_desktop.ui.desk.desk_menu import Entry
from leda_desktop.ui.desk.live import Live
from leda_desktop.ui.desk.notices import Notice, NoticeAction, Urgency
from leda_desktop.ui.desk.window import DeskWindow
from leda_desktop.ui.machine import Machine
from leda_desktop.ui.manner import Manner
from leda_desktop.ui.sound.gong import Gong
from leda_desktop.ui.sound.words import sound_sentence

GONG = "gong"
_SETTINGS = "settings"
_LATER_MS = 500


class Equipment(QObject):
    """Stays from the opening of a store to its end; `attend` turns it to a session, in a language."""

    def __init__(self, suite: Suite, window: DeskWindow, machine: Machine, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self.gong = Gong(suite.settings, machine.open_speaker)
        self.gong.setParent(self)
        self.gong.state_changed.connect(self._say_sound)
        # Opening the way to the sound takes a moment, which the first look at the desk must not wait for.
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self._get_ready)

    def attend(self, live: Live, manner: Manner) -> None:
        """Serve this session from now on."""
        self._manner = manner
        live.cue_reached.connect(self.gong.tell)

    def close(self) -> None:
        """Let nothing happen any more."""
        self._later.stop()

    def say_what_stands(self) -> None:
        """Say in the notices what does not work as it should."""
        self._say_sound()
        self._later.start()

    def act(self, key: str, action: str) -> bool:
        """Do what a notice offered; False when it is somebody else's."""
        if key == GONG and action == _SETTINGS:
            self.show_settings()
        return key == GONG

    def menu(self) -> tuple[Entry, ...]:
        """What the menu offers."""
        return ((self._manner.texts.t("Settings"), self.show_settings),)

    def show_settings(self) -> None:
        """Lay the settings over the desk."""
        from leda_desktop.ui.desk.settings_page import SettingsPage

        texts = self._manner.texts
        self._window.show_sheet(texts.t("Settings"), SettingsPage(self.gong, texts, self._manner.theme))

    def _get_ready(self) -> None:
        if self.gong.choice.on:
            self.gong.prepare()

    def _say_sound(self) -> None:
        texts, gong = self._manner.texts, self.gong
        if not (gong.choice.on and gong.state.silent):
            self._window.notices.dismiss(GONG)
            return
        sentence = sound_sentence(gong.state, gong.choice, gong.outputs, texts)
        ways = (NoticeAction(_SETTINGS, texts.t("Settings")),)
        self._window.notices.show_notice(Notice(GONG, sentence, Urgency.WARNING, ways))
