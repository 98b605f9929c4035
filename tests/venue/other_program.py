"""Another program that fills the projector in one colour until it is ended, as a presentation does."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

COLOUR = "#ff00ff"


def main(screen_name: str) -> None:
    """Stay on the screen of that name."""
    application = QApplication(sys.argv[:1])
    screen = next(screen for screen in application.screens() if screen.name() == screen_name)
    window = QWidget(None, Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
    window.setStyleSheet(f"background: {COLOUR}")
    window.setGeometry(screen.geometry())
    window.show()
    QTest.qWaitForWindowExposed(window)
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    sys.stdout.write("shown\n")
    sys.stdout.flush()
    application.exec()


if __name__ == "__main__":
    main(sys.argv[1])
