"""The read-out as the desk knows it: which table the wall shows, which is next, and which have read."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from leda_desktop.domain.facts import Fact, ReadOutChanged, StageChanged
from leda_desktop.domain.ids import SessionId
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.scenes import ReadOutScene
from leda_desktop.domain.stage import Spot, View
from leda_desktop.services.composing.answers import read_out_scene
from leda_desktop.services.suite import Suite
from leda_desktop.ui.capture.board_actions import BoardActions
from leda_desktop.ui.capture.board_model import BoardModel
from leda_desktop.ui.commands import PutValue
from leda_desktop.ui.scenes.answers import page_at, step_of, table_after


class Reading(QObject):
    """Follows the stage; `changed` tells that another table reads, or that one is done. None where nobody reads."""

    changed = Signal()

    def __init__(
        self, suite: Suite, session_id: SessionId, model: BoardModel, actions: BoardActions, undo: QUndoStack
    ) -> None:
        super().__init__(model)
        self._suite = suite
        self._session_id = session_id
        self._model = model
        self._actions = actions
        self._undo = undo
        self.now: int | None = None
        self.following: int | None = None
        self.done: frozenset[int] = frozenset()
        model.changed.connect(self._follow)
        self._read_marks()
        self._follow()

    def hear(self, fact: Fact) -> None:
        """Follow the stage and the marks."""
        if fact == ReadOutChanged(self._model.activity.id):
            self._read_marks()
            self.changed.emit()
        elif fact == StageChanged(self._session_id):
            self._follow()

    def show(self, table: int) -> None:
        """Let the wall show what this table answered."""
        step = step_of(self._scene(0), table)
        if step is not None:
            spot = Spot(self._model.activity.id, View.READ_OUT, step)
            self._try(partial(self._suite.stages.show, self._session_id, spot))

    def toggle_done(self, table: int) -> None:
        """Mark that a table has read out, or take the mark back."""
        before = table in self.done
        put = partial(self._mark, table)
        if self._try(partial(put, not before)):
            told = self._model.texts.t("Mark table {number} as read").format(number=table)
            self._undo.push(PutValue(told, put, before, not before, self._actions.report))

    def _mark(self, table: int, done: bool) -> None:  # noqa: FBT001 - the value of an undo step
        self._suite.read_outs.mark(self._model.activity.id, table, done=done)

    def _scene(self, step: int) -> ReadOutScene:
        return read_out_scene(self._model.activity, self._model.board, step)

    def _follow(self) -> None:
        spot = self._suite.stages.stage(self._session_id).spot
        self.now = self.following = None
        if spot.activity_id == self._model.activity.id and spot.view is View.READ_OUT and spot.standing is None:
            scene = self._scene(spot.step)
            page = page_at(scene)
            self.now = page.table if page else None
            self.following = table_after(scene)
        self.changed.emit()

    def _read_marks(self) -> None:
        self.done = self._suite.read_outs.done(self._model.activity.id)

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except Problem as problem:
            self._actions.problem_raised.emit(problem)
            return False
        return True
