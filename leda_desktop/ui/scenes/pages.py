"""A page of the speaker's own document, as large as the wall allows."""

from dataclasses import replace

from leda_desktop.domain.scenes import PagesScene
from leda_desktop.ui.scenes.canvas import CONTENT, Canvas
from leda_desktop.ui.scenes.lettering import Style, Weight
from leda_desktop.ui.scenes.pictures import Fit

_AHEAD = (1, 2, -1)


def paint(canvas: Canvas, scene: PagesScene) -> None:
    """Paint the page; where it cannot be shown the title takes its place. The pages around it are made ready."""
    place = canvas.picture(scene.page, canvas.whole, Fit.WHOLE)
    if place is None and not canvas.pictures.is_coming(scene.page):
        canvas.write_middle(scene.title, Style(136, Weight.BOLD, 1.14, balanced=True), CONTENT)
    for by in _AHEAD:
        if 0 <= scene.page.page + by < scene.pages:
            canvas.prepare(replace(scene.page, page=scene.page.page + by), canvas.whole, Fit.WHOLE)
