"""What tables say again is counted once, and the desk knows who reads it out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from leda_desktop.domain.feed import Feed
from leda_desktop.domain.stage import Spot, View
from leda_desktop.models.store import Store
from leda_desktop.services.notes import Notes
from tests.ui.capture.tables.facilitator import Facilitator

Key = Qt.Key


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
    facilitator.press(Key.Key_O)
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
