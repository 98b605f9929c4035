"""The lines of the rundown for Qt's list view."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex

from leda_desktop.domain.ids import ActivityId
from leda_desktop.domain.rundown import RowStatus
from leda_desktop.ui.desk.rundown_lines import Line, LineKind
from leda_desktop.ui.widgets.qt import ItemFlag, ItemRole, override

Index = QModelIndex | QPersistentModelIndex


class RundownItemModel(QAbstractListModel):
    """Holds the lines; new lines of the same shape are exchanged one by one, so that only these are repainted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()

    def set_lines(self, lines: tuple[Line, ...]) -> None:
        """Show these lines."""
        if _shape(lines) != _shape(self._lines):
            self.beginResetModel()
            self._lines = lines
            self.endResetModel()
            return
        before, self._lines = self._lines, lines
        for row, (old, new) in enumerate(zip(before, lines, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(row), self.index(row))

    def line(self, index: Index) -> Line:
        """The line at an index of this model."""
        return self._lines[index.row()]

    def index_of(self, activity_id: ActivityId) -> QModelIndex:
        """Where the activity stands; an invalid index when it does not."""
        rows = (row for row, line in enumerate(self._lines) if line.activity_id == activity_id)
        return self.index(next(rows, -1))

    @property
    def current(self) -> ActivityId | None:
        """The activity that runs."""
        running = (line.activity_id for line in self._lines if line.status is RowStatus.CURRENT)
        return next(running, None)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    @override
    def flags(self, index: Index) -> ItemFlag:
        if index.isValid() and self.line(index).kind is LineKind.ACTIVITY:
            return ItemFlag.ItemIsEnabled | ItemFlag.ItemIsSelectable | ItemFlag.ItemNeverHasChildren
        return ItemFlag.ItemNeverHasChildren

    @override
    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> str | None:
        if not index.isValid():
            return None
        line = self.line(index)
        match role:
            case ItemRole.DisplayRole:
                return line.title
            case ItemRole.AccessibleTextRole:
                return line.spoken
            case _:
                return None


def _shape(lines: tuple[Line, ...]) -> tuple[tuple[LineKind, ActivityId | None], ...]:
    return tuple((line.kind, line.activity_id) for line in lines)
