"""The handouts of a session as they are chosen: read, changed with undo, and read again when others changed them."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from leda_desktop.domain.handout_choices import key_of
from leda_desktop.domain.handouts import Handout, HandoutMaterial
from leda_desktop.domain.ids import SessionId
from leda_desktop.domain.problems import Problem
from leda_desktop.services.handouts import Handouts
from leda_desktop.ui.commands import PutValue


class HandoutsModel(QObject):
    """What can be printed for one session. `changed` tells that material or choices are others than before."""

    changed = Signal()
    problem_raised = Signal(Problem)

    def __init__(self, service: Handouts, session_id: SessionId, undo: QUndoStack, parent: QObject) -> None:
        super().__init__(parent)
        self._service = service
        self._undo = undo
        self.session_id = session_id
        self.material: HandoutMaterial = service.material(session_id)
        self.handouts: tuple[Handout, ...] = service.chosen(self.material)

    @property
    def wanted(self) -> tuple[Handout, ...]:
        """What is printed together."""
        return tuple(handout for handout in self.handouts if handout.wanted)

    def read(self) -> None:
        """Read what is stored now."""
        try:
            self.material = self._service.material(self.session_id)
        except Problem as problem:
            self.problem_raised.emit(problem)
            return
        self.handouts = self._service.chosen(self.material)
        self.changed.emit()

    def change(self, after: Handout, text: str) -> None:
        """Choose a handout otherwise; `text` names the step of undo, and steps of the same text become one."""
        before = next((handout for handout in self.handouts if key_of(handout) == key_of(after)), after)
        if before == after:
            return
        try:
            self._put((after,))
        except Problem as problem:
            self.problem_raised.emit(problem)
            self.changed.emit()  # what was shown as chosen is not
            return
        self._undo.push(PutValue(text, self._put, (before,), (after,), self.problem_raised.emit))

    def _put(self, handouts: Sequence[Handout]) -> None:
        self._service.choose(self.session_id, handouts)
