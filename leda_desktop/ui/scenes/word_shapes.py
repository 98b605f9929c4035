"""The shapes of words on the wall: one line for a word, a few for a sentence, larger the more often it was said."""

import math
from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtGui import QFontMetricsF

from leda_desktop.domain.charts import Box
from leda_desktop.ui.scenes.fitting import cut
from leda_desktop.ui.scenes.lettering import Align, Block, Style, Weight, font_of, measured, shown
from leda_desktop.ui.scenes.look import SMALLEST

_WORD = Style(100, Weight.SEMIBOLD, 1.16, Align.CENTRE)
_NAMES = Style(SMALLEST, leading=1.25, align=Align.CENTRE)
_NAMES_WIDTH = 340.0
_NAMES_LINES = 2
_ONE_LINE = 18
_WIDTH_PER_SIGN = 2.2
_WIDEST = 46.0
_SLACK = 0.1
_ENDLESS = 100_000.0
_PART_OF_WIDTH = 0.94
_PART_OF_HEIGHT = 0.36
_WHOLE_HEIGHT = 0.96


@dataclass(frozen=True, slots=True)
class Shape:
    """A word that has found its size, with the names below it: how far it reaches from its middle."""

    block: Block
    names: Block | None
    half: float
    above: float
    below: float

    def at(self, x: float, y: float, gap_x: float = 0.0, gap_y: float = 0.0) -> Box:
        """The room that it takes with its middle here, and around it."""
        height = self.above + self.below + 2 * gap_y
        return Box(x - self.half - gap_x, y - self.above - gap_y, 2 * (self.half + gap_x), height)


@lru_cache(maxsize=4096)
def shape_of(text: str, size: float, names: tuple[str, ...], room: tuple[float, float], *, bold: bool) -> Shape:
    """The word in this size, smaller if the room is too small for it; the same lines in every size."""
    weight = Weight.BOLD if bold else Weight.SEMIBOLD
    lines = _lines(shown(text).replace("\n", " "), weight)
    fitting = min(size, _largest(lines, room))
    style = replace(_WORD, weight=weight, size=max(SMALLEST, int(fitting)))
    block = measured(lines.text, style, math.ceil(lines.width * style.size))
    below = _names_block(", ".join(filter(None, names)))
    height = (block.lines - 1) * style.line + style.size
    half = max(block.widest, below.widest if below else 0.0) / 2
    return Shape(block, below, half, height / 2, height / 2 + (below.height if below else 0.0))


@dataclass(frozen=True, slots=True)
class _Lines:
    """How a text is broken into lines; lengths in sizes."""

    text: str
    width: float
    height: float


@lru_cache(maxsize=4096)
def _lines(text: str, weight: Weight) -> _Lines:
    style = replace(_WORD, weight=weight)
    metrics = QFontMetricsF(font_of(style))
    if len(text) <= _ONE_LINE or " " not in text:
        whole = metrics.horizontalAdvance(text) / style.size + _SLACK
        if whole <= _WIDEST:
            return _Lines(text, whole, 1.0)
    longest = max((metrics.horizontalAdvance(word) for word in text.split()), default=0.0) / style.size
    width = min(_WIDEST, max(math.sqrt(_WIDTH_PER_SIGN * len(text)), longest + _SLACK))
    block = measured(text, style, width * style.size)
    return _Lines(text, block.widest / style.size + _SLACK, (block.lines - 1) * style.leading + 1.0)


def _largest(lines: _Lines, room: tuple[float, float]) -> float:
    """The size in which the text leaves room for others, or where that is too small, in which it fits at all."""
    width = room[0] * _PART_OF_WIDTH / max(lines.width, 1.0)
    calm = min(width, room[1] * _PART_OF_HEIGHT / lines.height)
    return calm if calm >= SMALLEST else min(width, room[1] * _WHOLE_HEIGHT / lines.height)


@lru_cache(maxsize=1024)
def _names_block(names: str) -> Block | None:
    if not names:
        return None
    block = cut(shown(names).replace("\n", " "), _NAMES, _NAMES_WIDTH, _NAMES_LINES * _NAMES.line)
    return measured(block.text, _NAMES, math.ceil(block.widest) + 2)
