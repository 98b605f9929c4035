"""The agenda: adding, moving, copying and removing items, as a facilitator does it."""

from datetime import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from leda_desktop.domain.kinds import Kind
from leda_desktop.ui.desk.panes import cycle_panes
from leda_desktop.ui.plan.agenda_list import AgendaList
from leda_desktop.ui.plan.form_panel import Subject
from tests.ui.plan.conftest import Desk, press, write

Key = Qt.Key
WELCOME, ROUND, BOARD, LUNCH = (
    "Välkommen hit!",
    "Deltagarna presenterar sig",
    "Förhoppningar och farhågor",
    "Lunch",
)


def _middle(items: AgendaList, title: str) -> QPoint:
    row = next(i for i, line in enumerate(items.items.lines) if line.title == title)
    return items.visualRect(items.items.index(row)).center()


def _drag(items: AgendaList, start: QPoint, end: QPoint) -> None:
    ground = items.viewport()
    QTest.mousePress(ground, Qt.MouseButton.LeftButton, pos=start)
    for part in range(1, 6):
        QTest.mouseMove(ground, start + (end - start) * part / 5)
    QTest.mouseRelease(ground, Qt.MouseButton.LeftButton, pos=end)


def test_the_first_item_is_open_in_the_form(desk: Desk) -> None:
    assert desk.place.form.subject is Subject.ACTIVITY
    assert desk.place.form.activity_form.title.edit.text() == WELCOME


