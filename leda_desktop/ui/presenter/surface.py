"""The surface that shows a scene: the same widget fills the wall and the thumbnail."""

from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leda_desktop.domain.rundown import Face
from leda_desktop.domain.scenes import BlankScene, Scene
from leda_desktop.texts import Texts
from leda_desktop.ui.presenter.picture import Picture
from leda_desktop.ui.presenter.picture_source import PictureSource
from leda_desktop.ui.scenes.live import live_state
from leda_desktop.ui.scenes.pictures import NoPictures
from leda_desktop.ui.widgets.qt import Attribute, Policy, override

_SHAPE = QSize(16, 9)


class Surface(QWidget):
    """Paints one scene; a tick repaints only what changes with time."""

    def __init__(self, texts: Texts, pictures: PictureSource | None = None) -> None:
        super().__init__()
        self.pictures = pictures
        self._picture = Picture(texts, pictures or NoPictures())
        if pictures is not None:
            pictures.arrived.connect(self._on_arrived)
        self._scene: Scene = BlankScene()
        self._message = ""
        self._face = Face(datetime.now(UTC))
        self._waiting = True
        self.setAttribute(Attribute.WA_OpaquePaintEvent)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setHorizontalPolicy(Policy.Expanding)
        self.setSizePolicy(policy)

    @property
    def scene(self) -> Scene:
        """The scene that is shown."""
        return self._scene

    @property
    def message(self) -> str:
        """The message over it; empty for none."""
        return self._message

    def show_scene(self, scene: Scene, face: Face, message: str = "") -> None:
        """Show a scene with a message over it, composed off the screen and swapped in at once."""
        self._scene, self._message = scene, message
        if self._compose():
            self._face = face
            self.update()
        else:
            self.tick(face)

    def tick(self, face: Face) -> None:
        """Show another second, where it is seen."""
        moved = live_state(self._scene, face) != live_state(self._scene, self._face)
        self._face = face
        if not moved:
            return
        region = self._picture.live_region(self.size())
        if not region.isEmpty():
            self.update(region)

    def speak(self, texts: Texts) -> None:
        """Show the same scene in another language."""
        self._picture.speak(texts)
        self.show_scene(self._scene, self._face, self._message)

    def _on_arrived(self) -> None:
        if not self._waiting and self._compose():
            self.update()

    @override
    def heightForWidth(self, width: int) -> int:
        return width * _SHAPE.height() // _SHAPE.width()

    @override
    def sizeHint(self) -> QSize:
        return _SHAPE * 18

    @override
    def minimumSizeHint(self) -> QSize:
        return _SHAPE * 8

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._compose()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.show_scene(self._scene, self._face, self._message)
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._waiting:
            self._compose(seen=True)
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        self._picture.paint(painter, self._face, self.size(), event.rect())

    def _compose(self, *, seen: bool = False) -> bool:
        """Prepare the picture, or wait with it while nobody sees it, because its size is not known before.

        True when it is another one than before, or may be.
        """
        self._waiting = not (seen or self.isVisible())
        return self._waiting or self._picture.show(self._scene, self._message, self.size(), self.devicePixelRatioF())
