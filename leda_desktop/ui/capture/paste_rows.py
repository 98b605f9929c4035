"""What a pasted text would become, row by row: what is ticked is added, and every text can be corrected."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush, QColor

from leda_desktop.domain.ids import PromptId
from leda_desktop.domain.points import head_of
from leda_desktop.domain.programme import Prompt
from leda_desktop.exchange.near_duplicates import near_duplicates
from leda_desktop.exchange.paste import parse
from leda_desktop.exchange.paste_answers import answer_lines
from leda_desktop.services.note_changes import Group
from leda_desktop.texts import Texts
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.labels import tooltip
from leda_desktop.ui.widgets.qt import ItemFlag, ItemRole, override

_CHECKED = Qt.CheckState.Checked
_UNCHECKED = Qt.CheckState.Unchecked
_MOST_COMPARED = 2000
_POINT = "      – "

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class PasteRow:
    """A heading, a note, or a point of the note above it. `near` is a note that says nearly the same, if there is one.

    A heading that is a question has its `prompt_id`.
    """

    text: str
    is_heading: bool = False
    ticked: bool = True
    near: str = ""
    is_point: bool = False
    prompt_id: PromptId | None = None

    @property
    def is_note(self) -> bool:
        """Whether the row becomes a note of its own."""
        return not self.is_heading and not self.is_point


class _Part(Enum):
    """The columns of the table."""

    TEXT = 0
    NEAR = 1


def paste_rows(text: str, known: Sequence[str]) -> list[PasteRow]:
    """Read a pasted text; `known` are the notes that are on the board already."""
    pasted = parse(text)
    known = known if len(known) + len(pasted.notes) <= _MOST_COMPARED else ()
    texts = [*known, *(note.text for note in pasted.notes)]
    near = iter(near_duplicates(texts)[len(known) :])
    rows: list[PasteRow] = []
    for theme in pasted.themes:
        if theme.title is not None:
            rows.append(PasteRow(theme.title, is_heading=True))
        for note in theme.notes:
            like = next(near)
            rows.append(PasteRow(note.text, near="" if like is None else texts[like]))
    return rows


def answer_rows(text: str, known: Sequence[str], prompts: Sequence[Prompt]) -> list[PasteRow]:
    """Read the pasted answers of a table to these prompts."""
    lines = tuple(answer_lines(parse(text), [prompt.text for prompt in prompts]))
    own = [line.text for line in lines if not line.is_heading and not line.is_point]
    heads = [head_of(text) for text in known] if len(known) + len(own) <= _MOST_COMPARED else []
    texts = [*heads, *own]
    near = iter(near_duplicates(texts)[len(heads) :])
    rows: list[PasteRow] = []
    for line in lines:
        if line.is_heading:
            prompt_id = None if line.question is None else prompts[line.question].id
            rows.append(PasteRow(line.text, is_heading=True, prompt_id=prompt_id))
        else:
            like = None if line.is_point else next(near)
            rows.append(PasteRow(line.text, near="" if like is None else texts[like], is_point=line.is_point))
    return rows


@dataclass(slots=True)
class _Held:
    """The texts below a heading, while they are gathered."""

    prompt_id: PromptId | None = None
    title: str | None = None
    texts: list[str] = field(default_factory=list)

    def under(self, heading: PasteRow) -> "_Held":
        """The same below a further heading, if it is used: a theme stands below the question before it."""
        if heading.ticked and heading.prompt_id is None:
            self.title = heading.text
        elif heading.prompt_id is not None:
            self.prompt_id = heading.prompt_id if heading.ticked else None
        return self


class PasteModel(QAbstractTableModel):
    """The rows of a paste, as Qt asks for them. `counted` follows every tick."""

    counted = Signal()

    def __init__(self, texts: Texts, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._bold = theme.font(14, bold=True)
        self._soft = QBrush(QColor(theme.soft))
        self._rows: list[PasteRow] = []

    def set_rows(self, rows: list[PasteRow]) -> None:
        """Show another paste."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        self.counted.emit()

    @property
    def count(self) -> int:
        """How many notes would be added."""
        return sum(row.ticked for row in self._rows if row.is_note)

    @property
    def headings(self) -> int:
        """How many headings there are."""
        return sum(row.is_heading for row in self._rows)

    @property
    def is_ticked(self) -> bool:
        """Whether any heading is used."""
        return any(row.ticked for row in self._rows if row.is_heading)

    @property
    def themes(self) -> int:
        """How many headings would become themes."""
        return sum(row.ticked for row in self._rows if row.is_heading and row.prompt_id is None)

    @property
    def near(self) -> int:
        """How many notes resemble another one."""
        return sum(bool(row.near) for row in self._rows)

    def groups(self) -> list[Group]:
        """What is ticked, as it is added."""
        held = [_Held()]
        above: PasteRow | None = None
        for row in self._rows:
            if row.is_heading:
                held.append(_Held(held[-1].prompt_id).under(row))
                above = None
            elif row.is_point and row.ticked and above is not None and above.ticked:
                held[-1].texts[-1] += f"\n{row.text}"
            elif row.ticked:
                held[-1].texts.append(row.text)
            if row.is_note:
                above = row
        return [Group(group.title, tuple(group.texts), group.prompt_id) for group in held if group.texts]

    def tick_headings(self, *, ticked: bool) -> None:
        """Offer all headings as themes, or none."""
        self._rows = [replace(row, ticked=ticked) if row.is_heading else row for row in self._rows]
        self._tell_all()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(_Part)

    @override
    def flags(self, index: Index) -> ItemFlag:
        flags = super().flags(index)
        if index.column() == _Part.TEXT.value:
            flags |= ItemFlag.ItemIsUserCheckable | ItemFlag.ItemIsEditable
        return flags

    @override
    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        return self._near(row, role) if index.column() == _Part.NEAR.value else self._text(row, role)

    @override
    def setData(self, index: Index, value: object, role: int = ItemRole.EditRole) -> bool:
        row = self._rows[index.row()]
        if role == ItemRole.CheckStateRole:
            self._rows[index.row()] = replace(row, ticked=Qt.CheckState(value) == _CHECKED)
        elif role == ItemRole.EditRole and str(value).strip():
            self._rows[index.row()] = replace(row, text=str(value))
        else:
            return False
        self.dataChanged.emit(index, index)
        self.counted.emit()
        return True

    def _text(self, row: PasteRow, role: int) -> object:
        match role:
            case ItemRole.DisplayRole:
                return self._shown(row)
            case ItemRole.EditRole:
                return row.text
            case ItemRole.CheckStateRole:
                return _CHECKED if row.ticked else _UNCHECKED
            case ItemRole.FontRole:
                return self._bold if row.is_heading else None
            case ItemRole.ToolTipRole:
                return tooltip(row.text)
            case _:
                return None

    def _shown(self, row: PasteRow) -> str:
        if row.is_heading and row.prompt_id is not None:
            return self._texts.t("Question: {title}").format(title=row.text)
        if row.is_heading:
            return self._texts.t("Theme: {title}").format(title=row.text)
        return f"{_POINT}{row.text}" if row.is_point else row.text

    def _near(self, row: PasteRow, role: int) -> object:
        if not row.near:
            return None
        match role:
            case ItemRole.DisplayRole:
                return self._texts.t("like {note}").format(note=self._texts.quoted(row.near))
            case ItemRole.ForegroundRole:
                return self._soft
            case ItemRole.ToolTipRole:
                return tooltip(row.near)
            case _:
                return None

    def _tell_all(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))
        self.counted.emit()
