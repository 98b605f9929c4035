"""Time in a real room: clocks that are set, laptops that sleep, items that run over."""

from dataclasses import replace

from leda_desktop.domain import editing
from leda_desktop.domain.cues import CueWatch, Reading, watched
from leda_desktop.domain.endings import Ending
from leda_desktop.domain.ids import ActivityId
from leda_desktop.domain.programme import SessionPlan
from leda_desktop.domain.rundown import Face, Pace
from leda_desktop.domain.timing import countdown_text, seconds_to_change
from tests.domain.tapes import Tape, activity, plan_of
from tests.e2e.driver import Desk
from tests.e2e.moments import MORNING

WELCOME = "Välkommen hit!"
_TWO_HOURS = 2 * 60 * 60


def test_t36_a_clock_that_is_set_does_not_move_the_countdown_and_is_told(desk: Desk) -> None:
    desk.start()
    desk.pass_minutes(1)
    for step in (-10, 3600, -3600, 7200):
        desk.clock.step_wall(step)
        desk.notice_time()
        assert desk.time_left == "09:00"
        assert any(notice.startswith("Datorns klocka flyttades") for notice in desk.notices)
        desk.answer("Använd den nya tiden")


def test_t37_after_eight_minutes_of_sleep_in_a_ten_minute_item_two_are_left(desk: Desk) -> None:
    desk.start()
    desk.clock.sleep(480)
    desk.notice_time()
    assert desk.time_left == "02:00"
    assert desk.notices[0].startswith("Datorn vilade i 8 min")


def test_t38_before_its_first_start_a_session_waits(desk: Desk) -> None:
    desk.pass_minutes(90)
    assert (desk.current, desk.next_words) == (None, "Starta träffen")


def test_t39_a_hard_stop_in_overtime_has_a_sane_end(desk: Desk) -> None:
    tape = Tape(plan_of(activity("a", 10, stop=MORNING.time().replace(hour=11, minute=5)), activity("b", 10)))
    tape.start("a")
    tape.clock.advance(20 * 60)
    row = tape.row("a")
    assert tape.left == -15 * 60
    assert row.expected_end >= tape.now.wall
    assert tape.rundown.expected_end >= row.expected_end


def test_t40_taking_ten_minutes_with_one_left_finishes_once_and_adding_time_arms_again() -> None:
    told, watch = [], CueWatch()
    for remaining, adjusted in ((60.0, 0.0), (-540.0, -600.0), (-540.0, -600.0), (60.0, 0.0), (-60.0, -120.0)):
        pace = Pace.OVER if remaining < 0 else Pace.DANGER
        watch = watched(watch, Reading(ActivityId("a"), remaining, pace, adjusted, awake=0.0))
        told.append(watch.cue)
    assert told == [None, Pace.OVER, None, None, Pace.OVER]


def test_t40_on_the_desk_the_time_goes_under_zero_and_comes_back(desk: Desk) -> None:
    desk.start()
    desk.pass_minutes(9)
    desk.press("-", "-")
    assert desk.time_left == "−1:00"
    for _ in range(5):
        desk.press("+")
    assert desk.time_left == "04:00"


def test_t41_an_item_is_edited_and_removed_while_it_runs(desk: Desk) -> None:
    desk.start()
    longer = replace(desk.activity(WELCOME), minutes=20)
    desk.house.suite.plans.put_session(editing.put_activity(desk.plan, longer))
    desk.settle()
    assert desk.time_left == "20:00"
    desk.pass_minutes(5)
    desk.house.suite.plans.put_session(SessionPlan(desk.plan.session, desk.plan.activities[1:]))
    desk.settle()
    assert desk.house.conductor.is_running
    desk.go_on()
    assert desk.current is not None


def test_t42_what_began_ninety_seconds_ago_can_be_said_to_have_begun_then(desk: Desk) -> None:
    desk.start()
    desk.house.suite.run.back_date(desk.plan.session.id, 90)
    desk.notice_time()
    assert desk.time_left == "08:30"
    desk.press("Ctrl+Z")
    assert desk.time_left == "10:00"


def test_t44_how_the_time_went_survives_a_restart(desk: Desk) -> None:
    desk.start()
    desk.pass_minutes(12)
    desk.go_on()
    before = [row.actual_start for row in desk.house.conductor.live.rundown.rows[:2]]
    desk.restart()
    after = [row.actual_start for row in desk.house.conductor.live.rundown.rows[:2]]
    assert None not in before
    assert after == before


def test_t45_over_two_hours_no_second_is_shown_late() -> None:
    left, told = float(_TWO_HOURS), 0
    while left > 0:
        wait = seconds_to_change(Face(MORNING, left)) + 0.001
        left -= wait
        told += 1
        assert countdown_text(left) == countdown_text(round(left))
        assert abs(left - round(left)) < 0.1
    assert told == _TWO_HOURS


def test_t46_a_pause_in_overtime_stands_still(desk: Desk) -> None:
    desk.start()
    desk.pass_minutes(12)
    desk.press("P")
    desk.pass_minutes(3)
    assert desk.time_left == "−2:00"
    desk.press("P")
    desk.pass_minutes(1)
    assert desk.time_left == "−3:00"


def test_t46_what_ends_at_a_time_of_day_cannot_be_paused(desk: Desk) -> None:
    desk.start()
    stops = replace(desk.activity(WELCOME), hard_stop=MORNING.time().replace(hour=11, minute=10))
    desk.house.suite.plans.put_session(editing.put_activity(desk.plan, stops))
    desk.settle()
    left = desk.time_left
    desk.press("P")
    assert (desk.time_left, desk.house.conductor.live.rundown.face.paused) == (left, False)


def test_t47_all_faces_show_the_same_time_at_the_same_pace(desk: Desk) -> None:
    desk.start()
    desk.go_to("Förhoppningar och farhågor")
    desk.pass_minutes(18)
    face = desk.house.conductor.live.rundown.face
    assert face.pace in (Pace.WARNING, Pace.DANGER)
    assert countdown_text(face.remaining or 0) == desk.time_left
    assert desk.time_left in desk.wall_words()
    assert desk.house.wall.surface._face == desk.house.conductor.view.thumbnail._face


def test_t52_a_threshold_that_is_chosen_is_the_one_that_warns_on_every_face(desk: Desk) -> None:
    desk.start()
    chosen = replace(desk.activity(WELCOME), ending=Ending(warning=7, danger=1))
    desk.house.suite.plans.put_session(editing.put_activity(desk.plan, chosen))
    paces = []
    for minutes in (2.9, 0.2, 6):
        desk.pass_minutes(minutes)
        paces.append(desk.house.conductor.live.rundown.face.pace)
    assert paces == [Pace.NORMAL, Pace.WARNING, Pace.DANGER]
    assert desk.house.wall.surface._face.pace is Pace.DANGER
