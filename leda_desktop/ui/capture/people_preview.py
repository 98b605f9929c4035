"""Shows whom a pasted list would put on the roll, before anybody is on it; takes the place of the panel."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout

from leda_desktop.domain.words import clean
from leda_desktop.exchange.people_list import PersonLine, parse_people
from leda_desktop.texts import Texts
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.qt import Edit, ItemFlag, Key, Selection, override
from leda_desktop.ui.widgets.tick_boxes import tick_boxes

_NAME, _ORGANISATION, _SAID, _REMARK = range(4)


class PeopleTree(QTreeWidget):
    """The rows of the preview: Space ticks, F2 corrects, Enter adds."""

    entered = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Key.Key_Return, Key.Key_Enter) and self.state() != QTreeWidget.State.EditingState:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class PeoplePreview(QFrame):
    """`accepted` has the people to add; `closed` asks to go away."""

    accepted = Signal(list)
    closed = Signal()

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._texts = texts
        self._theme = theme
        self.text = ""
        self._people: tuple[PersonLine, ...] = ()
        self.setObjectName("card")
        self.setAccessibleName(texts.t("Whom the pasted list puts on the roll"))
        self._title = plain_label("", role=LabelRole.HEADING)
        self._told = plain_label("", role=LabelRole.SOFT)
        self.tree = PeopleTree()
        self._add = button("", role=ButtonRole.PRIMARY, key_hint="⏎")
        self._build()

    @property
    def is_open(self) -> bool:
        """Whether a list waits here."""
        return bool(self.text)

    def read(self, text: str, known: Sequence[str]) -> None:
        """Show a pasted list; names that are known already are pointed out and stay ticked."""
        self.text = text
        self._people = parse_people(text, known)
        self.tree.blockSignals(True)
        self.tree.clear()
        self.tree.addTopLevelItems([self._row(person) for person in self._people])
        self.tree.blockSignals(False)
        for column, filled in self._columns().items():
            self.tree.setColumnHidden(column, not filled)
        self.tree.setCurrentIndex(self.tree.model().index(0, 0))
        self._count()

    def forget(self) -> None:
        """Be empty again."""
        self.text = ""
        self.tree.clear()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Key.Key_Return, Key.Key_Enter):
            self._accept()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        px, texts = self._theme.px, self._texts
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(14), px(16), px(14))
        layout.setSpacing(px(8))
        for widget in (self._title, self._told):
            layout.addWidget(widget)
        layout.addWidget(self.tree, 1)
        layout.addLayout(self._buttons())
        self.tree.setHeaderLabels([texts.t("Name"), texts.t("Organisation"), texts.t("What was said"), ""])
        self.tree.setStyleSheet(tick_boxes("QTreeView", self._theme))
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setSelectionMode(Selection.SingleSelection)
        self.tree.setEditTriggers(Edit.EditKeyPressed | Edit.DoubleClicked)
        self.tree.setAccessibleName(texts.t("People to add"))
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(_REMARK, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.itemChanged.connect(self._count)
        self.tree.entered.connect(self._accept)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(plain_label(self._texts.t("Space ticks, F2 corrects"), role=LabelRole.SMALL), 1)
        cancel = button(self._texts.t("Cancel"), key_hint="Esc")
        cancel.clicked.connect(self.closed)
        self._add.clicked.connect(self._accept)
        row.addWidget(cancel)
        row.addWidget(self._add)
        return row

    def _row(self, person: PersonLine) -> QTreeWidgetItem:
        near = self._texts.t("is there already") if person.near else ""
        row = QTreeWidgetItem([person.name, person.organisation, person.said, near])
        row.setFlags(row.flags() | ItemFlag.ItemIsUserCheckable | ItemFlag.ItemIsEditable)
        row.setCheckState(0, Qt.CheckState.Checked)
        row.setForeground(_REMARK, QColor(self._theme.late))
        return row

    def _columns(self) -> dict[int, bool]:
        people = self._people
        return {
            _ORGANISATION: any(person.organisation for person in people),
            _SAID: any(person.said for person in people),
            _REMARK: any(person.near for person in people),
        }

    def _ticked(self) -> list[PersonLine]:
        found: list[PersonLine] = []
        for number, person in enumerate(self._people):
            row = self.tree.topLevelItem(number)
            if row is not None and row.checkState(0) == Qt.CheckState.Checked and clean(row.text(_NAME)):
                name, organisation, said = (clean(row.text(column)) for column in (_NAME, _ORGANISATION, _SAID))
                found.append(replace(person, name=name, organisation=organisation, said=said))
        return found

    def _count(self) -> None:
        texts, ticked = self._texts, len(self._ticked())
        near = sum(person.near for person in self._people)
        self._title.setText(texts.n("{n} person on the list", "{n} people on the list", len(self._people)))
        told = texts.n("{n} name is there already", "{n} names are there already", near) if near else ""
        self._told.setText(told)
        self._told.setVisible(bool(told))
        self._add.setText(texts.n("Add {n} person", "Add {n} people", ticked))
        self._add.setEnabled(ticked > 0)

    def _accept(self) -> None:
        people = self._ticked()
        if people:
            self.accepted.emit(people)
