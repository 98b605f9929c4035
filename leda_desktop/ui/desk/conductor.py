"""The conductor of one session: joins what happens, what is shown and what is asked for."""

from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from leda_desktop.domain import editing
from leda_desktop.domain.endings import AtZero
from leda_desktop.domain.facts import Fact, NotesChanged
from leda_desktop.domain.ids import ActivityId
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.programme import Activity
from leda_desktop.domain.run import RunPhase
from leda_desktop.domain.rundown import Face
from leda_desktop.domain.stage import Curtain, Standing, View
from leda_desktop.services.suite import Suite
from leda_desktop.ui.capture.waiting import waiting_panel
from leda_desktop.ui.desk.capture_host import CaptureHost
from leda_desktop.ui.desk.keyboard import Keyboard
from leda_desktop.ui.desk.keys import VIEW_ACTS, Act
from leda_desktop.ui.desk.live import Live
from leda_desktop.ui.desk.message_keeper import MessageKeeper
from leda_desktop.ui.desk.presets import presets
from leda_desktop.ui.desk.running import RunningPlace
from leda_desktop.ui.desk.transport import Transport
from leda_desktop.ui.desk.wall_view import WallView
from leda_desktop.ui.manner import Manner
from leda_desktop.ui.plan.commands import PutPlan
from leda_desktop.ui.presenter.wall import Wall
from leda_desktop.ui.ticker import Ticker

Maker = Callable[[Activity], QWidget]

_STANDING = {
    Act.SHOW_WELCOME: Standing.WELCOME,
    Act.SHOW_AGENDA: Standing.AGENDA,
    Act.SHOW_COMING: Standing.COMING,
    Act.SHOW_CLOCK: Standing.CLOCK,
}
_JUST_NOW = 5.0
_ADJUSTMENTS = {Act.MINUTE_MORE: 60, Act.MINUTE_LESS: -60}


