"""A page of the speaker's own document, as large as the wall allows."""

from leda_desktop.domain.charts import Box
from leda_desktop.domain.scenes import PagesScene
from leda_desktop.ui.scenes.canvas import CONTENT, HEIGHT, WIDTH, Canvas
from leda_desktop.ui.scenes.lettering import Style, Weight
from leda_desktop.ui.scenes.pictures import Fit

_WALL = Box(0, 0, WIDTH, HEIGHT)


def paint(canvas: Canvas, scene: PagesScene) -> None:
    """Paint the page; where it cannot be shown the title takes its place."""
    if canvas.picture(scene.page, _WALL, Fit.WHOLE) is None:
        canvas.write_middle(scene.title, Style(136, Weight.BOLD, 1.14, balanced=True), CONTENT)
