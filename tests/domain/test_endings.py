"""How an item ends: its own warnings, and what the room reads when the time is up."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from leda_desktop.domain.endings import AtZero, Ending, ending_from_json, ending_to_json
from leda_desktop.domain.projection import pace_of
from leda_desktop.domain.run import Step
from leda_desktop.domain.rundown import Face, Pace, SideFace
from leda_desktop.domain.timing import seconds_to_change, side_text
from tests.domain.tapes import Tape, activity, plan_of

NOON = datetime(2024, 2, 7, 12, 0, 30, tzinfo=ZoneInfo("Europe/Stockholm"))


@pytest.mark.parametrize(
    ("rest", "pace"), [(601, Pace.NORMAL), (600, Pace.WARNING), (121, Pace.WARNING), (120, Pace.DANGER), (0, Pace.OVER)]
)
def test_an_item_can_warn_when_it_wants(rest: float, pace: Pace) -> None:
    assert pace_of(rest, 3600, Ending(warning=10, danger=2)) is pace


def test_the_second_warning_never_comes_before_the_first() -> None:
    assert Ending(warning=1, danger=5).thresholds(3600) == (60, 60)


def test_an_ending_is_written_down_and_read_again() -> None:
    ending = Ending(AtZero.ARM, 5, None, "Runda av")
    assert ending_from_json(ending_to_json(ending)) == ending
    assert ending_from_json({}) == Ending()
    assert ending_from_json({"at_zero": "stay", "of_a_later_version": 1}) == Ending()


def test_with_words_the_room_sees_no_time_below_zero() -> None:
    desk = Face(NOON, -75, 1.0, Pace.OVER, words="Runda av")
    assert (desk.room.remaining, desk.room.words) == (0, "Runda av")
    assert Face(NOON, -75, 1.0, Pace.OVER).room.remaining == -75


def test_the_words_wait_until_the_time_is_up() -> None:
    assert Face(NOON, 75, 0.5, Pace.NORMAL, words="Runda av").room.words == ""


def test_the_room_sees_the_countdown_of_an_exercise_instead() -> None:
    face = Face(NOON, 900, 0.2, Pace.NORMAL, side=SideFace(45, 60, exercise=True))
    assert (face.room.remaining, face.room.fraction, face.room.side) == (45, 0.25, None)
    over = Face(NOON, 900, 0.2, Pace.NORMAL, side=SideFace(-1, 60, exercise=True))
    assert over.room.pace is Pace.OVER


def test_a_stopwatch_is_for_the_desk_alone() -> None:
    face = Face(NOON, 900, 0.2, Pace.NORMAL, side=SideFace(12))
    assert (face.room.remaining, face.room.side) == (900, None)


@pytest.mark.parametrize(("side", "text"), [(SideFace(59.2, 60), "01:00"), (SideFace(59.2), "00:59")])
def test_a_countdown_is_rounded_up_and_a_stopwatch_down(side: SideFace, text: str) -> None:
    assert side_text(side) == text


def test_the_clock_wakes_for_a_side_timer_too() -> None:
    assert seconds_to_change(Face(NOON, 10.75, side=SideFace(5.25, 60))) == 0.25
    assert seconds_to_change(Face(NOON, 10.75, side=SideFace(5.5))) == 0.5
    assert seconds_to_change(Face(NOON, 10.75, side=SideFace(5.25, 60, running=False))) == 0.75


def test_the_timer_of_the_current_item_stands_before_the_free_one() -> None:
    tape = Tape(plan_of(activity("a"), activity("b")))
    tape.start("a")
    tape.record(Step.TIMER_STARTED)
    tape.clock.advance(10)
    assert tape.rundown.face.side == SideFace(10)
    tape.record(Step.TIMER_STARTED, "a", 60)
    tape.clock.advance(15)
    assert tape.rundown.face.side == SideFace(45, 60, exercise=True)
    tape.start("b")
    assert tape.rundown.face.side == SideFace(25)
