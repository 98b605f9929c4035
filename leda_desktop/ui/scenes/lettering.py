"""Letters on the wall: styles, and text laid out in lines, cleaned and always plain."""

import unicodedata
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from leda_desktop.domain.words import clean
from leda_desktop.ui.scenes.look import FAMILIES

_LONGEST = 3000
CUT = "…"
_MARKS = 3
_POINT_INSET = 0.4


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
    """How a text looks: `size` in virtual pixels, `leading` the distance of lines in sizes.

    Lines of a `balanced` text are about equally long, as in a headline. Further lines of a `hanging` text are points:
    they are set in, and go on behind their dash.
    """

    size: int
    weight: Weight = Weight.REGULAR
    leading: float = 1.32
    align: Align = Align.START
    balanced: bool = False
    hanging: bool = False

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
            laid_out(self.text, self.style, self.width).draw(painter, QPointF(x, y))


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
    return text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + CUT


def _without_towers(text: str) -> str:
    kept: list[str] = []
    marks = 0
    for sign in text:
        marks = marks + 1 if unicodedata.combining(sign) else 0
        if marks <= _MARKS:
            kept.append(sign)
    return "".join(kept)


@lru_cache(maxsize=16384)
def measured(text: str, style: Style, width: float) -> Block:
    """The text as it is, in one size, whatever height that takes."""
    layout = laid_out(text, style, width)
    count = layout.lineCount() if text else 0
    widest = max((layout.lineAt(i).naturalTextWidth() for i in range(count)), default=0.0)
    return Block(text, style, width, count, widest)


def right_to_left(text: str) -> bool:
    """True when the first letter that has a direction is of a script written from the right."""
    kinds = (unicodedata.bidirectional(sign) for sign in text)
    return next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") != "L"


def laid_out(text: str, style: Style, width: float) -> QTextLayout:
    """The lines of a text; lines of the layout live no longer than the layout."""
    font = font_of(style)
    metrics = QFontMetricsF(font)
    first = (style.line - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    layout.setTextOption(_option(style.align, from_right=right_to_left(text)))
    insets = _Insets(text, style, metrics)
    from_right = right_to_left(text)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        inset = insets.of(line.textStart())
        line.setLineWidth(width - inset)
        y = first + (layout.lineCount() - 1) * style.line - line.ascent()
        line.setPosition(QPointF(0 if from_right else inset, y))
    layout.endLayout()
    return layout


class _Insets:
    """How far each line of a hanging text is set in: points somewhat, and what goes on in them behind their dash."""

    def __init__(self, text: str, style: Style, metrics: QFontMetricsF) -> None:
        breaks = [place for place, sign in enumerate(text) if sign == "\n"] if style.hanging else []
        # Qt counts in units of UTF-16.
        self._starts = [len(text[: place + 1].encode("utf-16-le")) // 2 for place in breaks]
        self._point = style.size * _POINT_INSET
        self._behind = self._point + metrics.horizontalAdvance("– ") if breaks else 0.0

    def of(self, start: int) -> float:
        """The inset of a line that begins at this place of the text."""
        if not self._starts or start < self._starts[0]:
            return 0.0
        return self._point if start in self._starts else self._behind


def _option(align: Align, *, from_right: bool) -> QTextOption:
    flags = {
        Align.START: Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft,
        Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
        Align.RIGHT: Qt.AlignmentFlag.AlignRight,
    }
    option = QTextOption(flags[align] | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if from_right else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
