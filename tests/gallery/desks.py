"""Pictures of the desk: every situation, on the screens it needs, each set of screens in a process of its own."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication

from leda_desktop.texts import Language
from tests.gallery import after, before, bundles, during, handouts, opening
from tests.gallery.album import Album
from tests.gallery.desk import LAPTOP, Desk, Situation

SMALL = (1366, 768)
SCALES = ((100, ""), (125, "-typical"), (200, "-typical"))
"""The sizes of text in percent, and how the names of the situations end that are drawn in them."""
LARGE = (1920, 1080)
SCREENS = {"alone": (SMALL,), "beside": (SMALL, LARGE), "three": (SMALL, LARGE, LARGE)}
MIRRORED = "mirrored"
CONNECTORS = (LAPTOP, "HDMI-1", "DP-2")


def situations() -> Iterator[Situation]:
    """Everything that is drawn."""
    yield from opening.situations()
    yield from before.situations()
    yield from bundles.situations()
    yield from handouts.situations()
    yield from during.situations()
    yield from after.situations()


def draw_desks(album: Album) -> None:
    """Draw what the album wants, in a process for each set of screens and scale."""
    for language in album.languages:
        for scale, ending in SCALES:
            wanted = [s for s in situations() if s.name.endswith(ending) and album.wants(_title(language, scale, s))]
            for screens in (*SCREENS, MIRRORED):
                names = [situation.name for situation in wanted if situation.screens == screens]
                if names:
                    _draw_elsewhere(album, language, scale, screens, names)


def _title(language: Language, scale: int, situation: Situation) -> str:
    folder = language.value if scale == 100 else f"{language.value}/{scale}"
    return f"desk/{folder}/{situation.name}"


def _draw_elsewhere(album: Album, language: Language, scale: int, screens: str, names: list[str]) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        layout = Path(scratch) / "screens.json"
        layout.write_text(json.dumps({"screens": list(_screens(screens, scale / 100))}), encoding="utf-8")
        environment = {
            **os.environ,
            "HOME": scratch,
            "QT_QPA_PLATFORM": f"offscreen:configfile={layout}",
            "QT_SCALE_FACTOR": str(scale / 100),
            "QT_LOGGING_RULES": "qt.qpa.*=false",
        }
        command = [sys.executable, "-m", __name__, str(album.folder), language.value, str(scale), *names]
        subprocess.run(command, env=environment, check=True)


def _screens(name: str, scale: float) -> Iterator[dict[str, object]]:
    """The laptop first, then what is beside it; a mirroring projector lies over it."""
    left = 0
    for connector, size in zip(CONNECTORS, SCREENS.get(name, (SMALL, SMALL)), strict=False):
        width, height = (round(length * scale) for length in size)
        place = {"x": 0 if name == MIRRORED else left, "y": 0, "width": width, "height": height}
        yield {"name": connector, **place, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
        left += width


def main() -> None:
    """Draw situations on the screens of this process."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("language", type=Language)
    parser.add_argument("scale", type=int)
    parser.add_argument("names", nargs="+")
    asked = parser.parse_args()
    application = QApplication(["leda"])
    album = Album(asked.folder)
    for situation in situations():
        if situation.name in asked.names:
            _draw(application, album, situation, asked.language, asked.scale)


def _draw(application: QApplication, album: Album, situation: Situation, language: Language, scale: int) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        desk = Desk(application, Path(scratch), language)
        situation.arrange(desk)
        album.keep(_title(language, scale, situation), desk.picture().toImage())
        desk.close()


if __name__ == "__main__":
    main()
