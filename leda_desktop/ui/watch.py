"""Watching long work: how far it is, told in the main thread, and a way to call it off."""

from PySide6.QtCore import QObject, Signal

from leda_desktop.domain.progress import Cancelled


class Watch(QObject):
    """Handed to work in another thread as its progress."""

    moved = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._wanted = True

    def cancel(self) -> None:
        """Let the work stop at its next step."""
        self._wanted = False

    def tell(self, done: int, of: int) -> None:
        """Called by the work before each step."""
        if not self._wanted:
            raise Cancelled
        self.moved.emit(done, of)
