"""Asks, beside the board, which earlier answer a table gives again."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from leda_desktop.domain.ids import NoteId
from leda_desktop.domain.notes import Note
from leda_desktop.domain.points import head_of
from leda_desktop.texts import Texts
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.labels import LabelRole, elided_label, plain_label, tooltip
from leda_desktop.ui.widgets.qt import Elide, ItemRole, Key, ScrollBar, override

_WIDTH, _HEIGHT = 400, 320


class RepeatForm(QFrame):
    """A card with the earlier answers. `chosen` has the one that was chosen; None lets the note stand by itself."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(
        self, note: Note, earlier: Sequence[Note], aimed: NoteId | None, texts: Texts, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.note_ids: tuple[NoteId, ...] = (note.id,)
        self._texts = texts
        self.setObjectName("card")
        self.setAutoFillBackground(True)
        self.setFixedSize(theme.px(_WIDTH), theme.px(_HEIGHT))
        self.setAccessibleName(texts.t("Which answer is this again?"))
        self.list = QListWidget()
        self.list.setAccessibleName(texts.t("Earlier answers"))
        self.list.setTextElideMode(Elide.ElideRight)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(ScrollBar.ScrollBarAlwaysOff)
        self._add(texts.t("None: it stands by itself"), None)
        for other in earlier:
            self._add(self._worded(other), other.id)
            if other.id == aimed:
                self.list.setCurrentRow(self.list.count() - 1)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(min(1, self.list.count() - 1))
        self.list.itemDoubleClicked.connect(self._choose)
        self._build(note, theme)

    def begin(self) -> None:
        """Take the keyboard."""
        # The heights of rows were measured before the style sheet was there.
        self.list.doItemsLayout()
        self.list.scrollToItem(self.list.currentItem(), QListWidget.ScrollHint.PositionAtCenter)
        self.list.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Key.Key_Return, Key.Key_Enter):
            self._choose()
        elif event.key() == Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _build(self, note: Note, theme: Theme) -> None:
        px = theme.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(14), px(16), px(14))
        layout.setSpacing(px(8))
        layout.addWidget(plain_label(self.accessibleName(), role=LabelRole.HEADING))
        layout.addWidget(elided_label(note.text, role=LabelRole.SOFT))
        layout.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        close = button(self._texts.t("Cancel"), role=ButtonRole.GHOST, key_hint="Esc")
        close.clicked.connect(self.closed)
        done = button(self._texts.t("Choose"), role=ButtonRole.PRIMARY, key_hint="⏎")
        done.clicked.connect(self._choose)
        row.addWidget(close)
        row.addWidget(done)
        layout.addLayout(row)

    def _add(self, text: str, note_id: NoteId | None) -> None:
        item = QListWidgetItem(text)
        item.setData(ItemRole.UserRole, note_id)
        item.setToolTip(tooltip(text))
        self.list.addItem(item)

    def _worded(self, note: Note) -> str:
        if note.table is None:
            return head_of(note.text)
        table = self._texts.t("Table {number}").format(number=note.table)
        return f"{table}  ·  {head_of(note.text)}"

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.chosen.emit(item.data(ItemRole.UserRole))
