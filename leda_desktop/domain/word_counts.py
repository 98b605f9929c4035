"""Word counts: contributions that say the same, counted as one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from leda_desktop.domain.notes import Note

_FINAL = re.compile(r"[\s.,;:!?…]+$")
_IDLE = re.compile(r"[\s.,;:]+$")


@dataclass(frozen=True, slots=True)
class WordCount:
    """What was said, as it was first written, and every note that says it, in order."""

    text: str
    notes: tuple[Note, ...]

    @property
    def count(self) -> int:
        """How often it was said."""
        return len(self.notes)


def said_in_order(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Every contribution once, in the order in which it was made."""
    originals = (note for note in notes if note.id == note.origin)
    return tuple(sorted(originals, key=lambda note: (note.created_at, note.rank, note.id)))


def counted(notes: Iterable[Note]) -> tuple[WordCount, ...]:
    """What was said, in the order in which it was first said; upper case and final punctuation make no difference."""
    found: dict[str, list[Note]] = {}
    for note in said_in_order(notes):
        found.setdefault(key_of(note.text), []).append(note)
    return tuple(WordCount(spelled(same[0].text), tuple(same)) for same in found.values())


def key_of(text: str) -> str:
    """What two spellings of the same have in common."""
    return (_FINAL.sub("", text) or text).casefold()


def spelled(text: str) -> str:
    """The text without a full stop or comma at its end."""
    return _IDLE.sub("", text) or text
