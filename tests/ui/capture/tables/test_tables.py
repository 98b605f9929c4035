"""A table dialogue is captured table by table with the keyboard, without losing a word."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from leda_desktop.domain import editing
from leda_desktop.domain.details import Conversation
from leda_desktop.ui.capture.board_model import Lens
from leda_desktop.ui.desk.keys import key_bindings
from tests.ui.capture.conftest import ALT, CTRL, PLAIN, SHIFT
from tests.ui.capture.tables.facilitator import APPLIED, HEARD, TAKEN, Facilitator

Key = Qt.Key


def test_enter_stays_at_the_table_and_the_question(facilitator: Facilitator) -> None:
    facilitator.say("Tillit tar tid", "Ingen har sagt nej")
    assert facilitator.stored == [(1, HEARD, "Tillit tar tid"), (1, HEARD, "Ingen har sagt nej")]


def test_tab_goes_to_the_next_question_and_from_the_last_to_the_next_table(facilitator: Facilitator) -> None:
    for answer in ("ett", "två", "tre", "fyra"):
        facilitator.say(answer)
        facilitator.press(Key.Key_Tab)
    facilitator.press(Key.Key_Tab, SHIFT)
    facilitator.say("fem")
    assert facilitator.stored == [
        (1, HEARD, "ett"),
        (1, TAKEN, "två"),
        (1, APPLIED, "tre"),
        (2, HEARD, "fyra"),
        (2, HEARD, "fem"),
    ]


def test_control_with_an_arrow_stays_at_the_table(facilitator: Facilitator) -> None:
    facilitator.press(Key.Key_Up, CTRL)
    facilitator.say("sist")
    facilitator.press(Key.Key_Down, CTRL)
    facilitator.say("först")
    assert facilitator.stored == [(1, APPLIED, "sist"), (1, HEARD, "först")]


def test_alt_with_an_arrow_goes_from_table_to_table(facilitator: Facilitator) -> None:
    facilitator.press(Key.Key_Right, ALT)
    facilitator.press(Key.Key_Right, ALT)
    facilitator.say("tre")
    for _ in range(3):
        facilitator.press(Key.Key_Left, ALT)
    facilitator.say("sex")
    assert [(table, text) for table, _, text in facilitator.stored] == [(3, "tre"), (6, "sex")]


def test_a_digit_chooses_a_table_and_gives_the_keyboard_back_to_the_field(facilitator: Facilitator) -> None:
    facilitator.press(Key.Key_Up)
    facilitator.type("4")
    facilitator.say("fyrans")
    assert facilitator.stored == [(4, HEARD, "fyrans")]


def test_a_digit_in_the_field_is_text(facilitator: Facilitator) -> None:
    facilitator.say("4 av 5 var eniga")
    assert facilitator.stored == [(1, HEARD, "4 av 5 var eniga")]


def test_a_click_in_the_grid_chooses_table_and_question(facilitator: Facilitator) -> None:
    grid = facilitator.panel.grid
    place = grid.visualRect(grid.model().index(2, facilitator.panel._tables.lenses.index(Lens(5)))).center()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, PLAIN, place)
    facilitator.say("femmans")
    assert facilitator.stored == [(5, TAKEN, "femmans")]


def test_the_grid_is_walked_with_the_keyboard(facilitator: Facilitator) -> None:
    grid = facilitator.panel.grid
    grid.setFocus()
    grid.setCurrentIndex(grid.model().index(1, 1))
    facilitator.press(Key.Key_Right)
    facilitator.press(Key.Key_Down)
    facilitator.press(Key.Key_Return)
    facilitator.say("tvåans")
    assert facilitator.stored == [(2, TAKEN, "tvåans")]


def test_the_grid_tells_how_many_answers_there_are(facilitator: Facilitator) -> None:
    facilitator.at_table(1, "ett", "två")
    facilitator.at_table(3, "tre")
    assert [facilitator.cell(1, table).count for table in (None, 1, 2, 3)] == [3, 2, 0, 1]
    said = facilitator.panel.grid.model().index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"Bord 1: {HEARD} 2 svar"


def test_shift_enter_begins_a_point_of_the_answer(facilitator: Facilitator) -> None:
    facilitator.type("Möts oftare")
    facilitator.press(Key.Key_Return, SHIFT)
    facilitator.type("- en gång i månaden")
    facilitator.press(Key.Key_Return)
    assert facilitator.stored == [(1, HEARD, "Möts oftare\nen gång i månaden")]


def test_a_pasted_list_goes_to_its_questions_with_its_points(facilitator: Facilitator) -> None:
    facilitator.press(Key.Key_Right, ALT)
    facilitator.paste(f"{HEARD}\n• Tillit\n   – tar tid\n   – kostar\n• Kaffe\n{APPLIED}\n• Soppa\n")
    assert facilitator.stored == []
    facilitator.press(Key.Key_Return)
    assert facilitator.stored == [(2, HEARD, "Tillit\ntar tid\nkostar"), (2, HEARD, "Kaffe"), (2, APPLIED, "Soppa")]
    facilitator.undo.undo()
    assert facilitator.stored == []


def test_headings_that_are_not_used_send_answers_where_the_keyboard_was(facilitator: Facilitator) -> None:
    facilitator.press(Key.Key_Tab)
    facilitator.paste(f"{HEARD}\n• Tillit\n{APPLIED}\n• Soppa\n")
    facilitator.panel.preview.headings.click()
    facilitator.panel.preview.take_keyboard()
    facilitator.press(Key.Key_Return)
    assert facilitator.stored == [(1, TAKEN, "Tillit"), (1, TAKEN, "Soppa")]


def test_other_headings_of_a_list_become_themes(facilitator: Facilitator) -> None:
    facilitator.paste(f"{HEARD}\n• Tillit\nKultur:\n• Soppa\n")
    facilitator.press(Key.Key_Return)
    board = facilitator.suite.notes.board(facilitator.activity.id)
    assert [theme.title for theme in board.themes] == ["Kultur"]
    assert [(note.text, note.theme_id) for note in board.notes] == [("Tillit", None), ("Soppa", board.themes[0].id)]
    assert {question for _, question, _ in facilitator.stored} == {HEARD}


def test_a_point_without_its_answer_becomes_an_answer(facilitator: Facilitator) -> None:
    facilitator.paste("• Tillit\n   – tar tid\n• Kaffe\n")
    facilitator.press(Key.Key_Space)
    facilitator.press(Key.Key_Return)
    assert [text for _, _, text in facilitator.stored] == ["tar tid", "Kaffe"]


def test_an_answer_is_edited_removed_and_brought_back(facilitator: Facilitator) -> None:
    facilitator.say("Tilit")
    facilitator.press(Key.Key_Up)
    facilitator.press(Key.Key_F2)
    facilitator.press(Key.Key_A, CTRL)
    facilitator.type("Tillit")
    facilitator.press(Key.Key_Return)
    assert facilitator.stored == [(1, HEARD, "Tillit")]
    facilitator.press(Key.Key_Delete)
    assert facilitator.stored == []
    facilitator.press(Key.Key_Z, CTRL)
    facilitator.press(Key.Key_Z, CTRL)
    assert facilitator.stored == [(1, HEARD, "Tilit")]


def test_an_answer_moves_to_another_table_and_another_question(facilitator: Facilitator) -> None:
    facilitator.say("Tillit")
    facilitator.press(Key.Key_Up)
    facilitator.press(Key.Key_C)
    facilitator.press(Key.Key_G)
    assert facilitator.panel.strip.isVisible()
    facilitator.type("5")
    assert facilitator.stored == [(5, TAKEN, "Tillit")]
    assert not facilitator.panel.strip.isVisible()
    facilitator.undo.undo()
    assert facilitator.stored == [(1, TAKEN, "Tillit")]


def test_the_menu_of_an_answer_offers_the_table_and_the_count(facilitator: Facilitator) -> None:
    facilitator.say("Tillit")
    facilitator.press(Key.Key_Up)
    menu = facilitator.panel.canvas._menu.for_notes(facilitator.panel)
    offered = [action.text() for action in menu.actions()]
    assert "Flytta till ett annat bord\tG" in offered
    assert "Räkna ihop med ett tidigare svar …\tR" in offered
    menu.deleteLater()


def test_no_key_of_the_tables_is_one_of_the_desk(facilitator: Facilitator) -> None:
    of_the_desk = {key for binding in key_bindings(facilitator.panel.model.texts) for key in binding.keys}
    told = facilitator.panel.keys()
    own = {key for key, _ in told if len(key) == 1}
    assert {"G", "R", "O", "X", "=", "V"} <= own
    assert own.isdisjoint(of_the_desk)


def test_a_drag_to_another_question_keeps_the_theme(facilitator: Facilitator) -> None:
    facilitator.say("Tillit")
    (note,) = facilitator.notes
    theme = facilitator.suite.notes.add_theme(facilitator.activity.id, "Kultur")
    assert theme is not None
    facilitator.suite.notes.move([note.id], theme.id)
    facilitator.settle()
    there = facilitator.panel.model.columns[1].place
    assert facilitator.panel.verbs.move([note.id], there)
    assert facilitator.stored == [(1, TAKEN, "Tillit")]
    assert facilitator.notes[0].theme_id == theme.id


def test_the_whole_board_is_sorted_into_themes(facilitator: Facilitator) -> None:
    facilitator.at_table(1, "Tillit")
    facilitator.at_table(2, "Soppa")
    facilitator.press(Key.Key_Up)
    facilitator.type("0")
    assert facilitator.panel.model.lens is None
    facilitator.press(Key.Key_T)
    facilitator.type("Kultur")
    facilitator.press(Key.Key_Return)
    facilitator.choose("Tillit")
    facilitator.type("1")
    board = facilitator.suite.notes.board(facilitator.activity.id)
    assert [note.text for note in board.within(board.themes[0].id)] == ["Tillit"]
    facilitator.panel.focus_capture()
    facilitator.press(Key.Key_Right, ALT)
    assert facilitator.panel.model.lens == Lens(3)


def test_sorting_does_not_change_the_order_at_the_table(facilitator: Facilitator) -> None:
    facilitator.say("ett", "två", "tre")
    theme = facilitator.suite.notes.add_theme(facilitator.activity.id, "Kultur")
    assert theme is not None
    facilitator.suite.notes.move([facilitator.notes[0].id], theme.id)
    facilitator.settle()
    assert [note.text for note in facilitator.panel.model.columns[0].notes] == ["ett", "två", "tre"]


def test_the_list_twin_shows_the_table(facilitator: Facilitator) -> None:
    facilitator.at_table(1, "Tillit")
    facilitator.at_table(2, "Soppa")
    facilitator.press(Key.Key_L, CTRL)
    model = facilitator.panel.list.model()
    assert model.index(0, 0, model.index(0, 0)).data() == "Soppa"
    assert model.rowCount() == 3


def test_the_search_looks_at_all_tables(facilitator: Facilitator) -> None:
    facilitator.at_table(1, "Tillit")
    facilitator.at_table(2, "Soppa")
    facilitator.press(Key.Key_F, CTRL)
    facilitator.type("till")
    assert facilitator.panel.header.found_text == "– av 1"


def test_the_number_of_tables_is_changed_on_the_spot(facilitator: Facilitator) -> None:
    facilitator.panel.bar.more.click()
    facilitator.settle()
    assert isinstance(facilitator.activity.details, Conversation)
    assert facilitator.activity.details.tables == 7
    facilitator.panel.set_activity(facilitator.activity)
    facilitator.settle()
    assert facilitator.cell(0, 7).head == "7"
    facilitator.undo.undo()
    assert facilitator.activity.details.tables == 6


def test_a_table_that_has_answered_is_never_left_out(facilitator: Facilitator) -> None:
    facilitator.at_table(6, "Kvar")
    activity = facilitator.activity
    assert isinstance(activity.details, Conversation)
    fewer = replace(activity, details=replace(activity.details, tables=2))
    facilitator.suite.plans.put_session(editing.put_activity(facilitator.plan, fewer))
    facilitator.panel.set_activity(fewer)
    facilitator.settle()
    assert [lens.table for lens in facilitator.panel._tables.lenses if lens] == [1, 2, 6]


def test_what_is_written_stays_when_the_plan_changes(facilitator: Facilitator) -> None:
    facilitator.press(Key.Key_Right, ALT)
    facilitator.type("halv")
    draft = facilitator.panel.draft()
    facilitator.panel.composer.choose_table(1)
    facilitator.panel.composer.clear()
    facilitator.panel.set_draft(draft)
    facilitator.type("vägs")
    facilitator.press(Key.Key_Return)
    assert facilitator.stored == [(2, HEARD, "halvvägs")]


def test_half_an_answer_with_its_points_is_an_answer_again_after_a_restart(facilitator: Facilitator) -> None:
    facilitator.type("Möts")
    facilitator.press(Key.Key_Return, SHIFT)
    facilitator.type("ofta")
    words = facilitator.panel.half_written()
    facilitator.panel.composer.clear()
    facilitator.panel.set_half_written(words)
    facilitator.press(Key.Key_Return)
    assert facilitator.stored == [(1, HEARD, "Möts\nofta")]


def test_half_a_list_waits_beside_the_composer_after_a_restart(facilitator: Facilitator) -> None:
    facilitator.paste("• Tillit\n• Soppa\n")
    words = facilitator.panel.half_written()
    facilitator.panel.strip.paste_dropped.emit()
    facilitator.panel.set_half_written(words)
    assert facilitator.panel.strip.isVisible()
