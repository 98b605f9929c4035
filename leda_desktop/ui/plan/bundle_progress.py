"""What is seen while a bundle is read or written: how far it is, and a button that calls it off."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from leda_desktop.texts import Texts
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.labels import LabelRole, elided_label

_HEIGHT = 6


class BundleProgress(QWidget):
    """A line, a bar, and a way out; hidden while nothing is being done."""

    cancel_requested = Signal()

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._told = elided_label(role=LabelRole.SMALL)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(theme.px(_HEIGHT))
        self.cancel = button(texts.t("Cancel"), role=ButtonRole.GHOST)
        self.cancel.clicked.connect(self.cancel_requested)
        column = QVBoxLayout()
        column.setSpacing(theme.px(4))
        column.addWidget(self._told)
        column.addWidget(self._bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addLayout(column, 1)
        row.addWidget(self.cancel)
        self.hide()

    def begin(self, words: str) -> None:
        """Show that something is being done."""
        self._told.setText(words)
        self._bar.setRange(0, 0)
        self.show()

    def show_step(self, done: int, of: int) -> None:
        """Show how far it is."""
        self._bar.setRange(0, max(of, 1))
        self._bar.setValue(done)
