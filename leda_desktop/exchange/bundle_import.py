"""Taking in a bundle: its files are read anew, then all its rows are written in one transaction, or nothing stays."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from leda_desktop.domain.ids import ProgrammeId
from leda_desktop.domain.media import Media, MediaKind
from leda_desktop.domain.progress import Progress, unwatched
from leda_desktop.exchange.bundle_reading import Bundle, open_bundle
from leda_desktop.models.errors import problem_of_system
from leda_desktop.services.bundles import Bundles, Intake


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A picture with its pixels alone, and its width and height."""

    content: bytes
    width: int
    height: int


class MediaReader(Protocol):
    """Whoever can read pictures and documents; raises Problem for what is none, is damaged or too large."""

    def picture(self, content: bytes, name: str) -> Rewritten:
        """The picture in these bytes, written anew."""
        ...

    def document(self, path: Path, name: str) -> int:
        """How many pages a document has; `name` is what it is called in a sentence about it."""
        ...


def import_bundle(path: Path, bundles: Bundles, reader: MediaReader, progress: Progress = unwatched) -> ProgrammeId:
    """Take in a bundle as a programme of its own; raises Problem, and leaves nothing behind, when it cannot be.

    `progress` counts the files that are read. Nobody else may take in files meanwhile.
    """
    with open_bundle(path) as bundle, bundles.taking_in() as intake:
        contents = bundle.contents
        # One file may have many names; it is read once.
        files = {(one.kind, one.sha256): one for one in contents.media}
        kept = {}
        for done, (key, one) in enumerate(files.items()):
            progress(done, len(files))
            kept[key] = _taken(bundle, one, reader, intake)
        progress(len(files), len(files))
        media = tuple(_as(one, kept[one.kind, one.sha256]) for one in contents.media)
        return bundles.write(replace(contents, media=media))


def _as(media: Media, kept: Media) -> Media:
    """What is known of a file with what was found when it was read."""
    return replace(kept, id=media.id, name=media.name, source=media.source, added_at=media.added_at)


def _taken(bundle: Bundle, media: Media, reader: MediaReader, intake: Intake) -> Media:
    part = bundle.part_of(media)
    if media.kind is MediaKind.PICTURE:
        picture = reader.picture(bundle.archive.read(part), media.name)
        return intake.put_picture(media, picture.content, (picture.width, picture.height))
    return _unpacked(bundle, media, lambda path: intake.put_document(media, path, reader.document(path, media.name)))


def _unpacked(bundle: Bundle, media: Media, take: Callable[[Path], Media]) -> Media:
    """Hand over a document as a file, which needs not fit into the memory."""
    with tempfile.TemporaryDirectory(prefix="leda-") as folder:
        path = Path(folder) / "document.pdf"
        _write(path, bundle, media)
        return take(path)


def _write(path: Path, bundle: Bundle, media: Media) -> None:
    try:
        with path.open("wb") as file:
            for chunk in bundle.archive.chunks(bundle.part_of(media)):
                file.write(chunk)
    except OSError as error:
        raise problem_of_system(error, path) from error
