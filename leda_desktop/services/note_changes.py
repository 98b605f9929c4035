"""What an act changed on a board: enough to undo it and to do it again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from leda_desktop.domain.ids import ActivityId, NoteId, PromptId, ThemeId
from leda_desktop.domain.notes import Note, Theme


@dataclass(frozen=True, slots=True)
class Change:
    """The notes and themes that one act touched, as they were and as they are; what was not there is left out."""

    activity_id: ActivityId
    notes_before: tuple[Note, ...] = ()
    notes_after: tuple[Note, ...] = ()
    themes_before: tuple[Theme, ...] = ()
    themes_after: tuple[Theme, ...] = ()

    def __bool__(self) -> bool:
        return self.notes_before != self.notes_after or self.themes_before != self.themes_after

    @property
    def reversed(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.activity_id, self.notes_after, self.notes_before, self.themes_after, self.themes_before)

    @property
    def notes_gone(self) -> tuple[NoteId, ...]:
        """The notes that the act removed."""
        kept = {note.id for note in self.notes_after}
        return tuple(note.id for note in self.notes_before if note.id not in kept)

    @property
    def themes_gone(self) -> tuple[ThemeId, ...]:
        """The themes that the act removed."""
        kept = {theme.id for theme in self.themes_after}
        return tuple(theme.id for theme in self.themes_before if theme.id not in kept)

    @property
    def themes_touched(self) -> tuple[ThemeId, ...]:
        """Every theme that the act added, changed or removed."""
        return tuple(dict.fromkeys(theme.id for theme in (*self.themes_before, *self.themes_after)))


@dataclass(frozen=True, slots=True)
class Group:
    """Texts that belong together; with a title they go into the theme of that name, which is made when missing.

    With a `prompt_id` they answer that prompt.
    """

    title: str | None
    texts: tuple[str, ...]
    prompt_id: PromptId | None = None


@dataclass(frozen=True, slots=True)
class Removed:
    """A theme that was removed, and the notes that were in it, as they were."""

    theme: Theme
    notes: tuple[Note, ...]

    @property
    def change(self) -> Change:
        """The removal as a change."""
        unsorted = tuple(replace(note, theme_id=None) for note in self.notes)
        return Change(
            self.theme.activity_id,
            notes_before=self.notes,
            notes_after=unsorted,
            themes_before=(self.theme,),
        )

    @property
    def note_ids(self) -> tuple[NoteId, ...]:
        """The notes that became unsorted."""
        return tuple(note.id for note in self.notes)


def parted(
    column: Sequence[Note], moved: frozenset[NoteId], before: NoteId | None
) -> tuple[tuple[Note, ...], tuple[Note, ...]]:
    """The notes that stay in a column: those in front of the place where others come in, and those behind it."""
    place = next((i for i, note in enumerate(column) if note.id == before), len(column))
    front = tuple(note for note in column[:place] if note.id not in moved)
    return front, tuple(note for note in column[place:] if note.id not in moved)


def ranks_between(front: Sequence[Note], back: Sequence[Note], count: int) -> list[float] | None:
    """Ranks for `count` notes in front of `back`; None when there is no room, or nothing to be in front of."""
    if not back:
        return None
    high = back[0].rank
    low = front[-1].rank if front else high - count - 1
    step = (high - low) / (count + 1)
    ranks = [low + step * place for place in range(1, count + 1)]
    ordered = [low, *ranks, high]
    return ranks if all(a < b for a, b in pairwise(ordered)) else None
