"""Closed, cut off or rebooted: the program comes back to the same item, scene and time."""

from collections.abc import Callable

import pytest

from leda_desktop.domain.scenes import BlankScene, ClockScene
from leda_desktop.domain.stage import Curtain
from tests.e2e.driver import Desk

BOARD = "Förhoppningar och farhågor"

Return = Callable[[Desk], None]


def closed(desk: Desk) -> None:
    """Close and open again a minute later."""
    desk.restart(60)


def cut(desk: Desk) -> None:
    """Kill and open again a minute later."""
    desk.crash(60)


def rebooted(desk: Desk) -> None:
    """Lose power and open again a minute later."""
    desk.crash(60, reboot=True)


ways_back = pytest.mark.parametrize("come_back", [closed, cut, rebooted])


@ways_back
def test_the_same_item_goes_on_with_the_time_that_has_passed(desk: Desk, come_back: Return) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.pass_minutes(5)
    come_back(desk)
    assert desk.current == BOARD
    assert desk.time_left == "14:00"
    assert desk.scene == desk.house.conductor.live.scene


@ways_back
def test_a_notice_says_what_goes_on_and_offers_the_other_ways(desk: Desk, come_back: Return) -> None:
    desk.start()
    desk.pass_minutes(5)
    come_back(desk)
    assert desk.notices == ["Välkommen hit! fortsätter: 06:00 hittills. Leda var borta i 1 min."]
    desk.answer("Fortsätt")
    assert desk.notices == []


@ways_back
def test_black_stays_black(desk: Desk, come_back: Return) -> None:
    desk.start()
    desk.press("B")
    come_back(desk)
    assert desk.scene == BlankScene(Curtain.BLACK)
    desk.press("Esc")
    assert desk.scene != BlankScene(Curtain.BLACK)


def test_a_standing_scene_stays(desk: Desk) -> None:
    desk.start()
    desk.press("Ctrl+9")
    desk.crash()
    assert isinstance(desk.scene, ClockScene)


def test_notes_and_answers_are_there_after_a_cut(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.type("Ett\nTvå\n")
    desk.crash()
    assert desk.texts_on_board(BOARD) == ["Ett", "Två"]


def test_the_item_can_have_been_paused_since_the_stop(desk: Desk) -> None:
    desk.start()
    desk.pass_minutes(5)
    desk.crash(600)
    desk.answer("Pausa där det stannade")
    assert desk.time_left == "05:00"
    desk.pass_minutes(3)
    assert desk.time_left == "05:00"


def test_the_session_can_have_ended_at_the_stop(desk: Desk) -> None:
    desk.start()
    desk.pass_minutes(5)
    desk.crash(5 * 3600)
    desk.answer("Avsluta träffen där")
    assert desk.next_words == "Träffen är avslutad"
    assert "slutade 10:57" in desk.rundown_words()


def test_moving_on_answers_the_notice(desk: Desk) -> None:
    desk.start()
    desk.pass_minutes(5)
    desk.crash()
    desk.go_on()
    assert desk.current == "Deltagarna presenterar sig"
    assert desk.notices == []


def test_a_blink_of_an_absence_is_not_worth_a_notice(desk: Desk) -> None:
    desk.start()
    desk.pass_minutes(5)
    desk.restart(2)
    assert desk.notices == []


def test_undo_after_a_restart_takes_back_the_last_act_with_its_scene(desk: Desk) -> None:
    desk.start()
    before = desk.scene
    desk.go_on()
    desk.restart(2)
    desk.press("Tab", "Ctrl+Z")
    assert desk.current == "Välkommen hit!"
    assert desk.scene == before


def test_the_session_that_was_open_is_open_again(desk: Desk) -> None:
    sessions = desk.house.conductor.live.programme.sessions
    desk.house.open_session(sessions[2].id)
    desk.settle()
    desk.restart()
    assert desk.plan.session.id == sessions[2].id


def test_a_session_that_has_not_started_comes_back_without_a_word(desk: Desk) -> None:
    desk.crash(86_400, reboot=True)
    assert desk.current is None
    assert desk.notices == []


def test_a_paused_item_is_still_paused(desk: Desk) -> None:
    desk.start()
    desk.pass_minutes(4)
    desk.press("P")
    desk.crash(600)
    assert desk.time_left == "06:00"
    assert "pausad" in desk.notices[0]


def test_the_program_can_be_cut_off_again_and_again(desk: Desk) -> None:
    desk.start()
    for _ in range(4):
        desk.pass_minutes(1)
        desk.crash(30)
    assert desk.time_left == "04:00"
