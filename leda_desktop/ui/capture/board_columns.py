"""The columns of a board: unsorted notes first, then the themes."""

from collections.abc import Sequence
from dataclasses import dataclass

from leda_desktop.domain.ids import PromptId, ThemeId
from leda_desktop.domain.kinds import PromptKind
from leda_desktop.domain.notes import Board, Note
from leda_desktop.domain.programme import Activity, Prompt
from leda_desktop.domain.tallies import contributions

_LAST_DIGIT = 9
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Place:
    """Where a note can be: in a theme, or unsorted; where each question has its own column, unsorted under one."""

    theme_id: ThemeId | None = None
    prompt_id: PromptId | None = None


UNSORTED = Place()


@dataclass(frozen=True, slots=True)
class Column:
    """A place with its notes in order. `digit` is the key that sends a note there; empty when there is none."""

    place: Place
    title: str
    notes: tuple[Note, ...]
    digit: str = ""


def note_prompts(activity: Activity) -> tuple[Prompt, ...]:
    """The prompts of an activity that notes answer."""
    return tuple(p for p in activity.prompts if p.kind in (PromptKind.COLUMN, PromptKind.QUESTION))


def columns_of(
    board: Board, prompts: Sequence[Prompt], unsorted_title: str, *, sparse: bool = False
) -> tuple[Column, ...]:
    """The columns of a board. Several questions get a column each, because their answers are read one by one.

    A sparse board leaves out the questions that nobody has answered yet, except the last.
    """
    questions = [prompt for prompt in prompts if prompt.kind is PromptKind.QUESTION]
    if len(questions) < _SEVERAL:
        questions = []
    held = _held(board, {question.id for question in questions})
    asked = [q for q in questions if not sparse or q.id in held or q is questions[-1]]
    columns = [Column(Place(None, q.id), q.text, tuple(held.get(q.id, ()))) for q in asked]
    if not questions or None in held:
        columns.insert(0, Column(UNSORTED, unsorted_title, tuple(held.get(None, ())), "0"))
    for number, theme in enumerate(board.themes, 1):
        digit = str(number) if number <= _LAST_DIGIT else ""
        columns.append(Column(Place(theme.id), theme.title, tuple(held.get(theme.id, ())), digit))
    return tuple(columns)


def table_columns(board: Board, prompts: Sequence[Prompt], table: int | None, loose_title: str) -> tuple[Column, ...]:
    """What one table answered, a column for each question, in the order in which it was said; None is no table."""
    own = [note for note in contributions(board.notes) if note.table == table]
    asked = {prompt.id for prompt in prompts}
    columns = [Column(Place(None, p.id), p.text, tuple(n for n in own if n.prompt_id == p.id)) for p in prompts]
    loose = tuple(note for note in own if note.prompt_id not in asked)
    if loose or not columns:
        columns.append(Column(UNSORTED, loose_title, loose))
    return tuple(columns)


def _held(board: Board, questions: set[PromptId]) -> dict[str | None, list[Note]]:
    """The notes by theme, else by question, else under None; plain keys, because this runs for every new note."""
    themes = {theme.id for theme in board.themes}
    held: dict[str | None, list[Note]] = {}
    for note in board.notes:
        key: str | None = None
        if note.theme_id in themes:
            key = note.theme_id
        elif note.prompt_id in questions:
            key = note.prompt_id
        held.setdefault(key, []).append(note)
    return held
