"""The equipment: what the computer does for a session beside its screens, and what the desk says about that."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from leda_desktop.domain.clock_watch import ClockChange, compared
from leda_desktop.domain.outputs import WallState
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.run import RunPhase
from leda_desktop.domain.wakefulness import Wakefulness
from leda_desktop.models.backup import Backups
from leda_desktop.services.suite import Suite
from leda_desktop.ui.awake import KeepAwake
from leda_desktop.ui.background import Background
from leda_desktop.ui.desk.desk_menu import Entry
from leda_desktop.ui.desk.live import Live
from leda_desktop.ui.desk.notices import Notice, NoticeAction, Urgency
from leda_desktop.ui.desk.remembered import Remembered
from leda_desktop.ui.desk.window import DeskWindow
from leda_desktop.ui.machine import Machine
from leda_desktop.ui.manner import Manner
from leda_desktop.ui.presenter.picture_source import PictureSource
from leda_desktop.ui.presenter.wall import Wall
from leda_desktop.ui.sound.gong import Gong
from leda_desktop.ui.sound.words import sound_sentence

GONG = "gong"
AWAKE = "awake"
_SETTINGS = "settings"
_LATER_MS = 500


class Equipment(QObject):
    """Stays from the opening of a store to its end; `attend` turns it to a session, in a language."""

    problem_raised = Signal(Problem)

    def __init__(
        self, suite: Suite, window: DeskWindow, wall: Wall, backups: Backups, machine: Machine, pictures: PictureSource
    ) -> None:
        super().__init__()
        self._pictures = pictures
        self._clock = suite.clock
        self._media = suite.media
        self._backups = backups
        self._machine = machine
        # Its own, because a document that is being set must not keep anybody waiting before the start.
        self._background = Background()
        self._checking = False
        self._quiet = False
        self._window = window
        self._wall = wall
        self._read = suite.clock.now()
        self._remembered = Remembered(suite.settings, self.problem_raised.emit)
        self.gong = Gong(self._remembered, machine.open_speaker)
        self.gong.setParent(self)
        self.awake = KeepAwake(machine.hold_awake, self)
        # Sound and the system take a moment to answer, which the first look at the desk must not wait for.
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self._get_ready)
        self._ready = False
        self.gong.state_changed.connect(self._say_sound)
        self.awake.state_changed.connect(self._say_awake)
        wall.state_changed.connect(self._follow)

    @property
    def ready(self) -> bool:
        """Whether the first moment is over, and the system has been asked for what is needed."""
        return self._ready

    def attend(self, live: Live, manner: Manner) -> None:
        """Serve this session from now on."""
        self._live = live
        self._manner = manner
        self._checking = False
        live.cue_reached.connect(self.gong.tell)
        live.rundown_changed.connect(self._follow)
        live.face_changed.connect(self._notice_sleep)

    def close(self) -> None:
        """Let go of everything."""
        self._later.stop()
        self.awake.close()
        self._background.close()

    def say_what_stands(self) -> None:
        """Say in the notices what does not work as it should."""
        self._say_sound()
        self._say_awake()
        if not self._ready:
            self._later.start()

    def act(self, key: str, action: str) -> bool:
        """Do what a notice offered; False when it is somebody else's."""
        if key == GONG and action == _SETTINGS:
            self.show_settings()
        return key == GONG

    def menu(self) -> tuple[Entry, ...]:
        """What the menu offers."""
        texts = self._manner.texts
        return ((texts.t("Before the start"), self.show_preflight), (texts.t("Settings"), self.show_settings))

    def show_settings(self) -> None:
        """Lay the settings over the desk."""
        from leda_desktop.ui.desk.settings_page import SettingsPage

        texts = self._manner.texts
        self._window.show_sheet(
            texts.t("Settings"), SettingsPage(self.gong, self._remembered, texts, self._manner.theme)
        )

    def show_preflight(self) -> None:
        """Lay the checks before the start over the desk, and look at everything."""
        self._checking = True
        self._get_ready()
        texts = self._manner.texts
        sheet = self._window.show_sheet(texts.t("Before the start"), self._make_preflight())
        sheet.closed.connect(self._end_checks)

    def _make_preflight(self) -> QWidget:
        from leda_desktop.ui.media_keeper import MediaKeeper
        from leda_desktop.ui.preflight import probes
        from leda_desktop.ui.preflight.panel import Preflight

        session = self._live.plan.session
        looks = (
            probes.screen_probe(self._wall),
            probes.sound_probe(self.gong),
            probes.awake_probe(self.awake),
            probes.clock_probe(self._clock, session),
            *probes.machine_probes(self._machine, self._backups, self._clock),
            probes.files_probe(MediaKeeper(self._media, self._pictures, self._background), lambda: self._live.plan),
            probes.fonts_probe(),
            probes.quiet_probe(lambda: self._quiet, self._see_to_quiet),
        )
        panel = Preflight(looks, session, self._background, self._manner.texts, self._manner.theme)
        for changed in (self._wall.state_changed, self.gong.state_changed, self.awake.state_changed):
            changed.connect(panel.look_again)
        return panel

    def _see_to_quiet(self) -> None:
        self._quiet = True

    def _end_checks(self) -> None:
        self._checking = False
        self._follow()

    def _get_ready(self) -> None:
        self._ready = True
        if self.gong.choice.on:
            self.gong.prepare()
        self._follow()

    def _follow(self) -> None:
        """Stay awake while the room looks at the wall, a session runs, or somebody sees to its start."""
        if self._ready:
            running = self._live.rundown.phase in (RunPhase.RUNNING, RunPhase.PAUSED)
            self.awake.want(awake=running or self._checking or self._wall.state in (WallState.READY, WallState.LENT))

    def _notice_sleep(self) -> None:
        before, self._read = self._read, self._clock.now()
        if any(notice.change is ClockChange.SLEPT for notice in compared(before, self._read)):
            self.awake.renew()

    def _say_sound(self) -> None:
        texts, gong = self._manner.texts, self.gong
        if not (gong.choice.on and gong.state.silent):
            self._window.notices.dismiss(GONG)
            return
        sentence = sound_sentence(gong.state, gong.choice, gong.outputs, texts)
        ways = (NoticeAction(_SETTINGS, texts.t("Settings")),)
        self._window.notices.show_notice(Notice(GONG, sentence, Urgency.WARNING, ways))

    def _say_awake(self) -> None:
        if self.awake.state is not Wakefulness.REFUSED:
            self._window.notices.dismiss(AWAKE)
            return
        sentence = self._manner.texts.t(
            "The screen may go dark: this computer cannot be kept awake by a program. "
            "Choose in its energy settings that screen and computer never sleep."
        )
        self._window.notices.show_notice(Notice(AWAKE, sentence, Urgency.WARNING))
