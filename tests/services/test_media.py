"""Media: taken in, found again, checked."""

from pathlib import Path

import pytest

from leda_desktop.domain.ids import MediaId
from leda_desktop.domain.media import MediaKind
from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.models.media_folder import MediaFolder
from leda_desktop.models.store import Store
from leda_desktop.services.media import MediaLibrary
from tests.fakes import FakeClock


@pytest.fixture
def media(store: Store, clock: FakeClock) -> MediaLibrary:
    return MediaLibrary(store, MediaFolder.beside(store.path), clock)


def test_a_picture_is_found_again_with_its_source(media: MediaLibrary) -> None:
    added = media.add_picture(b"pixels", "lake.jpg", source="Foto: Nathalie Näslund")
    assert media.find(added.id) == added
    assert (added.kind, added.name, added.size) == (MediaKind.PICTURE, "lake.jpg", 6)
    assert media.path(added).read_bytes() == b"pixels"


def test_a_picture_with_another_source_is_another_one_with_the_same_pixels(media: MediaLibrary) -> None:
    added = media.add_picture(b"pixels", "lake.jpg", shape=(640, 480))
    changed = media.with_source(added, "Foto: Ánde")
    assert media.find(changed.id) == changed
    assert (changed.source, changed.width, changed.height) == ("Foto: Ánde", 640, 480)
    assert media.path(changed) == media.path(added)
    assert media.find(added.id) == added


def test_a_document_is_copied_with_its_number_of_pages(media: MediaLibrary, tmp_path: Path) -> None:
    talk = tmp_path / "talk.pdf"
    talk.write_bytes(b"slides")
    added = media.add_document(talk, 12)
    talk.unlink()
    media.check(added)
    assert (added.kind, added.pages) == (MediaKind.DOCUMENT, 12)


def test_two_files_of_one_name_are_kept_apart(media: MediaLibrary) -> None:
    one, other = media.add_picture(b"one", "lake.jpg"), media.add_picture(b"other", "lake.jpg")
    assert media.path(one).read_bytes() != media.path(other).read_bytes()


def test_what_was_never_taken_in_is_not_found(media: MediaLibrary) -> None:
    assert media.find(MediaId("nothing")) is None


def test_a_file_that_is_gone_or_changed_is_told_by_its_name(media: MediaLibrary) -> None:
    added = media.add_picture(b"pixels", "lake.jpg")
    media.path(added).write_bytes(b"other")
    with pytest.raises(Problem) as changed:
        media.check(added)
    media.path(added).unlink()
    with pytest.raises(Problem) as gone:
        media.check(added)
    assert changed.value.trouble is Trouble.MEDIA_DAMAGED
    assert (gone.value.trouble, gone.value.values) == (Trouble.MEDIA_MISSING, {"name": "lake.jpg"})


def test_a_document_that_cannot_be_read_is_told(media: MediaLibrary, tmp_path: Path) -> None:
    with pytest.raises(Problem) as caught:
        media.add_document(tmp_path / "nowhere.pdf", 1)
    assert caught.value.trouble is Trouble.MEDIA_NOT_KEPT


def test_nothing_is_taken_into_a_store_that_is_only_read(store: Store, clock: FakeClock) -> None:
    store.close()
    with_reading = Store.open(store.path, clock, read_only=True)
    library = MediaLibrary(with_reading, MediaFolder.beside(store.path), clock)
    with pytest.raises(Problem) as caught:
        library.add_picture(b"pixels", "lake.jpg")
    with_reading.close()
    assert caught.value.trouble is Trouble.STORE_READ_ONLY
