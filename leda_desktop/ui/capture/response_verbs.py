"""The verbs of whoever fills in responses: each is on disk before it is a step of undo."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtGui import QUndoStack

from leda_desktop.domain.ids import ActivityId, ResponseId
from leda_desktop.domain.kinds import Channel
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.scales import Answer, Response
from leda_desktop.services.questionnaires import Questionnaires
from leda_desktop.texts import Texts
from leda_desktop.ui.capture.response_commands import PutResponse, RemoveResponse


class ResponseVerbs:
    """Stores, corrects and removes responses of an activity; what fails is reported."""

    def __init__(
        self,
        service: Questionnaires,
        activity_id: ActivityId,
        undo: QUndoStack,
        texts: Texts,
        report: Callable[[Problem], object],
    ) -> None:
        self._service = service
        self._activity_id = activity_id
        self._undo = undo
        self._texts = texts
        self._report = report

    def responses(self) -> dict[ResponseId, Response]:
        """What is stored, in the order in which it was entered."""
        return {response.id: response for response in self._service.responses(self._activity_id)}

    def add(
        self, key: ResponseId, answers: tuple[Answer, ...], *, channel: Channel = Channel.DESK, sheet: int | None = None
    ) -> Response | None:
        """Store a response that is not there yet; None where that failed."""
        try:
            after = self._service.add(self._activity_id, answers, response_id=key, channel=channel, sheet=sheet)
        except Problem as problem:
            self._report(problem)
            return None
        self._undo.push(PutResponse(self._texts.t("Enter response"), self._service, None, after, self._report))
        return after

    def put(self, before: Response, answers: tuple[Answer, ...], *, correcting: bool = False) -> Response | None:
        """Let a stored response have these answers; correcting is a step of its own. None where that failed."""
        after = replace(before, answers=answers)
        try:
            self._service.restore((after,))
        except Problem as problem:
            self._report(problem)
            return None
        text = self._texts.t("Correct response") if correcting else self._texts.t("Enter response")
        command = PutResponse(text, self._service, before, after, self._report, merges=not correcting)
        self._undo.push(command)
        return after

    def remove(self, stored: Response) -> bool:
        """Take a response out; false where that failed."""
        try:
            self._service.remove([stored.id], stored.activity_id)
        except Problem as problem:
            self._report(problem)
            return False
        self._undo.push(RemoveResponse(self._texts.t("Remove response"), self._service, stored, self._report))
        return True
