"""The composition root: builds every long-lived object, wires them, and shuts them down.

The first window is painted before the store and everything that needs it is imported; that is why this module, alone
beside the command line, imports inside functions.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSettings, QTimer, Signal
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from leda_desktop.domain.clock import Clock
from leda_desktop.domain.problems import Problem
from leda_desktop.machine_clock import SystemClock
from leda_desktop.options import Options, system_language
from leda_desktop.paths import store_path
from leda_desktop.startup import settle
from leda_desktop.texts import Language, Texts
from leda_desktop.ui.desk.places import Place
from leda_desktop.ui.desk.window import DeskWindow
from leda_desktop.ui.fonts import load_fonts, shipped_fonts
from leda_desktop.ui.qt_texts import QtTexts
from leda_desktop.ui.sweeper import Sweeper
from leda_desktop.ui.theme import Theme, apply_theme
from leda_desktop.ui.widgets.qt import EventType, override

if TYPE_CHECKING:
    from leda_desktop.models.store import Store
    from leda_desktop.services.suite import Suite
    from leda_desktop.ui.desk.equipment import Equipment
    from leda_desktop.ui.desk.house import House
    from leda_desktop.ui.machine import Machine

_UNPAINTED_MS = 1000
_IDLE_MS = 300
_PLACE = "store/path"


def run(options: Options) -> int:
    """Open the desk and stay until it is closed."""
    leda = start(options)
    code = QApplication.exec()
    leda.close()
    return code


def start(options: Options) -> Leda:
    """Show the desk; everything else follows as soon as the event loop runs."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)  # noqa: S101 - nothing else makes one
    leda = Leda(application, options, SystemClock(), _window_settings())
    leda.opened.connect(settle)
    leda.opened.connect(lambda: QTimer.singleShot(_IDLE_MS, leda, _import_panels))
    leda.show()
    return leda


