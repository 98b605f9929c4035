"""Undo for the run: the act and what the room saw before and after it, taken back together."""

from collections.abc import Callable

from leda_desktop.domain.ids import SessionId
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.stage import Stage
from leda_desktop.services.run import Run
from leda_desktop.services.stages import Stages
from leda_desktop.ui.commands import DoneCommand
from leda_desktop.ui.widgets.qt import override


class RunCommand(DoneCommand):
    """One act of the run that was just done."""

    def __init__(
        self,
        text: str,
        run: Run,
        stages: Stages,
        session_id: SessionId,
        before: Stage,
        report: Callable[[Problem], object],
    ) -> None:
        super().__init__(text)
        self._run = run
        self._stages = stages
        self._key = session_id
        self._before = before
        self._after = stages.stage(session_id)
        self._report = report

    @property
    def session_id(self) -> SessionId:
        """The session that was run."""
        return self._key

    @override
    def apply(self) -> None:
        self.attempt(self._do_again, self._report)

    @override
    def revert(self) -> None:
        self.attempt(self._take_back, self._report)

    def _do_again(self) -> None:
        if self._run.redo(self._key):
            self._stages.restore(self._key, self._after)

    def _take_back(self) -> None:
        if self._run.undo(self._key):
            self._stages.restore(self._key, self._before)
