"""The folder of media: whole files or none, and never changed."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from leda_desktop.models.media_folder import MediaFolder


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """No file may grow beyond this size."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.fixture
def folder(tmp_path: Path) -> MediaFolder:
    return MediaFolder.beside(tmp_path / "leda.sqlite")


def test_a_content_is_kept_under_its_fingerprint(folder: MediaFolder) -> None:
    sha256 = folder.put(b"a photograph")
    assert folder.path_of(sha256).read_bytes() == b"a photograph"
    assert folder.holds(sha256)


def test_a_copy_of_a_file_stays_when_the_file_goes(folder: MediaFolder, tmp_path: Path) -> None:
    talk = tmp_path / "talk.pdf"
    talk.write_bytes(b"slides")
    sha256 = folder.take(talk)
    talk.unlink()
    assert folder.holds(sha256)


def test_the_same_content_is_kept_once(folder: MediaFolder) -> None:
    once = folder.path_of(folder.put(b"the same"))
    before = once.stat().st_mtime_ns
    folder.put(b"the same")
    assert once.stat().st_mtime_ns == before
    assert [path.name for path in once.parent.iterdir()] == [once.name]


def test_a_file_that_was_changed_is_noticed_and_mended_by_putting_it_again(folder: MediaFolder) -> None:
    sha256 = folder.put(b"whole")
    folder.path_of(sha256).write_bytes(b"broken")
    assert not folder.holds(sha256)
    assert folder.put(b"whole") == sha256
    assert folder.holds(sha256)


def test_the_folder_lies_beside_the_store(tmp_path: Path) -> None:
    folder = MediaFolder.beside(tmp_path / "spring.sqlite")
    assert folder.path_of("x") == tmp_path / "spring-media" / "x"


def test_what_the_disk_had_no_room_for_leaves_nothing_behind(folder: MediaFolder) -> None:
    taken = folder.path_of(folder.put(b"small"))
    with room_for(len(b"small")), pytest.raises(OSError, match="too large"):
        folder.put(b"much larger")
    assert list(taken.parent.iterdir()) == [taken]
