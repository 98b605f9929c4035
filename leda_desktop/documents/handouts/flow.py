"""What the pages of handouts are filled with: words and table rows that flow from page to page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Protocol

from leda_desktop.documents.pen import Pen
from leda_desktop.documents.pouring import Laid, Pourable
from leda_desktop.documents.style import INK, LINE, SOFT, Colour
from leda_desktop.documents.tags import Role
from leda_desktop.documents.text import Line, height_of


class Part(Pourable, Protocol):
    """A part of the flow of a handout, which stands wherever its page has a place for it."""

    def split(self, room: float) -> "tuple[Part, Part] | None":
        """The part as one that fits in the room and the rest; None when it cannot be parted there."""
        ...

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the part with its top left corner at a point."""
        ...


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of text under each other, which mean what their role says."""

    lines: tuple[Line, ...]
    role: Role = Role.PARAGRAPH
    above: float = 0
    glued: bool = False
    continued: bool = False
    kept: bool = True

    @property
    def height(self) -> float:
        """The height of the lines."""
        return height_of(self.lines)

    def split(self, room: float) -> "tuple[Words, Words] | None":
        """Part it between lines."""
        count = _fitting(self.lines, room)
        if not 0 < count < len(self.lines):
            return None
        rest = replace(self, lines=self.lines[count:], above=0, continued=True)
        return replace(self, lines=self.lines[:count], glued=False), rest

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the lines."""
        with pen.element(self.role, continued=self.continued):
            pen.lines(x, y, self.lines)


@dataclass(frozen=True, slots=True)
class Cell:
    """One column of a table row; `x` is its left edge within the table, or its right edge when it is flush right.

    Hands find a `box` to tick and a `blank` to write on, of so many points.
    """

    x: float
    lines: tuple[Line, ...] = ()
    right: bool = False
    box: float = 0
    blank: float = 0

    @property
    def rest(self) -> "Cell":
        """The cell without a place for the hand, for the part of its row that goes on another page."""
        return replace(self, box=0, blank=0)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the lines of the cell, and its place for the hand."""
        if self.box:
            pen.frame(x + self.x, y, (self.box, self.box), INK, radius=1.5)
        if self.blank:
            pen.rule(x + self.x, y + 13, self.blank, SOFT)
        if not self.right:
            pen.lines(x + self.x, y, self.lines)
            return
        for line in self.lines:
            pen.text_right(x + self.x, y, line.text, line.style)
            y += line.style.leading


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table over a line. `least` is its smallest height, such as room to write in."""

    cells: tuple[Cell, ...]
    width: float
    role: Role = Role.CELL
    edge: float = 4
    least: float = 0
    above: float = 0
    glued: bool = False
    kept: bool = True
    line: Colour = LINE

    @property
    def height(self) -> float:
        """The height of the tallest cell with the space around it."""
        return max(self.least, 2 * self.edge + max((height_of(cell.lines) for cell in self.cells), default=0))

    def split(self, room: float) -> "tuple[TableRow, TableRow] | None":
        """Part each cell between its lines."""
        counts = [_fitting(cell.lines, room - 2 * self.edge) for cell in self.cells]
        whole = all(count == len(cell.lines) for count, cell in zip(counts, self.cells, strict=True))
        if whole or not any(counts):
            return None
        first = [replace(c, lines=c.lines[:n]) for c, n in zip(self.cells, counts, strict=True)]
        rest = [replace(c.rest, lines=c.lines[n:]) for c, n in zip(self.cells, counts, strict=True)]
        return (
            replace(self, cells=tuple(first), least=0, glued=False),
            replace(self, cells=tuple(rest), least=0, above=0),
        )

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the cells and the line under them."""
        with pen.group(Role.ROW):
            for cell in self.cells:
                with pen.element(self.role):
                    cell.draw(pen, x, y + self.edge)
        pen.rule(x, y + self.height, self.width, self.line)


def _fitting(lines: Sequence[Line], room: float) -> int:
    """How many of the lines fit."""
    used = 0.0
    for count, line in enumerate(lines):
        used += line.style.leading
        if used > room:
            return count
    return len(lines)


Filled = list[Laid[Part]]


def draw_filled(pen: Pen, x: float, filled: Filled) -> None:
    """Draw a page of a flow, its rows as the tables that they are."""
    for rows, stretch in groupby(filled, key=lambda laid: isinstance(laid.part, TableRow)):
        if rows:
            with pen.group(Role.TABLE):
                _draw_each(pen, x, stretch)
        else:
            _draw_each(pen, x, stretch)


def _draw_each(pen: Pen, x: float, filled: Iterable[Laid[Part]]) -> None:
    for laid in filled:
        laid.part.draw(pen, x, laid.y)
