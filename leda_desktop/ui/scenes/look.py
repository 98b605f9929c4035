"""The colours and fonts of the wall: one light look, one dark, both with a contrast of at least 7:1 for text."""

from dataclasses import dataclass
from typing import assert_never

from PySide6.QtGui import QColor

from leda_desktop.domain.kinds import Tone

FAMILIES = ("Noto Sans", "DejaVu Sans", "Noto Emoji")
SMALLEST = 28
_NEARLY_BLACK = 0.03928


@dataclass(frozen=True, slots=True)
class Look:
    """What a scene is painted with; colours are hexadecimal names, from which `QColor` is made where one is needed.

    `paper` is the ground, `card` a raised surface, `ink` the text, `soft` the text that may stand back, `line` and
    `track` are never text. `accent` is text in the colour of the house, `sun` the colour of time that has passed and
    `on_sun` text on it. `words` are text, each beside others of another colour.
    """

    paper: str
    card: str
    ink: str
    soft: str
    line: str
    track: str
    accent: str
    sun: str
    moss: str
    sky: str
    coral: str
    words: tuple[str, ...]
    on_sun: str = "#1C2A2E"
    families: tuple[str, ...] = FAMILIES

    def colour(self, name: str) -> QColor:
        """A fresh colour object of one of the names above."""
        return QColor(getattr(self, name))

    def tone(self, tone: Tone) -> str:
        """The strong colour that belongs to the paper of a note; never of text."""
        match tone:
            case Tone.SUN:
                return self.sun
            case Tone.MOSS:
                return self.moss
            case Tone.SKY:
                return self.sky
            case Tone.CORAL:
                return self.coral
            case _:
                assert_never(tone)

    def note(self, tone: Tone) -> str:
        """The paper of a note; ink on it keeps the contrast."""
        match tone:
            case Tone.SUN:
                return "#FDEBC3"
            case Tone.MOSS:
                return "#DDEDDC"
            case Tone.SKY:
                return "#DAE8F3"
            case Tone.CORAL:
                return "#FBE0D9"
            case _:
                assert_never(tone)


def light_look() -> Look:
    """Ink on paper."""
    return Look(
        paper="#F7F4EC",
        card="#FFFFFF",
        ink="#1C2A2E",
        soft="#425257",
        line="#DDD8CA",
        track="#E7E2D5",
        accent="#12484A",
        sun="#F2B233",
        moss="#5E8C61",
        sky="#3E7CB1",
        coral="#D9573F",
        words=("#12484A", "#8A2F1E", "#1F4A73", "#654400", "#2F5530", "#1C2A2E"),
    )


def dark_look() -> Look:
    """White on spruce."""
    return Look(
        paper="#12484A",
        card="#0D393B",
        ink="#FFFFFF",
        soft="#D3E3E0",
        line="#2F6163",
        track="#0B3133",
        accent="#FFFFFF",
        sun="#F2B233",
        moss="#8DB890",
        sky="#8DB9DD",
        coral="#F08E79",
        words=("#FFFFFF", "#FBE0D9", "#DAE8F3", "#FDEBC3", "#DDEDDC"),
    )


LIGHT = light_look()
DARK = dark_look()


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21, as WCAG defines it."""
    darker, lighter = sorted((_luminance(QColor(one)), _luminance(QColor(other))))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (c / 12.92 if c <= _NEARLY_BLACK else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
