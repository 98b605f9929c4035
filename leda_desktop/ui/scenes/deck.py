"""All picture cards side by side, each with its number, while people choose."""

from math import ceil

from leda_desktop.domain.cards import PictureCard
from leda_desktop.domain.charts import Box
from leda_desktop.domain.scenes import DeckScene
from leda_desktop.ui.scenes.canvas import CONTENT, WIDTH, Canvas
from leda_desktop.ui.scenes.fitting import fitted
from leda_desktop.ui.scenes.frame import FOOT, footer
from leda_desktop.ui.scenes.lettering import Align, Style, Weight
from leda_desktop.ui.scenes.pictures import Fit

_COLUMNS, _ROWS = 8, 5
_QUESTION = Style(44, Weight.BOLD, 1.2, balanced=True)
_NUMBER = Style(30, Weight.BOLD, 1.1, Align.CENTRE)
_SIDE = 60.0
_GAP = 16.0
_RADIUS = 10.0
_TAG = 46.0


def deck_pages(count: int) -> int:
    """How many pages so many cards take, at least one."""
    return max(1, ceil(count / (_COLUMNS * _ROWS)))


def paint(canvas: Canvas, scene: DeckScene) -> None:
    """Paint the page of the step."""
    pages = deck_pages(len(scene.cards))
    step = min(max(scene.step, 0), pages - 1)
    question = fitted(scene.question, _QUESTION, CONTENT.width, 116)
    top = canvas.put(question, CONTENT.x, 40) + 24
    first = step * _COLUMNS * _ROWS
    room = Box(_SIDE, top, WIDTH - 2 * _SIDE, (FOOT.y if pages > 1 else 1040) - top)
    for place, card in enumerate(scene.cards[first : first + _COLUMNS * _ROWS]):
        _paint_card(canvas, card, _place(place, room))
    if pages > 1:
        footer(canvas, right=canvas.texts.t("Page {i} of {n}").format(i=step + 1, n=pages))


def _place(place: int, room: Box) -> Box:
    width = (room.width - _GAP * (_COLUMNS - 1)) / _COLUMNS
    height = (room.height - _GAP * (_ROWS - 1)) / _ROWS
    row, column = divmod(place, _COLUMNS)
    return Box(room.x + column * (width + _GAP), room.y + row * (height + _GAP), width, height)


def _paint_card(canvas: Canvas, card: PictureCard, box: Box) -> None:
    canvas.fill(box, canvas.look.track, _RADIUS)
    canvas.picture(card.picture, box, Fit.FILL, _RADIUS)
    tag = Box(box.x + 8, box.bottom - _TAG - 8, _TAG + 12, _TAG)
    canvas.fill(tag, canvas.look.paper, _TAG / 2)
    canvas.write_line(str(card.number), _NUMBER, Box(tag.x, tag.y + 6, tag.width, _NUMBER.line))
