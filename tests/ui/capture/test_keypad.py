"""Paper forms keyed in with one hand: every answer on disk at once, corrected, removed and taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from leda_desktop.domain.feed import Feed
from leda_desktop.domain.ids import PromptId
from leda_desktop.domain.kinds import Channel, PromptKind
from leda_desktop.domain.programme import Prompt
from leda_desktop.domain.scales import Answer
from leda_desktop.models.store import Store
from leda_desktop.services.questionnaires import Questionnaires
from leda_desktop.texts import Language, Texts
from leda_desktop.ui.capture.keypad_about import draft_from
from leda_desktop.ui.capture.questionnaire import Way
from leda_desktop.ui.desk.key_filter import KeyFilter
from leda_desktop.ui.desk.keys import Act, KeyContext, key_bindings
from leda_desktop.ui.desk.places import Place
from tests.stores import copied
from tests.ui.capture.keypads import ALL, HARD, ME, ORG, TAKE, Hand

Key = Qt.Key


@pytest.fixture
def hand(qtbot: QtBot, tmp_path: Path, empty_store: Path) -> Iterator[Hand]:
    """Ready for the first sheet of a form with three scales and two open questions."""
    made = Hand(qtbot, copied(empty_store, tmp_path))
    yield made
    made.close()


def test_thirty_forms_of_three_scales_take_four_presses_each(hand: Hand) -> None:
    forms = [f"{number % 9 + 1}{number % 5 + 1}{number % 10}" for number in range(30)]
    for form in forms:
        hand.key(form + "\n")
    assert hand.presses <= 4 * len(forms)
    keyed = [[str(a.rating % 10) for a in r.answers if a.rating] for r in hand.responses]
    assert ["".join(form) for form in keyed] == forms
    assert [response.sheet for response in hand.responses] == list(range(1, 31))
    assert {response.channel for response in hand.responses} == {Channel.PAPER}
    assert hand.face.aside == "Sheet 31 · 30 keyed in"


def test_a_form_whose_texts_stand_on_paper_takes_four_presses_too(hand: Hand) -> None:
    hand.key("834*730*")
    assert hand.sheets == {1: [True, 8, 3, 4, True], 2: [True, 7, 3, 10, True]}


def test_every_answer_is_on_disk_at_once(hand: Hand) -> None:
    hand.key("8")
    assert hand.sheets == {1: [None, 8, None, None, None]}
    hand.key("3")
    assert hand.sheets == {1: [None, 8, 3, None, None]}


def test_the_digits_at_the_side_work_like_those_above(hand: Hand) -> None:
    keypad = Qt.KeyboardModifier.KeypadModifier
    for key in (Key.Key_8, Key.Key_3, Key.Key_0, Key.Key_Enter, Key.Key_9):
        hand.press(key, keypad)
    assert hand.sheets == {1: [None, 8, 3, 10, None], 2: [None, 9, None, None, None]}


def test_the_side_without_num_lock_says_so_and_changes_nothing(hand: Hand) -> None:
    hand.press(Key.Key_Home, Qt.KeyboardModifier.KeypadModifier)
    assert "Num Lock" in hand.face.told
    assert hand.sheets == {}


def test_a_digit_outside_the_scale_is_told_calmly(hand: Hand) -> None:
    hand.key("88")
    assert hand.sheets == {1: [None, 8, None, None, None]}
    assert hand.face.told == "8 is not among 1 to 5"
    hand.key("3")
    assert hand.face.told == ""


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Comma, Key.Key_Period, Key.Key_Minus, Key.Key_Delete])
def test_a_scale_is_left_out_with_any_of_these_keys(hand: Hand, key: Qt.Key) -> None:
    hand.key("8")
    hand.press(key)
    hand.key("4\n")
    assert hand.sheets == {1: [None, 8, None, 4, None]}


def test_back_goes_back_one_and_empties_it(hand: Hand) -> None:
    hand.key("834<<")
    assert hand.sheets == {1: [None, 8, None, None, None]}
    assert hand.face.question == ORG.text
    hand.key("2")
    assert hand.sheets == {1: [None, 8, 2, None, None]}


def test_back_on_a_fresh_sheet_returns_to_the_end_of_the_one_before(hand: Hand) -> None:
    hand.key("834\n<<9\n")
    assert hand.sheets == {1: [None, 8, 3, 9, None]}
    assert hand.panel.keypad.sheets.sheet == 2


def test_enter_keeps_an_answer_while_an_earlier_one_is_corrected(hand: Hand) -> None:
    hand.key("834\n/1\n\n5\n\n")
    assert hand.sheets == {1: [None, 8, 5, 4, None]}
    assert hand.panel.keypad.sheets.sheet == 2


def test_open_answers_are_typed_one_after_the_other(hand: Hand) -> None:
    hand.key("834+")
    assert hand.face.question == TAKE.text
    hand.key("mod 5\n")
    assert hand.face.question == HARD.text
    hand.key("tid\n\n7")
    assert hand.sheets == {1: ["mod 5", 8, 3, 4, "tid"], 2: [None, 7, None, None, None]}


def test_the_letter_t_types_open_answers_too_and_escape_leaves_them(hand: Hand) -> None:
    hand.key("834thalf^")
    assert hand.sheets == {1: ["half", 8, 3, 4, None]}
    hand.key("*9")
    assert hand.sheets == {1: ["half", 8, 3, 4, True], 2: [None, 9, None, None, None]}


def test_paper_in_the_middle_of_a_form_stays_there(hand: Hand) -> None:
    hand.key("8*34\n")
    assert hand.sheets == {1: [True, 8, 3, 4, True]}


def test_a_blank_sheet_is_no_response_and_its_number_is_passed(hand: Hand) -> None:
    hand.key("\n\n\n\n834\n")
    assert hand.sheets == {2: [None, 8, 3, 4, None]}


def test_the_counter_goes_on_from_a_number_that_is_set_and_passes_those_that_are_taken(hand: Hand) -> None:
    hand.key("834\n#3\n111\n/2\n222\n")
    assert list(hand.sheets) == [1, 3, 2]
    assert hand.panel.keypad.sheets.sheet == 4


def test_a_number_that_is_taken_shows_its_answers_for_correction(hand: Hand) -> None:
    hand.key("834\n/1\n")
    assert hand.face.told == "Sheet 1 is keyed in already: correct it here"
    assert [tile.value for tile in hand.face.tiles if not tile.aside] == ["8", "3", "4"]
    hand.key("9")
    assert hand.sheets == {1: [None, 9, 3, 4, None]}
    assert len(hand.responses) == 1


def test_asking_for_a_sheet_can_be_left(hand: Hand) -> None:
    hand.key("8/1^/1<</\n3")
    assert hand.sheets == {1: [None, 8, 3, None, None]}
    hand.key("/0")
    assert hand.face.told == "0 is not among 1 to 9999"


def test_the_list_tells_what_each_sheet_has_and_opens_it(hand: Hand) -> None:
    hand.key("834*7,2\n")
    assert hand.listed == ["Sheet 1 · 8 3 4 · 2 texts", "Sheet 2 · 7 – 2"]
    entered = hand.panel.keypad.findChildren(QListWidget)[0]
    QTest.mouseClick(
        entered.viewport(), Qt.MouseButton.LeftButton, pos=entered.visualItemRect(entered.item(1)).center()
    )
    hand.key("1")
    assert hand.sheets[2] == [None, 1, None, 2, None]


def test_a_sheet_is_removed_and_comes_back_with_undo(hand: Hand) -> None:
    hand.key("834\n711\n/1\n")
    before = hand.sheets
    hand.do(hand.panel.keypad._remove.click)
    assert list(hand.sheets) == [2]
    hand.do(hand.undo.undo)
    assert hand.sheets == before
    hand.do(hand.undo.redo)
    assert list(hand.sheets) == [2]
    hand.key("5")
    assert hand.sheets[1] == [None, 5, None, None, None]


def test_a_sheet_is_one_step_of_undo_and_what_is_shown_follows(hand: Hand) -> None:
    hand.key("834\n71")
    hand.do(hand.undo.undo)
    assert list(hand.sheets) == [1]
    assert [tile.value for tile in hand.face.tiles if not tile.aside] == ["", "", ""]
    hand.do(hand.undo.redo)
    assert hand.sheets[2] == [None, 7, 1, None, None]
    hand.key("9")
    assert hand.sheets[2] == [None, 7, 1, 9, None]


def test_answers_by_other_doors_arrive_meanwhile_and_disturb_nothing(hand: Hand) -> None:
    hand.key("8")
    hand.do(lambda: hand.service.add(hand.asked.id, (Answer(ME.id, rating=2),), channel=Channel.PHONE))
    hand.key("3")
    hand.do(lambda: hand.service.add(hand.asked.id, (Answer(ALL.id, rating=2),)))
    hand.key("4\n")
    assert hand.sheets[1] == [None, 8, 3, 4, None]
    assert (len(hand.responses), hand.face.aside) == (3, "Sheet 2 · 1 keyed in")


def test_a_draft_and_what_is_written_down_of_it_lead_back_to_the_place(hand: Hand) -> None:
    hand.key("834\n/7\n8")
    draft, about = hand.panel.draft(), hand.panel.about()
    panel = hand.make(way=Way.PERSON)
    panel.set_about(about)
    panel.focus_capture()
    hand.key("3")
    panel = hand.make(way=Way.PERSON)
    panel.set_draft(draft)
    panel.focus_capture()
    hand.press(Key.Key_Down)
    hand.key("9")
    assert hand.sheets[7] == [None, 8, 3, 9, None]


@pytest.mark.parametrize("about", ["", "{}", "some id", "[1]", '{"sheets": {"place": 1}}', '{"hands": [1]}', "7"])
def test_what_was_written_down_by_something_else_leads_nowhere(hand: Hand, about: str) -> None:
    hand.panel.choose(Way.PERSON)
    assert draft_from(about) is None
    hand.panel.set_about(about)
    assert hand.panel.way is Way.PERSON


def test_what_cannot_be_stored_stays_on_the_sheet_and_is_tried_again(hand: Hand) -> None:
    hand.store.close()
    read_only = Store.open(hand.store.path, hand.clock, read_only=True)
    hand.make(Questionnaires(read_only, Feed(), hand.clock))
    hand.key("834\n")
    assert hand.problems
    assert hand.panel.keypad.sheets.sheet == 1
    assert [tile.value for tile in hand.face.tiles if not tile.aside] == ["8", "3", "4"]
    read_only.close()


def test_a_held_digit_answers_once(hand: Hand) -> None:
    for repeated in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_4, Qt.KeyboardModifier.NoModifier, "4", repeated)
        QApplication.sendEvent(hand.card, event)
    assert hand.sheets == {1: [None, 4, None, None, None]}


def test_stray_keys_mean_nothing(hand: Hand) -> None:
    hand.key("8")
    hand.key("qåx!?=^")
    hand.press(Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    hand.card.setFocus()
    hand.key("3")
    assert hand.sheets == {1: [None, 8, 3, None, None]}


def test_the_signs_of_the_keypad_are_not_those_of_the_show(hand: Hand, qapp: QApplication) -> None:
    acts: list[Act] = []
    context = KeyContext(Place.DURING, running=True)
    keys = KeyFilter(key_bindings(Texts.load(Language.EN)), lambda: context)
    keys.act_requested.connect(acts.append)
    qapp.installEventFilter(keys)
    hand.key("8.-4\n7,+mod.\n")
    assert acts == []
    hand.key("^n")
    qapp.removeEventFilter(keys)
    assert acts == [Act.NEXT_ACTIVITY]


def test_f8_goes_from_way_to_way_and_nothing_is_lost(hand: Hand) -> None:
    hand.key("8")
    ways = []
    for _ in range(3):
        hand.press(Key.Key_F8)
        ways.append(hand.panel.way)
    assert ways == [Way.HANDS, Way.PERSON, Way.SHEETS]
    hand.key("3")
    assert hand.sheets == {1: [None, 8, 3, None, None]}


def test_an_empty_keypad_teaches_in_one_sentence(hand: Hand) -> None:
    assert hand.face.told.startswith("One digit for each question")
    assert hand.card.accessibleName() == "QUESTION 1 OF 3. Me?"
    assert hand.card.accessibleDescription() == hand.face.told


def test_a_form_of_open_questions_alone_can_be_keyed_in(qtbot: QtBot, tmp_path: Path, empty_store: Path) -> None:
    hand = Hand(qtbot, copied(empty_store, tmp_path), TAKE)
    hand.key("5+mod\n\n")
    assert hand.sheets == {1: ["mod"]}
    hand.press(Key.Key_F8)
    assert hand.panel.way is Way.PERSON
    hand.close()


def test_a_long_scale_waits_for_its_second_digit(qtbot: QtBot, tmp_path: Path, empty_store: Path) -> None:
    wide = Prompt(PromptId("wide"), PromptKind.SCALE, "Wide?", lowest=0, highest=10)
    hand = Hand(qtbot, copied(empty_store, tmp_path), wide, ME)
    hand.key("1")
    assert (hand.sheets, hand.face.tiles[0].value) == ({}, "1")
    hand.key("07")
    assert hand.sheets == {1: [10, 7]}
    hand.close()
