"""The lines of the agenda for Qt's list view."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex

from leda_desktop.domain.ids import ActivityId
from leda_desktop.ui.plan.agenda_lines import AgendaLine, AgendaLineKind
from leda_desktop.ui.widgets.labels import tooltip
from leda_desktop.ui.widgets.qt import ItemFlag, ItemRole, override

_LONG_TITLE, _LONGEST_TIP = 60, 500

Index = QModelIndex | QPersistentModelIndex


class AgendaItemModel(QAbstractListModel):
    """Holds the lines; new lines of the same shape are exchanged one by one, so that selection and place stay."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[AgendaLine, ...] = ()

    def set_lines(self, lines: tuple[AgendaLine, ...]) -> bool:
        """Show these lines; False when they are all others and the selection must be made anew."""
        if _shape(lines) != _shape(self.lines):
            self.beginResetModel()
            self.lines = lines
            self.endResetModel()
            return False
        before, self.lines = self.lines, lines
        for row, (old, new) in enumerate(zip(before, lines, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(row), self.index(row))
        return True

    def line(self, index: Index) -> AgendaLine:
        """The line at an index of this model."""
        return self.lines[index.row()]

    def index_of(self, activity_id: ActivityId | None) -> QModelIndex:
        """Where the activity stands; an invalid index when it does not."""
        rows = (row for row, line in enumerate(self.lines) if line.activity_id == activity_id)
        return self.index(next(rows, -1)) if activity_id is not None else QModelIndex()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    @override
    def flags(self, index: Index) -> ItemFlag:
        if index.isValid() and self.line(index).kind is AgendaLineKind.ACTIVITY:
            return ItemFlag.ItemIsEnabled | ItemFlag.ItemIsSelectable | ItemFlag.ItemNeverHasChildren
        return ItemFlag.ItemNeverHasChildren

    @override
    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> str | None:
        if not index.isValid():
            return None
        match role:
            case ItemRole.DisplayRole:
                return self.line(index).title
            case ItemRole.AccessibleTextRole:
                return self.line(index).spoken
            case ItemRole.ToolTipRole:
                return _whole_title(self.line(index))
            case _:
                return None


def _whole_title(line: AgendaLine) -> str | None:
    """A title that may not have room; what is far too long is cut."""
    return tooltip(line.title[:_LONGEST_TIP]) if len(line.title) > _LONG_TITLE else None


def _shape(lines: tuple[AgendaLine, ...]) -> tuple[tuple[AgendaLineKind, ActivityId | None], ...]:
    return tuple((line.kind, line.activity_id) for line in lines)
