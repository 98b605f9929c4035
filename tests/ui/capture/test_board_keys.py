"""Everything on a board can be done with the keyboard, and everything can be undone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication

from leda_desktop.domain.kinds import Consent
from tests.ui.capture.conftest import ALT, CTRL, PLAIN, SHIFT, User

Key = Qt.Key


def edits(user: User) -> None:
    """F2, another text, Enter."""
    user.press(Key.Key_F2)
    user.type(" och ett")
    user.press(Key.Key_Return)


def adds_theme(user: User) -> None:
    """T, a title, Enter."""
    user.press(Key.Key_T)
    user.type("Konkret")
    user.press(Key.Key_Return)


def renames_theme(user: User) -> None:
    """To the header of the second column, F2, a title, Enter."""
    user.press(Key.Key_Right)
    user.press(Key.Key_Up)
    user.press(Key.Key_F2)
    user.type("Vilja")
    user.press(Key.Key_Return)


def removes_theme(user: User) -> None:
    """To the header of the second column, Delete."""
    user.press(Key.Key_Right)
    user.press(Key.Key_Up)
    user.press(Key.Key_Delete)


def copies(user: User) -> None:
    """D and a digit."""
    user.press(Key.Key_D)
    user.press(Key.Key_2)


def moves_theme(user: User) -> None:
    """To the second column, Alt and an arrow."""
    user.press(Key.Key_Right)
    user.press(Key.Key_Right, ALT)


ACTS: dict[str, tuple[Callable[[User], None], dict[str, list[str]]]] = {
    "a digit sorts": (
        lambda user: user.press(Key.Key_1),
        {"": ["två", "tre"], "Mod": ["våga", "ett"], "Skav": ["gnissel"]},
    ),
    "Delete removes": (
        lambda user: user.press(Key.Key_Delete),
        {"": ["två", "tre"], "Mod": ["våga"], "Skav": ["gnissel"]},
    ),
    "F2 edits": (edits, {"": ["ett och ett", "två", "tre"], "Mod": ["våga"], "Skav": ["gnissel"]}),
    "D copies": (copies, {"": ["ett", "två", "tre"], "Mod": ["våga"], "Skav": ["gnissel", "ett"]}),
    "T adds a theme": (
        adds_theme,
        {"": ["ett", "två", "tre"], "Mod": ["våga"], "Skav": ["gnissel"], "Konkret": []},
    ),
    "F2 renames a theme": (
        renames_theme,
        {"": ["ett", "två", "tre"], "Vilja": ["våga"], "Skav": ["gnissel"]},
    ),
    "Delete removes a theme": (removes_theme, {"": ["ett", "två", "tre", "våga"], "Skav": ["gnissel"]}),
    "Alt and an arrow move a theme": (
        moves_theme,
        {"": ["ett", "två", "tre"], "Skav": ["gnissel"], "Mod": ["våga"]},
    ),
}


@pytest.fixture
def user(sorted_user: User) -> User:
    """A user who stands on the first note."""
    sorted_user.choose("ett")
    return sorted_user


@pytest.mark.parametrize("name", ACTS)
def test_every_act_is_done_undone_and_done_again(user: User, name: str) -> None:
    act, expected = ACTS[name]
    before = user.stored
    act(user)
    assert (user.stored, list(user.stored)) == (expected, list(expected))
    user.press(Key.Key_Z, CTRL, on=user.panel)
    assert (user.stored, list(user.stored)) == (before, list(before))
    user.press(Key.Key_Y, CTRL, on=user.panel)
    assert (user.stored, list(user.stored)) == (expected, list(expected))
    assert not user.problems


def test_digit_after_digit_sorts_the_whole_column(user: User) -> None:
    for digit in (Key.Key_1, Key.Key_2, Key.Key_1):
        user.press(digit)
    assert user.stored == {"": [], "Mod": ["våga", "ett", "tre"], "Skav": ["gnissel", "två"]}


def test_zero_sends_a_note_back(user: User) -> None:
    user.choose("gnissel")
    user.press(Key.Key_0)
    assert user.stored[""] == ["ett", "två", "tre", "gnissel"]


def test_a_digit_without_a_theme_changes_nothing(user: User) -> None:
    before = user.stored
    user.press(Key.Key_7)
    assert user.stored == before
    assert not user.undo.canUndo()


def test_escape_ends_copying(user: User) -> None:
    user.press(Key.Key_D)
    assert user.panel.strip.isVisible()
    user.press(Key.Key_Escape)
    user.press(Key.Key_2)
    assert not user.panel.strip.isVisible()
    assert user.stored["Skav"] == ["gnissel", "ett"]
    assert user.stored[""] == ["två", "tre"]


def test_arrows_walk_over_notes_and_columns(user: User) -> None:
    steps = [(Key.Key_Down, ["två"]), (Key.Key_End, ["tre"]), (Key.Key_Up, ["två"]), (Key.Key_Home, ["ett"])]
    for key, expected in [
        *steps,
        (Key.Key_Right, ["våga"]),
        (Key.Key_Right, ["gnissel"]),
        (Key.Key_Right, ["gnissel"]),
    ]:
        user.press(key)
        assert user.selected == expected


def test_shift_and_arrows_select_several_that_go_together(user: User) -> None:
    user.press(Key.Key_Down, SHIFT)
    user.press(Key.Key_2)
    assert user.stored == {"": ["tre"], "Mod": ["våga"], "Skav": ["gnissel", "ett", "två"]}
    user.press(Key.Key_Z, CTRL, on=user.panel)
    assert user.stored[""] == ["ett", "två", "tre"]


def test_everything_can_be_selected_and_copied_as_text(user: User) -> None:
    user.press(Key.Key_A, CTRL)
    user.press(Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "ett\ntvå\ntre\nvåga\ngnissel"


def test_escape_in_an_editor_leaves_the_note_as_it_was(user: User) -> None:
    user.press(Key.Key_F2)
    user.type(" inte")
    user.press(Key.Key_Escape)
    assert user.stored[""][0] == "ett"
    assert user.panel.canvas.hasFocus()


def test_leaving_an_editor_keeps_what_was_typed(user: User) -> None:
    user.press(Key.Key_F2)
    user.type(" till")
    user.panel.focus_capture()
    user.settle()
    assert user.stored[""][0] == "ett till"


def test_a_quote_is_marked_with_consent_name_and_organisation(user: User) -> None:
    user.press(Key.Key_Q)
    user.press(Key.Key_Up)
    user.press(Key.Key_Tab)
    user.type("Anna Öhman")
    user.press(Key.Key_Tab)
    user.type("Umeå kommun")
    user.press(Key.Key_Return)
    note = user.note("ett")
    assert (note.quote, note.author, note.organisation) == (Consent.NAMED, "Anna Öhman", "Umeå kommun")
    user.press(Key.Key_Z, CTRL, on=user.panel)
    assert user.note("ett").quote is None


def test_a_quote_can_stay_in_the_room_or_stop_being_one(user: User) -> None:
    user.press(Key.Key_Q)
    user.press(Key.Key_Down)
    user.press(Key.Key_Return)
    assert user.note("ett").quote is Consent.ROOM
    user.press(Key.Key_Q)
    user.press(Key.Key_Down)
    user.press(Key.Key_Return)
    assert user.note("ett").quote is None


def test_c_changes_the_question_of_a_note(user: User) -> None:
    user.press(Key.Key_C)
    assert user.note("ett").prompt_id == user.panel.model.prompts[1].id


def test_the_board_takes_its_keys_before_the_shortcuts_of_the_window(user: User) -> None:
    for key, text in ((Key.Key_1, "1"), (Key.Key_D, "d"), (Key.Key_Delete, ""), (Key.Key_Left, "")):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, PLAIN, text)
        event.ignore()
        QApplication.sendEvent(user.panel.canvas, event)
        assert event.isAccepted(), key


def test_the_keyboard_goes_from_the_composer_to_the_board_and_back(user: User) -> None:
    user.panel.focus_capture()
    user.press(Key.Key_Up)
    assert user.panel.canvas.hasFocus()
    user.press(Key.Key_Escape)
    assert user.panel.composer.field.hasFocus()


def test_undo_works_after_the_panel_is_gone(user: User) -> None:
    user.press(Key.Key_Delete)
    activity_id = user.panel.model.activity.id
    user.panel.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    user.undo.undo()
    assert [note.text for note in user.notes.board(activity_id).within(None)] == ["ett", "två", "tre"]


def test_selected_notes_wait_for_the_digit_of_a_new_theme(user: User) -> None:
    adds_theme(user)
    user.press(Key.Key_3)
    assert user.stored == {"": ["två", "tre"], "Mod": ["våga"], "Skav": ["gnissel"], "Konkret": ["ett"]}
