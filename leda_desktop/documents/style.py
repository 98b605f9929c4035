"""How a printed page looks: its size and margins, its colours, and the styles of its type."""

from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from leda_desktop.domain.kinds import Tone

MM = 72 / 25.4
PAGE_WIDTH = 210 * MM
PAGE_HEIGHT = 297 * MM
MARGIN = 20 * MM
CONTENT_WIDTH = PAGE_WIDTH - 2 * MARGIN

Colour = tuple[float, float, float]


def _colour(number: int) -> Colour:
    return ((number >> 16) / 255, (number >> 8 & 255) / 255, (number & 255) / 255)


INK = _colour(0x1C2A2E)
SOFT = _colour(0x5B6B6D)
LINE = _colour(0xDDD8CA)
SPRUCE = _colour(0x12484A)
PALE_SPRUCE = _colour(0xE3EEEB)
SUN = _colour(0xF2B233)
_PALE_SUN = _colour(0xFDF0D2)
_PALE_MOSS = _colour(0xE1ECDF)
_PALE_SKY = _colour(0xDEEAF4)
_PALE_CORAL = _colour(0xFBE4DE)


def tint(tone: Tone) -> Colour:
    """The paper colour of a note."""
    match tone:
        case Tone.SUN:
            return _PALE_SUN
        case Tone.MOSS:
            return _PALE_MOSS
        case Tone.SKY:
            return _PALE_SKY
        case Tone.CORAL:
            return _PALE_CORAL
        case _:
            assert_never(tone)


class Weight(Enum):
    """How heavy the type is."""

    REGULAR = "regular"
    SEMIBOLD = "semibold"


@dataclass(frozen=True, slots=True)
class Style:
    """A style of type; size and leading in points."""

    size: float
    leading: float
    weight: Weight = Weight.REGULAR
    colour: Colour = INK

    @property
    def baseline(self) -> float:
        """How far below the top of its line the text stands, so that its capitals are centred in the leading."""
        return (self.leading + 0.714 * self.size) / 2


DISPLAY = Style(31, 38, Weight.SEMIBOLD)
TITLE = Style(18, 23, Weight.SEMIBOLD)
HEADING = Style(12.5, 16.5, Weight.SEMIBOLD)
SUBHEADING = Style(10, 13.5, Weight.SEMIBOLD)
BODY = Style(10, 14.5)
STRONG = Style(10, 14.5, Weight.SEMIBOLD)
SMALL = Style(8.5, 11.5, colour=SOFT)
KICKER = Style(9, 13, colour=SOFT)
NOTE = Style(8.75, 11.75)
NOTE_AUTHOR = Style(7.5, 11, colour=SOFT)
QUOTE = Style(13, 19)
RUNNING = Style(8, 10, colour=SOFT)
