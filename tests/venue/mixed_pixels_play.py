"""Run by the tests on a display where the laptop has two pixels for each of the projector's."""

import json
import sys
from datetime import UTC, datetime

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from leda_desktop.demo.hands import Hands
from leda_desktop.domain.rundown import Face
from leda_desktop.domain.scenes import SlideScene
from leda_desktop.texts import Language, Texts
from leda_desktop.ui.desk.projector_notices import screen_size
from leda_desktop.ui.fonts import load_fonts, shipped_fonts
from leda_desktop.ui.presenter.screens import output_under
from leda_desktop.ui.presenter.surface import Surface
from leda_desktop.ui.presenter.wall import Wall
from leda_desktop.ui.scenes.painter import paint_still
from tests.venue.display import lay_out

SCENE = SlideScene("Välkommen hit!", "Skarpa bokstäver")


def main() -> None:
    """Show one scene on both, and look at the pixels."""
    lay_out()
    application = QApplication(sys.argv)
    load_fonts(shipped_fonts())
    texts = Texts.load(Language.SV)
    desk = QWidget()
    desk.setGeometry(20, 20, 400, 300)
    desk.show()
    thumbnail, surface = Surface(texts), Surface(texts)
    thumbnail.setParent(desk)
    thumbnail.resize(320, 180)
    thumbnail.show()
    wall = Wall(desk, surface, texts)
    hands = Hands(desk)
    wall.place()
    for shown in (surface, thumbnail):
        shown.show_scene(SCENE, Face(datetime(2024, 2, 7, 12, 5, tzinfo=UTC)))
    hands.wait_until(lambda: not wall._placement._verify.isActive())
    projector = next(screen for screen in application.screens() if screen.name() == "DUMMY1")
    assert wall.shown_on is not None
    facts = {
        "wall": [surface.devicePixelRatioF(), wall.state.value, screen_size(wall.shown_on)],
        "laptop": [thumbnail.devicePixelRatioF(), screen_size(output_under(desk))],
        "thumbnail": thumbnail.grab().toImage().size().toTuple(),
        "crisp": same(projector.grabWindow(0).toImage(), painted(texts)),
    }
    wall.close()
    sys.stdout.write(json.dumps(facts))


def painted(texts: Texts) -> QImage:
    """The scene as it looks in exactly the pixels of the projector."""
    image = QImage(1920, 1080, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_still(painter, SCENE, texts, QSize(1920, 1080))
    painter.end()
    return image


def same(seen: QImage, wanted: QImage) -> bool:
    """Whether two pictures are the same to the pixel."""
    return seen.convertToFormat(QImage.Format.Format_RGB32) == wanted


if __name__ == "__main__":
    main()
