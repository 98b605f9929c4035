"""The roll of a round: people come by line, by list and from before, are corrected in place, stand in their order."""

from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from leda_desktop.models.store import Store
from leda_desktop.texts import Language
from tests.fakes import FakeClock
from tests.ui.capture.rounds.facilitator import ALT, FOUR, Facilitator


def test_a_person_is_added_on_one_line_and_the_cursor_stays(alone: Facilitator) -> None:
    assert "Who is here?" in alone.words
    assert alone.focused is alone.panel.roll.entry
    alone.enter("Ánne Sara, Sámi giellaviessu")
    alone.enter("Bo")
    assert [(person.name, person.organisation) for person in alone.roll] == [
        ("Ánne Sara", "Sámi giellaviessu"), ("Bo", ""),
    ]  # fmt: skip
    assert alone.focused is alone.panel.roll.entry
    assert alone.panel.roll.entry.toPlainText() == ""


def test_people_can_introduce_themselves_line_by_line(alone: Facilitator) -> None:
    alone.enter("Ada, Verket, mod")
    alone.clock.advance(30)
    alone.enter("Bo, , lust, och hopp")
    assert alone.said == {"Ada": "mod", "Bo": "lust, och hopp"}
    assert alone.line == ["Ada spoken", "Bo spoken"]
    alone.undo.undo()
    alone.settle()
    assert (len(alone.names), alone.said) == (1, {"Ada": "mod"})


def test_tab_parts_the_line_as_a_comma_does(alone: Facilitator) -> None:
    alone.type("Ada")
    alone.press(Qt.Key.Key_Tab)
    alone.type("Verket")
    alone.press(Qt.Key.Key_Tab)
    alone.enter("mod")
    assert alone.said == {"Ada": "mod"}
    assert alone.roll[0].organisation == "Verket"
    alone.press(Qt.Key.Key_Tab)
    assert alone.focused is not alone.panel.roll.entry


def test_a_pasted_list_is_looked_at_first_and_added_in_one_step(user: Facilitator) -> None:
    user.paste("Namn;Organisation\nada berg;Annat verk\nEster;Väven\nFarid;Norr\n")
    assert len(user.names) == 4
    assert {"3 people on the list", "1 name is there already"} <= set(user.words)
    user.press(Qt.Key.Key_Return)
    assert user.names[4:] == ["ada berg", "Ester", "Farid"]
    assert user.focused is user.panel.field
    user.undo.undo()
    assert len(user.names) == 4


def test_who_is_unticked_in_the_paste_is_left_out_and_a_name_can_be_corrected(user: Facilitator) -> None:
    user.paste("Ester\nFarid\n")
    user.press(Qt.Key.Key_Space)
    row = user.panel.preview.tree.topLevelItem(1)
    assert row is not None
    row.setText(0, "Farida")
    user.press(Qt.Key.Key_Return)
    assert user.names[4:] == ["Farida"]


def test_a_paste_that_is_put_aside_adds_nobody(user: Facilitator) -> None:
    user.paste("Ester\nFarid\n")
    user.press(Qt.Key.Key_Escape)
    assert len(user.names) == 4
    assert user.focused is user.panel.field


def test_words_on_a_pasted_list_are_noted(user: Facilitator) -> None:
    user.paste("Namn\tOrganisation\tOrd\nEster\tVäven\tmod\nFarid\t\tlust\n")
    user.press(Qt.Key.Key_Return)
    assert user.said == {"Ester": "mod", "Farid": "lust"}
    assert user.line[4:] == ["Ester spoken", "Farid spoken"]


def test_the_absent_are_passed_over_and_can_come_late(user: Facilitator) -> None:
    user.enter()
    user.choose("Bo Ek")
    user.press(Qt.Key.Key_Space)
    assert user.line[1:3] == ["Bo absent", "Čeavži next"]
    assert user.panel.header.count_text == "0 of 3 have spoken"
    user.press(Qt.Key.Key_Space)
    assert user.line[1] == "Bo next"


