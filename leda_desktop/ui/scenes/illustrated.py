"""A slide with a photograph: over all of the wall, or beside its words; the words always stand on paper."""

from dataclasses import dataclass

from leda_desktop.domain.charts import Box
from leda_desktop.domain.pictures import Photo
from leda_desktop.domain.scenes import SlideScene
from leda_desktop.ui.scenes.canvas import CONTENT, HEIGHT, WIDTH, Canvas
from leda_desktop.ui.scenes.fitting import cut, fitted, fitted_list, gap_of, list_height
from leda_desktop.ui.scenes.frame import CREDIT
from leda_desktop.ui.scenes.lettering import Align, Style, Weight, shown
from leda_desktop.ui.scenes.pictures import Fit

_UPRIGHT_BELOW, _PANORAMA_FROM = 1.15, 2.3
_UNKNOWN = (3, 2)
_MOST_ENLARGED = 2.2
_GUTTER = 80.0
_ROUND = 20.0
_PASSE_PARTOUT = 28.0
_HEADING = Style(92, Weight.BOLD, 1.12, balanced=True)
_LEAD = Style(50, Weight.REGULAR, 1.36)
_PLATE = Style(76, Weight.BOLD, 1.14, balanced=True)
_CREDIT = Style(CREDIT.size, align=Align.START)


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a picture stands, how it takes its place, and where the words go; None over the picture itself."""

    place: Box
    fit: Fit
    words: Box | None
    mounted: bool = False


def paint(canvas: Canvas, scene: SlideScene) -> bool:
    """Paint picture and words; False, with nothing painted, when the picture cannot be shown."""
    if scene.picture is None:
        return False
    title = "" if scene.alone else shown(scene.title)
    paragraphs = tuple(filter(None, shown(scene.text).split("\n")))
    layout = layout_of(scene.shape, canvas.whole, title=bool(title), text=bool(paragraphs))
    place = _paint_picture(canvas, scene.picture, layout)
    if place is None:
        return canvas.pictures.is_coming(scene.picture)
    if layout.words is not None:
        _paint_words(canvas, title, paragraphs, layout.words)
    elif title:
        _paint_plate(canvas, title)
    _paint_credit(canvas, scene.credit, place, over=layout.fit is Fit.FILL)
    return True


def layout_of(shape: tuple[int, int], wall: Box, *, title: bool, text: bool) -> Layout:
    """The layout for a picture of this shape; one that is much too small for it is mounted instead."""
    width, height = shape if all(shape) else _UNKNOWN
    layout = _composed(width / height, wall, title=title, text=text)
    scale = (max if layout.fit is Fit.FILL else min)(layout.place.width / width, layout.place.height / height)
    return layout if shape == (0, 0) or scale <= _MOST_ENLARGED else _mounted(width, height, words=title or text)


def _composed(aspect: float, wall: Box, *, title: bool, text: bool) -> Layout:
    if aspect >= _PANORAMA_FROM and (title or text):
        high = min(max(WIDTH / aspect, 300.0), 430.0 if text else 620.0)
        below = CONTENT.y + high + 24
        band = Box(wall.x, wall.y, wall.width, high - wall.y)
        return Layout(band, Fit.FILL, Box(CONTENT.x, below, CONTENT.width, HEIGHT - 120 - below))
    if aspect >= _PANORAMA_FROM:
        return Layout(wall, Fit.WHOLE, None)
    if aspect < _UPRIGHT_BELOW and not (title or text):
        return Layout(Box(0, 56, WIDTH, HEIGHT - 112), Fit.WHOLE, None)
    if aspect < _UPRIGHT_BELOW:
        wide = min(max(HEIGHT * aspect, 520.0), 860.0)
        place = Box(WIDTH - wide, wall.y, wall.right - WIDTH + wide, wall.height)
        return Layout(place, Fit.FILL, _column(WIDTH - wide))
    if text:
        return Layout(Box(964, 150, WIDTH - 964 - 72, HEIGHT - 300), Fit.WHOLE, _column(964))
    return Layout(wall, Fit.FILL, None)


def _mounted(width: int, height: int, *, words: bool) -> Layout:
    """At most twice its size on a sheet of white."""
    room = Box(1040, 170, WIDTH - 1040 - 112, HEIGHT - 340) if words else Box(360, 150, 1200, HEIGHT - 300)
    scale = min(2.0, room.width / width, room.height / height)
    w, h = width * scale, height * scale
    place = Box(room.x + (room.width - w) / 2, room.y + (room.height - h) / 2, w, h)
    return Layout(place, Fit.WHOLE, _column(room.x) if words else None, mounted=True)


def _column(right: float) -> Box:
    return Box(CONTENT.x, 110, right - _GUTTER - CONTENT.x, HEIGHT - 220)


def _paint_picture(canvas: Canvas, picture: Photo, layout: Layout) -> Box | None:
    if layout.mounted:
        return _paint_mounted(canvas, picture, layout)
    inset = layout.fit is Fit.WHOLE and layout.words is not None
    return canvas.picture(picture, layout.place, layout.fit, _ROUND if inset else 0, upright=0.4)


def _paint_mounted(canvas: Canvas, picture: Photo, layout: Layout) -> Box | None:
    if not canvas.has(picture, layout.place, layout.fit):
        return None
    around, box = _PASSE_PARTOUT, layout.place
    sheet = Box(box.x - around, box.y - around, box.width + 2 * around, box.height + 2 * around)
    canvas.fill(sheet, canvas.look.card, around / 2)
    canvas.picture(picture, box, layout.fit)
    return sheet


def _paint_words(canvas: Canvas, title: str, paragraphs: tuple[str, ...], box: Box) -> None:
    """Title and text in the middle of their column, as large as it takes them."""
    heading = fitted(title, _HEADING, box.width, box.height * (0.45 if paragraphs else 1))
    gap = 40.0 if heading.lines and paragraphs else 0.0
    lead = fitted_list(paragraphs, _LEAD, box.width, box.height - heading.height - gap)
    y = box.y + max(0.0, (box.height - heading.height - gap - list_height(lead)) / 2)
    y = canvas.put(heading, box.x, y) + gap
    for block in lead:
        y = canvas.put(block, box.x, y, canvas.look.soft if heading.lines else None) + gap_of(block.style)


def _paint_plate(canvas: Canvas, title: str) -> None:
    """The title on paper in the lower left corner of the picture."""
    block = fitted(title, _PLATE, 1080, 300)
    plate = Box(CONTENT.x - 48, HEIGHT - 88 - block.height - 56, block.widest + 96, block.height + 56)
    canvas.fill(plate, canvas.look.paper, _ROUND)
    canvas.put(block, CONTENT.x, plate.y + 28)


def _paint_credit(canvas: Canvas, credit: str, place: Box, *, over: bool) -> None:
    """On a strip of paper over the picture, or below it."""
    if not shown(credit):
        return
    block = cut(shown(credit).replace("\n", " "), _CREDIT, min(place.width, WIDTH) - 64, _CREDIT.line)
    if over:
        right = place.right
        strip = Box(right - block.widest - 40, place.bottom - 52, block.widest + 40, 52)
        canvas.fill(strip, canvas.look.paper)
        canvas.put(block, strip.x + 20, strip.y + (52 - block.height) / 2)
    else:
        right = min(place.right, CONTENT.right)
        y = min(place.bottom + 12, HEIGHT - 56)
        canvas.put(block, max(right - block.widest, CONTENT.x), y, canvas.look.soft)
