"""A slide: a title with text or a picture, a statement that stands alone, or a drawn diagram."""

from typing import assert_never

from leda_desktop.domain.kinds import Diagram
from leda_desktop.domain.scenes import SlideScene
from leda_desktop.ui.scenes import iceberg, illustrated, satellites
from leda_desktop.ui.scenes.canvas import CONTENT, Canvas
from leda_desktop.ui.scenes.fitting import fitted, fitted_list, gap_of, list_height
from leda_desktop.ui.scenes.frame import CREDIT, CREDIT_PLACE, FOOT, header
from leda_desktop.ui.scenes.lettering import Block, Style, Weight, shown
from leda_desktop.ui.scenes.motif import paint_spaces_between

_STATEMENT = Style(136, Weight.BOLD, 1.14, balanced=True)
_TITLE = Style(116, Weight.BOLD, 1.12, balanced=True)
_LEAD = Style(56, Weight.REGULAR, 1.36)
_SMALLEST_LEAD = 46
_SMALLEST_TITLE = 0.6
_WIDTH = 1150.0
_MIDDLE = 500.0
_MOST_HEIGHT = 700.0
_GAP = 44.0
_CIRCLES = (1612.0, 330.0, 230.0)
_TEXT = Style(56, Weight.REGULAR, 1.36)
_TEXT_WIDTH = 1500.0


def paint(canvas: Canvas, scene: SlideScene) -> None:
    """Paint the slide with whatever it carries."""
    match scene.diagram:
        case Diagram.ICEBERG:
            iceberg.paint(canvas, scene)
        case Diagram.SATELLITES:
            satellites.paint(canvas, scene)
        case Diagram.NONE if scene.picture is not None and illustrated.paint(canvas, scene):
            return
        case Diagram.NONE:
            _paint_text(canvas, scene)
        case _:
            assert_never(scene.diagram)
    canvas.write_line(scene.credit, CREDIT, CREDIT_PLACE)


def _paint_text(canvas: Canvas, scene: SlideScene) -> None:
    """Few words are composed as a title page; many are set below their title."""
    title, paragraphs = shown(scene.title), tuple(filter(None, shown(scene.text).split("\n")))
    if not (title or paragraphs):
        return
    heading = fitted(title, _TITLE if paragraphs else _STATEMENT, _WIDTH, _MOST_HEIGHT)
    lead = fitted_list(paragraphs, _LEAD, _WIDTH, max(_LEAD.line, _MOST_HEIGHT - heading.height - _GAP))
    if _is_short(heading, lead, paragraphs):
        _paint_title_page(canvas, heading, lead)
    else:
        _paint_list(canvas, title, paragraphs)


def _is_short(heading: Block, lead: tuple[Block, ...], paragraphs: tuple[str, ...]) -> bool:
    """Whether everything fits a title page in letters of its size."""
    whole = tuple(block.text for block in lead) == paragraphs
    large = all(block.style.size >= _SMALLEST_LEAD for block in lead)
    return whole and large and (not heading.lines or heading.style.size >= _TITLE.size * _SMALLEST_TITLE)


def _paint_title_page(canvas: Canvas, heading: Block, lead: tuple[Block, ...]) -> None:
    paint_spaces_between(canvas, *_CIRCLES)
    gap = _GAP if heading.lines and lead else 0.0
    y = _MIDDLE - (heading.height + gap + list_height(lead)) / 2
    y = canvas.put(heading, CONTENT.x, y) + gap
    for block in lead:
        y = canvas.put(block, CONTENT.x, y, canvas.look.soft if heading.lines else None) + gap_of(block.style)


def _paint_list(canvas: Canvas, title: str, paragraphs: tuple[str, ...]) -> None:
    top = header(canvas, title) if title else CONTENT.y
    room = FOOT.y - 24 - top
    blocks = fitted_list(paragraphs, _TEXT, _TEXT_WIDTH, room)
    y = top + min(64.0, (room - list_height(blocks)) / 2)
    for block in blocks:
        y = canvas.put(block, CONTENT.x, y) + gap_of(block.style)
