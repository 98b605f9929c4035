"""Run by `test_screens.py` in a process with two screens: a session with a projector, and prints what was seen."""

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication

from leda_desktop.app import Leda
from leda_desktop.demo.hands import Hands
from leda_desktop.demo.machine import still_machine
from leda_desktop.domain.outputs import WallState
from leda_desktop.options import Options
from leda_desktop.texts import Language
from leda_desktop.ui.desk.house import House
from leda_desktop.ui.presenter.wall import Wall
from tests.e2e.moments import MORNING
from tests.fakes import FakeClock


class Seconds:
    """A clock for how long the projector is gone, moved by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """Read it."""
        return self.now


def main() -> None:
    """Play it through."""
    application = QApplication(sys.argv)
    laptop, projector = sorted(application.screens(), key=lambda screen: screen.geometry().x())
    with tempfile.TemporaryDirectory() as folder:
        options = Options(Path(folder, "leda.sqlite"), sample=True, language=Language.SV)
        leda = Leda(application, options, FakeClock(MORNING), machine=still_machine())
        leda.window.showNormal()
        leda.window.setGeometry(laptop.geometry())
        leda.show()
        hands = Hands(leda.window)
        hands.wait_until(lambda: leda.house is not None)
        assert leda.house is not None
        play(leda.house, hands, projector)
        leave(application, leda)


def play(house: House, hands: Hands, projector: QScreen) -> None:
    """Run the beginning of a session, lose the projector for a moment and for longer, and find it again."""
    seconds = house.wall._loss._seconds = Seconds()
    wall = house.wall
    say("opened", wall.state.value, told(house), wall.surface.window().geometry() == projector.geometry())
    hands.press("N")
    say("started", type(wall.surface.scene).__name__, house.conductor.place.wall.badge.words)
    house.window.activateWindow()
    hands.settle()
    say("focus", QApplication.activeWindow() is house.window)
    for away in (5, 60):
        QApplication.instance().screenRemoved.emit(projector)  # type: ignore[union-attr]
        say("lost", wall.state.value, notices(house))
        hands.press("B")
        hands.press("B")
        seconds.now += away
        until(wall, WallState.READY)
        hands.settle()
        say("back", wall.state.value, type(wall.surface.scene).__name__, notices(house))
    hands.press("F5")
    say("shown again", type(wall.surface.scene).__name__, notices(house))
    house.conductor.place.wall.thumbnail.setFocus()
    hands.press("L")
    say("asked", wall.state.value, notices(house))
    hands.press("L")
    QApplication.instance().screenRemoved.emit(projector)  # type: ignore[union-attr]
    say("lent", wall.state.value, wall.surface.isVisible(), told(house), notices(house))
    hands.press("F5")
    say("taken back", wall.state.value, type(wall.surface.scene).__name__, notices(house))


def leave(application: QApplication, leda: Leda) -> None:
    """Close the desk, twice for the room looks: the program ends and takes the wall with it."""
    leda.window.close()
    QTimer.singleShot(0, leda.window.close)
    QTimer.singleShot(5000, lambda: application.exit(9))
    say("left", application.exec(), [type(w).__name__ for w in application.topLevelWidgets() if w.isVisible()])
    leda.close()


def told(house: House) -> str:
    """What the chip says."""
    return house.window.top_bar.projector.text()


def notices(house: House) -> list[str]:
    """The first words of each notice."""
    return [" ".join(notice.text.split()[:3]) for notice in house.window.notices.notices]


def until(wall: Wall, state: WallState) -> None:
    """Wait for a state of the wall."""
    loop = QEventLoop()
    wall.state_changed.connect(lambda now: loop.quit() if now is state else None)
    QTimer.singleShot(5000, loop.quit)
    loop.exec()


def say(*words: object) -> None:
    """Tell the test."""
    sys.stdout.write(" ".join(str(word) for word in words) + "\n")


if __name__ == "__main__":
    main()
