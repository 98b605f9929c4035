"""The forms: what is typed is on disk at once, is undone in sensible steps, and is never lost."""

from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from leda_desktop.domain.details import Round, Slide, Talk
from leda_desktop.domain.kinds import Asks, Diagram, Kind, Level, PromptKind, Tone
from leda_desktop.domain.programme import Activity
from leda_desktop.ui.plan.entries import CheckField, ChoiceField, EntryField
from leda_desktop.ui.plan.page_form import PageForm
from leda_desktop.ui.plan.prompt_form import PromptForm
from tests.ui.plan.conftest import Desk, click, press, write

Key = Qt.Key
LUNCH, BOARD = "Lunch", "Förhoppningar och farhågor"


def _type(edit: QLineEdit, text: str) -> None:
    edit.setFocus()
    edit.selectAll()
    write(edit, text)


def _again(desk: Desk, activity: Activity) -> Activity:
    found = desk.agenda.find(activity.id)
    assert found is not None
    return found


def test_typing_is_on_disk_without_leaving_the_field(desk: Desk, qtbot: QtBot) -> None:
    lunch = desk.choose(LUNCH)
    _type(desk.place.form.activity_form.title.edit, "Mat")
    qtbot.waitUntil(lambda: _again(desk, lunch).title == "Mat", timeout=1000)
    assert desk.place.form.activity_form.title.edit.hasFocus()


def test_typing_one_word_is_one_step_of_undo(desk: Desk) -> None:
    lunch = desk.choose(LUNCH)
    form = desk.place.form
    _type(form.activity_form.title.edit, "Mat")
    form.flush()
    write(form.activity_form.title.edit, " och kaffe")
    form.flush()
    desk.undo.undo()
    desk.hear()
    assert _again(desk, lunch).title == LUNCH
    assert form.activity_form.title.edit.text() == LUNCH
    assert form.activity_form.title.edit.hasFocus()


def test_a_round_is_told_what_it_asks_for(desk: Desk) -> None:
    check_in = desk.choose("Deltagarna presenterar sig")
    form = desk.place.form.activity_form.details
    assert form is not None
    asks = form.findChild(ChoiceField)
    numbers = [field for field in form.findChildren(EntryField) if field.isVisible()]
    names = form.findChild(CheckField)
    assert asks is not None and names is not None
    assert all(tip for tip in (asks.combo.toolTip(), numbers[0].edit.toolTip(), names.check.toolTip()))
    asks.combo.setCurrentIndex(2)
    asks.combo.activated.emit(2)
    _type(numbers[0].edit, "2")
    desk.place.flush()
    names.check.click()
    assert _again(desk, check_in).details == Round("Vi som är här", Asks.SENTENCE, 2, names=True)
    desk.undo.undo()
    desk.hear()
    assert _again(desk, check_in).details == Round("Vi som är här", Asks.SENTENCE, 2)
    assert not names.check.isChecked()


def test_edits_of_two_items_are_two_steps(desk: Desk) -> None:
    lunch, board = desk.choose(LUNCH), desk.choose(BOARD)
    _type(desk.place.form.activity_form.title.edit, "Tavlan")
    desk.choose(LUNCH)
    _type(desk.place.form.activity_form.title.edit, "Mat")
    desk.place.flush()
    desk.undo.undo()
    assert (_again(desk, lunch).title, _again(desk, board).title) == (LUNCH, "Tavlan")


def test_what_is_typed_is_kept_when_another_item_is_chosen(desk: Desk) -> None:
    lunch = desk.choose(LUNCH)
    _type(desk.place.form.activity_form.title.edit, "Mat")
    desk.choose(BOARD)
    assert _again(desk, lunch).title == "Mat"
    assert desk.place.form.activity_form.title.edit.text() == BOARD


def test_what_is_typed_is_kept_when_the_place_is_left(desk: Desk) -> None:
    lunch = desk.choose(LUNCH)
    notes = desk.place.form.activity_form.notes.edit
    write(notes, "Vegetariskt till sex")
    desk.place.hide()
    assert _again(desk, lunch).private_notes == "Vegetariskt till sex"


def test_a_space_at_the_end_survives_while_the_next_word_is_thought_of(desk: Desk) -> None:
    desk.choose(LUNCH)
    edit = desk.place.form.activity_form.title.edit
    _type(edit, "Mat ")
    desk.place.form.flush()
    desk.hear()
    assert edit.text() == "Mat "


@pytest.mark.parametrize(("typed", "minutes"), [("10", 10), ("1h30", 90), ("1:20", 80), ("90m", 90), ("0", 0)])
def test_a_length_is_understood_as_it_is_typed(desk: Desk, typed: str, minutes: int) -> None:
    lunch = desk.choose(LUNCH)
    edit = desk.place.form.activity_form.minutes.edit
    _type(edit, typed)
    press(edit, Key.Key_Return)
    assert _again(desk, lunch).minutes == minutes


@pytest.mark.parametrize("typed", ["länge", "-5", "25 h", "", "<b>5</b>"])
def test_a_length_without_sense_leaves_the_old_one_and_says_why(desk: Desk, typed: str) -> None:
    lunch = desk.choose(LUNCH)
    field = desk.place.form.activity_form.minutes
    field.edit.setText(typed)
    press(field.edit, Key.Key_Return)
    assert field.sentence
    assert _again(desk, lunch) == lunch


