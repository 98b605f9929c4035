"""Running a session on a real store."""

from collections.abc import Callable
from datetime import UTC, time, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from leda_desktop.domain.clock_watch import ClockChange
from leda_desktop.domain.facts import Fact, RunChanged
from leda_desktop.domain.feed import Feed
from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.domain.programme import Programme, ProgrammePlan, SessionPlan
from leda_desktop.domain.projection import project, remaining
from leda_desktop.domain.run import RunPhase, Step
from leda_desktop.models import tables
from leda_desktop.models.store import Store
from leda_desktop.services.plans import Plans
from leda_desktop.services.run import Run
from tests.domain.tapes import activity, hour, plan_of
from tests.fakes import FakeClock


@pytest.fixture
def plan(plans: Plans, clock: FakeClock) -> SessionPlan:
    """A stored session with a skipped activity first and a hard stop last; it is to start now."""
    agenda = (
        activity("skipped", skipped=True), activity("a"), activity("b", 20), activity("c", 30, stop=time(12, 30)),
    )  # fmt: skip
    plan = plan_of(*agenda)
    plans.put_all(ProgrammePlan(Programme(plan.session.programme_id, "P"), (plan.session,)), [plan])
    clock.set_wall(plan.session.starts_at)
    return plan


@pytest.fixture
def run(store: Store, feed: Feed, clock: FakeClock) -> Run:
    """The run service."""
    return Run(store, feed, clock)


def names(run: Run, plan: SessionPlan) -> list[str]:
    """The activities that have been started, in order."""
    return [stretch.activity_id for stretch in run.state(plan.session.id).stretches]


def left(run: Run, plan: SessionPlan, clock: FakeClock) -> float | None:
    """Seconds left of what runs."""
    return remaining(plan, run.state(plan.session.id), clock.now())


def test_a_session_starts_with_the_first_activity_that_is_not_skipped(run: Run, plan: SessionPlan) -> None:
    assert run.state(plan.session.id).phase is RunPhase.IDLE
    run.start_session(plan)
    assert names(run, plan) == ["a"]
    assert run.state(plan.session.id).shift == timedelta()


def test_a_session_that_runs_is_not_started_again(run: Run, plan: SessionPlan, clock: FakeClock) -> None:
    run.start_session(plan)
    clock.advance(60)
    run.start_session(plan)
    assert left(run, plan, clock) == 540


@pytest.mark.parametrize("agenda", [(), (activity("a", skipped=True),)])
def test_an_agenda_with_nothing_to_run_is_told(run: Run, agenda: tuple[object, ...]) -> None:
    with pytest.raises(Problem) as caught:
        run.start_session(plan_of(*agenda))  # type: ignore[arg-type]
    assert caught.value.trouble is Trouble.AGENDA_EMPTY


def test_a_start_hours_away_from_the_plan_is_a_rehearsal(run: Run, plan: SessionPlan, clock: FakeClock) -> None:
    clock.advance(-86400)
    run.start_session(plan)
    assert run.state(plan.session.id).shift == timedelta(days=-1)


def test_clicking_an_activity_starts_a_session_too(run: Run, plan: SessionPlan, clock: FakeClock) -> None:
    clock.advance(-86400)
    run.start_activity(plan.session.id, plan.activities[2].id)
    assert names(run, plan) == ["b"]
    assert run.state(plan.session.id).shift == timedelta(days=-1)


def test_next_goes_through_the_agenda_and_never_wraps(run: Run, plan: SessionPlan, clock: FakeClock) -> None:
    went = []
    for _ in range(5):
        went.append(run.next(plan))
        clock.advance(60)
    assert went == [True, True, True, False, False]
    assert names(run, plan) == ["a", "b", "c"]
    assert run.state(plan.session.id).live


def test_a_double_press_counts_once(run: Run, plan: SessionPlan, clock: FakeClock) -> None:
    run.start_session(plan)
    clock.advance(0.3)
    assert run.next(plan)
    assert names(run, plan) == ["a"]
    clock.advance(0.1)
    run.next(plan)
    clock.advance(0.399)
    run.next(plan)
    assert names(run, plan) == ["a", "b"]


def test_starting_what_runs_already_changes_nothing(run: Run, plan: SessionPlan, clock: FakeClock) -> None:
    run.start_session(plan)
    clock.advance(60)
    run.start_activity(plan.session.id, plan.activities[1].id)
    assert left(run, plan, clock) == 540


