"""The plan that is being edited: the only place that writes it, pushes the undo and follows what others write."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, SignalInstance
from PySide6.QtGui import QUndoStack
from shiboken6 import isValid

from leda_desktop.domain import editing
from leda_desktop.domain.facts import Fact, PlanChanged, ProgrammeChanged
from leda_desktop.domain.ids import ActivityId, ProgrammeId, SessionId
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.programme import Activity, ProgrammePlan, Session, SessionPlan
from leda_desktop.services.plans import Plans
from leda_desktop.ui.plan.commands import Plan, PutPlan

_PAUSE_MS = 4000
_RETRY_MS = 3000

SessionChange = Callable[[SessionPlan], SessionPlan]
ProgrammeChange = Callable[[ProgrammePlan], ProgrammePlan]


class PlanEditor(QObject):
    """Holds what is shown and what is on disk; they differ only while the disk refuses to take what was typed.

    Edits with a `field` are typing: they merge into one step of undo until another field or a pause of some seconds,
    and are kept when they cannot be written. Other edits are acts, and are not done when they cannot be written. In a
    store for reading only nothing is kept, because it could never be written.
    """

    session_changed = Signal()
    programme_changed = Signal()
    session_lost = Signal()
    problem_raised = Signal(Problem)

    def __init__(
        self, plans: Plans, programme_id: ProgrammeId, session_id: SessionId, undo: QUndoStack, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._plans = plans
        self._undo = undo
        self._programme = self._stored_programme = plans.programme_plan(programme_id)
        self._session = self._stored_session = plans.session_plan(session_id)
        self._last_edit = QElapsedTimer()
        self._burst = 0
        self._unwritten = ""
        self._retry = QTimer(self, interval=_RETRY_MS)
        self._retry.timeout.connect(self._try_again)

    @property
    def programme(self) -> ProgrammePlan:
        """The programme as it is shown."""
        return self._programme

    @property
    def session(self) -> SessionPlan:
        """The open session as it is shown."""
        return self._session

    def follow(self, fact_published: SignalInstance) -> None:
        """Hear from now on what is written, here or elsewhere."""
        fact_published.connect(self._on_fact_published)

    def open(self, session_id: SessionId) -> bool:
        """Edit another session; refused while the one before cannot be written."""
        if not self.save():
            return False
        self._session = self._stored_session = self._plans.session_plan(session_id)
        self.reload()
        self.session_changed.emit()
        return True

    def change_activity(
        self, text: str, key: ActivityId, change: Callable[[Activity], Activity], field: str = ""
    ) -> bool:
        """Edit one activity of the open session, if it is still there."""
        activity = self._session.find(key)
        if activity is None:
            return False
        return self.change_session(text, lambda plan: editing.put_activity(plan, change(activity)), field)

    def change_session(self, text: str, change: SessionChange, field: str = "") -> bool:
        """Edit the open session or its agenda; False when it could not be written."""
        before, self._session = self._session, change(self._session)
        if self._session == before:
            return True
        written = self._write_session(text, field)
        if not written and not self._waits(field):
            self._session = before
        self.session_changed.emit()
        return written

    def change_programme(self, text: str, change: ProgrammeChange, field: str = "") -> bool:
        """Edit the programme, its events or which sessions it has; False when it could not be written."""
        before, self._programme = self._programme, change(self._programme)
        if self._programme == before:
            return True
        written = self._write_programme(text, field)
        if not written and not self._waits(field):
            self._programme = before
        self.programme_changed.emit()
        return written

    def change_date(self, text: str, change: Callable[[Session], Session], field: str = "") -> bool:
        """Edit when the open session is, and number all sessions anew if their order changes with it."""
        session = change(self._session.session)
        moved = editing.put_session(self._programme, session)
        if editing.numbered(moved) == moved:
            return self.change_session(text, lambda plan: _with_session(plan, session), field)
        self._undo.beginMacro(text)
        written = self.change_session(text, lambda plan: _with_session(plan, session), field)
        written = written and self.change_programme(text, editing.numbered)
        self._undo.endMacro()
        return written

    def save(self) -> bool:
        """Write what could not be written before; False if it still cannot be."""
        return self._write_session(self._unwritten, "") and self._write_programme(self._unwritten, "")

    def reload(self) -> None:
        """Read what is on disk, except where it lacks what was typed here."""
        if self._programme == self._stored_programme:
            self._take_programme(self._plans.programme_plan(self._programme.programme.id))
        if self._session == self._stored_session:
            self._take_session(self._plans.session_plan(self._session.session.id))
        if all(session.id != self._session.session.id for session in self._programme.sessions):
            self.session_lost.emit()

    def _take_programme(self, plan: ProgrammePlan) -> None:
        changed = plan != self._programme
        self._programme = self._stored_programme = plan
        if changed:
            self.programme_changed.emit()

    def _take_session(self, plan: SessionPlan) -> None:
        changed = plan != self._session
        self._session = self._stored_session = plan
        if changed:
            self.session_changed.emit()

    def _write_session(self, text: str, field: str) -> bool:
        before, after = self._stored_session, self._session
        if before == after:
            return True
        if not self._written(text, lambda: self._plans.put_session(after)):
            return False
        self._stored_session = after
        self._push(text, self._plans.put_session, before, after, field)
        self._note_session(after.session)
        return True

    def _write_programme(self, text: str, field: str) -> bool:
        before, after = self._stored_programme, self._programme
        if before == after:
            return True
        if not self._written(text, lambda: self._plans.put_programme(after)):
            return False
        self._stored_programme = after
        self._push(text, self._plans.put_programme, before, after, field)
        own = next((s for s in after.sessions if s.id == self._session.session.id), None)
        if own is not None:
            self._take_session(_with_session(self._session, own))
        return True

    def _push(self, text: str, put: Callable[[Plan], None], before: Plan, after: Plan, field: str) -> None:
        self._undo.push(PutPlan(text, put, before, after, self._report, self._merging(field)))

    def _note_session(self, session: Session) -> None:
        """Let the programme know the session as it is now."""
        if session in self._programme.sessions:
            return
        self._programme = editing.put_session(self._programme, session)
        self._stored_programme = editing.put_session(self._stored_programme, session)
        self.programme_changed.emit()

    def _waits(self, field: str) -> bool:
        """Whether an edit that could not be written stays until it can be."""
        return bool(field) and not self._plans.read_only

    def _written(self, text: str, write: Callable[[], None]) -> bool:
        try:
            write()
        except Problem as problem:
            self._unwritten = text
            if not self._plans.read_only:
                self._retry.start()
            self.problem_raised.emit(problem)
            return False
        return True

    def _merging(self, field: str) -> str:
        """The field with the number of its burst of typing: what is typed after a pause is another step."""
        if not self._last_edit.isValid() or self._last_edit.elapsed() > _PAUSE_MS:
            self._burst += 1
        self._last_edit.start()
        return f"{field} {self._burst}" if field else ""

    def _report(self, problem: Problem) -> None:
        if isValid(self):
            self.problem_raised.emit(problem)

    def _try_again(self) -> None:
        self.blockSignals(True)
        done = self.save()
        self.blockSignals(False)
        if done:
            self._retry.stop()
            self.programme_changed.emit()

    def _on_fact_published(self, fact: Fact) -> None:
        match fact:
            case PlanChanged():
                self.reload()
            case ProgrammeChanged():
                self.reload()
                self.programme_changed.emit()
            case _:
                pass


def _with_session(plan: SessionPlan, session: Session) -> SessionPlan:
    return SessionPlan(session, plan.activities)