def test_planned_times_follow_from_the_lengths(desk: Desk) -> None:
    lines = [line for line in desk.place.agenda.list.items.lines if line.activity is not None]
    assert [line.start for line in lines[:4]] == ["11:00", "11:10", "11:30", "11:55"]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_new_item_of_the_chosen_kind_stands_below_and_waits_for_its_title(desk: Desk) -> None:
    desk.choose(WELCOME)
    press(desk.place, Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    menu = desk.place.agenda.kinds_menu
    press(menu, Key.Key_Down)
    press(menu, Key.Key_Return)
    write(desk.place.focusWidget(), "Fika 🌱")
    desk.place.flush()
    added = desk.agenda.activities[1]
    assert (added.kind, added.title, added.part) == (Kind.BREAK, "Fika 🌱", "Agenda förmiddagen")


def test_an_item_moves_down_by_keyboard_and_stays_chosen(desk: Desk) -> None:
    desk.choose(WELCOME)
    press(desk.place.agenda.list, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    desk.hear()
    assert desk.titles()[:2] == [ROUND, WELCOME]
    assert desk.agenda.find(desk.place.agenda.list.current) == desk.agenda.activities[1]


def test_moving_over_a_heading_changes_the_part_first(desk: Desk) -> None:
    desk.choose(LUNCH)
    before = desk.titles()
    press(desk.place.agenda.list, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    lunch = next(a for a in desk.agenda.activities if a.title == LUNCH)
    assert (desk.titles(), lunch.part) == (before, "Idag")


def test_an_item_is_dragged_to_another_place_and_back_by_undo(desk: Desk) -> None:
    items = desk.place.agenda.list
    before = desk.titles()
    _drag(items, _middle(items, BOARD), _middle(items, ROUND) - QPoint(0, 15))
    assert desk.titles()[:3] == [WELCOME, BOARD, ROUND]
    desk.undo.undo()
    desk.hear()
    assert desk.titles() == before


def test_something_dragged_below_a_heading_gets_it(desk: Desk) -> None:
    items = desk.place.agenda.list
    _drag(items, _middle(items, BOARD), _middle(items, "Transfer in") - QPoint(0, 15))
    board = next(a for a in desk.agenda.activities if a.title == BOARD)
    assert board.part == "Idag"


def test_several_items_are_removed_and_come_back_together(desk: Desk) -> None:
    before = desk.titles()
    desk.choose(WELCOME)
    press(desk.place.agenda.list, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(desk.place.agenda.list, Key.Key_Delete)
    assert desk.titles() == before[2:]
    desk.undo.undo()
    assert desk.titles() == before


def test_a_copy_stands_below_with_prompts_of_its_own(desk: Desk) -> None:
    original = desk.choose(BOARD)
    press(desk.place, Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    copy = desk.agenda.activities[desk.titles().index(BOARD) + 1]
    assert copy.title == BOARD
    assert {p.id for p in copy.prompts}.isdisjoint(p.id for p in original.prompts)


def test_each_copy_is_one_copy(desk: Desk) -> None:
    desk.choose(LUNCH)
    for _ in range(3):
        press(desk.place, Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert desk.titles().count(LUNCH) == 4


def test_what_runs_is_not_removed_and_a_sentence_says_so(desk: Desk, qtbot: QtBot) -> None:
    desk.running = desk.choose(BOARD).id
    with qtbot.waitSignal(desk.place.notice_requested) as told:
        press(desk.place.agenda.list, Key.Key_Delete)
    assert BOARD in desk.titles()
    assert "running" in told.args[0]


def test_a_title_is_edited_where_it_stands(desk: Desk) -> None:
    desk.choose(LUNCH)
    press(desk.place.agenda.list, Key.Key_F2)
    write(desk.place.agenda.list.inline, "Sen lunch")
    press(desk.place.agenda.list.inline, Key.Key_Return)
    assert "Sen lunch" in desk.titles()
    assert desk.place.form.activity_form.title.edit.text() == "Sen lunch"


def test_escape_leaves_the_title_as_it_was(desk: Desk) -> None:
    desk.choose(LUNCH)
    press(desk.place.agenda.list, Key.Key_F2)
    write(desk.place.agenda.list.inline, "Nej")
    press(desk.place.agenda.list.inline, Key.Key_Escape)
    assert LUNCH in desk.titles()


def test_tab_goes_from_the_title_to_the_length(desk: Desk) -> None:
    lunch = desk.choose(LUNCH)
    inline = desk.place.agenda.list.inline
    press(desk.place.agenda.list, Key.Key_F2)
    press(inline, Key.Key_Tab)
    write(inline, "1h30")
    press(inline, Key.Key_Return)
    changed = desk.agenda.find(lunch.id)
    assert changed is not None
    assert changed.minutes == 90


def test_a_length_that_makes_no_sense_is_told_and_not_kept(desk: Desk) -> None:
    lunch = desk.choose(LUNCH)
    inline = desk.place.agenda.list.inline
    press(desk.place.agenda.list, Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    write(inline, "länge")
    press(inline, Key.Key_Return)
    assert inline.sentence.isVisible()
    press(inline, Key.Key_Escape)
    assert desk.agenda.find(lunch.id) == lunch


def test_what_is_written_in_place_is_kept_when_the_mouse_goes_elsewhere(desk: Desk) -> None:
    desk.choose(LUNCH)
    press(desk.place.agenda.list, Key.Key_F2)
    write(desk.place.agenda.list.inline, "Mat")
    desk.place.form.activity_form.part.edit.setFocus()
    assert "Mat" in desk.titles()


def test_an_empty_agenda_teaches_the_kinds(desk: Desk) -> None:
    desk.place.agenda.list.selectAll()
    press(desk.place.agenda.list, Key.Key_Delete)
    assert desk.place.agenda.empty.isVisible()
    desk.place.agenda.empty.kind_chosen.emit(Kind.BOARD)
    assert [activity.kind for activity in desk.agenda.activities] == [Kind.BOARD]
    assert not desk.place.agenda.empty.isVisible()


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("30", "· 15 min beyond the end 16:00"),
        ("0", "· 15 min left until the end 16:00"),
        ("24 h", "beyond the end 16:00"),
    ],
)
def test_the_footer_says_how_the_agenda_fits(desk: Desk, typed: str, words: str) -> None:
    desk.choose("Mingel")
    press(desk.place.agenda.list, Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    write(desk.place.agenda.list.inline, typed)
    press(desk.place.agenda.list.inline, Key.Key_Return)
    assert words in desk.place.agenda.footer


def test_a_clash_before_a_fixed_start_is_said_in_words(desk: Desk) -> None:
    desk.choose(LUNCH)
    desk.place.form.activity_form.minutes.edit.setFocus()
    desk.place.form.activity_form.minutes.edit.selectAll()
    write(desk.place.form.activity_form.minutes.edit, "1:05")
    press(desk.place.form.activity_form.minutes.edit, Key.Key_Return)
    titles = [line.title for line in desk.place.agenda.list.items.lines]
    assert "10 min too much before the fixed start 13:20" in titles


def test_enter_goes_to_the_form_and_escape_comes_back(desk: Desk) -> None:
    desk.choose(LUNCH)
    press(desk.place.agenda.list, Key.Key_Return)
    assert desk.place.form.activity_form.title.edit.hasFocus()
    press(desk.place.form.activity_form.title.edit, Key.Key_Escape)
    assert desk.place.agenda.list.hasFocus()


def test_a_fixed_start_is_pinned_in_the_list(desk: Desk) -> None:
    line = next(line for line in desk.place.agenda.list.items.lines if line.title == "Transfer in")
    assert line.activity is not None
    assert (line.activity.fixed_start, line.start) == (time(13, 20), "13:20")
    assert "fixed start" in line.note


def test_f6_goes_from_column_to_column(desk: Desk) -> None:
    place = desk.place
    place.agenda.list.setFocus()
    cycle_panes(place, 1)
    assert place.form.isAncestorOf(place.focusWidget())
    cycle_panes(place, 1)
    assert place.outline.isAncestorOf(place.focusWidget())


def test_the_agenda_is_entered_at_its_items(desk: Desk) -> None:
    desk.place.form.enter()
    cycle_panes(desk.place, -1)
    assert desk.place.agenda.list.hasFocus()


def test_a_small_window_keeps_room_for_the_agenda(desk: Desk) -> None:
    desk.place.resize(683, 400)
    desk.hear()
    assert not desk.place.outline.isVisible()
    assert desk.place.agenda.width() > 300
    desk.place.resize(1366, 716)
    desk.hear()
    assert desk.place.outline.isVisible()
