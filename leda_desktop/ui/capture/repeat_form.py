"""Asks, beside the board, which earlier answer a table gives again."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from leda_desktop.domain.ids import NoteId
from leda_desktop.domain.notes import Note
from leda_desktop.domain.points import head_of
from leda_desktop.texts import Texts
from leda_desktop.ui.capture.beside_form import BesideForm
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.labels import tooltip
from leda_desktop.ui.widgets.qt import Elide, ItemRole, ScrollBar, override

_WIDTH, _HEIGHT = 400, 320


class RepeatForm(BesideForm):
    """A card with the earlier answers. `chosen` has the one that was chosen; None lets the note stand by itself."""

    chosen = Signal(object)

    def __init__(
        self, note: Note, earlier: Sequence[Note], aimed: NoteId | None, texts: Texts, theme: Theme, parent: QWidget
    ) -> None:
        question = texts.t("Which answer is this again?")
        super().__init__(question, (note,), texts, theme, parent)
        self.setFixedSize(theme.px(_WIDTH), theme.px(_HEIGHT))
        self.setAccessibleName(question)
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
        self.list.itemDoubleClicked.connect(self.answer)
        self.column.addWidget(self.list, 1)
        self.column.addLayout(self.buttons(texts.t("Choose")))

    @override
    def begin(self) -> None:
        # The heights of rows were measured before the style sheet was there.
        self.list.doItemsLayout()
        self.list.scrollToItem(self.list.currentItem(), QListWidget.ScrollHint.PositionAtCenter)
        self.list.setFocus()

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

    @override
    def answer(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.chosen.emit(item.data(ItemRole.UserRole))
