"""A picture card that fills the wall, with what was said about it."""

from leda_desktop.domain.charts import Box
from leda_desktop.domain.scenes import CardScene
from leda_desktop.ui.scenes.canvas import CONTENT, HEIGHT, WIDTH, Canvas
from leda_desktop.ui.scenes.frame import FOOT, header
from leda_desktop.ui.scenes.lettering import Style, Weight
from leda_desktop.ui.scenes.pictures import Fit

_WALL = Box(0, 0, WIDTH, HEIGHT)


def paint(canvas: Canvas, scene: CardScene) -> None:
    """Paint the card; the question while people are still choosing."""
    if scene.picture is None or canvas.picture(scene.picture, _WALL, Fit.FILL) is None:
        top = header(canvas, scene.title)
        room = Box(CONTENT.x, top, CONTENT.width, FOOT.y - top)
        canvas.write_middle(scene.question, Style(88, Weight.BOLD, 1.2, balanced=True), room)
