"""The blocks a document is made of: each knows its height, how to part at the foot of a page, and how to be drawn."""

from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import Protocol

from leda_desktop.documents.pen import Pen
from leda_desktop.documents.pouring import Pourable
from leda_desktop.documents.style import CONTENT_WIDTH, LINE, MARGIN, Colour, Style
from leda_desktop.documents.tags import Role
from leda_desktop.documents.text import Line, height_of

_FEWEST_LINES = 2


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the document that the outline lists at a depth from 0, and that other places can name."""

    key: str
    title: str
    depth: int


class Block(Pourable, Protocol):
    """A part of a document as wide as the page allows."""

    @property
    def place(self) -> Place | None:
        """The place that begins with this block."""
        ...

    def split(self, room: float) -> "tuple[Block, Block] | None":
        """The block as a part that fits in the room and the rest; None when it cannot be parted there."""
        ...

    def draw(self, pen: Pen, y: float) -> None:
        """Draw the block with its top at `y`."""
        ...


@dataclass(frozen=True, slots=True)
class Ground:
    """What text stands on: space around it, and a tint behind it, a bar beside it or a hairline above it."""

    side: float = 0
    edge: float = 0
    tint: Colour | None = None
    bar: Colour | None = None
    ruled: bool = False

    def draw(self, pen: Pen, x: float, y: float, size: tuple[float, float]) -> None:
        """Draw what lies under text that takes this size, its own space included."""
        if self.tint:
            pen.box(x, y, size, self.tint, radius=3)
        if self.bar:
            pen.box(x, y, (2.5, size[1]), self.bar)
        if self.ruled:
            pen.rule(x, y, size[0], LINE)


_BARE = Ground()


@dataclass(frozen=True, slots=True)
class Passage:
    """Running text, parted between lines; as an item of a list it may be the `first` of it."""

    lines: tuple[Line, ...]
    above: float = 0
    glued: bool = False
    ground: Ground = _BARE
    kept: bool = False
    place: Place | None = None
    role: Role = Role.PARAGRAPH
    first: bool = True
    continued: bool = False

    @property
    def height(self) -> float:
        """The height of the lines and of the space around them."""
        return height_of(self.lines) + 2 * self.ground.edge

    def split(self, room: float) -> "tuple[Passage, Passage] | None":
        """Part it so that at least two lines stand on either page."""
        fitting, used = 0, 2 * self.ground.edge
        while fitting < len(self.lines) and used + self.lines[fitting].style.leading <= room:
            used += self.lines[fitting].style.leading
            fitting += 1
        fitting = min(fitting, len(self.lines) - _FEWEST_LINES)
        if fitting < _FEWEST_LINES:
            return None
        return (
            replace(self, lines=self.lines[:fitting], glued=False),
            replace(self, lines=self.lines[fitting:], above=0, place=None, first=False, continued=True),
        )

    def draw(self, pen: Pen, y: float) -> None:
        """Draw the ground and the lines."""
        self.ground.draw(pen, MARGIN, y, (CONTENT_WIDTH, self.height))
        with ExitStack() as stack:
            if self.role is Role.ITEM_BODY:
                stack.enter_context(pen.group(Role.LIST, continued=not self.first))
                stack.enter_context(pen.group(Role.ITEM, continued=self.continued))
            stack.enter_context(pen.element(self.role, continued=self.continued))
            pen.lines(MARGIN + self.ground.side, y + self.ground.edge, self.lines)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that stays with what follows, with words above it, and beside it at the right, such as a count."""

    lines: tuple[Line, ...]
    above: float
    role: Role
    kicker: tuple[Line, ...] = ()
    place: Place | None = None
    aside: Line | None = None
    glued: bool = True
    kept: bool = True
    ruled: bool = False
    below: float = 0

    @property
    def height(self) -> float:
        """The height with the space below it."""
        return height_of(self.kicker) + height_of(self.lines) + self.below

    def split(self, room: float) -> "tuple[Block, Block] | None":
        """A heading is never parted."""
        return None

    def draw(self, pen: Pen, y: float) -> None:
        """Draw the heading, with a hairline above it when it is ruled; it is told before what stands around it."""
        top = y + height_of(self.kicker)
        with pen.element(self.role):
            pen.lines(MARGIN, top, self.lines)
        if self.ruled:
            pen.rule(MARGIN, y - self.above / 2, CONTENT_WIDTH, LINE)
        with pen.element(Role.PARAGRAPH):
            pen.lines(MARGIN, y, self.kicker)
        if self.aside:
            self._draw_aside(pen, y, self.aside)

    def _draw_aside(self, pen: Pen, y: float, aside: Line) -> None:
        first = next(iter(self.kicker + self.lines), aside).style
        with pen.element(Role.PARAGRAPH):
            level = y + first.baseline - aside.style.baseline
            pen.text_right(MARGIN + CONTENT_WIDTH, level, aside.text, aside.style)


