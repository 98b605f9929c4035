"""The table of contents: where to find what in a summary of many pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from leda_desktop.documents.blocks import Block, Heading, Place
from leda_desktop.documents.cover import COVER
from leda_desktop.documents.page import FULL
from leda_desktop.documents.pen import Pen
from leda_desktop.documents.style import BODY, CONTENT_WIDTH, LINE, MARGIN, SOFT, STRONG, TITLE, Style
from leda_desktop.documents.tags import Role
from leda_desktop.documents.text import Typesetter

LONG = 8 * FULL
"""A summary whose blocks are not as tall as so many pages is found through without contents."""
_MOST_ENTRIES = 60
_STEP = 14.0
_NUMBER = 34.0
_BELOW = replace(BODY, colour=SOFT)


def contents(blocks: Sequence[Block], setter: Typesetter) -> Iterator[Block]:
    """The contents of these blocks when they are long: sections and their questions, or sections alone if many."""
    if sum(block.above + block.height for block in blocks) < LONG:
        return
    places = [block.place for block in blocks if block.place and block.place.key != COVER]
    entries = [place for place in places if place.depth <= 1]
    if len(entries) > _MOST_ENTRIES:
        entries = [place for place in entries if not place.depth]
    yield _heading(setter.texts.t("Contents"), setter)
    for number, place in enumerate(entries):
        yield _entry(place, setter, first=number == 0)


def _heading(title: str, setter: Typesetter) -> Heading:
    return Heading(
        setter.title(title, TITLE, CONTENT_WIDTH), 38, Role.HEADING, place=Place("contents", title, 0), below=4
    )


def _entry(place: Place, setter: Typesetter, *, first: bool) -> "Entry":
    style = _BELOW if place.depth else STRONG
    left = place.depth * _STEP
    title = setter.fitted(place.title, style, CONTENT_WIDTH - left - 2 * _NUMBER)
    return Entry(place.key, title, left, setter.width(title, style), style, 1 if place.depth else 7, first)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents: a title, a hairline that leads the eye, and the number of the page."""

    key: str
    title: str
    left: float
    width: float
    style: Style
    above: float
    first: bool
    glued: bool = False
    kept: bool = True
    place: Place | None = None

    @property
    def height(self) -> float:
        """The height of a line."""
        return self.style.leading

    def split(self, room: float) -> "tuple[Block, Block] | None":
        """An entry is never parted."""
        return None

    def draw(self, pen: Pen, y: float) -> None:
        """Draw it as a link to its page."""
        x, right = MARGIN + self.left, MARGIN + CONTENT_WIDTH
        lead = x + self.width + 8
        pen.rule(lead, y + self.style.baseline - 1, max(right - _NUMBER - lead, 0), LINE)
        with pen.group(Role.CONTENTS, continued=not self.first), pen.group(Role.CONTENTS_ITEM), pen.element(Role.LINK):
            pen.text(x, y, f"{self.title} ", self.style)
            pen.text_right(right, y, str(pen.page_of(self.key) or ""), self.style)
            pen.link(self.key, x, y, (right - x, self.height), self.title)
