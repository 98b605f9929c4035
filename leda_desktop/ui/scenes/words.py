"""The word wall: what everybody said in one word, larger the more often it was said."""

from collections import Counter

from leda_desktop.domain.charts import Box
from leda_desktop.domain.scenes import WordsScene
from leda_desktop.ui.scenes.canvas import CONTENT, Canvas
from leda_desktop.ui.scenes.frame import FOOT, below_header, footer, header
from leda_desktop.ui.scenes.lettering import Style
from leda_desktop.ui.scenes.word_layout import Placed, Saying, WordLayout, laid
from leda_desktop.ui.scenes.word_shapes import Shape

_EMPTY = Style(56, leading=1.3)


def words_layout(scene: WordsScene) -> WordLayout:
    """Where the words of the scene stand, page by page."""
    top = below_header(scene.title)
    area = Box(CONTENT.x, top, CONTENT.width, FOOT.y - 24 - top)
    return laid(_sayings(scene), area)


def paint(canvas: Canvas, scene: WordsScene) -> None:
    """Paint the page of the step."""
    top = header(canvas, scene.title)
    if not scene.words:
        room = Box(CONTENT.x, top, CONTENT.width, FOOT.y - top)
        canvas.write_middle(canvas.texts.t("Your words will appear here"), _EMPTY, room, canvas.look.soft)
        return
    layout, texts = words_layout(scene), canvas.texts
    step = min(max(scene.step, 0), layout.pages - 1)
    for word, shape in layout.on_page(step):
        _paint_word(canvas, word, shape)
    place = texts.t("Page {i} of {n}").format(i=step + 1, n=layout.pages) if layout.pages > 1 else ""
    count = sum(word.count for word in scene.words)
    footer(canvas, texts.n("{n} word", "{n} words", count), place)


def _paint_word(canvas: Canvas, word: Placed, shape: Shape) -> None:
    tones = canvas.look.words
    top = word.y - shape.block.height / 2
    below = canvas.put(shape.block, word.x - shape.block.width / 2, top, tones[word.word % len(tones)])
    if shape.names is not None:
        canvas.put(shape.names, word.x - shape.names.width / 2, below, canvas.look.soft)


def _sayings(scene: WordsScene) -> tuple[Saying, ...]:
    """Every time a word was said, in order."""
    said = scene.said or tuple(number for number, word in enumerate(scene.words) for _ in range(word.count))
    times: Counter[int] = Counter()
    found: list[Saying] = []
    for number in said:
        word = scene.words[number]
        name = word.names[times[number]] if times[number] < len(word.names) else ""
        times[number] += 1
        found.append(Saying(number, word.text, name))
    return tuple(found)
