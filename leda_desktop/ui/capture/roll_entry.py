"""Where people are put on the roll: one line with name, organisation and perhaps what they said."""

from PySide6.QtCore import Signal

from leda_desktop.texts import Texts
from leda_desktop.ui.capture.composer_field import ComposerField
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import override

_HEIGHT = 38
_COLUMNS = 3


class RollEntry(ComposerField):
    """Enter adds and stays. Tab begins the next part of the line as a comma does, until there are enough of them."""

    submitted = Signal(str)

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__(theme, theme.px(_HEIGHT))
        self.setAccessibleName(texts.t("Add a person: name, organisation, what they said"))
        self.set_hints(texts.t("Name, organisation, word …"), texts.t("Name, …"))
        self.setToolTip(texts.t("Enter adds; a list that is pasted becomes a person a line"))
        self.entered.connect(lambda: self.submitted.emit(self.toPlainText()))

    @override
    def focusNextPrevChild(self, following: bool) -> bool:
        written = self.toPlainText()
        if following and written.strip() and not written.rstrip().endswith(",") and written.count(",") < _COLUMNS - 1:
            self.insertPlainText(", ")
            return True
        return super().focusNextPrevChild(following)
