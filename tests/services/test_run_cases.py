"""The cases that users of other timers have reported, by their numbers in the research on presenting."""

import random
from datetime import UTC, date, datetime, time, timedelta

import pytest

from leda_desktop.domain.clock_watch import ClockChange, ClockNotice
from leda_desktop.domain.cues import CueWatch, Reading, reading_of, watched
from leda_desktop.domain.feed import Feed
from leda_desktop.domain.ids import SessionId
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.programme import Activity, Programme, ProgrammePlan, SessionPlan
from leda_desktop.domain.projection import face_of, project
from leda_desktop.domain.rundown import Face, Pace, Row, RowStatus, Rundown
from leda_desktop.domain.timing import countdown_text, seconds_to_change
from leda_desktop.models.store import Store
from leda_desktop.services.plans import Plans
from leda_desktop.services.run import Run
from tests.domain.tapes import activity, hour, plan_of
from tests.fakes import FakeClock


class Room:
    """A session that is being run."""

    def __init__(self, store: Store, feed: Feed, clock: FakeClock, plans: Plans) -> None:
        self.store, self.feed, self.clock, self.plans = store, feed, clock, plans
        self.run = Run(store, feed, clock)
        self.plan = plan_of()

    def open(self, *agenda: Activity, start: time = time(11), day: date = date(2024, 4, 19), late: float = 0) -> None:
        """Plan a session of five hours, start it and look at the clocks."""
        ends = (datetime.combine(day, start) + timedelta(hours=5)).time()
        self.replan(plan_of(*agenda, start=start, end=ends, day=day))
        self.clock.set_wall(self.plan.session.starts_at)
        self.clock.advance(late)
        self.run.start_session(self.plan)
        self.run.check_clocks(self.plan.session.id)

    def replan(self, plan: SessionPlan) -> None:
        """Change the agenda."""
        self.plan = plan
        self.plans.put_all(ProgrammePlan(Programme(plan.session.programme_id, "P"), (plan.session,)), [plan])

    @property
    def key(self) -> SessionId:
        """The session's id."""
        return self.plan.session.id

    @property
    def notice(self) -> ClockNotice | None:
        """What there is to say about the clocks."""
        return self.run.check_clocks(self.plan.session.id)

    @property
    def rundown(self) -> Rundown:
        """The rundown now."""
        return project(self.plan, self.run.state(self.plan.session.id), self.clock.now())

    @property
    def face(self) -> Face:
        """The face now."""
        return face_of(self.plan, self.run.state(self.plan.session.id), self.clock.now())

    @property
    def reading(self) -> Reading | None:
        """The time as cues are watched with it."""
        return reading_of(self.rundown, self.clock.now())

    def row(self, name: str) -> Row:
        """The row of an activity."""
        return next(row for row in self.rundown.rows if row.activity.id == name)


@pytest.fixture
def room(store: Store, feed: Feed, clock: FakeClock, plans: Plans) -> Room:
    """A room without a session yet."""
    return Room(store, feed, clock, plans)


@pytest.mark.parametrize("step", [-10, 3600, -3600])
def test_t36_a_clock_that_is_set_leaves_the_countdown_alone_and_is_told(room: Room, step: float) -> None:
    room.open(activity("a", 30))
    room.clock.advance(5)
    room.clock.step_wall(step)
    assert room.face.remaining == 1795
    assert room.notice is not None
    assert (room.notice.change, room.notice.seconds) == (ClockChange.MOVED, step)


@pytest.mark.parametrize("day", [date(2024, 3, 31), date(2024, 10, 27)])
def test_t36_the_change_of_summer_time_is_no_step_of_the_clock(room: Room, day: date) -> None:
    room.open(activity("a", 120), start=time(1, 30), day=day)
    room.clock.advance(5400)
    assert room.face.remaining == 1800
    assert room.notice is None
    assert room.rundown.late == 0


def test_t37_a_sleep_of_eight_minutes_leaves_two_of_ten_and_is_told(room: Room) -> None:
    room.open(activity("a", 10))
    room.clock.sleep(480)
    assert room.face.remaining == 120
    assert room.notice is not None
    assert (room.notice.change, room.notice.seconds) == (ClockChange.SLEPT, 480)


