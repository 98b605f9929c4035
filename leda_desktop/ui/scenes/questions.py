"""The questions of a conversation, large on dark ground, with the time that is left."""

from leda_desktop.domain.charts import Box
from leda_desktop.domain.rundown import Face, Pace
from leda_desktop.domain.scenes import QuestionsScene
from leda_desktop.ui.scenes.canvas import CONTENT, MARGIN, WIDTH, Canvas
from leda_desktop.ui.scenes.fitting import fitted_list, gap_of
from leda_desktop.ui.scenes.frame import KICKER, beside_time, digits, footer
from leda_desktop.ui.scenes.lettering import Align, Style, Weight

TIMER = Box(MARGIN, 688, WIDTH - 2 * MARGIN, 248)
LIVE = Box(TIMER.x, TIMER.y, TIMER.width + 40, TIMER.height)

_QUESTION = Style(96, Weight.BOLD, 1.18, balanced=True)
_LEFT = Style(190, Weight.BOLD, 1.0, Align.RIGHT)
_PAUSED = Style(44, Weight.REGULAR, 1.3, Align.RIGHT)
_QUIET = Style(44, Weight.REGULAR, 1.3)
_BAR = Box(TIMER.x, TIMER.bottom - 30, TIMER.width, 26)


def paint(canvas: Canvas, scene: QuestionsScene) -> None:
    """Paint the questions; without any the title takes their place."""
    top = CONTENT.y
    questions = tuple(filter(None, scene.questions))
    if questions:
        top += canvas.write(scene.title, KICKER, Box(CONTENT.x, top, CONTENT.width, 60), canvas.look.soft).height + 32
    blocks = fitted_list(questions or (scene.title,), _QUESTION, CONTENT.width, TIMER.y - top - 16)
    for block in blocks:
        top = canvas.put(block, CONTENT.x, top) + gap_of(block.style)
    footer(canvas, scene.instruction)


def paint_timer(canvas: Canvas, scene: QuestionsScene, face: Face) -> None:
    """Paint the time that is left and the bar of what has passed; nothing when nothing runs."""
    if face.remaining is None:
        return
    thinking, face = is_quiet(scene, face), shown_face(scene, face)
    width = digits(canvas, face, _LEFT, Box(TIMER.x, TIMER.y, TIMER.width, _LEFT.line))
    beside = Box(TIMER.x, TIMER.y + 104, TIMER.width - width - 40, _PAUSED.line)
    canvas.write_line(beside_time(canvas, face), _PAUSED, beside, canvas.look.soft if face.paused else canvas.look.ink)
    if thinking and not face.paused:
        canvas.write_line(canvas.texts.t("Quiet time to think"), _QUIET, beside, canvas.look.soft)
    canvas.fill(_BAR, canvas.look.track, _BAR.height / 2)
    bar = canvas.look.sky if thinking else canvas.look.coral if face.pace is Pace.OVER else canvas.look.sun
    canvas.fill(Box(_BAR.x, _BAR.y, bar_width(face), _BAR.height), bar, _BAR.height / 2)


def is_quiet(scene: QuestionsScene, face: Face) -> bool:
    """Whether everybody thinks at this moment."""
    if scene.quiet is None or face.remaining is None:
        return False
    return 0 < face.remaining - scene.quiet.until <= scene.quiet.seconds


def shown_face(scene: QuestionsScene, face: Face) -> Face:
    """The time that is shown: what is left to think, else what is left of the item."""
    if scene.quiet is None or face.remaining is None or not is_quiet(scene, face):
        return face
    left = face.remaining - scene.quiet.until
    return Face(face.wall, left, 1 - left / scene.quiet.seconds, Pace.NORMAL, face.paused)


def bar_width(face: Face) -> int:
    """How long the bar of what has passed is, in whole virtual pixels; at the start it is a dot."""
    return round(max(_BAR.height, _BAR.width * min(1.0, max(0.0, face.fraction))))
