"""Picture cards: the numbered pictures of a round, those that ship with Leda and those the facilitator added."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from leda_desktop.domain.ids import MediaId
from leda_desktop.domain.pictures import Drawn, Photo, Picture
from leda_desktop.domain.plain import fitting

DRAWN = 40


@dataclass(frozen=True, slots=True)
class AddedCard:
    """A photograph that was added to the cards of a programme; it is in the deck once it has one.

    `source` says who made it.
    """

    number: int
    photo: MediaId | None = None
    title: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class PictureCard:
    """A card of a deck, drawn or added."""

    number: int
    picture: Picture
    title: str = ""
    source: str = ""


def deck_of(added: Iterable[AddedCard]) -> tuple[PictureCard, ...]:
    """The cards that ship with Leda, and behind them those that were added."""
    drawn = (PictureCard(number, Drawn(number)) for number in range(1, DRAWN + 1))
    photos = (PictureCard(card.number, Photo(card.photo), card.title, card.source) for card in added if card.photo)
    return (*drawn, *photos)


def next_number(added: Iterable[AddedCard]) -> int:
    """The number of the next card that is added."""
    return max((card.number for card in added), default=DRAWN) + 1


def cards_to_json(added: Iterable[AddedCard]) -> list[dict[str, Any]]:
    """Plain JSON values of added cards."""
    return [asdict(card) for card in added]


def cards_from_json(plain: Iterable[dict[str, Any]]) -> tuple[AddedCard, ...]:
    """Added cards from plain JSON values; what other versions wrote and this one does not know is ignored."""
    known = (fitting(AddedCard(0), card) for card in plain)
    return tuple(AddedCard(**card) for card in known if "number" in card)
