"""Names of files that every system can keep, whatever they are made from."""

import re
from itertools import takewhile

from leda_desktop.domain.words import clean

MOST_BYTES = 100
_PLAIN = "Leda"
# What Windows, macOS or a shell read as more than a letter, and a full stop that would begin an ending.
_PARTING = re.compile(r"[\\/:*?\"<>|%$`'!;&#{}~\x7f]+")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\..*)?", re.IGNORECASE)


def safe_file_name(stem: str, ending: str) -> str:
    """The words as the name of a file with this ending: composed, without separators, at most 100 bytes, never empty.

    Names that Windows keeps for devices are drawn out with an underscore. No name begins with a full stop or a dash.
    """
    tail = f".{ending}"
    words = _trimmed(_PARTING.sub(" ", clean(stem).replace("..", ".")))
    if _RESERVED.fullmatch(words):
        words = f"_{words}"
    return (_trimmed(_fitting(words, MOST_BYTES - len(tail.encode()))) or _PLAIN) + tail


def _trimmed(words: str) -> str:
    """No dots, dashes or spaces around it: some systems drop them, others hide the file or take it for an option."""
    return " ".join(words.split()).strip(" .-–·")


def _fitting(words: str, room: int) -> str:
    """As many whole letters as fit into so many bytes, cut between words where that costs little."""
    if len(words.encode()) <= room:
        return words
    kept = words.encode()[:room].decode(errors="ignore")
    head, space, _ = kept.rpartition(" ")
    return head if space and len(head) > len(kept) // 2 else _whole(kept, words)


def _whole(kept: str, words: str) -> str:
    """Without a last letter whose marks were cut off."""
    if clean(words[len(kept)]) and words[len(kept)].isprintable() and not _joins(words[len(kept)]):
        return kept
    return kept[: -1 - len(list(takewhile(_joins, reversed(kept))))]


def _joins(letter: str) -> bool:
    return letter == "\u200d" or re.match(r"[\u0300-\u036f\ufe0f]|[\U0001f3fb-\U0001f3ff]", letter) is not None
