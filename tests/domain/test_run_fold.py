"""What a log adds up to, and what undo and redo make of it."""

from datetime import timedelta

import pytest

from leda_desktop.domain.run import RunPhase, RunState, Step
from leda_desktop.domain.run_fold import effective, fold, redoable, undoable
from tests.domain.tapes import Tape, activity, plan_of


@pytest.fixture
def tape() -> Tape:
    """A session of three activities."""
    return Tape(plan_of(activity("a"), activity("b", 20), activity("c", 30)))


def test_an_empty_log_is_a_session_that_has_not_started() -> None:
    assert fold(()) == RunState()
    assert undoable(()) is None
    assert redoable(()) is None


def test_starting_a_session_with_an_activity_starts_both(tape: Tape) -> None:
    tape.start("a")
    assert tape.state.phase is RunPhase.RUNNING
    assert [stretch.activity_id for stretch in tape.state.stretches] == ["a"]
    assert tape.state.started == tape.now


def test_a_session_can_start_before_its_first_activity(tape: Tape) -> None:
    tape.record(Step.SESSION_STARTED)
    assert tape.state.live
    assert tape.state.current is None


def test_starting_an_activity_closes_the_one_before_at_the_same_moment(tape: Tape) -> None:
    tape.start("a")
    tape.clock.advance(500)
    tape.start("b")
    first, second = tape.state.stretches
    assert first.ended == second.started == tape.now
    assert tape.state.current == second


def test_going_on_while_paused_counts_the_pause_and_runs_the_next(tape: Tape) -> None:
    tape.start("a")
    tape.record(Step.PAUSED)
    tape.clock.advance(60)
    tape.start("b")
    assert tape.state.stretches[0].paused == 60
    assert tape.state.phase is RunPhase.RUNNING
    assert tape.state.paused_at is None


def test_entries_that_make_no_sense_change_nothing(tape: Tape) -> None:
    for step in (Step.PAUSED, Step.RESUMED, Step.ADJUSTED, Step.BACK_DATED, Step.SESSION_ENDED, Step.SLEPT):
        tape.record(step, seconds=60)
    assert tape.state == RunState()
    tape.record(Step.SESSION_STARTED, "a")
    before = tape.state
    tape.record(Step.RESUMED)
    tape.record(Step.ACTIVITY_STARTED)
    assert tape.state == before


def test_ending_closes_what_runs_and_keeps_it(tape: Tape) -> None:
    tape.start("a")
    tape.clock.advance(30)
    tape.record(Step.SESSION_ENDED)
    assert tape.state.phase is RunPhase.ENDED
    assert tape.state.current is None
    assert tape.state.stretches[0].ended == tape.state.ended == tape.now


def test_an_ended_session_goes_on_with_another_activity(tape: Tape) -> None:
    tape.start("a")
    tape.record(Step.SESSION_ENDED)
    tape.start("b")
    assert tape.state.phase is RunPhase.RUNNING
    assert tape.state.ended is None
    assert len(tape.state.stretches) == 2


def test_starting_the_session_again_begins_afresh_and_can_be_undone(tape: Tape) -> None:
    tape.start("a")
    tape.record(Step.SESSION_ENDED)
    rehearsed = tape.state
    tape.clock.advance(86400)
    tape.record(Step.SESSION_STARTED, "a", seconds=120)
    assert len(tape.state.stretches) == 1
    assert tape.state.shift == timedelta(minutes=2)
    tape.undo()
    assert tape.state == rehearsed


def test_what_happened_some_time_ago_is_placed_there(tape: Tape) -> None:
    tape.start("a")
    tape.clock.advance(100)
    tape.record(Step.PAUSED, seconds=40)
    assert tape.state.paused_at is not None
    assert tape.state.paused_at.room == tape.clock.now().room - 40
    tape.record(Step.SESSION_ENDED, seconds=5000)
    assert tape.state.ended == tape.state.stretches[0].started


