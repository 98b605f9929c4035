"""Ballots: how many dots everybody may give to the notes of an activity, and how many they gave."""

from collections.abc import Iterable
from dataclasses import dataclass

from leda_desktop.domain.notes import Note


@dataclass(frozen=True, slots=True)
class Ballot:
    """The dots that each of the voters has; 0 voters means that nobody has counted them."""

    dots: int = 3
    voters: int = 0

    @property
    def total(self) -> int:
        """All dots of the room; 0 when it is not known."""
        return self.dots * self.voters


def votes_given(notes: Iterable[Note]) -> int:
    """The votes of all notes; copies share theirs, which count once."""
    return sum({note.origin: note.votes for note in notes}.values())


def most_first(notes: Iterable[Note]) -> tuple[Note, ...]:
    """The notes with most votes first; equal ones stay in their order."""
    return tuple(sorted(notes, key=lambda note: -note.votes))
