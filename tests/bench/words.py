"""Times a word wall of 200 words against filling the same window with one image, and what one word more costs.

What counts is the time of the processor: a wall is painted in one thread and waits for nothing.
"""

from statistics import median
from time import process_time

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter

from leda_desktop.domain.scenes import WordsScene
from leda_desktop.texts import Language, Texts
from leda_desktop.ui.scenes.painter import paint_still
from leda_desktop.ui.scenes.words import words_layout
from tests.bench.boards import application
from tests.gallery.words import SAID, many, scene_of

ROUNDS = 15
WALL = QSize(1920, 1080)


def painted(scene: WordsScene, texts: Texts) -> float:
    """Milliseconds to paint the wall anew."""
    image = QImage(WALL, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    before = process_time()
    paint_still(painter, scene, texts, WALL)
    taken = process_time() - before
    painter.end()
    return taken * 1000


def filled(picture: QImage) -> float:
    """Milliseconds to fill the wall with one image."""
    image = QImage(WALL, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    before = process_time()
    painter.drawImage(0, 0, picture)
    taken = process_time() - before
    painter.end()
    return taken * 1000


def added(count: int) -> float:
    """Milliseconds to lay out one word more, the last of so many."""
    said = [*many(count), *SAID]
    times = []
    for more in range(ROUNDS):
        scene = scene_of([*said, *(f"nytt{number}" for number in range(more))])
        before = process_time()
        words_layout(scene)
        times.append((process_time() - before) * 1000)
    return median(times[1:])


def measure(count: int) -> tuple[float, float, float]:
    """The slowest page of so many words, the floor, and one word more; medians in milliseconds."""
    texts = Texts.load(Language.SV)
    picture = QImage(WALL, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    scene = scene_of([*many(count), *SAID])
    pages = words_layout(scene).pages
    slowest, floor = 0.0, median(filled(picture) for _ in range(ROUNDS))
    for step in range(pages):
        turned = WordsScene(scene.title, scene.words, step, scene.said)
        slowest = max(slowest, median(painted(turned, texts) for _ in range(ROUNDS)))
    return slowest, floor, added(count)


def main() -> None:
    """Print the figures."""
    app = application()
    wall, image, more = measure(200)
    app.processEvents()
    print(f"words 200 {wall:.2f} ms, one image {image:.2f} ms, one word more {more:.2f} ms")
    print(f"ratio {wall / image:.2f} slowest page {wall:.1f} ms")


if __name__ == "__main__":
    main()
