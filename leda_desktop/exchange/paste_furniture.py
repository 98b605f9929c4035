"""Page furniture: page numbers and running heads between the words of a document, dropped only when certain."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from leda_desktop.exchange.paste_lines import Gap, Line
from leda_desktop.exchange.paste_wraps import goes_on_from_before, is_half_open, is_open

_LABEL = re.compile(r"(?:sida|sid\.?|page)\s+\d+\s*(?:av|of|/|\()\s*\d+\)?", re.IGNORECASE)
_NUMBER = re.compile(r"(?:(?:sida|sid\.?|page)\s+)?(\d{1,3})(?:\s*(?:/|\()\s*\d{1,4}\)?)?", re.IGNORECASE)
_DASHED_NUMBER = re.compile(r"(\d{1,3})\s*[-–]")
_STEP = 3
_APART = 3
_PAGES = 3
_SHARE = 0.6


def without_furniture(lines: Sequence[Line]) -> list[Line]:
    """The lines, bullets already marked, without what belongs to the pages rather than to the text."""
    dropped = set(_page_labels(lines)) | set(_page_numbers(lines))
    dropped |= set(_running_lines([(index, line) for index, line in enumerate(lines) if index not in dropped]))
    if not dropped:
        return list(lines)
    kept: list[Line] = []
    gap = Gap.NONE
    for index, line in enumerate(lines):
        if index in dropped:
            gap = max(gap, line.gap, Gap.BLANK)
        else:
            kept.append(replace(line, gap=max(gap, line.gap)) if gap else line)
            gap = Gap.NONE
    return kept


def _page_labels(lines: Sequence[Line]) -> Iterator[int]:
    for index, line in enumerate(lines):
        if not line.mark and line.text[0] in "SsPp" and _LABEL.fullmatch(line.text):
            yield index


def _page_numbers(lines: Sequence[Line]) -> Iterator[int]:
    """Numbers alone at the edge of a page or of a list, and numbers alone that count on through the text."""
    numbers = {index: number for index in range(len(lines)) if (number := _number_alone(lines[index])) is not None}
    if not numbers or len(numbers) == len(lines):
        return
    yield from (index for index in numbers if _at_page_edge(lines, index))
    has_items = any(line.is_item and index not in numbers for index, line in enumerate(lines))
    apart = {index: number for index, number in numbers.items() if _stands_apart(lines, index)}
    if has_items:
        yield from (index for index in apart if _ends_list(lines, index))
    for (one, first), (other, second) in pairwise((numbers if has_items else apart).items()):
        if 0 < second - first <= _STEP and other - one >= _APART:
            yield one
            yield other


def _number_alone(line: Line) -> int | None:
    if not line.text or line.text[-1] not in "0123456789)-–" or line.mark not in ("", "-", "–"):
        return None
    match = (_DASHED_NUMBER if line.mark else _NUMBER).fullmatch(line.text)
    return int(match[1]) if match else None


def _stands_apart(lines: Sequence[Line], index: int) -> bool:
    above = index == 0 or lines[index].gap is not Gap.NONE
    return above and (index + 1 == len(lines) or lines[index + 1].gap is not Gap.NONE)


def _at_page_edge(lines: Sequence[Line], index: int) -> bool:
    page = lines[index].page
    before = lines[index - 1].page if index else page
    after = lines[index + 1].page if index + 1 < len(lines) else page
    is_edge = index == 0 or index + 1 == len(lines) or before != page or after != page
    return is_edge and lines[-1].page > lines[0].page


def _ends_list(lines: Sequence[Line], index: int) -> bool:
    """Whether the number stands at an end of the text or before a heading, and completes nothing above it."""
    if index == 0:
        return True
    before = lines[index - 1].text
    if not before or is_open(before) or is_half_open(before):
        return False
    return index + 1 == len(lines) or (not lines[index + 1].is_item and not goes_on_from_before(lines[index + 1].text))


def _running_lines(lines: Sequence[tuple[int, Line]]) -> Iterator[int]:
    """Repeats of what stands first on most pages (the first of them stays), and what stands last on most pages."""
    pages: dict[int, list[tuple[int, Line]]] = {}
    for index, line in lines:
        pages.setdefault(line.page, []).append((index, line))
    if len(pages) < _PAGES:
        return
    yield from list(_repeated([page[0] for page in pages.values()]))[1:]
    yield from _repeated([page[-1] for page in pages.values() if len(page) > 1])


def _repeated(edges: Sequence[tuple[int, Line]]) -> Iterator[int]:
    """Those of the lines at the edges of pages that are the same on most pages but for numbers; never items."""
    counts = Counter(_without_numbers(line) for _, line in edges if not line.is_item)
    for index, line in edges:
        if not line.is_item and counts[_without_numbers(line)] >= max(_PAGES, len(edges) * _SHARE):
            yield index


def _without_numbers(line: Line) -> str:
    return re.sub(r"\d+", "0", line.text)
