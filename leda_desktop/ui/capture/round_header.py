"""The line above a round: what it is, how many have spoken, and undo."""

from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QHBoxLayout, QWidget

from leda_desktop.texts import Texts
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.labels import LabelRole, elided_label, plain_label
from leda_desktop.ui.widgets.qt import Policy


class RoundHeader(QWidget):
    """Title, count and the pill for undo."""

    def __init__(self, title: str, undo: QUndoStack, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._texts = texts
        heading = elided_label(title, role=LabelRole.TITLE)
        heading.setSizePolicy(Policy.Ignored, Policy.Fixed)
        self._count = plain_label("", role=LabelRole.SOFT, wrap=False)
        self._undo = button(texts.t("Undo"), role=ButtonRole.CHIP, key_hint="Ctrl Z")
        self._undo.clicked.connect(undo.undo)
        undo.canUndoChanged.connect(self._undo.setEnabled)
        undo.undoTextChanged.connect(self._tell_undo)
        self._undo.setEnabled(undo.canUndo())
        self._tell_undo(undo.undoText())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        row.addWidget(heading, 1)
        row.addWidget(self._count)
        row.addWidget(self._undo)

    @property
    def count_text(self) -> str:
        """How many have spoken, in words."""
        return self._count.text()

    def set_count(self, spoken: int, here: int) -> None:
        """Show how many of those who are here have spoken."""
        told = self._texts.t("{spoken} of {here} have spoken").format(spoken=spoken, here=here)
        self._count.setText(told if here else "")

    def _tell_undo(self, told: str) -> None:
        self._undo.setToolTip(self._texts.t("Undo: {what}").format(what=told) if told else "")
