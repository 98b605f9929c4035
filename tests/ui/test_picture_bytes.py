"""Pictures for paper: a small JPEG of whatever a document names, and nothing where there is nothing."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from leda_desktop.domain.ids import MediaId
from leda_desktop.domain.pictures import DocumentPage, Drawn, Photo, Picture
from leda_desktop.models.media_folder import MediaFolder
from leda_desktop.models.store import Store
from leda_desktop.services.media import MediaLibrary
from leda_desktop.ui.picture_bytes import PictureBytes
from tests.fakes import FakeClock
from tests.media_files import encoded, of_bytes, pdf, photograph, put


@pytest.fixture
def library(qapp: QApplication, tmp_path: Path) -> Iterator[MediaLibrary]:
    """An empty store beside an empty folder of media."""
    assert qapp is not None
    store = Store.open(tmp_path / "leda.sqlite", FakeClock())
    yield MediaLibrary(store, MediaFolder.beside(store.path), FakeClock())
    store.close()


def size(library: MediaLibrary, picture: Picture, longest: int) -> tuple[int, int]:
    """The size of a picture, made in a thread of its own as documents are."""
    with ThreadPoolExecutor(1) as pool:
        content = pool.submit(PictureBytes(library), picture, longest).result()
    assert content is not None and content.startswith(b"\xff\xd8")
    image = of_bytes(content)
    return image.width(), image.height()


def test_a_card_is_drawn_in_the_size_that_is_asked_for(library: MediaLibrary) -> None:
    assert max(size(library, Drawn(7), 500)) == 500


def test_a_photograph_is_no_larger_than_asked_for_and_never_enlarged(library: MediaLibrary) -> None:
    photo = Photo(library.add_picture(encoded(photograph(800, 400)), "lake.jpg").id)
    assert size(library, photo, 200) == (200, 100)
    assert size(library, photo, 5000) == (800, 400)


def test_a_page_of_a_document_lies_on_white(library: MediaLibrary, tmp_path: Path) -> None:
    media = library.add_document(put(tmp_path, "talk.pdf", pdf(3)), 3)
    assert size(library, DocumentPage(media.id, 2), 640) == (640, 360)
    content = PictureBytes(library)(DocumentPage(media.id, 2), 640)
    assert content is not None
    assert of_bytes(content).pixelColor(639, 359).lightness() > 250


def test_what_cannot_be_had_is_none(library: MediaLibrary, tmp_path: Path) -> None:
    media = library.add_document(put(tmp_path, "talk.pdf", pdf(3)), 3)
    for picture in (Photo(MediaId("gone")), DocumentPage(MediaId("gone"), 0), DocumentPage(media.id, 99)):
        assert PictureBytes(library)(picture, 100) is None
