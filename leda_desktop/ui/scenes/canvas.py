"""The virtual canvas of 1920 × 1080 on which every scene is painted, whatever the size of the wall."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen, QTransform

from leda_desktop.domain.charts import Box
from leda_desktop.domain.pictures import Picture
from leda_desktop.texts import Texts
from leda_desktop.ui.scenes.fitting import cut, fitted
from leda_desktop.ui.scenes.lettering import Block, Style, shown
from leda_desktop.ui.scenes.look import Look
from leda_desktop.ui.scenes.pictures import Fit, NoPictures, Pictures

WIDTH = 1920.0
HEIGHT = 1080.0
MARGIN = 112.0
CONTENT = Box(MARGIN, 84, WIDTH - 2 * MARGIN, HEIGHT - 84 - 64)


class Canvas:
    """A painter with a look, a language and pictures; all numbers are virtual pixels.

    `whole` is all of the wall, which is more than the canvas where its shape is another one than 16:9.
    """

    def __init__(
        self,
        painter: QPainter,
        look: Look,
        texts: Texts,
        pictures: Pictures | None = None,
        whole: Box | None = None,
    ) -> None:
        self.painter = painter
        self.whole = whole or Box(0, 0, WIDTH, HEIGHT)
        self.look = look
        self.texts = texts
        self.pictures = pictures or NoPictures()

    def fill(self, box: Box, colour: str, radius: float = 0) -> None:
        """Fill a rectangle, with round corners if there is a radius."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(colour))
        if radius:
            self.painter.drawRoundedRect(rect_of(box), radius, radius)
        else:
            self.painter.drawRect(rect_of(box))

    def column(self, box: Box, colour: str, radius: float) -> None:
        """Fill a rectangle that is round at the top only, as a bar that stands on a line."""
        radius = min(radius, box.height, box.width / 2)
        path = QPainterPath(QPointF(box.x, box.bottom))
        path.lineTo(box.x, box.y + radius)
        path.quadTo(box.x, box.y, box.x + radius, box.y)
        path.lineTo(box.right - radius, box.y)
        path.quadTo(box.right, box.y, box.right, box.y + radius)
        path.lineTo(box.right, box.bottom)
        self.painter.fillPath(path, QColor(colour))

    def disc(self, x: float, y: float, radius: float, colour: str | QBrush) -> None:
        """Fill a circle around a point."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(colour) if isinstance(colour, str) else colour)
        self.painter.drawEllipse(QPointF(x, y), radius, radius)

    def rule(self, start: tuple[float, float], end: tuple[float, float], colour: str, width: float = 2) -> None:
        """Draw a straight line."""
        self.painter.setPen(QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        self.painter.drawLine(QPointF(*start), QPointF(*end))

    def picture(self, picture: Picture, box: Box, fit: Fit, radius: float = 0, upright: float = 0.5) -> Box | None:
        """Paint a picture in the middle of a box, with round corners if there is a radius; returns where it stands.

        `upright` is how much of what does not fit in is left out at the top. None when the picture is not there.
        """
        image = self.pictures.image(picture, self._pixels(box), fit)
        if image is None:
            return None
        scale = _scale_for(fit)(box.width / image.width(), box.height / image.height())
        width, height = min(image.width() * scale, box.width), min(image.height() * scale, box.height)
        place = Box(box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height)
        shown = QRectF(0, 0, width / scale, height / scale)
        shown.moveCenter(QRectF(image.rect()).center())
        shown.moveTop((image.height() - shown.height()) * upright)
        self._draw(image, shown, place, radius)
        return place

    def prepare(self, picture: Picture, box: Box, fit: Fit) -> None:
        """Have a picture made that may be asked for next, for the same place."""
        self.pictures.prepare(picture, self._pixels(box), fit)

    def has(self, picture: Picture, box: Box, fit: Fit) -> bool:
        """Whether a picture is there for this place."""
        return self.pictures.image(picture, self._pixels(box), fit) is not None

    def _draw(self, image: QImage, shown: QRectF, place: Box, radius: float) -> None:
        """Pixel on pixel where the picture was made for its place, so that nothing is blurred."""
        painter, rect = self.painter, rect_of(place)
        painter.save()
        if radius:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_texture(image, shown, rect))
            painter.drawRoundedRect(rect, radius, radius)
        elif abs(shown.width() * self._virtual() - rect.width()) * 2 < self._virtual() + 1e-6:
            corner = painter.worldTransform().map(rect.topLeft())
            painter.resetTransform()
            ratio = self._ratio()
            at = QPointF(round(corner.x() * ratio) / ratio, round(corner.y() * ratio) / ratio)
            painter.drawImage(QRectF(at, shown.size() / ratio), image, shown)
        else:
            painter.drawImage(rect, image, shown)
        painter.restore()

    def _ratio(self) -> float:
        device = self.painter.device()
        return device.devicePixelRatioF() if device is not None else 1.0

    def _virtual(self) -> float:
        """How many virtual pixels a pixel of the screen has."""
        return 1 / (self.painter.worldTransform().m11() * self._ratio())

    def _pixels(self, box: Box) -> QSize:
        """How many pixels of the screen a box has."""
        area, ratio = self.painter.worldTransform().mapRect(rect_of(box)), self._ratio()
        return QSize(max(1, round(area.width() * ratio)), max(1, round(area.height() * ratio)))

    def put(self, block: Block, x: float, y: float, colour: str | None = None) -> float:
        """Paint a block and return the y below it."""
        self.painter.setPen(QColor(colour or self.look.ink))
        block.draw(self.painter, x, y)
        return y + block.height

    def write(self, text: str, style: Style, box: Box, colour: str | None = None) -> Block:
        """Paint a text at the top of a box in the largest size that fits."""
        block = fitted(text, style, box.width, box.height)
        self.put(block, box.x, box.y, colour)
        return block

    def write_middle(self, text: str, style: Style, box: Box, colour: str | None = None) -> Block:
        """Paint a text in the vertical middle of a box in the largest size that fits."""
        block = fitted(text, style, box.width, box.height)
        self.put(block, box.x, box.y + (box.height - block.height) / 2, colour)
        return block

    def write_line(self, text: str, style: Style, box: Box, colour: str | None = None) -> Block:
        """Paint one line in exactly this size, cut at a word when it is too long."""
        block = cut(shown(text).replace("\n", " "), style, box.width, style.line)
        self.put(block, box.x, box.y, colour)
        return block


def _scale_for(fit: Fit) -> Callable[[float, float], float]:
    return min if fit is Fit.WHOLE else max


def _texture(image: QImage, shown: QRectF, rect: QRectF) -> QBrush:
    """A brush that paints this part of the image on this place."""
    brush = QBrush(image)
    scale = rect.width() / shown.width()
    brush.setTransform(QTransform(scale, 0, 0, scale, rect.x() - shown.x() * scale, rect.y() - shown.y() * scale))
    return brush


def rect_of(box: Box) -> QRectF:
    """The box as Qt's rectangle."""
    return QRectF(box.x, box.y, box.width, box.height)
