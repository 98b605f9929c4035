"""Running a session on a real store."""

from collections.abc import Callable
from datetime import time, timedelta

import pytest
from sqlalchemy import select

from leda_desktop.domain.facts import Fact, RunChanged
from leda_desktop.domain.feed import Feed
from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.domain.programme import SessionPlan
from leda_desktop.domain.projection import project, remaining
from leda_desktop.domain.run import RunPhase, Step
from leda_desktop.models import tables
from leda_desktop.models.store import Store
from leda_desktop.services.plans import Plans
from leda_desktop.services.run import Run
from tests.domain.tapes import activity, hour, plan_of
from tests.fakes import FakeClock
from tests.services.runs import names, stored_plan


@pytest.fixture
def plan(plans: Plans, clock: FakeClock) -> SessionPlan:
    """A stored session that is to start now."""
    return stored_plan(plans, clock)


@pytest.fixture
def run(store: Store, feed: Feed, clock: FakeClock) -> Run:
    """The run service."""
    return Run(store, feed, clock)


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


def test_a_sleep_before_the_start_is_not_taken_off_the_activity(run: Run, plan: SessionPlan, clock: FakeClock) -> None:
    key = plan.session.id
    run.check_clocks(key)
    clock.sleep(6)
    run.start_activity(key, plan.activities[1].id)
    assert run.check_clocks(key) is None
    run.discard_sleep(key)
    clock.advance(1)
    assert left(run, plan, clock) == 599


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
