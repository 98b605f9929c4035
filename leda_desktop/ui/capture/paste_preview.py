"""Shows what a pasted list would become before anything is added; takes the place of the board, not of the program."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QStackedLayout,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from leda_desktop.domain.problems import Problem
from leda_desktop.domain.programme import Prompt
from leda_desktop.services.note_changes import Group
from leda_desktop.texts import Texts
from leda_desktop.ui.background import Background
from leda_desktop.ui.capture.paste_rows import PasteModel, PasteRow, answer_rows, paste_rows
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.qt import Edit, Key, Selection, override
from leda_desktop.ui.widgets.tick_boxes import tick_boxes

T = TypeVar("T")

_SMALL = 20_000
_NEAR_WIDTH = 210


class PasteTree(QTreeView):
    """The rows of the preview: space ticks, F2 corrects, Enter adds."""

    entered = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Key.Key_Return, Key.Key_Enter) and self.state() != QTreeView.State.EditingState:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class PastePreview(QFrame):
    """Reads a paste in the background and shows it. `accepted` has the groups to add; `closed` asks to go away."""

    accepted = Signal(list)
    closed = Signal()

    def __init__(self, texts: Texts, theme: Theme, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._theme = theme
        self._background = background
        self._turn = 0
        self.text = ""
        self.model = PasteModel(texts, theme, self)
        self.tree = PasteTree()
        self.setObjectName("card")
        self.setAccessibleName(texts.t("What the pasted text becomes"))
        self._title = plain_label("", role=LabelRole.HEADING)
        self._told = plain_label("", role=LabelRole.SOFT)
        self.headings = QCheckBox(texts.t("Headings become themes"))
        self._waiting = plain_label("", role=LabelRole.SOFT)
        self._stop = self._cancel()
        self._add = button("", role=ButtonRole.PRIMARY, key_hint="⏎")
        self._pages = QStackedLayout()
        self._build()
        self._connect()

    @property
    def is_open(self) -> bool:
        """Whether a pasted text waits here."""
        return bool(self.text)

    def read(self, text: str, known: Sequence[str], questions: Sequence[Prompt] = ()) -> None:
        """Show a pasted text; a large one is read in the background. With questions it is what a table answered."""
        self.text = text
        words = self._texts.t("Use the headings") if questions else self._texts.t("Headings become themes")
        self.headings.setText(words)

        def rows() -> list[PasteRow]:
            return answer_rows(text, known, questions) if questions else paste_rows(text, known)

        if len(text) <= _SMALL:
            self._show(rows())
            return
        self._turn += 1
        turn = self._turn
        self._wait(self._texts.t("Reading the pasted text …"), can_stop=True)
        self._background.make(
            rows,
            # What was closed in the meantime is forgotten.
            lambda found: self._show(found) if turn == self._turn else None,
            _ignore,
            self,
        )

    def add(self, work: Callable[[], T], done: Callable[[T], object], failed: Callable[[Problem], object]) -> None:
        """Say that many notes are being added; this is not to be stopped half way."""
        self._wait(self._texts.t("Adding the notes …"), can_stop=False)
        self._background.make(work, done, failed, self)

    def _wait(self, told: str, *, can_stop: bool) -> None:
        self._waiting.setText(told)
        self._stop.setVisible(can_stop)
        self._pages.setCurrentIndex(1)
        self.setFocus()

    def take_keyboard(self) -> None:
        """Put the keyboard where ticks are set, or where waiting can be stopped."""
        (self.tree if self._pages.currentIndex() == 0 else self._stop).setFocus()

    def show_again(self) -> None:
        """Come back from waiting to what was read."""
        self._pages.setCurrentIndex(0)
        self.tree.setFocus()

    def forget(self) -> None:
        """Be empty again; whatever is still being read is dropped when it comes."""
        self._turn += 1
        self.text = ""
        self.model.set_rows([])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Key.Key_Escape and not self._is_busy:
            self.closed.emit()
        elif event.key() in (Key.Key_Return, Key.Key_Enter):
            self._accept()
        else:
            super().keyPressEvent(event)

    @property
    def _is_busy(self) -> bool:
        """Whether notes are being added at this moment."""
        return self._pages.currentIndex() == 1 and self._stop.isHidden()

    def _build(self) -> None:
        px = self._theme.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(14), px(16), px(14))
        layout.addLayout(self._pages)
        self._pages.addWidget(self._preview())
        self._pages.addWidget(self._progress())
        self.tree.setModel(self.model)
        self.tree.setStyleSheet(tick_boxes("QTreeView", self._theme))
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setSelectionMode(Selection.ExtendedSelection)
        self.tree.setEditTriggers(Edit.EditKeyPressed | Edit.DoubleClicked)
        self.tree.setAccessibleName(self._texts.t("Notes to add"))
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)

    def _preview(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._theme.px(8))
        for widget in (self._title, self._told, self.headings):
            layout.addWidget(widget)
        layout.addWidget(self.tree, 1)
        layout.addLayout(self._buttons())
        return page

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(plain_label(self._texts.t("Space ticks, F2 corrects"), role=LabelRole.SMALL), 1)
        row.addWidget(self._cancel())
        row.addWidget(self._add)
        return row

    def _progress(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setAccessibleName(self._texts.t("Please wait"))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._stop)
        layout.addStretch(1)
        layout.addWidget(self._waiting)
        layout.addWidget(bar)
        layout.addLayout(row)
        layout.addStretch(2)
        return page

    def _cancel(self) -> QWidget:
        cancel = button(self._texts.t("Cancel"), key_hint="Esc")
        cancel.clicked.connect(self.closed)
        return cancel

    def _connect(self) -> None:
        self.model.counted.connect(self._count)
        self.tree.entered.connect(self._accept)
        self._add.clicked.connect(self._accept)
        self.headings.clicked.connect(lambda on: self.model.tick_headings(ticked=on))

    def _show(self, rows: list[PasteRow]) -> None:
        self.model.set_rows(rows)
        self.tree.setColumnWidth(1, self._theme.px(_NEAR_WIDTH) if self.model.near else 0)
        self.show_again()
        if rows:
            self.tree.setCurrentIndex(self.model.index(0, 0))

    def _count(self) -> None:
        texts, model = self._texts, self.model
        self._title.setText(texts.n("{n} note from the paste", "{n} notes from the paste", model.count))
        told = [texts.n("{n} new theme", "{n} themes", model.themes)] if model.themes else []
        if model.near:
            told.append(texts.n("{n} note resembles another", "{n} notes resemble others", model.near))
        self._told.setText(" · ".join(told))
        self._told.setVisible(bool(told))
        self.headings.setVisible(bool(model.headings))
        self.headings.setChecked(model.is_ticked)
        self._add.setText(texts.n("Add {n} note", "Add {n} notes", model.count))
        self._add.setEnabled(model.count > 0)

    def _accept(self) -> None:
        groups: list[Group] = self.model.groups()
        if groups and self._pages.currentIndex() == 0:
            self.accepted.emit(groups)


def _ignore(_problem: Problem) -> None:
    """Reading a text needs no store, so it cannot fail."""