def test_a_person_and_their_word_are_corrected_in_place(user: Facilitator) -> None:
    user.enter("mot")
    user.choose("Ada Berg")
    user.press(Qt.Key.Key_F2)
    user.type("Ada Bergström")
    for text in ("Nya verket", "7", "mod"):
        user.press(Qt.Key.Key_Tab)
        user.type(text)
    user.press(Qt.Key.Key_Return)
    ada = user.roll[0]
    assert (ada.name, ada.organisation, ada.seat) == ("Ada Bergström", "Nya verket", 7)
    assert user.said == {"Ada Bergström": "mod"}
    assert user.focused is user.panel.roll.list
    user.undo.undo()
    assert (user.roll[0].name, user.said) == ("Ada Berg", {"Ada Berg": "mot"})


def test_escape_leaves_a_person_as_they_were(user: Facilitator) -> None:
    user.choose("Bo Ek")
    user.press(Qt.Key.Key_F2)
    user.type("Någon annan")
    user.press(Qt.Key.Key_Escape)
    assert user.roll[1].name == "Bo Ek"


def test_a_correction_is_kept_when_another_item_is_shown(user: Facilitator) -> None:
    user.choose("Bo Ek")
    user.press(Qt.Key.Key_F2)
    user.type("Bosse Ek")
    user.panel.hide()
    assert user.roll[1].name == "Bosse Ek"


def test_people_are_moved_removed_and_brought_back(user: Facilitator) -> None:
    user.choose("Ada Berg")
    user.press(Qt.Key.Key_Down, ALT)
    assert user.line[:2] == ["Bo next", "Ada waiting"]
    user.press(Qt.Key.Key_Delete)
    assert user.names == ["Bo Ek", "Čeavži Ŋuŋŋi", "Disa Lövgren"]
    user.undo.undo()
    user.undo.undo()
    user.settle()
    assert user.line[:2] == ["Ada next", "Bo waiting"]


def test_a_line_is_dragged_to_another_place(user: Facilitator) -> None:
    items = user.panel.roll.list.items
    data = items.mimeData([items.index(3)])
    assert not items.dropMimeData(data, Qt.DropAction.MoveAction, 1, 0, QModelIndex())
    assert not items.dropMimeData(QMimeData(), Qt.DropAction.MoveAction, 1, 0, QModelIndex())
    user.settle()
    assert [line.split()[0] for line in user.line] == ["Ada", "Disa", "Bo", "Čeavži"]


def test_people_speak_as_they_sit(user: Facilitator) -> None:
    user.panel.roll.orders.activated.emit(1)
    user.settle()
    user.choose("Disa Lövgren")
    for _ in range(3):
        user.press(Qt.Key.Key_Up, ALT)
    assert [line.split()[0] for line in user.line] == ["Disa", "Ada", "Bo", "Čeavži"]
    assert [person.seat for person in user.roll] == [2, 3, 4, 1]


def test_lots_survive_a_restart_and_newcomers(user: Facilitator, qtbot: QtBot) -> None:
    user.panel.roll.orders.activated.emit(2)
    user.settle()
    before = [line.split()[0] for line in user.line]
    user.invite(("Ester", "Väven"))
    assert [name for name in (line.split()[0] for line in user.line) if name != "Ester"] == before
    user.panel.hide()
    user.panel.deleteLater()
    user.panel = user.open(Language.SV)
    assert [name for name in (line.split()[0] for line in user.line) if name != "Ester"] == before
    assert qtbot


def test_an_earlier_list_is_brought_over_with_one_press(store: Store, qtbot: QtBot) -> None:
    user = Facilitator(store, FakeClock(), qtbot)
    user.invite()
    user.panel.hide()
    user.panel.deleteLater()
    user.plan = user.sessions[1]
    user.panel = user.open()
    lesson = user.panel.roll.lesson
    button = next(child for child in lesson.children() if getattr(child, "text", str)() == "Bring over 4 people")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]
    user.settle()
    assert user.names == [name for name, _ in FOUR]
    user.undo.undo()
    user.settle()
    assert user.names == []
    first = user.panel.roll.menu().actions()[0]
    assert first.text() == "Bring the list over from Lärandeträff 1"
    user.close()
