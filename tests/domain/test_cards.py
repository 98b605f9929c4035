"""Decks of picture cards, and the photographs that were added to them."""

from leda_desktop.domain.cards import DRAWN, AddedCard, cards_from_json, cards_to_json, deck_of, next_number
from leda_desktop.domain.ids import MediaId
from leda_desktop.domain.pictures import Drawn, Photo

LAKE = AddedCard(41, MediaId("lake"), "Älven i mars", "Foto: Nathalie Näslund")


def test_a_deck_begins_with_the_drawn_cards() -> None:
    deck = deck_of(())
    assert [card.number for card in deck] == list(range(1, DRAWN + 1))
    assert deck[16].picture == Drawn(17)


def test_an_added_photograph_stands_behind_them_once_it_is_there() -> None:
    deck = deck_of((LAKE, AddedCard(42)))
    assert [card.number for card in deck[DRAWN:]] == [41]
    assert (deck[-1].picture, deck[-1].source) == (Photo(MediaId("lake")), "Foto: Nathalie Näslund")


def test_numbers_follow_on_and_stay_when_a_card_goes() -> None:
    assert next_number(()) == 41
    assert next_number((AddedCard(43),)) == 44


def test_added_cards_are_written_down_and_read_again() -> None:
    assert cards_from_json(cards_to_json((LAKE, AddedCard(42)))) == (LAKE, AddedCard(42))
    assert cards_from_json([{"number": 41, "of_a_later_version": True}]) == (AddedCard(41),)
