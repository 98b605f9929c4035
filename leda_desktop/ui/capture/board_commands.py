"""Undo for everything that can be done on a board."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QUndoCommand

from leda_desktop.domain.problems import Problem
from leda_desktop.services.note_changes import Change
from leda_desktop.services.notes import Notes
from leda_desktop.ui.commands import DoneCommand
from leda_desktop.ui.widgets.qt import override

_TURN = 601


class ChangeCommand(DoneCommand):
    """One act on a board. It knows no screen, so it can be undone while another activity is shown.

    Acts with the same `turn` directly after each other are one step.
    """

    def __init__(
        self,
        text: str,
        service: Notes,
        changes: Sequence[Change],
        report: Callable[[Problem], None],
        turn: object | None = None,
    ) -> None:
        super().__init__(text)
        self._turn = turn
        self._service = service
        self._changes = tuple(changes)
        self._report = report

    @override
    def id(self) -> int:
        return _TURN if self._turn is not None else -1

    @override
    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, ChangeCommand) or other._turn != self._turn:
            return False
        self._changes += other._changes
        return True

    @override
    def apply(self) -> None:
        self._write(self._changes)

    @override
    def revert(self) -> None:
        self._write([change.reversed for change in reversed(self._changes)])

    def _write(self, changes: Sequence[Change]) -> None:
        try:
            for change in changes:
                self._service.apply(change)
        except Problem as problem:
            # The stack has moved on already: a step that was not written must not be counted as taken.
            self.setObsolete(True)
            self._report(problem)
