"""Cleaning of what participants write, the same everywhere in Leda, and cutting it to notes without losing a word."""

import re
import unicodedata

NOTE_LIMIT = 1000
MARKS_PER_BASE = 32

# C0 and C1 controls except the line breaks and the tab, invisible spaces, bidi overrides and isolates, placeholders of
# pasted objects, and what is no character at all.
_UNWANTED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffc\ufffe\uffff]"
)
# Most text is of these: whitespace, ASCII and composed Latin letters.
_HARMLESS = re.compile("[\t-\r -~\xa0-\xac\xae-\u02ff]*")
_SURROGATE = re.compile("[\ud800-\udfff]")
# A joiner glues emoji and the letters of some scripts; next to a space or a Latin letter it only hides. It is rare,
# and compiling this takes longer than all the others, so that is left to the first time.
_IDLE_JOINER = "(?<![\u0590-\u1fff\u203c-\U0010ffff])\u200d+|\u200d+(?![\u0590-\u1fff\u203c-\U0010ffff])"
# Marks are no word characters, so this finds every long run of them (and now and then one of emoji).
_MANY_MARKS = re.compile(f"[^\\w\\x00-\u02ff]{{{MARKS_PER_BASE + 1},}}")
_BREAK = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_SENTENCE_END = re.compile("[.!?…][\"'’”»)\\]]*\\s+")


def clean(text: str, *, lines: bool = False) -> str:
    """Text that is safe to keep and show; with `lines` its line breaks stay, otherwise it becomes one line."""
    text = scrub(text).replace("\xad", "")
    if not lines:
        return " ".join(text.split())
    return "\n".join(" ".join(line.split()) for line in _BREAK.sub("\n", text).split("\n")).strip("\n")


def scrub(text: str) -> str:
    """Text without harmful or invisible characters, composed (NFC); its spaces, tabs and line breaks stay."""
    if _HARMLESS.fullmatch(text):
        return text
    text = _SURROGATE.sub("\ufffd", _UNWANTED.sub("", text))
    if "\u200d" in text:
        text = re.sub(_IDLE_JOINER, "", text)
    text = _few_marks(text)
    # Composing takes some marks apart, so the limit is looked at before (for speed) and after.
    return _few_marks(unicodedata.normalize("NFC", text))


def split_long(text: str, limit: int = NOTE_LIMIT) -> tuple[str, ...]:
    """Parts of at most `limit` characters, cut after a sentence, else between words, else inside the word."""
    parts = []
    start = 0
    while len(text) - start > limit:
        end = _cut(text, start, start + limit)
        parts.append(text[start:end].strip())
        start = end
    parts.append(text[start:].strip())
    return tuple(part for part in parts if part)


def _few_marks(text: str) -> str:
    return _MANY_MARKS.sub(lambda run: _with_few_marks(run[0]), text)


def _with_few_marks(run: str) -> str:
    kept = []
    marks = 0
    for char in run:
        category = unicodedata.category(char)
        if category[0] == "M":
            marks += 1
        elif category != "Cf":
            marks = 0
        if marks <= MARKS_PER_BASE:
            kept.append(char)
    return "".join(kept)


def _cut(text: str, start: int, end: int) -> int:
    """Where to cut `text` so that the part from `start` does not reach beyond `end`."""
    middle = (start + end) // 2
    window = text[middle : end + 1]
    sentences = [match.end() for match in _SENTENCE_END.finditer(window)]
    if sentences:
        return min(middle + sentences[-1], end)
    for offset in range(len(window) - 1, 0, -1):
        if window[offset].isspace():
            return middle + offset
    return _between_characters(text, middle, end)


def _between_characters(text: str, start: int, end: int) -> int:
    """The last place before `end` that does not tear a letter from its marks or an emoji apart."""
    for place in range(end, start, -1):
        if not _belongs_to_previous(text[place]) and text[place - 1] != "\u200d":
            return place
    return end


def _belongs_to_previous(char: str) -> bool:
    return char == "\u200d" or "\U0001f3fb" <= char <= "\U0001f3ff" or unicodedata.category(char)[0] == "M"
