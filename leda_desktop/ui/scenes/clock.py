"""The time of day, large, with the date."""

from leda_desktop.domain.charts import Box
from leda_desktop.domain.rundown import Face
from leda_desktop.domain.scenes import ClockScene
from leda_desktop.ui.scenes.canvas import HEIGHT, MARGIN, WIDTH, Canvas
from leda_desktop.ui.scenes.lettering import Align, Style, Weight

FACE = Box(MARGIN, 240, WIDTH - 2 * MARGIN, HEIGHT - 480)

_TIME = Style(440, Weight.BOLD, 1.0, Align.CENTRE)
_DATE = Style(60, Weight.REGULAR, 1.3, Align.CENTRE)


def paint(canvas: Canvas, scene: ClockScene) -> None:
    """Paint nothing: the ground is there, and all else is time."""


def paint_face(canvas: Canvas, face: Face) -> None:
    """Paint the time of day and the date."""
    canvas.write_line(canvas.texts.time(face.wall), _TIME, FACE)
    date = canvas.texts.capitalised(canvas.texts.date_long(face.wall.date()))
    below = Box(FACE.x, FACE.y + _TIME.line + 40, FACE.width, _DATE.line)
    canvas.write_line(date, _DATE, below, canvas.look.soft)