def test_a_fixed_start_begins_as_the_planned_one_and_can_be_changed(desk: Desk) -> None:
    lunch = desk.choose(LUNCH)
    start = desk.place.form.activity_form.start
    click(start.check, QPoint(8, start.check.height() // 2))
    assert _again(desk, lunch).fixed_start == time(12, 25)
    _type(start.edit, "12.30")
    press(start.edit, Key.Key_Return)
    assert _again(desk, lunch).fixed_start == time(12, 30)


def test_another_kind_keeps_the_prompts_and_shows_its_own_fields(desk: Desk) -> None:
    board = desk.choose(BOARD)
    kind = desk.place.form.activity_form.kind
    kind.combo.setCurrentIndex(list(Kind).index(Kind.TABLES))
    kind.combo.activated.emit(list(Kind).index(Kind.TABLES))
    changed = _again(desk, board)
    assert [p.text for p in changed.prompts] == [p.text for p in board.prompts]
    assert {p.kind for p in changed.prompts} == {PromptKind.QUESTION}
    desk.undo.undo()
    desk.hear()
    assert _again(desk, board) == board
    assert kind.combo.currentIndex() == list(Kind).index(Kind.BOARD)


def test_enter_in_a_prompt_adds_the_next_one_in_a_fresh_colour(desk: Desk) -> None:
    board = desk.choose(BOARD)
    prompts = desk.place.form.activity_form.prompts
    assert prompts is not None
    last = prompts.cards.cards[-1].form
    assert isinstance(last, PromptForm)
    last.text.edit.setFocus()
    press(last.text.edit, Key.Key_Return)
    write(desk.place.focusWidget(), "Frågor")
    desk.place.flush()
    added = _again(desk, board).prompts[2]
    assert (added.text, added.kind, added.tone) == ("Frågor", PromptKind.COLUMN, Tone.SKY)


def test_prompts_change_places_and_leave(desk: Desk) -> None:
    board = desk.choose(BOARD)
    prompts = desk.place.form.activity_form.prompts
    assert prompts is not None
    click(prompts.cards.cards[0].down)
    assert [p.text for p in _again(desk, board).prompts] == ["Farhågor", "Förhoppningar"]
    click(prompts.cards.cards[0].remove)
    assert [p.text for p in _again(desk, board).prompts] == ["Förhoppningar"]


def test_a_colour_is_chosen_with_the_arrows(desk: Desk) -> None:
    board = desk.choose(BOARD)
    prompts = desk.place.form.activity_form.prompts
    assert prompts is not None
    first = prompts.cards.cards[0].form
    assert isinstance(first, PromptForm)
    press(first.tone.swatches, Key.Key_Left)
    assert _again(desk, board).prompts[0].tone is Tone.CORAL


def test_a_scale_keeps_its_lowest_below_its_highest(desk: Desk) -> None:
    questionnaire = desk.choose("Självskattning – utifrån dagens tema")
    prompts = desk.place.form.activity_form.prompts
    assert prompts is not None
    scale = prompts.cards.cards[1].form
    assert isinstance(scale, PromptForm)
    _type(scale.highest.edit, "1")
    press(scale.highest.edit, Key.Key_Return)
    kept = _again(desk, questionnaire).prompts[1]
    assert (kept.level, kept.lowest, kept.highest) == (Level.ME, 0, 1)


def test_a_page_gets_a_diagram_with_labels(desk: Desk) -> None:
    welcome = desk.choose("Välkommen hit!")
    details = desk.place.form.activity_form.details
    assert details is not None and details.pages is not None
    click(details.pages.more)
    write(desk.place.focusWidget(), "Isberget")
    desk.place.flush()
    slide = _again(desk, welcome).details
    assert isinstance(slide, Slide)
    assert [page.heading for page in slide.pages] == ["Välkommen hit!", "Isberget"]
    form = details.pages.cards.cards[1].form
    assert isinstance(form, PageForm)
    form.diagram.combo.activated.emit(list(Diagram).index(Diagram.ICEBERG))
    slide = _again(desk, welcome).details
    assert isinstance(slide, Slide)
    assert (slide.pages[1].diagram, len(slide.pages[1].labels)) == (Diagram.ICEBERG, 2)


def test_the_speaker_is_stored(desk: Desk) -> None:
    talk = desk.choose("Inspirationsföreläsning")
    details = desk.place.form.activity_form.details
    assert details is not None
    details.setFocus()
    speaker = desk.place.focusWidget()
    assert isinstance(speaker, QLineEdit)
    _type(speaker, "Čálli Ŋuolla")
    desk.place.flush()
    stored = _again(desk, talk).details
    assert isinstance(stored, Talk)
    assert stored.speaker == "Čálli Ŋuolla"


def test_a_title_of_ten_thousand_characters_is_kept_whole(desk: Desk) -> None:
    lunch = desk.choose(LUNCH)
    edit = desk.place.form.activity_form.title.edit
    edit.selectAll()
    edit.insert("Ä" * 10_000)
    edit.textEdited.emit(edit.text())
    desk.place.flush()
    desk.hear()
    assert _again(desk, lunch).title == "Ä" * 10_000


def test_undo_while_another_item_is_shown_changes_only_its_own(desk: Desk) -> None:
    lunch = desk.choose(LUNCH)
    _type(desk.place.form.activity_form.title.edit, "Mat")
    desk.choose(BOARD)
    desk.undo.undo()
    desk.hear()
    assert _again(desk, lunch).title == LUNCH
    assert desk.place.form.activity_form.title.edit.text() == BOARD


def test_what_somebody_else_writes_appears(desk: Desk) -> None:
    lunch = desk.choose(LUNCH)
    plan = desk.agenda
    others = tuple(replace(a, title="Middag") if a.id == lunch.id else a for a in plan.activities)
    desk.plans.put_session(replace(plan, activities=others))
    QCoreApplication.processEvents()
    assert desk.place.form.activity_form.title.edit.text() == "Middag"
