"""Renders every screen, scene and page in both languages.

`python -m tests.gallery --out DIR [--only GLOB] [--language sv|en]`; `--readme` renews the pictures of the README.
"""

import argparse
import os
from pathlib import Path

# Before anything makes an application: the pictures do not depend on the screen of whoever makes them.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtGui import QGuiApplication

from leda_desktop.texts import Language
from leda_desktop.ui.fonts import load_fonts, shipped_fonts
from tests.gallery.album import Album
from tests.gallery.desks import draw_desks
from tests.gallery.exports import draw_exports
from tests.gallery.papers import draw_papers
from tests.gallery.readme import draw_readme
from tests.gallery.walls import draw_walls


def main() -> None:
    """Draw what is asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.gallery")
    parser.add_argument("--out", type=Path, metavar="DIR")
    parser.add_argument("--only", default="*", metavar="GLOB")
    parser.add_argument("--language", type=Language, metavar="sv|en")
    parser.add_argument("--readme", action="store_true")
    asked = parser.parse_args()
    application = QGuiApplication(["gallery"])
    load_fonts(shipped_fonts())
    if asked.readme:
        draw_readme()
    if asked.out:
        album = Album(asked.out, asked.only, (asked.language,) if asked.language else tuple(Language))
        draw_walls(album)
        draw_papers(album)
        draw_exports(album)
        draw_desks(album)
        print(album.write_sheet())
    application.quit()


if __name__ == "__main__":
    main()
