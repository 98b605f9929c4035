"""The hands of the demonstration: keys pressed and text typed in the real windows."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

_TURNS = 6


class Hands:
    """Presses keys where the focus is, and waits until everything they caused is on the screen."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def press(self, keys: str) -> None:
        """Press keys named as in a menu, such as `PgDown` or `Ctrl+2`."""
        combination = QKeySequence(keys)[0]  # type: ignore[index]  # missing in the stubs
        text = keys.lower() if len(keys) == 1 else ""
        self._send(combination.key(), combination.keyboardModifiers(), text)
        self.settle()

    def type(self, text: str) -> None:
        """Type text letter by letter."""
        for sign in text:
            self._send(Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, sign)

    def enter(self, text: str) -> None:
        """Type text and press Enter."""
        self.type(text)
        self.press("Return")

    def paste(self, text: str) -> None:
        """Paste text where the focus is."""
        QGuiApplication.clipboard().setText(text)
        self.press("Ctrl+V")

    def settle(self) -> None:
        """Let the program catch up."""
        for _ in range(_TURNS):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def wait_until(self, ready: Callable[[], bool], milliseconds: int = 20_000) -> None:
        """Let the program work until something is there; raises TimeoutError when it does not come."""
        deadline = QDeadlineTimer(milliseconds)
        wake = QTimer(self._window, interval=5)
        wake.start()
        while not ready():
            if deadline.hasExpired():
                raise TimeoutError
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        wake.deleteLater()
        self.settle()

    def _send(self, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str) -> None:
        target = QApplication.focusWidget() or self._window
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(target, QKeyEvent(kind, key, modifiers, text))
