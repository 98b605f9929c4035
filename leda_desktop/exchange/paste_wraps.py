"""Where a line goes on in the next one: sentences broken by the width of a slide, a page or a mail."""

import re
from collections.abc import Sequence
from itertools import takewhile

from leda_desktop.exchange.small_words import AFTER_HANGING_HYPHEN, NEVER_LAST, SELDOM_LAST

_OPEN_END = ("(", "[", "/", "&", "+", "=", "→", "->", "=>", " -", " –", "\xad")
_INSIDE = re.compile(r"[,;.:)\]}»→+&=|–—]|->|=>|\((?=[^\W\d_A-ZÅÄÖ])")
_HYPHEN_END = re.compile(r"[^\W_][-‐]$")  # noqa: RUF001
_FIRST_LETTER = re.compile(r"[(\[\"'”“»’]{1,3}([^\W\d_])")


def begins_small(text: str) -> bool:
    """Whether the first letter is a small one, so that a sentence hardly begins here."""
    first = text[0]
    if first.isalpha():
        return first.islower()
    letter = _FIRST_LETTER.match(text)
    return letter is not None and letter[1].islower()


def goes_on_from_before(text: str) -> bool:
    """Whether the text looks like the inside of a sentence that began on a line above."""
    return begins_small(text) or _INSIDE.match(text) is not None


def is_open(text: str) -> bool:
    """Whether the text cannot end here."""
    return text.endswith(_OPEN_END) or _HYPHEN_END.search(text) is not None or last_word(text) in NEVER_LAST


def is_half_open(text: str) -> bool:
    """Whether the text would be unusual to end here."""
    return text.endswith((",", ";")) or last_word(text) in SELDOM_LAST


def begins_with_small_word(text: str) -> bool:
    """Whether the first word is one that joins others, such as "och" or "med"."""
    word = first_word(text).lower()
    return word in NEVER_LAST or word in SELDOM_LAST


def first_word(text: str) -> str:
    """The first word with what clings to it."""
    return text.split(None, 1)[0]


def last_word(text: str) -> str:
    """The last word in small letters, without an opening bracket or quotation mark."""
    return text[-30:].rsplit(None, 1)[-1].lstrip("(\"”“»'").lower()


def leaves_quote_open(text: str, following: str) -> bool:
    """Whether a quotation that begins in `text` ends in `following`."""
    return any(text.count(mark) % 2 == 1 and mark in following for mark in '”"') or (
        "“" in text and "”" not in text and "”" in following
    )


def joined(texts: Sequence[str]) -> str:
    """The lines as one; a word that was divided at the end of a line becomes whole again."""
    parts = [texts[0]]
    for text in texts[1:]:
        parts[-1], glue = _end_of_line(parts[-1], text)
        parts.append(glue + text)
    return "".join(parts)


def _end_of_line(text: str, following: str) -> tuple[str, str]:
    """The end of a line as it is within the text, and what comes between it and the next line."""
    if text.endswith("\xad"):
        return text[:-1], ""
    if not _HYPHEN_END.search(text) or first_word(following).lower() in AFTER_HANGING_HYPHEN:
        return text, " "
    if following[0].islower() and _is_divided(text):
        return text[:-1], ""
    return text, "" if following[0].isalnum() else " "


def _is_divided(text: str) -> bool:
    """Whether the hyphen at the end divides a word; in "e-post", "EU-medel" and "2030-målet" it belongs there."""
    head = "".join(takewhile(str.isalnum, reversed(text[-40:-1])))
    return len(head) > 1 and head.isalpha() and not head.isupper()
