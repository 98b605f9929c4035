"""What the pages of handouts are filled with: words and table rows that flow from page to page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Protocol

from leda_desktop.documents.pen import Pen
from leda_desktop.documents.style import INK, LINE, SOFT
from leda_desktop.documents.tags import Role
from leda_desktop.documents.text import Line, height_of

# What is taller than this part of a page is parted rather than moved to the next page, which would leave a hole.
_KEPT = 0.42


class Part(Protocol):
    """A part of a flow. `above` is the space before it, dropped at the top of a page; a `glued` one ends no page."""

    @property
    def above(self) -> float:
        """The space before the part, in points."""
        ...

    @property
    def glued(self) -> bool:
        """True when what follows must begin on the same page."""
        ...

    @property
    def height(self) -> float:
        """The height of the part, in points."""
        ...

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
    """A row of a table over a hairline. `least` is its smallest height, such as room to write in."""

    cells: tuple[Cell, ...]
    width: float
    role: Role = Role.CELL
    edge: float = 4
    least: float = 0
    above: float = 0
    glued: bool = False

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
        """Draw the cells and the hairline under them."""
        with pen.group(Role.ROW):
            for cell in self.cells:
                with pen.element(self.role):
                    cell.draw(pen, x, y + self.edge)
        pen.rule(x, y + self.height, self.width, LINE)


def _fitting(lines: Sequence[Line], room: float) -> int:
    """How many of the lines fit."""
    used = 0.0
    for count, line in enumerate(lines):
        used += line.style.leading
        if used > room:
            return count
    return len(lines)


@dataclass(frozen=True, slots=True)
class Laid:
    """A part and where on its page it stands."""

    part: Part
    y: float


@dataclass(frozen=True, slots=True)
class Room:
    """Where a flow goes, in points from the top of the page: from `first` on its first page, from `top` on others."""

    first: float
    top: float
    bottom: float


Filled = list[Laid]


def pour(parts: Iterable[Part], room: Room, repeated: Part | None = None) -> list[Filled]:
    """The parts on as many pages as they take; a repeated part stands at the head of all but the first."""
    flow = _Flow(room, repeated)
    chain: list[Part] = []
    for part in parts:
        chain.append(part)
        if not part.glued:
            flow.place(chain)
            chain = []
    if chain:
        flow.place(chain)
    return flow.pages


class _Flow:
    """Fills pages from top to bottom."""

    def __init__(self, room: Room, repeated: Part | None) -> None:
        self.pages: list[Filled] = [[]]
        self._room = room
        self._repeated = repeated
        self._y = room.first
        self._fresh = True

    def place(self, chain: Sequence[Part]) -> None:
        """Put parts that belong together on one page if that leaves no hole, else part the last of them."""
        height = sum(part.above + part.height for part in chain)
        if height > self._left:
            small = height <= _KEPT * (self._room.bottom - self._top)
            if small or not self._begins(chain):
                self._turn()
        for part in chain:
            self._pour(part)

    def _begins(self, chain: Sequence[Part]) -> bool:
        *heads, body = chain
        taken = sum(part.above + part.height for part in heads) + body.above
        return body.split(self._left - taken) is not None

    @property
    def _left(self) -> float:
        return self._room.bottom - self._y

    @property
    def _top(self) -> float:
        return self._room.top + (self._repeated.height if self._repeated else 0)

    def _turn(self) -> None:
        if self._fresh and self._y <= self._top:
            return
        self.pages.append([])
        self._y = self._room.top
        if self._repeated:
            self._put(self._repeated)
        self._fresh = True

    def _put(self, part: Part) -> None:
        if not self._fresh:
            self._y += part.above
        self.pages[-1].append(Laid(part, self._y))
        self._y += part.height
        self._fresh = False

    def _pour(self, part: Part) -> None:
        rest: Part | None = part
        while rest is not None:
            above = 0 if self._fresh else rest.above
            if above + rest.height <= self._left:
                self._put(rest)
                return
            rest = self._parted(rest, above)

    def _parted(self, part: Part, above: float) -> Part | None:
        """Put as much as fits on this page and turn; gives what is left."""
        parts = part.split(self._left - above)
        if parts:
            self._put(parts[0])
            self._turn()
            return parts[1]
        if self._fresh and self._y <= self._top:
            self._put(part)
            return None
        self._turn()
        return part


def draw_filled(pen: Pen, x: float, filled: Filled) -> None:
    """Draw a page of a flow, its rows as the tables that they are."""
    for rows, stretch in groupby(filled, key=lambda laid: isinstance(laid.part, TableRow)):
        if rows:
            with pen.group(Role.TABLE):
                _draw_each(pen, x, stretch)
        else:
            _draw_each(pen, x, stretch)


def _draw_each(pen: Pen, x: float, filled: Iterable[Laid]) -> None:
    for laid in filled:
        laid.part.draw(pen, x, laid.y)