def test_back_dating_shortens_the_one_before(tape: Tape) -> None:
    tape.start("a")
    tape.clock.advance(300)
    tape.start("b")
    tape.clock.advance(60)
    tape.record(Step.BACK_DATED, seconds=180)
    first, second = tape.state.stretches
    assert first.ended == second.started
    assert second.started.room == tape.clock.now().room - 240


def test_back_dating_stops_at_the_start_of_the_one_before(tape: Tape) -> None:
    tape.start("a")
    tape.clock.advance(60)
    tape.start("b")
    tape.record(Step.BACK_DATED, seconds=3600)
    first, second = tape.state.stretches
    assert first.started == first.ended == second.started


def test_a_start_cannot_be_moved_into_the_future(tape: Tape) -> None:
    tape.start("a")
    tape.clock.advance(60)
    tape.record(Step.BACK_DATED, seconds=-3600)
    assert tape.state.stretches[0].started.room == tape.clock.now().room


def test_back_dating_across_a_gap_leaves_the_one_before_alone(tape: Tape) -> None:
    tape.start("a")
    tape.clock.advance(60)
    tape.record(Step.SESSION_ENDED)
    ended = tape.now
    tape.clock.advance(600)
    tape.start("b")
    tape.record(Step.BACK_DATED, seconds=120)
    assert tape.state.stretches[0].ended == ended


def test_an_undo_brings_the_original_start_back(tape: Tape) -> None:
    tape.start("a")
    tape.clock.advance(300)
    before = tape.state
    tape.start("b")
    tape.clock.advance(10)
    tape.undo()
    assert tape.state == before
    assert tape.left == 600 - 310


def test_undo_after_undo_goes_further_back_and_redo_comes_forward_again(tape: Tape) -> None:
    states = [tape.state]
    for name in ("a", "b", "c"):
        tape.start(name) if name != "a" else tape.record(Step.SESSION_STARTED, name)
        tape.clock.advance(60)
        states.append(tape.state)
    for expected in (2, 1, 0):
        tape.undo()
        assert tape.state == states[expected]
    assert undoable(tape.events) is None
    for expected in (1, 2, 3):
        tape.redo()
        assert tape.state == states[expected]
    assert redoable(tape.events) is None


def test_a_new_act_ends_the_redo(tape: Tape) -> None:
    tape.start("a")
    tape.start("b")
    tape.undo()
    tape.start("c")
    assert redoable(tape.events) is None
    tape.undo()
    tape.redo()
    assert redoable(tape.events) is None
    assert tape.state.current is not None
    assert tape.state.current.activity_id == "c"


def test_an_undone_undo_counts_for_nothing(tape: Tape) -> None:
    tape.start("a")
    tape.undo()
    tape.redo()
    assert [event.seq for event in effective(tape.events)] == [1, 3]


def test_a_clock_that_is_not_believed_changes_the_times_after_it_was_noticed(tape: Tape) -> None:
    tape.start("a")
    tape.clock.advance(60)
    tape.clock.step_wall(3600)
    noticed = len(tape.events) + 1
    tape.clock.advance(60)
    tape.start("b")
    tape.record(Step.CLOCK_MOVED, seconds=3600)
    assert tape.events[noticed - 1].step is Step.ACTIVITY_STARTED
    tape.clock.advance(60)
    tape.start("c")
    third = tape.state.stretches[2].started.wall
    assert third == tape.state.stretches[0].started.wall + timedelta(seconds=180)


def test_a_sleep_that_is_not_counted_belongs_to_the_activity_that_slept(tape: Tape) -> None:
    tape.start("a")
    tape.clock.sleep(240)
    tape.start("b")
    tape.record(Step.SLEPT, "a", seconds=240)
    assert [stretch.paused for stretch in tape.state.stretches] == [240, 0]
    tape.clock.advance(60)
    tape.record(Step.SLEPT, "gone", seconds=5)
    assert tape.state.stretches[1].paused == 5


