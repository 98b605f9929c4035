"""From lines to blocks: every note and every heading whole, however many lines it was broken into."""

from collections.abc import Sequence
from dataclasses import dataclass

from leda_desktop.exchange.paste_lines import Gap, Line
from leda_desktop.exchange.paste_shape import Shape
from leda_desktop.exchange.paste_titles import has_title_colon
from leda_desktop.exchange.paste_wraps import (
    begins_small,
    begins_with_small_word,
    first_word,
    goes_on_from_before,
    is_half_open,
    is_open,
    joined,
    leaves_quote_open,
)

_HANGING = 10
_NEARLY = 0.6


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one note or heading, joined."""

    text: str
    first: Line
    last: Line

    @property
    def is_item(self) -> bool:
        """Whether the block is an item of a list."""
        return self.first.is_item

    @property
    def is_plain(self) -> bool:
        """Whether the block is neither an item of a list nor a marked heading."""
        return not self.first.mark


def gather(lines: Sequence[Line], shape: Shape) -> list[Block]:
    """The blocks of a text in their order."""
    groups: list[list[Line]] = []
    for index, line in enumerate(lines):
        if groups and not line.mark and _continues(groups[-1], lines, index, shape):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_block(group) for group in groups]


def _block(group: list[Line]) -> Block:
    texts = [line.text for line in group if line.text]
    return Block(joined(texts) if texts else "", group[0], group[-1])


def _continues(group: list[Line], lines: Sequence[Line], index: int, shape: Shape) -> bool:
    line = lines[index]
    if line.gap is Gap.RULE or group[0].mark == "#":
        return False
    if group[0].is_item:
        return _continues_item(group, lines, index, shape)
    if group[0].mark:
        return line.gap is Gap.NONE and goes_on_from_before(line.text)
    if index in shape.within_paragraph:
        return True
    if index - len(group) in shape.may_head and goes_on_from_before(line.text):
        return line.gap is Gap.NONE or shape.airy or is_open(group[-1].text)
    return _continues_plain(group, line, shape)


def _continues_item(group: list[Line], lines: Sequence[Line], index: int, shape: Shape) -> bool:
    last, line = group[-1].text, lines[index]
    if not last or is_open(last) or leaves_quote_open(last, line.text):
        return True
    if goes_on_from_before(line.text):
        return not _is_small_title(last, lines, index, shape)
    if _hangs(line, group[0]):
        return True
    if has_title_colon(line.text):
        return False
    if is_half_open(last) and _is_near(line, last, shape):
        return True
    return _continues_capital(last, lines, index, shape)


def _continues_capital(last: str, lines: Sequence[Line], index: int, shape: Shape) -> bool:
    """Whether a line that begins like a sentence or a heading still belongs to the item above."""
    line = lines[index]
    above_list = index + 1 < len(lines) and lines[index + 1].is_item
    if line.gap is Gap.NONE and shape.spaced_titles and above_list:
        return True
    if index in shape.may_head:
        return first_word(line.text) in shape.names and shape.is_full(last, line.text, share=1)
    if above_list:
        return shape.airy or line.gap is Gap.NONE or shape.is_full(last, line.text)
    return (shape.airy or line.gap is Gap.NONE) and shape.is_full(last, line.text)


def _is_small_title(last: str, lines: Sequence[Line], index: int, shape: Shape) -> bool:
    """Whether a line that begins with a small letter is a heading all the same."""
    line = lines[index]
    above_list = index + 1 < len(lines) and lines[index + 1].is_item
    if not above_list or not begins_small(line.text) or shape.is_full(last, line.text):
        return False
    return has_title_colon(line.text) or (shape.small_titles and line.gap is not Gap.NONE and not shape.airy)


def _is_near(line: Line, last: str, shape: Shape) -> bool:
    """Whether nothing but the width of the page stands between the line and an unfinished one above it."""
    if line.gap is not Gap.NONE and not shape.airy:
        return False
    if line.text[0].isdigit() or first_word(line.text) in shape.names:
        return True
    return shape.is_full(last, line.text, share=1) if shape.knows_width else shape.is_small


def _hangs(line: Line, item: Line) -> bool:
    """Whether the line is set in below the text of the item rather than below its bullet."""
    return item.indent < line.indent <= item.indent + _HANGING


def _continues_plain(group: list[Line], line: Line, shape: Shape) -> bool:
    last = group[-1].text
    if line.gap is not Gap.NONE and not shape.airy:
        return is_open(last)
    if begins_small(group[0].text) and not is_open(last):
        return False
    if line.indent > group[0].indent + 1 and begins_small(line.text):
        return True
    if is_open(last):
        return goes_on_from_before(line.text) or shape.is_full(last, line.text)
    if not goes_on_from_before(line.text):
        return is_half_open(last) and line.gap is Gap.NONE and shape.is_full(last, line.text)
    nearly = len(last) >= shape.full * _NEARLY
    return shape.is_full(last, line.text) or (nearly and begins_with_small_word(line.text))
