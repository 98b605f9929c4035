"""Decks of picture cards."""

import pytest

from leda_desktop.domain.cards import DRAWN
from leda_desktop.domain.facts import DeckChanged, Fact
from leda_desktop.domain.feed import Feed
from leda_desktop.domain.ids import MediaId
from leda_desktop.domain.pictures import Drawn, Photo
from leda_desktop.domain.programme import ProgrammePlan
from leda_desktop.models.media_folder import MediaFolder
from leda_desktop.models.store import Store
from leda_desktop.services.cards import Decks
from leda_desktop.services.media import MediaLibrary
from tests.fakes import FakeClock


@pytest.fixture
def decks(store: Store, feed: Feed) -> Decks:
    return Decks(store, feed)


@pytest.fixture
def photo(store: Store, clock: FakeClock) -> MediaId:
    return MediaLibrary(store, MediaFolder.beside(store.path), clock).add_picture(b"pixels", "lake.jpg").id


def test_a_programme_begins_with_the_drawn_cards(decks: Decks, programme: ProgrammePlan) -> None:
    cards = decks.cards(programme.programme.id)
    assert [card.number for card in cards] == list(range(1, DRAWN + 1))
    assert cards[16].picture == Drawn(17)


def test_an_added_photograph_gets_the_next_number(
    decks: Decks, programme: ProgrammePlan, photo: MediaId, facts: list[Fact]
) -> None:
    key = programme.programme.id
    card = decks.add(key, photo, "Älven i mars", "Foto: Nathalie Näslund")
    assert (card.number, card.picture) == (41, Photo(photo))
    assert decks.cards(key)[-1] == card
    assert decks.add(key, photo).number == 42
    assert facts[-1] == DeckChanged(key)


def test_a_card_that_was_removed_comes_back_under_its_number(
    decks: Decks, programme: ProgrammePlan, photo: MediaId
) -> None:
    key = programme.programme.id
    first, second = decks.add(key, photo, "En"), decks.add(key, photo, "Två")
    decks.remove(key, first)
    assert [card.number for card in decks.cards(key)[DRAWN:]] == [42]
    decks.put(key, first)
    assert decks.cards(key)[DRAWN:] == (first, second)


def test_a_drawn_card_is_never_stored(decks: Decks, programme: ProgrammePlan) -> None:
    with pytest.raises(TypeError):
        decks.put(programme.programme.id, decks.cards(programme.programme.id)[0])
