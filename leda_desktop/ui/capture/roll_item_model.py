"""The lines of the roll for Qt's list view; a line that is dragged tells where it was dropped."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt, Signal

from leda_desktop.domain.ids import PersonId
from leda_desktop.texts import Texts
from leda_desktop.ui.capture.round_model import RollLine, RollStatus
from leda_desktop.ui.widgets.lines_model import Index, LinesModel
from leda_desktop.ui.widgets.qt import ItemFlag, ItemRole, override

_KIND = "application/x-leda-person"


class RollItemModel(LinesModel[RollLine]):
    """Who is here, in order.

    `dropped` has the row that was dragged and the row in front of which it was let go.
    """

    dropped = Signal(int, int)

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts

    @override
    def shape(self, line: RollLine) -> object:
        return line.person.id

    def index_of(self, person_id: PersonId | None) -> QModelIndex:
        """Where somebody stands; an invalid index for nobody."""
        rows = (row for row, line in enumerate(self.lines) if line.person.id == person_id)
        return self.index(next(rows, -1))

    @override
    def flags(self, index: Index) -> ItemFlag:
        if not index.isValid():
            return ItemFlag.ItemIsDropEnabled
        shown = ItemFlag.ItemIsEnabled | ItemFlag.ItemIsSelectable | ItemFlag.ItemNeverHasChildren
        return shown | ItemFlag.ItemIsDragEnabled

    @override
    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> str | None:
        if not index.isValid():
            return None
        line = self.line(index)
        match role:
            case ItemRole.DisplayRole:
                return line.person.name
            case ItemRole.AccessibleTextRole:
                known = (line.person.name, line.person.organisation, status_words(line, self._texts), line.said)
                return ", ".join(filter(None, known))
            case _:
                return None

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [_KIND]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(_KIND, str(indexes[0].row()).encode())
        return data

    @override
    def dropMimeData(self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index) -> bool:
        """Only tells the wish: the line moves when the roll has changed."""
        kept = data.data(_KIND).toStdString()
        if kept.isdecimal():
            there = parent.row() if parent.isValid() else row
            self.dropped.emit(int(kept), len(self.lines) if there < 0 else there)
        return False


def status_words(line: RollLine, texts: Texts) -> str:
    """Where somebody stands, in words."""
    match line.status:
        case RollStatus.SPEAKING:
            return texts.t("speaks now")
        case RollStatus.NEXT:
            return texts.t("next")
        case RollStatus.SPOKEN:
            return texts.t("has spoken")
        case RollStatus.ABSENT:
            return texts.t("not here")
        case RollStatus.WAITING:
            return ""
