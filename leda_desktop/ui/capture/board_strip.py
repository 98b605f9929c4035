"""A line between board and composer that says what is waited for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from leda_desktop.texts import Texts
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.labels import LabelRole, elided_label


class BoardStrip(QFrame):
    """Tells that a digit is waited for, or that a pasted text is; hidden when there is nothing to tell."""

    paste_requested = Signal()
    paste_dropped = Signal()

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._texts = texts
        self._copying = False
        self._asking = ""
        self._waiting = False
        self._label = elided_label("", role=LabelRole.STRONG)
        self._show = button(texts.t("Show"), role=ButtonRole.CHIP)
        self._drop = button(texts.t("Drop"), role=ButtonRole.GHOST)
        self._show.clicked.connect(self.paste_requested)
        self._drop.clicked.connect(self.paste_dropped)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), theme.px(6), theme.px(6), theme.px(6))
        row.setSpacing(theme.px(8))
        row.addWidget(self._label, 1)
        row.addWidget(self._drop)
        row.addWidget(self._show)
        self.setObjectName("card")
        self._tell()

    def show_copying(self, copying: bool) -> None:  # noqa: FBT001
        """Ask for the digit of a theme, or no longer."""
        self._copying = copying
        self._tell()

    def show_asking(self, question: str) -> None:
        """Ask for something else, or no longer when there is no question."""
        self._asking = question
        self._tell()

    def show_paste(self, *, waiting: bool) -> None:
        """Tell that a pasted text waits, or no longer."""
        self._waiting = waiting
        self._tell()

    def _tell(self) -> None:
        copying = self._texts.t("Copy into which theme? Press its digit. Esc: none")
        asking = copying if self._copying else self._asking
        self._label.setText(asking or self._texts.t("A pasted list waits"))
        for widget in (self._show, self._drop):
            widget.setVisible(self._waiting and not asking)
        self.setVisible(bool(asking) or self._waiting)
