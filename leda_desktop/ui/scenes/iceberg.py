"""The iceberg: what is seen of a system, and the larger part that is not."""

from itertools import islice

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen, QPolygonF

from leda_desktop.domain.charts import Box
from leda_desktop.domain.details import Label
from leda_desktop.domain.scenes import SlideScene
from leda_desktop.ui.scenes.canvas import HEIGHT, MARGIN, WIDTH, Canvas
from leda_desktop.ui.scenes.fitting import fitted
from leda_desktop.ui.scenes.frame import header
from leda_desktop.ui.scenes.lettering import Style, Weight

_WATER = 500.0
_SKY = 250.0
_FAR = 4000.0
_MOST = 8
_LOW = 150.0
# Where the labels in the water begin and how much room they have, for one row of two and up to four.
_DEPTHS = ((600.0, 350.0), (560.0, 390.0), (530.0, 420.0), (520.0, 484.0))
_TITLE = Style(44, Weight.BOLD, 1.25)
_TEXT = Style(40, Weight.REGULAR, 1.32)

Facet = tuple[str, str]

# The corners of the ice by name: capitals lie on its outline, small letters within.
_CORNERS = {
    "A": (962, 262), "B": (1066, 334), "C": (872, 372), "D": (802, 428), "E": (736, 500), "F": (1172, 500),
    "k": (896, 500), "n": (1062, 500), "g": (934, 408), "h": (1000, 432), "i": (1018, 350), "l": (1088, 410),
    "P": (604, 590), "Q": (566, 694), "R": (664, 842), "S": (800, 952), "T": (970, 1040),
    "U": (1116, 958), "V": (1268, 838), "W": (1380, 704), "X": (1316, 590),
    "a": (816, 612), "b": (1010, 640), "c": (1192, 622), "d": (756, 762), "e": (962, 802), "f": (1152, 782),
    "o": (900, 930), "p": (1064, 920),
}  # fmt: skip
# Light falls from the upper left; each facet is its colour and its corners.
_TIP: tuple[Facet, ...] = (
    ("#FFFFFF", "EDCgk"), ("#FFFFFF", "CAg"), ("#E4EEF0", "Aihg"), ("#F3F8F8", "iBlh"),
    ("#C5D9DF", "lBFn"), ("#EAF3F4", "kghn"), ("#D6E4E8", "hln"),
)  # fmt: skip
_ROOT: tuple[Facet, ...] = (
    ("#E4F0F3", "EkaP"), ("#D2E5EA", "knba"), ("#BDD7DF", "nFXcb"), ("#CDE2E8", "PadQ"), ("#BAD6DE", "abed"),
    ("#A8C9D3", "bcfe"), ("#93BAC6", "cXWf"), ("#C0DAE1", "QdR"), ("#ABCBD5", "deoSR"), ("#8FB8C5", "efpo"),
    ("#7EABBA", "fWVUp"), ("#82AFBD", "opT"), ("#A9CAD4", "SoT"), ("#74A3B3", "pUT"),
)  # fmt: skip


def paint(canvas: Canvas, scene: SlideScene) -> None:
    """Paint the ice in its water, the first label beside the tip, the others to the left and right of the root."""
    _sky(canvas)
    _facets(canvas.painter, _TIP)
    _water(canvas.painter)
    _facets(canvas.painter, _ROOT)
    _waterline(canvas.painter)
    header(canvas, scene.title)
    for label, box in zip(scene.labels, places_of(len(scene.labels)), strict=False):
        _label(canvas, label, box)


def places_of(count: int) -> tuple[Box, ...]:
    """Where up to eight labels stand: they share what there is of water on both sides."""
    below = max(min(count, _MOST) - 1, 0)
    rows = max(1, (below + 1) // 2)
    top, height = _DEPTHS[rows - 1]
    sides = ((MARGIN, 420.0), (1420.0, WIDTH - MARGIN - 1420))
    water = (Box(x, top + row * height / rows, width, height / rows - 10) for row in range(rows) for x, width in sides)
    return (Box(1264, 268, WIDTH - MARGIN - 1264, 204), *islice(water, below))


def _sky(canvas: Canvas) -> None:
    gradient = QLinearGradient(0, _SKY, 0, _WATER)
    gradient.setColorAt(0, QColor(canvas.look.paper))
    gradient.setColorAt(1, QColor("#E6EEEA"))
    canvas.painter.fillRect(QRectF(-_FAR, _SKY, WIDTH + 2 * _FAR, _WATER - _SKY), gradient)


def _water(painter: QPainter) -> None:
    gradient = QLinearGradient(0, _WATER, 0, HEIGHT)
    gradient.setColorAt(0, QColor("#C9E0E6"))
    gradient.setColorAt(1, QColor("#98BFCB"))
    painter.fillRect(QRectF(-_FAR, _WATER, WIDTH + 2 * _FAR, HEIGHT + _FAR), gradient)


def _waterline(painter: QPainter) -> None:
    """The surface: a bright line, and a few glints near the ice."""
    painter.setPen(QPen(QColor("#FFFFFF"), 3))
    painter.drawLine(QPointF(-_FAR, _WATER), QPointF(WIDTH + _FAR, _WATER))
    painter.setPen(QPen(QColor(255, 255, 255, 150), 3))
    for x, y, length in ((560, 522, 110), (470, 540, 60), (1214, 524, 130), (1330, 544, 70)):
        painter.drawLine(QPointF(x, y), QPointF(x + length, y))


def _facets(painter: QPainter, facets: tuple[Facet, ...]) -> None:
    for colour, names in facets:
        painter.setPen(QPen(QColor(colour), 1.5))
        painter.setBrush(QColor(colour))
        painter.drawPolygon(QPolygonF([QPointF(*_CORNERS[name]) for name in names]))


def _label(canvas: Canvas, label: Label, box: Box) -> None:
    share = 1 / 2 if box.height > _LOW or not label.text else 1 / 3
    title = fitted(label.title, _TITLE, box.width, box.height * share)
    text = fitted(label.text, _TEXT, box.width, box.height - title.height)
    canvas.put(text, box.x, canvas.put(title, box.x, box.y))
