"""Pieces that a page is cut into: equal ones, so that each has a paper size of its own, such as A7 for badges."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from leda_desktop.documents.pen import Pen
from leda_desktop.documents.style import MM, PAGE_HEIGHT, PAGE_WIDTH, SOFT, Style
from leda_desktop.documents.text import Line, Typesetter, height_of

T = TypeVar("T")

SAFE = 12 * MM
"""How near to the edge of a piece anything is printed: venue printers leave out what is nearer."""


@dataclass(frozen=True, slots=True)
class Grid:
    """So many columns and rows of pieces on a page."""

    columns: int
    rows: int
    landscape: bool = False

    @property
    def page(self) -> tuple[float, float]:
        """The width and the height of the page."""
        return (PAGE_HEIGHT, PAGE_WIDTH) if self.landscape else (PAGE_WIDTH, PAGE_HEIGHT)

    @property
    def piece(self) -> tuple[float, float]:
        """The width and the height of a piece."""
        return self.page[0] / self.columns, self.page[1] / self.rows

    @property
    def inner(self) -> tuple[float, float]:
        """The width and the height of what is printed on a piece."""
        return self.piece[0] - 2 * SAFE, self.piece[1] - 2 * SAFE

    def spots(self) -> Iterator[tuple[float, float]]:
        """Where on each piece, row by row, what is printed begins."""
        width, height = self.piece
        for row in range(self.rows):
            yield from ((column * width + SAFE, row * height + SAFE) for column in range(self.columns))

    def pages(self, items: Iterable[T]) -> list[tuple[T, ...]]:
        """The items page by page."""
        every, each = tuple(items), self.columns * self.rows
        return [every[i : i + each] for i in range(0, len(every), each)]

    def begin(self, pen: Pen) -> None:
        """Turn the page as it lies, and draw where it is cut."""
        if self.landscape:
            pen.lie_down()
        (width, height), (right, bottom) = self.piece, self.page
        for column in range(1, self.columns):
            pen.cut((column * width, SAFE), (column * width, bottom - SAFE), SOFT)
        for row in range(1, self.rows):
            pen.cut((SAFE, row * height), (right - SAFE, row * height), SOFT)


def fit(text: str, styles: Sequence[Style], size: tuple[float, float], setter: Typesetter) -> tuple[Line, ...] | None:
    """The text in the first style in which it fits a box, whole words before broken ones; None when it fits in none."""
    made = [setter.lines(text, style, size[0]) for style in styles]
    fitting = [lines for lines in made if height_of(lines) <= size[1]]
    return next((lines for lines in fitting if _whole(text, lines)), fitting[0] if fitting else None)


def _whole(text: str, lines: tuple[Line, ...]) -> bool:
    """Whether the lines have no more words than the text: none was broken."""
    return sum(len(line.text.split()) for line in lines) <= len(text.split())


def sizes(style: Style, *points: float) -> tuple[Style, ...]:
    """The style in these sizes."""
    return tuple(replace(style, size=size, leading=round(size * 1.28, 1)) for size in points)


def cut_to(lines: tuple[Line, ...], height: float) -> tuple[Line, ...]:
    """As many of the lines as a height holds, with a sign where there was more."""
    count = max(1, int(height // lines[0].style.leading)) if lines else 0
    if len(lines) <= count:
        return lines
    return (*lines[: count - 1], replace(lines[count - 1], text=lines[count - 1].text[:-1] + "…"))
