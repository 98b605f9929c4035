"""Picture cards: the numbered pictures of a round, those that ship with Leda and those the facilitator added."""

from dataclasses import dataclass

from leda_desktop.domain.ids import CardId
from leda_desktop.domain.pictures import Drawn, Picture

DRAWN = 40


@dataclass(frozen=True, slots=True)
class PictureCard:
    """A card of a programme's deck. What ships with Leda has no `id`; `source` says who made an added picture."""

    number: int
    picture: Picture
    title: str = ""
    source: str = ""
    id: CardId | None = None


def drawn_cards() -> tuple[PictureCard, ...]:
    """The cards that ship with Leda."""
    return tuple(PictureCard(number, Drawn(number)) for number in range(1, DRAWN + 1))
