"""The undo stack of the desk: whoever asks, an act that nobody would see change is not taken back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from leda_desktop.ui.widgets.qt import override


class GuardedUndo(QUndoStack):
    """Asks `is_elsewhere` of the act that would change; `undo_refused` and `redo_refused` tell that it said yes."""

    undo_refused = Signal()
    redo_refused = Signal()

    def __init__(self, is_elsewhere: Callable[[QUndoCommand], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._is_elsewhere = is_elsewhere

    @override
    def undo(self) -> None:
        if self.canUndo() and self._is_elsewhere(self.command(self.index() - 1)):
            self.undo_refused.emit()
        else:
            super().undo()

    @override
    def redo(self) -> None:
        if self.canRedo() and self._is_elsewhere(self.command(self.index())):
            self.redo_refused.emit()
        else:
            super().redo()
