"""The small button that opens the bar for a message, or takes away the message that is shown."""

from PySide6.QtCore import QSize

from leda_desktop.texts import Texts
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, HintButton
from leda_desktop.ui.widgets.glyphs import Glyph, glyph_icon
from leda_desktop.ui.widgets.labels import tooltip

_HEIGHT, _SIGN = 22, 14


class MessageChip(HintButton):
    """Stands out while a message is on the wall."""

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__("", ButtonRole.CHIP, "M")
        self._texts = texts
        self.setProperty("tiny", True)
        self.setIcon(glyph_icon(Glyph.MESSAGE, theme.ink, theme.px(_SIGN)))
        self.setIconSize(QSize(theme.px(_SIGN), theme.px(_SIGN)))
        self.setFixedHeight(theme.px(_HEIGHT))
        self.follow_state()
        self.show_message("")

    def show_message(self, text: str) -> None:
        """Offer to write, or to take this away."""
        texts = self._texts
        name = (
            texts.t("Take the message away: {text}").replace("{text}", text) if text else texts.t("Message to the room")
        )
        self.setChecked(bool(text))
        self.setAccessibleName(name)
        self.setToolTip(tooltip(f"{name} (M)"))
