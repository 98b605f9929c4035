"""Photographs of flipcharts: as large as the page allows, their captions under them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

from PIL import Image
from reportlab.lib.utils import ImageReader

from leda_desktop.documents.blocks import Block, Place
from leda_desktop.documents.page import FULL
from leda_desktop.documents.parts import section_title
from leda_desktop.documents.pen import Pen
from leda_desktop.documents.pictures import Pictures
from leda_desktop.documents.style import CONTENT_WIDTH, LINE, MARGIN, SMALL
from leda_desktop.documents.tags import Role
from leda_desktop.documents.text import Line, Typesetter, height_of
from leda_desktop.domain.flipcharts import Flipchart
from leda_desktop.domain.pictures import Photo

_LONGEST = 1600
"""How many pixels the longer side has: some 240 to an inch across the page."""
_WIDE, _TALL = 0.42 * FULL, 0.62 * FULL
"""Two photographs that lie stand on a page, or one that stands."""
_MISSING = (CONTENT_WIDTH, 90.0)
_GAP = 6.0
_MOST_LINES = 6


@dataclass(frozen=True, slots=True)
class Photograph:
    """A photograph of this size with its caption; where it cannot be had, a frame in its place that says so."""

    picture: ImageReader | None
    size: tuple[float, float]
    caption: tuple[Line, ...]
    told: str
    missing: tuple[Line, ...]
    above: float = 14
    glued: bool = False
    kept: bool = True
    place: Place | None = None

    @property
    def height(self) -> float:
        """The height of photograph and caption."""
        return self.size[1] + (_GAP + height_of(self.caption) if self.caption else 0)

    def split(self, room: float) -> "tuple[Block, Block] | None":
        """A photograph is never parted."""
        return None

    def draw(self, pen: Pen, y: float) -> None:
        """Draw the photograph, or its frame, and the caption."""
        if self.picture:
            with pen.element(Role.FIGURE, self.told):
                pen.picture(MARGIN, y, self.size, self.picture)
        else:
            pen.frame(MARGIN, y, self.size, LINE, radius=4)
            with pen.element(Role.PARAGRAPH):
                pen.lines(MARGIN + 12, y + (self.size[1] - height_of(self.missing)) / 2, self.missing)
        with pen.element(Role.CAPTION):
            pen.lines(MARGIN, y + self.size[1] + _GAP, self.caption)


def flipcharts(found: Sequence[Flipchart], pictures: Pictures, setter: Typesetter) -> Iterator[Block]:
    """The photographs of a session that belong to no activity, in a section of their own."""
    if found:
        yield section_title(setter.texts.t("Flipcharts"), "", "flipcharts", setter)
        yield from photographs(found, pictures, setter)


def photographs(found: Sequence[Flipchart], pictures: Pictures, setter: Typesetter) -> Iterator[Block]:
    """Photographs one after the other."""
    for flipchart in found:
        yield _photograph(flipchart, _read(pictures(Photo(flipchart.media_id), _LONGEST)), setter)


def _photograph(flipchart: Flipchart, picture: ImageReader | None, setter: Typesetter) -> Photograph:
    texts = setter.texts
    caption = flipchart.caption.strip()
    told = texts.t("Photograph of a flipchart: {caption}") if caption else texts.t("Photograph of a flipchart.")
    missing = texts.t("The photograph of this flipchart could not be read.")
    return Photograph(
        picture=picture,
        size=_fitted(picture.getSize()) if picture else _MISSING,
        caption=setter.title(caption, SMALL, CONTENT_WIDTH)[:_MOST_LINES] if caption else (),
        told=told.replace("{caption}", caption),
        missing=setter.title(missing, SMALL, CONTENT_WIDTH - 24),
    )


def _fitted(pixels: tuple[int, int]) -> tuple[float, float]:
    width, height = pixels
    scale = min(CONTENT_WIDTH / width, (_WIDE if width > height else _TALL) / height)
    return width * scale, height * scale


def _read(data: bytes | None) -> ImageReader | None:
    """The picture, all of it decoded, so that a broken one is known here and not when the file is written."""
    if not data:
        return None
    try:
        Image.open(BytesIO(data)).load()
        return ImageReader(BytesIO(data))
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return None
