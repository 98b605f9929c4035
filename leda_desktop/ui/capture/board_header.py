"""The line above the board: what it is, how many notes there are, and the acts that concern all of it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QUndoStack
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QStackedLayout, QWidget

from leda_desktop.texts import Texts
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.labels import LabelRole, elided_label, plain_label
from leda_desktop.ui.widgets.qt import Attribute, Key, Modifier, Policy, override

_GAP = 4


class SearchLine(QLineEdit):
    """The field of the search. Enter goes to the next find, Shift+Enter to the one before, Escape ends the search."""

    stepped = Signal(int)
    ended = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Key.Key_Return, Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Modifier.ShiftModifier else 1)
        elif event.key() == Key.Key_Escape:
            self.ended.emit()
        else:
            super().keyPressEvent(event)


class BoardHeader(QWidget):
    """Title and pills; the search takes their place while it is open. `listing` says that the list is in use."""

    search_changed = Signal(str)
    search_stepped = Signal(int)
    search_ended = Signal()
    theme_requested = Signal()
    list_toggled = Signal()

    def __init__(self, title: str, undo: QUndoStack, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._undo = undo
        self._texts = texts
        self._theme = theme
        self.listing = False
        self._title = elided_label(title, role=LabelRole.TITLE)
        self._title.setSizePolicy(Policy.Ignored, Policy.Fixed)
        self._count = plain_label("", role=LabelRole.SOFT, wrap=False)
        self._undo_button = button("", role=ButtonRole.CHIP, key_hint="Ctrl Z")
        self._search_button = button("", role=ButtonRole.CHIP, key_hint="Ctrl F")
        self.vote = button("", role=ButtonRole.CHIP)
        self.vote.follow_state()
        self._more = button("⋯", role=ButtonRole.CHIP)
        self.line = SearchLine()
        self._found = plain_label("", role=LabelRole.SOFT, wrap=False)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._pills())
        self._pages.addWidget(self._search())
        self._connect()
        self.set_texts(texts)

    def set_title(self, title: str) -> None:
        """Follow a change of the plan."""
        self._title.setText(title)
        self._make_room()

    def set_texts(self, texts: Texts) -> None:
        """Speak another language."""
        self._texts = texts
        self._undo_button.setText(texts.t("Undo"))
        self._search_button.setText(texts.t("Search"))
        self.vote.setText(texts.p("dots", "Vote"))
        self.vote.setToolTip(texts.t("Count the dots that the notes got (V)"))
        self._more.setAccessibleName(texts.t("More"))
        self._more.setToolTip(texts.t("More"))
        self.line.setPlaceholderText(texts.t("Search the notes"))
        self.line.setAccessibleName(texts.t("Search the notes"))
        self._undo_button.setEnabled(self._undo.canUndo())
        self._tell_undo(self._undo.undoText())

    def set_count(self, count: int) -> None:
        """Show how many notes there are."""
        self._count.setText(self._texts.n("{n} note", "{n} notes", count))
        self._make_room()

    @property
    def count_text(self) -> str:
        """How many notes there are, in words."""
        return self._count.text()

    @property
    def found_text(self) -> str:
        """Which find one is at, in words."""
        return self._found.text()

    def set_found(self, here: int, count: int) -> None:
        """Show which find one is at; both are 0 when there is none."""
        if not self.line.text().strip():
            self._found.setText("")
        elif count:
            told = self._texts.t("{here} of {count}").format(here=here or "–", count=count)
            self._found.setText(told)
        else:
            self._found.setText(self._texts.t("No notes"))

    def open_search(self) -> None:
        """Show the search field and put the keyboard there."""
        self._pages.setCurrentIndex(1)
        self.line.setFocus()
        self.line.selectAll()

    def close_search(self) -> None:
        """Show the title again."""
        self.line.setText("")
        self._pages.setCurrentIndex(0)

    @property
    def is_searching(self) -> bool:
        """Whether the search is open."""
        return self._pages.currentIndex() == 1

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """The count yields to a long title; the columns tell it too."""
        pills = (self._undo_button, self._search_button, self.vote, self._more, self._count)
        taken = sum(pill.sizeHint().width() + self._theme.px(_GAP) for pill in pills) + self._theme.px(_GAP)
        self._count.setVisible(self._title.sizeHint().width() + taken <= self.width())

    def _pills(self) -> QWidget:
        pills = QWidget()
        row = QHBoxLayout(pills)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(_GAP))
        row.addWidget(self._title, 1)
        row.addWidget(self._count)
        row.addSpacing(self._theme.px(2))
        for pill in (self._undo_button, self._search_button, self.vote, self._more):
            row.addWidget(pill)
        return pills

    def _search(self) -> QWidget:
        search = QWidget()
        row = QHBoxLayout(search)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(8))
        row.addWidget(self.line, 1)
        row.addWidget(self._found)
        for sign, step in (("↑", -1), ("↓", 1)):
            arrow = button(sign, role=ButtonRole.CHIP)
            arrow.clicked.connect(lambda _checked=False, step=step: self.search_stepped.emit(step))
            row.addWidget(arrow)
        close = button("×", role=ButtonRole.CHIP, key_hint="Esc")
        close.clicked.connect(self.search_ended)
        row.addWidget(close)
        return search

    def _connect(self) -> None:
        self._undo_button.clicked.connect(self._undo.undo)
        self._undo.canUndoChanged.connect(self._undo_button.setEnabled)
        self._undo.undoTextChanged.connect(self._tell_undo)
        self._search_button.clicked.connect(self.open_search)
        self._more.clicked.connect(self._open_menu)
        self.line.textChanged.connect(self.search_changed)
        self.line.stepped.connect(self.search_stepped)
        self.line.ended.connect(self.search_ended)

    def _open_menu(self) -> None:
        texts = self._texts
        menu = QMenu(self)
        menu.setAttribute(Attribute.WA_DeleteOnClose)
        acts = (
            (texts.t("New theme"), "Ctrl+T", self.theme_requested),
            (texts.t("Show as board") if self.listing else texts.t("Show as list"), "Ctrl+L", self.list_toggled),
        )
        for text, key, wish in acts:
            menu.addAction(f"{text}\t{key}").triggered.connect(wish)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _tell_undo(self, told: str) -> None:
        self._undo_button.setToolTip(self._texts.t("Undo: {what}").format(what=told) if told else "")
