"""The scene of a round with picture cards: one card with what was said about it."""

from leda_desktop.domain.notes import Board, Note
from leda_desktop.domain.pictures import Picture
from leda_desktop.domain.programme import Activity
from leda_desktop.domain.scenes import CardScene


def card_scene(activity: Activity, board: Board, number: int | None, picture: Picture | None) -> CardScene:
    """The card with the last sentence that was said about it."""
    question = activity.prompts[-1].text if activity.prompts else ""
    if number is None or picture is None:
        return CardScene(activity.title, question)
    said = _last([note for note in board.notes if note.card == number])
    return CardScene(activity.title, question, number, picture, said.text if said else "")


def _last(notes: list[Note]) -> Note | None:
    return max(notes, key=lambda note: (note.created_at, note.rank, note.id), default=None)
