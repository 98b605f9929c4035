"""The field of the composer: Enter adds, a pasted list is handed over, a long note makes the field grow."""

from PySide6.QtCore import QEvent, QMimeData, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from leda_desktop.domain.words import NOTE_LIMIT, scrub
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import EventType, Key, Modifier, ScrollBar, override

_MOST_LINES = 4
_BORDER = 6


class ComposerField(QPlainTextEdit):
    """A field for one note. `entered` is Enter, `pasted` a text that is more than one note.

    `prompt_stepped` is Ctrl with an arrow up or down, `left_upwards` the arrow up in the empty field. Where answers of
    tables are written, Shift with Enter begins a point, `tabbed` is Tab, and `table_stepped` Alt with an arrow.
    """

    entered = Signal()
    pasted = Signal(str)
    prompt_stepped = Signal(int)
    left_upwards = Signal()
    tabbed = Signal(int)
    table_stepped = Signal(int)

    def __init__(self, theme: Theme, height: int, *, answers: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answers = answers
        self._height = height
        self.setFont(theme.font(14))
        # Qt gives Tab to a field only if it may type it.
        self.setTabChangesFocus(not answers)
        self.setHorizontalScrollBarPolicy(ScrollBar.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(ScrollBar.ScrollBarAlwaysOff)
        line = QFontMetrics(self.font()).lineSpacing()
        self.document().setDocumentMargin(max(2, (height - 2 * _BORDER - line) // 2 + 1))
        self.setFixedHeight(height)
        self._hints = ("", "")
        self.textChanged.connect(self._grow)

    def empty(self) -> None:
        """Take the text out together with its history, so that the next undo is the board's."""
        self.setPlainText("")

    def set_hints(self, long: str, short: str) -> None:
        """What the empty field says; the short words where the long ones have no room."""
        self._hints = (long, short)
        self._show_hint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_hint()
        self._grow()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == EventType.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_foreign(event):
            event.ignore()
            return False
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        if self._answers and self._take_answer_key(Key(key), modifiers):
            return
        if key in (Key.Key_Return, Key.Key_Enter):
            self.entered.emit()
        elif modifiers & Modifier.ControlModifier and key in (Key.Key_Up, Key.Key_Down):
            self.prompt_stepped.emit(-1 if key == Key.Key_Up else 1)
        elif key == Key.Key_Up and self.document().isEmpty():
            self.left_upwards.emit()
        elif key == Key.Key_Escape or self._is_foreign(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _take_answer_key(self, key: Key, modifiers: Modifier) -> bool:
        """The keys that only answers of tables have."""
        shift, alt = modifiers == Modifier.ShiftModifier, modifiers == Modifier.AltModifier
        if key in (Key.Key_Return, Key.Key_Enter) and shift:
            self.insertPlainText("\n")
        elif key in (Key.Key_Tab, Key.Key_Backtab) and not modifiers & ~Modifier.ShiftModifier:
            self.tabbed.emit(-1 if key == Key.Key_Backtab or shift else 1)
        elif key in (Key.Key_Left, Key.Key_Right) and alt:
            self.table_stepped.emit(-1 if key == Key.Key_Left else 1)
        else:
            return False
        return True

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        if is_list(text):
            self.pasted.emit(text)
        else:
            self.insertPlainText(" ".join(scrub(text).split()))

    def _is_foreign(self, event: QKeyEvent) -> bool:
        """Undo and redo belong to the board as long as the field has nothing of its own to take back."""
        if event.matches(QKeySequence.StandardKey.Undo):
            return not self.document().isUndoAvailable()
        if event.matches(QKeySequence.StandardKey.Redo):
            return not self.document().isRedoAvailable()
        return False

    def _show_hint(self) -> None:
        long, short = self._hints
        room = self.viewport().width() - 2 * self.document().documentMargin()
        self.setPlaceholderText(long if QFontMetrics(self.font()).horizontalAdvance(long) < room else short)

    def _grow(self) -> None:
        lines = max(1, min(_MOST_LINES, round(self.document().size().height())))
        line = QFontMetrics(self.font()).lineSpacing()
        self.setFixedHeight(self._height + (lines - 1) * line)
        many = self.document().size().height() > _MOST_LINES
        self.setVerticalScrollBarPolicy(ScrollBar.ScrollBarAsNeeded if many else ScrollBar.ScrollBarAlwaysOff)


def is_list(text: str) -> bool:
    """Whether a text is more than one note: several lines with something in them, or longer than a note may be."""
    if len(text) > NOTE_LIMIT:
        return True
    return sum(1 for line in text.splitlines() if line.strip()) > 1
