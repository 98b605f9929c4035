"""Photographs of the facilitator's own among the picture cards of a programme."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from leda_desktop.domain.cards import AddedCard, deck_of
from leda_desktop.ui.plan.added_cards import AddedCardForm, AddedCardsEditor
from tests.media_files import encoded, photograph, put
from tests.ui.plan.conftest import Desk, click, write


def editor(desk: Desk) -> AddedCardsEditor:
    """The cards in the form of the programme."""
    desk.place.outline.programme_opened.emit()
    desk.hear()
    return desk.place.form.programme_form.cards


def stored(desk: Desk) -> tuple[AddedCard, ...]:
    """The added cards as they are on disk."""
    return desk.plans.programme_plan(desk.programme_id).programme.cards


def form(desk: Desk, number: int) -> AddedCardForm:
    """The form of one of the added cards."""
    made = editor(desk).cards.cards[number].form
    assert isinstance(made, AddedCardForm)
    return made


def test_a_photograph_is_added_named_and_taken_back(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    click(editor(desk).more)
    photo = form(desk, 0).photo
    photo.take(put(tmp_path, "lake.jpg", encoded(photograph(800, 600))), "lake.jpg")
    qtbot.waitUntil(lambda: bool(stored(desk)) and stored(desk)[0].photo is not None)
    assert [card.number for card in deck_of(stored(desk))[40:]] == [41]
    desk.undo.undo()
    desk.hear()
    assert stored(desk)[0].photo is None
    desk.undo.undo()
    desk.hear()
    assert stored(desk) == ()


def test_a_second_photograph_gets_the_next_number_and_keeps_it(desk: Desk) -> None:
    for _ in range(2):
        click(editor(desk).more)
    write(desk.place.focusWidget(), "")
    assert [card.number for card in stored(desk)] == [41, 42]
    click(editor(desk).cards.cards[0].remove)
    assert [card.number for card in stored(desk)] == [42]
    click(editor(desk).more)
    assert [card.number for card in stored(desk)] == [42, 43]
