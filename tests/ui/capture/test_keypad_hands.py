"""Hands counted in the room are keyed in step by step and count in the results."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from leda_desktop.domain.feed import Feed
from leda_desktop.domain.hands import Hands
from leda_desktop.models.store import Store
from leda_desktop.services.questionnaires import Questionnaires
from leda_desktop.ui.capture.questionnaire import Way
from tests.stores import copied
from tests.ui.capture.keypads import ME, ORG, Hand


@pytest.fixture
def hand(qtbot: QtBot, tmp_path: Path, empty_store: Path) -> Iterator[Hand]:
    """Two scales, the first from 1 to 10 and the second from 1 to 5."""
    made = Hand(qtbot, copied(empty_store, tmp_path), ME, ORG)
    made.panel.choose(Way.HANDS)
    yield made
    made.close()


def counted(hand: Hand) -> tuple[Hands, ...]:
    """What is stored."""
    return hand.service.hands(hand.asked.id)


def test_a_number_and_enter_go_from_step_to_step_and_scale_to_scale(hand: Hand) -> None:
    hand.key("0\n12\n" + "1\n" * 8 + "\n" + "3\n\n2\n\n1\n")
    first, second = counted(hand)
    assert first.counts == ((1, 0), (2, 12), *((step, 1) for step in range(3, 11)))
    assert second == Hands(ORG.id, ((1, 3), (3, 2), (5, 1)))
    hand.key("\n")
    assert hand.face.question == "The hands are counted"
    assert hand.service.results(hand.asked).responses == 20


def test_every_count_is_on_disk_at_enter(hand: Hand) -> None:
    hand.key("4")
    assert counted(hand) == ()
    hand.key("\n")
    assert counted(hand) == (Hands(ME.id, ((1, 4),)),)


def test_back_takes_a_digit_and_then_the_step_before(hand: Hand) -> None:
    hand.key("4\n15<\n")
    assert counted(hand) == (Hands(ME.id, ((1, 4), (2, 1))),)
    hand.key("<<")
    assert counted(hand) == ()


def test_a_step_that_is_not_asked_for_is_passed(hand: Hand) -> None:
    hand.key("4\n-2\n")
    assert counted(hand) == (Hands(ME.id, ((1, 4), (3, 2))),)


def test_back_at_the_beginning_of_a_scale_returns_to_the_one_before(hand: Hand) -> None:
    hand.key("\n" * 11)
    assert hand.face.question == ORG.text
    hand.key("<")
    assert (hand.face.question, hand.face.told.startswith("Only count")) == (ME.text, True)


def test_the_hands_of_a_scale_are_one_step_of_undo(hand: Hand) -> None:
    hand.key("4\n5\n")
    hand.do(hand.undo.undo)
    assert counted(hand) == ()
    assert [tile.value for tile in hand.face.tiles[:2]] == ["–", "–"]
    hand.do(hand.undo.redo)
    assert counted(hand) == (Hands(ME.id, ((1, 4), (2, 5))),)


def test_counting_goes_on_where_it_was(hand: Hand) -> None:
    hand.key("4\n5\n")
    draft, about = hand.panel.draft(), hand.panel.about()
    hand.make(way=Way.PERSON).set_about(about)
    hand.panel.focus_capture()
    hand.key("6\n")
    hand.make(way=Way.PERSON).set_draft(draft)
    assert hand.panel.way is Way.HANDS
    assert [tile.value for tile in hand.face.tiles[:4]] == ["4", "5", "6", ""]


def test_what_cannot_be_stored_is_asked_for_again(hand: Hand) -> None:
    hand.store.close()
    read_only = Store.open(hand.store.path, hand.clock, read_only=True)
    hand.make(Questionnaires(read_only, Feed(), hand.clock), way=Way.HANDS)
    hand.key("4\n")
    assert hand.problems
    assert hand.face.tiles[0].value == "4"
    read_only.close()


def test_the_count_above_tells_of_hands_too(hand: Hand) -> None:
    hand.key("4\n")
    assert hand.panel._count.text() == "4 responses"
