"""Where words stand on the wall: each finds a free place when it is first said and never moves while people look.

The middle of a word stays where it is. When the wall is full all of them become smaller around their middles, which
makes room between them, until they are as small as may be; then there is another page. A word that is said again grows
in its place, or if it has no room there, moves alone. The same words in the same order always stand in the same places.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from leda_desktop.domain.charts import Box
from leda_desktop.ui.scenes.word_shapes import Shape, shape_of

_SIZES = (150.0, 134.0, 120.0, 107.0, 96.0, 86.0, 77.0, 69.0, 62.0, 55.0, 49.0, 43.0)
"""How large words are, from a wall with a few of them to one that is full."""
_GROWTH = 0.34
_MOST_GROWTH = 2.3
_GAP = (0.42, 0.07)
_TIGHT_GAP = (0.25, 0.02)
_ROW = 1.2
_SHIFT = 0.055
_BETWEEN = (0.0, 0.012)
"""How much nearer to the middle a place must be that stands between two lines."""
_BLOCK = 100
"""How deep the layout of earlier words is looked for at a time."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A word said once: its place among the words, and who said it where names are shown."""

    word: int
    text: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A word with its middle on a page; `growth` is how much larger than a word that was said once."""

    word: int
    text: str
    page: int = 0
    x: float = 0.0
    y: float = 0.0
    count: int = 1
    growth: float = 1.0
    names: tuple[str, ...] = ()

    def shape(self, size: float, area: Box) -> Shape:
        """Its shape where a word that was said once has this size."""
        room = area.width, area.height
        return shape_of(self.text, size * self.growth, self.names, room, bold=self.count > 1)


@dataclass(frozen=True, slots=True)
class WordLayout:
    """All words with their places, in the order in which they were first said; `fullness` counts the sizes."""

    area: Box
    words: tuple[Placed, ...] = ()
    fullness: int = 0

    @property
    def size(self) -> float:
        """The size of a word that was said once."""
        return _SIZES[self.fullness]

    @property
    def pages(self) -> int:
        """How many pages there are, at least one."""
        return 1 + max((word.page for word in self.words), default=0)

    def on_page(self, page: int) -> Iterator[tuple[Placed, Shape]]:
        """The words of a page with their shapes."""
        return ((word, word.shape(self.size, self.area)) for word in self.words if word.page == page)


def laid(sayings: tuple[Saying, ...], area: Box) -> WordLayout:
    """The layout after everything that was said; what was laid out before is not laid out again."""
    for end in range(_BLOCK, len(sayings), _BLOCK):
        _laid(sayings[:end], area)
    return _laid(sayings, area)


@lru_cache(maxsize=1024)
def _laid(sayings: tuple[Saying, ...], area: Box) -> WordLayout:
    if not sayings:
        return WordLayout(area)
    before, last = _laid(sayings[:-1], area), sayings[-1]
    known = next((word for word in before.words if word.word == last.word), None)
    if known is None:
        return _with_new(before, last)
    return _with_grown(before, known, last.name)


def _with_new(layout: WordLayout, saying: Saying) -> WordLayout:
    """The layout with another word, on the first page if smaller words make room for it there."""
    word = Placed(saying.word, saying.text, names=(saying.name,) if saying.name else ())
    for fullness in range(layout.fullness, len(_SIZES)):
        layout = replace(layout, fullness=fullness)
        placed = _moved(layout, word, 0)
        if placed is not None:
            return replace(layout, words=(*layout.words, placed))
    return replace(layout, words=(*layout.words, _on_first_free_page(layout, word)))


def _with_grown(layout: WordLayout, known: Placed, name: str) -> WordLayout:
    said = replace(known, count=known.count + 1, names=(*known.names, name) if name else known.names)
    grown = replace(said, growth=min(_MOST_GROWTH, 1 + _GROWTH * math.log2(said.count)))
    placed = (
        _in_place(layout, grown)
        or _moved(layout, grown, grown.page)
        or _in_place(layout, said)
        or _moved(layout, said, said.page)
        or _on_first_free_page(layout, grown)
    )
    return replace(layout, words=tuple(placed if word.word == known.word else word for word in layout.words))


def _in_place(layout: WordLayout, word: Placed) -> Placed | None:
    """The word where it is, if it has room there."""
    gap_x, gap_y = (part * layout.size for part in _TIGHT_GAP)
    shape = word.shape(layout.size, layout.area)
    around = shape.at(word.x, word.y, gap_x, gap_y)
    free = _inside(shape.at(word.x, word.y), layout.area)
    return word if free and not any(_touch(around, box) for box in _others(layout, word, word.page)) else None


def _moved(layout: WordLayout, word: Placed, page: int) -> Placed | None:
    """The word in a free place of a page."""
    shape = word.shape(layout.size, layout.area)
    boxes = list(_others(layout, word, page))
    place = _free_place(shape, boxes, layout.area, layout.size)
    return None if place is None else replace(word, page=page, x=place[0], y=place[1])


def _on_first_free_page(layout: WordLayout, word: Placed) -> Placed:
    """The word on the first page with room for it; a page of its own has room for any word."""
    others = [other for other in layout.words if other.word != word.word]
    pages = 1 + max((other.page for other in others), default=-1)
    found = next(filter(None, (_moved(layout, word, page) for page in range(pages))), None)
    area = layout.area
    return found or replace(word, page=pages, x=area.x + area.width / 2, y=area.y + area.height / 2)


def _others(layout: WordLayout, word: Placed, page: int) -> Iterator[Box]:
    for other, shape in layout.on_page(page):
        if other.word != word.word:
            yield shape.at(other.x, other.y)


def _free_place(shape: Shape, boxes: Sequence[Box], area: Box, size: float) -> tuple[float, float] | None:
    """The free place nearest to the middle, measured so that the wall fills in its own proportions."""
    gap_x, gap_y = (part * size for part in _GAP)
    best: tuple[float, float, float] | None = None
    for row, y in _rows(shape, area, size):
        off = abs(y - area.y - area.height / 2) / area.height
        cost = off * off + _BETWEEN[row % len(_BETWEEN)]
        if best is not None and cost >= best[0]:
            continue
        around = shape.at(0.0, y, gap_x, gap_y)
        closed = [
            (b.x - around.right, b.right - around.x) for b in boxes if b.y < around.bottom and around.y < b.bottom
        ]
        middle = area.x + area.width * (0.5 + _SHIFT * (row // len(_BETWEEN) % 3 - 1))
        for x in _free_xs(middle, closed, area, shape.half):
            side = (x - area.x - area.width / 2) / area.width
            if best is None or cost + side * side < best[0]:
                best = (cost + side * side, x, y)
    return None if best is None else best[1:]


def _rows(shape: Shape, area: Box, size: float) -> Iterator[tuple[int, float]]:
    """The lines on which words stand, every second of these, and the places between, from the middle outwards."""
    middle, step = area.y + area.height / 2, size * _ROW / len(_BETWEEN)
    highest, lowest = area.y + shape.above, area.bottom - shape.below
    count = int(area.height / 2 / step) + 1
    for row in sorted(range(-count, count + 1), key=abs):
        y = middle + row * step
        if highest <= y <= lowest:
            yield row, y


def _free_xs(middle: float, closed: Sequence[tuple[float, float]], area: Box, half: float) -> Iterator[float]:
    """The middle of the row, and the places beside what stands there, as far as they are free."""
    left, right = area.x + half, area.right - half
    for x in (middle, *(edge for pair in closed for edge in pair)):
        if left <= x <= right and not any(low < x < high for low, high in closed):
            yield x


def _inside(box: Box, area: Box) -> bool:
    wide = area.x <= box.x and box.right <= area.right
    return wide and area.y <= box.y and box.bottom <= area.bottom


def _touch(one: Box, other: Box) -> bool:
    beside = one.x < other.right and other.x < one.right
    return beside and one.y < other.bottom and other.y < one.bottom


def boxes_of(words: Iterable[tuple[Placed, Shape]]) -> Iterator[Box]:
    """The rooms that words take."""
    return (shape.at(word.x, word.y) for word, shape in words)
