"""Reading a bundle: looked at, understood and compared with its promises before anything of it is used."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from leda_desktop.domain.bundle import BundlePreview, Contents, preview_of
from leda_desktop.domain.media import Media, MediaKind
from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.domain.progress import Progress, unwatched
from leda_desktop.exchange.bundle_joining import PARTS, joined
from leda_desktop.exchange.bundle_json import read_json
from leda_desktop.exchange.bundle_manifest import Manifest, read_manifest
from leda_desktop.exchange.bundle_row import Row, rows_of
from leda_desktop.exchange.bundle_zip import MOST_DOCUMENTS, MOST_PART, MOST_TOTAL, BundleZip, Part


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle that is open and whose rows make a programme; its media are still to be read."""

    archive: BundleZip
    manifest: Manifest
    contents: Contents
    size: int

    @property
    def preview(self) -> BundlePreview:
        """What is told of it."""
        made_at, made_with = self.manifest.made_at, self.manifest.made_with
        return preview_of(self.contents, size=self.size, made_at=made_at, made_with=made_with)

    def part_of(self, media: Media) -> Part:
        """Where the content of a file stands."""
        return next(part for part in self.manifest.parts if part.name == f"media/{media.sha256}")


@contextmanager
def open_bundle(path: Path) -> Iterator[Bundle]:
    """Open a bundle and read its rows; raises Problem for whatever is no bundle of ours."""
    try:
        with path.open("rb") as file:
            yield read_bundle(file)
    except FileNotFoundError as error:
        raise Problem(Trouble.FILE_MISSING, path=path) from error
    except OSError as error:
        raise Problem(Trouble.FILE_UNREADABLE, path=path) from error


def preview_bundle(path: Path, progress: Progress = unwatched) -> BundlePreview:
    """What a bundle holds. Every byte of it is compared with the manifest, and nothing is written anywhere."""
    with open_bundle(path) as bundle:
        verify_media(bundle, progress)
        return bundle.preview


def verify_media(bundle: Bundle, progress: Progress = unwatched) -> None:
    """Read all media and compare them with the manifest."""
    parts = [part for part in bundle.manifest.parts if part.name not in PARTS]
    for done, part in enumerate(parts):
        progress(done, len(parts))
        for _chunk in bundle.archive.chunks(part):
            pass


def read_bundle(file: IO[bytes]) -> Bundle:
    """Read the rows of an open bundle."""
    archive = BundleZip(file)
    manifest = read_manifest(archive)
    parts = {part.name: part for part in manifest.parts}
    _check_parts(manifest)

    def rows(name: str, most: int) -> Sequence[Row]:
        part = parts.get(name)
        return () if part is None else rows_of(read_json(archive.read(part), name), name, most)

    contents = joined(rows, manifest.level)
    _check_files(manifest, contents)
    return Bundle(archive, manifest, contents, file.seek(0, 2))


def _check_parts(manifest: Manifest) -> None:
    """Only parts that are known, since what is left out without a word would be lost."""
    unknown = [part.name for part in manifest.parts if part.name not in PARTS and not part.name.startswith("media/")]
    if unknown:
        raise Problem(Trouble.BUNDLE_UNKNOWN, part=unknown[0])


def _check_files(manifest: Manifest, contents: Contents) -> None:
    """There is exactly one part for each content of a file, and none is larger than its kind may be."""
    kinds = {f"media/{media.sha256}": media.kind for media in contents.media}
    known = {f"media/{media.sha256}": media.size for media in contents.media}
    sizes = {part.name: part.size for part in manifest.parts if part.name.startswith("media/")}
    if known != sizes:
        raise Problem(Trouble.BUNDLE_DAMAGED, part="media.json")
    documents = sum(size for name, size in sizes.items() if kinds[name] is MediaKind.DOCUMENT)
    others = sum(part.size for part in manifest.parts) - documents
    largest = max((size for name, size in sizes.items() if kinds[name] is MediaKind.PICTURE), default=0)
    if others > MOST_TOTAL or documents > MOST_DOCUMENTS or largest > MOST_PART:
        raise Problem(Trouble.BUNDLE_LARGE)
