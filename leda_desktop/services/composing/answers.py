"""The scene of the read-out: what one table after the other answered."""

from collections.abc import Mapping, Sequence

from leda_desktop.domain.details import Conversation
from leda_desktop.domain.ids import NoteId
from leda_desktop.domain.notes import Board, Note
from leda_desktop.domain.programme import Activity, Prompt
from leda_desktop.domain.scenes import Answer, AnswersColumn, ReadOutScene, TableAnswers
from leda_desktop.domain.tallies import Tally, by_origin, contributions, tallies


def read_out_scene(activity: Activity, board: Board, step: int) -> ReadOutScene:
    """All tables in their order, also those that have not answered yet: what they say is often noted as they read."""
    found = by_origin(tallies(board.notes))
    notes = contributions(board.notes)
    tables = tuple(_table(number, activity, notes, found) for number in tables_of(activity, board))
    return ReadOutScene(activity.title, tables, step)


def tables_of(activity: Activity, board: Board) -> tuple[int, ...]:
    """The tables of an activity: as many as were planned, and more where answers came from more."""
    planned = activity.details.tables if isinstance(activity.details, Conversation) else 0
    answered = {note.table for note in board.notes if note.table is not None}
    return tuple(sorted({*range(1, planned + 1), *answered}))


def _table(number: int, activity: Activity, notes: Sequence[Note], found: Mapping[NoteId, Tally]) -> TableAnswers:
    own = [note for note in notes if note.table == number]
    asked = {prompt.id for prompt in activity.prompts}
    columns = [
        _column(prompt, [note for note in own if note.prompt_id == prompt.id], found) for prompt in activity.prompts
    ]
    loose = [note for note in own if note.prompt_id not in asked]
    return TableAnswers(number, tuple([*columns, _column(None, loose, found)] if loose else columns))


def _column(prompt: Prompt | None, notes: list[Note], found: Mapping[NoteId, Tally]) -> AnswersColumn:
    """What the table was the first to say, in the order in which it was said; what was said before is only counted."""
    new = [note for note in notes if found[note.origin].first.origin == note.origin]
    answers = tuple(Answer(note.text, found[note.origin].count) for note in new)
    if prompt is None:
        return AnswersColumn("", answers, said=len(notes) - len(new))
    return AnswersColumn(prompt.text, answers, prompt.tone, len(notes) - len(new))
