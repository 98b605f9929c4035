"""A questionnaire: one question at a time, and how many have answered."""

from leda_desktop.domain.charts import Box
from leda_desktop.domain.scenes import QuestionnaireScene
from leda_desktop.ui.scenes.canvas import CONTENT, Canvas
from leda_desktop.ui.scenes.frame import CORNER, FOOT, KICKER, footer
from leda_desktop.ui.scenes.lettering import Style, Weight

_QUESTION = Style(108, Weight.BOLD, 1.16, balanced=True)
_COUNT = Style(44, Weight.SEMIBOLD)


def paint(canvas: Canvas, scene: QuestionnaireScene) -> None:
    """Paint the question of the step and how many have answered."""
    texts = canvas.texts
    room = Box(CONTENT.x, CONTENT.y, CORNER.x - CONTENT.x - 48, 110)
    canvas.write(scene.title, KICKER, room, canvas.look.accent)
    if scene.questions:
        step = min(max(scene.step, 0), len(scene.questions) - 1)
        canvas.write_middle(scene.questions[step], _QUESTION, Box(CONTENT.x, 230, CONTENT.width, 620))
        footer(canvas, right=texts.t("Question {i} of {n}").format(i=step + 1, n=len(scene.questions)))
    answered = texts.n("{n} has answered", "{n} have answered", scene.answered)
    line = Box(FOOT.x, FOOT.y - 16, FOOT.width / 2, _COUNT.line)
    canvas.write_line(answered if scene.answered else texts.t("Nobody has answered yet"), _COUNT, line)
