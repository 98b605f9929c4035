"""Undo: commands whose work is already on disk when they are pushed, so that a failed write leaves nothing behind."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtGui import QKeyEvent, QKeySequence, QUndoCommand, QUndoStack

from leda_desktop.domain.problems import Problem
from leda_desktop.ui.widgets.qt import override

_VALUE = 701

Value = TypeVar("Value")


def follow_keys(event: QKeyEvent, undo: QUndoStack) -> bool:
    """Undo or redo when the keys for it were pressed, and tell whether they were."""
    if event.matches(QKeySequence.StandardKey.Undo):
        undo.undo()
    elif event.matches(QKeySequence.StandardKey.Redo):
        undo.redo()
    else:
        return False
    return True


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


class PutValue(DoneCommand, Generic[Value]):
    """A small value before and after, which `put` writes; others with the same text directly after are one step."""

    def __init__(
        self,
        text: str,
        put: Callable[[Value], object],
        before: Value,
        after: Value,
        report: Callable[[Problem], object],
    ) -> None:
        super().__init__(text)
        self._put: Callable[[Value], object] = put
        self._before: Value = before
        self._after: Value = after
        self._report = report

    @override
    def id(self) -> int:
        return _VALUE

    @override
    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, PutValue) or other.text() != self.text() or other._before != self._after:
            return False
        self._after = other._after
        return True

    @override
    def apply(self) -> None:
        self.attempt(lambda: self._put(self._after), self._report)

    @override
    def revert(self) -> None:
        self.attempt(lambda: self._put(self._before), self._report)
