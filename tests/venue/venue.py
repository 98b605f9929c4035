"""A venue: the whole program on a display with cables to pull, and somebody who looks at both screens."""

import os
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRect, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from leda_desktop.app import Leda
from leda_desktop.demo.hands import Hands
from leda_desktop.options import Options
from leda_desktop.texts import Language
from leda_desktop.ui.desk.house import House
from leda_desktop.ui.desk.notices import Notice
from leda_desktop.ui.presenter.number_cards import NumberCard
from leda_desktop.ui.presenter.window import PresenterWindow
from leda_desktop.ui.widgets.qt import EventType, override
from tests.e2e.moments import MORNING
from tests.fakes import FakeClock
from tests.venue.display import connected

_SEEN = (EventType.Show, EventType.Move, EventType.Resize)


class Seconds:
    """A clock for how long the projector is gone, moved by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """Read it."""
        return self.now


class Watcher(QObject):
    """Writes down whenever a presenter is seen over the desk, and how many presenters there were."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.desk_screen = "DUMMY0"
        self.trespasses: list[str] = []
        self.shown = 0
        application.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, PresenterWindow) and event.type() in _SEEN:
            self.shown += event.type() is EventType.Show
            self._look(watched)
        return False

    def _look(self, window: PresenterWindow) -> None:
        areas = [screen.geometry() for screen in QGuiApplication.screens() if screen.name() == self.desk_screen]
        if window.isVisible() and any(window.geometry().intersects(area) for area in areas):
            self.trespasses.append(repr(window.geometry().getRect()))


class Venue:
    """The program that is open, and eyes and hands on it. `facts` is what was seen, by the number of the case."""

    def __init__(self, application: QApplication, store: Path) -> None:
        self.application = application
        self.store = store
        self.clock = FakeClock(MORNING)
        self.seconds = Seconds()
        self.watcher = Watcher(application)
        self.facts: dict[str, object] = {}
        self.open()

    def open(self) -> None:
        """Start the program on the laptop."""
        self.leda = Leda(self.application, Options(self.store, sample=True, language=Language.SV), self.clock)
        self.leda.window.showNormal()
        self.leda.window.setGeometry(QRect(100, 60, 1200, 640))
        self.leda.show()
        self.hands = Hands(self.leda.window)
        self.hands.wait_until(lambda: self.leda.house is not None)
        self.house.wall._loss._seconds = self.seconds
        for timer in self._timers():
            # No window manager here takes its time.
            timer.setInterval(timer.interval() // 8)
        self.house._attention._patience.setInterval(300)
        self.leda.window.activateWindow()
        self.quiet()

    def close(self) -> None:
        """Leave the program."""
        self.leda.close()
        self.leda.window.deleteLater()
        self.leda.deleteLater()
        self.hands.settle()

    @property
    def house(self) -> House:
        """What stands on the open store."""
        assert self.leda.house is not None
        return self.leda.house

    @property
    def presenter(self) -> PresenterWindow | None:
        """The window on the wall."""
        window = self.house.wall.surface.window()
        return window if isinstance(window, PresenterWindow) and window.isVisible() else None

    @property
    def wall_at(self) -> list[object]:
        """The state of the wall, the screen of its window, and its geometry."""
        shown = self.presenter
        if shown is None:
            return [self.house.wall.state.value]
        return [self.house.wall.state.value, shown.screen().name(), list(rect_of(shown.geometry()))]

    @property
    def desk_on(self) -> str:
        """The screen with the middle of the desk, or what it is instead."""
        window = self.leda.window
        if window.isMinimized():
            return "minimised"
        screen = QGuiApplication.screenAt(window.geometry().center())
        return screen.name() if screen is not None else "nowhere"

    @property
    def badge(self) -> str:
        """The word on the thumbnail."""
        return self.house.conductor.place.wall.badge.words

    @property
    def scene(self) -> str:
        """What kind of scene the wall shows."""
        return type(self.house.wall.surface.scene).__name__

    @property
    def told(self) -> list[Notice]:
        """The notices about projector and keyboard; what is said about this computer is another matter."""
        standing = self.leda.window.notices.notices
        return [notice for notice in standing if notice.key.startswith(("projector", "attention"))]

    @property
    def notices(self) -> list[str]:
        """The first words of each of them."""
        return [" ".join(notice.text.split()[:3]) for notice in self.told]

    @property
    def numbers(self) -> dict[int, str]:
        """The numbers that stand on the screens."""
        cards = [card for card in self.application.topLevelWidgets() if isinstance(card, NumberCard)]
        return {card.number: card.screen().name() for card in cards if card.isVisible()}

    def quiet(self) -> None:
        """Wait until the program has taken in what happened to the screens."""
        there = connected()
        self.hands.wait_until(lambda: _seen_by_qt() == there)
        self.hands.wait_until(lambda: not any(timer.isActive() for timer in self._timers()))

    def _timers(self) -> list[QTimer]:
        wall = self.house.wall
        return [
            *wall._watch.findChildren(QTimer),
            *wall._placement.findChildren(QTimer),
            self.house._attention._patience,
        ]

    def grab(self, screen_name: str) -> QImage:
        """What can be seen on a screen, whoever painted it."""
        screen = next(s for s in QGuiApplication.screens() if s.name() == screen_name)
        self.hands.settle()
        return screen.grabWindow(0).toImage()


def _seen_by_qt() -> dict[str, tuple[int, ...]]:
    screens = QGuiApplication.screens()
    return {screen.name(): rect_of(screen.geometry()) for screen in screens if not screen.name().startswith(":")}


def rect_of(area: QRect) -> tuple[int, int, int, int]:
    """An area as plain numbers."""
    return area.x(), area.y(), area.width(), area.height()


def share_of(image: QImage, colour: str) -> float:
    """How much of a picture has a colour, by looking at a grid of points."""
    wanted = QColor(colour).rgb()
    points = [(x, y) for x in range(5, image.width(), 40) for y in range(5, image.height(), 40)]
    return sum(image.pixelColor(x, y).rgb() == wanted for x, y in points) / len(points)


def only_own_settings(folder: Path) -> None:
    """Find and leave nothing of the person who runs this."""
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        os.environ[name] = str(folder)
