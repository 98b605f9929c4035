"""The iceberg: what is seen of a system, and the larger part that is not."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen, QPolygonF

from leda_desktop.domain.charts import Box
from leda_desktop.domain.details import Label
from leda_desktop.domain.scenes import SlideScene
from leda_desktop.ui.scenes.canvas import HEIGHT, MARGIN, WIDTH, Canvas
from leda_desktop.ui.scenes.frame import header
from leda_desktop.ui.scenes.lettering import Style, Weight, fitted

_WATER = 520.0
_FAR = 4000.0
_TITLE = Style(44, Weight.BOLD, 1.25)
_TEXT = Style(40, Weight.REGULAR, 1.32)

# Corners of the ice, clockwise in each facet; the tip stands above the water, the root hangs below it.
_TIP = (
    ("#FFFFFF", ((812, 520), (880, 372), (962, 270), (978, 430), (930, 520))),
    ("#E8F0F1", ((962, 270), (1040, 356), (1072, 446), (978, 430))),
    ("#D8E5E8", ((1072, 446), (1130, 520), (930, 520), (978, 430))),
)
_ROOT = (
    ("#EAF4F5", ((812, 520), (930, 520), (900, 690), (640, 660), (700, 570))),
    ("#D9EAED", ((930, 520), (1130, 520), (1180, 640), (900, 690))),
    ("#C6DDE3", ((1130, 520), (1250, 590), (1300, 690), (1180, 640))),
    ("#CFE3E8", ((640, 660), (900, 690), (860, 850), (720, 800))),
    ("#BCD6DE", ((900, 690), (1180, 640), (1120, 830), (860, 850))),
    ("#ABCAD4", ((1180, 640), (1300, 690), (1220, 800), (1120, 830))),
    ("#B4D0D9", ((720, 800), (860, 850), (960, 985), (830, 930))),
    ("#A0C2CE", ((860, 850), (1120, 830), (1080, 930), (960, 985))),
)


def paint(canvas: Canvas, scene: SlideScene) -> None:
    """Paint the ice in its water, the first label beside the tip, the others beside the root."""
    _water(canvas.painter)
    _facets(canvas.painter, _TIP, 1.0)
    _facets(canvas.painter, _ROOT, 0.86)
    header(canvas, scene.title)
    if scene.labels:
        _label(canvas, scene.labels[0], Box(1240, 290, WIDTH - MARGIN - 1240, 200))
    for i, label in enumerate(scene.labels[1:3]):
        box = (Box(MARGIN, 640, 500, 340), Box(1340, 640, WIDTH - MARGIN - 1340, 340))[i]
        _label(canvas, label, box)


def _water(painter: QPainter) -> None:
    gradient = QLinearGradient(0, _WATER, 0, HEIGHT)
    gradient.setColorAt(0, QColor("#D5E7EB"))
    gradient.setColorAt(1, QColor("#97BDC9"))
    painter.fillRect(QRectF(-_FAR, _WATER, WIDTH + 2 * _FAR, HEIGHT + _FAR), gradient)
    painter.setPen(QPen(QColor("#FFFFFF"), 3))
    painter.drawLine(QPointF(-_FAR, _WATER), QPointF(WIDTH + _FAR, _WATER))


def _facets(painter: QPainter, facets: tuple[tuple[str, tuple[tuple[int, int], ...]], ...], opacity: float) -> None:
    painter.setOpacity(opacity)
    for colour, corners in facets:
        painter.setPen(
            QPen(QColor(colour), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        painter.setBrush(QColor(colour))
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    painter.setOpacity(1)


def _label(canvas: Canvas, label: Label, box: Box) -> None:
    title = fitted(label.title, _TITLE, box.width, box.height / 2)
    text = fitted(label.text, _TEXT, box.width, box.height - title.height)
    canvas.put(text, box.x, canvas.put(title, box.x, box.y))
