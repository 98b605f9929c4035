"""The desk of the gallery: the real program in a store of its own, with a clock that stands still."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from leda_desktop.app import Leda
from leda_desktop.demo.hands import Hands
from leda_desktop.demo.machine import still_machine
from leda_desktop.domain.ids import PromptId
from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.programme import Activity, SessionPlan
from leda_desktop.options import Options
from leda_desktop.services.note_changes import Group
from leda_desktop.texts import Language
from leda_desktop.ui.desk.house import House
from leda_desktop.ui.desk.places import Place
from leda_desktop.ui.desk.window import DeskWindow
from tests.fakes import FakeClock

BEFORE_THE_START = datetime(2024, 2, 7, 10, 52, tzinfo=ZoneInfo("Europe/Stockholm"))
LAPTOP = "eDP-1"
SETTLED_MS = 250

Widget = TypeVar("Widget", bound=QWidget)


class Desk:
    """A facilitator's desk that does what a situation asks for."""

    def __init__(self, application: QApplication, folder: Path, language: Language) -> None:
        self._application = application
        self.language = language
        self._picture: QPixmap | None = None
        self.folder = folder
        self.store = folder / "leda.sqlite"
        self.clock = FakeClock(BEFORE_THE_START)
        self.machine = still_machine()
        self.leda: Leda | None = None

    @property
    def window(self) -> DeskWindow:
        """The window of the program."""
        assert self.leda is not None
        return self.leda.window

    @property
    def house(self) -> House:
        """The open session and all around it."""
        assert self.leda is not None and self.leda.house is not None
        return self.leda.house

    @property
    def hands(self) -> Hands:
        """Keys for whatever has the focus."""
        return Hands(self.window)

    @property
    def plan(self) -> SessionPlan:
        """The session that is open."""
        return self.house.conductor.live.plan

    def open(self, *, sample: bool = True) -> None:
        """Start the program and wait until it shows what it found."""
        self.close()
        options = Options(self.store, sample, self.language)
        leda = self.leda = Leda(self._application, options, self.clock, machine=self.machine)
        leda.window.showNormal()
        leda.window.setGeometry(next(s for s in self._application.screens() if s.name() == LAPTOP).geometry())
        leda.show()
        self.hands.wait_until(lambda: leda.window.place is not None)
        leda.window.activateWindow()
        self.hands.settle()

    def close(self) -> None:
        """End the program."""
        if self.leda is not None:
            self.window.close()
            self.leda.close()
            self.leda.deleteLater()
            self.leda.window.deleteLater()
            self.hands.settle()
        self.leda = None

    def pass_minutes(self, minutes: float) -> None:
        """Let time pass and the desk see it."""
        self.clock.advance(minutes * 60)
        self.house.conductor.ticker.refresh()

    def activity(self, title: str) -> Activity:
        """The item of the open session with this title."""
        return next(activity for activity in self.plan.activities if activity.title == title)

    def run_to(self, title: str, minutes: float = 0) -> Activity:
        """Run the session as planned as far as the item, and some minutes into it."""
        self.pass_minutes(8)
        self.go_on()
        while (current := self.house.conductor.live.current) is not None and current.title != title:
            self.pass_minutes(current.minutes)
            self.go_on()
        self.pass_minutes(minutes)
        return self.activity(title)

    def go_on(self) -> None:
        """Start the next item."""
        self.house.conductor.transport.next()
        self.hands.settle()

    def put_plan(self, change: Callable[[SessionPlan], SessionPlan]) -> None:
        """Change the open session."""
        self.house.suite.plans.put_session(change(self.plan))
        self.hands.settle()

    def add_notes(
        self, activity: Activity, themes: Mapping[str, tuple[str, ...]], prompt: PromptId | None = None
    ) -> None:
        """Add notes, sorted into themes."""
        groups = [Group(title or None, notes) for title, notes in themes.items()]
        self.house.suite.notes.add_many(activity.id, groups, prompt_id=prompt)

    def visit(self, place: Place, kind: type[Widget]) -> Widget:
        """Go to a place of the window."""
        self.window.visit(place)
        built = self.window.built(place)
        assert isinstance(built, kind)
        return built

    def panel(self, kind: type[Widget]) -> Widget:
        """What captures the item that runs."""
        panel = self.house.conductor.host.panel
        assert isinstance(panel, kind)
        return panel

    def wait_for_pictures(self) -> None:
        """Wait until every picture that was asked for is there."""
        if self.leda is not None and self.leda.house is not None:
            pictures = self.house.pictures
            self.hands.wait_until(lambda: pictures.is_idle)

    def take_soon(self) -> None:
        """Take the picture while something is open that waits for an answer, and close that."""
        QTimer.singleShot(SETTLED_MS, self._take_and_close)

    def show_instead(self, window: QWidget) -> None:
        """Take the picture of another window that stands over the desk, and close that."""
        self._picture = window.grab()
        window.close()

    def picture(self) -> QPixmap:
        """The window as it is, with the menus that stand over it."""
        if self._picture is None:
            self.hands.settle()
            self.wait_for_pictures()
            self._take()
        assert self._picture is not None
        return self._picture

    def _take_and_close(self) -> None:
        self._take()
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()

    def _take(self) -> None:
        picture = self.window.grab()
        painter = QPainter(picture)
        corner = self.window.mapToGlobal(self.window.rect().topLeft())
        for popup in QApplication.topLevelWidgets():
            if popup.isVisible() and popup.windowType() is popup.windowFlags().Popup:
                painter.drawPixmap(popup.pos() - corner, popup.grab())
        painter.end()
        self._picture = picture


@dataclass(frozen=True, slots=True)
class Situation:
    """Something a facilitator may see: `arrange` gets a desk that is not open yet. `screens` names a `Connected`."""

    name: str
    arrange: Callable[[Desk], object]
    screens: str = "beside"


def kinds_of(plan: SessionPlan) -> dict[Kind, Activity]:
    """The first item of each kind."""
    return {activity.kind: activity for activity in reversed(plan.activities)}