def test_t38_past_midnight_the_right_activity_is_next(room: Room) -> None:
    room.open(activity("a", 90), activity("b", 30, fixed=time(0, 30)), activity("c"), start=time(22))
    room.clock.advance(2.75 * 3600)
    assert room.rundown.following == room.row("b")
    assert hour(room.row("b").expected_start) == "00:45"
    assert room.row("b").planned_start.date() == date(2024, 4, 20)


def test_t39_a_hard_stop_in_overtime_keeps_the_expected_end_sane(room: Room) -> None:
    room.open(activity("a", 30, stop=time(11, 30)))
    room.clock.advance(3600)
    assert room.face.remaining == -1800
    assert hour(room.rundown.expected_end) == "12:00"
    assert room.rundown.late == 1800
    assert room.face.pace is Pace.OVER


def test_t40_taking_more_time_than_is_left_ends_once_and_adding_some_ends_again(room: Room) -> None:
    room.open(activity("a", 11))
    room.clock.advance(600)
    watch, cues = watched(CueWatch(), room.reading), []
    for seconds in (-600, -60, 900, -900):
        room.run.adjust(room.key, seconds)
        watch = watched(watch, room.reading)
        cues.append(watch.cue)
    assert cues == [Pace.OVER, None, None, Pace.OVER]


def test_t41_what_runs_can_be_edited_moved_and_deleted(room: Room) -> None:
    room.open(activity("a", 10), activity("b", 10), activity("c", 10))
    room.clock.advance(60)
    room.replan(plan_of(activity("b", 10), activity("a", 30), activity("c", 10)))
    assert room.face.remaining == 1740
    assert [row.status for row in room.rundown.rows] == [RowStatus.SKIPPED, RowStatus.CURRENT, RowStatus.COMING]
    room.replan(plan_of(activity("b", 10), activity("c", 10)))
    assert room.face.remaining is None
    room.run.pause(room.key)
    assert room.run.next(room.plan) is True
    room.clock.advance(1)
    assert room.run.next(room.plan) is True


def test_t42_a_start_that_was_pressed_late_is_back_dated(room: Room) -> None:
    room.open(activity("a", 10), late=90)
    assert room.rundown.late == 90
    room.run.back_date(room.key, 90)
    assert room.face.remaining == 510
    assert room.rundown.late == 0
    assert hour(room.row("a").expected_start) == "11:00"


def test_t44_planned_and_actual_times_survive_a_restart(room: Room) -> None:
    room.open(activity("a", 10), activity("b", 10))
    room.clock.advance(700)
    room.run.next(room.plan)
    room.clock.advance(60)
    room.run.end_session(room.key)
    before = room.rundown
    room.run = Run(room.store, room.feed, room.clock)
    assert room.rundown == before
    assert [row.taken for row in room.rundown.rows] == [700, 60]


def test_t45_over_two_hours_every_second_is_shown_and_none_late(room: Room) -> None:
    room.open(activity("a", 110))
    jitter = random.Random(45)  # noqa: S311 - a late timer, not a secret
    shown = [countdown_text(room.face.remaining or 0)]
    while (room.face.remaining or 0) > -600:
        wait = seconds_to_change(room.face)
        assert wait <= 1
        room.clock.advance(wait + jitter.uniform(0, 0.1))
        if countdown_text(room.face.remaining or 0) != shown[-1]:
            shown.append(countdown_text(room.face.remaining or 0))
    assert shown == [countdown_text(seconds) for seconds in range(6600, -602, -1)][: len(shown)]
    assert len(shown) >= 7200


def test_t46_a_pause_in_overtime_stops_there_and_before_a_hard_stop_is_refused(room: Room) -> None:
    room.open(activity("a", 1), activity("b", 10, stop=time(11, 30)))
    room.clock.advance(90)
    room.run.pause(room.key)
    room.clock.advance(60)
    assert (room.face.remaining, room.face.paused) == (-30, True)
    assert room.rundown.late == 90
    room.run.next(room.plan)
    with pytest.raises(Problem):
        room.run.pause(room.key)


def test_t36_the_zone_of_the_laptop_is_of_no_consequence(room: Room) -> None:
    room.open(activity("a", 10))
    assert hour(room.rundown.face.wall) == "11:00"
    assert room.rundown.face.wall.astimezone(UTC).hour == 9
