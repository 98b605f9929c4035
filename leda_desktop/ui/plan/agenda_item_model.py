"""The lines of the agenda for Qt's list view."""

from PySide6.QtCore import QModelIndex

from leda_desktop.domain.ids import ActivityId
from leda_desktop.ui.plan.agenda_lines import AgendaLine, AgendaLineKind
from leda_desktop.ui.widgets.labels import tooltip
from leda_desktop.ui.widgets.lines_model import Index, LinesModel
from leda_desktop.ui.widgets.qt import ItemFlag, ItemRole, override

_LONG_TITLE, _LONGEST_TIP = 60, 500


class AgendaItemModel(LinesModel[AgendaLine]):
    """The agenda as it is planned."""

    @override
    def shape(self, line: AgendaLine) -> object:
        return line.kind, line.activity_id

    def index_of(self, activity_id: ActivityId | None) -> QModelIndex:
        """Where the activity stands; an invalid index when it does not."""
        rows = (row for row, line in enumerate(self.lines) if line.activity_id == activity_id)
        return self.index(next(rows, -1)) if activity_id is not None else QModelIndex()

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