def test_a_pause_stops_the_countdown_and_resuming_goes_on(run: Run, plan: SessionPlan, clock: FakeClock) -> None:
    run.start_session(plan)
    clock.advance(60)
    run.pause(plan.session.id)
    clock.advance(500)
    run.pause(plan.session.id)
    assert left(run, plan, clock) == 540
    run.resume(plan.session.id)
    run.resume(plan.session.id)
    clock.advance(40)
    assert left(run, plan, clock) == 500


def test_a_pause_is_refused_where_a_hard_stop_runs(run: Run, plan: SessionPlan) -> None:
    run.start_activity(plan.session.id, plan.activities[3].id)
    with pytest.raises(Problem) as caught:
        run.pause(plan.session.id)
    assert caught.value.trouble is Trouble.PAUSE_REFUSED
    assert caught.value.values == {"stop": time(12, 30)}


def test_more_time_moves_a_hard_stop(run: Run, plan: SessionPlan, clock: FakeClock) -> None:
    run.start_activity(plan.session.id, plan.activities[3].id)
    run.adjust(plan.session.id, 300)
    rundown = project(plan, run.state(plan.session.id), clock.now())
    assert rundown.current is not None
    assert hour(rundown.current.expected_end) == "12:35"
    assert rundown.current.adjusted == 300


def test_acts_outside_a_session_leave_no_trace(run: Run, plan: SessionPlan, facts: list[Fact]) -> None:
    facts.clear()
    key = plan.session.id
    for act in (run.pause, run.resume, run.end_session, run.heartbeat, run.close, run.go_on, run.dont_resume):
        act(key)
    run.adjust(key, 60)
    run.back_date(key, 60)
    assert not run.undo(key)
    assert not run.redo(key)
    assert run.events(key) == ()
    assert facts == []


def test_every_act_is_told_after_it_is_on_disk(
    run: Run, plan: SessionPlan, store: Store, feed: Feed, clock: FakeClock
) -> None:
    seen: list[tuple[Fact, Step]] = []
    feed.listen(lambda fact: seen.append((fact, Run(store, feed, clock).events(plan.session.id)[-1].step)))
    run.start_session(plan)
    run.adjust(plan.session.id, 60)
    told = RunChanged(plan.session.id)
    assert seen == [(told, Step.SESSION_STARTED), (told, Step.ADJUSTED)]


def test_undo_takes_back_act_after_act_and_redo_brings_them_again(
    run: Run, plan: SessionPlan, clock: FakeClock
) -> None:
    key = plan.session.id
    states = [run.state(key)]
    acts: list[Callable[[], None]] = [
        lambda: run.start_session(plan),
        lambda: run.adjust(key, 60),
        lambda: run.pause(key),
    ]
    for act in acts:
        act()
        clock.advance(5)
        states.append(run.state(key))
    assert run.can_undo(key)
    for state in reversed(states[:-1]):
        assert run.undo(key)
        assert run.state(key) == state
    assert not run.can_undo(key)
    assert run.can_redo(key)
    for state in states[1:]:
        assert run.redo(key)
        assert run.state(key) == state


def test_the_act_that_an_undo_would_take_back_is_known(run: Run, plan: SessionPlan) -> None:
    run.start_session(plan)
    run.pause(plan.session.id)
    found = run.undoable(plan.session.id)
    assert found is not None
    assert found.step is Step.PAUSED


def test_an_ended_session_can_be_taken_up_again(run: Run, plan: SessionPlan, clock: FakeClock) -> None:
    run.start_session(plan)
    clock.advance(60)
    before = run.state(plan.session.id)
    run.end_session(plan.session.id)
    assert not run.next(plan)
    assert run.undo(plan.session.id)
    assert run.state(plan.session.id) == before


def test_another_start_of_leda_finds_the_same_state(
    run: Run, plan: SessionPlan, store: Store, feed: Feed, clock: FakeClock
) -> None:
    run.start_session(plan)
    clock.advance(33.3)
    run.next(plan)
    run.back_date(plan.session.id, 3.3)
    run.pause(plan.session.id)
    again = Run(store, feed, clock)
    assert again.state(plan.session.id) == run.state(plan.session.id)
    assert again.events(plan.session.id) == run.events(plan.session.id)


