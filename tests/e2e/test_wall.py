"""What the room sees: covered, frozen, and put back, whatever the facilitator does meanwhile."""

import pytest

from leda_desktop.domain.scenes import (
    AgendaScene,
    BlankScene,
    BoardScene,
    ClockScene,
    ComingScene,
    QuestionsScene,
    SlideScene,
    WelcomeScene,
)
from leda_desktop.domain.stage import Curtain
from tests.e2e.driver import Desk

BOARD = "Förhoppningar och farhågor"


@pytest.mark.parametrize(("key", "curtain", "badge"), [("B", Curtain.BLACK, "SVART"), ("W", Curtain.WHITE, "VIT")])
def test_a_key_covers_the_wall_and_the_same_key_uncovers_it(desk: Desk, key: str, curtain: Curtain, badge: str) -> None:
    desk.start()
    shown = desk.scene
    desk.press(key)
    assert desk.scene == BlankScene(curtain)
    desk.press(key)
    assert desk.scene == shown


def test_escape_uncovers_also_while_a_note_is_written(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.click("Svart")
    desk.write_notes("Halv")
    desk.press("Esc")
    assert desk.stage.curtain is Curtain.OPEN
    assert "Halv" in desk.read(desk.panel)


def test_black_stays_black_while_the_facilitator_moves_on(desk: Desk) -> None:
    desk.start()
    desk.press("B")
    desk.go_on()
    desk.go_on()
    assert desk.scene == BlankScene(Curtain.BLACK)
    assert desk.stage.spot.activity_id == desk.plan.activities[2].id


def test_a_frozen_wall_keeps_its_picture_while_the_facilitator_moves_on(desk: Desk) -> None:
    desk.start()
    desk.press("F")
    desk.go_on()
    assert isinstance(desk.scene, SlideScene)
    desk.click("Frys")
    assert isinstance(desk.scene, QuestionsScene)


def test_nothing_that_is_written_while_the_wall_is_frozen_gets_onto_it(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.type("Synlig\n")
    desk.press("Ctrl+2")
    frozen = desk.scene
    desk.click("Frys")
    desk.write_notes("Hemlig\n")
    assert desk.scene == frozen
    desk.go_on()
    desk.press("B", "B")
    assert desk.scene == frozen


def test_a_restart_shows_nothing_that_was_written_while_the_wall_was_frozen(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.press("Ctrl+2")
    desk.click("Frys")
    desk.write_notes("Hemlig\n")
    desk.crash()
    assert isinstance(desk.scene, WelcomeScene)
    desk.click("Frys")
    assert isinstance(desk.scene, BoardScene)


def test_a_frozen_timer_stands_still_while_the_real_one_goes_on(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.click("Frys")
    frozen = desk.house.wall.surface.grab().toImage()
    desk.pass_minutes(2)
    desk.go_on()
    assert desk.house.wall.surface.grab().toImage() == frozen
    desk.click("Frys")
    assert desk.house.wall.surface.grab().toImage() != frozen


def test_what_was_frozen_follows_again_when_it_is_let_go(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.press("Ctrl+2")
    desk.click("Frys")
    desk.write_notes("Ny\n")
    desk.click("Frys")
    assert isinstance(desk.scene, BoardScene)
    assert desk.scene.count == 1


def test_standing_scenes_are_one_key_away_and_taken_away_by_the_same_key(desk: Desk) -> None:
    desk.start()
    shown = desk.scene
    keys = {"Ctrl+7": AgendaScene, "Ctrl+8": ComingScene, "Ctrl+9": ClockScene, "Ctrl+0": WelcomeScene}
    for key, kind in keys.items():
        desk.press(key)
        assert isinstance(desk.scene, kind)
        desk.press(key)
        assert desk.scene == shown


def test_the_next_step_leaves_a_standing_scene_first(desk: Desk) -> None:
    desk.start()
    shown = desk.scene
    desk.press("Ctrl+9", "PgDown")
    assert (desk.scene, desk.current) == (shown, "Välkommen hit!")


def test_moving_on_takes_a_standing_scene_away(desk: Desk) -> None:
    desk.start()
    desk.press("Ctrl+7")
    desk.go_on()
    assert isinstance(desk.scene, QuestionsScene)


def test_no_private_note_is_ever_on_the_wall(desk: Desk) -> None:
    desk.start()
    private = [activity.private_notes for activity in desk.plan.activities if activity.private_notes]
    assert private
    for activity in desk.plan.activities[1:]:
        assert not any(words in repr(desk.scene) for words in private)
        desk.go_to(activity.title)


def test_without_a_projector_the_wall_can_be_rehearsed_in_a_window(desk: Desk) -> None:
    desk.click("Ingen projektor")
    assert desk.badge == "REPETITION"
    window = desk.house.wall.surface.window()
    assert window.isVisible()
    window.close()
    desk.settle()
    assert desk.badge == "INGEN PROJEKTOR"
