"""A break: what it is, and when we are back."""

from leda_desktop.domain.charts import Box
from leda_desktop.domain.rundown import Face
from leda_desktop.domain.scenes import BreakScene
from leda_desktop.ui.scenes.canvas import CONTENT, MARGIN, Canvas
from leda_desktop.ui.scenes.frame import BODY, CORNER, FOOT, SMALL, corner_clock
from leda_desktop.ui.scenes.lettering import Style, Weight

BACK = Box(MARGIN, 480, 1030, 460)
LIVE = (CORNER, BACK)

_TITLE = Style(112, Weight.BOLD, 1.12)
_BACK = Style(52, Weight.REGULAR, 1.3)
_TIME = Style(330, Weight.BOLD, 1.05)
_SUN = (1600.0, 800.0, 430.0)


def paint(canvas: Canvas, scene: BreakScene) -> None:
    """Paint what the break is, with a sun that needs no words."""
    canvas.disc(*_SUN, canvas.look.sun)
    room = Box(CONTENT.x, CONTENT.y - 8, CORNER.x - CONTENT.x - 48, 260)
    block = canvas.write(scene.title or canvas.texts.t("Break"), _TITLE, room)
    below = room.y + block.height + 12
    canvas.write(scene.text, BODY, Box(CONTENT.x, below, room.width, BACK.y - below - 8), canvas.look.soft)
    if scene.next_title:
        then = canvas.texts.t("Then: {title}").format(title=scene.next_title)
        canvas.write_line(then, SMALL, Box(FOOT.x, FOOT.y, BACK.width, FOOT.height), canvas.look.soft)


def paint_times(canvas: Canvas, scene: BreakScene, face: Face) -> None:
    """Paint the time of day and when we are back; past that time only that it goes on soon."""
    corner_clock(canvas, face)
    if scene.back_at is None:
        return
    if is_over(scene, face):
        canvas.write_middle(canvas.texts.t("We continue in a moment"), _TITLE, BACK, canvas.look.accent)
        return
    block = canvas.write_line(canvas.texts.t("See you again at"), _BACK, BACK, canvas.look.soft)
    below = Box(BACK.x - 12, BACK.y + block.height, BACK.width, _TIME.line)
    canvas.write_line(canvas.texts.time(scene.back_at), _TIME, below, canvas.look.accent)


def is_over(scene: BreakScene, face: Face) -> bool:
    """True when we should have been back."""
    return scene.back_at is not None and face.wall >= scene.back_at
