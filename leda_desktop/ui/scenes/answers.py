"""The read-out: what one table answered, question by question."""

from leda_desktop.domain.charts import Box
from leda_desktop.domain.scenes import ReadOutScene
from leda_desktop.ui.scenes.canvas import CONTENT, Canvas
from leda_desktop.ui.scenes.fitting import fitted_list, gap_of
from leda_desktop.ui.scenes.frame import FOOT, KICKER, header
from leda_desktop.ui.scenes.lettering import Style


def paint(canvas: Canvas, scene: ReadOutScene) -> None:
    """Paint the answers of the table in a column for each question."""
    top = header(canvas, scene.title, corner=True)
    width = CONTENT.width / max(1, len(scene.columns))
    for number, column in enumerate(scene.columns):
        x = CONTENT.x + number * width
        canvas.write(column.question, KICKER, Box(x, top, width - 40, 100))
        y = top + 120
        texts = tuple(answer.text for answer in column.answers)
        for block in fitted_list(texts, Style(40), width - 40, FOOT.y - y - 20):
            y = canvas.put(block, x, y) + gap_of(block.style)
