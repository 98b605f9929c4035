"""Undo for the plan: a whole plan before and after, whatever was edited in it."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from leda_desktop.domain.problems import Problem
from leda_desktop.domain.programme import ProgrammePlan, SessionPlan
from leda_desktop.services.plans import Plans
from leda_desktop.ui.commands import DoneCommand
from leda_desktop.ui.widgets.qt import override

_SESSION = 501
_PROGRAMME = 502


class PlanCommand(DoneCommand):
    """An edit of a plan; it knows no screen. Edits with the same `field` directly after each other are one step."""

    def __init__(self, text: str, field: str = "", report: Callable[[Problem], None] | None = None) -> None:
        super().__init__(text)
        self._field = field
        self._report = report

    @override
    def apply(self) -> None:
        self._try(self._write_after)

    @override
    def revert(self) -> None:
        self._try(self._write_before)

    def _write_before(self) -> None:
        raise NotImplementedError

    def _write_after(self) -> None:
        raise NotImplementedError

    def _try(self, write: Callable[[], None]) -> None:
        try:
            write()
        except Problem as problem:
            # The stack has moved on already: a step that was not written must not be counted as taken.
            self.setObsolete(True)
            if self._report is not None:
                self._report(problem)


class PutSession(PlanCommand):
    """A session's plan before and after."""

    def __init__(
        self,
        text: str,
        plans: Plans,
        before: SessionPlan,
        after: SessionPlan,
        field: str = "",
        report: Callable[[Problem], None] | None = None,
    ) -> None:
        super().__init__(text, field, report)
        self._plans = plans
        self._before = before
        self._after = after

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
    def _write_after(self) -> None:
        self._plans.put_session(self._after)

    @override
    def _write_before(self) -> None:
        self._plans.put_session(self._before)


class PutProgramme(PlanCommand):
    """A programme's plan before and after."""

    def __init__(
        self,
        text: str,
        plans: Plans,
        before: ProgrammePlan,
        after: ProgrammePlan,
        field: str = "",
        report: Callable[[Problem], None] | None = None,
    ) -> None:
        super().__init__(text, field, report)
        self._plans = plans
        self._before = before
        self._after = after

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
    def _write_after(self) -> None:
        self._plans.put_programme(self._after)

    @override
    def _write_before(self) -> None:
        self._plans.put_programme(self._before)
