"""A pasted list is shown before it is added, added as one step, and never lost."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.ui.capture.paste_rows import PasteModel
from tests.ui.capture.conftest import CTRL, Room, User

LIST = "• Nya metoder att ta hem\n• Förstå andras vardag\n\nMod\n- Våga börja\n- Stöd när det blåser\n"
WAIT_MS = 30_000


def paste(user: User, text: str) -> None:
    """Paste a text into the composer."""
    source = QMimeData()
    source.setText(text)
    user.panel.composer.field.insertFromMimeData(source)
    user.settle()


def rows(model: PasteModel) -> list[tuple[str, bool]]:
    """What the preview shows, and whether it is ticked."""
    indices = [model.index(row, 0) for row in range(model.rowCount())]
    checked = Qt.CheckState.Checked
    return [(i.data(), Qt.CheckState(i.data(Qt.ItemDataRole.CheckStateRole)) is checked) for i in indices]


def test_a_pasted_list_is_shown_and_added_as_one_step(user: User) -> None:
    paste(user, LIST)
    assert user.stored == {"": []}
    assert [text for text, _ in rows(user.panel.preview.model)] == [
        "Nya metoder att ta hem",
        "Förstå andras vardag",
        "Tema: Mod",
        "Våga börja",
        "Stöd när det blåser",
    ]
    user.press(Qt.Key.Key_Return)
    expected = {"": ["Nya metoder att ta hem", "Förstå andras vardag"], "Mod": ["Våga börja", "Stöd när det blåser"]}
    assert user.stored == expected
    assert user.panel.composer.field.hasFocus()
    user.press(Qt.Key.Key_Z, CTRL)
    assert user.stored == {"": []}
    user.press(Qt.Key.Key_Y, CTRL)
    assert user.stored == expected


def test_what_is_not_ticked_is_not_added(user: User) -> None:
    paste(user, LIST)
    user.press(Qt.Key.Key_Space)
    user.press(Qt.Key.Key_Return)
    assert user.stored[""] == ["Förstå andras vardag"]


def test_headings_can_be_ignored(user: User) -> None:
    paste(user, LIST)
    box = user.panel.preview.headings
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(10, box.height() // 2))
    user.press(Qt.Key.Key_Return, on=user.panel.preview.tree)
    assert list(user.stored) == [""]
    assert len(user.stored[""]) == 4


def test_a_line_can_be_corrected_before_it_is_added(user: User) -> None:
    paste(user, LIST)
    user.press(Qt.Key.Key_F2)
    user.type("Nya vägar")
    user.press(Qt.Key.Key_Return)
    user.press(Qt.Key.Key_Return, on=user.panel.preview.tree)
    assert user.stored[""] == ["Nya vägar", "Förstå andras vardag"]


def test_notes_that_say_nearly_the_same_are_marked_and_kept(user: User) -> None:
    user.write("Våga börja")
    paste(user, LIST)
    model = user.panel.preview.model
    marked = [model.index(row, 1).data() for row in range(model.rowCount())]
    assert [bool(mark) for mark in marked] == [False, False, False, True, False]
    user.press(Qt.Key.Key_Return)
    assert user.stored["Mod"] == ["Våga börja", "Stöd när det blåser"]


def test_notes_go_into_the_theme_that_is_there_already(sorted_user: User) -> None:
    paste(sorted_user, LIST)
    sorted_user.press(Qt.Key.Key_Return)
    assert sorted_user.stored["Mod"] == ["våga", "Våga börja", "Stöd när det blåser"]
    assert len(sorted_user.stored) == 3


def test_escape_keeps_the_pasted_text_at_hand(user: User) -> None:
    paste(user, LIST)
    user.press(Qt.Key.Key_Escape)
    assert user.stored == {"": []}
    assert user.panel.strip.isVisible()
    assert user.panel.draft().pasted == LIST
    user.panel.strip.paste_requested.emit()
    user.press(Qt.Key.Key_Return)
    assert len(user.stored["Mod"]) == 2
    assert not user.panel.strip.isVisible()


def test_a_waiting_paste_moves_to_the_next_panel(room: Room) -> None:
    user = room.open()
    paste(user, LIST)
    later = room.open()
    later.panel.set_draft(user.panel.draft())
    assert later.panel.strip.isVisible()
    later.panel.strip.paste_requested.emit()
    later.press(Qt.Key.Key_Return, on=later.panel.preview.tree)
    assert len(later.stored["Mod"]) == 2


def test_a_single_line_goes_into_the_field(user: User) -> None:
    paste(user, "  en \x00 rad\n")
    assert user.panel.composer.field.toPlainText() == "en rad"
    assert not user.panel.preview.is_open


def test_what_cannot_be_stored_stays_in_the_preview(room: Room) -> None:
    user = room.open()
    paste(user, "\n".join(f"- {letter * 900}" for letter in "abcd"))
    fill_the_disk(room)
    user.press(Qt.Key.Key_Return)
    assert [problem.trouble for problem in user.problems] == [Trouble.DISK_FULL]
    assert user.panel.preview.isVisible()
    assert user.panel.preview.model.count == 4
    assert not user.undo.canUndo()


def test_a_large_paste_that_cannot_be_stored_stays_too(room: Room, qtbot: QtBot) -> None:
    user = room.open()
    paste(user, numbered(700))
    qtbot.waitUntil(lambda: user.panel.preview.model.count == 700, timeout=WAIT_MS)
    fill_the_disk(room)
    user.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(user.problems), timeout=WAIT_MS)
    assert user.panel.preview.model.count == 700
    assert not user.undo.canUndo()


def test_five_megabytes_leave_the_window_alive(user: User, qtbot: QtBot) -> None:
    text = numbered(130_000)
    assert len(text) > 5_000_000
    ticks: list[int] = []
    timer = QTimer(interval=1)
    timer.timeout.connect(lambda: ticks.append(user.panel.preview.model.count))
    timer.start()
    paste(user, text)
    qtbot.waitUntil(lambda: user.panel.preview.model.count == 130_000, timeout=WAIT_MS)
    timer.stop()
    assert ticks.count(0) > 50
    user.press(Qt.Key.Key_Escape, on=user.panel.preview.tree)
    assert user.panel.strip.isVisible()
    assert user.stored == {"": []}


def test_what_is_dropped_while_it_is_read_does_not_come_back(user: User, qtbot: QtBot) -> None:
    paste(user, numbered(30_000))
    user.press(Qt.Key.Key_Escape)
    assert user.panel.composer.field.hasFocus()
    user.panel.strip.paste_dropped.emit()
    paste(user, numbered(2_000))
    qtbot.waitUntil(lambda: user.panel.preview.model.count > 0, timeout=WAIT_MS)
    assert user.panel.preview.model.count == 2_000


def test_many_notes_are_added_in_the_background_as_one_step(user: User, qtbot: QtBot) -> None:
    paste(user, numbered(700))
    qtbot.waitUntil(lambda: user.panel.preview.model.count == 700, timeout=WAIT_MS)
    user.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: user.undo.canUndo() and user.panel.model.board.count == 700, timeout=WAIT_MS)
    assert len(user.stored[""]) == 700
    user.undo.undo()
    assert user.stored == {"": []}


def numbered(count: int) -> str:
    """A list of so many different lines."""
    return "\n".join(f"- lapp nummer {number} med några ord till" for number in range(count))


def fill_the_disk(room: Room) -> None:
    """Let the store have no room for anything more."""
    with room.store.read() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")
    with pytest.raises(Problem):
        while True:
            room.notes.add(room.activity.id, "x" * 900)
