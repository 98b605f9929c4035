"""From blocks to an outline: which blocks are headings, and which notes stand below each of them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from leda_desktop.exchange.paste_blocks import Block
from leda_desktop.exchange.paste_lines import Gap
from leda_desktop.exchange.paste_titles import (
    LONGEST_TITLE,
    begins_like_title,
    has_title_colon,
    is_capitals,
    is_decorated_title,
    looks_like_title,
    stated_count,
)

_STACKED = 3
_CERTAIN = 2
_ABBREVIATION = 4
_DEEPEST = 8


def title_indices(blocks: Sequence[Block]) -> frozenset[int]:
    """The indices of the blocks that are headings; what is too long for one is a note whatever it looks like."""
    stated = {index for index, block in enumerate(blocks) if _is_stated_title(block)}
    if any(block.is_item for block in blocks):
        found = stated.union(_titles_above_items(blocks, stated))
    else:
        found = stated.union(_titles_by_count(blocks), _titles_in_capitals(blocks), _questions(blocks))
    return frozenset(index for index in found if len(blocks[index].text) <= LONGEST_TITLE)


def _is_stated_title(block: Block) -> bool:
    """Whether the block says itself that it is a heading."""
    if block.first.mark.startswith("#"):
        return True
    return block.is_plain and (has_title_colon(block.text) or is_decorated_title(block.text))


def _titles_above_items(blocks: Sequence[Block], stated: set[int]) -> Iterator[int]:
    """Short blocks right above the first item of a list, at most as many as a slide has titles."""
    for index in range(1, len(blocks)):
        below = blocks[index]
        heads = below.is_item or (below.first.mark.startswith("#") and len(below.first.mark) > 1)
        if heads and blocks[index - 1].is_plain and index - 1 not in stated:
            yield from _stacked_titles(blocks, stated, index - 1)


def _stacked_titles(blocks: Sequence[Block], stated: set[int], last: int) -> list[int]:
    if not looks_like_title(blocks[last].text):
        return []
    stack = [last]
    while stack[-1] > 0 and stack[-1] - 1 not in stated and _could_be_title(blocks[stack[-1] - 1]):
        stack.append(stack[-1] - 1)
    above = stack[-1] - 1
    if above in stated and len(stack) > 1:
        return [last] if blocks[last].first.gap is not Gap.NONE else []
    return stack if len(stack) <= _STACKED else [last]


def _could_be_title(block: Block) -> bool:
    return block.is_plain and begins_like_title(block.text)


def _titles_by_count(blocks: Sequence[Block]) -> Iterator[int]:
    """Lines such as "Mod (8)", where the number is that of the lines below or where several lines have one."""
    counts = {index: stated_count(block.text) for index, block in enumerate(blocks)}
    places = [index for index, count in counts.items() if count is not None]
    for place, after in pairwise([*places, len(blocks)]):
        if len(places) >= _CERTAIN or counts[place] == after - place - 1:
            yield place


def _titles_in_capitals(blocks: Sequence[Block]) -> list[int]:
    """Lines in capitals above others; one alone must be too long to be an abbreviation."""
    found = [
        index
        for index, block in enumerate(blocks[:-1])
        if (index == 0 or block.first.gap is not Gap.NONE)
        and is_capitals(block.text)
        and not is_capitals(blocks[index + 1].text)
    ]
    return [index for index in found if len(found) >= _CERTAIN or len(blocks[index].text) > _ABBREVIATION]


def _questions(blocks: Sequence[Block]) -> list[int]:
    """Questions that stand right above their answers, if there are several."""
    found = [
        index
        for index, (block, below) in enumerate(pairwise(blocks))
        if block.text.endswith("?") and (index == 0 or block.first.gap is not Gap.NONE) and below.first.gap is Gap.NONE
    ]
    return [index for index in found if len(found) >= _CERTAIN and looks_like_title(blocks[index].text)]


def indent_levels(blocks: Sequence[Block]) -> list[int]:
    """How deep each item stands below others; in text without indentation a new kind of bullet is one deeper."""
    levels: list[int] = []
    open_items: list[tuple[int, str]] = []
    for block in blocks:
        if not block.is_item:
            open_items = []
            levels.append(0)
            continue
        place = (block.first.indent, block.first.mark)
        open_items = [*_parents(open_items, place), place]
        levels.append(len(open_items) - 1)
    return levels


def _parents(open_items: list[tuple[int, str]], place: tuple[int, str]) -> list[tuple[int, str]]:
    """The items above that an item of this indentation and kind of bullet stands below."""
    indent, mark = place
    parents = []
    for item in open_items[:_DEEPEST]:
        if item[0] > indent + 1 or (item[1] == mark and item[0] >= indent - 1):
            break
        parents.append(item)
    return parents
