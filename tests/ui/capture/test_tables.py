"""A table dialogue is captured table by table with the keyboard, read out, and counted without losing a word."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QUndoStack
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from leda_desktop.domain import editing
from leda_desktop.domain.details import Conversation
from leda_desktop.domain.feed import Feed
from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.notes import Note
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.programme import Activity, SessionPlan
from leda_desktop.domain.stage import Spot, View
from leda_desktop.domain.tallies import tallies
from leda_desktop.exchange.template import read_template
from leda_desktop.models.store import Store
from leda_desktop.paths import resource
from leda_desktop.services.notes import Notes
from leda_desktop.services.suite import Suite, build_suite
from leda_desktop.texts import Language, Texts
from leda_desktop.ui.background import Background
from leda_desktop.ui.bridge import Bridge
from leda_desktop.ui.capture.board_model import Lens
from leda_desktop.ui.capture.ground import Ground
from leda_desktop.ui.capture.panels import Panels
from leda_desktop.ui.capture.tables import TablesPanel
from leda_desktop.ui.capture.tables_model import CELL, Cell
from leda_desktop.ui.manner import Manner
from leda_desktop.ui.presenter.picture_source import PictureSource
from leda_desktop.ui.theme import Theme
from tests.fakes import FakeClock
from tests.ui.capture.conftest import ALT, CTRL, PLAIN, SHIFT, typed

Key = Qt.Key
HEARD, TAKEN, APPLIED = "Vad har ni hört?", "Vad tar ni med er?", "Hur kan vi applicera i Umeå?"


@dataclass
class Facilitator:
    """Writes down what the tables say, and looks at what is on disk."""

    panel: TablesPanel
    suite: Suite
    plan: SessionPlan
    undo: QUndoStack
    clock: FakeClock
    problems: list[Problem]

    def settle(self) -> None:
        """Let everything arrive that is under way."""
        for _ in range(3):
            QApplication.processEvents()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.panel, key, modifiers)
        self.settle()

    def type(self, text: str) -> None:
        """Type where the keyboard is."""
        typed(text, QApplication.focusWidget() or self.panel)
        self.settle()

    def say(self, *answers: str) -> None:
        """Write answers where the keyboard is, a moment after each other."""
        for answer in answers:
            self.clock.advance(1)
            self.type(answer)
            self.press(Key.Key_Return)

    def at_table(self, table: int, *answers: str) -> None:
        """Write what a table answers to the question that is asked."""
        self.panel.composer.choose_table(table)
        self.panel.focus_capture()
        self.say(*answers)

    def paste(self, text: str) -> None:
        """Paste where the keyboard is."""
        QGuiApplication.clipboard().setText(text)
        self.press(Key.Key_V, CTRL)

    def choose(self, text: str) -> None:
        """Go to an answer of the table that is looked at."""
        note = next(note for note in self.notes if note.text == text)
        self.panel.canvas.setFocus()
        place = self.panel.model.place_of(note.id)
        assert place is not None
        rect = self.panel.canvas.rect_of(note.id)
        assert rect is not None
        QTest.mouseClick(self.panel.canvas, Qt.MouseButton.LeftButton, PLAIN, rect.center())
        self.settle()

    @property
    def activity(self) -> Activity:
        """The dialogue as it is planned now."""
        plan = self.suite.plans.session_plan(self.plan.session.id)
        return next(activity for activity in plan.activities if activity.kind is Kind.TABLES)

    @property
    def notes(self) -> tuple[Note, ...]:
        """What is on disk."""
        return self.suite.notes.board(self.activity.id).notes

    @property
    def stored(self) -> list[tuple[int | None, str, str]]:
        """Table, question and text of every answer on disk."""
        questions = {prompt.id: prompt.text for prompt in self.activity.prompts}
        return [(note.table, questions[note.prompt_id], note.text) for note in self.notes if note.prompt_id]

    @property
    def tally(self) -> list[tuple[str, int]]:
        """The answers with how often each was given."""
        return [(tally.first.text, tally.count) for tally in tallies(self.notes)]

    def aside(self, text: str) -> str:
        """What is said beside an answer."""
        return self.panel.model.aside(next(note for note in self.notes if note.text == text))

    def cell(self, row: int, table: int | None) -> Cell:
        """A cell of the grid; table None is all of them."""
        model = self.panel.grid.model()
        lens = None if table is None else Lens(table)
        found: Cell = model.index(row, self.panel._tables.lenses.index(lens)).data(CELL)
        return found

    @property
    def reads(self) -> str:
        """Who reads out, in words."""
        return self.panel.bar.told.text()


@pytest.fixture
def facilitator(tmp_path: Path, qtbot: QtBot) -> Iterator[Facilitator]:
    """A facilitator in front of the dialogue of the sample."""
    clock = FakeClock()
    store = Store.open(tmp_path / "leda.sqlite", clock)
    suite = build_suite(store, clock)
    template = read_template(resource("sample", "programme.toml").read_text(encoding="utf-8"))
    suite.plans.put_all(template.plan, template.sessions)
    plan = template.sessions[0]
    activity = next(activity for activity in plan.activities if activity.kind is Kind.TABLES)
    bridge, undo, background = Bridge(suite.feed), QUndoStack(), Background()
    manner = Manner(Texts.load(Language.SV), Theme())
    pictures, problems = PictureSource(suite.media), list[Problem]()
    ground = Ground(suite, plan.session, undo, manner, bridge.fact_published, problems.append, background, pictures)
    panel = Panels(ground).make(activity)
    assert isinstance(panel, TablesPanel)
    panel.resize(740, 716)
    panel.show()
    panel.activateWindow()
    qtbot.waitExposed(panel)
    panel.focus_capture()
    made = Facilitator(panel, suite, plan, undo, clock, problems)
    made.settle()
    yield made
    if isValid(panel):
        panel.hide()
        panel.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    pictures.close()
    background.close()
    bridge.close()
    store.close()


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
    facilitator.press(Key.Key_M)
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
    assert "Flytta till ett annat bord\tM" in offered
    assert "Räkna ihop med ett tidigare svar …\tR" in offered
    menu.deleteLater()


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


def test_the_same_answer_is_counted_where_it_was_said_first(facilitator: Facilitator) -> None:
    facilitator.at_table(1, "Börja smått")
    facilitator.at_table(2, "börja smått!")
    assert facilitator.tally == [("Börja smått", 2)]
    assert facilitator.aside("börja smått!") == "Sagt vid bord 1"
    assert facilitator.aside("Börja smått") == "×2 · Bord 1, 2"


def test_what_is_nearly_the_same_is_suggested_and_accepted_with_one_key(facilitator: Facilitator) -> None:
    facilitator.at_table(1, "Att tillit tar längre tid än budgetåret")
    facilitator.at_table(2, "Att tillit tar längre tid än ett budgetår")
    assert facilitator.aside("Att tillit tar längre tid än ett budgetår") == "Som bord 1? Tryck ="
    assert len(facilitator.tally) == 2
    facilitator.press(Key.Key_Up)
    facilitator.type("=")
    assert facilitator.tally == [("Att tillit tar längre tid än budgetåret", 2)]
    facilitator.undo.undo()
    assert len(facilitator.tally) == 2


def test_an_earlier_answer_is_chosen_by_hand(facilitator: Facilitator) -> None:
    facilitator.at_table(1, "Mod", "Börja smått")
    facilitator.at_table(2, "Ta ett litet steg")
    facilitator.press(Key.Key_Up)
    facilitator.press(Key.Key_R)
    facilitator.press(Key.Key_Down)
    facilitator.press(Key.Key_Return)
    assert facilitator.tally == [("Mod", 1), ("Börja smått", 2)]
    assert facilitator.aside("Ta ett litet steg") == "Sagt vid bord 1"


def test_an_answer_that_is_only_alike_stands_by_itself_when_one_says_so(facilitator: Facilitator) -> None:
    facilitator.at_table(1, "Mod")
    facilitator.at_table(2, "mod")
    facilitator.press(Key.Key_Up)
    facilitator.press(Key.Key_R)
    facilitator.press(Key.Key_Home)
    facilitator.press(Key.Key_Return)
    assert facilitator.tally == [("Mod", 1), ("mod", 1)]
    assert facilitator.aside("mod") == ""


def test_escape_leaves_the_question_of_repeats_alone(facilitator: Facilitator) -> None:
    facilitator.at_table(1, "Mod")
    facilitator.at_table(2, "Soppa")
    facilitator.press(Key.Key_Up)
    facilitator.press(Key.Key_R)
    facilitator.press(Key.Key_Escape)
    assert facilitator.tally == [("Mod", 1), ("Soppa", 1)]
    assert QApplication.focusWidget() is facilitator.panel.canvas


def test_the_desk_tells_who_reads_out_and_who_is_next(facilitator: Facilitator) -> None:
    facilitator.at_table(2, "Soppa")
    facilitator.press(Key.Key_Up)
    facilitator.press(Key.Key_L)
    assert facilitator.suite.stages.stage(facilitator.plan.session.id).spot.view is View.READ_OUT
    assert facilitator.reads == "Bord 2 läser · sedan bord 3"
    assert (facilitator.cell(0, 2).reads, facilitator.cell(0, 3).follows) == (True, True)


def test_the_desk_follows_the_clicker(facilitator: Facilitator) -> None:
    session = facilitator.plan.session.id
    facilitator.suite.stages.show(session, Spot(facilitator.activity.id, View.READ_OUT, 4))
    facilitator.settle()
    assert facilitator.reads == "Bord 5 läser · sedan bord 6"
    facilitator.suite.stages.show_step(session, 5)
    facilitator.settle()
    assert facilitator.reads == "Bord 6 läser"
    facilitator.suite.stages.show_view(session, View.BOARD)
    facilitator.settle()
    assert facilitator.reads == ""


def test_a_table_that_has_read_is_marked_and_the_mark_taken_back(facilitator: Facilitator) -> None:
    facilitator.suite.stages.show(facilitator.plan.session.id, Spot(facilitator.activity.id, View.READ_OUT, 1))
    facilitator.settle()
    facilitator.panel.canvas.setFocus()
    facilitator.press(Key.Key_X)
    assert facilitator.cell(0, 2).done
    assert facilitator.suite.read_outs.done(facilitator.activity.id) == {2}
    facilitator.undo.undo()
    facilitator.settle()
    assert not facilitator.cell(0, 2).done


def test_marks_of_two_tables_are_two_steps(facilitator: Facilitator) -> None:
    for step in (0, 1):
        facilitator.suite.stages.show(facilitator.plan.session.id, Spot(facilitator.activity.id, View.READ_OUT, step))
        facilitator.settle()
        facilitator.panel.bar.mark.click()
        facilitator.settle()
    facilitator.undo.undo()
    assert facilitator.suite.read_outs.done(facilitator.activity.id) == {1}


def test_dots_can_be_counted_at_a_table(facilitator: Facilitator) -> None:
    facilitator.at_table(1, "Tillit")
    facilitator.press(Key.Key_Up)
    facilitator.press(Key.Key_V)
    facilitator.type("12")
    assert [note.votes for note in facilitator.notes] == [12]


def test_a_store_that_cannot_be_written_is_told_and_nothing_is_lost(facilitator: Facilitator) -> None:
    driver = facilitator.suite.notes._store
    driver.close()
    read_only = Store.open(driver.path, facilitator.clock, read_only=True)
    facilitator.panel.verbs._notes = Notes(read_only, Feed(), facilitator.clock)
    facilitator.say("Tillit")
    assert len(facilitator.problems) == 1
    assert facilitator.panel.composer.field.toPlainText() == "Tillit"
    read_only.close()


def test_every_part_has_a_name(facilitator: Facilitator) -> None:
    bar = facilitator.panel.bar
    parts: tuple[QWidget, ...] = (bar.fewer, bar.more, bar.show_it, bar.mark, facilitator.panel.grid)
    assert all(part.accessibleName() for part in parts)
