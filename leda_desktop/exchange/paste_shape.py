"""How a pasted text is laid out as a whole: width, spacing and habits that decide what its lines mean."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from leda_desktop.exchange.paste_lines import Gap, Line
from leda_desktop.exchange.paste_paragraphs import within_paragraphs
from leda_desktop.exchange.paste_titles import looks_like_title
from leda_desktop.exchange.paste_wraps import begins_small, first_word, joined

_AIRY_SHARE = 0.6
_FULL_SHARE = 0.8
_UNKNOWN_WIDTH = 50.0
_WIDEST_COLUMN = 90
_TITLE_LINES = 2
_SEVERAL = 2
_MANY = 6
_NAME = re.compile(r"(?<=[^\W_] )[^\W\d_][\w-]+")


@dataclass(frozen=True, slots=True)
class Shape:
    """The layout of a text.

    - `airy`: empty lines stand between most lines, or inside of notes, and mean nothing
    - `spaced_titles`: headings have an empty line above them
    - `small_titles`: headings begin with a small letter
    - `full`: how many characters a full line has; `knows_width`: whether broken lines have shown that
    - `is_small`: there are too few items to expect a broken line among them
    - `names`: words that have a capital letter inside of sentences
    - `within_paragraph`: the lines that go on with a hard-wrapped paragraph
    - `may_head`: the lines that could be a heading of the list below them, or begin one
    """

    airy: bool
    spaced_titles: bool
    small_titles: bool
    full: float
    knows_width: bool
    is_small: bool
    names: frozenset[str]
    within_paragraph: frozenset[int]
    may_head: frozenset[int]

    def is_full(self, text: str, following: str, share: float = _FULL_SHARE) -> bool:
        """Whether the next word had no room any more on the line, or on this share of it."""
        return len(text) + 1 + len(first_word(following)) > self.full * share


def shape_of(lines: Sequence[Line]) -> Shape:
    """What the lines of a text have in common."""
    has_items = any(line.is_item for line in lines)
    gaps = sum(line.gap is not Gap.NONE for line in lines[1:])
    airy = gaps > _AIRY_SHARE * max(1, len(lines) - 1) or _has_gaps_in_items(lines)
    wrapped = sorted(_broken_lengths(lines, airy=airy))
    return Shape(
        airy=airy,
        spaced_titles=not airy and _has_spaced_titles(lines),
        small_titles=len(lines) > 1 and not lines[0].mark and begins_small(lines[0].text) and lines[1].is_item,
        full=wrapped[len(wrapped) * 3 // 4] if wrapped else _assumed_width(lines, has_items=has_items),
        knows_width=bool(wrapped),
        is_small=sum(line.is_item for line in lines) < _MANY,
        names=frozenset(_names(lines)),
        within_paragraph=frozenset(within_paragraphs(lines)),
        may_head=frozenset(_possible_headings(lines)),
    )


def _has_gaps_in_items(lines: Sequence[Line]) -> bool:
    """Whether the lines of one item have, as a rule, empty lines between them."""
    found = Counter(
        line.gap is not Gap.NONE
        for before, line in pairwise(lines)
        if before.is_item and not line.mark and begins_small(line.text)
    )
    return found[True] >= _SEVERAL and found[True] > found[False]


def _has_spaced_titles(lines: Sequence[Line]) -> bool:
    """Whether short lines above a list have as a rule an empty line above them."""
    found = Counter(
        line.gap is not Gap.NONE
        for line, below in pairwise(lines[1:])
        if below.is_item and not line.mark and not begins_small(line.text) and looks_like_title(line.text)
    )
    return found[True] >= _SEVERAL and found[True] > _SEVERAL * found[False]


def _possible_headings(lines: Sequence[Line]) -> Iterator[int]:
    """Plain lines above a list that read like a title, alone or with small beginnings of lines below them."""
    above_item = False
    phrase: list[str] = []
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if line.mark:
            above_item, phrase = line.is_item, []
            continue
        phrase = [line.text, *phrase[:_TITLE_LINES]]
        if above_item and not begins_small(line.text):
            if looks_like_title(joined(phrase)):
                yield index
            phrase = []


def _names(lines: Sequence[Line]) -> Iterator[str]:
    for line in lines:
        yield from (word for word in _NAME.findall(line.text) if word[0].isupper())


def _broken_lengths(lines: Sequence[Line], *, airy: bool) -> Iterator[int]:
    """The lengths of the lines of items that certainly go on below."""
    for before, line in pairwise(lines):
        if before.is_item and not line.mark and begins_small(line.text) and (airy or line.gap is Gap.NONE):
            yield len(before.text)


def _assumed_width(lines: Sequence[Line], *, has_items: bool) -> float:
    if has_items:
        return _UNKNOWN_WIDTH
    return max(_UNKNOWN_WIDTH, min(max((len(line.text) for line in lines), default=0), _WIDEST_COLUMN))
