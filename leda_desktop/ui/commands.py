"""Undo: commands whose work is already on disk when they are pushed, so that a failed write leaves nothing behind."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from leda_desktop.domain.problems import Problem
from leda_desktop.ui.widgets.qt import override


class DoneCommand(QUndoCommand):
    """Write first, push afterwards: the redo that comes with the push is skipped. Subclasses fill in both ways."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._done = True

    def attempt(self, act: Callable[[], object], report: Callable[[Problem], object]) -> None:
        """Act within `apply` or `revert`; a step that could not be written is told and taken off the stack.

        The stack has moved on already by then, so it must not count the step as taken.
        """
        try:
            act()
        except Problem as problem:
            self.setObsolete(True)
            report(problem)

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
