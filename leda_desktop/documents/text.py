"""Text for paper: made plain, so that nothing in it can act, and broken into measured lines."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from leda_desktop.documents.style import Style, Weight
from leda_desktop.domain.words import clean
from leda_desktop.texts import Texts

_JOINER = "\u200d"
_UNSEEN = {"Cc", "Cf", "Cs"}
_KEPT_LONG = 400
_BREAK_INSIDE = re.compile(r"(?<=\w[-/–—])(?=\w)")


def plain(text: str) -> str:
    """The one way of anybody's words onto paper: no control, format or direction signs, lines parted by newlines.

    What comes out is drawn letter by letter and never read as markup. Right-to-left text stays in the order it was
    written in, which is not how it is read: that is not supported.
    """
    lines = clean(text, lines=True).split("\n")
    return "\n".join(line if line.isprintable() else _visible(line) for line in lines if line)


def one_line(text: str) -> str:
    """A title: plain, on one line, and not longer than a title can be."""
    whole = plain(text[: 4 * _KEPT_LONG]).replace("\n", " ")
    return whole if len(whole) <= _KEPT_LONG else whole[:_KEPT_LONG] + "…"


def _visible(line: str) -> str:
    return "".join(letter for letter in line if letter == _JOINER or unicodedata.category(letter) not in _UNSEEN)


class Measured(Protocol):
    """Type that knows how wide its letters and words are, in thousandths of their size."""

    @property
    def advances(self) -> Mapping[str, float]:
        """The width of a letter or a word."""
        ...

    def width(self, text: str, size: float) -> float:
        """The width of a text in points."""
        ...


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text as it is drawn; a `parted` one goes on in the next without a space between them."""

    text: str
    style: Style
    parted: bool = False


def height_of(lines: Iterable[Line]) -> float:
    """How tall the lines are when they stand under each other, in points."""
    return sum(line.style.leading for line in lines)


@dataclass(frozen=True, slots=True)
class Typesetter:
    """What every part of a document is set with: the type and the language."""

    faces: Mapping[Weight, Measured]
    texts: Texts

    def lines(self, text: str, style: Style, width: float) -> tuple[Line, ...]:
        """The text, made plain, in lines of at most this width."""
        return self._broken(plain(text), style, width)

    def title(self, text: str, style: Style, width: float) -> tuple[Line, ...]:
        """A title in as many lines as it takes."""
        return self._broken(one_line(text), style, width)

    def fitted(self, text: str, style: Style, width: float) -> str:
        """As much of a title as fits on one line."""
        whole = one_line(text)
        if self.width(whole, style) <= width:
            return whole
        return self._broken(whole, style, width - self.width("…", style))[0].text + "…"

    def width(self, text: str, style: Style) -> float:
        """The width of a plain text in points."""
        return self.faces[style.weight].width(text, style.size)

    def _broken(self, text: str, style: Style, width: float) -> tuple[Line, ...]:
        filler = _Filler(self.faces[style.weight].advances, width * 1000 / style.size)
        for paragraph in text.split("\n"):
            filler.fill(paragraph)
        return tuple(Line(line, style, parted) for line, parted in filler.lines)


class _Filler:
    """Fills lines with words, breaking those that are wider than a line."""

    def __init__(self, advances: Mapping[str, float], room: float) -> None:
        self.lines: list[tuple[str, bool]] = []
        self._advances = advances
        self._room = room
        self._space = advances[" "]
        self._line = ""
        self._used = 0.0

    def fill(self, paragraph: str) -> None:
        """Set one paragraph; an empty one sets nothing."""
        for word in paragraph.split(" "):
            width = self._advances[word]
            if not self._line:
                self._begin(word, width)
            elif self._used + self._space + width <= self._room:
                self._line += " " + word
                self._used += self._space + width
            else:
                self._turn(word, width)
        self._end()

    def _begin(self, word: str, width: float) -> None:
        if width <= self._room:
            self._line, self._used = word, width
            return
        for part in _BREAK_INSIDE.split(word):
            self._join(part, self._advances[part])

    def _join(self, part: str, width: float) -> None:
        if self._used + width > self._room:
            self._end(parted=True)
            *full, part = self._pieces(part)
            self.lines += [(piece, True) for piece in full]
            width = self._advances[part]
        self._line += part
        self._used += width

    def _turn(self, word: str, width: float) -> None:
        head, *tail = _BREAK_INSIDE.split(word, maxsplit=1)
        if tail and self._used + self._space + self._advances[head] <= self._room:
            self._line += " " + head
            self._end(parted=True)
            word, width = tail[0], self._advances[tail[0]]
        self._end()
        self._begin(word, width)

    def _end(self, *, parted: bool = False) -> None:
        if self._line:
            self.lines.append((self._line, parted))
        self._line, self._used = "", 0.0

    def _pieces(self, word: str) -> list[str]:
        pieces, start, used = [], 0, 0.0
        for at, letter in enumerate(word):
            width = self._advances[letter]
            if used + width > self._room and at > start:
                pieces.append(word[start:at])
                start, used = at, 0.0
            used += width
        pieces.append(word[start:])
        return pieces
