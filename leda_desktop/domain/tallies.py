"""Tallies: what several tables answered alike is one answer that was given several times."""

from collections.abc import Iterable
from dataclasses import dataclass

from leda_desktop.domain.ids import NoteId
from leda_desktop.domain.notes import Note


@dataclass(frozen=True, slots=True)
class Tally:
    """An answer as it was first given, and the notes that give it again, in the order in which they were said."""

    first: Note
    again: tuple[Note, ...] = ()

    @property
    def notes(self) -> tuple[Note, ...]:
        """All of them, the first first."""
        return (self.first, *self.again)

    @property
    def tables(self) -> tuple[int, ...]:
        """The tables that gave the answer, in their order."""
        return tuple(sorted({note.table for note in self.notes if note.table is not None}))

    @property
    def count(self) -> int:
        """How often it was said: once for each table, and once for each note that came from none."""
        return len(self.tables) + sum(note.table is None for note in self.notes)

    @property
    def wordings(self) -> tuple[Note, ...]:
        """The repeats that say it in other words, each wording once."""
        known = {alike(self.first.text)}
        found = []
        for note in self.again:
            if alike(note.text) not in known:
                known.add(alike(note.text))
                found.append(note)
        return tuple(found)


def alike(text: str) -> str:
    """What two answers share that are equal but for case, spaces and punctuation."""
    folded = text.casefold()
    return "".join(filter(str.isalnum, folded)) or folded.strip()


def tallies(notes: Iterable[Note]) -> tuple[Tally, ...]:
    """Every contribution in one tally, in the order in which the answers were first given.

    Answers to one question that are alike belong together, and a note belongs to the one it `repeats`. A note that
    repeats itself stands apart from those that are merely alike. Copies of a note are the same contribution.
    """
    said = {note.origin: note for note in contributions(notes)}
    leaders = _Leaders(said)
    for note in said.values():
        if note.repeats is not None and note.repeats != note.origin:
            leaders.join(note.origin, note.repeats)
    alike_before: dict[object, NoteId] = {}
    for note in (note for note in said.values() if note.repeats != note.origin):
        before = alike_before.setdefault((note.prompt_id, alike(note.text)), note.origin)
        if note.repeats is None:
            leaders.join(note.origin, before)
    groups: dict[NoteId, list[Note]] = {}
    for note in said.values():
        groups.setdefault(leaders.of(note.origin), []).append(note)
    return tuple(_tally(group) for group in groups.values())


def by_origin(found: Iterable[Tally]) -> dict[NoteId, Tally]:
    """For every contribution the tally it belongs to."""
    return {note.origin: tally for tally in found for note in tally.notes}


def contributions(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Every contribution once, the note itself rather than a copy of it, in the order in which they were said.

    However notes are sorted into themes, this order stays.
    """
    found: dict[NoteId, Note] = {}
    for note in notes:
        if note.origin not in found or note.id == note.origin:
            found[note.origin] = note
    return tuple(sorted(found.values(), key=lambda note: (note.created_at, note.rank, note.origin)))


def _tally(group: list[Note]) -> Tally:
    """The first that repeats no other is shown; what it was called to repeat may be gone."""
    present = {note.origin for note in group}
    lead = next((note for note in group if note.repeats not in present or note.repeats == note.origin), group[0])
    return Tally(lead, tuple(note for note in group if note is not lead))


class _Leaders:
    """Which contributions belong together, by one of them that speaks for all."""

    def __init__(self, origins: Iterable[NoteId]) -> None:
        self._over: dict[NoteId, NoteId] = {origin: origin for origin in origins}

    def of(self, origin: NoteId) -> NoteId:
        """The one that speaks for this contribution; one that is gone may still hold others together."""
        while (over := self._over.setdefault(origin, origin)) != origin:
            origin = over
        return origin

    def join(self, one: NoteId, other: NoteId) -> None:
        """Let two belong together."""
        self._over[self.of(one)] = self.of(other)
