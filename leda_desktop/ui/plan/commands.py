"""Undo for the plan: a whole plan before and after, whatever was edited in it."""

from PySide6.QtGui import QUndoCommand

from leda_desktop.domain.programme import ProgrammePlan, SessionPlan
from leda_desktop.services.plans import Plans
from leda_desktop.ui.commands import DoneCommand
from leda_desktop.ui.widgets.qt import override

_SESSION = 501
_PROGRAMME = 502


class PutSession(DoneCommand):
    """A session's plan before and after. Edits with the same `field` directly after each other are one step."""

    def __init__(self, text: str, plans: Plans, before: SessionPlan, after: SessionPlan, field: str = "") -> None:
        super().__init__(text)
        self._plans = plans
        self._before = before
        self._after = after
        self._field = field

    @override
    def id(self) -> int:
        return _SESSION if self._field else -1

    @override
    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, PutSession) or other._field != self._field:
            return False
        self._after = other._after
        return True

    @override
    def apply(self) -> None:
        self._plans.put_session(self._after)

    @override
    def revert(self) -> None:
        self._plans.put_session(self._before)


class PutProgramme(DoneCommand):
    """A programme's plan before and after. Edits with the same `field` directly after each other are one step."""

    def __init__(self, text: str, plans: Plans, before: ProgrammePlan, after: ProgrammePlan, field: str = "") -> None:
        super().__init__(text)
        self._plans = plans
        self._before = before
        self._after = after
        self._field = field

    @override
    def id(self) -> int:
        return _PROGRAMME if self._field else -1

    @override
    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, PutProgramme) or other._field != self._field:
            return False
        self._after = other._after
        return True

    @override
    def apply(self) -> None:
        self._plans.put_programme(self._after)

    @override
    def revert(self) -> None:
        self._plans.put_programme(self._before)
