"""The words of a note: its first line says it, further lines are its points."""

import re

from leda_desktop.domain.words import clean

_MARK = re.compile(r"^[-–—•*·]\s+")


def note_text(text: str) -> str:
    """What is kept of a text as a note: cleaned, without empty lines, and without bullets before its points."""
    if "\n" not in text and text.isprintable():
        return clean(text)
    head, *points = [line for line in clean(text, lines=True).split("\n") if line] or [""]
    return "\n".join((head, *filter(None, (_MARK.sub("", point, count=1) for point in points))))


def head_of(text: str) -> str:
    """The first line of a note."""
    return text.partition("\n")[0]


def points_of(text: str) -> tuple[str, ...]:
    """The points under the first line of a note."""
    return tuple(text.split("\n")[1:])


def dashed(text: str) -> str:
    """The note with a dash before each of its points, a line each."""
    return text.replace("\n", "\n– ")


def one_line(text: str) -> str:
    """The note on one line, its points parted by dashes."""
    return text.replace("\n", " – ")
