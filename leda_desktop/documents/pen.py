"""Draws on the pages of a PDF: text, lines and shapes, measured in points from the top left corner of the page."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from itertools import groupby

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from leda_desktop.documents.fonts import Face
from leda_desktop.documents.style import PAGE_HEIGHT, PAGE_WIDTH, Colour, Style, Weight
from leda_desktop.documents.tags import Role
from leda_desktop.documents.text import Line, one_line
from leda_desktop.texts import Language

# How far the handles of a curve reach that is nearly a quarter of a circle, as part of its radius.
_QUARTER = 0.5523
_LOCALE = {Language.SV: "sv-SE", Language.EN: "en-GB"}


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a document says about itself; `made_at` is local."""

    title: str
    author: str
    subject: str
    language: Language
    made_at: datetime


class Pen:
    """Draws a document page by page, in one pass; `pages` tells on which page a key is found."""

    def __init__(self, imprint: Imprint, faces: Mapping[Weight, Face], pages: Mapping[str, int]) -> None:
        self._file = BytesIO()
        self._faces = faces
        self._pages = pages
        self._depth = -1
        self._canvas = Canvas(
            self._file,
            pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
            pageCompression=1,
            invariant=1,
            lang=_LOCALE[imprint.language],
            initialFontName=faces[Weight.REGULAR].main,
        )
        self._sign(imprint)

    def _sign(self, imprint: Imprint) -> None:
        self._canvas.setTitle(one_line(imprint.title))
        self._canvas.setAuthor(one_line(imprint.author))
        self._canvas.setSubject(one_line(imprint.subject))
        self._canvas.setCreator("Leda")
        self._canvas.setProducer("Leda")
        made = imprint.made_at.strftime("D:%Y%m%d%H%M%S")
        self._canvas.setDateFormatter(lambda *_: made)
        self._canvas.setViewerPreference("DisplayDocTitle", "true")

    def page_of(self, key: str) -> int | None:
        """The number of the page where the key is, from 1; None when the document has no such place."""
        return self._pages.get(key)

    @contextmanager
    def group(self, role: Role) -> Iterator[None]:
        """A part that holds others, such as a table its rows: only what is drawn in its elements belongs to it."""
        del role
        yield

    @contextmanager
    def element(self, role: Role, alt: str = "", *, continued: bool = False) -> Iterator[None]:
        """What is drawn meanwhile is one element; a figure has words in its place.

        An element that is `continued` is the rest of the last one of its role, on another page. What is drawn outside
        any element is decoration.
        """
        del role, alt, continued
        yield

    def text(self, x: float, y: float, text: str, style: Style) -> None:
        """One line of plain text; `y` is the top of its line."""
        self.lines(x, y, (Line(text, style),))

    def text_right(self, right: float, y: float, text: str, style: Style) -> None:
        """One line of plain text that ends at `right`."""
        self.text(right - self._faces[style.weight].width(text, style.size), y, text, style)

    def text_centred(self, middle: float, y: float, text: str, style: Style) -> None:
        """One line of plain text around `middle`."""
        self.text(middle - self._faces[style.weight].width(text, style.size) / 2, y, text, style)

    def lines(self, x: float, y: float, lines: Sequence[Line]) -> None:
        """Lines under each other; `y` is the top of the first."""
        for style, stretch in groupby(lines, key=lambda line: line.style):
            texts = [line.text for line in stretch]
            self._write(x, y, texts, style)
            y += style.leading * len(texts)

    def _write(self, x: float, y: float, texts: list[str], style: Style) -> None:
        face = self._faces[style.weight]
        written = self._canvas.beginText(x, PAGE_HEIGHT - y - style.baseline)
        written.setFont(face.main, style.size, style.leading)
        written.setFillColorRGB(*style.colour)
        for text in texts:
            *before, (name, last) = face.runs(text) or [(face.main, "")]
            for other, stretch in before:
                written.setFont(other, style.size, style.leading)
                written.textOut(stretch)
            if before or name != face.main:
                written.setFont(name, style.size, style.leading)
            written.textLine(last)
            if name != face.main:
                written.setFont(face.main, style.size, style.leading)
        self._canvas.drawText(written)

    def box(self, x: float, y: float, size: tuple[float, float], colour: Colour, radius: float = 0) -> None:
        """A filled rectangle of a width and a height, with rounded corners when a radius is given."""
        width, height = size
        bottom = PAGE_HEIGHT - y - height
        outline = _rounded(x, bottom, x + width, bottom + height, radius) if radius else ""
        outline = outline or f"{x:.2f} {bottom:.2f} {width:.2f} {height:.2f} re"
        self._canvas.addLiteral(f"{_rgb(colour)} rg {outline} f")

    def rule(self, x: float, y: float, width: float, colour: Colour, thickness: float = 0.6) -> None:
        """A horizontal hairline."""
        level = PAGE_HEIGHT - y
        line = f"{x:.2f} {level:.2f} m {x + width:.2f} {level:.2f} l S"
        self._canvas.addLiteral(f"{_rgb(colour)} RG {thickness} w {line}")

    def disc(self, x: float, y: float, radius: float, colour: Colour) -> None:
        """A filled circle around a point."""
        self._canvas.setFillColorRGB(*colour)
        self._canvas.circle(x, PAGE_HEIGHT - y, radius, stroke=0, fill=1)

    def shape(self, points: Sequence[tuple[float, float]], colour: Colour) -> None:
        """A filled polygon."""
        self._canvas.setFillColorRGB(*colour)
        path = self._canvas.beginPath()
        (x, y), *others = points
        path.moveTo(x, PAGE_HEIGHT - y)
        for x, y in others:
            path.lineTo(x, PAGE_HEIGHT - y)
        path.close()
        self._canvas.drawPath(path, stroke=0, fill=1)

    def half_disc(self, middle: tuple[float, float], radius: float, chord: float, colour: Colour) -> None:
        """The part of a circle beyond a vertical chord: to its right when `chord` is positive, else to its left."""
        x, y = middle
        clipped = self._canvas
        clipped.saveState()
        window = clipped.beginPath()
        left = x + chord if chord > 0 else x - radius
        window.rect(left, PAGE_HEIGHT - y - radius, radius - abs(chord), 2 * radius)
        clipped.clipPath(window, stroke=0, fill=0)
        self.disc(x, y, radius, colour)
        clipped.restoreState()

    def bookmark(self, key: str, title: str, depth: int, y: float) -> None:
        """A place that can be jumped to, listed in the outline at a depth from 0."""
        self._depth = min(depth, self._depth + 1)
        self._canvas.bookmarkHorizontalAbsolute(key, PAGE_HEIGHT - y)
        self._canvas.addOutlineEntry(one_line(title), key, self._depth)

    def link(self, key: str, x: float, y: float, size: tuple[float, float]) -> None:
        """Makes a rectangle jump to a key of this document."""
        bottom = PAGE_HEIGHT - y - size[1]
        self._canvas.linkRect("", key, (x, bottom, x + size[0], bottom + size[1]), thickness=0)

    def turn(self) -> None:
        """Go on to the next page."""
        self._canvas.showPage()
        self._canvas.setPageSize((PAGE_WIDTH, PAGE_HEIGHT))

    def finished(self) -> bytes:
        """The whole file; nothing can be drawn afterwards."""
        with _binary_streams():
            self._canvas.save()
        return self._file.getvalue()

    def lie_down(self) -> None:
        """Make this page a landscape one; the first thing that is done on it."""
        self._canvas.setPageSize((PAGE_HEIGHT, PAGE_WIDTH))
        self._canvas.translate(0, PAGE_WIDTH - PAGE_HEIGHT)

    @contextmanager
    def turned(self, x: float, y: float) -> Iterator[None]:
        """What is drawn meanwhile stands upside down, turned around a point."""
        self._canvas.saveState()
        self._canvas.transform(-1, 0, 0, -1, 2 * x, 2 * (PAGE_HEIGHT - y))
        yield
        self._canvas.restoreState()

    def frame(
        self, x: float, y: float, size: tuple[float, float], colour: Colour, thickness: float = 0.8, radius: float = 0
    ) -> None:
        """The outline of a rectangle of a width and a height, with rounded corners when a radius is given."""
        width, height = size
        bottom = PAGE_HEIGHT - y - height
        outline = _rounded(x, bottom, x + width, bottom + height, radius) if radius else ""
        outline = outline or f"{x:.2f} {bottom:.2f} {width:.2f} {height:.2f} re"
        self._canvas.addLiteral(f"{_rgb(colour)} RG {thickness} w {outline} S")

    def ring(self, x: float, y: float, radius: float, colour: Colour, thickness: float = 1.1) -> None:
        """The outline of a circle around a point."""
        level = PAGE_HEIGHT - y
        outline = _rounded(x - radius, level - radius, x + radius, level + radius, radius)
        self._canvas.addLiteral(f"{_rgb(colour)} RG {thickness} w {outline} S")

    def stroke(self, points: Sequence[tuple[float, float]], colour: Colour, thickness: float = 1.1) -> None:
        """A line from point to point with round ends."""
        (x, y), *others = ((x, PAGE_HEIGHT - y) for x, y in points)
        way = " ".join(f"{x:.2f} {y:.2f} l" for x, y in others)
        self._canvas.addLiteral(f"q {_rgb(colour)} RG {thickness} w 1 J 1 j {x:.2f} {y:.2f} m {way} S Q")

    def cut(self, start: tuple[float, float], end: tuple[float, float], colour: Colour) -> None:
        """A dashed line along which paper is cut or folded."""
        (x1, y1), (x2, y2) = start, end
        way = f"{x1:.2f} {PAGE_HEIGHT - y1:.2f} m {x2:.2f} {PAGE_HEIGHT - y2:.2f} l"
        self._canvas.addLiteral(f"q {_rgb(colour)} RG 0.5 w [3 3] 0 d {way} S Q")

    def modules(self, x: float, y: float, size: float, rows: Sequence[Sequence[bool]]) -> None:
        """The dark modules of a square code as one black path; `size` is the side of the whole square."""
        side = size / len(rows)
        dark = [(column, row) for row, cells in enumerate(rows) for column, cell in enumerate(cells) if cell]
        squares = " ".join(
            f"{x + column * side:.3f} {PAGE_HEIGHT - y - (row + 1) * side:.3f} {side:.3f} {side:.3f} re"
            for column, row in dark
        )
        self._canvas.addLiteral(f"0 0 0 rg {squares} f")

    def picture(self, x: float, y: float, size: tuple[float, float], picture: ImageReader) -> None:
        """A picture in a rectangle of a width and a height, whose shape is the picture's."""
        with _binary_streams():
            self._canvas.drawImage(picture, x, PAGE_HEIGHT - y - size[1], *size)