@dataclass(frozen=True, slots=True)
class Slip:
    """One note of a stack: its lines, and the height they take with the space around them."""

    lines: tuple[Line, ...]
    height: float


@dataclass(frozen=True, slots=True)
class Stack:
    """Notes in columns, each as tall as its words, read from left to right and put where there is most room.

    `gap` is the space between columns, `sink` the space between the notes of a column. Together with the blocks before
    it that are of the same list it is one list, unless it is the `first` of it.
    """

    slips: tuple[Slip, ...]
    columns: int
    ground: Ground
    gap: float
    sink: float
    above: float = 0
    kept: bool = True
    glued: bool = False
    place: Place | None = None
    first: bool = True

    @staticmethod
    def slip_width(columns: int, gap: float) -> float:
        """How wide one of so many columns is, in points."""
        return (CONTENT_WIDTH - (columns - 1) * gap) / columns

    @property
    def height(self) -> float:
        """The height of the tallest column."""
        return max((y + slip.height for _, y, slip in self._placed()), default=0)

    def _placed(self) -> list[tuple[int, float, Slip]]:
        tops = [0.0] * self.columns
        placed: list[tuple[int, float, Slip]] = []
        for slip in self.slips:
            column = tops.index(min(tops))
            placed.append((column, tops[column], slip))
            tops[column] += slip.height + self.sink
        return placed

    def split(self, room: float) -> "tuple[Stack, Stack] | None":
        """Part it before the first note that does not fit, with a row of notes at least for the next page."""
        placed = enumerate(self._placed())
        fitting = next((i for i, (_, y, slip) in placed if y + slip.height > room), len(self.slips))
        fitting = min(fitting, len(self.slips) - self.columns)
        if fitting < 1:
            return None
        return (
            replace(self, slips=self.slips[:fitting], glued=False),
            replace(self, slips=self.slips[fitting:], above=0, place=None, first=False),
        )

    def draw(self, pen: Pen, y: float) -> None:
        """Draw the notes in the order they are read, as the items of a list."""
        width = self.slip_width(self.columns, self.gap)
        placed = [(MARGIN + column * (width + self.gap), y + top, slip) for column, top, slip in self._placed()]
        for x, top, slip in placed:
            self.ground.draw(pen, x, top, (width, slip.height))
        with pen.group(Role.LIST, continued=not self.first):
            for x, top, slip in placed:
                with pen.group(Role.ITEM), pen.element(Role.ITEM_BODY):
                    pen.lines(x + self.ground.side, top + self.ground.edge, slip.lines)


@dataclass(frozen=True, slots=True)
class Column:
    """What stands in one column of a table row; `x` is its left edge, or its right edge when it is flush right."""

    x: float
    lines: tuple[Line, ...] = ()
    right: bool = False
    role: Role = Role.CELL
    span: int = 1

    def draw(self, pen: Pen, y: float) -> None:
        """Draw it with its top at `y`."""
        with pen.element(self.role, span=self.span):
            if not self.right:
                pen.lines(MARGIN + self.x, y, self.lines)
                return
            for line in self.lines:
                pen.text_right(MARGIN + self.x, y, line.text, line.style)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table over a hairline, the `first` of it or a further one, which may lead to another place.

    A `paged` row has a cell more, which says on which page that place is.
    """

    columns: tuple[Column, ...]
    target: str | None = None
    about: str = ""
    paged: Style | None = None
    above: float = 0
    glued: bool = False
    kept: bool = True
    place: Place | None = None
    edge: float = 5
    first: bool = False
    ruled: bool = True

    @property
    def height(self) -> float:
        """The height of the tallest column with the space around it."""
        return max((height_of(column.lines) for column in self.columns), default=0) + 2 * self.edge

    def split(self, room: float) -> "tuple[Block, Block] | None":
        """A row is never parted."""
        return None

    def draw(self, pen: Pen, y: float) -> None:
        """Draw the columns, the page number of where the row leads, and the hairline under it."""
        with pen.group(Role.TABLE, continued=not self.first), pen.group(Role.ROW):
            for column in self.columns:
                column.draw(pen, y + self.edge)
            if self.paged:
                self._draw_target(pen, y, self.paged)
        if self.ruled:
            pen.rule(MARGIN, y + self.height, CONTENT_WIDTH, LINE)

    def _draw_target(self, pen: Pen, y: float, style: Style) -> None:
        page = pen.page_of(self.target) if self.target else None
        with pen.group(Role.CELL):
            if page is None or self.target is None:
                return
            with pen.element(Role.LINK):
                pen.text_right(MARGIN + CONTENT_WIDTH, y + self.edge, str(page), style)
                pen.link(self.target, MARGIN, y, (CONTENT_WIDTH, self.height), self.about)
