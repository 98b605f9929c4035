"""Plain text that a mail, a page or a narrow box has broken into lines: which lines go on with the one above."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from leda_desktop.exchange.paste_lines import Gap, Line
from leda_desktop.exchange.paste_wraps import begins_small, first_word, is_open

_PARAGRAPH_FROM = 45
_RAGGED = 0.85
_SEVERAL = 2


def within_paragraphs(lines: Sequence[Line]) -> Iterator[int]:
    """The indices of the lines that go on with a text of several lines, set apart by empty lines."""
    chunks = [chunk for chunk in _chunks(lines) if len(chunk) > 1]
    texts = [[lines[index].text for index in chunk] for chunk in chunks]
    are_boxes = len(chunks) >= _SEVERAL and all(map(_is_box, texts)) and not any(line.is_item for line in lines)
    for chunk, chunk_texts in zip(chunks, texts, strict=True):
        if are_boxes or _is_paragraph(chunk_texts):
            yield from chunk[1:]


def _chunks(lines: Sequence[Line]) -> Iterator[range]:
    """Runs of plain lines without an empty line inside."""
    start = 0
    for index in range(1, len(lines) + 1):
        if index == len(lines) or lines[index].gap is not Gap.NONE or lines[index].mark or lines[start].mark:
            yield range(start, index)
            start = index


def _is_paragraph(texts: Sequence[str]) -> bool:
    """Whether the lines are long and each is full, so that they are one text even where sentences begin in it."""
    widest = max(map(len, texts))
    if widest < _PARAGRAPH_FROM or begins_small(texts[0]) or not _are_full(texts, widest * _RAGGED):
        return False
    small = sum(begins_small(following) or is_open(text) for text, following in pairwise(texts))
    return small * 2 >= len(texts) - 1


def _is_box(texts: Sequence[str]) -> bool:
    """Whether the lines, short as they are, read and break like one note in a narrow box."""
    goes_on = all(begins_small(text) for text in texts[1:])
    return goes_on and not begins_small(texts[0]) and _are_full(texts, max(map(len, texts)))


def _are_full(texts: Sequence[str], width: float) -> bool:
    """Whether nowhere the first word of a line had found room on the line above."""
    return all(len(text) + 1 + len(first_word(following)) > width for text, following in pairwise(texts))
