"""The settings: what the facilitator chooses once and keeps."""

from PySide6.QtWidgets import QVBoxLayout

from leda_desktop.texts import Texts
from leda_desktop.ui.desk.gong_form import GongForm
from leda_desktop.ui.desk.messages_form import MessagesForm
from leda_desktop.ui.desk.remembered import Remembered
from leda_desktop.ui.desk.sheet import SheetPage
from leda_desktop.ui.sound.gong import Gong
from leda_desktop.ui.theme import Theme

_WIDTH = 560


class SettingsPage(SheetPage):
    """Everything that can be chosen, under each other; each choice holds at once."""

    def __init__(self, gong: Gong, remembered: Remembered, texts: Texts, theme: Theme) -> None:
        super().__init__(theme.px(_WIDTH))
        column = QVBoxLayout(self.page)
        column.setContentsMargins(0, 0, theme.px(12), 0)
        column.setSpacing(theme.px(24))
        column.addWidget(GongForm(gong, texts, theme))
        column.addWidget(MessagesForm(remembered, texts, theme))
        column.addStretch(1)
