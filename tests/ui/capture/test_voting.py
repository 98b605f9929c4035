"""Dots are counted note by note with the keyboard, and nothing moves by itself."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from leda_desktop.domain.ballots import Ballot
from leda_desktop.domain.stage import View
from leda_desktop.ui.desk.key_filter import KeyFilter
from leda_desktop.ui.desk.keys import Act, KeyContext, key_bindings
from leda_desktop.ui.desk.places import Place
from tests.ui.capture.conftest import Room, User

Key = Qt.Key


def votes(user: User) -> dict[str, int]:
    """What every note got, as it is on disk."""
    return {note.text: note.votes for note in user.notes.board(user.panel.model.activity.id).notes}


def begin(user: User, text: str = "ett") -> None:
    """Choose a note and begin to count."""
    user.choose(text)
    user.press(Key.Key_V)


def listed(user: User) -> list[str]:
    """The notes of the first column of the list from top to bottom."""
    model = user.panel.list.model()
    column = model.index(0, 0)
    return [str(model.index(row, 0, column).data()) for row in range(model.rowCount(column))]


def test_digits_are_the_number_of_the_note_and_enter_goes_on(sorted_user: User) -> None:
    begin(sorted_user)
    sorted_user.type("12")
    sorted_user.press(Key.Key_Return)
    sorted_user.type("3")
    sorted_user.press(Key.Key_Down)
    sorted_user.type("7")
    assert [votes(sorted_user)[text] for text in ("ett", "två", "tre")] == [12, 3, 7]


def test_enter_goes_from_column_to_column(sorted_user: User) -> None:
    begin(sorted_user, "tre")
    sorted_user.press(Key.Key_Return)
    sorted_user.type("5")
    assert votes(sorted_user)["våga"] == 5


def test_plus_and_minus_change_by_one_and_never_below_none(sorted_user: User) -> None:
    begin(sorted_user)
    sorted_user.type("+")
    sorted_user.type("+")
    sorted_user.type("-")
    assert votes(sorted_user)["ett"] == 1
    sorted_user.type("-")
    sorted_user.type("-")
    assert votes(sorted_user)["ett"] == 0


def test_backspace_takes_all_dots_away(sorted_user: User) -> None:
    begin(sorted_user)
    sorted_user.type("45")
    sorted_user.press(Key.Key_Backspace)
    assert votes(sorted_user)["ett"] == 0
    sorted_user.type("6")
    assert votes(sorted_user)["ett"] == 6


def test_backspace_on_a_note_without_dots_goes_back_one(sorted_user: User) -> None:
    begin(sorted_user)
    sorted_user.type("45")
    sorted_user.press(Key.Key_Return)
    sorted_user.press(Key.Key_Backspace)
    sorted_user.type("6")
    assert (votes(sorted_user)["ett"], votes(sorted_user)["två"]) == (6, 0)


@pytest.mark.parametrize("key", [Key.Key_Comma, Key.Key_Period, Key.Key_Delete])
def test_a_note_is_skipped_without_dots_and_stays(sorted_user: User, key: Qt.Key) -> None:
    begin(sorted_user)
    sorted_user.type("4")
    sorted_user.press(key)
    sorted_user.type("6")
    assert (votes(sorted_user)["ett"], votes(sorted_user)["två"]) == (0, 6)


def test_the_digits_at_the_side_count_as_well(sorted_user: User) -> None:
    begin(sorted_user)
    for key in (Key.Key_1, Key.Key_0, Key.Key_Enter, Key.Key_0, Key.Key_Enter, Key.Key_3):
        sorted_user.press(key, Qt.KeyboardModifier.KeypadModifier)
    assert [votes(sorted_user)[text] for text in ("ett", "två", "tre")] == [10, 0, 3]


def test_a_keyed_number_is_one_step_of_undo(sorted_user: User) -> None:
    begin(sorted_user)
    sorted_user.type("12")
    sorted_user.press(Key.Key_Return)
    sorted_user.type("34")
    sorted_user.undo.undo()
    assert (votes(sorted_user)["ett"], votes(sorted_user)["två"]) == (12, 0)
    sorted_user.undo.undo()
    assert votes(sorted_user)["ett"] == 0
    sorted_user.undo.redo()
    assert votes(sorted_user)["ett"] == 12


def test_coming_back_to_a_note_begins_another_number(sorted_user: User) -> None:
    begin(sorted_user)
    sorted_user.type("1")
    sorted_user.press(Key.Key_Down)
    sorted_user.press(Key.Key_Up)
    sorted_user.type("2")
    assert votes(sorted_user)["ett"] == 2
    sorted_user.undo.undo()
    assert votes(sorted_user)["ett"] == 1


def test_copies_share_their_dots_which_count_once(sorted_user: User) -> None:
    sorted_user.choose("ett")
    sorted_user.press(Key.Key_D)
    sorted_user.press(Key.Key_2)
    begin(sorted_user)
    sorted_user.type("4")
    board = sorted_user.notes.board(sorted_user.panel.model.activity.id)
    assert [note.votes for note in board.notes if note.text == "ett"] == [4, 4]
    assert sorted_user.panel.voting_bar.told.text() == "4 prickar"


def test_the_total_is_told_against_the_dots_of_everybody(sorted_user: User, room: Room) -> None:
    begin(sorted_user)
    sorted_user.type("41")
    bar = sorted_user.panel.voting_bar
    bar.voters.setValue(30)
    sorted_user.settle()
    assert bar.told.text() == "41 av 90 prickar"
    bar.dots.setValue(1)
    sorted_user.settle()
    assert bar.told.text() == "41 av 30 prickar · 11 för många"
    assert room.ballots.ballot(room.activity.id) == Ballot(1, 30)


def test_the_number_of_voters_is_kept_and_can_be_undone(sorted_user: User, room: Room) -> None:
    begin(sorted_user)
    sorted_user.panel.voting_bar.voters.setValue(30)
    sorted_user.undo.undo()
    sorted_user.settle()
    assert room.ballots.ballot(room.activity.id) == Ballot()
    assert sorted_user.panel.voting_bar.voters.value() == 0
    sorted_user.undo.redo()
    other = room.open()
    other.choose("ett")
    other.press(Key.Key_V)
    assert other.panel.voting_bar.voters.value() == 30


def test_nothing_moves_while_dots_are_counted(sorted_user: User) -> None:
    before = sorted_user.stored
    begin(sorted_user, "tre")
    sorted_user.type("99")
    assert sorted_user.stored == before
    assert listed(sorted_user) == ["ett", "två", "tre"]


def test_most_first_orders_the_list_when_it_is_asked_for_and_not_again(sorted_user: User) -> None:
    begin(sorted_user, "två")
    sorted_user.type("5")
    sorted_user.panel.voting_bar.order.click()
    assert listed(sorted_user) == ["två", "ett", "tre"]
    sorted_user.panel.voting_bar.order.click()
    assert listed(sorted_user) == ["ett", "två", "tre"]


def test_what_gets_dots_later_does_not_jump_in_the_list(sorted_user: User) -> None:
    begin(sorted_user, "två")
    sorted_user.type("5")
    sorted_user.panel.voting_bar.order.click()
    sorted_user.settle()
    sorted_user.press(Key.Key_Return)
    sorted_user.type("9")
    assert votes(sorted_user)["ett"] == 9
    assert listed(sorted_user) == ["två", "ett", "tre"]


def test_the_order_of_dots_goes_when_counting_ends(sorted_user: User) -> None:
    begin(sorted_user, "två")
    sorted_user.type("5")
    sorted_user.panel.voting_bar.order.click()
    sorted_user.press(Key.Key_V)
    assert listed(sorted_user) == ["ett", "två", "tre"]
    assert sorted_user.panel.composer.isVisible()
    assert not sorted_user.panel.voting_bar.isVisible()


def test_escape_ends_counting_and_digits_sort_again(sorted_user: User) -> None:
    begin(sorted_user)
    sorted_user.press(Key.Key_Escape)
    sorted_user.choose("ett")
    sorted_user.press(Key.Key_1)
    assert sorted_user.stored["Mod"] == ["våga", "ett"]
    assert votes(sorted_user)["ett"] == 0


def test_the_chip_in_the_header_begins_and_ends(sorted_user: User) -> None:
    chip = sorted_user.panel.header.vote
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert chip.isChecked()
    sorted_user.type("8")
    assert votes(sorted_user)["ett"] == 8
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert not chip.isChecked()


def test_dots_can_be_counted_in_the_list(sorted_user: User) -> None:
    sorted_user.choose("ett")
    sorted_user.press(Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    sorted_user.press(Key.Key_V)
    sorted_user.type("6")
    sorted_user.press(Key.Key_Return)
    sorted_user.type("+")
    assert (votes(sorted_user)["ett"], votes(sorted_user)["två"]) == (6, 1)


def test_the_wall_is_asked_for_what_most_have_chosen(sorted_user: User) -> None:
    wished: list[View] = []
    sorted_user.panel.view_wished.connect(wished.append)
    begin(sorted_user)
    sorted_user.panel.voting_bar.wall.click()
    assert wished == [View.VOTES]


def test_plus_and_minus_are_not_the_time_while_dots_are_counted(sorted_user: User) -> None:
    acts: list[Act] = []
    running = KeyContext(Place.DURING, running=True)
    keys = KeyFilter(key_bindings(sorted_user.panel.model.texts), lambda: running, sorted_user.panel)
    keys.act_requested.connect(acts.append)
    QApplication.instance().installEventFilter(keys)  # type: ignore[union-attr]
    begin(sorted_user)
    sorted_user.type("+")
    assert (votes(sorted_user)["ett"], acts) == (1, [])
    sorted_user.press(Key.Key_Escape)
    sorted_user.choose("ett")
    sorted_user.type("+")
    assert (votes(sorted_user)["ett"], acts) == (1, [Act.MINUTE_MORE])
    QApplication.instance().removeEventFilter(keys)  # type: ignore[union-attr]


def test_a_screen_reader_hears_the_dots(sorted_user: User) -> None:
    begin(sorted_user)
    sorted_user.type("3")
    assert "3 prickar" in sorted_user.panel.model.spoken(sorted_user.note("ett"))


def test_every_part_of_the_bar_has_a_name(sorted_user: User) -> None:
    bar = sorted_user.panel.voting_bar
    assert all(made.accessibleName() for made in (*bar.findChildren(QAbstractButton), bar.dots, bar.voters))
