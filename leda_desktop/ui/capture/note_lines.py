"""Breaking the text of a note into lines, fast enough to lay out thousands of notes at once."""

import unicodedata
from collections import OrderedDict

from PySide6.QtGui import QFont, QFontMetricsF

_MOST_WORDS = 20_000
_MOST_TEXTS = 20_000
_JOINER = "\u200d"
_ELLIPSIS = "…"
_OTHER_FONTS = "\u0250"
"""From here on letters may come from other fonts; before it stand those of all languages written in Latin letters."""
# An en space and a dash, and as much space as they take.
_POINT = "\u2002– "
_BEHIND = "\u2003\u2005"


class LineBreaker:
    """Breaks text between words, and inside a word only when it is wider than the line."""

    def __init__(self, font: QFont) -> None:
        self._metrics = QFontMetricsF(font)
        self._space = self._metrics.horizontalAdvance(" ")
        self._widths: dict[str, float] = {}
        self._known: OrderedDict[tuple[str, int, int], tuple[str, ...]] = OrderedDict()

    def lines(self, text: str, room: int, most: int) -> tuple[str, ...]:
        """At most `most` lines no wider than `room` pixels; the last one ends in an ellipsis when text is left."""
        key = (text, room, most)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._broken(text, room, most)
            if len(self._known) > _MOST_TEXTS:
                self._known.popitem(last=False)
        return known

    def _broken(self, text: str, room: int, most: int) -> tuple[str, ...]:
        """The head of a note, and its points set in behind dashes."""
        head, *points = text.split("\n")
        lines = self._paragraph(head, room, most)
        for point in points:
            if len(lines) > most:
                break
            first, *rest = self._paragraph(point, room - round(self._width(_POINT)), most)
            lines += [_POINT + first, *(_BEHIND + line for line in rest)]
        return tuple(lines) if len(lines) <= most else self._cut(lines[:most], room)

    def _paragraph(self, text: str, room: int, most: int) -> list[str]:
        """The lines of a paragraph, or somewhat more than `most` of them."""
        lines: list[str] = []
        line = ""
        used = 0.0
        for word in text.split():
            width = self._width(word)
            if line and (together := self._together(line, used, word, width)) <= room:
                line, used = f"{line} {word}", together
                continue
            if line:
                lines.append(line)
            *whole, line = [word] if width <= room else self._pieces(word, room, most)
            lines += whole
            used = self._width(line)
            if len(lines) >= most:
                break
        return [*lines, line]

    def _together(self, line: str, used: float, word: str, width: float) -> float:
        """How wide the line is with another word; a space beside letters of another font is as wide as they make it."""
        if (word.isascii() or max(word) < _OTHER_FONTS) and (line.isascii() or max(line) < _OTHER_FONTS):
            return used + self._space + width
        return self._metrics.horizontalAdvance(f"{line} {word}")

    def _cut(self, lines: list[str], room: int) -> tuple[str, ...]:
        last = lines[-1]
        while last and self._metrics.horizontalAdvance(last + _ELLIPSIS) > room:
            last = last[: _cluster_end(last, len(last) - 1)]
        return (*lines[:-1], last.rstrip() + _ELLIPSIS)

    def _pieces(self, word: str, room: int, most: int) -> list[str]:
        """A word in parts that fit; what no line will show is left as it is."""
        pieces: list[str] = []
        while len(pieces) <= most and self._width(word) > room:
            end = self._fitting(word, room)
            if end >= len(word):
                break
            pieces.append(word[:end])
            word = word[end:]
        return [*pieces, word]

    def _fitting(self, word: str, room: int) -> int:
        """How much of a word fits into a line, at least one character with everything that belongs to it."""
        low, high = 1, min(len(word), max(2, room))
        while low < high:
            middle = (low + high + 1) // 2
            if self._metrics.horizontalAdvance(word[:middle]) <= room:
                low = middle
            else:
                high = middle - 1
        return _cluster_end(word, low) or _first_cluster(word)

    def _width(self, word: str) -> float:
        width = self._widths.get(word)
        if width is None:
            if len(self._widths) > _MOST_WORDS:
                self._widths.clear()
            width = self._widths[word] = self._metrics.horizontalAdvance(word[:1000])
        return width


def _cluster_end(text: str, end: int) -> int:
    """The nearest place at or before `end` that does not tear a letter from its marks or an emoji apart."""
    while 0 < end < len(text) and (_belongs_to_previous(text[end]) or text[end - 1] == _JOINER):
        end -= 1
    return end


def _first_cluster(text: str) -> int:
    end = 1
    while end < len(text) and (_belongs_to_previous(text[end]) or text[end - 1] == _JOINER):
        end += 1
    return end


def _belongs_to_previous(char: str) -> bool:
    return char == _JOINER or "\U0001f3fb" <= char <= "\U0001f3ff" or unicodedata.category(char)[0] == "M"
