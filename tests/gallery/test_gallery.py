"""The gallery draws what it is asked for, in the right size and place."""

import re
import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from leda_desktop.texts import Language
from leda_desktop.ui.fonts import load_fonts, shipped_fonts
from tests.gallery.album import Album
from tests.gallery.desks import draw_desks, situations
from tests.gallery.exports import draw_exports
from tests.gallery.papers import draw_papers
from tests.gallery.readme import FOLDER, PICTURES
from tests.gallery.walls import draw_walls

README = Path(__file__).parents[2] / "README.md"
MOST_BYTES = 200_000


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    """The fonts that Leda ships."""
    load_fonts(shipped_fonts())


def _drawn(album: Album) -> dict[str, tuple[int, int]]:
    """The pictures there are, with their sizes."""
    paths = sorted(album.folder.rglob("*.png"))
    images = {path.relative_to(album.folder).as_posix(): QImage(str(path)) for path in paths}
    return {name: (image.width(), image.height()) for name, image in images.items()}


def test_scenes_are_drawn_for_the_screens_of_venues(tmp_path: Path) -> None:
    album = Album(tmp_path, "wall/en/*/clock-*")
    draw_walls(album)
    sizes = ((1024, 768), (1280, 800), (1920, 1080), (3840, 2160))
    assert _drawn(album) == {f"wall/en/{w}x{h}/clock-typical.png": (w, h) for w, h in sizes}


def test_pages_are_drawn_as_a_printer_gets_them(tmp_path: Path) -> None:
    album = Album(tmp_path, "pages/sv/summary-empty-01")
    draw_papers(album)
    assert _drawn(album) == {"pages/sv/summary-empty-01.png": (1240, 1754)}


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_exported_files_are_drawn_as_another_program_shows_them(tmp_path: Path) -> None:
    album = Album(tmp_path, "exports/sv/empty-docx-01")
    draw_exports(album)
    assert _drawn(album) == {"exports/sv/empty-docx-01.png": (1240, 1754)}


def test_desks_are_drawn_from_the_real_window_and_sharp_where_text_is_large(tmp_path: Path) -> None:
    album = Album(tmp_path, "desk/sv/*opening-first-start-typical")
    draw_desks(album)
    name = "opening-first-start-typical.png"
    assert _drawn(album) == {
        f"desk/sv/{name}": (1366, 768),
        f"desk/sv/125/{name}": (1708, 960),
        f"desk/sv/200/{name}": (2732, 1536),
    }


def test_no_two_situations_have_the_same_name() -> None:
    names = [situation.name for situation in situations()]
    assert len(names) == len(set(names))


def test_the_sheet_shows_every_picture(tmp_path: Path) -> None:
    album = Album(tmp_path, languages=(Language.SV,))
    album.keep("wall/sv/a&b", QImage(8, 8, QImage.Format.Format_RGB32))
    assert '<img loading="lazy" src="wall/sv/a&amp;b.png"' in album.write_sheet().read_text(encoding="utf-8")


def test_the_pictures_of_the_readme_are_those_that_the_gallery_draws() -> None:
    shown = re.findall(r"\(docs/pictures/([^)]+\.png)\)", README.read_text(encoding="utf-8"))
    assert sorted(shown) == sorted(name for name, _, _ in PICTURES)
    assert all((FOLDER / name).stat().st_size <= MOST_BYTES for name in shown)
