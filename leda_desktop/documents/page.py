"""Puts blocks on pages, and prints the pages with their running heads and numbers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from leda_desktop.documents.blocks import Block
from leda_desktop.documents.fonts import Face
from leda_desktop.documents.imprint import Imprint
from leda_desktop.documents.pen import Pen
from leda_desktop.documents.style import CONTENT_WIDTH, LINE, MARGIN, MM, PAGE_HEIGHT, PAGE_WIDTH, RUNNING, Weight

TOP = 24 * MM
BOTTOM = PAGE_HEIGHT - 24 * MM
FULL = BOTTOM - TOP
_HEAD = TOP - 19
# What is taller than this part of a page is parted rather than moved to the next page, which would leave a hole.
_KEPT = 0.42 * FULL


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and where on its page its top stands."""

    block: Block
    y: float


Page = list[Placed]


def paginate(blocks: Iterable[Block]) -> list[Page]:
    """The blocks on as many pages as they take; glued blocks stay with what follows them."""
    flow = _Flow()
    chain: list[Block] = []
    for block in blocks:
        chain.append(block)
        if not block.glued:
            flow.place(chain)
            chain = []
    if chain:
        flow.place(chain)
    return flow.pages


class _Flow:
    """Fills pages from top to bottom."""

    def __init__(self) -> None:
        self.pages: list[Page] = [[]]
        self._y = TOP

    def place(self, chain: Sequence[Block]) -> None:
        """Put blocks that belong together on one page if that leaves no hole, else part the last of them."""
        *heads, body = chain
        if self._height(chain) > self._room:
            small = body.kept and self._height(chain) <= _KEPT
            if small or not self._begins(heads, body):
                self._turn()
        for block in chain:
            self._pour(block)

    @property
    def _room(self) -> float:
        return BOTTOM - self._y

    def _height(self, chain: Sequence[Block]) -> float:
        total = sum(block.above + block.height for block in chain)
        return total - chain[0].above if chain and not self.pages[-1] else total

    def _begins(self, heads: Sequence[Block], body: Block) -> bool:
        return body.split(self._room - self._height(heads) - body.above) is not None

    def _turn(self) -> None:
        if self.pages[-1]:
            self.pages.append([])
            self._y = TOP

    def _put(self, block: Block) -> None:
        if self.pages[-1]:
            self._y += block.above
        self.pages[-1].append(Placed(block, self._y))
        self._y += block.height

    def _pour(self, body: Block) -> None:
        rest: Block | None = body
        while rest is not None:
            above = rest.above if self.pages[-1] else 0
            parts = rest.split(self._room - above) if above + rest.height > self._room else None
            if parts:
                self._put(parts[0])
                self._turn()
                rest = parts[1]
            elif above + rest.height > self._room and self.pages[-1]:
                self._turn()
            else:
                self._put(rest)
                rest = None


@dataclass(frozen=True, slots=True)
class Running:
    """What every page but the first carries at its head, and every page at its foot.

    `sections` are the titles of sections as they fit on the right of the head, by the keys of their places.
    """

    head: str
    foot: str
    sections: Mapping[str, str] = field(default_factory=dict)


def print_pages(pages: Sequence[Page], imprint: Imprint, running: Running, faces: Mapping[Weight, Face]) -> bytes:
    """The pages as a PDF file."""
    places = {p.block.place.key: number for number, page in enumerate(pages, 1) for p in page if p.block.place}
    pen = Pen(imprint, faces, places)
    for (number, page), section in zip(enumerate(pages, 1), _sections(pages, running), strict=True):
        for placed in page:
            _draw(pen, placed)
        if number > 1:
            _draw_head(pen, running, section)
        _draw_foot(pen, running, f"{number} / {len(pages)}")
        pen.turn()
    return pen.finished()


def _sections(pages: Iterable[Page], running: Running) -> Iterator[str]:
    """For each page the section it goes on with; none where it begins with one, whose title stands there already."""
    section = ""
    for page in pages:
        begins = page and page[0].block.place and page[0].block.place.key in running.sections
        yield "" if begins else section
        for placed in page:
            place = placed.block.place
            section = running.sections.get(place.key, section) if place else section


def _draw(pen: Pen, placed: Placed) -> None:
    place = placed.block.place
    if place:
        pen.bookmark(place.key, place.title, place.depth, placed.y)
    placed.block.draw(pen, placed.y)


def _draw_head(pen: Pen, running: Running, section: str) -> None:
    pen.text(MARGIN, _HEAD - 15, running.head, RUNNING)
    pen.text_right(PAGE_WIDTH - MARGIN, _HEAD - 15, section, RUNNING)
    pen.rule(MARGIN, _HEAD, CONTENT_WIDTH, LINE)


def _draw_foot(pen: Pen, running: Running, number: str) -> None:
    foot = PAGE_HEIGHT - MARGIN
    pen.rule(MARGIN, foot, CONTENT_WIDTH, LINE)
    pen.text(MARGIN, foot + 7, running.foot, RUNNING)
    pen.text_right(PAGE_WIDTH - MARGIN, foot + 7, number, RUNNING)
