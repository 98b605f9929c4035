"""What many scenes have in common: the title at the top, the timer in its corner, the line at the foot."""

from leda_desktop.domain.charts import Box
from leda_desktop.domain.rundown import Face, Pace
from leda_desktop.domain.timing import countdown_text
from leda_desktop.ui.scenes.canvas import CONTENT, HEIGHT, MARGIN, WIDTH, Canvas
from leda_desktop.ui.scenes.fitting import fitted
from leda_desktop.ui.scenes.lettering import Align, Block, Style, Weight, measured

TITLE = Style(72, Weight.BOLD, 1.16, balanced=True)
KICKER = Style(40, Weight.SEMIBOLD, 1.25)
BODY = Style(44)
SMALL = Style(32)
CLOCK = Style(76, Weight.BOLD, 1.1, Align.RIGHT)
CORNER = Box(WIDTH - MARGIN - 400, 82, 400, 126)
TIMER = Box(CORNER.x, CORNER.y - 14, CORNER.width + 28, CORNER.height + 14)
"""The corner with the room that emphasis needs."""
FOOT = Box(MARGIN, HEIGHT - 104, WIDTH - 2 * MARGIN, 44)
CREDIT = Style(30, align=Align.RIGHT)
CREDIT_PLACE = Box(1240, FOOT.y, FOOT.right - 1240, FOOT.height)

_TITLE_HEIGHT = 176
# How far the middle of digits lies below the middle of their line, in sizes.
_BELOW_MIDDLE = 0.031


def header_block(title: str, *, corner: bool = False) -> Block:
    """The title in its size, leaving the corner free if something stands there."""
    width = CONTENT.width - (CORNER.width + 48 if corner else 0)
    return fitted(title, TITLE, width, _TITLE_HEIGHT)


def below_header(title: str, *, corner: bool = False) -> float:
    """Where the content below the title may begin."""
    return CONTENT.y + max(header_block(title, corner=corner).height, TITLE.line) + 40


def header(canvas: Canvas, title: str, *, corner: bool = False) -> float:
    """Paint the title and return where the content may begin."""
    canvas.put(header_block(title, corner=corner), CONTENT.x, CONTENT.y)
    return below_header(title, corner=corner)


def footer(canvas: Canvas, left: str = "", right: str = "", colour: str | None = None) -> None:
    """Paint the two texts at the foot, the right one as wide as it needs to be."""
    colour = colour or canvas.look.soft
    end = Style(SMALL.size, SMALL.weight, SMALL.leading, Align.RIGHT)
    taken = 0.0
    if right:
        half = Box(FOOT.x + FOOT.width / 2, FOOT.y, FOOT.width / 2, FOOT.height)
        taken = canvas.write_line(right, end, half, colour).widest + 48
    if left:
        canvas.write_line(left, SMALL, Box(FOOT.x, FOOT.y, FOOT.width - taken, FOOT.height), colour)


def corner_timer(canvas: Canvas, face: Face) -> None:
    """Paint the time that is left in the upper right corner; nothing when nothing runs."""
    if face.remaining is None:
        return
    colour = canvas.look.soft if face.paused else canvas.look.ink
    digits(canvas, face, CLOCK, CORNER)
    below = Box(CORNER.x, CORNER.y + CLOCK.line - 2, CORNER.width, 44)
    canvas.write_line(beside_time(canvas, face), Style(30, align=Align.RIGHT), below, colour)


def beside_time(canvas: Canvas, face: Face) -> str:
    """What is said beside a countdown: that it stands still, or what the room is told when its time is up."""
    if face.paused:
        return canvas.texts.t("Paused")
    return face.words if face.pace is Pace.OVER else ""


def digits(canvas: Canvas, face: Face, style: Style, box: Box) -> float:
    """Paint the time that is left at the right of a box and return its width; a cue puts a steady plate behind it."""
    if face.remaining is None:
        return 0.0
    look, text = canvas.look, countdown_text(face.remaining)
    if face.cue is Pace.NONE:
        return canvas.write_line(text, style, box, look.soft if face.paused else look.ink).widest
    plate, ink = (look.ink, look.paper) if face.cue is Pace.OVER else (look.sun, look.on_sun)
    width, edge = measured(text, style, box.width).widest, round(style.size * 0.19)
    middle = box.y + style.line / 2 + _BELOW_MIDDLE * style.size
    canvas.fill(Box(box.right - width - edge, middle - style.size / 2, width + 2 * edge, style.size), plate, edge)
    return canvas.write_line(text, style, box, ink).widest


def corner_clock(canvas: Canvas, face: Face) -> None:
    """Paint the time of day in the upper right corner."""
    canvas.write_line(canvas.texts.time(face.wall), CLOCK, CORNER)
