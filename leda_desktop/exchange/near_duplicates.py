"""Notes that say nearly the same: found for a mark on them, never to remove one."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from leda_desktop.exchange.small_words import DENYING, FILLING

_WORD = re.compile(r"\w+")
_ALIKE = 0.8
_COMPARED_UP_TO = 2000
_LONGEST_COMPARED = 200
_STEM = 5
_MOST_WORDS = 12
_WORDS_LEFT = 3


def near_duplicates(texts: Sequence[str]) -> list[int | None]:
    """For each text the index of the earlier text that it repeats or resembles."""
    compares_all = len(texts) <= _COMPARED_UP_TO
    first_with: dict[object, int] = {}
    words: list[list[str]] = []
    near: list[int | None] = []
    for index, text in enumerate(texts):
        folded = text.casefold()
        words.append(_WORD.findall(folded) if compares_all else [])
        exact = tuple(words[index]) or folded
        found = first_with.setdefault(exact, index)
        near.append(found if found != index else None)
        if found == index and compares_all and len(text) <= _LONGEST_COMPARED:
            near[index] = _resembled(words, index, first_with)
    return near


def _resembled(words: Sequence[list[str]], index: int, first_with: dict[object, int]) -> int | None:
    """The earlier text with nearly the same words; remembers the text for later ones."""
    telling = _telling(words[index])
    resembled = None
    for key in _keys(telling):
        other = first_with.setdefault(key, index)
        if other != index and resembled is None and _are_alike(telling, _telling(words[other])):
            resembled = other
    return resembled


def _telling(words: Sequence[str]) -> list[str]:
    """The words that carry the meaning."""
    return [word for word in words if word not in FILLING]


def _keys(telling: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Keys that texts with nearly the same words share: the beginnings of all words, and of all but one."""
    stems = sorted({word[:_STEM] for word in telling})
    if not 1 <= len(stems) <= _MOST_WORDS:
        return
    yield ("stems", *stems)
    if len(stems) > _WORDS_LEFT:
        for left_out in range(len(stems)):
            yield ("stems", *stems[:left_out], *stems[left_out + 1 :])


def _are_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    if DENYING.intersection(one) != DENYING.intersection(other):
        return False
    pairs, other_pairs = _letter_pairs(one), _letter_pairs(other)
    shared = (pairs & other_pairs).total()
    return 2 * shared >= _ALIKE * (pairs.total() + other_pairs.total())


def _letter_pairs(words: Sequence[str]) -> Counter[str]:
    return Counter(word[place : place + 2] for word in words for place in range(max(1, len(word) - 1)))
