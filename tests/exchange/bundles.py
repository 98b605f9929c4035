"""Bundles in tests: made, taken in, looked into, and compared without their identities."""

import zipfile
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path

from sqlalchemy import func, select

from leda_desktop.domain.bundle import BundleLevel, Contents
from leda_desktop.domain.facts import Fact
from leda_desktop.domain.feed import Feed
from leda_desktop.domain.ids import ProgrammeId
from leda_desktop.domain.progress import Progress, unwatched
from leda_desktop.domain.words import clean
from leda_desktop.exchange.bundle_import import import_bundle
from leda_desktop.exchange.bundle_writing import write_bundle
from leda_desktop.models import tables
from leda_desktop.models.media_folder import MediaFolder
from leda_desktop.models.store import Store
from leda_desktop.services.bundles import Bundles
from leda_desktop.ui.bundle_media import QtMediaReader
from tests.fakes import START

IDS = {"id", "programme_id", "session_id", "activity_id", "prompt_id", "theme_id", "person_id", "speaker"} | {
    "origin", "repeats", "portrait", "picture", "slides", "photo", "media_id",
}  # fmt: skip
REWRITTEN = {"sha256", "size"}
NUMBERS = {"seq", "undoes"}
UNORDERED = {"sessions", "events", "themes", "notes", "responses", "answers", "hands", "people", "flipcharts"}


@dataclass
class Exchange:
    """The bundles of a store."""

    store: Store
    facts: list[Fact] = field(default_factory=list)

    def __post_init__(self) -> None:
        feed = Feed()
        feed.listen(self.facts.append)
        self.folder = MediaFolder.beside(self.store.path)
        self.bundles = Bundles(self.store, self.folder, feed)

    def write(self, path: Path, programme_id: ProgrammeId, level: BundleLevel = BundleLevel.EVERYTHING) -> Path:
        """A bundle of a programme."""
        write_bundle(path, self.bundles.contents(programme_id, level), self.bundles.path, START)
        return path

    def take_in(self, path: Path, progress: Progress = unwatched) -> ProgrammeId:
        """Take in a bundle."""
        return import_bundle(path, self.bundles, QtMediaReader(), progress)

    def rows(self) -> dict[str, int]:
        """How many rows each table has."""
        with self.store.read() as connection:
            return {
                table.name: connection.scalars(select(func.count()).select_from(table)).one()
                for table in tables.metadata.sorted_tables
            }

    def files(self) -> list[str]:
        """The names of the files that belong to the store."""
        folder = self.folder.path_of("x").parent
        return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def alike(contents: Contents) -> object:
    """The contents without identities, numbers and fingerprints: those are numbered as they first come."""
    return _alike(contents, {}, "")


def _alike(value: object, seen: dict[object, int], name: str) -> object:
    if name in IDS | NUMBERS and value is not None:
        return seen.setdefault((value, name in NUMBERS), len(seen))
    if name in REWRITTEN:
        return None
    if isinstance(value, tuple):
        return [_alike(one, seen, "id" if name == "waiting" else "") for one in _in_order(value, seen, name)]
    if is_dataclass(value):
        return {f.name: _alike(getattr(value, f.name), seen, f.name) for f in fields(value)}
    return clean(value, lines=True) if isinstance(value, str) else value


def _in_order(value: tuple[object, ...], seen: dict[object, int], name: str) -> list[object]:
    """What has no order of its own in the order of what does not change."""
    if name == "media":
        return sorted(value, key=lambda media: seen[media.id, False])  # type: ignore[attr-defined]
    return sorted(value, key=_shape) if name in UNORDERED else list(value)


def _shape(value: object, name: str = "") -> str:
    """What is left of a value without its identity."""
    if name in IDS | NUMBERS | REWRITTEN:
        return ""
    if isinstance(value, tuple):
        return str([_shape(one) for one in value])
    if is_dataclass(value):
        return str([_shape(getattr(value, f.name), f.name) for f in fields(value)])
    return repr(value)


def unpacked(path: Path) -> bytes:
    """Every byte of a bundle, packed and unpacked."""
    with zipfile.ZipFile(path) as archive:
        return path.read_bytes() + b"".join(archive.read(name) for name in archive.namelist())
