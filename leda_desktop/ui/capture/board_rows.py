"""The board as a tree for Qt's item views: columns with their notes."""

from dataclasses import replace
from enum import Enum
from itertools import groupby

from PySide6.QtCore import QAbstractItemModel, QItemSelection, QModelIndex, QObject, QPersistentModelIndex
from PySide6.QtGui import QColor, QIcon, QPixmap

from leda_desktop.domain.ids import NoteId
from leda_desktop.domain.kinds import Tone
from leda_desktop.domain.notes import Note
from leda_desktop.domain.points import one_line
from leda_desktop.ui.capture.board_actions import BoardActions
from leda_desktop.ui.capture.board_columns import Column
from leda_desktop.ui.capture.board_model import BoardModel, Spot
from leda_desktop.ui.capture.note_pixmaps import note_colour
from leda_desktop.ui.capture.note_words import consent_words, source_words
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.labels import tooltip
from leda_desktop.ui.widgets.qt import ItemFlag, ItemRole, override

_SWATCH = 12

Index = QModelIndex | QPersistentModelIndex


class _Part(Enum):
    """The columns of the tree."""

    TEXT = 0
    ABOUT = 1


class BoardRows(QAbstractItemModel):
    """Follows the board with the fewest row changes, so that a screen reader stays where it is.

    The internal id of an index is 0 for a column of the board, and its number, counted from 1, for a note in it.
    """

    def __init__(self, model: BoardModel, actions: BoardActions, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._actions = actions
        self._bold = theme.font(14, bold=True)
        self._soft = QColor(theme.soft)
        self._columns = list(model.columns)
        self._papers = {tone: _swatch(note_colour(tone, theme), theme) for tone in (*Tone, None)}
        model.changed.connect(self._follow)

    def column_of(self, index: Index) -> Column:
        """The column that an index stands for, or that its note is in."""
        return self._columns[index.internalId() - 1 if index.internalId() else index.row()]

    def note_of(self, index: Index) -> Note | None:
        """The note that an index stands for; None for a column."""
        return self.column_of(index).notes[index.row()] if index.internalId() else None

    def spot_of(self, index: Index) -> Spot:
        """What an index stands for."""
        note = self.note_of(index)
        return Spot(self.column_of(index).place, note.id if note else None)

    def index_of(self, spot: Spot) -> QModelIndex:
        """Where a column or a note is; invalid when it is not on the board."""
        for number, column in enumerate(self._columns):
            if column.place == spot.place:
                row = _row_of(spot.note_id, column)
                return self.index(number, 0) if row is None else self.createIndex(row, 0, number + 1)
        return QModelIndex()

    def selection_of(self, note_ids: frozenset[NoteId]) -> QItemSelection:
        """Where these notes are, as stretches of rows."""
        selection = QItemSelection()
        for number, column in enumerate(self._columns):
            rows = [row for row, note in enumerate(column.notes) if note.id in note_ids]
            for _, stretch in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0]):
                held = [row for _, row in stretch]
                first = self.createIndex(held[0], 0, number + 1)
                selection.select(first, self.createIndex(held[-1], len(_Part) - 1, number + 1))
        return selection

    @override
    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    @override
    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        if not index.isValid() or not index.internalId():
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._columns)
        return 0 if parent.internalId() or parent.column() else len(self._columns[parent.row()].notes)

    @override
    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(_Part)

    @override
    def flags(self, index: Index) -> ItemFlag:
        flags = super().flags(index)
        is_title = index.isValid() and not index.internalId()
        fixed = is_title and self.column_of(index).place.theme_id is None
        if index.column() == _Part.TEXT.value and not fixed:
            flags |= ItemFlag.ItemIsEditable
        return flags

    @override
    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        note = self.note_of(index)
        is_text = index.column() == _Part.TEXT.value
        if note is None:
            return self._title(self.column_of(index), role) if is_text else None
        return self._text(note, role) if is_text else self._about(note, role)

    @override
    def setData(self, index: Index, value: object, role: int = ItemRole.EditRole) -> bool:
        spot = self.spot_of(index)
        if role != ItemRole.EditRole or not str(value).strip():
            return False
        if spot.note_id is not None:
            return self._actions.edit(spot.note_id, str(value))
        return spot.place.theme_id is not None and self._actions.rename_theme(spot.place.theme_id, str(value))

    def _title(self, column: Column, role: int) -> object:
        count = self._model.texts.n("{n} note", "{n} notes", len(column.notes))
        match role:
            case ItemRole.DisplayRole:
                return f"{column.digit}  {column.title} · {count}" if column.digit else f"{column.title} · {count}"
            case ItemRole.EditRole:
                return column.title
            case ItemRole.AccessibleTextRole:
                return f"{column.title}, {count}"
            case ItemRole.FontRole:
                return self._bold
            case _:
                return None

    def _text(self, note: Note, role: int) -> object:
        match role:
            case ItemRole.DisplayRole:
                return one_line(note.text)
            case ItemRole.EditRole:
                return note.text
            case ItemRole.AccessibleTextRole:
                return self._model.spoken(note)
            case ItemRole.DecorationRole:
                return self._papers[self._model.tone(note)]
            case ItemRole.ToolTipRole:
                return tooltip(note.text)
            case _:
                return None

    def _about(self, note: Note, role: int) -> object:
        match role:
            case ItemRole.DisplayRole:
                return " · ".join(self._told(note))
            case ItemRole.ForegroundRole:
                return self._soft
            case _:
                return None

    def _told(self, note: Note) -> list[str]:
        texts = self._model.texts
        votes = texts.n("{n} dot", "{n} dots", note.votes) if note.votes or self._model.voting else ""
        consent = consent_words(note.quote, texts) if note.quote is not None else ""
        return [part for part in (votes, source_words(note, texts), self._model.aside(note), consent) if part]

    def _follow(self) -> None:
        columns = self._model.columns
        if [column.place for column in columns] != [column.place for column in self._columns]:
            self.beginResetModel()
            self._columns = list(columns)
            self.endResetModel()
            return
        for number, column in enumerate(columns):
            if column != self._columns[number]:
                self._follow_column(number, column)

    def _follow_column(self, number: int, column: Column) -> None:
        old, new = self._columns[number].notes, column.notes
        head = _shared([n.id for n in old], [n.id for n in new])
        tail = _shared([n.id for n in reversed(old[head:])], [n.id for n in reversed(new[head:])])
        parent = self.index(number, 0)
        if len(old) > head + tail:
            self.beginRemoveRows(parent, head, len(old) - tail - 1)
            self._columns[number] = replace(column, notes=(*old[:head], *old[len(old) - tail :]))
            self.endRemoveRows()
        if len(new) > head + tail:
            self.beginInsertRows(parent, head, len(new) - tail - 1)
            self._columns[number] = column
            self.endInsertRows()
        self._columns[number] = column
        self.dataChanged.emit(parent, parent)
        if new:
            self.dataChanged.emit(self.index(0, 0, parent), self.index(len(new) - 1, 1, parent))


def _row_of(note_id: NoteId | None, column: Column) -> int | None:
    return next((row for row, note in enumerate(column.notes) if note.id == note_id), None)


def _shared(one: list[NoteId], other: list[NoteId]) -> int:
    """How many notes at the beginning are the same."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


def _swatch(colour: str, theme: Theme) -> QIcon:
    side = theme.px(_SWATCH)
    pixmap = QPixmap(side, side)
    pixmap.fill(QColor(colour))
    icon = QIcon()
    # Without a picture of its own a selected row would tint the paper.
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
        icon.addPixmap(pixmap, mode)
    return icon
