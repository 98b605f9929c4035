"""The look of the desk: colours and sizes as one value, and the style sheet and palette made of them."""

import re
from dataclasses import asdict, dataclass
from string import Template

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from leda_desktop.paths import resource

_BASE_PIXELS = 14


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour the desk uses, by what it is for; `scale` enlarges text and what surrounds it."""

    paper: str = "#F7F4EC"
    panel: str = "#FBF9F3"
    card: str = "#FFFFFF"
    well: str = "#EFEBDF"
    ink: str = "#1C2A2E"
    soft: str = "#5B6B6D"
    dim: str = "#657375"
    line: str = "#DDD8CA"
    edge: str = "#C9C4B5"
    field_edge: str = "#8C8A7C"
    track: str = "#E7E2D4"
    spruce: str = "#12484A"
    spruce_deep: str = "#0C3839"
    spruce_light: str = "#1C5C5E"
    spruce2: str = "#E3EEEB"
    on_spruce: str = "#FFFFFF"
    on_spruce_soft: str = "#C7DAD7"
    sun: str = "#F2B233"
    sun2: str = "#FDF0D2"
    moss: str = "#5E8C61"
    moss2: str = "#E3F0E1"
    sky: str = "#3E7CB1"
    sky2: str = "#DFEBF5"
    coral: str = "#D9573F"
    coral2: str = "#FBE4DE"
    late: str = "#A83A2A"
    live: str = "#C3382B"
    good: str = "#7FD38A"
    family: str = "Noto Sans"
    scale: float = 1.0

    def px(self, size: float) -> int:
        """A size of the design in pixels of this theme."""
        return max(1, round(size * self.scale))

    def font(self, size: float = _BASE_PIXELS, *, bold: bool = False) -> QFont:
        """The desk's font at a size of the design."""
        font = QFont(self.family)
        font.setPixelSize(self.px(size))
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        return font


def stylesheet(theme: Theme) -> str:
    """The style sheet of the whole application, every length in it enlarged by the theme's scale."""
    icons = resource("style").as_posix()
    template = Template(resource("style", "desk.qss").read_text(encoding="utf-8"))
    sheet = template.substitute(asdict(theme), icons=icons)
    return re.sub(r"\b(\d+)px", lambda length: f"{_scaled(int(length[1]), theme)}px", sheet)


def _scaled(length: int, theme: Theme) -> int:
    return theme.px(length) if length else 0


def palette(theme: Theme) -> QPalette:
    """The colours for whatever is painted by hand or by Qt itself."""
    colours = {
        QPalette.ColorRole.Window: theme.paper,
        QPalette.ColorRole.WindowText: theme.ink,
        QPalette.ColorRole.Base: theme.card,
        QPalette.ColorRole.AlternateBase: theme.panel,
        QPalette.ColorRole.Text: theme.ink,
        QPalette.ColorRole.PlaceholderText: theme.soft,
        QPalette.ColorRole.Button: theme.card,
        QPalette.ColorRole.ButtonText: theme.ink,
        QPalette.ColorRole.Mid: theme.edge,
        QPalette.ColorRole.Dark: theme.soft,
        QPalette.ColorRole.Midlight: theme.line,
        QPalette.ColorRole.Highlight: theme.spruce,
        QPalette.ColorRole.HighlightedText: theme.on_spruce,
        QPalette.ColorRole.ToolTipBase: theme.ink,
        QPalette.ColorRole.ToolTipText: theme.on_spruce,
        QPalette.ColorRole.Link: theme.spruce,
        QPalette.ColorRole.BrightText: theme.coral,
    }
    made = QPalette()
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.field_edge))
    return made


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Dress the whole application: style, palette, font and style sheet."""
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setPalette(palette(theme))
    app.setFont(theme.font())
    app.setStyleSheet(stylesheet(theme))
