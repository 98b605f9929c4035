"""A clock that is moved and a machine that sleeps are told, and change nothing by themselves."""

from tests.e2e.driver import Desk


def test_a_clock_that_is_moved_is_told_and_the_item_is_unchanged(desk: Desk) -> None:
    desk.start()
    desk.pass_minutes(4)
    desk.clock.step_wall(3600)
    desk.notice_time()
    assert desk.time_left == "06:00"
    assert desk.notices[0].startswith("Datorns klocka flyttades fram 1 h")
    desk.answer("Behåll den gamla tiden")
    assert desk.notices == []
    assert "8 min före" in desk.rundown_words()


def test_the_new_time_can_be_used(desk: Desk) -> None:
    desk.start()
    desk.clock.step_wall(3600)
    desk.notice_time()
    desk.answer("Använd den nya tiden")
    assert "52 min sen" in desk.rundown_words()
    assert desk.time_left == "10:00"


def test_a_clock_that_is_moved_back_is_told_too(desk: Desk) -> None:
    desk.start()
    desk.clock.step_wall(-600)
    desk.notice_time()
    assert desk.notices[0].startswith("Datorns klocka flyttades tillbaka 10 min")


def test_a_sleep_is_told_and_counts_unless_it_is_taken_off(desk: Desk) -> None:
    desk.start()
    desk.clock.sleep(300)
    desk.notice_time()
    assert desk.time_left == "05:00"
    assert desk.notices[0].startswith("Datorn vilade i 5 min")
    desk.answer("Räkna inte den")
    assert desk.time_left == "10:00"
    assert desk.notices == []


def test_a_sleep_that_is_counted_is_not_asked_about_again(desk: Desk) -> None:
    desk.start()
    desk.clock.sleep(300)
    desk.notice_time()
    desk.answer("Räkna vilan")
    desk.pass_minutes(1)
    assert (desk.time_left, desk.notices) == ("04:00", [])


def test_a_notice_that_is_closed_does_not_come_back(desk: Desk) -> None:
    desk.start()
    desk.clock.sleep(300)
    desk.clock.step_wall(900)
    for _ in range(2):
        desk.notice_time()
        desk.click("Stäng meddelandet")
    desk.pass_minutes(1)
    assert (desk.time_left, desk.notices) == ("04:00", [])


def test_a_sleep_before_the_start_is_of_no_interest(desk: Desk) -> None:
    desk.clock.sleep(3600)
    desk.notice_time()
    assert desk.notices == []
    desk.start()
    assert desk.time_left == "10:00"