class Leda(QObject):
    """The running program: a window at once, then the store, then the session in it.

    `opened` tells that the first window has got its content.
    """

    opened = Signal()

    def __init__(
        self,
        application: QApplication,
        options: Options,
        clock: Clock,
        settings: QSettings | None = None,
        machine: Machine | None = None,
    ) -> None:
        super().__init__()
        self._options = options
        self._settings = settings
        self._machine = machine
        self._path = options.store or _kept_place(settings)
        self._clock = clock
        self._sweeper = Sweeper(self)
        self._store: Store | None = None
        self.suite: Suite | None = None
        self.house: House | None = None
        load_fonts(shipped_fonts())
        self.theme = Theme(scale=_text_scale(application))
        apply_theme(application, self.theme)
        application.setApplicationDisplayName("Leda")
        self.texts = Texts.load(options.language or system_language())
        self._qt_texts = QtTexts(application)
        self.window = DeskWindow(self.texts, self.theme, {}, settings)

    def show(self) -> None:
        """Show the empty desk, and open the rest as soon as it is painted."""
        self._painted = _FirstPaint(self.window, self._open_first)
        self.window.show()

    def open(self, *, read_only: bool = False) -> None:
        """Open the store and show what is in it; where that fails, say why and offer ways on."""
        from leda_desktop.models.store import Store
        from leda_desktop.services.suite import build_suite

        def enter() -> None:
            self._store = Store.open(self._path, self._clock, read_only=read_only)
            self.suite = build_suite(self._store, self._clock)
            self._enter()

        self.close_store()
        self._try(enter)

    def _try(self, act: Callable[[], None]) -> None:
        """Act on the store; where that fails, close it, say why and offer ways on."""
        try:
            act()
        except Problem as problem:
            self.close_store()
            self._show_trouble(problem)

    def _open_first(self) -> None:
        try:
            self.open()
        finally:
            self.opened.emit()

    def close(self) -> None:
        """Let go of everything in the reverse order of building; what is hidden writes down what stands in it."""
        self.window.hide()
        self.close_store()
        self.window.close()
        self._qt_texts.close()
        self._sweeper.close()

    def close_store(self) -> None:
        """Close what stands on the store, then the store."""
        if self.house is not None:
            self.house.close()
            self.house = None
        if self._store is not None:
            self._store.close()
            self._store = None
        self.suite = None

    def _enter(self) -> None:
        """Go into the house where there is a programme; else begin with one."""
        suite = self._suite()
        language = self._language(suite)
        if language is not self.texts.language:
            self.texts = Texts.load(language)
        self._qt_texts.speak(language)
        # Else every object of the new desk hears of the language it was made in.
        QApplication.sendPostedEvents(None, EventType.LanguageChange.value)
        if suite.plans.programmes():
            self._build_house()
        elif self._options.sample and not self._read_only():
            self._begin_with_sample()
        else:
            self._offer_beginning()

    def _build_house(self) -> None:
        from leda_desktop.makers import make_after, make_before, make_panel
        from leda_desktop.models.archive import folder_for
        from leda_desktop.models.backup import Backups
        from leda_desktop.ui.desk.house import House, Makers
        from leda_desktop.ui.manner import Manner

        store = self._store
        assert store is not None  # noqa: S101 - the suite stands on it
        backups = Backups(store, folder_for(store.path), self._clock)
        manner = Manner(self.texts, self.theme, self._settings)
        makers = Makers(make_panel, make_before, make_after, self._make_equipment)
        self.house = House(self._suite(), self.window, manner, backups, makers, read_only=store.read_only)
        self.house.language_changed.connect(self._qt_texts.speak)
        self.house.enter()

    def _make_equipment(self, house: House) -> Equipment:
        from leda_desktop.ui.desk.equipment import Equipment
        from leda_desktop.ui.machine import Machine

        machine = self._machine or Machine()
        made = Equipment(house.suite, house.window, house.wall, house.backups, machine, house.pictures)
        made.setParent(house)
        made.problem_raised.connect(house.teller.tell_problem)
        return made

    def _begin_with_sample(self) -> None:
        from leda_desktop.exchange.template import read_template
        from leda_desktop.paths import resource

        template = read_template(resource("sample", "programme.toml").read_text(encoding="utf-8"))
        self._suite().plans.put_all(template.plan, template.sessions)
        self._build_house()

    def _begin_empty(self) -> None:
        from leda_desktop.ui.plan.beginning import empty_programme

        plan, sessions = empty_programme(self.texts, self._clock.now().wall.astimezone().date())
        self._suite().plans.put_all(plan, sessions)
        self._build_house()
        self.window.visit(Place.BEFORE)

    def _offer_beginning(self) -> None:
        from leda_desktop.ui.opening.first_start import FirstStart

        page = FirstStart(self.texts, self.theme)
        page.sample_requested.connect(lambda: self._try(self._begin_with_sample))
        page.empty_requested.connect(lambda: self._try(self._begin_empty))
        self.window.rebuild(self.texts, {Place.DURING: lambda: page})
        self.window.visit(Place.DURING)
        page.focus_first()

    def _show_trouble(self, problem: Problem) -> None:
        from leda_desktop.models import archive
        from leda_desktop.ui.opening.trouble import TroublePage

        self._qt_texts.speak(self.texts.language)
        backup = archive.latest(self._path)
        made = "" if backup is None else self._when(backup.made_at)
        page = TroublePage(problem, self._path, made, self.texts, self.theme)
        page.backup_requested.connect(self._open_backup)
        page.anew_requested.connect(self._begin_anew)
        page.reading_requested.connect(lambda: self.open(read_only=True))
        page.again_requested.connect(self.open)
        page.place_requested.connect(self._move_to)
        self.window.rebuild(self.texts, {Place.DURING: lambda: page})
        self.window.visit(Place.DURING)
        page.focus_first()

    def _open_backup(self) -> None:
        from leda_desktop.models import archive, rescue

        backup = archive.latest(self._path)
        if backup is not None:
            self._rescue(lambda: rescue.open_backup(self._path, backup))

    def _begin_anew(self) -> None:
        from leda_desktop.models import rescue

        self._rescue(lambda: rescue.begin_anew(self._path))

    def _rescue(self, act: Callable[[], object]) -> None:
        try:
            act()
        except Problem as problem:
            self._show_trouble(problem)
        else:
            self.open()

    def _move_to(self, path: str) -> None:
        """Keep the data elsewhere from now on."""
        self._path = Path(path)
        if self._settings is not None:
            self._settings.setValue(_PLACE, path)
        self.open()

    def _when(self, made_at: datetime) -> str:
        local = made_at.astimezone()
        return f"{self.texts.date_long(local)} {self.texts.time(local)}"

    def _suite(self) -> Suite:
        assert self.suite is not None  # noqa: S101 - set before anything that asks
        return self.suite

    def _read_only(self) -> bool:
        return self._store is not None and self._store.read_only

    def _language(self, suite: Suite) -> Language:
        from leda_desktop.services.settings import Setting

        chosen = suite.settings.value(Setting.LANGUAGE)
        if self._options.language is not None or chosen is None:
            return self._options.language or system_language()
        return Language(chosen)


def _import_panels() -> None:
    """Have ready what the first item needs, so that going on is as fast as ever after."""
    import leda_desktop.ui.capture.panels
    import leda_desktop.ui.presenter.document_pages  # noqa: F401


class _FirstPaint(QObject):
    """Calls once, after the window was painted for the first time; at the latest after a second."""

    def __init__(self, window: DeskWindow, act: Callable[[], None]) -> None:
        super().__init__(window)
        self._act: Callable[[], None] | None = act
        self._late = QTimer(self, singleShot=True, interval=_UNPAINTED_MS)
        self._late.timeout.connect(self._fire)
        self._late.start()
        self._ground = window.centralWidget()
        if self._ground is not None:
            self._ground.installEventFilter(self)

    @override
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == EventType.Paint:
            self._late.start(0)
        return False

    def _fire(self) -> None:
        act, self._act = self._act, None
        if self._ground is not None and isValid(self._ground):
            self._ground.removeEventFilter(self)
        if act is not None:
            act()


def kept_store() -> Path:
    """The store that the desk would open."""
    return _kept_place(_window_settings())


def _kept_place(settings: QSettings | None) -> Path:
    """Where the data was moved to by hand, else the ordinary place. It cannot be kept in the store itself."""
    kept = settings.value(_PLACE) if settings is not None else None
    return Path(kept) if isinstance(kept, str) else store_path()


def _text_scale(application: QApplication) -> float:
    """How much larger than usual the system wants its text; never smaller."""
    usual = 72.0 if sys.platform == "darwin" else 96.0
    return max(1.0, application.primaryScreen().logicalDotsPerInch() / usual)


def _window_settings() -> QSettings:
    return QSettings("Leda", "Leda")
