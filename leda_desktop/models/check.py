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
from leda_desktop.models.opening import lock_for_writing, open_to_write
from leda_desktop.models.schema import broken_pages, broken_references, missing_columns


class Subject(Enum):
    """What is examined."""

    OPENING = "opening"
    SCHEMA = "schema"
    PROMISES = "promises"
    PAGES = "pages"
    REFERENCES = "references"
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
            return (Finding(Subject.OPENING), *_of_content(driver))
    except Problem as problem:
        return (Finding(Subject.OPENING, problem=problem),)
    finally:
        lock.release()


def _of_content(driver: sqlite3.Connection) -> Iterator[Finding]:
    yield Finding(Subject.SCHEMA, missing_columns(driver))
    yield Finding(Subject.PROMISES, broken_promises(driver))
    pages = broken_pages(driver)
    yield Finding(Subject.PAGES, pages)
    if not pages:
        yield Finding(Subject.REFERENCES, broken_references(driver))


def _of_backups(path: Path) -> Finding:
    backups = archive.backups_in(archive.folder_for(path))
    return Finding(Subject.BACKUPS, tuple(b.path.name for b in backups if not archive.is_whole(b)))
