"""Reads a picture that somebody chose and writes it anew: small enough, upright, and with nothing else in it."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QColorSpace, QImage, QImageReader, QImageWriter, QPainter

from leda_desktop.domain.problems import Problem, Trouble

MOST_BYTES = 25 * 1000 * 1000
MOST_PIXELS = 64 * 1000 * 1000
LONGEST_SIDE = 2560
_MOST_MEGABYTES = 256
_QUALITY = 88
_PNG = b"\x89PNG\r\n\x1a\n"
_SIGNATURES = (_PNG, b"\xff\xd8\xff")
_SCAN, _END = 0xDA, b"\xff\xd9"


@dataclass(frozen=True, slots=True)
class ReadPicture:
    """A picture as it is kept: a JPEG, or a PNG where something of it is transparent."""

    content: bytes
    name: str
    width: int
    height: int


def read_picture(path: Path) -> ReadPicture:
    """The picture in a file; raises Problem with the reason why there is none to be had."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(len(_PNG))
            if not start.startswith(_SIGNATURES):
                raise Problem(Trouble.PICTURE_FORMAT, name=path.name)
            if size > MOST_BYTES:
                raise Problem(Trouble.PICTURE_LARGE, name=path.name)
            content = start + file.read(MOST_BYTES)
    except FileNotFoundError as error:
        raise Problem(Trouble.FILE_MISSING, path=path) from error
    except OSError as error:
        raise Problem(Trouble.FILE_UNREADABLE, path=path) from error
    return written_anew(_decoded(content, path.name), path.name)


def rewritten(content: bytes, name: str, most_pixels: int = MOST_PIXELS) -> ReadPicture:
    """The picture in bytes that came from elsewhere, written anew; raises Problem as `read_picture` does."""
    if not content.startswith(_SIGNATURES):
        raise Problem(Trouble.PICTURE_FORMAT, name=name)
    return written_anew(_decoded(content, name, most_pixels), name)


def written_anew(image: QImage, name: str) -> ReadPicture:
    """A picture with its pixels alone: no place, no camera, no words, no colours that only some screens know."""
    pixels = _pixels_of(image)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png" if pixels.hasAlphaChannel() else b"jpg"))
    writer.setQuality(-1 if pixels.hasAlphaChannel() else _QUALITY)
    if not writer.write(pixels):
        raise Problem(Trouble.PICTURE_DAMAGED, name=name)
    return ReadPicture(bytes(buffer.data().data()), name, pixels.width(), pixels.height())


def _decoded(content: bytes, name: str, most_pixels: int = MOST_PIXELS) -> QImage:
    """The image, upright, and no larger than it is kept; what would fill the memory is refused by its header."""
    png = content.startswith(_PNG)
    if not png and not _has_end(content):
        raise Problem(Trouble.PICTURE_DAMAGED, name=name)
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    QImageReader.setAllocationLimit(_MOST_MEGABYTES)
    reader = QImageReader(buffer, QByteArray(b"png" if png else b"jpg"))
    reader.setAutoTransform(True)
    whole = reader.size()
    if whole.isValid() and whole.width() * whole.height() > most_pixels:
        raise Problem(Trouble.PICTURE_LARGE, name=name)
    if whole.isValid():
        reader.setScaledSize(_small_enough(whole))
    image = reader.read()
    if image.isNull():
        raise Problem(Trouble.PICTURE_DAMAGED, name=name)
    return image


def _has_end(jpeg: bytes) -> bool:
    """Whether the pixels of a JPEG are followed by its end: Qt would fill what is missing with grey."""
    at = 2
    while at + 4 <= len(jpeg) and jpeg[at] == 0xFF and jpeg[at + 1] != _SCAN:  # noqa: PLR2004 - what begins every mark
        at += 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
    return jpeg.find(_END, at) >= 0


def _small_enough(size: QSize) -> QSize:
    box = QSize(LONGEST_SIDE, LONGEST_SIDE)
    scaled = size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    return size if size == size.boundedTo(box) else scaled


def _pixels_of(image: QImage) -> QImage:
    """A fresh image in the colours of every screen, opaque unless something of it is not."""
    if image.colorSpace().isValid():
        image = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    size = _small_enough(image.size())
    if size != image.size():
        image = image.scaled(size, mode=Qt.TransformationMode.SmoothTransformation)
    on_white = _painted(image, QImage.Format.Format_RGB32, "#ffffff")
    if image.hasAlphaChannel() and on_white != _painted(image, QImage.Format.Format_RGB32, "#000000"):
        return _painted(image, QImage.Format.Format_ARGB32, "#00000000")
    return on_white


def _painted(image: QImage, kind: QImage.Format, ground: str) -> QImage:
    fresh = QImage(image.size(), kind)
    fresh.fill(QColor(ground))
    painter = QPainter(fresh)
    painter.setCompositionMode(
        QPainter.CompositionMode.CompositionMode_Source
        if fresh.hasAlphaChannel()
        else QPainter.CompositionMode.CompositionMode_SourceOver
    )
    painter.drawImage(0, 0, image)
    painter.end()
    return fresh
