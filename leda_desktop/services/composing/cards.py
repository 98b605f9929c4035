"""The scenes of a round with picture cards: all of them while people choose, then one with what was said about it."""

from collections.abc import Sequence

from leda_desktop.domain.cards import PictureCard
from leda_desktop.domain.notes import Board, Note
from leda_desktop.domain.programme import Activity
from leda_desktop.domain.scenes import CardScene, DeckScene
from leda_desktop.domain.stage import Spot


def card_scene(activity: Activity, board: Board, deck: Sequence[PictureCard], spot: Spot) -> CardScene | DeckScene:
    """The card of the spot with the last sentence that was said about it; the deck while there is none."""
    card = next((card for card in deck if card.number == spot.card), None)
    if card is None:
        question = activity.prompts[-1].text if activity.prompts else activity.title
        return DeckScene(question, tuple(deck), spot.step)
    said = _last([note for note in board.notes if note.card == card.number])
    return CardScene(activity.title, card.number, card.picture, said.text if said else "", card.source)


def _last(notes: list[Note]) -> Note | None:
    return max(notes, key=lambda note: (note.created_at, note.rank, note.id), default=None)
