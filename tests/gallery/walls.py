"""Pictures of the wall: every example scene on the screens that venues have."""

from collections.abc import Iterator

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter

from leda_desktop.domain.rundown import Face
from leda_desktop.domain.scenes import Scene
from leda_desktop.texts import Language, Texts
from leda_desktop.ui.scenes.painter import paint_message, paint_scene
from tests.gallery.album import Album
from tests.gallery.pictures import ReadyPictures
from tests.gallery.scenes import scene_pictures

SCREENS = (
    (QSize(1920, 1080), ""),
    (QSize(1280, 800), ""),
    (QSize(1024, 768), ""),
    (QSize(3840, 2160), "-typical"),
)
"""The sizes, and how the names of the scenes end that are drawn in them."""


LONG = (
    "Vi samlas igen i stora salen när ni har druckit upp kaffet; den som kom med buss hämtar biljetten i receptionen nu"
)
MESSAGES = {
    "welcome-typical": "Hämta kaffe, vi börjar strax",
    "questions-typical": "5 minuter kvar",
    "board-typical": LONG,
    "break-typical": "Den grå bilen utanför entrén måste flyttas",
    "card-typical": "Högre, tack",
    "clock-typical": LONG,
}
"""Messages by the scene they are drawn over."""


def draw_walls(album: Album) -> None:
    """Draw the scenes that the album wants."""
    for language in album.languages:
        texts = Texts.load(language)
        for name, size, scene, face in _hangings():
            title = f"wall/{language.value}/{size.width()}x{size.height()}/{name}"
            if album.wants(title):
                album.keep(title, wall_image(scene, face, texts, size))
        draw_messages(album, language)


def draw_messages(album: Album, language: Language) -> None:
    """Draw messages over scenes of every sort."""
    texts, examples = Texts.load(language), {name: (scene, face) for name, scene, face in scene_pictures()}
    for name, message in MESSAGES.items():
        title = f"message/{language.value}/{name}"
        if album.wants(title):
            image = wall_image(*examples[name], texts, SCREENS[0][0])
            painter = QPainter(image)
            paint_message(painter, examples[name][0], message, texts, image.size())
            painter.end()
            album.keep(title, image)


def wall_image(scene: Scene, face: Face, texts: Texts, size: QSize) -> QImage:
    """A scene as a screen of this size shows it."""
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_scene(painter, scene, face, texts, size, ReadyPictures())
    painter.end()
    return image


def _hangings() -> Iterator[tuple[str, QSize, Scene, Face]]:
    for name, scene, face in scene_pictures():
        for size, ending in SCREENS:
            if name.endswith(ending):
                yield name, size, scene, face
