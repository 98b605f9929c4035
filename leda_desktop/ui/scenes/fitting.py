"""Text that finds its size: shrunk in steps, then cut at a word, so that it never leaves its box."""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache

from PySide6.QtGui import QFontMetricsF

from leda_desktop.ui.scenes.lettering import CUT, Block, Style, font_of, laid_out, measured, right_to_left, shown
from leda_desktop.ui.scenes.look import SMALLEST

_SHRINK = 0.92
_WORD_FLOOR = 0.6
_BALANCED_LINES = 4
_NEAR = 8.0
_LAST_WORD = re.compile(r"\s*\S+\s*$")


@lru_cache(maxsize=2048)
def fitted(text: str, style: Style, width: float, height: float) -> Block:
    """The text in the largest size that fits, never below the smallest of the wall; what then is too long is cut.

    A long word may bring the size down somewhat; beyond that the word is broken.
    """
    text = shown(text)
    sizes = _sizes(style)

    def fits(tried: Style) -> bool:
        return measured(text, tried, width).height <= height

    large = [tried for tried in sizes if tried.size >= style.size * _WORD_FLOOR]
    whole = _first(large, lambda tried: _words_fit((text,), tried, width) and fits(tried))
    if whole is not None:
        return _balanced(measured(text, whole, width))
    broken = _first(sizes, fits)
    return cut(text, sizes[-1], width, height) if broken is None else measured(text, broken, width)


def fitted_list(texts: tuple[str, ...], style: Style, width: float, height: float) -> tuple[Block, ...]:
    """Paragraphs in one common size, a third of a line apart; too long ones are cut, too many left out."""
    cleaned = tuple(filter(None, map(shown, texts)))

    def blocks(tried: Style) -> tuple[Block, ...]:
        return tuple(measured(text, tried, width) for text in cleaned)

    def fits(tried: Style) -> bool:
        whole = tried.size < style.size * _WORD_FLOOR or _words_fit(cleaned, tried, width)
        return whole and list_height(blocks(tried)) <= height

    found = _first(_sizes(style), fits)
    if found is not None:
        return tuple(map(_balanced, blocks(found)))
    small = replace(style, size=SMALLEST)
    room = max(1, int((height + gap_of(small)) / (small.line + gap_of(small))))
    share = (height + gap_of(small)) / max(1, min(room, len(cleaned))) - gap_of(small)
    return tuple(cut(text, small, width, share) for text in cleaned[:room])


def _first(styles: Sequence[Style], fits: Callable[[Style], bool]) -> Style | None:
    """The first and largest of the styles that fits; whatever is smaller than it fits as well."""
    place = bisect_left(styles, True, key=fits)
    return styles[place] if place < len(styles) else None


def _balanced(block: Block) -> Block:
    """The block as narrow as it can be with the same number of lines."""
    style = block.style
    if not style.balanced or not 1 < block.lines <= _BALANCED_LINES or right_to_left(block.text):
        return block
    narrow, wide = block.width / 2, block.width
    while wide - narrow > _NEAR:
        middle = (narrow + wide) / 2
        tried = measured(block.text, style, middle)
        if tried.lines == block.lines and _words_fit((block.text,), style, middle):
            wide, block = middle, tried
        else:
            narrow = middle
    return block


def gap_of(style: Style) -> float:
    """The distance between two paragraphs."""
    return style.line / 3


def list_height(blocks: tuple[Block, ...]) -> float:
    """The height of paragraphs with the gaps between them."""
    gaps = gap_of(blocks[0].style) * (len(blocks) - 1) if blocks else 0
    return sum(block.height for block in blocks) + gaps


def cut(text: str, style: Style, width: float, height: float) -> Block:
    """The text in one size, cut at a word with an ellipsis when it is too long."""
    allowed = max(1, int(height / style.line + 0.001))
    block = measured(text, style, width)
    if block.lines <= allowed:
        return block
    layout = laid_out(text, style, width)
    last = layout.lineAt(allowed - 1)
    start, kept = _units(text, last.textStart()), _units(text, last.textStart() + last.textLength())
    while block.lines > allowed and kept:
        block = measured(kept.rstrip() + CUT, style, width)
        whole_words = " " in kept[len(start) :].strip()
        kept = _LAST_WORD.sub("", kept) if whole_words else kept[:-1]
    return block


def parted(text: str, style: Style, width: float, height: float) -> tuple[Block, ...]:
    """The text in one size, in as many blocks as it takes when it is too tall for one."""
    allowed = max(1, int(height / style.line + 0.001))
    block = measured(text, style, width)
    if block.lines <= allowed:
        return (block,) if text else ()
    layout = laid_out(text, style, width)
    last = layout.lineAt(allowed - 1)
    kept = _units(text, last.textStart() + last.textLength())
    rest = text[len(kept) :].strip()
    return (measured(kept.rstrip(), style, width), *(parted(rest, style, width, height) if kept else ()))


def _units(text: str, count: int) -> str:
    """The beginning of a text, counted as Qt counts: in units of UTF-16."""
    return text.encode("utf-16-le")[: count * 2].decode("utf-16-le", "ignore")


def _sizes(style: Style) -> tuple[Style, ...]:
    """The style in falling sizes."""
    sizes = [max(style.size, SMALLEST)]
    while sizes[-1] > SMALLEST:
        sizes.append(max(SMALLEST, int(sizes[-1] * _SHRINK)))
    return tuple(replace(style, size=size) for size in sizes)


def _words_fit(texts: tuple[str, ...], style: Style, width: float) -> bool:
    """True when no word has to be broken, judged by the longest ones."""
    metrics = QFontMetricsF(font_of(style))
    longest = sorted({word for text in texts for word in text.split()}, key=len)[-3:]
    return all(metrics.horizontalAdvance(word) <= width for word in longest)
