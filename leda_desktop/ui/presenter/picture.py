"""The picture of a scene at one size: painted whole when the scene changes, in its live parts when time passes."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap, QRegion

from leda_desktop.domain.rundown import Face
from leda_desktop.domain.scenes import Scene
from leda_desktop.texts import Texts
from leda_desktop.ui.scenes.live import live_parts
from leda_desktop.ui.scenes.painter import paint_live, paint_message, paint_still, place_on
from leda_desktop.ui.scenes.pictures import Pictures, Watched


class Picture:
    """Keeps what does not change as a pixmap, so that a tick costs only the timer's rectangle.

    Until every picture in a scene has come, the scene before it stays.
    """

    def __init__(self, texts: Texts, pictures: Pictures) -> None:
        self._texts = texts
        self._pictures = pictures
        self._still = QPixmap()
        self._scene: Scene | None = None
        self._message = ""
        self._whole = False

    def show(self, scene: Scene, message: str, size: QSize, ratio: float) -> bool:
        """Prepare the picture; True when it is another one than before. `ratio` is device pixels a pixel."""
        wanted = size * ratio
        if wanted.isEmpty():
            return False
        same = scene == self._scene and message == self._message
        if same and self._still.size() == wanted and self._whole:
            return False
        still = QPixmap(wanted)
        still.setDevicePixelRatio(ratio)
        still.fill(QColor("#000000"))
        pictures = Watched(self._pictures)
        painter = QPainter(still)
        paint_still(painter, scene, self._texts, size, pictures)
        paint_message(painter, scene, message, self._texts, size)
        painter.end()
        if pictures.too_early and self._scene is not None and self._still.size() == wanted:
            return False
        # Where nothing stood before, a half picture is better than none; it is made again when the rest has come.
        self._scene, self._message = scene, message
        self._still, self._whole = still, not pictures.too_early
        return True

    def speak(self, texts: Texts) -> None:
        """Use another language from the next `show` on."""
        self._texts = texts
        self._scene = None

    def live_region(self, size: QSize) -> QRegion:
        """What changes with time, in pixels of the target."""
        region = QRegion()
        for part in live_parts(self._scene) if self._scene else ():
            region += place_on(part, size).toAlignedRect().adjusted(-1, -1, 1, 1)
        return region

    def paint(self, painter: QPainter, face: Face, size: QSize, dirty: QRect) -> None:
        """Paint what is dirty."""
        if self._scene is None:
            painter.fillRect(dirty, QColor("#000000"))
            return
        ratio = self._still.devicePixelRatio()
        source = QRect(dirty.topLeft() * ratio, dirty.size() * ratio)
        painter.drawPixmap(dirty, self._still, source)
        if self.live_region(size).intersects(dirty):
            paint_live(painter, self._scene, face, self._texts, size)
