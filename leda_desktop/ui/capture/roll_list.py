"""The roll in the order of speaking: up and down, Enter calls somebody up, Space says who is not here."""

from PySide6.QtCore import QModelIndex, QPoint, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QListView, QMenu

from leda_desktop.domain.ids import PersonId
from leda_desktop.domain.people import Person
from leda_desktop.texts import Texts
from leda_desktop.ui.capture.roll_delegate import RollDelegate
from leda_desktop.ui.capture.roll_item_model import RollItemModel
from leda_desktop.ui.capture.round_model import RollLine, RollStatus
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import Attribute, Edit, Key, Modifier, ScrollBar, Selection, override

_STEPS = {Key.Key_Up.value: -1, Key.Key_Down.value: 1}


class RollList(QListView):
    """Shows the lines and asks for what is to be done with the people chosen."""

    speaking_requested = Signal(Person)
    here_requested = Signal(list, bool)
    editing_requested = Signal(Person)
    removal_requested = Signal(list)
    move_requested = Signal(Person, int)
    pasted = Signal(str)
    left = Signal()

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._texts = texts
        self.items = RollItemModel(texts, self)
        self.delegate = RollDelegate(self, self.items, texts, theme)
        self.setObjectName("roll")
        self.setModel(self.items)
        self.setItemDelegate(self.delegate)
        self.setEditTriggers(Edit.NoEditTriggers)
        self.setSelectionMode(Selection.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(ScrollBar.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setDragDropMode(QListView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.setAccessibleName(texts.t("Who is here"))
        self.doubleClicked.connect(lambda index: self.speaking_requested.emit(self.items.line(index).person))
        self.items.dropped.connect(self._on_dropped)

    def show_lines(self, lines: tuple[RollLine, ...]) -> None:
        """Show the lines; whoever speaks is in sight, who was chosen stays chosen."""
        chosen = {line.person.id for line in self.chosen}
        current = self.items.line(self.currentIndex()).person.id if self.currentIndex().isValid() else None
        speaking = self._speaking(self.items.lines)
        self.items.set_lines(lines)
        if not self.currentIndex().isValid() and current is not None:
            self.setCurrentIndex(self.items.index_of(current))
            for person_id in chosen:
                self.selectionModel().select(self.items.index_of(person_id), self.selectionModel().SelectionFlag.Select)
        if self._speaking(lines) != speaking:
            self.scrollTo(self.items.index_of(self._speaking(lines)), QListView.ScrollHint.PositionAtCenter)

    @property
    def chosen(self) -> list[RollLine]:
        """The lines that are selected, in order."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [self.items.lines[row] for row in rows]

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by keyboard sees who would be meant."""
        super().focusInEvent(event)
        if not self.selectedIndexes() and self.currentIndex().isValid():
            self.setCurrentIndex(self.currentIndex())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        if step is not None and event.modifiers() & Modifier.AltModifier:
            self._move(step)
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QApplication.clipboard().text())
        elif event.key() == Key.Key_Escape or (step == -1 and self.currentIndex().row() == 0):
            self.left.emit()
        elif not self._act(event.key()):
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid():
            menu = self.menu_for(index)
            below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft() + QPoint(40, 0))
            menu.popup(event.globalPos() if by_mouse else below)

    def menu_for(self, index: QModelIndex) -> QMenu:
        """What can be done with the people chosen."""
        texts, line = self._texts, self.items.line(index)
        menu = QMenu(self)
        menu.setAttribute(Attribute.WA_DeleteOnClose)
        here = texts.t("Not here") if line.person.here else texts.t("Here")
        acts = (
            (texts.t("Speaks now"), "⏎", Key.Key_Return),
            (here, texts.p("key", "Space"), Key.Key_Space),
            (texts.t("Correct"), "F2", Key.Key_F2),
            (texts.t("Remove"), "Del", Key.Key_Delete),
        )
        for text, hint, key in acts:
            menu.addAction(f"{text}\t{hint}").triggered.connect(lambda _on=False, key=key: self._act(key))
        return menu

    def _act(self, key: int) -> bool:
        """Do what a key asks for with the people chosen; False for other keys."""
        chosen = [line.person for line in self.chosen]
        known = (Key.Key_Return, Key.Key_Enter, Key.Key_Space, Key.Key_F2, Key.Key_Delete, Key.Key_Backspace)
        if key not in known:
            return False
        if chosen and key in (Key.Key_Return, Key.Key_Enter):
            self.speaking_requested.emit(chosen[0])
        elif chosen and key == Key.Key_Space:
            self.here_requested.emit(chosen, not chosen[0].here)
        elif chosen and key == Key.Key_F2:
            self.editing_requested.emit(chosen[0])
        elif chosen:
            self._remove(chosen)
        return True

    def _remove(self, people: list[Person]) -> None:
        """Take people away; whoever stands behind them is chosen next."""
        row = self.currentIndex().row()
        self.removal_requested.emit(people)
        if self.items.rowCount():
            self.setCurrentIndex(self.items.index(min(row, self.items.rowCount() - 1)))

    def _move(self, by: int) -> None:
        if self.currentIndex().isValid():
            self.move_requested.emit(self.items.line(self.currentIndex()).person, by)

    def _on_dropped(self, row: int, before: int) -> None:
        by = before - row - (before > row)
        if by:
            self.move_requested.emit(self.items.lines[row].person, by)

    @staticmethod
    def _speaking(lines: tuple[RollLine, ...]) -> PersonId | None:
        return next((line.person.id for line in lines if line.status is RollStatus.SPEAKING), None)
