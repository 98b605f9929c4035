"""Planned against actual: the rows of the table in the review."""

from enum import Enum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex

from leda_desktop.domain.rundown import Row, RowStatus, Rundown
from leda_desktop.texts import Texts
from leda_desktop.ui.widgets.labels import tooltip
from leda_desktop.ui.widgets.qt import Align, ItemRole, Orientation, override

Index = QModelIndex | QPersistentModelIndex


class Column(Enum):
    """The columns in their order."""

    START = 0
    TITLE = 1
    PLANNED = 2
    ACTUAL = 3


class TimesItemModel(QAbstractTableModel):
    """One row for each activity; minutes are whole, and what did not happen has a dash."""

    def __init__(self, texts: Texts) -> None:
        super().__init__()
        self._texts = texts
        self._rows: tuple[Row, ...] = ()

    def show_rundown(self, rundown: Rundown) -> None:
        """Show another rundown."""
        self.beginResetModel()
        self._rows = rundown.rows
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(Column)

    @override
    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> str | int | None:
        column = Column(index.column())
        if role == ItemRole.DisplayRole:
            return self._text(self._rows[index.row()], column)
        if role == ItemRole.ToolTipRole and column is Column.TITLE:
            return tooltip(self._rows[index.row()].activity.title)
        if role == ItemRole.TextAlignmentRole and column in (Column.PLANNED, Column.ACTUAL):
            return int(Align.AlignRight | Align.AlignVCenter)
        return None

    @override
    def headerData(self, section: int, orientation: Orientation, role: int = ItemRole.DisplayRole) -> str | int | None:
        if orientation is not Orientation.Horizontal:
            return None
        column = Column(section)
        if role == ItemRole.DisplayRole:
            return self._heading(column)
        if role == ItemRole.TextAlignmentRole:
            side = Align.AlignRight if column in (Column.PLANNED, Column.ACTUAL) else Align.AlignLeft
            return int(side | Align.AlignVCenter)
        return None

    def _heading(self, column: Column) -> str:
        match column:
            case Column.START:
                return self._texts.t("Start")
            case Column.TITLE:
                return self._texts.t("Item")
            case Column.PLANNED:
                return self._texts.t("Planned")
            case Column.ACTUAL:
                return self._texts.t("Actual")

    def _text(self, row: Row, column: Column) -> str:
        match column:
            case Column.START:
                return self._texts.time(row.actual_start or row.planned_start)
            case Column.TITLE:
                return row.activity.title
            case Column.PLANNED:
                return self._texts.duration_words(row.activity.minutes)
            case Column.ACTUAL:
                return self._actual(row)

    def _actual(self, row: Row) -> str:
        if row.actual_start is None or row.actual_end is None:
            return self._texts.t("now") if row.status is RowStatus.CURRENT else "–"
        seconds = (row.actual_end - row.actual_start).total_seconds()
        return self._texts.duration_words(round(seconds / 60))
