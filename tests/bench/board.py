"""Times a frame of a board of 1,000 and 5,000 notes against filling the same window with one image."""

from collections.abc import Callable
from statistics import median
from time import perf_counter

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

from leda_desktop.ui.capture.board_canvas import BoardCanvas
from leda_desktop.ui.widgets.qt import override
from tests.bench.boards import Bench, bench

ROUNDS = 11
FRAMES = 24
COUNTS = (1000, 5000)
STEP = 24

Frame = Callable[[int], None]


class Floor(QWidget):
    """A window that only copies one image to the screen."""

    def __init__(self, like: QWidget) -> None:
        super().__init__()
        self.resize(like.size())
        self._image = QImage(like.size(), QImage.Format.Format_RGB32)
        self._image.fill(Qt.GlobalColor.white)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Copy the image."""
        QPainter(self).drawImage(0, 0, self._image)

    def frame(self, _number: int) -> None:
        """Paint once."""
        self.repaint()


class Cases:
    """The frames of a board: the same again, scrolled a step, and with a note in the hand of the mouse."""

    def __init__(self, canvas: BoardCanvas) -> None:
        self._canvas = canvas
        self._bar = canvas.findChild(QScrollBar)
        first = canvas.viewport.layout.columns[0]
        self._start = canvas.viewport.note_rect(first, 0).center()

    def repaint(self, _number: int) -> None:
        """Paint everything again."""
        self._canvas.repaint()

    def pan(self, number: int) -> None:
        """Scroll sideways to and fro, and the first columns down, then paint."""
        if self._bar is not None:
            self._bar.setValue(abs(number % (2 * FRAMES) - FRAMES) * STEP)
        viewport = self._canvas.viewport
        for laid in viewport.visible_columns()[:3]:
            viewport.scroll_to(laid, number * STEP)
        self._canvas.repaint()

    def drag(self, number: int) -> None:
        """Carry a note a step on, then paint."""
        offset = QPoint(40 + number * STEP, 60 + number * STEP // 2)
        self._send(QEvent.Type.MouseMove, self._start + offset)
        self._canvas.repaint()

    def begin_drag(self) -> None:
        """Take the first note."""
        self._send(QEvent.Type.MouseButtonPress, self._start)

    def _send(self, kind: QEvent.Type, at: QPoint) -> None:
        left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, QPointF(at), QPointF(self._canvas.mapToGlobal(at)), left, left, plain)
        QApplication.sendEvent(self._canvas, event)


def milliseconds(frame: Frame) -> float:
    """How long one of many frames takes."""
    before = perf_counter()
    for number in range(FRAMES):
        frame(number)
    return (perf_counter() - before) * 1000 / FRAMES


def measure(made: Bench, count: int) -> dict[str, tuple[float, float]]:
    """For each case the median of the board and of the floor."""
    canvas = made.panel.canvas
    floor = Floor(canvas)
    floor.show()
    made.app.processEvents()
    cases = Cases(canvas)
    timed: dict[str, list[tuple[float, float]]] = {"repaint": [], "pan": [], "drag": []}
    for _ in range(ROUNDS):
        timed["repaint"].append((milliseconds(cases.repaint), milliseconds(floor.frame)))
        timed["pan"].append((milliseconds(cases.pan), milliseconds(floor.frame)))
        cases.begin_drag()
        timed["drag"].append((milliseconds(cases.drag), milliseconds(floor.frame)))
        made.panel.canvas.cancel_pointer()
    floor.close()
    medians = {name: (median(b for b, _ in pairs), median(f for _, f in pairs)) for name, pairs in timed.items()}
    for name, (board, image) in medians.items():
        print(f"board {count} {name} {board:.2f} ms, one image {image:.2f} ms, {board / image:.2f}")
    return medians


def main() -> None:
    """Print the figures, the worst ratio and frame last."""
    worst: dict[int, float] = {}
    ratios: list[float] = []
    for count in COUNTS:
        with bench(count) as made:
            medians = measure(made, count)
        worst[count] = max(board for board, _ in medians.values())
        ratios += [board / image for board, image in medians.values()]
    frames = ", ".join(f"{count} {frame:.1f} ms" for count, frame in worst.items())
    print(f"ratio {max(ratios):.2f} slowest frame {frames}")


if __name__ == "__main__":
    main()
