"""A facilitator at the desk: presses keys, types, clicks and reads in the real program."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QModelIndex, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from leda_desktop.app import Leda
from leda_desktop.demo.machine import still_machine
from leda_desktop.domain.notes import Board
from leda_desktop.domain.programme import Activity, SessionPlan
from leda_desktop.domain.scenes import Scene
from leda_desktop.domain.stage import Stage
from leda_desktop.models.archive import folder_for
from leda_desktop.options import Options
from leda_desktop.texts import Language
from leda_desktop.ui.capture.composer_field import ComposerField
from leda_desktop.ui.desk.house import House
from leda_desktop.ui.desk.notices import NoticeRow
from leda_desktop.ui.desk.places import Place
from leda_desktop.ui.desk.rundown_list import RundownList
from leda_desktop.ui.machine import Machine
from leda_desktop.ui.opening.page import OpeningPage
from tests.e2e.reading import painted_texts
from tests.fakes import FakeClock
from tests.ui.scenes.recorder import words

LAPTOP = (1366, 768)
_TURNS = 3


@dataclass
class Desk:
    """One person's hands and eyes on one program. Everything goes through the window, except letting time pass."""

    qtbot: QtBot
    application: QApplication
    path: Path
    clock: FakeClock
    language: Language | None = Language.SV
    sample: bool = True
    machine: Machine = field(default_factory=still_machine)
    _leda: Leda | None = field(default=None, init=False)

    @property
    def leda(self) -> Leda:
        """The program that is open."""
        assert self._leda is not None
        return self._leda

    @property
    def house(self) -> House:
        """What stands on the open store."""
        assert self.leda.house is not None
        return self.leda.house

    @property
    def window(self) -> QWidget:
        """The desk."""
        return self.leda.window

    # --- opening and closing ---------------------------------------------------------------------------------------

    def open(self) -> "Desk":
        """Start the program and wait until it takes keys."""
        options = Options(self.path, sample=self.sample, language=self.language)
        self._leda = leda = Leda(self.application, options, self.clock, machine=self.machine)
        leda.window.showNormal()
        leda.window.resize(*LAPTOP)
        leda.show()
        self.qtbot.waitUntil(lambda: leda.house is not None or self.opening is not None)
        leda.window.activateWindow()
        self.settle()
        return self

    def close(self) -> None:
        """Leave the program as one does."""
        leda, self._leda = self._leda, None
        if leda is not None:
            leda.window.close()
            leda.close()
            leda.window.deleteLater()
            leda.deleteLater()
            self.settle()

    def restart(self, gap: float = 60.0) -> None:
        """Close the program and start it again; `gap` is in seconds."""
        self.close()
        self.clock.advance(gap)
        self.open()

    def crash(self, gap: float = 60.0, *, reboot: bool = False) -> None:
        """Cut the program off where it stands, and start it again on what is on the disk at that moment."""
        left = self.path.parent / f"cut-{len(list(self.path.parent.iterdir()))}"
        left.mkdir()
        self.house.background._pool.waitForDone()  # a backup that is being made would not hold still for the copy
        for file in self.path.parent.glob(f"{self.path.name}*"):
            shutil.copy(file, left / file.name)
        if folder_for(self.path).exists():
            shutil.copytree(folder_for(self.path), folder_for(left / self.path.name))
        self.close()
        self.path = left / self.path.name
        self.clock.reboot(gap) if reboot else self.clock.advance(gap)
        self.open()

    # --- hands -----------------------------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Press keys named as in a menu, such as `PgDown` or `Ctrl+2`, wherever the focus is."""
        for name in keys:
            combination: QKeyCombination = QKeySequence(name)[0]  # type: ignore[index]
            QTest.keyClick(self.focused, combination.key(), combination.keyboardModifiers())
            self.settle()

    def type(self, text: str) -> None:
        """Type letter by letter; a line break is Enter."""
        for sign in text:
            if sign == "\n":
                self.press("Return")
            elif sign.isascii():
                QTest.keyClicks(self.focused, sign)
            else:
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, sign)
                    QCoreApplication.sendEvent(self.focused, event)
        self.settle()

    def paste(self, text: str) -> None:
        """Paste a text where the focus is."""
        QGuiApplication.clipboard().setText(text)
        self.press("Ctrl+V")
        QGuiApplication.clipboard().clear()

    def click(self, what: str | QWidget) -> None:
        """Click a widget, or the button that reads so or is called so."""
        widget = self.button(what) if isinstance(what, str) else what
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()

    def settle(self) -> None:
        """Let the program take in what happened."""
        for _ in range(_TURNS):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def wait_until(self, ready: Callable[[], bool]) -> None:
        """Wait for something that is made in the background."""
        self.qtbot.waitUntil(ready, timeout=20_000)
        self.settle()

    # --- time ------------------------------------------------------------------------------------------------------

    def pass_minutes(self, minutes: float) -> None:
        """Let time pass, and the program notice."""
        self.clock.advance(minutes * 60)
        self.notice_time()

    def notice_time(self) -> None:
        """What the program does by itself every second and every few seconds, now instead of then."""
        self.house.conductor.ticker.refresh()
        for timer in self.house.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly):
            timer.timeout.emit()
        self.settle()

    # --- running a session -----------------------------------------------------------------------------------------

    def go_on(self) -> None:
        """Press the big button that goes on."""
        self.clock.advance(1)
        self.click(self.house.conductor.place.wall.time.following)

    def start(self) -> None:
        """Start the session."""
        self.go_on()

    def go_to(self, title: str) -> None:
        """Start an item from the rundown."""
        self.clock.advance(1)
        self.rundown_list.setFocus()
        self.rundown_list.setCurrentIndex(self.rundown_row(title))
        self.press("Return")

    def visit(self, place: Place) -> None:
        """Go to one of the three places."""
        self.press(f"Alt+{list(Place).index(place) + 1}")

    # --- eyes ------------------------------------------------------------------------------------------------------

    @property
    def focused(self) -> QWidget:
        """Where keys go."""
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self.window

    @property
    def opening(self) -> OpeningPage | None:
        """The page that is shown instead of a session."""
        return next((page for page in self.window.findChildren(OpeningPage) if page.isVisible()), None)

    @property
    def plan(self) -> SessionPlan:
        """The session with its agenda."""
        return self.house.conductor.live.plan

    @property
    def current(self) -> str | None:
        """The title of the item that runs."""
        activity = self.house.conductor.live.current
        return None if activity is None else activity.title

    @property
    def scene(self) -> Scene:
        """What the wall paints."""
        return self.house.wall.surface.scene

    @property
    def stage(self) -> Stage:
        """What the room sees, as it is kept."""
        return self.house.conductor.live.stage

    @property
    def panel(self) -> QWidget:
        """What stands in the middle."""
        panel = self.house.conductor.host.panel
        assert panel is not None
        return panel

    @property
    def notices(self) -> list[str]:
        """The notices that stand."""
        return [notice.text for notice in self.leda.window.notices.notices]

    @property
    def time_left(self) -> str:
        """The large digits."""
        return self.house.conductor.place.wall.time.countdown.text

    @property
    def next_words(self) -> str:
        """What the big button says."""
        return self.house.conductor.place.wall.time.following.words

    @property
    def badge(self) -> str:
        """The word on the thumbnail."""
        return self.house.conductor.place.wall.badge.words

    @property
    def rundown_list(self) -> RundownList:
        """The list on the left."""
        return self.house.conductor.place.rundown.list

    def rundown_row(self, title: str) -> QModelIndex:
        """The line of an item."""
        model = self.rundown_list.model()
        rows = [model.index(row, 0) for row in range(model.rowCount())]
        return next(index for index in rows if title in self._spoken(index))

    def rundown_words(self) -> list[str]:
        """What is read on the left, top to bottom, and what a screen reader says of the lines."""
        panel = self.house.conductor.place.rundown
        model = self.rundown_list.model()
        labels = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
        return [*labels, *(self._spoken(model.index(row, 0)) for row in range(model.rowCount()))]

    def read(self, widget: QWidget | None = None) -> str:
        """Every word painted on the desk, or on a part of it."""
        return "\n".join(painted_texts(widget or self.window))

    def wall_words(self) -> str:
        """Every word on the wall."""
        live = self.house.conductor.live
        return words(self.scene, live.rundown.face.room, self.house.texts)

    def activity(self, title: str) -> Activity:
        """An item of the agenda."""
        return next(activity for activity in self.plan.activities if activity.title == title)

    def board(self, title: str) -> Board:
        """The notes of an item as they are stored."""
        return self.house.suite.notes.board(self.activity(title).id)

    def texts_on_board(self, title: str) -> list[str]:
        """The texts of the notes of an item."""
        return [note.text for note in self.board(title).notes]

    def button(self, name: str) -> QAbstractButton:
        """The visible button that reads so or is called so."""
        shown = [b for b in self.window.findChildren(QAbstractButton) if b.isVisible()]
        found = [b for b in shown if name in (b.text(), b.accessibleName())]
        assert found, f"no button {name!r} among {sorted({b.text() or b.accessibleName() for b in shown})}"
        return found[0]

    def field(self, name: str) -> QWidget:
        """The visible field that is called so."""
        found = [w for w in self.window.findChildren(QWidget) if w.isVisible() and w.accessibleName() == name]
        assert found, f"no field {name!r}"
        return found[-1]

    def write_notes(self, text: str) -> None:
        """Go to the line where notes are written, and type; a line break is Enter."""
        self.click(next(field for field in self.window.findChildren(ComposerField) if field.isVisible()))
        self.type(text)

    def answer(self, text: str) -> None:
        """Press the button of a notice."""
        rows = [row for row in self.window.findChildren(NoticeRow) if row.isVisible()]
        buttons = [b for row in rows for b in row.findChildren(QAbstractButton) if b.text() == text]
        assert buttons, f"no answer {text!r} in {self.notices}"
        self.click(buttons[0])

    @staticmethod
    def _spoken(index: QModelIndex) -> str:
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data())
