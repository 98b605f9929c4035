"""What stands around the content of a handout: its title, its running head, its foot."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from leda_desktop.documents.handouts.flow import Filled, Part, draw_filled
from leda_desktop.documents.handouts.studio import Sheet, Studio
from leda_desktop.documents.pen import Pen
from leda_desktop.documents.pouring import Room, pour
from leda_desktop.documents.style import (
    BODY,
    CONTENT_WIDTH,
    KICKER,
    LINE,
    MARGIN,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RUNNING,
    Style,
    Weight,
)
from leda_desktop.documents.tags import Role
from leda_desktop.documents.text import Line, height_of

NAME = Style(20, 26, Weight.SEMIBOLD)
ORIGIN = replace(KICKER, size=9.5, leading=14)
BOTTOM = PAGE_HEIGHT - MARGIN - 8
_AFTER_HEAD = 16.0
_RUNNING = 24.0


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a handout: where it comes from, its title, and a line about it."""

    origin: tuple[Line, ...]
    title: tuple[Line, ...]
    about: tuple[Line, ...]

    @property
    def height(self) -> float:
        """The height of all its lines."""
        return height_of(self.origin) + height_of(self.title) + height_of(self.about)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the lines under each other."""
        for lines, role in ((self.origin, Role.PARAGRAPH), (self.title, Role.TITLE), (self.about, Role.PARAGRAPH)):
            if lines:
                with pen.element(role):
                    pen.lines(x, y, lines)
            y += height_of(lines)


def head_of(title: str, about: str, studio: Studio, width: float = CONTENT_WIDTH) -> Head:
    """The head of a handout with this title; an empty line about it is left out."""
    setter = studio.setter
    return Head(
        origin=(Line(setter.fitted(studio.origin, ORIGIN, width), ORIGIN),),
        title=setter.title(title, NAME, width),
        about=setter.title(about, BODY, width) if about.strip() else (),
    )


def flowing(
    head: Head, parts: Iterable[Part], studio: Studio, *, foot: str = "", repeated: Part | None = None
) -> list[Sheet]:
    """Parts under a head on as many pages as they take, with running heads and page numbers."""
    room = Room(MARGIN + head.height + _AFTER_HEAD, MARGIN + _RUNNING, BOTTOM)
    pages = pour(parts, room, repeated)
    name = " ".join(line.text for line in head.title)
    running = studio.setter.fitted(f"{studio.origin} · {name}", RUNNING, CONTENT_WIDTH)
    return [
        _Page(head if number == 1 else None, filled, running, foot, f"{number} / {len(pages)}").draw
        for number, filled in enumerate(pages, 1)
    ]


@dataclass(frozen=True, slots=True)
class _Page:
    """One page of a handout."""

    head: Head | None
    filled: Filled
    running: str
    foot: str
    number: str

    def draw(self, pen: Pen) -> None:
        """Draw head, content and foot."""
        if self.head:
            self.head.draw(pen, MARGIN, MARGIN)
        else:
            pen.text(MARGIN, MARGIN, self.running, RUNNING)
            pen.rule(MARGIN, MARGIN + 14, CONTENT_WIDTH, LINE)
        draw_filled(pen, MARGIN, self.filled)
        draw_foot(pen, self.foot, self.number)


def draw_foot(pen: Pen, text: str, number: str) -> None:
    """The hairline at the foot of a page with what stands under it."""
    foot = PAGE_HEIGHT - MARGIN
    pen.rule(MARGIN, foot, CONTENT_WIDTH, LINE)
    pen.text(MARGIN, foot + 6, text, RUNNING)
    pen.text_right(PAGE_WIDTH - MARGIN, foot + 6, number, RUNNING)
