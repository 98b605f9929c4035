"""The pictures of the README, taken from the gallery."""

import tempfile
from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from leda_desktop.texts import Language
from tests.gallery.album import Album
from tests.gallery.desks import draw_desks
from tests.gallery.walls import draw_walls

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
PICTURES = (
    ("desk.png", "desk/sv/during-board-sorting-typical", 1366),
    ("wall-board.png", "wall/sv/1920x1080/board-typical", 1120),
    ("handouts.png", "desk/sv/handouts-typical", 1120),
    ("after.png", "desk/sv/after-typical", 1120),
    ("wall-results.png", "wall/sv/1920x1080/results-typical", 1120),
)
"""Name, source and width in pixels."""
_SMALLEST_FILE = 0


def draw_readme() -> None:
    """Draw them anew."""
    with tempfile.TemporaryDirectory() as scratch:
        for name, source, width in PICTURES:
            album = Album(Path(scratch), source, (Language.SV,))
            draw_walls(album)
            draw_desks(album)
            image = QImage(str(album.folder / f"{source}.png"))
            if image.width() > width:
                image = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
            _with_few_colours(image).save(str(FOLDER / name), None, _SMALLEST_FILE)


def _with_few_colours(image: QImage) -> QImage:
    """The image in its 256 most frequent colours, a quarter of the file."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    frequent = Counter(memoryview(image.constBits()).cast("I")).most_common(256)
    palette = [colour for colour, _ in frequent]
    return image.convertToFormat(QImage.Format.Format_Indexed8, palette, Qt.ImageConversionFlag.ThresholdDither)
