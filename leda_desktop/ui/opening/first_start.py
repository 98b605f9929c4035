"""The first start: begin with the sample programme or with an empty one."""

from PySide6.QtCore import Signal

from leda_desktop.texts import Texts
from leda_desktop.ui.opening.page import OpeningPage
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, button


class FirstStart(OpeningPage):
    """Tells which way was chosen."""

    sample_requested = Signal()
    empty_requested = Signal()

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__(
            texts.t("Welcome to Leda"),
            texts.t(
                "Leda plans your sessions, keeps the time, shows the right thing on the wall and catches every word."
            ),
            theme,
        )
        sample = button(texts.t("Begin with the sample programme"), role=ButtonRole.PRIMARY)
        sample.clicked.connect(self.sample_requested)
        self.add_way(sample, texts.t("Four sessions, the first with a whole day's agenda. Everything can be changed."))
        empty = button(texts.t("Begin with an empty programme"))
        empty.clicked.connect(self.empty_requested)
        self.add_way(empty, texts.t("You write the programme, its sessions and their agendas yourself."))
