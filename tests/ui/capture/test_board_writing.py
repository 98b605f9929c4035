"""Writing notes keeps up with a room that talks, and nothing that was typed is lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from leda_desktop.domain.feed import Feed
from leda_desktop.domain.kinds import Channel, Consent, Kind
from leda_desktop.domain.problems import Trouble
from leda_desktop.models.store import Store
from leda_desktop.services.notes import Notes
from leda_desktop.texts import Language
from tests.fakes import FakeClock
from tests.ui.capture.conftest import CTRL, Room, User, typed

HOSTILE = (
    '<b>fet</b> <img src="/etc/hostname">',
    "abc \u202eesrever",
    "👩‍👩‍👧‍👦 🏳️‍🌈",
    "Sámi giella: čáhci, ŋ, đ",
    "rad & rad &amp; rad",
)


def test_enter_adds_a_note_and_the_field_is_ready_for_the_next(user: User) -> None:
    user.write("Våga börja")
    user.type("och")
    user.press(Qt.Key.Key_Return)
    assert user.stored == {"": ["Våga börja", "och"]}
    assert user.panel.composer.field.hasFocus()
    assert [note.text for note in user.panel.model.columns[0].notes] == ["Våga börja", "och"]


def test_enter_in_an_empty_field_adds_nothing(user: User) -> None:
    user.write("   ")
    assert user.stored == {"": []}
    assert not user.problems


def test_ctrl_and_arrows_choose_the_question(user: User) -> None:
    user.write("hopp")
    user.press(Qt.Key.Key_Down, CTRL)
    user.write("farhåga")
    user.press(Qt.Key.Key_Up, CTRL)
    user.write("hopp igen")
    hopes, fears = (prompt.id for prompt in user.panel.model.prompts)
    assert [note.prompt_id for note in user.panel.model.board.notes] == [hopes, fears, hopes]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_it_is_written(user: User, text: str) -> None:
    user.panel.composer.field.setPlainText(text)
    user.press(Qt.Key.Key_Return, on=user.panel.composer.field)
    assert user.panel.canvas.grab().toImage().isNull() is False
    (stored,) = user.stored[""]
    assert stored == text.replace("\u202e", "")


def test_a_long_text_without_a_space_becomes_notes_and_the_board_stays_in_its_window(user: User) -> None:
    user.panel.composer.field.setPlainText("x" * 100_000)
    user.press(Qt.Key.Key_Return, on=user.panel.composer.field)
    assert sum(map(len, user.stored[""])) == 100_000
    assert user.panel.minimumSizeHint().width() < 740
    user.press(Qt.Key.Key_Z, CTRL)
    assert user.stored == {"": []}


def test_what_cannot_be_stored_stays_in_the_field(room: Room, tmp_path: Path, qtbot: QtBot) -> None:
    room.store.close()
    with_nothing = Store.open(tmp_path / "leda.sqlite", FakeClock(), read_only=True)
    user = room.open(notes=Notes(with_nothing, Feed(), FakeClock()))
    user.write("får inte försvinna")
    assert user.panel.composer.field.toPlainText() == "får inte försvinna"
    assert [problem.trouble for problem in user.problems] == [Trouble.STORE_READ_ONLY]
    assert not user.undo.canUndo()
    with_nothing.close()


def test_undo_goes_to_what_is_being_typed_first(user: User) -> None:
    user.write("kvar")
    user.type("halv")
    user.press(Qt.Key.Key_Z, CTRL)
    assert user.panel.composer.field.toPlainText() == ""
    assert user.stored == {"": ["kvar"]}
    user.press(Qt.Key.Key_Z, CTRL)
    assert user.stored == {"": []}
    user.press(Qt.Key.Key_Y, CTRL)
    user.press(Qt.Key.Key_Y, CTRL)
    assert user.panel.composer.field.toPlainText() == "halv"
    assert user.stored == {"": ["kvar"]}


def test_a_half_written_note_moves_to_the_next_panel(room: Room) -> None:
    user = room.open()
    user.type("halv mening")
    user.press(Qt.Key.Key_Down, CTRL)
    later = room.open()
    later.panel.set_draft(user.panel.draft())
    assert later.panel.composer.field.toPlainText() == "halv mening"
    later.press(Qt.Key.Key_Return, on=later.panel.composer.field)
    assert later.panel.model.board.notes[0].prompt_id == later.panel.model.prompts[1].id


def test_a_table_is_chosen_once_and_stays(room: Room) -> None:
    user = room.open(Kind.TABLES)
    user.panel.composer.tables.setCurrentIndex(3)
    user.write("ett svar")
    user.write("ett till")
    assert [note.table for note in user.panel.model.board.notes] == [3, 3]


def test_a_round_asks_for_name_and_organisation(room: Room) -> None:
    user = room.open(Kind.ROUND)
    typed("Anna Öhman", user.panel.composer.author)
    typed("Umeå kommun", user.panel.composer.organisation)
    user.write("Nyfikenhet")
    user.write("Mod")
    noted = [(note.text, note.author, note.organisation) for note in user.panel.model.board.notes]
    assert noted == [("Nyfikenhet", "Anna Öhman", "Umeå kommun"), ("Mod", "", "")]


def test_tab_goes_from_the_words_to_who_said_them(room: Room) -> None:
    user = room.open(Kind.ROUND)
    for text in ("Mod", "Anna", "Umeå"):
        user.type(text)
        user.press(Qt.Key.Key_Tab)
    composer = user.panel.composer
    assert (composer.author.text(), composer.organisation.text()) == ("Anna", "Umeå")


def test_what_is_written_as_a_quote_has_a_consent(room: Room) -> None:
    user = room.open(Kind.QUOTES)
    user.write("anonymt citat")
    user.panel.composer.consents.setCurrentIndex(1)
    user.write("citat med namn")
    assert [note.quote for note in user.panel.model.board.notes] == [Consent.ANONYMOUS, Consent.NAMED]


def test_a_note_from_a_phone_appears_without_taking_the_keyboard(room: Room) -> None:
    user = room.open()
    user.type("halv")
    room.notes.add(room.activity.id, "från en telefon", channel=Channel.PHONE)
    user.settle()
    assert user.panel.model.board.count == 1
    assert user.panel.composer.field.hasFocus()
    assert user.panel.composer.field.toPlainText() == "halv"


@pytest.mark.parametrize(("language", "words"), [(Language.SV, "1 lapp"), (Language.EN, "1 note")])
def test_the_header_counts_in_the_language_of_the_room(room: Room, language: Language, words: str) -> None:
    user = room.open(language=language)
    user.write("ett")
    assert user.panel.header.count_text == words
