"""The scene of a round in which everybody says a word: the words in the order in which they were first said."""

from collections.abc import Iterator

from leda_desktop.domain.details import Round
from leda_desktop.domain.notes import Board, Note
from leda_desktop.domain.programme import Activity
from leda_desktop.domain.scenes import Word, WordsScene


def words_scene(activity: Activity, board: Board, step: int) -> WordsScene:
    """The word wall. Names come along only where the facilitator asked for them."""
    named = isinstance(activity.details, Round) and activity.details.names
    said: dict[str, list[Note]] = {}
    for note in _once(board):
        said.setdefault(note.text.casefold(), []).append(note)
    words = tuple(_word(notes, named=named) for notes in said.values())
    question = activity.prompts[-1].text if activity.prompts else activity.title
    return WordsScene(question, words, step)


def _once(board: Board) -> Iterator[Note]:
    """Every contribution once, in the order in which it was made."""
    originals = (note for note in board.notes if note.id == note.origin)
    return iter(sorted(originals, key=lambda note: (note.created_at, note.rank, note.id)))


def _word(notes: list[Note], *, named: bool) -> Word:
    names = tuple(note.author for note in notes if note.author) if named else ()
    return Word(notes[0].text, len(notes), names)
