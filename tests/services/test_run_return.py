"""Coming back after a crash or a reboot, and clocks that move or sleep while a session runs."""

from datetime import UTC, timedelta
from pathlib import Path

import pytest

from leda_desktop.domain.clock_watch import ClockChange
from leda_desktop.domain.feed import Feed
from leda_desktop.domain.run import RunPhase, Step
from leda_desktop.models.store import Store
from leda_desktop.services.plans import Plans
from tests.domain.tapes import hour
from tests.fakes import FakeClock
from tests.services.runs import Restart, names, stored_plan


@pytest.fixture
def restart(store: Store, feed: Feed, clock: FakeClock, plans: Plans) -> Restart:
    """A session that is cut off."""
    return Restart(store, feed, clock, stored_plan(plans, clock))


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


def test_an_answer_that_comes_after_another_act_does_nothing(restart: Restart) -> None:
    run = restart.again(60)
    run.next(restart.plan)
    run.resume_paused_where_it_stopped(restart.key)
    run.dont_resume(restart.key)
    assert run.state(restart.key).phase is RunPhase.RUNNING
    assert names(run, restart.plan) == ["a", "b"]


def test_a_hard_stop_is_not_paused_by_an_absence(restart: Restart) -> None:
    restart.run.start_activity(restart.key, restart.plan.activities[3].id)
    run = restart.again(60)
    run.resume_paused_where_it_stopped(restart.key)
    assert run.state(restart.key).phase is RunPhase.RUNNING
    assert run.recovery(restart.key) is None


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


def test_an_undo_brings_back_a_run_whose_first_start_was_undone_before_a_reboot(restart: Restart) -> None:
    restart.run.undo(restart.key)
    run = restart.again(60, reboot=True)
    run.start_session(restart.plan)
    before = run.state(restart.key)
    restart.clock.advance(30)
    run.end_session(restart.key)
    run.undo(restart.key)
    assert run.state(restart.key) == before
    assert restart.left == 570


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
    assert restart.rundown.late == 3600


def test_the_old_clock_can_be_kept(restart: Restart) -> None:
    run, key = restart.run, restart.key
    run.check_clocks(key)
    restart.clock.step_wall(3600)
    run.check_clocks(key)
    restart.clock.advance(20)
    run.keep_old_clock(key)
    assert restart.rundown.late == 0
    assert hour(restart.rundown.face.wall) == "11:02"
    assert run.check_clocks(key) is None
    run.accept_clock(key)
    assert restart.rundown.late == 3600
    assert hour(restart.rundown.rows[1].expected_start) == "11:00"


def test_the_clock_that_is_accepted_needs_no_entry(restart: Restart) -> None:
    before = restart.run.events(restart.key)
    restart.run.accept_clock(restart.key)
    restart.run.keep_old_clock(restart.key)
    assert restart.run.events(restart.key) == before


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


def test_a_sleep_that_is_noticed_after_going_on_belongs_to_what_slept(restart: Restart) -> None:
    run, key = restart.run, restart.key
    restart.clock.sleep(240)
    run.next(restart.plan)
    restart.clock.advance(1)
    notice = run.check_clocks(key)
    assert notice is not None
    assert (notice.seconds, notice.activity_id) == (240, "a")
    run.discard_sleep(key)
    assert [stretch.paused for stretch in run.state(key).stretches] == [240, 0]
    assert restart.left == 1199


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
