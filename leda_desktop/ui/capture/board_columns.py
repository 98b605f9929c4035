"""The columns of a board: unsorted notes first, then the themes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from leda_desktop.domain.ids import PromptId, ThemeId
from leda_desktop.domain.kinds import PromptKind
from leda_desktop.domain.notes import Board, Note
from leda_desktop.domain.programme import Activity, Prompt

_LAST_DIGIT = 9


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


def columns_of(board: Board, prompts: Sequence[Prompt], unsorted_title: str) -> tuple[Column, ...]:
    """The columns of a board. Several questions get a column each, because their answers are read one by one."""
    questions = [prompt for prompt in prompts if prompt.kind is PromptKind.QUESTION]
    if len(questions) < 2:  # noqa: PLR2004
        questions = []
    held = _notes_by_place(board, {question.id for question in questions})
    columns = [_question_column(question, held) for question in questions]
    if not questions or held.get(UNSORTED):
        columns.insert(0, Column(UNSORTED, unsorted_title, tuple(held.get(UNSORTED, ())), "0"))
    for number, theme in enumerate(board.themes, 1):
        place = Place(theme.id)
        digit = str(number) if number <= _LAST_DIGIT else ""
        columns.append(Column(place, theme.title, tuple(held.get(place, ())), digit))
    return tuple(columns)


def _notes_by_place(board: Board, questions: set[PromptId]) -> dict[Place, list[Note]]:
    themes = {theme.id: Place(theme.id) for theme in board.themes}
    unsorted = {prompt_id: Place(None, prompt_id) for prompt_id in questions}
    held: dict[Place, list[Note]] = {}
    for note in board.notes:
        place = themes.get(note.theme_id) if note.theme_id else None
        if place is None:
            place = unsorted.get(note.prompt_id, UNSORTED) if note.prompt_id else UNSORTED
        held.setdefault(place, []).append(note)
    return held


def _question_column(question: Prompt, held: Mapping[Place, list[Note]]) -> Column:
    place = Place(None, question.id)
    return Column(place, question.text, tuple(held.get(place, ())))
