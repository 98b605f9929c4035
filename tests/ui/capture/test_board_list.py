"""The list is the board for the keyboard and for screen readers: the same notes, the same keys."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible

from leda_desktop.domain.kinds import Consent
from leda_desktop.services.note_changes import Group
from leda_desktop.ui.capture.board_list import BoardList
from tests.ui.capture.conftest import CTRL, PLAIN, SHIFT, Room, User

Key = Qt.Key


@pytest.fixture
def user(sorted_user: User) -> User:
    """A user of the list, on the first note."""
    sorted_user.press(Key.Key_L, CTRL)
    return sorted_user


def shown(board: BoardList) -> list[str]:
    """Every row, from top to bottom."""
    model = board.model()

    def rows(parent: QModelIndex) -> list[str]:
        found = []
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            found += [str(index.data()), *rows(index)]
        return found

    return rows(QModelIndex())


def spoken(user: User) -> str:
    """What a screen reader says about the row the keyboard is on."""
    return str(user.panel.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))


def test_the_list_has_every_column_and_every_note(user: User) -> None:
    assert shown(user.panel.list) == [
        "0  Osorterade · 3 lappar",
        "ett",
        "två",
        "tre",
        "1  Mod · 1 lapp",
        "våga",
        "2  Skav · 1 lapp",
        "gnissel",
    ]


def test_a_screen_reader_hears_text_question_source_time_and_consent(user: User) -> None:
    user.notes.set_quote([user.note("ett").id], Consent.ANONYMOUS)
    user.settle()
    assert spoken(user).startswith("ett, Förhoppningar, Skrivbordet, ")
    assert spoken(user).endswith(", citat: Anonymt")
    assert QAccessible.queryAccessibleInterface(user.panel.list).text(QAccessible.Text.Name) == "Lapparna som lista"


def test_digits_sort_and_the_keyboard_goes_on_to_the_next_note(user: User) -> None:
    user.press(Key.Key_1)
    assert user.stored == {"": ["två", "tre"], "Mod": ["våga", "ett"], "Skav": ["gnissel"]}
    assert user.selected == ["två"]
    assert user.panel.list.currentIndex().data() == "två"
    user.press(Key.Key_Z, CTRL, on=user.panel)
    assert shown(user.panel.list)[1] == "ett"


def test_notes_and_themes_are_edited_in_their_rows(user: User) -> None:
    user.press(Key.Key_F2)
    user.type("första")
    user.press(Key.Key_Return)
    assert user.stored[""] == ["första", "två", "tre"]
    for _ in range(3):
        user.press(Key.Key_Down, on=user.panel.list)
    user.press(Key.Key_F2, on=user.panel.list)
    user.type("Vilja")
    user.press(Key.Key_Return)
    assert list(user.stored) == ["", "Vilja", "Skav"]


def test_a_theme_is_made_and_named(user: User) -> None:
    user.press(Key.Key_T)
    user.type("Konkret")
    user.press(Key.Key_Return)
    assert list(user.stored) == ["", "Mod", "Skav", "Konkret"]


def test_shift_selects_several_and_delete_removes_them(user: User) -> None:
    user.press(Key.Key_Down, SHIFT)
    user.press(Key.Key_Delete)
    assert user.stored[""] == ["tre"]


def test_a_copy_goes_to_a_second_theme(user: User) -> None:
    user.press(Key.Key_D)
    user.press(Key.Key_2)
    assert user.stored == {"": ["ett", "två", "tre"], "Mod": ["våga"], "Skav": ["gnissel", "ett"]}


def test_a_note_that_comes_in_leaves_the_keyboard_where_it_is(user: User) -> None:
    user.press(Key.Key_Down)
    user.notes.add(user.panel.model.activity.id, "fyra")
    user.settle()
    assert user.panel.list.currentIndex().data() == "två"
    assert "fyra" in shown(user.panel.list)


def test_the_selection_is_the_same_in_both_screens(user: User) -> None:
    user.press(Key.Key_Down)
    user.press(Key.Key_L, CTRL, on=user.panel)
    assert user.panel.canvas.isVisible()
    assert user.selected == ["två"]
    assert "två, Förhoppningar" in user.panel.canvas.accessibleDescription()


def test_a_thousand_notes_in_one_theme_are_selected_and_moved(room: Room) -> None:
    room.notes.add_many(room.activity.id, [Group("Mod", tuple(map(str, range(1000)))), Group("Skav", ("a",))])
    user = room.open()
    user.press(Key.Key_L, CTRL)
    user.press(Key.Key_A, CTRL)
    user.press(Key.Key_2, PLAIN)
    assert len(user.stored["Skav"]) == 1001