def test_two_sessions_do_not_disturb_each_other(
    run: Run, plan: SessionPlan, plans: Plans, first: SessionPlan, clock: FakeClock
) -> None:
    run.start_session(plan)
    clock.advance(1)
    run.start_session(first)
    run.undo(first.session.id)
    assert run.state(plan.session.id).live
    assert not run.state(first.session.id).live


def test_a_heartbeat_is_one_row_however_often_it_beats(
    run: Run, plan: SessionPlan, store: Store, clock: FakeClock
) -> None:
    run.start_session(plan)
    for _ in range(3):
        clock.advance(5)
        run.heartbeat(plan.session.id)
    with store.read() as connection:
        (row,) = connection.execute(select(tables.heartbeat)).mappings().all()
    assert (row["wall"], row["clean"]) == (clock.now().wall, 0)
    run.close(plan.session.id)
    with store.read() as connection:
        assert connection.execute(select(tables.heartbeat.c.clean)).scalar_one() == 1


def test_timers_beside_the_agenda_are_kept_in_the_log(
    run: Run, plan: SessionPlan, store: Store, feed: Feed, clock: FakeClock
) -> None:
    key = plan.session.id
    run.hold_timer(key)
    run.remove_timer(key)
    run.start_timer(key, 120)
    clock.advance(20)
    run.hold_timer(key)
    clock.advance(20)
    (timer,) = Run(store, feed, clock).state(key).timers
    assert timer.shown(run.state(key).timeline.place(clock.now())) == 100
    run.hold_timer(key)
    clock.advance(20)
    assert run.state(key).timers[0].since is not None
    run.remove_timer(key)
    assert run.state(key).timers == ()


def test_new_times_are_announced_only_when_asked_for(run: Run, plan: SessionPlan, clock: FakeClock) -> None:
    run.publish_times(plan.session.id)
    run.start_session(plan)
    clock.advance(1200)
    run.publish_times(plan.session.id)
    rows = project(plan, run.state(plan.session.id), clock.now()).rows
    assert [hour(row.published_start) for row in rows if row.published_start][2] == "11:20"


class Restart:
    """A session whose first activity has run for 100 seconds when Leda is cut off."""

    def __init__(self, store: Store, feed: Feed, clock: FakeClock, plan: SessionPlan) -> None:
        self.store, self.feed, self.clock, self.plan = store, feed, clock, plan
        self.key = plan.session.id
        self.run = Run(store, feed, clock)
        self.run.start_session(plan)
        clock.advance(100)
        self.run.heartbeat(self.key)

    def again(self, gap: float, *, reboot: bool = False) -> Run:
        """Start Leda again after the gap."""
        self.clock.reboot(gap) if reboot else self.clock.advance(gap)
        self.run = Run(self.store, self.feed, self.clock)
        return self.run

    @property
    def left(self) -> float | None:
        """Seconds left of what runs."""
        return remaining(self.plan, self.run.state(self.key), self.clock.now())


@pytest.fixture
def restart(store: Store, feed: Feed, clock: FakeClock, plan: SessionPlan) -> Restart:
    """A session that is cut off."""
    return Restart(store, feed, clock, plan)


def test_leda_comes_back_to_what_was_running(restart: Restart) -> None:
    found = restart.again(60).recovery(restart.key)
    assert found is not None
    assert (found.activity_id, found.elapsed, found.elapsed_then, found.away) == ("a", 160, 100, 60)
    assert (found.rebooted, found.ask, found.clean) == (False, False, False)
    assert restart.left == 440


def test_a_running_session_has_nothing_to_recover(restart: Restart) -> None:
    assert restart.run.recovery(restart.key) is None


def test_an_answered_recovery_is_not_offered_again(restart: Restart) -> None:
    run = restart.again(60)
    run.heartbeat(restart.key)
    assert run.recovery(restart.key) is not None
    run.go_on(restart.key)
    assert run.recovery(restart.key) is None
    assert restart.left == 440


def test_a_closed_leda_says_that_it_was_closed(restart: Restart) -> None:
    restart.run.close(restart.key)
    found = restart.again(60).recovery(restart.key)
    assert found is not None
    assert found.clean


