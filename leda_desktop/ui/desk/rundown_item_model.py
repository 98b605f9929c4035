"""The lines of the rundown for Qt's list view."""

from PySide6.QtCore import QModelIndex

from leda_desktop.domain.ids import ActivityId
from leda_desktop.domain.rundown import RowStatus
from leda_desktop.ui.desk.rundown_lines import Line, LineKind
from leda_desktop.ui.widgets.lines_model import Index, LinesModel
from leda_desktop.ui.widgets.qt import ItemFlag, ItemRole, override


class RundownItemModel(LinesModel[Line]):
    """The agenda as it runs."""

    @override
    def shape(self, line: Line) -> object:
        return line.kind, line.activity_id

    def index_of(self, activity_id: ActivityId) -> QModelIndex:
        """Where the activity stands; an invalid index when it does not."""
        rows = (row for row, line in enumerate(self.lines) if line.activity_id == activity_id)
        return self.index(next(rows, -1))

    @property
    def current(self) -> ActivityId | None:
        """The activity that runs."""
        running = (line.activity_id for line in self.lines if line.status is RowStatus.CURRENT)
        return next(running, None)

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
