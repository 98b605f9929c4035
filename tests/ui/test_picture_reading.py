"""Chosen pictures are read, and written anew with nothing but their pixels."""

import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColorSpace

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.ui.picture_reading import LONGEST_SIDE, MOST_BYTES, read_picture, written_anew
from tests.media_files import encoded, face, of_bytes, photograph, put, transparent, with_exif

SECRET = b"N 63 49 34 E 20 15 47"


def test_a_photograph_keeps_its_pixels_and_loses_where_it_was_taken(tmp_path: Path) -> None:
    camera = with_exif(encoded(photograph(640, 480)), secret=SECRET)
    assert SECRET in camera and b"Exif" in camera
    read = read_picture(put(tmp_path, "sjön.jpg", camera))
    assert SECRET not in read.content and b"Exif" not in read.content
    assert (read.name, read.width, read.height) == ("sjön.jpg", 640, 480)
    assert of_bytes(read.content).size() == QSize(640, 480)


def test_a_photograph_that_was_held_sideways_stands_upright(tmp_path: Path) -> None:
    read = read_picture(put(tmp_path, "sideways.jpg", with_exif(encoded(photograph(640, 480)), orientation=6)))
    assert (read.width, read.height) == (480, 640)


def test_what_is_written_beside_the_pixels_of_a_png_is_gone(tmp_path: Path) -> None:
    png = encoded(transparent(300, 200), "png")
    assert b"not to be named" in png
    read = read_picture(put(tmp_path, "sign.png", png))
    assert b"not to be named" not in read.content and b"tEXt" not in read.content
    assert read.content.startswith(b"\x89PNG")
    image = of_bytes(read.content)
    assert (image.pixelColor(10, 10).name(), image.pixelColor(250, 10).alpha()) == ("#12484a", 0)


def test_a_png_without_anything_transparent_becomes_a_jpeg(tmp_path: Path) -> None:
    opaque = face(300, 400).convertToFormat(transparent(1, 1).format())
    read = read_picture(put(tmp_path, "face.png", encoded(opaque, "png")))
    assert read.content.startswith(b"\xff\xd8\xff")


def test_a_large_photograph_is_made_as_small_as_a_wall_needs_it(tmp_path: Path) -> None:
    read = read_picture(put(tmp_path, "large.jpg", encoded(photograph(4000, 3000))))
    assert (read.width, read.height) == (LONGEST_SIDE, 1920)
    upright = written_anew(photograph(1500, 4000), "pasted")
    assert (upright.width, upright.height) == (960, LONGEST_SIDE)


def test_colours_that_only_some_screens_know_become_those_of_every_screen() -> None:
    image = face(200, 300)
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3))
    assert b"ICC_PROFILE" not in written_anew(image, "wide").content


@pytest.mark.parametrize("content", [b"<svg/>", b"GIF89a....", b"", b"%PDF-1.4", b"\x00\x00\x00\x18ftypheic"])
def test_another_format_is_refused_whatever_it_calls_itself(tmp_path: Path, content: bytes) -> None:
    assert refused(put(tmp_path, "picture.jpg", content)) is Trouble.PICTURE_FORMAT


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = put(tmp_path, "huge.jpg", encoded(face(30, 40)))
    with path.open("r+b") as file:
        file.truncate(MOST_BYTES + 1)
    assert refused(path) is Trouble.PICTURE_LARGE


def test_a_picture_that_would_fill_the_memory_is_refused(tmp_path: Path) -> None:
    assert refused(put(tmp_path, "bomb.png", _bomb(60_000, 60_000))) is Trouble.PICTURE_LARGE


def test_a_picture_that_was_cut_off_is_refused(tmp_path: Path) -> None:
    png = encoded(photograph(640, 480), "png")
    jpeg = with_exif(encoded(photograph(640, 480)), secret=b"\xff\xd9 as a thumbnail has it")
    assert refused(put(tmp_path, "cut.png", png[: len(png) // 2])) is Trouble.PICTURE_DAMAGED
    assert refused(put(tmp_path, "cut.jpg", jpeg[: len(jpeg) // 2])) is Trouble.PICTURE_DAMAGED
    assert refused(put(tmp_path, "header.jpg", b"\xff\xd8\xff\xe0 and nothing")) is Trouble.PICTURE_DAMAGED


@pytest.mark.qt_log_ignore("JPEG")
def test_a_picture_with_nothing_in_it_is_refused(tmp_path: Path) -> None:
    assert refused(put(tmp_path, "none.jpg", b"\xff\xd8\xff\xd9")) is Trouble.PICTURE_DAMAGED


def test_a_photograph_with_something_behind_its_end_is_whole(tmp_path: Path) -> None:
    moving = encoded(photograph(640, 480)) + b"\xff\xda a film of a second"
    assert read_picture(put(tmp_path, "moving.jpg", moving)).width == 640


def test_a_file_that_is_not_there_is_told_by_its_path(tmp_path: Path) -> None:
    assert refused(tmp_path / "gone.jpg") is Trouble.FILE_MISSING
    assert refused(tmp_path) is Trouble.FILE_UNREADABLE


def refused(path: Path) -> Trouble:
    """Why a file is not taken."""
    with pytest.raises(Problem) as caught:
        read_picture(path)
    return caught.value.trouble


def _bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it has so many pixels."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    )