def test_a_sleep_longer_than_the_activity_has_run_does_not_stop_the_countdown(tape: Tape) -> None:
    tape.start("a")
    tape.clock.sleep(60)
    tape.record(Step.BACK_DATED, seconds=-50)
    tape.record(Step.SLEPT, "a", seconds=60)
    tape.clock.advance(5)
    assert tape.left == 600 - 5


def test_a_start_moved_past_a_pause_does_not_stop_the_countdown(tape: Tape) -> None:
    tape.start("a")
    tape.clock.advance(60)
    tape.record(Step.PAUSED)
    tape.clock.advance(100)
    tape.record(Step.RESUMED)
    tape.record(Step.BACK_DATED, seconds=-3600)
    tape.clock.advance(5)
    assert tape.left == 600 - 5


def test_an_undo_passes_over_what_was_decided_about_the_clocks(tape: Tape) -> None:
    tape.start("a")
    tape.start("b")
    tape.record(Step.SLEPT, "b", seconds=60)
    tape.record(Step.CLOCK_MOVED, seconds=3600)
    tape.undo()
    assert [stretch.activity_id for stretch in tape.state.stretches] == ["a"]
    assert tape.state.timeline.ahead == 3600


def test_boots_are_joined_by_what_is_known_of_the_time_between(tape: Tape) -> None:
    tape.start("a")
    tape.clock.advance(60)
    tape.clock.reboot(100)
    tape.record(Step.REBOOTED, seconds=150)
    tape.clock.advance(10)
    assert tape.left == 600 - 160


def test_a_boot_that_nothing_is_known_of_is_joined_by_the_wall_clock(tape: Tape) -> None:
    tape.start("a")
    tape.clock.advance(60)
    tape.clock.reboot(100)
    assert tape.left == 600 - 160
    tape.start("b")
    tape.clock.advance(7)
    assert tape.left == 1200 - 7
    assert tape.row("a").taken == 160


def test_a_wall_clock_that_went_backwards_over_a_reboot_adds_nothing(tape: Tape) -> None:
    tape.start("a")
    tape.clock.advance(60)
    tape.clock.reboot(-4000)
    assert tape.left == 600
    tape.record(Step.ADJUSTED, seconds=0)
    assert tape.left == 600


def test_a_moment_is_placed_once_however_often_it_is_tried(tape: Tape) -> None:
    tape.start("a")
    tape.clock.step_wall(3600)
    tape.record(Step.CLOCK_MOVED, seconds=3600)
    assert tape.now.wall == tape.clock.now().wall - timedelta(hours=1)
    assert tape.state.timeline.place(tape.now) == tape.now


def test_a_countdown_beside_the_agenda_runs_through_changes_of_activity(tape: Tape) -> None:
    tape.start("a")
    tape.record(Step.TIMER_STARTED, "a", seconds=300)
    tape.record(Step.TIMER_STARTED)
    tape.clock.advance(100)
    tape.start("b")
    tape.record(Step.PAUSED)
    tape.clock.advance(250)
    countdown, stopwatch = tape.state.timers
    assert (countdown.shown(tape.now), stopwatch.shown(tape.now)) == (-50, 350)


def test_a_timer_beside_the_agenda_can_be_held_and_put_away(tape: Tape) -> None:
    tape.record(Step.TIMER_STARTED, seconds=300)
    tape.clock.advance(100)
    tape.record(Step.TIMER_HELD)
    tape.clock.advance(100)
    assert tape.state.timers[0].shown(tape.now) == 200
    for _ in range(2):
        tape.record(Step.TIMER_RESUMED)
        tape.clock.advance(50)
    assert tape.state.timers[0].shown(tape.now) == 100
    tape.record(Step.TIMER_REMOVED)
    tape.record(Step.TIMER_HELD)
    assert tape.state.timers == ()
