"""Writing a bundle: whole or not at all, and proven by reading it before it gets its name."""

import hashlib
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import IO

from leda_desktop.domain.bundle import Contents
from leda_desktop.domain.media import Media
from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.domain.progress import Progress, unwatched
from leda_desktop.exchange.bundle_joining import rows_by_part
from leda_desktop.exchange.bundle_json import write_json
from leda_desktop.exchange.bundle_manifest import MANIFEST, Manifest, write_manifest
from leda_desktop.exchange.bundle_reading import read_bundle, verify_media
from leda_desktop.exchange.bundle_zip import CHUNK, MOST_RATIO, Part
from leda_desktop.models.whole_files import whole_file

_MODE = (stat.S_IFREG | 0o600) << 16
_ALWAYS = (1980, 1, 1, 0, 0, 0)

PathOf = Callable[[Media], Path]


def write_bundle(
    path: Path, contents: Contents, path_of: PathOf, made_at: datetime, progress: Progress = unwatched
) -> None:
    """Write a programme to a file, with the media that `path_of` finds; `made_at` is UTC.

    Raises Problem where the place cannot be written, a file of ours is damaged, or all is too large; then, and when
    `progress` raises, what was there before is still there.
    """
    with whole_file(path) as file:
        _write(file, contents, path_of, made_at, progress)
        file.flush()
        verify_media(read_bundle(file))


def _write(file: IO[bytes], contents: Contents, path_of: PathOf, made_at: datetime, progress: Progress) -> None:
    media = list({one.sha256: one for one in contents.media}.values())
    with _archive(file) as archive:
        parts = [_put_rows(archive, name, write_json(rows)) for name, rows in rows_by_part(contents).items()]
        for done, one in enumerate(media):
            progress(done, len(media))
            parts.append(_put_media(archive, one, path_of(one)))
        manifest = Manifest(contents.level, made_at, _version(), tuple(parts))
        _put_rows(archive, MANIFEST, write_manifest(manifest))


@contextmanager
def _archive(file: IO[bytes]) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(file, "w", allowZip64=False) as archive:
            yield archive
    except zipfile.LargeZipFile as error:
        raise Problem(Trouble.BUNDLE_LARGE) from error


def _put_rows(archive: zipfile.ZipFile, name: str, data: bytes) -> Part:
    archive.writestr(_entry(name, packed=_packs_as_it_should(data)), data)
    return Part(name, hashlib.sha256(data).hexdigest(), len(data))


def _put_media(archive: zipfile.ZipFile, media: Media, source: Path) -> Part:
    """Copy a file piece by piece; pictures and documents are packed already."""
    name = f"media/{media.sha256}"
    seen = hashlib.sha256()
    with _opened(source, media) as file, archive.open(_entry(name, packed=False), "w") as target:
        while chunk := file.read(CHUNK):
            seen.update(chunk)
            target.write(chunk)
    if seen.hexdigest() != media.sha256:
        raise Problem(Trouble.MEDIA_DAMAGED, name=media.name)
    return Part(name, media.sha256, media.size)


@contextmanager
def _opened(source: Path, media: Media) -> Iterator[IO[bytes]]:
    try:
        file = source.open("rb")
    except OSError as error:
        raise Problem(Trouble.MEDIA_MISSING, name=media.name) from error
    with file:
        yield file


def _entry(name: str, *, packed: bool) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _ALWAYS)
    entry.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    entry.external_attr = _MODE
    return entry


def _packs_as_it_should(data: bytes) -> bool:
    """Whether it does not pack so well that a reader would take it for a bomb, as a thousand equal notes do."""
    return len(data) < MOST_RATIO * len(zlib.compress(data)) // 2


def _version() -> str:
    """The version of this Leda; unknown when it runs without being installed."""
    try:
        return version("leda-desktop")
    except PackageNotFoundError:
        return ""
