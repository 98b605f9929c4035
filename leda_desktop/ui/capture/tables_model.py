"""Which table has answered which question, and how often, as Qt's item views ask for it."""

from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex

from leda_desktop.domain.details import Conversation
from leda_desktop.domain.ids import PromptId
from leda_desktop.domain.kinds import Tone
from leda_desktop.domain.notes import Board
from leda_desktop.domain.programme import Activity
from leda_desktop.domain.tallies import contributions
from leda_desktop.ui.capture.board_model import BoardModel, Lens
from leda_desktop.ui.capture.composer import A_FEW_TABLES
from leda_desktop.ui.capture.reading import Reading
from leda_desktop.ui.widgets.qt import ItemRole, Orientation, override

Index = QModelIndex | QPersistentModelIndex

CELL = ItemRole.UserRole


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows: the head of a table, or how often it answered a question; `lens` None is all tables."""

    lens: Lens | None
    head: str = ""
    count: int = 0
    tone: Tone | None = None
    chosen: bool = False
    reads: bool = False
    follows: bool = False
    done: bool = False


def planned_tables(activity: Activity) -> int:
    """How many tables there are; a few where nobody has said."""
    planned = activity.details.tables if isinstance(activity.details, Conversation) else 0
    return planned or A_FEW_TABLES


def tables_shown(activity: Activity, board: Board) -> tuple[int, ...]:
    """The tables that are planned, and further ones that have answered."""
    answered = {note.table for note in board.notes if note.table is not None}
    return tuple(sorted({*range(1, planned_tables(activity) + 1), *answered}))


class TablesModel(QAbstractTableModel):
    """Tables from left to right behind all of them together, under their heads the questions from top to bottom."""

    def __init__(self, board: BoardModel, reading: Reading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self._reading = reading
        self.lenses: tuple[Lens | None, ...] = ()
        self.prompt_id: PromptId | None = None
        self._counts: Counter[tuple[Lens | None, PromptId | None]] = Counter()
        self._follow()
        board.changed.connect(self._follow)
        reading.changed.connect(self.refresh)

    def set_prompt(self, prompt_id: PromptId | None) -> None:
        """Show which question is being answered."""
        self.prompt_id = prompt_id
        self.refresh()

    def refresh(self) -> None:
        """Show everything as it is now."""
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def lens_at(self, index: Index) -> Lens | None:
        """The table that a cell belongs to."""
        return self.lenses[index.column()]

    def prompt_at(self, index: Index) -> PromptId | None:
        """The question that a cell belongs to; None for a head."""
        return self._board.prompts[index.row() - 1].id if index.row() else None

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1 + len(self._board.prompts)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lenses)

    @override
    def headerData(self, section: int, orientation: Orientation, role: int = ItemRole.DisplayRole) -> object:
        if orientation != Orientation.Vertical or role not in (ItemRole.DisplayRole, ItemRole.ToolTipRole):
            return None
        return self._board.prompts[section - 1].text if section else self._board.texts.t("Table")

    @override
    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        match role:
            case _ if role == CELL:
                return self._cell(index)
            case ItemRole.AccessibleTextRole | ItemRole.ToolTipRole:
                return self._spoken(index)
            case _:
                return None

    def _cell(self, index: Index) -> Cell:
        lens, model = self.lens_at(index), self._board
        here = lens == model.lens
        if index.row():
            prompt = model.prompts[index.row() - 1]
            chosen = here and lens is not None and prompt.id == self.prompt_id
            return Cell(lens, count=self._counts[lens, prompt.id], tone=prompt.tone, chosen=chosen)
        table = lens.table if lens else None
        reads, follows = table is not None and table == self._reading.now, table == self._reading.following
        done = table in self._reading.done
        return Cell(lens, self._head(lens), chosen=here, reads=reads, follows=follows and table is not None, done=done)

    def _head(self, lens: Lens | None) -> str:
        if lens is None:
            return self._board.texts.p("tables", "All")
        return "–" if lens.table is None else str(lens.table)

    def _spoken(self, index: Index) -> str:
        texts, cell = self._board.texts, self._cell(index)
        name = texts.t("All tables") if cell.lens is None else texts.t("No table")
        if cell.lens is not None and cell.lens.table is not None:
            name = texts.t("Table {number}").format(number=cell.lens.table)
        if index.row():
            prompt = self._board.prompts[index.row() - 1]
            return f"{name}: {prompt.text} {texts.n('{n} answer', '{n} answers', cell.count)}"
        states = (
            (cell.reads, texts.t("reads out now")),
            (cell.follows, texts.t("is next")),
            (cell.done, texts.t("read")),
        )
        return ", ".join((name, *(words for holds, words in states if holds)))

    def _follow(self) -> None:
        lenses = self._lenses()
        said = contributions(self._board.board.notes)
        self._counts = Counter((Lens(note.table), note.prompt_id) for note in said)
        self._counts.update((None, note.prompt_id) for note in said)
        if lenses != self.lenses:
            self.beginResetModel()
            self.lenses = lenses
            self.endResetModel()
        else:
            self.refresh()

    def _lenses(self) -> tuple[Lens | None, ...]:
        board = self._board.board
        tables = tuple(Lens(table) for table in tables_shown(self._board.activity, board))
        loose = (Lens(None),) if any(note.table is None for note in board.notes) else ()
        return (None, *tables, *loose)