class Conductor(QObject):
    """Runs the place *During* of one session; `perform` does what a key asks for."""

    problem_raised = Signal(Problem)
    checks_requested = Signal()

    def __init__(
        self,
        suite: Suite,
        live: Live,
        wall: Wall,
        undo: QUndoStack,
        make_panel: Maker,
        manner: Manner,
    ) -> None:
        super().__init__()
        self._suite = suite
        self._undo = undo
        self._manner = manner
        self.live = live
        self.transport = Transport(suite, live, undo, manner.texts)
        self.place = RunningPlace(manner.texts, manner.theme, manner.settings)
        self.host = CaptureHost(make_panel, self.place.set_capture, suite.drafts)
        self.view = WallView(live, wall, self.place.wall, manner.texts)
        self.keyboard = Keyboard(self.place, self.place.wall.thumbnail, self, lambda: self.is_running)
        self.ticker = Ticker(live.tick)
        self.messages = MessageKeeper(suite, live, self._try)
        self._left: tuple[Activity | None, float | None] = (None, None)
        self._wire()
        self._on_rundown()
        self._stop_ticking = self.ticker.listen(self._tick)

    @property
    def is_running(self) -> bool:
        """Whether the session has started and not ended."""
        return self.live.rundown.phase in (RunPhase.RUNNING, RunPhase.PAUSED)

    def close(self) -> None:
        """Stop the time and remember what is half written."""
        self._stop_ticking()
        self.messages.close()
        self.keyboard.close()
        self.transport.disarm()
        self.host.keep_draft()
        self.keep_words()
        if self.place.parent() is None:
            # Never visited, so that no window takes it down.
            self.place.deleteLater()

    def keep_words(self) -> bool:
        """Put what is half written on disk; False where that failed."""
        return self._try(self.host.keep_words)

    def half_written(self) -> str:
        """What stands half written in the item that runs."""
        return self.host.half_written()

    def on_fact(self, fact: Fact) -> None:
        """Take in what happened."""
        self.live.on_fact(fact)
        self.ticker.refresh()
        if isinstance(fact, NotesChanged):
            self.keep_words()

    def perform(self, act: Act) -> bool:
        """Do what a key asks for; False when it is for somebody else."""
        key = self.live.session_id
        stages = self._suite.stages
        if act in _STANDING:
            self._show_standing(_STANDING[act])
        elif act in _ADJUSTMENTS:
            self.transport.adjust(_ADJUSTMENTS[act])
        elif act in VIEW_ACTS:
            self._show_numbered_view(VIEW_ACTS.index(act))
        elif act in (Act.BLACK, Act.WHITE):
            self._try(lambda: stages.draw(key, Curtain.BLACK if act is Act.BLACK else Curtain.WHITE))
        else:
            return self._perform_transport(act)
        return True

    def _perform_transport(self, act: Act) -> bool:
        key, stages = self.live.session_id, self._suite.stages
        acts: dict[Act, Callable[[], object]] = {
            Act.STEP_FORWARD: self.transport.forward,
            Act.STEP_BACK: self.transport.back,
            Act.NEXT_ACTIVITY: self.transport.next,
            Act.PAUSE: self.transport.toggle_pause,
            Act.FREEZE: lambda: stages.freeze(key, frozen=self.live.stage.frozen is None),
            Act.UNCOVER: lambda: stages.uncover(key),
            Act.GO_LIVE: self._go_live,
            Act.MESSAGE: self._toggle_message,
            Act.SIDE_TIMER: self.place.wall.time.side.open_menu,
        }
        if act not in acts:
            return False
        self._try(acts[act])
        return True

    def _wire(self) -> None:
        live, panel, rows = self.live, self.place.wall, self.place.rundown
        live.rundown_changed.connect(self._on_rundown)
        live.plan_changed.connect(self._on_rundown)
        live.scene_changed.connect(self.view.refresh)
        self.keyboard.changed.connect(self._show_keyboard)
        self.keyboard.black_requested.connect(lambda: self.perform(Act.BLACK))
        self.transport.armed_changed.connect(self.view.show_armed)
        self.transport.problem_raised.connect(self.problem_raised)
        panel.time.countdown_requested.connect(self.transport.start_countdown)
        panel.time.stopwatch_requested.connect(self.transport.start_stopwatch)
        panel.time.hold_requested.connect(self.transport.hold_timer)
        panel.time.remove_requested.connect(self.transport.remove_timer)
        panel.next_requested.connect(self.transport.next)
        panel.pause_requested.connect(self.transport.toggle_pause)
        panel.adjust_requested.connect(self.transport.adjust)
        panel.message_requested.connect(self._toggle_message)
        self.place.message.message_requested.connect(self._say)
        panel.black_requested.connect(lambda: self.perform(Act.BLACK))
        panel.freeze_requested.connect(lambda: self.perform(Act.FREEZE))
        panel.live_requested.connect(lambda: self.perform(Act.GO_LIVE))
        panel.step_requested.connect(self._step)
        panel.view_requested.connect(self._show_view)
        panel.standing_requested.connect(self._show_standing)
        rows.publish_requested.connect(self.transport.publish)
        rows.activity_requested.connect(lambda key: self.transport.start(ActivityId(key)))
        rows.backdate_requested.connect(lambda _key, minutes: self.transport.back_date(minutes))
        rows.skip_requested.connect(self._skip)

    def _tick(self, face: Face) -> None:
        self.place.tick(face)
        self.host.tick(face)
        self.view.tick(face)
        self.messages.look()
        self._notice_the_end(face)

    def _notice_the_end(self, face: Face) -> None:
        """Do what the item asks for in the second in which its time is up; not later, and not after a jump."""
        current = self.live.current
        before, self._left = self._left, (current, face.remaining)
        same = current is not None and before[0] is not None and before[0].id == current.id
        if not same or current is None or before[1] is None or face.remaining is None:
            return
        if before[1] > 0 >= face.remaining > -_JUST_NOW:
            self._act_at_zero(current)

    def _act_at_zero(self, current: Activity) -> None:
        match current.ending.at_zero:
            case AtZero.STAY:
                pass
            case AtZero.ARM:
                self.transport.arm()
            case AtZero.START:
                self.transport.next()
            case _:
                assert_never(current.ending.at_zero)

    def _on_rundown(self) -> None:
        self.place.rundown.show_rundown(self.live.rundown)
        self.view.refresh()
        self._show_capture()
        self.keyboard.refresh()

    def _show_keyboard(self) -> None:
        self.place.wall.show_keyboard(self.keyboard.field_name, given_back=self.keyboard.given_back)

    def _show_capture(self) -> None:
        current, before = self.live.current, self.host.panel
        if current is None:
            self.host.show_waiting((self.live.rundown.phase, self.live.plan), self._waiting)
        elif self.host.show(current):
            self.host.focus()
        if before is not None and before is not self.host.panel:
            self.host.focus()
            self.keep_words()

    def _waiting(self) -> QWidget:
        plan, phase, manner = self.live.plan, self.live.rundown.phase, self._manner
        return waiting_panel(plan, phase, self.checks_requested.emit, manner.texts, manner.theme)

    def _step(self, by: int) -> None:
        self._try(self.transport.forward if by > 0 else self.transport.back)

    def _toggle_message(self) -> None:
        """What is shown goes; where nothing is, something can be written."""
        if self.messages.shown:
            self.messages.hush()
        else:
            self.place.message.open_bar(presets(self._suite.settings, self._manner.texts))

    def _say(self, text: str, seconds: float) -> None:
        if self.messages.say(text, seconds):
            self.place.message.close_bar()

    def _go_live(self) -> None:
        key = self.live.session_id
        self._suite.stages.uncover(key)
        standing = self.live.stage.spot.standing
        if standing is not None:
            self._suite.stages.show_standing(key, standing)

    def _show_view(self, view: View) -> None:
        self._try(lambda: self._suite.stages.show_view(self.live.session_id, view))

    def _show_numbered_view(self, number: int) -> None:
        views = self.view.views
        if number < len(views):
            self._show_view(views[number])

    def _show_standing(self, standing: Standing) -> None:
        self._try(lambda: self._suite.stages.show_standing(self.live.session_id, standing))

    def _skip(self, activity_id: str, skipped: bool) -> None:  # noqa: FBT001 - a slot
        before = self.live.plan
        activity = before.find(ActivityId(activity_id))
        if activity is None:
            return
        after = editing.put_activity(before, replace(activity, skipped=skipped))
        if self._try(lambda: self._suite.plans.put_session(after)):
            texts = self._manner.texts
            text = texts.t("Skip item") if skipped else texts.t("Take item back in")
            self._undo.push(PutPlan(text, self._suite.plans.put_session, before, after, self._report))

    def _try(self, act: Callable[[], object]) -> bool:
        """Act; what could not be done is told."""
        try:
            act()
        except Problem as problem:
            self.problem_raised.emit(problem)
            return False
        return True

    def _report(self, problem: Problem) -> None:
        """For steps of undo, which may outlive this."""
        if isValid(self):
            self.problem_raised.emit(problem)
