"""Run by the tests with two screens: a window manager that puts every presenter on the laptop."""

import json
import sys

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from leda_desktop.demo.hands import Hands
from leda_desktop.domain.outputs import WallState
from leda_desktop.texts import Language, Texts
from leda_desktop.ui.presenter.surface import Surface
from leda_desktop.ui.presenter.wall import Wall
from leda_desktop.ui.presenter.window import PresenterWindow
from leda_desktop.ui.widgets.qt import EventType, override


class StubbornManager(QObject):
    """Moves presenters elsewhere as long as it is not told to stop."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.stubborn = True
        self.moved = 0
        application.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, PresenterWindow) and event.type() is EventType.Show and self.stubborn:
            self.moved += 1
            watched.setGeometry(1400, 30, 640, 480)
        return False


def main() -> None:
    """See the wall try, give up, and succeed when it is let."""
    application = QApplication(sys.argv)
    manager = StubbornManager(application)
    desk = QWidget()
    desk.setGeometry(100, 60, 800, 600)
    desk.show()
    surface = Surface(Texts.load(Language.SV))
    wall = Wall(desk, surface, Texts.load(Language.SV))
    hands = Hands(desk)
    hands.settle()
    wall.place()
    wall._placement._verify.setInterval(100)
    hands.wait_until(lambda: wall.state is WallState.MISPLACED)
    facts: dict[str, object] = {"tries": manager.moved, "gone": surface.window() is surface}
    desk.move(120, 60)
    hands.wait_until(lambda: not wall._watch._settle.isActive())
    facts["left alone"] = [manager.moved, wall.state.value]
    manager.stubborn = False
    wall.place()
    hands.wait_until(lambda: not wall._placement._verify.isActive())
    facts["again"] = [wall.state.value, surface.window().geometry().getRect()]
    wall.close()
    sys.stdout.write(json.dumps(facts))


if __name__ == "__main__":
    main()
