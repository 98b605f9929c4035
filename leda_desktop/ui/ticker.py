"""The one timer behind everything that counts: it asks the clock, never itself, what time it is."""

import math
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

from leda_desktop.domain.rundown import Face
from leda_desktop.domain.timing import seconds_to_change

Listener = Callable[[Face], None]
_LONGEST_SLEEP_SECONDS = 60.0


class Ticker(QObject):
    """Tells the present face each time the shown second changes; sleeps while nobody listens.

    `read` gives the face of this moment; what it returns goes to every listener, so that all show the same second.
    """

    def __init__(self, read: Callable[[], Face], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self._listeners: list[Listener] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.refresh)

    @property
    def running(self) -> bool:
        """Whether the timer is alive."""
        return self._timer.isActive()

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Tell the listener the face now and at every change; call what is returned to stop."""
        self._listeners.append(listener)
        self.refresh()
        return lambda: self._forget(listener)

    def refresh(self) -> None:
        """Read the clock now, because the second is over or because the run has moved."""
        if not self._listeners:
            self._timer.stop()
            return
        face = self._read()
        self._timer.start(_milliseconds(seconds_to_change(face)))
        for listener in tuple(self._listeners):
            listener(face)

    def _forget(self, listener: Listener) -> None:
        self._listeners.remove(listener)
        if not self._listeners:
            self._timer.stop()


def _milliseconds(seconds: float) -> int:
    """Rounded up and one more, so that the timer never fires on the near side of the change."""
    return math.ceil(min(max(seconds, 0.0), _LONGEST_SLEEP_SECONDS) * 1000) + 1
