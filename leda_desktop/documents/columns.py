"""Notes as they were sorted: a column for each question, and in it a group for each theme or table."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from leda_desktop.documents.blocks import Block
from leda_desktop.documents.parts import NoteLines, group_heading, notes, question_heading
from leda_desktop.documents.text import Typesetter
from leda_desktop.domain.ballots import most_first
from leda_desktop.domain.kinds import Tone
from leda_desktop.domain.notes import Board, Note
from leda_desktop.domain.programme import Prompt
from leda_desktop.domain.summary import ActivitySummary
from leda_desktop.texts import Texts

Filling = Callable[[Board, Sequence[Note], "Spot"], Iterator[Block]]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in the document the notes of one column go, and in which colour."""

    key: str
    tone: Tone
    setter: Typesetter


def columns(activity: ActivitySummary, key: str, setter: Typesetter, fill: Filling | None = None) -> Iterator[Block]:
    """The notes of an activity under their questions; those that belong to no question come last."""
    board = activity.board
    if board is None or not board.notes:
        return
    found = by_prompt(activity.activity.prompts, board)
    for number, (prompt, column) in enumerate(found, 1):
        spot = Spot(f"{key}.{number}", prompt.tone if prompt else Tone.SUN, setter)
        if activity.activity.prompts:
            title = prompt.text if prompt else setter.texts.t("Other notes")
            aside = note_count(column, setter) if len(found) > 1 else ""
            yield question_heading(title, spot.key, setter, aside=aside)
        yield from (fill or by_theme)(board, column, spot)


def by_prompt(prompts: Sequence[Prompt], board: Board) -> list[tuple[Prompt | None, list[Note]]]:
    """The notes of each question in order, then those of none; questions without notes are left out."""
    known = {prompt.id for prompt in prompts}
    found: list[tuple[Prompt | None, list[Note]]] = [
        (prompt, [note for note in board.notes if note.prompt_id == prompt.id]) for prompt in prompts
    ]
    found.append((None, [note for note in board.notes if note.prompt_id not in known]))
    return [(prompt, column) for prompt, column in found if column]


def by_theme(board: Board, column: Sequence[Note], spot: Spot, lines_of: NoteLines | None = None) -> Iterator[Block]:
    """The notes of each theme in order, then the unsorted ones; without any theme, all of them without a heading.

    In each of them the notes with most votes come first.
    """
    for number, (title, members) in enumerate(themed(board, column, spot.setter.texts), 1):
        if title:
            yield group_heading(title, len(members), f"{spot.key}.{number}", spot.setter)
        yield from notes(most_first(members), spot.tone, spot.setter, lines_of)


def themed(board: Board, column: Sequence[Note], texts: Texts) -> list[tuple[str, Sequence[Note]]]:
    """The notes of each theme under its title, then the unsorted ones; without any theme their title is empty."""
    sorted_notes: dict[str, list[Note]] = {theme.id: [] for theme in board.themes}
    loose: list[Note] = []
    for note in column:
        sorted_notes.get(note.theme_id or "", loose).append(note)
    groups: list[tuple[str, Sequence[Note]]] = [
        (theme.title or texts.t("Untitled theme"), sorted_notes[theme.id])
        for theme in board.themes
        if sorted_notes[theme.id]
    ]
    if loose:
        groups.append((texts.t("Unsorted") if groups else "", loose))
    return groups


def note_count(column: Sequence[Note], setter: Typesetter) -> str:
    """How many contributions there are, in words; copies count once."""
    return setter.texts.n("{n} note", "{n} notes", len({note.origin for note in column}))
