"""Lines for Qt's list views, where only what changed is painted again."""

from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex

from leda_desktop.ui.widgets.qt import override

Index = QModelIndex | QPersistentModelIndex
Line = TypeVar("Line")


class LinesModel(QAbstractListModel, Generic[Line]):
    """Holds the lines; new lines of the same shape are exchanged one by one, so that selection and place stay."""

    lines: tuple[Line, ...] = ()

    def shape(self, line: Line) -> object:
        """What makes a line the same line although its words have changed."""
        raise NotImplementedError

    def set_lines(self, lines: tuple[Line, ...]) -> bool:
        """Show these lines; False when they are all others and the selection must be made anew."""
        if [self.shape(line) for line in lines] != [self.shape(line) for line in self.lines]:
            self.beginResetModel()
            self.lines = lines
            self.endResetModel()
            return False
        before, self.lines = self.lines, lines
        for row, (old, new) in enumerate(zip(before, lines, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(row), self.index(row))
        return True

    def line(self, index: Index) -> Line:
        """The line at an index of this model."""
        return self.lines[index.row()]

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)
