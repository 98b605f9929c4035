"""Text on the wall: cleaned, measured, shrunk in steps and cut at a word, and always plain."""

import re
import unicodedata
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from leda_desktop.domain.words import clean
from leda_desktop.ui.scenes.look import FAMILIES, SMALLEST

_LONGEST = 3000
_SHRINK = 0.92
_WORD_FLOOR = 0.6
_CUT = "…"
_LAST_WORD = re.compile(r"\s*\S+\s*$")
_MARKS = 4


class Weight(Enum):
    """How heavy the letters are."""

    REGULAR = 400
    SEMIBOLD = 600
    BOLD = 700


class Align(Enum):
    """Where lines stand in their block; `START` is the left for Latin and the right for Arabic."""

    START = "start"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks: `size` in virtual pixels, `leading` the distance of lines in sizes."""

    size: int
    weight: Weight = Weight.REGULAR
    leading: float = 1.32
    align: Align = Align.START

    @property
    def line(self) -> float:
        """The distance from line to line in virtual pixels."""
        return self.size * self.leading


@dataclass(frozen=True, slots=True)
class Block:
    """A text that has found its size: what is left of it, and the room it takes."""

    text: str
    style: Style
    width: float
    lines: int
    widest: float

    @property
    def height(self) -> float:
        """The height of all lines."""
        return self.lines * self.style.line

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Paint the block with its upper left corner here, in the colour of the pen."""
        if self.text:
            _laid_out(self.text, self.style, self.width).draw(painter, QPointF(x, y))


def font_of(style: Style) -> QFont:
    """The font of a style; unhinted, so that every scale shows the same line breaks."""
    font = QFont(list(FAMILIES))
    font.setPixelSize(style.size)
    font.setWeight(QFont.Weight(style.weight.value))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def shown(text: str) -> str:
    """The text without what would disturb its neighbours: control and direction marks, towers of accents."""
    text = _without_towers(clean(text[: _LONGEST * 2], lines=True))
    return text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + _CUT


def _without_towers(text: str) -> str:
    kept: list[str] = []
    marks = 0
    for sign in text:
        marks = marks + 1 if unicodedata.combining(sign) else 0
        if marks < _MARKS:
            kept.append(sign)
    return "".join(kept)


@lru_cache(maxsize=16384)
def measured(text: str, style: Style, width: float) -> Block:
    """The text as it is, in one size, whatever height that takes."""
    layout = _laid_out(text, style, width)
    count = layout.lineCount() if text else 0
    widest = max((layout.lineAt(i).naturalTextWidth() for i in range(count)), default=0.0)
    return Block(text, style, width, count, widest)


@lru_cache(maxsize=2048)
def fitted(text: str, style: Style, width: float, height: float) -> Block:
    """The text in the largest size that fits, never below the smallest of the wall; what then is too long is cut.

    A long word may bring the size down somewhat; beyond that the word is broken.
    """
    text = shown(text)
    sizes = _sizes(style.size)
    for size in (size for size in sizes if size >= style.size * _WORD_FLOOR):
        tried = replace(style, size=size)
        if _words_fit(text, tried, width) and (block := measured(text, tried, width)).height <= height:
            return block
    for size in sizes:
        if (block := measured(text, replace(style, size=size), width)).height <= height:
            return block
    return cut(text, replace(style, size=sizes[-1]), width, height)


def fitted_list(texts: tuple[str, ...], style: Style, width: float, height: float) -> tuple[Block, ...]:
    """Paragraphs in one common size, a third of a line apart; too long ones are cut, too many left out."""
    cleaned = tuple(filter(None, map(shown, texts)))
    for size in _sizes(style.size):
        tried = replace(style, size=size)
        blocks = tuple(measured(text, tried, width) for text in cleaned)
        whole = size < style.size * _WORD_FLOOR or all(_words_fit(text, tried, width) for text in cleaned)
        if whole and list_height(blocks) <= height:
            return blocks
    small = replace(style, size=SMALLEST)
    room = max(1, int((height + gap_of(small)) / (small.line + gap_of(small))))
    share = (height + gap_of(small)) / max(1, min(room, len(cleaned))) - gap_of(small)
    return tuple(cut(text, small, width, share) for text in cleaned[:room])


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
    last = _laid_out(text, style, width).lineAt(allowed - 1)
    start, kept = _units(text, last.textStart()), _units(text, last.textStart() + last.textLength())
    while block.lines > allowed and kept:
        block = measured(kept.rstrip() + _CUT, style, width)
        whole_words = " " in kept[len(start) :].strip()
        kept = _LAST_WORD.sub("", kept) if whole_words else kept[:-1]
    return block


def _units(text: str, count: int) -> str:
    """The beginning of a text, counted as Qt counts: in units of UTF-16."""
    return text.encode("utf-16-le")[: count * 2].decode("utf-16-le", "ignore")


def _sizes(largest: int) -> tuple[int, ...]:
    sizes = [max(largest, SMALLEST)]
    while sizes[-1] > SMALLEST:
        sizes.append(max(SMALLEST, int(sizes[-1] * _SHRINK)))
    return tuple(sizes)


def _words_fit(text: str, style: Style, width: float) -> bool:
    metrics = QFontMetricsF(font_of(style))
    longest = sorted(set(text.split()), key=len)[-3:]
    return all(metrics.horizontalAdvance(word) <= width for word in longest)


def _laid_out(text: str, style: Style, width: float) -> QTextLayout:
    font = font_of(style)
    metrics = QFontMetricsF(font)
    first = (style.line - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    layout.setTextOption(_option(style.align))
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, first + (layout.lineCount() - 1) * style.line - line.ascent()))
    layout.endLayout()
    return layout


def _option(align: Align) -> QTextOption:
    flags = {
        Align.START: Qt.AlignmentFlag.AlignLeft,
        Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
        Align.RIGHT: Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute,
    }
    option = QTextOption(flags[align])
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
