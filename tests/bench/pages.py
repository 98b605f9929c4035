"""Times turning the pages of a speaker's slides against painting an image that is ready, at 1920 × 1080.

A heartbeat on the thread of the screen tells how long it was kept from everything else, while the pages ahead are
rendered too. What a turn writes into the store is timed by the bench of notes.
"""

import argparse
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter, thread_time

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from leda_desktop.domain.ids import MediaId
from leda_desktop.domain.pictures import DocumentPage
from leda_desktop.domain.rundown import Face
from leda_desktop.domain.scenes import PagesScene
from leda_desktop.machine_clock import SystemClock
from leda_desktop.models.media_folder import MediaFolder
from leda_desktop.models.store import Store
from leda_desktop.services.media import MediaLibrary
from leda_desktop.texts import Language, Texts
from leda_desktop.ui.presenter.picture_source import PictureSource
from leda_desktop.ui.presenter.surface import Surface
from leda_desktop.ui.widgets.qt import override
from tests.media_files import pdf, put

PAGES = 20
ROUNDS = 3
WALL, THUMBNAIL = QSize(1920, 1080), QSize(304, 171)
BEAT_MS = 1


@dataclass(frozen=True, slots=True)
class Turned:
    """The medians in milliseconds of a turn, of the floor, and of the longest stop around each turn; and the worst.

    `busy` is the most that the thread of the screen worked without a beat: what other programs take is not in it.
    """

    turn: float
    floor: float
    blocked: float
    worst: float
    busy: float

    @property
    def verdict(self) -> str:
        """The last two lines."""
        ratio = f"ratio {self.turn / self.floor:.2f} floor {self.floor:.2f} ms"
        worst = f"worst stop {self.worst:.1f} ms busy {self.busy:.1f} ms"
        return f"{ratio} {worst}\nturn {self.turn:.1f} ms blocked {self.blocked:.1f} ms"


class Ready(QWidget):
    """The floor: paints one image that is there, and nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage(WALL, QImage.Format.Format_RGB32)
        self.resize(WALL)

    def turn(self) -> None:
        """Show another one."""
        self._image.fill(0)
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).drawImage(0, 0, self._image)


class Painted(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.UpdateRequest
        return super().eventFilter(watched, event)


class Heart(QTimer):
    """Beats as often as the thread of the screen lets it; `longest` is the longest time without a beat."""

    def __init__(self, clock: Callable[[], float]) -> None:
        super().__init__(interval=BEAT_MS)
        self.longest = 0.0
        self._clock = clock
        self._last = clock()
        self.timeout.connect(self._beat)
        self.start()

    def rest(self) -> float:
        """The longest stop since the last rest."""
        self._beat()
        longest, self.longest = self.longest, 0.0
        return longest

    def _beat(self) -> None:
        now = self._clock()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now


class Slides:
    """The wall and its thumbnail, with a document of twenty pages."""

    def __init__(self, source: PictureSource, document: MediaId) -> None:
        self.source = source
        self._document = document
        texts = Texts.load(Language.SV)
        self.wall, self.thumbnail = Surface(texts, source), Surface(texts, source)
        self.wall.resize(WALL)
        self.thumbnail.resize(THUMBNAIL)
        self.ready = Ready()
        for widget in (self.wall, self.thumbnail, self.ready):
            widget.show()
        self.show(0)
        self.settle()

    def show(self, page: int) -> None:
        """Turn to a page."""
        scene = PagesScene("Talk", DocumentPage(self._document, page), page, PAGES)
        face = Face(datetime(2024, 2, 7, 12, tzinfo=UTC))
        self.wall.show_scene(scene, face)
        self.thumbnail.show_scene(scene, face)

    def settle(self) -> None:
        """Wait until the pages ahead are there."""
        while not self.source.is_idle:
            QCoreApplication.processEvents()

    def close(self) -> None:
        """Take everything down."""
        for widget in (self.wall, self.thumbnail, self.ready):
            widget.close()
            widget.deleteLater()


@contextmanager
def slides() -> Iterator[Slides]:
    """The wall with a document in a library of its own."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        store = Store.open(folder / "leda.sqlite", SystemClock())
        library = MediaLibrary(store, MediaFolder.beside(store.path), SystemClock())
        document = library.add_document(put(folder, "talk.pdf", pdf(PAGES, pictures=True)), PAGES)
        source = PictureSource(library)
        made = Slides(source, document.id)
        yield made
        made.close()
        source.close()
        store.close()


def until_painted(widget: QWidget, act: Callable[[], None]) -> float:
    """How long it takes in milliseconds from an act until the widget is painted."""
    painted = Painted(widget)
    before = perf_counter()
    act()
    while not painted.count:
        QCoreApplication.processEvents()
    took = (perf_counter() - before) * 1000
    widget.removeEventFilter(painted)
    return took


def measure(made: Slides, rounds: int) -> Turned:
    """Turn all pages so many times; each turn begins when the page is ready, as it is for whoever listens to a talk."""
    heart, work = Heart(perf_counter), Heart(thread_time)
    turns, floors, stops, busy = [], [], [], []
    for page in [*range(1, PAGES)] * rounds:
        heart.rest()
        work.rest()
        turns.append(until_painted(made.wall, partial(made.show, page)))
        made.settle()
        stops.append(heart.rest())
        busy.append(work.rest())
        floors.append(until_painted(made.ready, made.ready.turn))
    for ended in (heart, work):
        ended.stop()
    return Turned(median(turns), median(floors), median(stops), max(stops), max(busy))


def main() -> None:
    """Print the figures, the ratio and the turn last."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    rounds = parser.parse_args().rounds
    application = QApplication(["bench"])
    with slides() as made:
        turned = measure(made, rounds)
    print(f"{PAGES} pages, {rounds} rounds, {application.platformName()}")
    print(turned.verdict)


if __name__ == "__main__":
    main()
