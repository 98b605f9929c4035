"""The search shows where the words are, and leaves everything as it was when it ends."""

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.ui.capture.conftest import CTRL, SHIFT, User


@pytest.fixture
def user(sorted_user: User) -> User:
    """A user with an open search."""
    sorted_user.press(Qt.Key.Key_F, CTRL)
    return sorted_user


def test_typing_finds_notes_in_all_columns(user: User) -> None:
    user.type("E")
    assert [user.panel.model.board.find(note_id) for note_id in user.panel.model.matches] == [
        user.note(text) for text in ("ett", "tre", "gnissel")
    ]
    assert user.panel.header.found_text == "– av 3"


def test_the_first_find_is_brought_into_view_without_being_chosen(user: User) -> None:
    user.panel.resize(520, 420)
    user.settle()
    user.type("gnissel")
    rect = user.panel.canvas.rect_of(user.note("gnissel").id)
    assert rect is not None
    assert user.panel.canvas.rect().intersects(rect)
    assert user.selected == []


def test_enter_goes_round_the_finds(user: User) -> None:
    user.type("e")
    for expected in (["ett"], ["tre"], ["gnissel"], ["ett"]):
        user.press(Qt.Key.Key_Return)
        assert user.selected == expected
    user.press(Qt.Key.Key_Return, SHIFT)
    assert user.selected == ["gnissel"]
    assert user.panel.header.found_text == "3 av 3"


def test_finding_nothing_is_said(user: User) -> None:
    user.type("finns inte")
    user.press(Qt.Key.Key_Return)
    assert user.panel.header.found_text == "Inga lappar"


def test_a_new_note_is_searched_too(user: User) -> None:
    user.type("nytt")
    user.notes.add(user.panel.model.activity.id, "något nytt")
    user.settle()
    assert user.panel.header.found_text == "– av 1"


def test_escape_ends_the_search_on_the_note_that_was_found(user: User) -> None:
    user.type("gnis")
    user.press(Qt.Key.Key_Return)
    user.press(Qt.Key.Key_Escape)
    assert not user.panel.header.is_searching
    assert user.panel.model.query == ""
    assert user.panel.canvas.hasFocus()
    user.press(Qt.Key.Key_1)
    assert user.stored["Mod"] == ["våga", "gnissel"]


def test_what_was_not_found_stands_back(user: User) -> None:
    rect = user.panel.canvas.rect_of(user.note("våga").id)
    assert rect is not None
    paper = rect.topRight() + QPoint(-6, 6)
    before = user.panel.canvas.grab().toImage().pixelColor(paper)
    user.type("gnissel")
    assert user.panel.canvas.grab().toImage().pixelColor(paper) != before
