"""Run by `test_wall.py` in a process with two screens: shows, loses and finds the projector, and prints what it saw."""

import sys
from datetime import UTC, datetime

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from leda_desktop.domain.outputs import WallState
from leda_desktop.domain.rundown import Face
from leda_desktop.domain.scenes import ClockScene
from leda_desktop.texts import Language, Texts
from leda_desktop.ui.presenter.surface import Surface
from leda_desktop.ui.presenter.wall import Wall


def _until(signal_wall: Wall, state: WallState) -> None:
    loop = QEventLoop()
    signal_wall.state_changed.connect(lambda now: loop.quit() if now is state else None)
    QTimer.singleShot(5000, loop.quit)
    loop.exec()


def _say(*words: object) -> None:
    sys.stdout.write(" ".join(str(word) for word in words) + "\n")


def main() -> None:
    """Play it through."""
    application = QApplication(sys.argv)
    laptop, projector = sorted(application.screens(), key=lambda screen: screen.geometry().x())
    texts = Texts.load(Language.SV)
    desk = QWidget()
    desk.setGeometry(laptop.geometry())
    desk.show()
    surface = Surface(texts)
    wall = Wall(desk, surface, texts, None, seconds=lambda: 0.0)
    wall.place()
    surface.show_scene(ClockScene(), Face(datetime(2024, 2, 7, 12, 5, tzinfo=UTC)))
    first = surface.window()
    _say("placed", wall.state.value, first.screen().name(), first.geometry() == projector.geometry())
    application.screenRemoved.emit(projector)
    _say("lost", wall.state.value, first.isVisible(), surface.parent() is None)
    _until(wall, WallState.READY)
    _say("back", wall.state.value, surface.window() is not first, surface.window().screen().name())
    _say("scene", type(surface.scene).__name__, "active", surface.window().isActiveWindow())
    wall.close()
    _say("closed", surface.parent() is None)


if __name__ == "__main__":
    main()
