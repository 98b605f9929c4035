"""Undo for responses to a questionnaire."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from leda_desktop.domain.problems import Problem
from leda_desktop.domain.scales import Response
from leda_desktop.services.questionnaires import Questionnaires
from leda_desktop.ui.commands import DoneCommand
from leda_desktop.ui.widgets.qt import override

_ENTRY = 401
_ALONE = -1

Report = Callable[[Problem], object]


class PutResponse(DoneCommand):
    """One person's answers as they were before and after; further answers of the same person merge into it.

    One that does not merge stays a step of its own, like a correction.
    """

    def __init__(
        self,
        text: str,
        service: Questionnaires,
        before: Response | None,
        after: Response,
        report: Report,
        *,
        merges: bool = True,
    ) -> None:
        super().__init__(text)
        self._service = service
        self._before = before
        self._after = after
        self._report = report
        self._merges = merges

    @override
    def id(self) -> int:
        return _ENTRY if self._merges else _ALONE

    @override
    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, PutResponse) or other._after.id != self._after.id:
            return False
        self._after = other._after
        return True

    @override
    def apply(self) -> None:
        self.attempt(lambda: self._service.restore((self._after,)), self._report)

    @override
    def revert(self) -> None:
        self.attempt(self._take_back, self._report)

    def _take_back(self) -> None:
        if self._before is None:
            self._service.remove([self._after.id], self._after.activity_id)
        else:
            self._service.restore((self._before,))


class RemoveResponse(DoneCommand):
    """A response that was taken out."""

    def __init__(self, text: str, service: Questionnaires, removed: Response, report: Report) -> None:
        super().__init__(text)
        self._service = service
        self._removed = removed
        self._report = report

    @override
    def apply(self) -> None:
        self.attempt(lambda: self._service.remove([self._removed.id], self._removed.activity_id), self._report)

    @override
    def revert(self) -> None:
        self.attempt(lambda: self._service.restore((self._removed,)), self._report)
