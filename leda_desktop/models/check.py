"""The examination behind `leda check`: does the store hold what it promises?"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path

from leda_desktop.domain.problems import Problem
from leda_desktop.models import archive
from leda_desktop.models.engine import broken_promises
from leda_desktop.models.errors import known
from leda_desktop.models.media_folder import MediaFolder
from leda_desktop.models.opening import lock_for_writing, open_to_write
from leda_desktop.models.schema import broken_pages, broken_references, missing_columns


class Subject(Enum):
    """What is examined."""

    OPENING = "opening"
    SCHEMA = "schema"
    PROMISES = "promises"
    PAGES = "pages"
    REFERENCES = "references"
    MEDIA = "media"
    BACKUPS = "backups"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was examined; `faults` is empty when it is in order, and never contains what people wrote."""

    subject: Subject
    faults: tuple[str, ...] = ()
    problem: Problem | None = None

    @property
    def in_order(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults and self.problem is None


def check(path: Path) -> tuple[Finding, ...]:
    """Examine a store that nobody has open, and its backups. A store that was never made has no faults."""
    return (*_of_store(path.absolute()), _of_backups(path.absolute()))


def _of_store(path: Path) -> tuple[Finding, ...]:
    if not path.exists() and not archive.backups_in(archive.folder_for(path)):
        return ()
    try:
        lock = lock_for_writing(path)
    except Problem as problem:
        return (Finding(Subject.OPENING, problem=problem),)
    try:
        with known(path), closing(open_to_write(path, datetime.now(UTC))) as driver:
            return (Finding(Subject.OPENING), *_of_content(driver, MediaFolder.beside(path)))
    except Problem as problem:
        return (Finding(Subject.OPENING, problem=problem),)
    finally:
        lock.release()


def _of_content(driver: sqlite3.Connection, folder: MediaFolder) -> Iterator[Finding]:
    missing = missing_columns(driver)
    yield Finding(Subject.SCHEMA, missing)
    yield Finding(Subject.PROMISES, broken_promises(driver))
    pages = broken_pages(driver)
    yield Finding(Subject.PAGES, pages)
    if not pages:
        yield Finding(Subject.REFERENCES, broken_references(driver))
    if not pages and not missing:
        yield Finding(Subject.MEDIA, _broken_media(driver, folder))


def _broken_media(driver: sqlite3.Connection, folder: MediaFolder) -> tuple[str, ...]:
    """The names of photographs and documents that are gone, or are not what was taken in."""
    rows = driver.execute("SELECT DISTINCT name, sha256 FROM media ORDER BY name").fetchall()
    return tuple(name for name, sha256 in rows if not folder.holds(sha256))


def _of_backups(path: Path) -> Finding:
    backups = archive.backups_in(archive.folder_for(path))
    return Finding(Subject.BACKUPS, tuple(b.path.name for b in backups if not archive.is_whole(b)))
