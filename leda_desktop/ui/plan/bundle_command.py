"""Undo for a programme that was taken in: it is put aside, and comes back whole."""

from collections.abc import Callable
from dataclasses import dataclass

from leda_desktop.domain.ids import ActivityId, ProgrammeId
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.programme import ProgrammePlan
from leda_desktop.services.plans import Plans
from leda_desktop.ui.commands import DoneCommand
from leda_desktop.ui.widgets.qt import override


@dataclass(frozen=True, slots=True)
class Opening:
    """Which programme is on the desk, what runs, and how another one is put there; `refuse` says that one runs."""

    opened: Callable[[], ProgrammeId]
    running: Callable[[], ActivityId | None]
    open_programme: Callable[[ProgrammeId], object]
    refuse: Callable[[], object]
    report: Callable[[Problem], object]


class ImportCommand(DoneCommand):
    """A programme that was taken in. Before it is put aside, the one that was on the desk before comes back there."""

    def __init__(self, text: str, plans: Plans, plan: ProgrammePlan, opening: Opening) -> None:
        super().__init__(text)
        self._plans = plans
        self._plan = plan
        self._opening = opening
        self._before = opening.opened()

    @override
    def apply(self) -> None:
        self.attempt(lambda: self._plans.put_programme(self._plan), self._opening.report)

    @override
    def revert(self) -> None:
        key, opening = self._plan.programme.id, self._opening
        if opening.opened() == key:
            if opening.running() is not None:
                self.setObsolete(True)
                opening.refuse()
                return
            opening.open_programme(self._before)
        self._plan = self._plans.programme_plan(key)
        self.attempt(lambda: self._plans.remove_programme(key), opening.report)
