"""The search for garbage, in the main thread alone: a window that dies in another thread takes the program with it."""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000
_GENERATIONS = (2, 1, 0)


class Sweeper(QObject):
    """Stops Python from collecting garbage in whichever thread is at work, and does it itself, once a second at most.

    Windows, panels and what they hold refer to each other in circles, so that only this search finds them.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    def close(self) -> None:
        """Leave it to Python again, as it was before."""
        self._timer.stop()
        if self._was_enabled:
            gc.enable()

    def sweep(self) -> None:
        """Collect what Python would have collected by now."""
        counts, limits = gc.get_count(), gc.get_threshold()
        for generation in _GENERATIONS:
            if limits[generation] and counts[generation] > limits[generation]:
                gc.collect(generation)
                return
