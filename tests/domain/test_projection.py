"""The rundown: planned, actual and expected times under everything a day can bring."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from leda_desktop.domain.endings import Ending
from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.programme import SessionPlan
from leda_desktop.domain.projection import pace_of, shift_at_start
from leda_desktop.domain.run import RunPhase, Step
from leda_desktop.domain.rundown import Pace, RowStatus
from leda_desktop.domain.schedule import schedule, slot_of
from tests.domain.tapes import Tape, activity, hour, plan_of
from tests.fakes import FakeClock

LUNCH = activity("lunch", 60, fixed=time(12), kind=Kind.BREAK)


def times(tape: Tape) -> list[tuple[str, str]]:
    """The expected start and end of every row."""
    return [(hour(row.expected_start), hour(row.expected_end)) for row in tape.rundown.rows]


def statuses(tape: Tape) -> list[RowStatus]:
    """Where every row stands."""
    return [row.status for row in tape.rundown.rows]


def test_before_the_start_everything_is_expected_as_planned() -> None:
    tape = Tape(plan_of(activity("a"), activity("b", 20), LUNCH))
    tape.clock.advance(-3600)
    assert times(tape) == [("11:00", "11:10"), ("11:10", "11:30"), ("12:00", "13:00")]
    assert tape.rundown.phase is RunPhase.IDLE
    assert tape.rundown.late == 0
    assert tape.rundown.face.pace is Pace.NONE
    assert hour(tape.rundown.planned_end) == "16:00"


def test_a_session_that_should_have_started_is_expected_to_start_now() -> None:
    tape = Tape(plan_of(activity("a"), activity("b", 20)))
    tape.clock.advance(420)
    assert times(tape) == [("11:07", "11:17"), ("11:17", "11:37")]
    tape.clock.advance(86400)
    assert times(tape)[0] == ("11:00", "11:10")


def test_what_follows_moves_with_what_runs_over() -> None:
    tape = Tape(plan_of(activity("a"), activity("b", 20), activity("c", 30)))
    tape.start("a")
    tape.clock.advance(900)
    assert times(tape) == [("11:00", "11:15"), ("11:15", "11:35"), ("11:35", "12:05")]
    assert tape.rundown.late == 300
    assert hour(tape.rundown.expected_end) == "12:05"


def test_a_pause_moves_the_expected_end_every_second() -> None:
    tape = Tape(plan_of(activity("a"), activity("b")))
    tape.start("a")
    tape.clock.advance(60)
    tape.record(Step.PAUSED)
    for minute in (10, 11, 12):
        assert hour(tape.row("a").expected_end) == f"11:{minute}"
        tape.clock.advance(60)
    assert tape.rundown.face.paused
    assert tape.rundown.late == 180


def test_free_time_before_a_fixed_start_takes_up_the_lateness() -> None:
    tape = Tape(plan_of(activity("a"), activity("b", 20), LUNCH))
    tape.start("a")
    assert tape.row("lunch").free_before == timedelta(minutes=30)
    tape.record(Step.ADJUSTED, seconds=20 * 60)
    assert tape.row("lunch").free_before == timedelta(minutes=10)
    tape.record(Step.ADJUSTED, seconds=20 * 60)
    assert times(tape)[2] == ("12:10", "13:10")
    assert tape.row("lunch").free_before == timedelta()


def test_finishing_early_never_pulls_a_fixed_start_forward() -> None:
    tape = Tape(plan_of(activity("a", 30), activity("b", 30), LUNCH))
    tape.start("a")
    tape.clock.advance(60)
    tape.start("b")
    assert times(tape)[1:] == [("11:01", "11:31"), ("12:00", "13:00")]
    assert tape.row("lunch").free_before == timedelta(minutes=29)
    assert tape.rundown.late == -29 * 60


def test_a_hard_stop_ends_at_its_time_however_late_it_starts() -> None:
    tape = Tape(plan_of(activity("a", 30), activity("b", 30, stop=time(12)), activity("c")))
    tape.start("a")
    tape.clock.advance(45 * 60)
    tape.start("b")
    assert tape.left == 15 * 60
    assert times(tape)[1:] == [("11:45", "12:00"), ("12:00", "12:10")]
    tape.clock.advance(20 * 60)
    assert tape.left == -5 * 60
    assert times(tape)[1:] == [("11:45", "12:05"), ("12:05", "12:15")]


def test_more_time_moves_a_hard_stop_and_shows() -> None:
    tape = Tape(plan_of(activity("a", 30, stop=time(11, 30)), activity("b")))
    tape.start("a")
    tape.record(Step.ADJUSTED, seconds=300)
    assert tape.left == 35 * 60
    assert tape.row("a").adjusted == 300
    assert times(tape)[0] == ("11:00", "11:35")


def test_a_coming_hard_stop_that_is_passed_already_takes_no_time() -> None:
    tape = Tape(plan_of(activity("a"), activity("b", stop=time(11, 20)), activity("c")))
    tape.start("a")
    tape.clock.advance(1800)
    assert times(tape)[1:] == [("11:30", "11:30"), ("11:30", "11:40")]
    tape.start("b")
    assert tape.rundown.face.pace is Pace.OVER
    assert tape.rundown.face.fraction == 1


def test_a_hard_stop_follows_the_wall_clock_and_the_sleep() -> None:
    tape = Tape(plan_of(activity("a", 30, stop=time(11, 30))))
    tape.start("a")
    tape.clock.sleep(600)
    assert tape.left == 20 * 60
    tape.clock.step_wall(60)
    assert tape.left == 19 * 60


def test_a_skipped_activity_is_there_and_takes_no_time() -> None:
    tape = Tape(plan_of(activity("a"), activity("b", 20, skipped=True), activity("c")))
    assert statuses(tape) == [RowStatus.COMING, RowStatus.SKIPPED, RowStatus.COMING]
    assert times(tape) == [("11:00", "11:10"), ("11:10", "11:10"), ("11:10", "11:20")]
    tape.start("a")
    assert tape.rundown.following == tape.row("c")


def test_activities_that_were_passed_over_take_no_time() -> None:
    tape = Tape(plan_of(activity("a"), activity("b", 60), activity("c")))
    tape.start("a")
    tape.clock.advance(600)
    tape.start("c")
    assert statuses(tape) == [RowStatus.DONE, RowStatus.SKIPPED, RowStatus.CURRENT]
    assert hour(tape.rundown.expected_end) == "11:20"
    assert hour(tape.row("c").planned_start) == "12:10"


def test_going_back_runs_an_activity_anew_and_keeps_what_it_took() -> None:
    tape = Tape(plan_of(activity("a"), activity("b"), activity("c")))
    for name, seconds in (("a", 100), ("b", 200), ("a", 50)):
        tape.start(name)
        tape.clock.advance(seconds)
    assert statuses(tape) == [RowStatus.CURRENT, RowStatus.DONE, RowStatus.COMING]
    assert tape.left == 550
    assert tape.row("a").taken == 150
    assert tape.rundown.following == tape.row("c")
    assert tape.row("c").expected_start == tape.row("a").expected_end


def test_what_was_not_reached_is_skipped_when_the_session_has_ended() -> None:
    tape = Tape(plan_of(activity("a"), activity("b")))
    tape.start("a")
    tape.clock.advance(300)
    tape.record(Step.SESSION_ENDED)
    tape.clock.advance(9999)
    assert statuses(tape) == [RowStatus.DONE, RowStatus.SKIPPED]
    assert hour(tape.rundown.expected_end) == "11:05"
    assert (tape.rundown.late, tape.rundown.following, tape.rundown.face.remaining) == (0, None, None)
    assert tape.row("a").actual_end == tape.row("a").expected_end


def test_an_activity_deleted_while_it_ran_leaves_the_rest_to_come() -> None:
    tape = Tape(plan_of(activity("a"), activity("b"), activity("c")))
    tape.start("a")
    tape.clock.advance(60)
    tape.start("b")
    tape.plan = plan_of(activity("a"), activity("c"))
    tape.clock.advance(600)
    assert tape.rundown.current is None
    assert tape.rundown.face.remaining is None
    assert tape.rundown.following == tape.row("c")
    assert hour(tape.row("c").expected_start) == "11:11"
    assert tape.rundown.late == 60


def test_an_agenda_without_activities_has_a_rundown() -> None:
    tape = Tape(plan_of())
    assert tape.rundown.rows == ()
    assert tape.rundown.expected_end == tape.rundown.planned_end
    tape.record(Step.SESSION_STARTED)
    tape.clock.advance(6 * 3600)
    assert hour(tape.rundown.expected_end) == "17:00"
    assert tape.rundown.late == 0


def test_an_activity_of_no_minutes_is_over_when_it_starts() -> None:
    tape = Tape(plan_of(activity("a", 0), activity("b")))
    assert times(tape) == [("11:00", "11:00"), ("11:00", "11:10")]
    tape.start("a")
    face = tape.rundown.face
    assert (face.remaining, face.fraction, face.pace) == (0, 1.0, Pace.OVER)


def test_an_activity_of_a_whole_day_ends_at_the_same_time_on_the_next() -> None:
    tape = Tape(plan_of(activity("a", 24 * 60), activity("b")))
    tape.start("a")
    tape.clock.advance(23 * 3600)
    assert tape.left == 3600
    assert times(tape) == [("11:00", "11:00"), ("11:00", "11:10")]
    assert tape.row("a").expected_end.date() == date(2024, 4, 20)


def test_a_session_over_midnight_finds_its_fixed_starts_and_stops_on_the_next_day() -> None:
    agenda = (activity("a", 60), activity("b", 30, fixed=time(0, 30)), activity("c", 60, stop=time(1, 45)))
    tape = Tape(plan_of(*agenda, start=time(22), end=time(2)))
    assert times(tape) == [("22:00", "23:00"), ("00:30", "01:00"), ("01:00", "01:45")]
    tape.start("a")
    tape.clock.advance(3 * 3600)
    assert times(tape) == [("22:00", "01:00"), ("01:00", "01:30"), ("01:30", "01:45")]
    assert tape.rundown.planned_end.date() == date(2024, 4, 20)


def test_a_fixed_start_far_into_the_night_is_on_the_next_day() -> None:
    tape = Tape(plan_of(activity("a", 60), activity("b", 10, fixed=time(10)), start=time(20), end=time(12)))
    assert tape.row("b").planned_start - tape.row("a").planned_end == timedelta(hours=13)


def test_an_agenda_that_runs_past_midnight_finds_the_nearest_time_of_day() -> None:
    plan = plan_of(activity("a", 55), activity("b", 10, fixed=time(0, 5)), start=time(23), end=time(23, 59))
    assert [slot.start.day for slot in schedule(plan)] == [19, 19]
    assert schedule(plan)[1].start.hour == 22
    early = plan_of(activity("a", 10), activity("b", 10, fixed=time(10, 30)))
    assert schedule(early)[1].clash == timedelta(minutes=40)


def test_a_plan_that_overshoots_a_fixed_start_says_by_how_much() -> None:
    tape = Tape(plan_of(activity("a", 80), LUNCH))
    assert hour(tape.row("lunch").planned_start) == "12:20"
    assert tape.row("lunch").clash == timedelta(minutes=20)
    assert tape.row("a").clash == timedelta()


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2024, 3, 31), [("01:00", "03:30"), ("03:30", "04:30"), ("06:00", "06:30")]),
        (date(2024, 10, 27), [("01:00", "02:30"), ("02:30", "02:30"), ("06:00", "06:30")]),
    ],
)
def test_the_change_of_the_clocks_is_kept_out_of_durations(day: date, expected: list[tuple[str, str]]) -> None:
    agenda = (activity("a", 90), activity("b", 60), activity("c", 30, fixed=time(6)))
    tape = Tape(plan_of(*agenda, start=time(1), end=time(8), day=day))
    tape.start("a")
    assert times(tape) == expected
    tape.clock.advance(5400)
    assert tape.left == 0
    assert tape.rundown.late == 0


def test_lateness_across_the_change_of_the_clocks_is_real_time() -> None:
    tape = Tape(plan_of(activity("a", 50), start=time(1), end=time(4), day=date(2024, 3, 31)))
    tape.start("a")
    tape.clock.advance(70 * 60)
    assert times(tape) == [("01:00", "03:10")]
    assert tape.rundown.late == 20 * 60


def test_a_start_that_is_hours_off_is_a_rehearsal_of_the_whole_plan() -> None:
    plan = plan_of(activity("a"), LUNCH, activity("b", 60, stop=time(14)))
    tape = Tape(plan, FakeClock(plan.session.starts_at.astimezone(UTC) - timedelta(days=10, seconds=-3620)))
    shift = shift_at_start(plan.session, tape.clock.now())
    assert shift == timedelta(days=-10, hours=1, seconds=20)
    tape.record(Step.SESSION_STARTED, "a", seconds=shift.total_seconds())
    assert tape.rundown.rehearsal
    assert times(tape) == [("12:00", "12:10"), ("13:00", "14:00"), ("14:00", "15:00")]
    assert hour(tape.rundown.planned_end) == "17:00"
    assert tape.rundown.late == 0


def test_a_rehearsal_in_winter_of_a_session_in_summer_starts_when_it_starts() -> None:
    plan = plan_of(activity("a"), LUNCH)
    tape = Tape(plan, FakeClock(datetime(2024, 2, 1, 8, 0, tzinfo=UTC)))
    tape.record(Step.SESSION_STARTED, "a", seconds=shift_at_start(plan.session, tape.clock.now()).total_seconds())
    assert times(tape) == [("09:00", "09:10"), ("10:00", "11:00")]
    assert tape.rundown.late == 0


@pytest.mark.parametrize("hours", [-2, -1, 0, 1, 2])
def test_a_start_up_to_two_hours_off_is_the_real_thing(hours: int) -> None:
    plan = plan_of(activity("a"))
    clock = FakeClock(plan.session.starts_at.astimezone(UTC) + timedelta(hours=hours))
    assert shift_at_start(plan.session, clock.now()) == timedelta()


def test_times_that_are_announced_stay_until_they_are_announced_again() -> None:
    tape = Tape(plan_of(activity("a"), activity("b", 20), LUNCH))
    tape.start("a")
    tape.record(Step.ADJUSTED, seconds=300)
    assert tape.row("b").published_start is None
    tape.record(Step.PUBLISHED)
    tape.clock.advance(60)
    tape.record(Step.ADJUSTED, seconds=300)
    published = [row.published_start for row in tape.rundown.rows]
    assert [hour(at) for at in published if at] == ["11:00", "11:15", "12:00"]
    assert hour(tape.row("b").expected_start) == "11:20"
    tape.undo()
    tape.undo()
    assert tape.row("b").published_start is None


def test_an_activity_added_later_is_announced_where_it_would_have_been() -> None:
    tape = Tape(plan_of(activity("a")))
    tape.start("a")
    tape.record(Step.PUBLISHED)
    tape.plan = plan_of(activity("new"), activity("a"))
    assert tape.row("new").published_start == tape.row("new").expected_start


def test_editing_what_runs_takes_effect_at_once() -> None:
    tape = Tape(plan_of(activity("a"), activity("b")))
    tape.start("a")
    tape.clock.advance(60)
    tape.plan = plan_of(activity("b"), activity("a", 25))
    assert tape.left == 24 * 60
    assert tape.rundown.current == tape.row("a")


@pytest.mark.parametrize(
    ("rest", "minutes", "pace"),
    [
        (61, 5, Pace.NORMAL), (60, 5, Pace.WARNING), (15, 5, Pace.DANGER), (0, 5, Pace.OVER),
        (301, 60, Pace.NORMAL), (300, 60, Pace.WARNING), (60, 60, Pace.DANGER), (31, 1, Pace.NORMAL),
        (30, 1, Pace.WARNING), (15, 1, Pace.DANGER), (-1, 0, Pace.OVER),
    ],
)  # fmt: skip
def test_warnings_come_in_proportion_within_limits(rest: float, minutes: int, pace: Pace) -> None:
    assert pace_of(rest, minutes * 60, Ending()) is pace


def test_a_slot_is_found_by_its_activity() -> None:
    plan = plan_of(activity("a"), activity("b"))
    slot = slot_of(plan, plan.activities[1].id, timedelta(hours=1))
    assert slot is not None
    assert slot.start == plan.session.starts_at.astimezone(UTC) + timedelta(minutes=70)
    assert slot_of(SessionPlan(plan.session), plan.activities[1].id) is None
