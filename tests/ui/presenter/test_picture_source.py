"""Pictures are given when they are there, made ready before they are asked for, and told when they cannot be."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leda_desktop.domain.details import Talk
from leda_desktop.domain.ids import MediaId
from leda_desktop.domain.pictures import DocumentPage, Photo, Picture
from leda_desktop.domain.problems import Trouble
from leda_desktop.domain.scenes import PagesScene, TalkScene
from leda_desktop.models.media_folder import MediaFolder
from leda_desktop.models.store import Store
from leda_desktop.services.media import MediaLibrary
from leda_desktop.texts import Language, Texts
from leda_desktop.ui.presenter.document_pages import DocumentPages
from leda_desktop.ui.presenter.picture_source import PictureSource
from leda_desktop.ui.scenes.painter import paint_still
from leda_desktop.ui.scenes.pictures import Fit
from tests.fakes import FakeClock
from tests.media_files import encoded, heavy_pdf, pdf, photograph, put

WALL = QSize(960, 540)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[MediaLibrary]:
    store = Store.open(tmp_path / "leda.sqlite", FakeClock())
    yield MediaLibrary(store, MediaFolder.beside(store.path), FakeClock())
    store.close()


@pytest.fixture
def source(qapp: QApplication, library: MediaLibrary) -> Iterator[PictureSource]:
    assert qapp is not None
    made = PictureSource(library)
    yield made
    made.close()


def document(library: MediaLibrary, tmp_path: Path, pages: int = 6) -> MediaId:
    """A document that was taken in."""
    return library.add_document(put(tmp_path, "talk.pdf", pdf(pages)), pages).id


def painted(source: PictureSource, scene: PagesScene | TalkScene, size: QSize = WALL) -> QImage:
    """The scene as it is painted with the pictures that are there."""
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_still(painter, scene, Texts.load(Language.SV), size, source)
    painter.end()
    return image


def test_the_pages_around_the_one_on_the_wall_are_made_ready(
    source: PictureSource, library: MediaLibrary, tmp_path: Path, qtbot: QtBot
) -> None:
    key = document(library, tmp_path)
    painted(source, PagesScene("Talk", DocumentPage(key, 2), 2, 6))
    qtbot.waitUntil(lambda: source.is_idle)
    ready = [page for page in range(6) if source.image(DocumentPage(key, page), WALL, Fit.WHOLE) is not None]
    assert ready == [1, 2, 3, 4]


def test_the_speaker_card_makes_the_first_page_ready(
    source: PictureSource, library: MediaLibrary, tmp_path: Path, qtbot: QtBot
) -> None:
    key = document(library, tmp_path)
    painted(source, TalkScene("Talk", Talk("Maja Ek", slides=key)))
    qtbot.waitUntil(lambda: source.is_idle)
    assert source.image(DocumentPage(key, 0), WALL, Fit.WHOLE) is not None


@pytest.mark.parametrize(
    ("size", "black"), [(QSize(960, 540), None), (QSize(1024, 768), (512, 5)), (QSize(640, 360), None)]
)
def test_a_page_stands_on_the_wall_pixel_by_pixel(
    source: PictureSource,
    library: MediaLibrary,
    tmp_path: Path,
    qtbot: QtBot,
    size: QSize,
    black: tuple[int, int] | None,
) -> None:
    scene = PagesScene("Talk", DocumentPage(document(library, tmp_path), 0), 0, 6)
    painted(source, scene, size)
    qtbot.waitUntil(lambda: source.is_idle)
    page = source.image(scene.page, size, Fit.WHOLE)
    assert page is not None and page.width() == size.width()
    wall = painted(source, scene, size)
    top = (size.height() - page.height()) // 2
    assert wall.copy(0, top, page.width(), page.height()) == page
    assert black is None or wall.pixelColor(*black).name() == "#000000"


def test_what_is_not_to_be_had_is_told_when_it_is_asked_for_and_not_before(
    source: PictureSource, library: MediaLibrary, tmp_path: Path, qtbot: QtBot
) -> None:
    missed: list[Picture] = []
    source.missed.connect(missed.append)
    broken = DocumentPage(library.add_document(put(tmp_path, "broken.pdf", b"nothing"), 3).id, 1)
    source.prepare(broken, WALL, Fit.WHOLE)
    qtbot.waitUntil(lambda: source.is_idle)
    assert missed == []
    assert source.image(broken, WALL, Fit.WHOLE) is None
    assert missed == [broken]
    problem = source.problem(broken)
    assert problem is not None
    assert (problem.trouble, problem.values) == (Trouble.DOCUMENT_DAMAGED, {"name": "broken.pdf"})
    assert not source.is_coming(broken)


def test_a_picture_that_nobody_took_in_is_missed_at_once(source: PictureSource) -> None:
    assert source.image(Photo(MediaId("nowhere")), WALL, Fit.FILL) is None
    problem = source.problem(Photo(MediaId("nowhere")))
    assert problem is not None and problem.trouble is Trouble.MEDIA_MISSING


def test_what_waited_behind_a_slow_page_is_asked_for_again(
    source: PictureSource, library: MediaLibrary, tmp_path: Path, qtbot: QtBot
) -> None:
    source.__dict__["documents"] = slow = DocumentPages(patience=100)
    slow.answered.connect(source._try_slow_ones_again)
    heavy = DocumentPage(library.add_document(put(tmp_path, "heavy.pdf", heavy_pdf(11)), 1).id, 0)
    light = DocumentPage(document(library, tmp_path), 0)
    for page in (heavy, light):
        source.prepare(page, WALL, Fit.WHOLE)
    qtbot.waitUntil(lambda: source.problem(light) is not None and source.problem(heavy) is not None)
    qtbot.waitUntil(lambda: source.problem(light) is None, timeout=60_000)
    assert source.image(light, WALL, Fit.WHOLE) is None
    qtbot.waitUntil(lambda: source.image(light, WALL, Fit.WHOLE) is not None)
    assert source.image(heavy, WALL, Fit.WHOLE) is not None


def test_a_photograph_fills_its_box_without_being_larger_than_it_is(
    source: PictureSource, library: MediaLibrary, qtbot: QtBot
) -> None:
    photo = Photo(library.add_picture(encoded(photograph(1200, 800)), "lake.jpg").id)
    for size in (QSize(300, 300), QSize(3000, 3000)):
        source.prepare(photo, size, Fit.FILL)
    qtbot.waitUntil(lambda: source.is_idle)
    small, large = (source.image(photo, size, Fit.FILL) for size in (QSize(300, 300), QSize(3000, 3000)))
    assert small is not None and small.size() == QSize(450, 300)
    assert large is not None and large.size() == QSize(1200, 800)
