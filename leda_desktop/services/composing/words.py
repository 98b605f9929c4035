"""The scene of a round in which everybody says a word: the words in the order in which they were first said."""

from leda_desktop.domain.details import Round
from leda_desktop.domain.notes import Board
from leda_desktop.domain.programme import Activity
from leda_desktop.domain.scenes import Word, WordsScene
from leda_desktop.domain.tally import Tally, said_in_order, tallied


def words_scene(activity: Activity, board: Board, step: int) -> WordsScene:
    """The word wall. Names come along only where the facilitator asked for them."""
    named = isinstance(activity.details, Round) and activity.details.names
    tallies = tallied(board.notes)
    place = {note.id: number for number, tally in enumerate(tallies) for note in tally.notes}
    said = tuple(place[note.id] for note in said_in_order(board.notes))
    question = activity.prompts[-1].text if activity.prompts else activity.title
    return WordsScene(question, tuple(_word(tally, named=named) for tally in tallies), step, said)


def _word(tally: Tally, *, named: bool) -> Word:
    names = tuple(note.author for note in tally.notes) if named else ()
    return Word(tally.text, tally.count, names if any(names) else ())
