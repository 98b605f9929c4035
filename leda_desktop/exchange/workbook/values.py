"""Workbooks: everything of a session that leaves Leda in a file, as tables of plain values that every writer shares."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum

from leda_desktop.domain.words import clean


@dataclass(frozen=True, slots=True)
class Term:
    """A word of Leda's own: `code` stays the same in every language, `words` are for readers."""

    code: str
    words: str


Cell = str | int | float | date | datetime | Term | tuple[int, ...] | tuple[str, ...] | None


_WORDS = frozenset({"notes", "answers"})


class ColumnKind(Enum):
    """What the cells of a column are: text and terms, whole numbers, decimals, days, or instants in local time."""

    TEXT = "text"
    NUMBER = "number"
    DECIMAL = "decimal"
    DAY = "day"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `key` is its stable English name, `title` what a reader sees, `width` its letters on a screen."""

    key: str
    title: str
    kind: ColumnKind = ColumnKind.TEXT
    width: int = 12


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under columns; `key` says what the rows are."""

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...] = ()

    def records(self) -> Iterator[dict[str, Cell]]:
        """Each row by the keys of its columns."""
        keys = [column.key for column in self.columns]
        return (dict(zip(keys, row, strict=True)) for row in self.rows)

    def filled(self) -> "Table":
        """The same without the columns in which nothing stands."""
        used = [place for place in range(len(self.columns)) if any(not is_blank(row[place]) for row in self.rows)]
        columns = tuple(self.columns[place] for place in used)
        return Table(self.key, self.title, columns, tuple(tuple(row[place] for place in used) for row in self.rows))


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing to know about the session, such as its venue."""

    key: str
    title: str
    value: Cell
    kind: ColumnKind = ColumnKind.TEXT


@dataclass(frozen=True, slots=True)
class Part:
    """What one activity brought; `remark` tells what is kept back, and why. Its times are in the agenda."""

    title: str
    kind: Term
    about: str = ""
    remark: str = ""
    tables: tuple[Table, ...] = ()
    quotes: Table | None = None

    @property
    def brought(self) -> bool:
        """Whether there is anything to tell of the activity."""
        return bool(self.remark or self.tables or self.quotes)


@dataclass(frozen=True, slots=True)
class Workbook:
    """A session as tables; `parts` are its activities, in the order of the rows of the agenda."""

    title: str
    author: str
    subject: str
    language: str
    made_at: datetime
    facts: tuple[Fact, ...]
    agenda: Table
    parts: tuple[Part, ...]
    themes: Table
    quotes: Table
    coming: Table

    def condensed(self) -> "Workbook":
        """The same without each single note and open answer: themes with their counts, ratings and quotes stay."""
        parts = (replace(part, tables=tuple(t for t in part.tables if t.key not in _WORDS)) for part in self.parts)
        return replace(self, parts=tuple(parts))

    @property
    def tables(self) -> tuple[Table, ...]:
        """Every table with rows, as one leafs through them; the quotes of all activities stand together."""
        found = (self.agenda, *(table for part in self.parts for table in part.tables), self.themes, self.quotes)
        return tuple(table for table in (*found, self.coming) if table.rows)


def is_blank(cell: Cell) -> bool:
    """Whether nothing stands in a cell; a zero is something."""
    return cell is None or cell in ("", ())


def safe_table(key: str, title: str, columns: Iterable[Column], rows: Iterable[tuple[Cell, ...]]) -> Table:
    """A table whose text any kind of file can hold; every table is made here."""
    return Table(key, clean(title), tuple(columns), tuple(tuple(map(safe, row)) for row in rows))


def safe(cell: Cell) -> Cell:
    """A cell without control and direction signs, of whole characters only; other values are as they were.

    What else can act in a file depends on its kind and is looked at by its writer.
    """
    match cell:
        case str():
            return clean(cell, lines=True)
        case (str(), *_):
            return tuple(clean(str(part), lines=True) for part in cell)
        case _:
            return cell
