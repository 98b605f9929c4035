"""A small form that stands beside the notes it asks about: Enter answers, Esc leaves."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from leda_desktop.domain.notes import Note
from leda_desktop.texts import Texts
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.labels import LabelRole, elided_label, plain_label
from leda_desktop.ui.widgets.qt import Key, override


class BesideForm(QFrame):
    """The card, its question, the notes it is about, and its buttons; subclasses put their fields in `column`."""

    closed = Signal()

    def __init__(self, question: str, notes: tuple[Note, ...], texts: Texts, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.note_ids = tuple(note.id for note in notes)
        self._texts = texts
        self._theme = theme
        self.setObjectName("card")
        self.setAutoFillBackground(True)
        px = theme.px
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(16), px(14), px(16), px(14))
        self.column.setSpacing(px(8))
        told = notes[0].text if len(notes) == 1 else texts.n("{n} note", "{n} notes", len(notes))
        self.column.addWidget(plain_label(question, role=LabelRole.HEADING))
        self.column.addWidget(elided_label(told, role=LabelRole.SOFT))

    def begin(self) -> None:
        """Take the keyboard."""
        raise NotImplementedError

    def answer(self) -> None:
        """Tell what was chosen."""
        raise NotImplementedError

    def buttons(self, words: str) -> QHBoxLayout:
        """The buttons that leave and that answer."""
        row = QHBoxLayout()
        row.addStretch(1)
        close = button(self._texts.t("Cancel"), role=ButtonRole.GHOST, key_hint="Esc")
        close.clicked.connect(self.closed)
        done = button(words, role=ButtonRole.PRIMARY, key_hint="⏎")
        done.clicked.connect(self.answer)
        row.addWidget(close)
        row.addWidget(done)
        return row

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Key.Key_Return, Key.Key_Enter):
            self.answer()
        elif event.key() == Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
