"""A paint device that writes down the texts that are painted on it, instead of showing them."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import QImage, QPaintDevice, QPaintEngine, QPaintEngineState, QPainter, QPainterPath, QTextItem

from leda_desktop.domain.rundown import Face
from leda_desktop.domain.scenes import Scene
from leda_desktop.texts import Texts
from leda_desktop.ui.scenes.painter import paint_scene
from leda_desktop.ui.scenes.pictures import Pictures
from leda_desktop.ui.widgets.qt import override

CANVAS = QSize(1920, 1080)
_VISIBLE = 48
_Element = QPainterPath.Element


@dataclass(frozen=True, slots=True)
class Painted:
    """A piece of text with its size in pixels and the rectangle that its letters fill."""

    text: str
    size: int
    rect: QRectF


class _Engine(QPaintEngine):
    """Takes texts and leaves everything else out."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.painted: list[Painted] = []

    @override
    def begin(self, device: QPaintDevice) -> bool:
        self.setActive(True)
        return True

    @override
    def end(self) -> bool:
        self.setActive(False)
        return True

    @override
    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    @override
    def updateState(self, state: QPaintEngineState) -> None:
        """Nothing to follow: scenes are recorded at the size of their canvas."""

    @override
    def drawTextItem(self, at: QPointF | QPoint | _Element, item: QTextItem) -> None:
        size = item.font().pixelSize()
        # From the height of capitals down to the baseline: what would collide if lines came too close.
        assert isinstance(at, QPointF)
        rect = QRectF(at.x(), at.y() - 0.7 * size, item.width(), 0.7 * size)
        self.painted.append(Painted(item.text(), size, rect))

    @override
    def drawPath(self, path: object) -> None:
        """Shapes are not recorded."""

    @override
    def drawImage(self, *args: object) -> None:
        """Pictures are not recorded."""

    @override
    def drawPolygon(self, *args: object) -> None:
        """Shapes are not recorded."""


class Recorder(QPaintDevice):
    """A device of the size of the canvas."""

    def __init__(self) -> None:
        super().__init__()
        self.engine = _Engine()

    @override
    def paintEngine(self) -> QPaintEngine:
        return self.engine

    @override
    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        sizes = {
            QPaintDevice.PaintDeviceMetric.PdmWidth: CANVAS.width(),
            QPaintDevice.PaintDeviceMetric.PdmHeight: CANVAS.height(),
            QPaintDevice.PaintDeviceMetric.PdmDpiX: 96,
            QPaintDevice.PaintDeviceMetric.PdmDpiY: 96,
        }
        return sizes.get(metric, 1)


def painted_texts(scene: Scene, face: Face, texts: Texts, pictures: Pictures | None = None) -> list[Painted]:
    """The texts of a scene, in the order they are painted."""
    recorder = Recorder()
    painter = QPainter(recorder)
    paint_scene(painter, scene, face, texts, CANVAS, pictures)
    painter.end()
    return recorder.engine.painted


def words(scene: Scene, face: Face, texts: Texts) -> str:
    """All words of a scene, line after line."""
    return "\n".join(painted.text for painted in painted_texts(scene, face, texts))


def difference(one: QImage, other: QImage) -> bytes:
    """How far two images are apart, pixel by pixel, 0 to 255."""
    apart = QImage(one)
    painter = QPainter(apart)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    grey = apart.convertToFormat(QImage.Format.Format_Grayscale8)  # its bits live no longer than it does
    bits, stride = bytes(grey.constBits()), grey.bytesPerLine()
    return b"".join(bits[row * stride : row * stride + grey.width()] for row in range(grey.height()))


def alike(one: QImage, other: QImage) -> bool:
    """True when nobody could tell the images apart; Qt rounds the edges of large letters differently now and then."""
    return max(difference(one, other)) < _VISIBLE


def picture(scene: Scene, face: Face, texts: Texts, size: QSize = CANVAS) -> QImage:
    """The scene as an image."""
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_scene(painter, scene, face, texts, size)
    painter.end()
    return image
