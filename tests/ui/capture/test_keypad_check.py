"""The second pass: keyed in blind, differences settled by looking at the paper, and only corrections stored."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from leda_desktop.ui.capture.questionnaire import Way
from tests.stores import copied
from tests.ui.capture.keypads import Hand


@pytest.fixture
def hand(qtbot: QtBot, tmp_path: Path, empty_store: Path) -> Iterator[Hand]:
    """Three sheets are keyed in, and the second pass asks how many of them."""
    made = Hand(qtbot, copied(empty_store, tmp_path))
    made.key("811\n722\n633\n")
    made.press(Qt.Key.Key_F9)
    yield made
    made.close()


def ratings(hand: Hand) -> list[list[object]]:
    """The ratings of each sheet."""
    return [said[1:4] for said in hand.sheets.values()]


def test_what_is_alike_goes_on_to_the_next_sheet_and_to_the_end(hand: Hand) -> None:
    steps, before = hand.undo.count(), hand.sheets
    hand.key("\n811\n722\n633\n")
    assert hand.face.question == "3 sheets checked, 0 differences put right"
    assert hand.face.told == "9 answers compared · 0 differences found"
    assert (hand.undo.count(), hand.sheets) == (steps, before)


def test_planted_errors_are_found_and_each_is_settled_with_one_key(hand: Hand) -> None:
    hand.key("\n911\n")
    assert [(tile.label, tile.value) for tile in hand.face.tiles] == [("1 · First", "8"), ("2 · Now", "9")]
    hand.key("2745\n1")
    assert hand.face.caption == "DIFFERENCE ON SHEET 2"
    hand.key("34633\n")
    assert hand.face.question == "3 sheets checked, 2 differences put right"
    assert hand.face.told == "9 answers compared · 3 differences found"
    assert ratings(hand) == [[9, 1, 1], [7, 2, 4], [6, 3, 3]]


def test_a_correction_is_a_step_of_undo_of_its_own(hand: Hand) -> None:
    hand.key("\n922\n222")
    assert ratings(hand)[0] == [9, 2, 2]
    for expected in ([9, 2, 1], [9, 1, 1], [8, 1, 1]):
        hand.do(hand.undo.undo)
        assert ratings(hand)[0] == expected
    hand.do(hand.undo.redo)
    assert ratings(hand)[0] == [9, 1, 1]


def test_the_second_pass_is_blind(hand: Hand) -> None:
    hand.key("2\n")
    assert hand.face.caption == "SECOND PASS · FETCH SHEET 1"
    assert [tile.value for tile in hand.face.tiles] == ["", "", ""]
    assert not hand.panel.keypad._list.isVisible()


def test_sheets_are_taken_evenly_and_a_number_that_is_too_high_is_refused(hand: Hand) -> None:
    hand.key("4")
    assert hand.face.told == "4 is not among 1 to 3"
    hand.key("1\n722\n")
    assert hand.face.question == "1 sheet checked, 0 differences put right"
    hand.key("\n9")
    assert ratings(hand)[3] == [9, None, None]


def test_an_answer_left_out_is_a_difference_and_can_be_the_right_one(hand: Hand) -> None:
    hand.key("1\n7-2\n")
    assert [tile.value for tile in hand.face.tiles] == ["2", "–"]
    hand.key("2")
    assert ratings(hand)[1] == [7, None, 2]


def test_another_number_can_be_left_and_must_be_on_the_scale(hand: Hand) -> None:
    hand.key("1\n752\n39")
    assert hand.face.told == "9 is not among 1 to 5"
    hand.key("^32")
    assert ratings(hand)[1] == [7, 2, 2]
    assert hand.face.told == "3 answers compared · 1 difference found"


def test_a_wrong_key_is_taken_back_before_comparing(hand: Hand) -> None:
    hand.key("1\n729<2\n")
    assert hand.face.told == "3 answers compared · 0 differences found"


def test_the_second_pass_can_be_left_and_changes_nothing(hand: Hand) -> None:
    before = hand.sheets
    hand.key("\n9^")
    assert hand.face.aside == "Sheet 4 · 3 keyed in"
    assert hand.sheets == before


def test_a_sheet_that_goes_meanwhile_is_not_asked_for(hand: Hand) -> None:
    hand.key("\n811\n")
    hand.do(lambda: hand.service.remove([hand.responses[1].id], hand.asked.id))
    assert hand.face.caption == "SECOND PASS · FETCH SHEET 3"
    hand.key("633\n")
    assert hand.face.question == "2 sheets checked, 0 differences put right"


def test_the_second_pass_goes_on_after_a_cut(hand: Hand) -> None:
    hand.key("\n911\n27")
    about = hand.panel.about()
    hand.make(way=Way.PERSON).set_about(about)
    hand.panel.focus_capture()
    assert hand.face.caption == "SECOND PASS · FETCH SHEET 2"
    hand.key("722\n633\n")
    assert hand.face.question == "3 sheets checked, 1 difference put right"


def test_the_second_pass_waits_while_another_item_is_shown(hand: Hand) -> None:
    hand.key("\n811\n")
    draft = hand.panel.draft()
    hand.make(way=Way.PERSON).set_draft(draft)
    assert hand.face.caption == "SECOND PASS · FETCH SHEET 2"


def test_without_sheets_there_is_no_second_pass(qtbot: QtBot, tmp_path: Path, empty_store: Path) -> None:
    made = Hand(qtbot, copied(empty_store, tmp_path / "other"))
    made.press(Qt.Key.Key_F9)
    assert made.face.caption == "QUESTION 1 OF 3"
    made.close()
