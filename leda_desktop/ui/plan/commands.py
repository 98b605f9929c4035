"""Undo for the plan: a whole plan before and after, whatever was edited in it."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtGui import QUndoCommand

from leda_desktop.domain.problems import Problem
from leda_desktop.domain.programme import ProgrammePlan, SessionPlan
from leda_desktop.ui.commands import PutValue
from leda_desktop.ui.widgets.qt import override

_EDIT = 501

Plan = TypeVar("Plan", bound=SessionPlan | ProgrammePlan)


class PutPlan(PutValue[Plan]):
    """An edit of a session's or a programme's plan, which `put` writes; it knows no screen.

    Edits of the same plan with the same `field` directly after each other are one step.
    """

    def __init__(
        self,
        text: str,
        put: Callable[[Plan], None],
        before: Plan,
        after: Plan,
        report: Callable[[Problem], object],
        field: str = "",
    ) -> None:
        super().__init__(text, put, before, after, report)
        self._field = field

    @override
    def id(self) -> int:
        return _EDIT if self._field else -1

    @override
    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, PutPlan) or other._what != self._what:
            return False
        self._after = other._after
        return True

    @property
    def _what(self) -> tuple[str, str]:
        """Which field of which plan was edited."""
        plan = self._after
        return plan.session.id if isinstance(plan, SessionPlan) else plan.programme.id, self._field
