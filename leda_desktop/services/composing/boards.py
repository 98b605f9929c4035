"""The scene of a board."""

from collections.abc import Iterable, Mapping

from leda_desktop.domain.ballots import most_first, votes_given
from leda_desktop.domain.ids import PromptId
from leda_desktop.domain.kinds import Tone
from leda_desktop.domain.notes import Board, Note
from leda_desktop.domain.programme import Activity
from leda_desktop.domain.scenes import BoardColumn, BoardNote, BoardScene
from leda_desktop.domain.tallies import contributions


def board_scene(activity: Activity, board: Board, step: int, *, one_theme: bool) -> BoardScene:
    """The board at a page, all themes side by side or one at a time."""
    columns = _columns(activity, board)
    return BoardScene(activity.title, columns, step, one_theme, board.count, votes_given(board.notes))


def votes_scene(activity: Activity, board: Board, step: int) -> BoardScene:
    """The notes that got votes, each contribution once, most first."""
    tones = {prompt.id: prompt.tone for prompt in activity.prompts}
    chosen = most_first(note for note in contributions(board.notes) if note.votes)
    column = BoardColumn(None, tuple(_shown(tones, note) for note in chosen))
    votes = votes_given(board.notes)
    return BoardScene(activity.title, (column,), step, count=len(chosen), votes=votes, most_first=True)


def _columns(activity: Activity, board: Board) -> tuple[BoardColumn, ...]:
    """A column for each theme and one for what is unsorted; a column for each prompt while there are no themes."""
    tones = {prompt.id: prompt.tone for prompt in activity.prompts}

    def column(title: str | None, notes: Iterable[Note]) -> BoardColumn:
        return BoardColumn(title, tuple(_shown(tones, note) for note in notes))

    if not board.themes and activity.prompts:
        groups = [(p.text, [n for n in board.notes if n.prompt_id == p.id]) for p in activity.prompts]
        rest = [note for note in board.notes if note.prompt_id not in tones]
    else:
        groups = [(theme.title, list(board.within(theme.id))) for theme in board.themes]
        rest = list(board.within(None))
    columns = [column(title, notes) for title, notes in groups]
    return tuple([*columns, column(None, rest)] if rest else columns)


def _shown(tones: Mapping[PromptId, Tone], note: Note) -> BoardNote:
    return BoardNote(note.text, tone_of(tones, note), note.votes)


def tone_of(tones: Mapping[PromptId, Tone], note: Note) -> Tone:
    """The colour of the column that a note answers."""
    return Tone.SUN if note.prompt_id is None else tones.get(note.prompt_id, Tone.SUN)
