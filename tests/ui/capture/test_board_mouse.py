"""The mouse selects, carries and opens notes and themes."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from leda_desktop.services.note_changes import Group
from tests.ui.capture.conftest import CTRL, PLAIN, SHIFT, Room, User

# A menu is a window of its own, which the platform without a screen can neither raise nor give the keyboard.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
LEFT = Qt.MouseButton.LeftButton


def menu_of(user: User, at: QPoint) -> QMenu:
    """The context menu at a place."""
    canvas = user.panel.canvas
    QApplication.sendEvent(canvas, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, canvas.mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def pick(menu: QMenu, text: str) -> None:
    """Choose an entry, also of a submenu."""
    menus = [menu, *menu.findChildren(QMenu)]
    action = next(a for m in menus for a in m.actions() if a.text().split("\t")[0] == text and a.menu() is None)
    action.trigger()
    menu.close()


def test_a_note_is_dragged_into_a_theme(sorted_user: User) -> None:
    user = sorted_user
    user.drag(user.at("två"), user.below("Mod"))
    assert user.stored == {"": ["ett", "tre"], "Mod": ["våga", "två"], "Skav": ["gnissel"]}
    assert user.selected == ["två"]
    user.undo.undo()
    assert user.stored[""] == ["ett", "två", "tre"]


def test_a_note_is_dragged_in_front_of_another(sorted_user: User) -> None:
    user = sorted_user
    user.drag(user.at("tre"), user.at("ett") - QPoint(0, 10))
    assert user.stored[""] == ["tre", "ett", "två"]


def test_several_notes_are_dragged_together(sorted_user: User) -> None:
    user = sorted_user
    user.choose("ett", "tre")
    user.drag(user.at("tre"), user.below("Skav"))
    assert user.stored == {"": ["två"], "Mod": ["våga"], "Skav": ["gnissel", "ett", "tre"]}


def test_dragging_with_ctrl_copies(sorted_user: User) -> None:
    user = sorted_user
    user.drag(user.at("ett"), user.below("Skav"), CTRL)
    assert user.stored == {"": ["ett", "två", "tre"], "Mod": ["våga"], "Skav": ["gnissel", "ett"]}
    assert user.panel.model.board.count == 5


def test_escape_while_dragging_puts_everything_back(sorted_user: User) -> None:
    user = sorted_user
    user.panel.canvas.setFocus()
    user.drag(user.at("ett"), user.below("Mod"), drop=False)
    user.press(Qt.Key.Key_Escape)
    QTest.mouseRelease(user.panel.canvas, LEFT, PLAIN, user.below("Mod"))
    assert user.stored[""] == ["ett", "två", "tre"]
    assert not user.undo.canUndo()


def test_a_note_put_down_where_it_was_is_no_change(sorted_user: User) -> None:
    user = sorted_user
    user.drag(user.at("två"), user.at("två") + QPoint(14, 4))
    assert not user.undo.canUndo()


def test_a_theme_is_dragged_by_its_header(sorted_user: User) -> None:
    user = sorted_user
    user.drag(user.header("Skav"), user.header("Mod") - QPoint(20, 0))
    assert list(user.stored) == ["", "Skav", "Mod"]
    user.undo.undo()
    assert list(user.stored) == ["", "Mod", "Skav"]


def test_clicks_select_one_several_and_a_stretch(sorted_user: User) -> None:
    user = sorted_user
    user.click("ett")
    user.click("tre", CTRL)
    assert user.selected == ["ett", "tre"]
    user.click("tre", CTRL)
    assert user.selected == ["ett"]
    user.click("två")
    user.click("tre", SHIFT)
    assert user.selected == ["två", "tre"]
    user.click("ett", SHIFT)
    assert user.selected == ["ett", "två"]


def test_the_rubber_band_selects_what_it_touches(sorted_user: User) -> None:
    user = sorted_user
    user.drag(user.below("Osorterade"), user.at("två") - QPoint(60, 4))
    assert user.selected == ["två", "tre"]


def test_a_double_click_edits_a_note_and_renames_a_theme(sorted_user: User) -> None:
    user = sorted_user
    QTest.mouseDClick(user.panel.canvas, LEFT, PLAIN, user.at("ett"))
    user.type("!")
    user.press(Qt.Key.Key_Return)
    QTest.mouseDClick(user.panel.canvas, LEFT, PLAIN, user.header("Mod"))
    user.type("Vilja")
    user.press(Qt.Key.Key_Return)
    assert user.stored == {"": ["ett!", "två", "tre"], "Vilja": ["våga"], "Skav": ["gnissel"]}


def test_a_double_click_where_there_is_nothing_makes_a_theme(sorted_user: User) -> None:
    user = sorted_user
    QTest.mouseDClick(user.panel.canvas, LEFT, PLAIN, user.below("Mod"))
    user.type("Konkret")
    user.press(Qt.Key.Key_Return)
    assert list(user.stored) == ["", "Mod", "Skav", "Konkret"]


def test_the_ghost_column_makes_a_theme(user: User) -> None:
    QTest.mouseClick(user.panel.canvas, LEFT, PLAIN, user.panel.canvas.viewport.ghost().center())
    user.type("Mod")
    user.press(Qt.Key.Key_Return)
    assert user.stored == {"": [], "Mod": []}


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("Ta bort", {"": ["två", "tre"], "Mod": ["våga"], "Skav": ["gnissel"]}),
        ("Skav", {"": ["två", "tre"], "Mod": ["våga"], "Skav": ["gnissel", "ett"]}),
    ],
)
def test_the_menu_of_a_note_does_the_same(sorted_user: User, entry: str, expected: dict[str, list[str]]) -> None:
    pick(menu_of(sorted_user, sorted_user.at("ett")), entry)
    sorted_user.settle()
    assert sorted_user.stored == expected


def test_the_menu_of_a_theme_removes_it(sorted_user: User) -> None:
    pick(menu_of(sorted_user, sorted_user.header("Mod")), "Ta bort temat, behåll lapparna")
    sorted_user.settle()
    assert sorted_user.stored == {"": ["ett", "två", "tre", "våga"], "Skav": ["gnissel"]}


def test_titles_in_menus_are_no_shortcuts(room: Room) -> None:
    room.notes.add_many(room.activity.id, [Group("Mod & vilja", ("ett",))])
    user = room.open()
    menu = menu_of(user, user.at("ett"))
    labels = [action.text() for sub in menu.findChildren(QMenu) for action in sub.actions()]
    assert "Mod && vilja\t1" in labels
    menu.close()


def test_the_wheel_scrolls_the_column_below_the_mouse(room: Room) -> None:
    room.notes.add_many(room.activity.id, [Group(None, tuple(map(str, range(60)))), Group("Mod", ("a", "b"))])
    user = room.open()
    viewport = user.panel.canvas.viewport
    unsorted, mod = viewport.layout.columns[:2]
    spot = QPointF(viewport.body(unsorted).center())
    before = viewport.top(unsorted)
    wheel = QWheelEvent(
        spot, spot, QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton, PLAIN, Qt.ScrollPhase.NoScrollPhase, False
    )
    viewport.scroll_to(unsorted, 400)
    QApplication.sendEvent(user.panel.canvas, wheel)
    assert (before, viewport.top(unsorted), viewport.top(mod)) == (0, 208, 0)
