"""The scene of the read-out: what one table after the other answered."""

from collections import Counter

from leda_desktop.domain.notes import Board
from leda_desktop.domain.programme import Activity
from leda_desktop.domain.scenes import Answer, AnswersColumn, ReadOutScene


def read_out_scene(activity: Activity, board: Board, step: int) -> ReadOutScene:
    """The answers of the table at the step, among those that have answered."""
    tables = tuple(sorted({note.table for note in board.notes if note.table is not None}))
    table = tables[min(max(step, 0), len(tables) - 1)] if tables else None
    said = Counter(note.repeats or note.origin for note in board.notes if note.id == note.origin)
    columns = tuple(
        AnswersColumn(
            prompt.text,
            tuple(
                Answer(note.text, said[note.repeats or note.origin])
                for note in board.notes
                if note.id == note.origin and note.table == table and note.prompt_id == prompt.id
            ),
            prompt.tone,
        )
        for prompt in activity.prompts
    )
    return ReadOutScene(activity.title, tables, columns, step)