@contextmanager
def _binary_streams() -> Iterator[None]:
    """Pages as they are compressed: written in ASCII, reportlab's way, they are a fifth larger and slow to write."""
    before, rl_config.useA85 = rl_config.useA85, 0
    try:
        yield
    finally:
        rl_config.useA85 = before


def _rgb(colour: Colour) -> str:
    red, green, blue = colour
    return f"{red:.3f} {green:.3f} {blue:.3f}"


def _rounded(left: float, bottom: float, right: float, top: float, radius: float) -> str:
    """The path of a rectangle with quarter circles for corners: written as operators, which is quick."""
    near, far = radius * (1 - _QUARTER), radius
    return (
        f"{left + far:.2f} {bottom:.2f} m {right - far:.2f} {bottom:.2f} l "
        f"{right - near:.2f} {bottom:.2f} {right:.2f} {bottom + near:.2f} {right:.2f} {bottom + far:.2f} c "
        f"{right:.2f} {top - far:.2f} l "
        f"{right:.2f} {top - near:.2f} {right - near:.2f} {top:.2f} {right - far:.2f} {top:.2f} c "
        f"{left + far:.2f} {top:.2f} l "
        f"{left + near:.2f} {top:.2f} {left:.2f} {top - near:.2f} {left:.2f} {top - far:.2f} c "
        f"{left:.2f} {bottom + far:.2f} l "
        f"{left:.2f} {bottom + near:.2f} {left + near:.2f} {bottom:.2f} {left + far:.2f} {bottom:.2f} c h"
    )
