"""The real Leda, which says when its first window was painted and when the desk shows the session and takes keys.

With `run` it starts the session then and goes on until it is ended.
"""

import sys
import time
from pathlib import Path

from leda_desktop.startup import hasten

if __name__ == "__main__":
    hasten()  # as the command line does before it imports any of what follows

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from leda_desktop.app import Leda, start
from leda_desktop.options import Options
from leda_desktop.texts import Language
from leda_desktop.ui.widgets.qt import override


class Watch(QObject):
    """Follows a start from outside: what is painted, and one key that changes nothing."""

    def __init__(self, leda: Leda) -> None:
        super().__init__()
        self._leda = leda
        self._waiting = QTimer(self, interval=1)
        self._waiting.timeout.connect(self._look)
        self._ground = leda.window.centralWidget()
        assert self._ground is not None
        self._ground.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._on_first if watched is self._ground else self._press)
        elif event.type() == QEvent.Type.KeyPress:
            watched.removeEventFilter(self)
            self._on_ready()
        return False

    def _on_first(self) -> None:
        say("first")
        self._waiting.start()

    def _look(self) -> None:
        """Wait for the rundown, and then for its picture."""
        if self._leda.house is not None:
            self._waiting.stop()
            rundown = self._leda.house.conductor.place.rundown
            rundown.installEventFilter(self)
            rundown.update()

    def _press(self) -> None:
        """A key, queued behind whatever the program still has to do."""
        self._leda.window.installEventFilter(self)
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.postEvent(self._leda.window, key)

    def _on_ready(self) -> None:
        say("ready")
        if "run" not in sys.argv:
            QApplication.exit()
        elif self._leda.house is not None:
            self._leda.house.conductor.transport.next()


def say(what: str) -> None:
    """Tell the moment on the clock that all processes share."""
    sys.stdout.write(f"{what} {time.monotonic()}\n")
    sys.stdout.flush()


def main() -> None:
    """Run Leda on a store and watch it."""
    leda = start(Options(Path(sys.argv[1]), sample=True, language=Language.SV))
    watch = Watch(leda)
    QApplication.exec()
    leda.close()
    del watch


if __name__ == "__main__":
    main()
