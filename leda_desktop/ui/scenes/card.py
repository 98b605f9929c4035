"""A picture card that fills the wall; what was said about it stands beside the picture."""

from leda_desktop.domain.charts import Box
from leda_desktop.domain.scenes import CardScene
from leda_desktop.ui.scenes.canvas import HEIGHT, WIDTH, Canvas
from leda_desktop.ui.scenes.fitting import fitted
from leda_desktop.ui.scenes.lettering import Align, Style, Weight, shown
from leda_desktop.ui.scenes.pictures import Fit

_WALL = Box(0, 0, WIDTH, HEIGHT)
_BESIDE = Box(64, 96, 1104, HEIGHT - 192)
_WORDS = Box(1240, 96, WIDTH - 1240 - 88, HEIGHT - 96 - 168)
_SENTENCE = Style(64, Weight.SEMIBOLD, 1.26)
_NUMBER = Style(44, Weight.BOLD, 1.1, Align.CENTRE)
_SOURCE = Style(28, align=Align.RIGHT)
_PLATE = 84.0
_BAR = 12.0


def paint(canvas: Canvas, scene: CardScene) -> None:
    """Paint the picture alone, or beside the sentence."""
    words = shown(scene.sentence)
    place = canvas.picture(scene.picture, _BESIDE if words else _WALL, Fit.WHOLE, 20 if words else 0)
    _paint_number(canvas, scene.number, place or _BESIDE)
    if words:
        _paint_sentence(canvas, words)
    canvas.write_line(scene.source, _SOURCE, Box(_WORDS.x, HEIGHT - 76, WIDTH - _WORDS.x - 48, 40), canvas.look.soft)


def _paint_number(canvas: Canvas, number: int, place: Box) -> None:
    """On paper of its own, so that it can be read on any picture."""
    plate = Box(place.x + 28, place.bottom - _PLATE - 28, _PLATE + 24, _PLATE)
    canvas.fill(plate, "#F7F4EC", _PLATE / 2)
    canvas.write_line(str(number), _NUMBER, Box(plate.x, plate.y + 17, plate.width, _NUMBER.line), "#1C2A2E")


def _paint_sentence(canvas: Canvas, words: str) -> None:
    block = fitted(canvas.texts.quoted(words), _SENTENCE, _WORDS.width, _WORDS.height)
    top = _WORDS.y + (_WORDS.height - block.height) / 2
    canvas.fill(Box(_WORDS.x - 40, top + 10, _BAR, block.height - 20), canvas.look.sun, _BAR / 2)
    canvas.put(block, _WORDS.x, top)
