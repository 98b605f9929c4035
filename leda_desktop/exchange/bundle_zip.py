"""The container of a bundle: a zip archive as Leda writes it, and nothing else that a zip archive can be."""

import hashlib
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from types import MappingProxyType
from typing import IO

from leda_desktop.domain.problems import Problem, Trouble

MOST_ENTRIES = 2000
MOST_PART = 20 << 20
MOST_DOCUMENT = 250 * 1000 * 1000
MOST_TOTAL = 200 << 20
MOST_DOCUMENTS = 1500 * 1000 * 1000
MOST_RATIO = 100
NAME = re.compile(r"[a-z_]{1,32}\.json|media/[0-9a-f]{64}")
CHUNK = 1 << 16

_END = struct.Struct("<4s4H2LH")
_END_MARK, _END64_MARK = b"PK\x05\x06", b"PK\x06\x07"
_END64_SIZE = 20
_MOST_DIRECTORY = 1 << 20
_ENCRYPTED = 0x1 | 0x40 | 0x2000
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_KINDS = (0, stat.S_IFREG)


@dataclass(frozen=True, slots=True)
class Part:
    """A file in a bundle as its manifest promises it; `size` in bytes."""

    name: str
    sha256: str
    size: int


class BundleZip:
    """An archive that was looked at from outside: what is named oddly, packed oddly or too large is refused at once."""

    def __init__(self, file: IO[bytes]) -> None:
        with refusing():
            self._length = file.seek(0, 2)
            _check_end(file, self._length)
            self._archive = zipfile.ZipFile(file)
            self.entries: Mapping[str, zipfile.ZipInfo] = MappingProxyType(_entries(self._archive))
        if sum(entry.compress_size for entry in self.entries.values()) > self._length:
            raise Problem(Trouble.BUNDLE_UNSAFE)

    def read(self, part: Part) -> bytes:
        """All of a small part, as the manifest promises it."""
        if part.size > MOST_PART:
            raise Problem(Trouble.BUNDLE_LARGE)
        return b"".join(self.chunks(part))

    def chunks(self, part: Part) -> Iterator[bytes]:
        """A part piece by piece; what does not become what was promised raises Problem, at the latest at its end."""
        seen = hashlib.sha256()
        size = 0
        for chunk in self.unpacked(part.name, part.size):
            size += len(chunk)
            seen.update(chunk)
            yield chunk
        if size != part.size or seen.hexdigest() != part.sha256:
            raise Problem(Trouble.BUNDLE_DAMAGED, part=part.name.partition("/")[0])

    def unpacked(self, name: str, most: int) -> Iterator[bytes]:
        """An entry piece by piece, never more than `most` bytes, never more than the ratio allows."""
        entry = self.entries.get(name)
        if entry is None:
            raise Problem(Trouble.BUNDLE_DAMAGED, part=name.partition("/")[0])
        size = 0
        with refusing(name), self._archive.open(entry) as file:
            while chunk := file.read(CHUNK):
                size += len(chunk)
                if size > most or size > MOST_RATIO * max(entry.compress_size, 1):
                    raise Problem(Trouble.BUNDLE_UNSAFE)
                yield chunk


@contextmanager
def refusing(part: str = "") -> Iterator[None]:
    """Turn whatever a broken archive makes the reader stumble over into a problem."""
    try:
        yield
    except (
        zipfile.BadZipFile,
        zlib.error,
        struct.error,
        EOFError,
        ValueError,
        RuntimeError,
        OverflowError,
        MemoryError,
    ) as error:
        raise Problem(Trouble.BUNDLE_DAMAGED, part=part.partition("/")[0] or "zip") from error


def _check_end(file: IO[bytes], length: int) -> None:
    """The directory stands at the very end, is small, and is the only one there is."""
    if length < _END.size:
        raise Problem(Trouble.BUNDLE_FORMAT)
    file.seek(max(0, length - _END.size - _END64_SIZE))
    tail = file.read(_END.size + _END64_SIZE)
    mark, disk, start_disk, here, count, size, offset, comment = _END.unpack(tail[-_END.size :])
    if mark != _END_MARK:
        raise Problem(Trouble.BUNDLE_FORMAT)
    whole = not (disk or start_disk or comment) and here == count and offset + size + _END.size == length
    if not whole or tail.startswith(_END64_MARK) or size > _MOST_DIRECTORY or count > MOST_ENTRIES:
        raise Problem(Trouble.BUNDLE_UNSAFE)


def _entries(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    entries = archive.infolist()
    found = {entry.filename: entry for entry in entries}
    if len(entries) > MOST_ENTRIES or len(found) != len(entries) or not all(map(_is_ours, entries)):
        raise Problem(Trouble.BUNDLE_UNSAFE)
    return found


def _is_ours(entry: zipfile.ZipInfo) -> bool:
    """Whether an entry is one that we write: a plain file under one of our own few names, openly and simply packed.

    Our names have small ASCII letters, digits and one slash, so no two differ in case or composition alone.
    """
    return (
        NAME.fullmatch(entry.orig_filename) is not None
        and entry.orig_filename == entry.filename
        and not entry.flag_bits & _ENCRYPTED
        and entry.compress_type in _METHODS
        and stat.S_IFMT(entry.external_attr >> 16) in _KINDS
        and not entry.external_attr & 0x10  # a folder of DOS
    )
