"""A clicker in somebody's hand: it steps, it covers, it never leaves the session, and it says when it cannot work."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from leda_desktop.domain.scenes import ClockScene
from leda_desktop.domain.stage import Curtain
from tests.e2e.driver import Desk
from tests.venue.plays import Facts

BOARD = "Förhoppningar och farhågor"
SLIDES = "Om Leda omställning tillsammans"
LIMITED = "Tangentbordet är i ”Ny lapp”: klickern kan allt utom svart."
FREE = "Klickern kan allt. Skriv, så fortsätter det i ”Ny lapp”."


def told(desk: Desk) -> str:
    """What stands in the right column about the keyboard."""
    return desk.house.conductor.place.wall.time.keyboard.accessibleName()


def wait_in_vain(desk: Desk) -> None:
    """Let 20 seconds pass in which nobody types."""
    desk.house.conductor.keyboard._quiet.timeout.emit()
    desk.settle()


def hold_alone(desk: Desk) -> None:
    """Let the moment pass in which another letter would have followed."""
    timer = desk.house.conductor.keyboard._alone
    assert timer.isActive()
    timer.stop()
    timer.timeout.emit()
    desk.settle()


@pytest.fixture
def writing(desk: Desk) -> Desk:
    """A board on which somebody has just written notes."""
    desk.start()
    desk.go_to(BOARD)
    desk.write_notes("Första\n")
    return desk


def test_t27_page_down_goes_through_the_item_and_does_not_leave_it_at_once(desk: Desk) -> None:
    desk.start()
    desk.go_to(SLIDES)
    for _ in range(3):
        desk.clock.advance(1)
        desk.press("PgDown")
    assert desk.current == SLIDES
    assert desk.next_words.startswith("En gång till")


def test_t28_the_black_buttons_cover_and_uncover(desk: Desk) -> None:
    desk.start()
    desk.house.conductor.place.wall.thumbnail.setFocus()
    seen = []
    for key in (".", ".", "B", "B"):
        desk.press(key)
        seen.append(desk.stage.curtain)
    assert seen == [Curtain.BLACK, Curtain.OPEN] * 2


def test_t28_f5_and_escape_mean_the_same_however_often_they_are_pressed(desk: Desk) -> None:
    desk.start()
    shown = desk.scene
    desk.press("B", "F5", "F5", "F5")
    assert desk.scene == shown
    desk.press("B", "Esc", "Esc", "Esc")
    assert desk.scene == shown
    desk.press("Esc", "F5", "Esc", "F5")
    assert (desk.scene, desk.house.conductor.is_running) == (shown, True)
    desk.press("Ctrl+9", "Esc")
    assert isinstance(desk.scene, ClockScene)


def test_t30_nothing_modal_stands_between_clicker_and_wall(desk: Desk) -> None:
    desk.start()
    desk.go_to(SLIDES)
    dialog = QDialog(desk.window)
    dialog.setModal(True)
    dialog.show()
    before = desk.stage.spot.step
    desk.clock.advance(1)
    QTest.keyClick(dialog, Qt.Key.Key_PageDown)
    assert desk.stage.spot.step == before + 1
    dialog.close()
    dialog.deleteLater()


def test_the_desk_says_calmly_that_a_text_field_has_the_keyboard(writing: Desk) -> None:
    assert told(writing) == LIMITED
    writing.press(".", "Backspace")
    assert writing.stage.curtain is Curtain.OPEN


def test_before_the_session_nothing_is_said_about_the_keyboard(desk: Desk) -> None:
    assert told(desk) == ""


def test_after_a_quiet_while_the_stage_has_the_keyboard_and_the_clicker_can_do_everything(writing: Desk) -> None:
    wait_in_vain(writing)
    assert told(writing) == FREE
    writing.press(".")
    hold_alone(writing)
    assert writing.stage.curtain is Curtain.BLACK


def test_typing_goes_on_in_the_field_with_its_first_letter(writing: Desk) -> None:
    wait_in_vain(writing)
    writing.type("Nu\n")
    assert (writing.current, told(writing)) == (BOARD, LIMITED)
    assert writing.texts_on_board(BOARD) == ["Första", "Nu"]


def test_a_word_that_begins_with_a_b_is_a_word(writing: Desk) -> None:
    wait_in_vain(writing)
    writing.type("Bra\n")
    assert writing.texts_on_board(BOARD) == ["Första", "Bra"]
    assert writing.stage.curtain is Curtain.OPEN


def test_half_written_words_stay_and_go_on(writing: Desk) -> None:
    writing.write_notes("Vi borde")
    wait_in_vain(writing)
    assert told(writing) == FREE
    writing.type(" börja\n")
    assert writing.texts_on_board(BOARD) == ["Första", "Vi borde börja"]


def test_half_written_words_are_on_disk_before_the_keyboard_leaves_them(writing: Desk) -> None:
    writing.write_notes("Halv")
    wait_in_vain(writing)
    kept = writing.house.suite.drafts.words(writing.activity(BOARD).id)
    assert kept == "Halv"


def test_a_note_that_is_edited_keeps_the_keyboard(writing: Desk) -> None:
    writing.press("Up", "F2")
    writing.type(" mer")
    wait_in_vain(writing)
    writing.type(" och mer\n")
    assert writing.texts_on_board(BOARD) == ["Första mer och mer"]


def test_keys_of_a_clicker_are_not_typing(writing: Desk) -> None:
    timer = writing.house.conductor.keyboard._quiet
    timer.start(5)
    writing.press("PgUp")
    assert timer.interval() == 5
    timer.setInterval(20_000)
    wait_in_vain(writing)
    writing.press("PgDown")
    assert told(writing) == FREE


def test_t29_the_desk_says_when_another_program_has_the_keyboard(evening: Facts) -> None:
    assert evening["t29 elsewhere"] == ["Ett annat program"]
    assert evening["t29 here again"] == []


def test_t29_while_the_screen_is_lent_another_program_may_have_the_keyboard(evening: Facts) -> None:
    assert evening["t29 lent"] == ["Projektorn är utlånad"]
