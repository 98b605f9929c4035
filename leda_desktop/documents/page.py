"""Puts blocks on pages, and prints the pages with their running heads and numbers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from leda_desktop.documents.blocks import Block
from leda_desktop.documents.fonts import Face
from leda_desktop.documents.imprint import Imprint
from leda_desktop.documents.pen import Pen
from leda_desktop.documents.pouring import Laid, Room, pour
from leda_desktop.documents.style import CONTENT_WIDTH, LINE, MARGIN, MM, PAGE_HEIGHT, PAGE_WIDTH, RUNNING, Weight

TOP = 24 * MM
BOTTOM = PAGE_HEIGHT - 24 * MM
FULL = BOTTOM - TOP
_HEAD = TOP - 19


Page = list[Laid[Block]]


def paginate(blocks: Iterable[Block]) -> list[Page]:
    """The blocks on as many pages as they take; glued blocks stay with what follows them."""
    return pour(blocks, Room(TOP, TOP, BOTTOM))


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
    places = {p.part.place.key: number for number, page in enumerate(pages, 1) for p in page if p.part.place}
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
        begins = page and page[0].part.place and page[0].part.place.key in running.sections
        yield "" if begins else section
        for placed in page:
            place = placed.part.place
            section = running.sections.get(place.key, section) if place else section


def _draw(pen: Pen, placed: Laid[Block]) -> None:
    place = placed.part.place
    if place:
        pen.bookmark(place.key, place.title, place.depth, placed.y)
    placed.part.draw(pen, placed.y)


def _draw_head(pen: Pen, running: Running, section: str) -> None:
    pen.text(MARGIN, _HEAD - 15, running.head, RUNNING)
    pen.text_right(PAGE_WIDTH - MARGIN, _HEAD - 15, section, RUNNING)
    pen.rule(MARGIN, _HEAD, CONTENT_WIDTH, LINE)


def _draw_foot(pen: Pen, running: Running, number: str) -> None:
    foot = PAGE_HEIGHT - MARGIN
    pen.rule(MARGIN, foot, CONTENT_WIDTH, LINE)
    pen.text(MARGIN, foot + 7, running.foot, RUNNING)
    pen.text_right(PAGE_WIDTH - MARGIN, foot + 7, number, RUNNING)
