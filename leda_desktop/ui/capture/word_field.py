"""The field for what the present speaker says."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QTextCursor

from leda_desktop.ui.capture.composer_field import ComposerField
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import Key, Modifier, override

_HEIGHT = 52
_SIZE = 20


class WordField(ComposerField):
    """Enter keeps the word and goes on, Shift+Enter goes back, Ctrl+Enter lets the speaker pass."""

    back_requested = Signal()
    pass_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        height = theme.px(_HEIGHT)
        super().__init__(theme, height)
        self.setFont(theme.font(_SIZE))
        line = QFontMetrics(self.font()).lineSpacing()
        self.document().setDocumentMargin(max(2, (height - line) // 2 - 5))

    def show_word(self, word: str) -> None:
        """Stand ready with what is known already, so that typing takes its place."""
        self.setPlainText(word)
        self.moveCursor(QTextCursor.MoveOperation.End)
        if word:
            self.selectAll()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Modifier.KeypadModifier
        enter = event.key() in (Key.Key_Return, Key.Key_Enter)
        if enter and held == Modifier.ShiftModifier:
            self.back_requested.emit()
        elif enter and held == Modifier.ControlModifier:
            self.pass_requested.emit()
        elif enter and event.isAutoRepeat():
            event.accept()
        else:
            super().keyPressEvent(event)
