"""The transport: starting, going on, pausing and adjusting, each act undoable and each one key."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack
from shiboken6 import isValid

from leda_desktop.domain.ids import ActivityId
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.run import RunPhase
from leda_desktop.domain.stage import Spot, Standing, View, view_beyond
from leda_desktop.services.run import DOUBLE_PRESS_SECONDS, Run
from leda_desktop.services.stages import Stages
from leda_desktop.services.suite import Suite
from leda_desktop.texts import Texts
from leda_desktop.ui.desk.live import Live
from leda_desktop.ui.desk.transport_commands import RunCommand
from leda_desktop.ui.scenes.steps import steps_of

_ARMED_MS = 10_000


class Transport(QObject):
    """Does what the keys and buttons of the run ask for.

    At the last step of an item *forward* first arms the next item, so that a clicker never leaves an item by accident;
    pressed once more it goes there. `armed_changed` tells.
    """

    armed_changed = Signal(bool)
    problem_raised = Signal(Problem)

    def __init__(self, suite: Suite, live: Live, undo: QUndoStack, texts: Texts) -> None:
        super().__init__()
        self._run: Run = suite.run
        self._stages: Stages = suite.stages
        self._clock = suite.clock
        self._live = live
        self._undo = undo
        self._texts = texts
        self._armed_at = 0.0
        self._taken_back = 0
        self._disarm = QTimer(self, singleShot=True, interval=_ARMED_MS)
        self._disarm.timeout.connect(self.disarm)

    @property
    def armed(self) -> bool:
        """Whether the next *forward* leaves the item."""
        return self._disarm.isActive()

    def forward(self) -> None:
        """One step on: the next step of the item, and after the last one the next item."""
        if self._live.rundown.phase is RunPhase.IDLE:
            self.next()
        elif self._live.stage.spot.standing is not None:
            self._stages.show_standing(self._live.session_id, self._live.stage.spot.standing)
        elif self._live.stage.spot.step + 1 < steps_of(self._live.item_scene, self._texts):
            self._stages.show_step(self._live.session_id, self._live.stage.spot.step + 1)
        elif (view := self._view_beyond(1)) is not None:
            self._stages.turn_to(self._live.session_id, view)
        elif self.armed:
            self._go_on_unless_double()
        else:
            self._arm()

    def back(self) -> None:
        """One step back within the item."""
        self.disarm()
        steps = steps_of(self._live.item_scene, self._texts)
        here = min(self._live.stage.spot.step, steps - 1)
        view = self._view_beyond(-1) if here == 0 else None
        if view is not None:
            self._stages.turn_to(self._live.session_id, view)
        else:
            self._stages.show_step(self._live.session_id, here - 1)

    def _view_beyond(self, by: int) -> View | None:
        spot = self._live.stage.spot
        activity = self._live.plan.find(spot.activity_id)
        return None if activity is None or spot.standing else view_beyond(activity, spot.view, by)

    def next(self) -> None:
        """Start the session, or the next item, or after the last one end the session."""
        self.disarm()
        rundown = self._live.rundown
        if rundown.phase is RunPhase.ENDED:
            return
        if rundown.phase is not RunPhase.IDLE and rundown.following is None:
            self.end()
            return
        starting = rundown.phase is RunPhase.IDLE
        text = self._texts.t("Start the session") if starting else self._texts.t("Next item")
        self._do(text, lambda: self._run.next(self._live.plan), moves=True)

    def start(self, activity_id: ActivityId) -> None:
        """Go to any item of the agenda."""
        self.disarm()
        text = self._texts.t("Go to item")
        self._do(text, lambda: self._run.start_activity(self._live.session_id, activity_id), moves=True)

    def toggle_pause(self) -> None:
        """Pause, or go on."""
        if self._live.rundown.phase is RunPhase.PAUSED:
            self._do(self._texts.t("Resume"), lambda: self._run.resume(self._live.session_id))
        else:
            self._do(self._texts.t("Pause"), lambda: self._run.pause(self._live.session_id))

    def adjust(self, seconds: int) -> None:
        """Give the item more time, or less."""
        self._do(self._texts.t("Change the time"), lambda: self._run.adjust(self._live.session_id, seconds))

    def back_date(self, minutes: int) -> None:
        """The item really started some minutes ago."""
        text = self._texts.t("Started earlier")
        self._do(text, lambda: self._run.back_date(self._live.session_id, minutes * 60))

    def publish(self) -> None:
        """Announce the times expected now to the room."""
        self._do(self._texts.t("Announce new times"), lambda: self._run.publish_times(self._live.session_id))

    def start_countdown(self, seconds: int) -> None:
        """Time an exercise of the current item, for the room to see."""
        current = self._live.current
        if current is not None:
            key = self._live.session_id
            self._do(self._texts.t("Start a countdown"), lambda: self._run.start_timer(key, seconds, current.id))

    def start_stopwatch(self) -> None:
        """Time something for the facilitator alone."""
        self._do(self._texts.t("Start a stopwatch"), lambda: self._run.start_timer(self._live.session_id))

    def hold_timer(self) -> None:
        """Let the side timer that is shown stand still, or go on."""
        key = self._live.session_id
        self._do(self._texts.t("Hold the timer"), lambda: self._run.hold_timer(key, self._timed))

    def remove_timer(self) -> None:
        """Put the side timer that is shown away."""
        key = self._live.session_id
        self._do(self._texts.t("Remove the timer"), lambda: self._run.remove_timer(key, self._timed))

    @property
    def _timed(self) -> ActivityId | None:
        """Whose timer is shown: that of the current item, or the free one."""
        side, current = self._live.rundown.face.side, self._live.current
        return current.id if side is not None and side.exercise and current is not None else None

    def arm(self) -> None:
        """Let the next *forward* leave the item."""
        if not self.armed:
            self._arm()

    def end(self) -> None:
        """End the session."""
        self._do(self._texts.t("End the session"), lambda: self._run.end_session(self._live.session_id))

    def take_back(self) -> None:
        """Take back the last act of the run, also one that was done before this start; raises Problem."""
        self.disarm()
        if self._run.undo(self._live.session_id):
            self._taken_back += 1
            self._follow_back()

    def do_again(self) -> None:
        """Do again what `take_back` took back; raises Problem."""
        self.disarm()
        if self._run.redo(self._live.session_id):
            self._taken_back -= 1
            self._follow_back()

    @property
    def can_do_again(self) -> bool:
        """Whether `take_back` took back more than `do_again` did again."""
        return self._taken_back > 0

    def disarm(self) -> None:
        """The next *forward* arms again."""
        if self._disarm.isActive() or self._armed_at:
            self._disarm.stop()
            self._armed_at = 0.0
            self.armed_changed.emit(False)

    def _arm(self) -> None:
        self._armed_at = self._clock.now().room
        self._disarm.start()
        self.armed_changed.emit(True)

    def _go_on_unless_double(self) -> None:
        if self._clock.now().room - self._armed_at >= DOUBLE_PRESS_SECONDS:
            self.next()

    def _do(self, text: str, act: Callable[[], object], *, moves: bool = False) -> None:
        """Act, let the wall follow, and make it undoable; what was refused is told."""
        key = self._live.session_id
        before, count = self._stages.stage(key), len(self._run.events(key))
        try:
            act()
        except Problem as problem:
            self.problem_raised.emit(problem)
            return
        if len(self._run.events(key)) == count:
            return
        self._taken_back = 0
        if moves:
            self._follow_or_tell()
        self._undo.push(RunCommand(text, self._run, self._stages, key, before, self._report))

    def _follow_or_tell(self) -> None:
        """The act is done and can be undone, even where the wall could not be taken along."""
        try:
            self._follow()
        except Problem as problem:
            self.problem_raised.emit(problem)

    def _report(self, problem: Problem) -> None:
        if isValid(self):
            self.problem_raised.emit(problem)

    def _follow_back(self) -> None:
        """After an act of an earlier start was taken back, show what runs now, if that is something else."""
        key, current = self._live.session_id, self._run.state(self._live.session_id).current
        if current is None:
            self._stages.show(key, Spot(standing=Standing.WELCOME))
        elif self._stages.stage(key).spot.activity_id != current.activity_id:
            self._follow()

    def _follow(self) -> None:
        current = self._run.state(self._live.session_id).current
        activity = self._live.plan.find(current.activity_id) if current else None
        if activity is not None:
            self._stages.show_activity(self._live.session_id, activity)
