"""The scene of a round in which everybody says a word: the words in the order in which they were first said."""

from leda_desktop.domain.details import Round
from leda_desktop.domain.kinds import Consent
from leda_desktop.domain.notes import Board, Note
from leda_desktop.domain.programme import Activity
from leda_desktop.domain.scenes import Word, WordsScene
from leda_desktop.domain.word_counts import WordCount, counted, said_in_order


def words_scene(activity: Activity, board: Board, step: int) -> WordsScene:
    """The word wall. Names come along only where the facilitator asked for them."""
    named = isinstance(activity.details, Round) and activity.details.names
    counts = counted(board.notes)
    place = {note.id: number for number, word in enumerate(counts) for note in word.notes}
    said = tuple(place[note.id] for note in said_in_order(board.notes))
    question = activity.prompts[-1].text if activity.prompts else activity.title
    return WordsScene(question, tuple(_word(word, named=named) for word in counts), step, said)


def _word(word: WordCount, *, named: bool) -> Word:
    names = tuple(_name(note) for note in word.notes) if named else ()
    return Word(word.text, word.count, names if any(names) else ())


def _name(note: Note) -> str:
    """Who said it, unless it was asked that nobody be told."""
    return note.author if note.quote in (None, Consent.NAMED) else ""
