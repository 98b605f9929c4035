"""The floor: a bare PySide6 main window that says when it was painted. With `stay` it then idles until it is ended."""

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


class Ground(QWidget):
    """The content, painted with nothing."""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - `override` would import a part of Leda
        """Say so once it is on the screen."""
        QTimer.singleShot(0, painted)


def painted() -> None:
    """Tell the moment on the clock that all processes share."""
    sys.stdout.write(f"first {time.monotonic()}\n")
    sys.stdout.flush()
    if "stay" not in sys.argv:
        QApplication.quit()


if __name__ == "__main__":
    application = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(Ground())
    window.resize(1366, 768)
    window.show()
    application.exec()
