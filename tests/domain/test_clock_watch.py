"""What is noticed about the machine's clocks."""

from dataclasses import replace

import pytest

from leda_desktop.domain.clock_watch import ClockChange, added, compared
from leda_desktop.domain.ids import ActivityId
from tests.fakes import FakeClock


@pytest.fixture
def clock() -> FakeClock:
    """A machine."""
    return FakeClock()


def test_time_that_passes_is_nothing_to_notice(clock: FakeClock) -> None:
    before = clock.now()
    clock.advance(7200)
    clock.step_wall(2)
    clock.sleep(5)
    assert compared(before, clock.now()) == ()


@pytest.mark.parametrize("seconds", [3600, -10, 2.5])
def test_a_moved_wall_clock_is_noticed_with_its_sign(clock: FakeClock, seconds: float) -> None:
    before = clock.now()
    clock.advance(1)
    clock.step_wall(seconds)
    (notice,) = compared(before, clock.now())
    assert (notice.change, notice.seconds, notice.since) == (ClockChange.MOVED, seconds, clock.now())


def test_a_sleep_is_noticed_and_is_no_move(clock: FakeClock) -> None:
    before = clock.now()
    clock.advance(1)
    clock.sleep(250)
    (notice,) = compared(before, clock.now())
    assert (notice.change, notice.seconds) == (ClockChange.SLEPT, 250)


def test_a_clock_that_is_set_on_waking_gives_two_notices(clock: FakeClock) -> None:
    before = clock.now()
    clock.sleep(250)
    clock.step_wall(-30)
    assert [notice.change for notice in compared(before, clock.now())] == [ClockChange.MOVED, ClockChange.SLEPT]


def test_readings_of_two_boots_are_not_compared(clock: FakeClock) -> None:
    before = clock.now()
    clock.reboot(3600)
    assert compared(before, clock.now()) == ()


def test_what_happens_again_before_it_is_decided_is_one_notice(clock: FakeClock) -> None:
    readings = [clock.now()]
    for seconds in (100, 50):
        clock.sleep(seconds)
        readings.append(clock.now())
    (first,) = compared(readings[0], readings[1])
    (second,) = compared(readings[1], readings[2])
    (both,) = added((first,), second)
    assert (both.seconds, both.since) == (150, readings[1])


def test_each_activity_has_slept_for_itself(clock: FakeClock) -> None:
    before = clock.now()
    clock.sleep(100)
    (slept,) = compared(before, clock.now())
    first, second = (replace(slept, activity_id=ActivityId(name)) for name in "ab")
    assert added((first,), second) == (first, second)


def test_a_clock_that_is_moved_back_needs_no_decision(clock: FakeClock) -> None:
    readings = [clock.now()]
    for seconds in (3600, -3600):
        clock.step_wall(seconds)
        readings.append(clock.now())
    (there,) = compared(readings[0], readings[1])
    (back,) = compared(readings[1], readings[2])
    assert added((there,), back) == ()