def test_an_activity_can_be_paused_where_it_stopped(restart: Restart) -> None:
    run = restart.again(60)
    run.heartbeat(restart.key)
    restart.clock.advance(30)
    run.resume_paused_where_it_stopped(restart.key)
    assert run.state(restart.key).phase is RunPhase.PAUSED
    assert restart.left == 500
    assert run.recovery(restart.key) is None
    run.undo(restart.key)
    assert restart.left == 410


def test_a_session_that_is_not_resumed_ended_when_it_was_cut_off(restart: Restart) -> None:
    run = restart.again(86400)
    run.dont_resume(restart.key)
    state = run.state(restart.key)
    assert state.phase is RunPhase.ENDED
    assert state.ended is not None
    assert state.ended.wall == restart.plan.session.starts_at.astimezone(UTC) + timedelta(seconds=100)


def test_a_reboot_is_bridged_from_the_last_sign_of_life(restart: Restart) -> None:
    restart.clock.step_wall(3600)
    restart.run.heartbeat(restart.key)
    run = restart.again(60, reboot=True)
    assert restart.left == 440
    restart.clock.advance(10)
    run.heartbeat(restart.key)
    restart.clock.step_wall(-7200)
    run.heartbeat(restart.key)
    assert restart.left == 430
    assert [event.step for event in run.events(restart.key)] == [Step.SESSION_STARTED, Step.REBOOTED]
    assert restart.again(20, reboot=True).recovery(restart.key) is not None
    assert restart.left == 410


def test_an_undo_after_a_reboot_still_restores_the_start_before_it(restart: Restart) -> None:
    restart.run.next(restart.plan)
    run = restart.again(60, reboot=True)
    run.undo(restart.key)
    assert names(run, restart.plan) == ["a"]
    assert restart.left == 440


def test_a_moved_clock_is_told_until_it_is_decided(restart: Restart) -> None:
    run, key = restart.run, restart.key
    assert run.check_clocks(key) is None
    restart.clock.step_wall(3600)
    for _ in range(2):
        notice = run.check_clocks(key)
        assert notice is not None
        assert (notice.change, notice.seconds) == (ClockChange.MOVED, 3600)
    run.accept_clock(key)
    assert run.check_clocks(key) is None
    assert project(restart.plan, run.state(key), restart.clock.now()).late == 3600


def test_the_old_clock_can_be_kept(restart: Restart) -> None:
    run, key = restart.run, restart.key
    run.check_clocks(key)
    restart.clock.step_wall(3600)
    run.check_clocks(key)
    restart.clock.advance(20)
    run.keep_old_clock(key)
    assert project(restart.plan, run.state(key), restart.clock.now()).late == 0
    assert hour(project(restart.plan, run.state(key), restart.clock.now()).face.wall) == "11:02"
    assert run.check_clocks(key) is None
    run.undo(key)
    assert project(restart.plan, run.state(key), restart.clock.now()).late == 3600


def test_a_sleep_counts_unless_it_is_discarded(restart: Restart) -> None:
    run, key = restart.run, restart.key
    run.check_clocks(key)
    restart.clock.sleep(240)
    notice = run.check_clocks(key)
    assert notice is not None
    assert (notice.change, notice.seconds, notice.activity_id) == (ClockChange.SLEPT, 240, "a")
    assert restart.left == 260
    run.discard_sleep(key)
    assert restart.left == 500
    assert run.check_clocks(key) is None


def test_a_sleep_can_be_counted(restart: Restart) -> None:
    run, key = restart.run, restart.key
    run.check_clocks(key)
    restart.clock.sleep(240)
    run.check_clocks(key)
    run.count_sleep(key)
    run.discard_sleep(key)
    assert run.check_clocks(key) is None
    assert restart.left == 260


def test_nobody_is_asked_about_a_sleep_in_a_pause_or_outside_a_session(restart: Restart) -> None:
    run, key = restart.run, restart.key
    run.pause(key)
    run.check_clocks(key)
    restart.clock.sleep(240)
    assert run.check_clocks(key) is None
    run.end_session(key)
    restart.clock.step_wall(3600)
    assert run.check_clocks(key) is None


def test_a_failed_write_leaves_the_state_as_it_was(restart: Restart, tmp_path: Path) -> None:
    before = restart.run.state(restart.key)
    restart.store.close()
    with pytest.raises(Exception):  # noqa: B017 - whatever a closed store says
        restart.run.adjust(restart.key, 60)
    assert restart.run.state(restart.key) == before
