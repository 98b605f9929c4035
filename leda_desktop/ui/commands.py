"""Undo: commands whose work is already on disk when they are pushed, so that a failed write leaves nothing behind."""

from PySide6.QtGui import QUndoCommand

from leda_desktop.ui.widgets.qt import override


class DoneCommand(QUndoCommand):
    """Write first, push afterwards: the redo that comes with the push is skipped. Subclasses fill in both ways."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._done = True

    def apply(self) -> None:
        """Do it again."""
        raise NotImplementedError

    def revert(self) -> None:
        """Take it back."""
        raise NotImplementedError

    @override
    def redo(self) -> None:
        if not self._done:
            self.apply()
        self._done = True

    @override
    def undo(self) -> None:
        self.revert()
        self._done = False
