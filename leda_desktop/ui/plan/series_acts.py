"""What can be done with the sessions, the events and the programmes."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from leda_desktop.domain import editing
from leda_desktop.domain.ids import ActivityId, SessionId
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.programme import ProgrammePlan
from leda_desktop.services.plans import Plans
from leda_desktop.texts import Texts
from leda_desktop.ui.plan.beginning import empty_programme
from leda_desktop.ui.plan.editor import PlanEditor


class SeriesActs(QObject):
    """Adds and removes; a session in which something runs, and the last one, are never removed."""

    session_requested = Signal(str)
    programme_requested = Signal(str)
    notice_requested = Signal(str)
    problem_raised = Signal(Problem)

    def __init__(
        self,
        plans: Plans,
        editor: PlanEditor,
        undo: QUndoStack,
        texts: Texts,
        running: Callable[[], ActivityId | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._plans = plans
        self._editor = editor
        self._undo = undo
        self._texts = texts
        self._running = running

    def add_session(self) -> None:
        """Add a session after the last one, and go there."""
        if not self._editor.save():
            return
        plan, session = editing.add_session(self._editor.programme, "", date.today())
        if self._editor.change_programme(self._texts.t("Add session"), lambda _plan: editing.numbered(plan)):
            self.session_requested.emit(session.id)

    def remove_session(self, session_id: SessionId) -> None:
        """Put a session aside, and go to the one beside it if it was open."""
        programme = self._editor.programme
        if len(programme.sessions) == 1:
            self.notice_requested.emit(self._texts.t("A programme has at least one session. Change this one instead."))
        elif self._plans.session_plan(session_id).find(self._running()) is not None:
            self.notice_requested.emit(self._texts.t("This session is running and cannot be removed."))
        elif self._editor.save():
            self._editor.change_programme(
                self._texts.t("Remove session"),
                lambda plan: editing.numbered(editing.remove_session(plan, session_id)),
            )
            if session_id == self._editor.session.session.id:
                self.leave_session(_place(programme, session_id))

    def leave_session(self, near: int = 0) -> None:
        """Go to another session because the open one is no longer there."""
        sessions = self._editor.programme.sessions
        if sessions:
            self.session_requested.emit(sessions[min(near, len(sessions) - 1)].id)

    def add_event(self, today: date) -> int | None:
        """Add an event and tell where it stands; None when it could not be written."""
        plan, index = editing.add_event(self._editor.programme, self._texts.t("Event"), today)
        written = self._editor.change_programme(self._texts.t("Add event"), lambda _plan: plan)
        return index if written else None

    def remove_event(self, index: int) -> None:
        """Take an event away."""
        self._editor.change_programme(self._texts.t("Remove event"), lambda plan: editing.remove_event(plan, index))

    def add_programme(self) -> None:
        """Make a programme with one session, and go there."""
        if not self._editor.save():
            return
        plan, sessions = empty_programme(self._texts, date.today())
        try:
            self._plans.put_all(plan, sessions)
        except Problem as problem:
            self.problem_raised.emit(problem)
        else:
            self.programme_requested.emit(plan.programme.id)


def _place(programme: ProgrammePlan, session_id: SessionId) -> int:
    return next((i for i, session in enumerate(programme.sessions) if session.id == session_id), 0)
