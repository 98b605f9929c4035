"""A slide: a title with text, a statement that stands alone, or a drawn diagram."""

from typing import assert_never

from leda_desktop.domain.charts import Box
from leda_desktop.domain.kinds import Diagram
from leda_desktop.domain.scenes import SlideScene
from leda_desktop.ui.scenes import iceberg, satellites
from leda_desktop.ui.scenes.canvas import CONTENT, Canvas
from leda_desktop.ui.scenes.fitting import fitted_list, gap_of, list_height
from leda_desktop.ui.scenes.frame import FOOT, header
from leda_desktop.ui.scenes.lettering import Align, Style, Weight, shown

_STATEMENT = Style(136, Weight.BOLD, 1.14, balanced=True)
_TEXT = Style(56, Weight.REGULAR, 1.36)
_TEXT_WIDTH = 1500.0
_CREDIT = Style(30, align=Align.RIGHT)
_CREDIT_PLACE = Box(1240, FOOT.y, CONTENT.right - 1240, FOOT.height)


def paint(canvas: Canvas, scene: SlideScene) -> None:
    """Paint the slide with whatever it carries."""
    match scene.diagram:
        case Diagram.ICEBERG:
            iceberg.paint(canvas, scene)
        case Diagram.SATELLITES:
            satellites.paint(canvas, scene)
        case Diagram.NONE:
            _paint_text(canvas, scene)
        case _:
            assert_never(scene.diagram)
    canvas.write_line(scene.credit, _CREDIT, _CREDIT_PLACE)


def _paint_text(canvas: Canvas, scene: SlideScene) -> None:
    paragraphs = tuple(shown(scene.text).split("\n")) if shown(scene.text) else ()
    if not paragraphs:
        canvas.write_middle(scene.title, _STATEMENT, Box(CONTENT.x, CONTENT.y, CONTENT.width, FOOT.y - CONTENT.y - 24))
        return
    top = header(canvas, scene.title) if shown(scene.title) else CONTENT.y
    room = FOOT.y - 24 - top
    blocks = fitted_list(paragraphs, _TEXT, _TEXT_WIDTH, room)
    y = top + min(64.0, (room - list_height(blocks)) / 2)
    for block in blocks:
        y = canvas.put(block, CONTENT.x, y) + gap_of(block.style)
