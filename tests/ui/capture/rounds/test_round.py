"""A round by keyboard: words one after the other, whoever speaks, and nothing that cannot be taken back."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from leda_desktop.domain.details import Round
from leda_desktop.domain.kinds import Asks
from leda_desktop.models.store import Store
from leda_desktop.ui.capture.round_model import RollStatus
from tests.fakes import FakeClock
from tests.ui.capture.rounds.facilitator import CTRL, SHIFT, Facilitator


def test_enter_begins_and_each_word_goes_on_to_the_next(user: Facilitator) -> None:
    user.enter()
    assert user.speaker == "Ada Berg"
    user.enter("Mod")
    user.enter("lust")
    assert user.speaker == "Čeavži Ŋuŋŋi"
    assert user.said == {"Ada Berg": "Mod", "Bo Ek": "lust"}
    assert user.line == ["Ada spoken", "Bo spoken", "Čeavži speaking", "Disa next"]
    assert user.field == ""


def test_a_word_carries_who_said_it_and_what_was_asked(user: Facilitator) -> None:
    user.enter()
    user.enter("Mod")
    (note,) = user.notes
    ada = user.roll[0]
    assert (note.author, note.organisation, note.person_id) == ("Ada Berg", "Verket", ada.id)
    assert note.prompt_id == user.activity.prompts[-1].id


def test_whoever_types_at_once_begins_with_the_first_word(user: Facilitator) -> None:
    user.enter("Mod")
    assert user.speaker == "Bo Ek"
    assert user.said == {"Ada Berg": "Mod"}


def test_enter_in_the_empty_field_goes_on_without_a_word(user: Facilitator) -> None:
    user.enter()
    user.enter()
    assert (user.speaker, user.notes) == ("Bo Ek", ())
    assert user.line[0] == "Ada spoken"


def test_the_button_does_what_enter_does(user: Facilitator) -> None:
    user.type("Mod")
    QTest.mouseClick(user.panel.turns.next, Qt.MouseButton.LeftButton)
    user.settle()
    assert (user.speaker, user.said) == ("Bo Ek", {"Ada Berg": "Mod"})
    assert user.focused is user.panel.field


def test_everybody_has_spoken_when_nobody_is_left(user: Facilitator) -> None:
    for word in ("ett", "två", "tre", "fyra"):
        user.enter(word)
    assert user.speaker == ""
    assert "Everybody has spoken" in user.words
    assert user.panel.header.count_text == "4 of 4 have spoken"
    assert not user.panel.turns.next.isEnabled()


def test_one_undo_takes_back_the_word_and_the_turn(user: Facilitator) -> None:
    user.enter()
    user.enter("Mod")
    before = user.notes
    user.press(Qt.Key.Key_Z, CTRL)
    assert (user.speaker, user.notes) == ("Ada Berg", ())
    user.press(Qt.Key.Key_Y, CTRL)
    assert (user.speaker, user.notes) == ("Bo Ek", before)


def test_back_shows_the_word_and_corrects_it(user: Facilitator) -> None:
    user.enter()
    user.enter("Mot")
    user.press(Qt.Key.Key_Return, SHIFT)
    assert (user.speaker, user.field) == ("Ada Berg", "Mot")
    user.enter("Mod")
    assert (user.speaker, user.said) == ("Bo Ek", {"Ada Berg": "Mod"})
    assert len(user.notes) == 1


def test_a_word_that_is_looked_at_again_is_left_as_it_was(user: Facilitator) -> None:
    user.enter()
    user.enter("Mod")
    before = user.notes
    user.press(Qt.Key.Key_Return, SHIFT)
    user.press(Qt.Key.Key_Return)
    assert (user.notes, user.speaker) == (before, "Bo Ek")


def test_a_word_that_is_emptied_is_taken_away(user: Facilitator) -> None:
    user.enter()
    user.enter("Mod")
    user.press(Qt.Key.Key_Return, SHIFT)
    user.press(Qt.Key.Key_Delete)
    user.press(Qt.Key.Key_Return)
    assert user.notes == ()
    user.undo.undo()
    user.settle()
    assert user.said == {"Ada Berg": "Mod"}


def test_who_passes_speaks_last_and_keeps_what_was_typed(user: Facilitator) -> None:
    user.enter()
    user.type("Hm")
    user.press(Qt.Key.Key_Return, CTRL)
    assert user.line == ["Bo speaking", "Čeavži next", "Disa waiting", "Ada waiting"]
    assert user.said == {"Ada Berg": "Hm"}
    for word in ("två", "tre", "fyra"):
        user.enter(word)
    assert (user.speaker, user.field) == ("Ada Berg", "Hm")


def test_somebody_is_called_up_out_of_turn(user: Facilitator) -> None:
    user.enter()
    user.choose("Disa Lövgren")
    user.press(Qt.Key.Key_Return)
    assert user.line == ["Ada next", "Bo waiting", "Čeavži waiting", "Disa speaking"]
    assert user.focused is user.panel.field
    user.enter("mod")
    assert (user.speaker, user.said) == ("Ada Berg", {"Disa Lövgren": "mod"})


def test_what_was_typed_belongs_to_whoever_spoke_when_another_is_called_up(user: Facilitator) -> None:
    user.enter()
    user.type("mod")
    user.choose("Disa Lövgren")
    user.press(Qt.Key.Key_Return)
    assert user.said == {"Ada Berg": "mod"}
    assert user.line[0] == "Ada spoken"
    assert user.field == ""


def test_the_end_is_told_from_the_plan_and_then_from_the_pace(user: Facilitator) -> None:
    user.tick(0)
    assert "done about 11:20" in user.words
    user.enter()
    for word in ("ett", "två", "tre"):
        user.tick(60)
        user.enter(word)
    user.tick(0)
    assert "done about 11:04" in user.words
    user.enter("fyra")
    assert not any("done about" in word for word in user.words)


def test_a_quiet_minute_is_counted_down_and_can_be_ended(store: Store, qtbot: QtBot) -> None:
    user = Facilitator(store, FakeClock(), qtbot, Round(quiet=1))
    user.invite()
    assert user.panel.turns.quiet.text() == "1 quiet minute"
    user.press(Qt.Key.Key_T, CTRL)
    user.tick(20)
    assert "00:40" in user.words
    user.press(Qt.Key.Key_T, CTRL)
    assert "00:40" not in user.words
    QTest.mouseClick(user.panel.turns.quiet, Qt.MouseButton.LeftButton)
    user.settle()
    user.tick(61)
    assert "00:00" not in user.words
    user.enter()
    assert user.panel.turns.quiet.isHidden()
    user.close()


def test_half_written_words_stand_there_again(user: Facilitator) -> None:
    for write in ("mod", ""):
        user.panel.field.setPlainText(write)
        user.panel.roll.entry.setPlainText("" if write else "Ester, Väv")
        words = user.panel.half_written()
        user.panel.hide()
        user.panel.deleteLater()
        user.panel = user.open()
        user.panel.set_half_written(words)
        assert user.field == write
        assert user.panel.roll.entry.toPlainText() == ("" if write else "Ester, Väv")


def test_a_list_that_waits_in_its_preview_waits_again(user: Facilitator) -> None:
    user.paste("Ester\nFarid\n")
    words = user.panel.half_written()
    user.panel.hide()
    user.panel.deleteLater()
    user.panel = user.open()
    user.panel.set_half_written(words)
    assert "2 people on the list" in user.words


def test_a_word_that_is_known_is_not_half_written(user: Facilitator) -> None:
    user.enter()
    user.enter("Mod")
    user.press(Qt.Key.Key_Return, SHIFT)
    assert user.panel.half_written() == ""


def test_what_cannot_be_stored_stays_typed(user: Facilitator) -> None:
    user.enter()
    user.type("mod")
    path = user.store.path
    user.store.close()
    reading = Store.open(path, user.clock, read_only=True)
    for service in (user.suite.people, user.suite.rounds, user.suite.notes):
        service._store = reading
    user.press(Qt.Key.Key_Return)
    user.panel.roll.orders.setCurrentIndex(2)
    user.panel.roll.orders.activated.emit(2)
    assert len(user.problems) == 2
    assert user.panel.roll.orders.currentIndex() == 0
    assert (user.field, user.speaker, user.notes) == ("mod", "Ada Berg", ())
    reading.close()
    user.store = Store.open(path, user.clock)
    for service in (user.suite.people, user.suite.rounds, user.suite.notes):
        service._store = user.store
    user.press(Qt.Key.Key_Return)
    assert user.said == {"Ada Berg": "mod"}
    user.store.close()


def test_a_speaker_who_is_taken_off_the_list_does_not_stop_the_round(user: Facilitator) -> None:
    user.enter()
    user.choose("Ada Berg")
    user.press(Qt.Key.Key_Delete)
    user.panel.focus_capture()
    user.enter("lust")
    assert (user.speaker, user.said) == ("Čeavži Ŋuŋŋi", {"Bo Ek": "lust"})


def test_two_hundred_people_go_round(alone: Facilitator) -> None:
    alone.invite(*((f"Person {number}", "Organisationen") for number in range(200)))
    for number in range(5):
        alone.enter(f"ord {number}")
    assert alone.speaker == "Person 5"
    assert alone.panel.header.count_text == "5 of 200 have spoken"


def test_a_sentence_is_asked_for_where_the_plan_says_so(store: Store, qtbot: QtBot) -> None:
    user = Facilitator(store, FakeClock(), qtbot, Round(asks=Asks.SENTENCE))
    assert user.panel.field.placeholderText() == "What was said …"
    user.close()


def test_everything_has_a_name_for_those_who_do_not_see_it(user: Facilitator) -> None:
    user.enter("mod")
    items = user.panel.roll.list.items
    told = [items.data(items.index(row), Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert told == ["Ada Berg, Verket, has spoken, mod", "Bo Ek, speaks now"]
    assert user.panel.field.accessibleName() == user.activity.prompts[-1].text
    assert all(map(all, user.panel.keys()))
    assert user.panel.roll.list.items.lines[1].status is RollStatus.SPEAKING
