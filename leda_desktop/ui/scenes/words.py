"""The word wall: what everybody said in one word."""

from leda_desktop.domain.charts import Box
from leda_desktop.domain.scenes import WordsScene
from leda_desktop.ui.scenes.canvas import CONTENT, Canvas
from leda_desktop.ui.scenes.fitting import fitted_list, gap_of
from leda_desktop.ui.scenes.frame import FOOT, header
from leda_desktop.ui.scenes.lettering import Style, Weight


def paint(canvas: Canvas, scene: WordsScene) -> None:
    """Paint the words."""
    top = header(canvas, scene.title)
    room = Box(CONTENT.x, top, CONTENT.width, FOOT.y - top)
    words = tuple(word.text for word in scene.words)
    for block in fitted_list(words, Style(64, Weight.BOLD), room.width, room.height):
        top = canvas.put(block, CONTENT.x, top) + gap_of(block.style)
