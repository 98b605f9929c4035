"""Running a session: every act is one entry of the log, and the state is what the log folds to."""

from datetime import time

from leda_desktop.domain.clock import Clock, Moment
from leda_desktop.domain.clock_watch import ClockNotice
from leda_desktop.domain.facts import RunChanged
from leda_desktop.domain.feed import Feed
from leda_desktop.domain.ids import ActivityId, SessionId
from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.domain.programme import SessionPlan
from leda_desktop.domain.projection import project, shift_at_start
from leda_desktop.domain.recovery import Recovery, absence, recovery_of
from leda_desktop.domain.run import RunEvent, RunPhase, RunState, Step
from leda_desktop.domain.run_fold import redoable, undoable
from leda_desktop.domain.side_timer import SideTimer
from leda_desktop.models.store import Store
from leda_desktop.services import run_log
from leda_desktop.services.run_clocks import RunClocks
from leda_desktop.services.run_log import RunLog, Seen

DOUBLE_PRESS_SECONDS = 0.4


class Run:
    """The only writer of the log. Acts that make no sense now, such as pausing a pause, do nothing."""

    def __init__(self, store: Store, feed: Feed, clock: Clock) -> None:
        self._store = store
        self._feed = feed
        self._clock = clock
        self._clocks = RunClocks()
        self._logs: dict[SessionId, RunLog] = {}
        self._left: dict[SessionId, Seen] = {}
        self._pressed: Moment | None = None

    def state(self, session_id: SessionId) -> RunState:
        """Where the session is."""
        return self._log(session_id).at(self._clock.now())

    def events(self, session_id: SessionId) -> tuple[RunEvent, ...]:
        """The whole log of the session."""
        return self._log(session_id).events

    def start_session(self, plan: SessionPlan) -> None:
        """Start with the first activity that is not skipped; a session that has ended starts afresh."""
        session_id = plan.session.id
        first = next((activity for activity in plan.activities if not activity.skipped), None)
        if first is None:
            raise Problem(Trouble.AGENDA_EMPTY)
        if self.state(session_id).live:
            return
        now = self._pressed = self._clock.now()
        shift = shift_at_start(plan.session, now).total_seconds()
        self._do(session_id, RunEvent(0, Step.SESSION_STARTED, now, first.id, shift))

    def start_activity(self, session_id: SessionId, activity_id: ActivityId) -> None:
        """Close what runs and start this one; an ended session goes on with it."""
        state = self.state(session_id)
        now = self._clock.now()
        if state.phase is RunPhase.IDLE:
            with self._store.read() as connection:
                session = run_log.session_of(connection, session_id)
            shift = shift_at_start(session, now).total_seconds()
            self._do(session_id, RunEvent(0, Step.SESSION_STARTED, now, activity_id, shift))
        elif state.current is None or state.current.activity_id != activity_id:
            self._do(session_id, RunEvent(0, Step.ACTIVITY_STARTED, now, activity_id))

    def next(self, plan: SessionPlan) -> bool:
        """Go on to the following activity; False at the end of the agenda. A double press counts once."""
        now = self._clock.now()
        if self._pressed_just_before(now):
            return True
        state = self.state(plan.session.id)
        if state.phase is RunPhase.IDLE:
            self.start_session(plan)
            return True
        following = project(plan, state, now).following
        if following is None:
            return False
        self._pressed = now
        self.start_activity(plan.session.id, following.activity.id)
        return True

    def pause(self, session_id: SessionId) -> None:
        """Stop counting; refused where a hard stop runs, because that one does not wait."""
        state = self.state(session_id)
        if state.current is None or state.phase is RunPhase.PAUSED:
            return
        stop = self._stop(session_id)
        if stop is not None:
            raise Problem(Trouble.PAUSE_REFUSED, stop=stop)
        self._record(session_id, Step.PAUSED)

    def resume(self, session_id: SessionId) -> None:
        """Go on counting."""
        if self.state(session_id).phase is RunPhase.PAUSED:
            self._record(session_id, Step.RESUMED)

    def adjust(self, session_id: SessionId, seconds: float) -> None:
        """Give the current activity more time, or less; a hard stop is moved."""
        if seconds and self.state(session_id).current is not None:
            self._record(session_id, Step.ADJUSTED, seconds)

    def back_date(self, session_id: SessionId, seconds: float) -> None:
        """Say that the current activity really started earlier, though not before the one before it."""
        if seconds and self.state(session_id).current is not None:
            self._record(session_id, Step.BACK_DATED, seconds)

    def end_session(self, session_id: SessionId, seconds_ago: float = 0.0) -> None:
        """End the session and what runs in it."""
        if self.state(session_id).live:
            self._record(session_id, Step.SESSION_ENDED, seconds_ago)

    def publish_times(self, session_id: SessionId) -> None:
        """Announce the times expected now to the room; the plan itself stays as it is."""
        if self.state(session_id).live:
            self._record(session_id, Step.PUBLISHED)

    def start_timer(self, session_id: SessionId, seconds: float = 0.0, activity_id: ActivityId | None = None) -> None:
        """Start the activity's countdown of so many seconds, or a stopwatch; without an activity, the free one."""
        now = self._clock.now()
        self._do(session_id, RunEvent(0, Step.TIMER_STARTED, now, activity_id, seconds))

    def hold_timer(self, session_id: SessionId, activity_id: ActivityId | None = None) -> None:
        """Let a timer stand still, or run on if it does."""
        timer = self._timer(session_id, activity_id)
        if timer is not None:
            step = Step.TIMER_RESUMED if timer.since is None else Step.TIMER_HELD
            self._do(session_id, RunEvent(0, step, self._clock.now(), activity_id))

    def remove_timer(self, session_id: SessionId, activity_id: ActivityId | None = None) -> None:
        """Put a timer away."""
        if self._timer(session_id, activity_id) is not None:
            self._do(session_id, RunEvent(0, Step.TIMER_REMOVED, self._clock.now(), activity_id))

    def undoable(self, session_id: SessionId) -> RunEvent | None:
        """The act that an undo would take back."""
        return undoable(self.events(session_id))

    def can_undo(self, session_id: SessionId) -> bool:
        """Whether there is anything to take back."""
        return self.undoable(session_id) is not None

    def undo(self, session_id: SessionId) -> bool:
        """Take back the last act as if it had never happened; False when there is none."""
        return self._take_back(session_id, self.undoable(session_id))

    def can_redo(self, session_id: SessionId) -> bool:
        """Whether the last thing that happened was an undo."""
        return redoable(self.events(session_id)) is not None

    def redo(self, session_id: SessionId) -> bool:
        """Do again what was undone last; False when something else has been done since."""
        return self._take_back(session_id, redoable(self.events(session_id)))

    def heartbeat(self, session_id: SessionId) -> None:
        """Leave a sign of life in a running session, so that the moment of a crash is known."""
        if self.state(session_id).live:
            self._write(session_id)

    def close(self, session_id: SessionId) -> None:
        """Leave the sign that Leda was closed and not cut off."""
        if self.state(session_id).live:
            self._write(session_id, clean=True)

    def recovery(self, session_id: SessionId) -> Recovery | None:
        """What was running when Leda was last alive; None when nothing was, or when that has been answered."""
        now = self._clock.now()
        state = self._log(session_id).at(now)
        left = self._left.get(session_id)
        return None if left is None else recovery_of(state, left.at, now, clean=left.clean)

    def go_on(self, session_id: SessionId) -> None:
        """Answer a recovery: the absence counts."""
        self._left.pop(session_id, None)
        self.heartbeat(session_id)

    def resume_paused_where_it_stopped(self, session_id: SessionId) -> None:
        """Answer a recovery: the activity has been paused since the last sign of life, unless a hard stop ends it."""
        away = self._away(session_id)
        if away is not None and self.state(session_id).phase is RunPhase.RUNNING and self._stop(session_id) is None:
            self._record(session_id, Step.PAUSED, away)
        self.go_on(session_id)

    def dont_resume(self, session_id: SessionId) -> None:
        """Answer a recovery: the session ended at the last sign of life."""
        away = self._away(session_id)
        if away is not None:
            self.end_session(session_id, away)
        self.go_on(session_id)

    def check_clocks(self, session_id: SessionId) -> ClockNotice | None:
        """What happened to the machine's clocks since the last look and is not decided yet; ask every second."""
        now = self._clock.now()
        return self._clocks.look(session_id, self.state(session_id), now)

    def accept_clock(self, session_id: SessionId) -> None:
        """Compare the plan with the wall clock as it is now, even if an older one was kept before."""
        self._clocks.moved(session_id)
        ahead = self.state(session_id).timeline.ahead
        if ahead:
            self._do(session_id, RunEvent(0, Step.CLOCK_MOVED, self._clock.now(), seconds=-ahead))

    def keep_old_clock(self, session_id: SessionId) -> None:
        """Go on as if the wall clock had not been moved."""
        notice = self._clocks.moved(session_id)
        if notice is not None:
            self._do(session_id, RunEvent(0, Step.CLOCK_MOVED, notice.since, seconds=notice.seconds))

    def count_sleep(self, session_id: SessionId) -> None:
        """Let the activity have run while the machine slept."""
        self._clocks.slept(session_id)

    def discard_sleep(self, session_id: SessionId) -> None:
        """Do not count the time that the machine slept."""
        notice = self._clocks.slept(session_id)
        if notice is not None:
            now = self._clock.now()
            self._do(session_id, RunEvent(0, Step.SLEPT, now, notice.activity_id, notice.seconds))

    def _timer(self, session_id: SessionId, activity_id: ActivityId | None) -> SideTimer | None:
        timers = self.state(session_id).timers
        return next((timer for timer in timers if timer.activity_id == activity_id), None)

    def _pressed_just_before(self, now: Moment) -> bool:
        last = self._pressed
        return last is not None and last.boot == now.boot and now.room - last.room < DOUBLE_PRESS_SECONDS

    def _stop(self, session_id: SessionId) -> time | None:
        """The hard stop of what runs."""
        current = self.state(session_id).current
        if current is None:
            return None
        with self._store.read() as connection:
            return run_log.hard_stop_of(connection, current.activity_id)

    def _away(self, session_id: SessionId) -> float | None:
        """Seconds since the last sign of life before this start; None when that has been answered."""
        state = self.state(session_id)
        left = self._left.get(session_id)
        return None if left is None else absence(state, left.at, self._clock.now())

    def _take_back(self, session_id: SessionId, event: RunEvent | None) -> bool:
        if event is None:
            return False
        self._do(session_id, RunEvent(0, Step.UNDONE, self._clock.now(), undoes=event.seq))
        return True

    def _record(self, session_id: SessionId, step: Step, seconds: float = 0.0) -> None:
        self._do(session_id, RunEvent(0, step, self._clock.now(), seconds=seconds))

    def _do(self, session_id: SessionId, event: RunEvent) -> None:
        # What the clocks did until now happened to what ran until now.
        self.check_clocks(session_id)
        self._write(session_id, event)
        self._left.pop(session_id, None)
        self._feed.publish(RunChanged(session_id))

    def _write(self, session_id: SessionId, *events: RunEvent, clean: bool = False) -> None:
        log = self._log(session_id)
        seen = Seen(self._clock.now(), clean)
        bridge = log.bridge(seen.at)
        entries = events if bridge is None else (bridge, *events)
        with self._store.write() as connection:
            written = tuple(run_log.append(connection, session_id, event) for event in entries)
            run_log.beat(connection, session_id, seen)
        self._logs[session_id] = log.grown(written, seen)

    def _log(self, session_id: SessionId) -> RunLog:
        log = self._logs.get(session_id)
        if log is None:
            with self._store.read() as connection:
                log = run_log.load(connection, session_id)
            self._logs[session_id] = log
            if log.state.live:
                self._left[session_id] = log.last_sign()
        return log
