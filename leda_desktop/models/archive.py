"""Backups on disk: how one is made, described, found again and proven."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from leda_desktop.models import files
from leda_desktop.models.engine import open_for_reading, pragma

_TIME = "%Y%m%dT%H%M%S.%fZ"
_KIND = ".leda-backup"

# Copies the store into the target and tells how many rows each table had at that moment.
Copier = Callable[[sqlite3.Connection], dict[str, int]]


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup and what its manifest promises; `rows` is the number of rows of each table."""

    path: Path
    made_at: datetime
    sha256: str
    schema: int
    rows: dict[str, int]

    @property
    def manifest(self) -> Path:
        """The file with the promise, beside the backup."""
        return self.path.with_suffix(".json")


def folder_for(store: Path) -> Path:
    """The folder beside a store that holds its backups."""
    return store.parent / f"{store.stem}-backups"


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """The backups of a folder, newest first, as their manifests tell; nothing is verified yet."""
    found = [_from_manifest(path) for path in folder.glob("*.json")]
    present = [backup for backup in found if backup and backup.path.exists()]
    return tuple(sorted(present, key=lambda backup: backup.made_at, reverse=True))


def latest(store: Path) -> Backup | None:
    """The newest backup of a store that proves to be whole."""
    return next((backup for backup in backups_in(folder_for(store)) if is_whole(backup)), None)


def is_whole(backup: Backup) -> bool:
    """Whether every byte is as it was when the backup was made and verified."""
    try:
        return files.sha256(backup.path) == backup.sha256
    except OSError:
        return False


def make(copy: Copier, folder: Path, now: datetime) -> Backup:
    """A new backup: copied, proven by opening it again, then given its name. Raises OSError or sqlite3.Error.

    The caller decides whether it stays: `discard` takes it away again.
    """
    files.make_folder(folder)
    now, final = _free_name(folder, now.astimezone(UTC))
    made = final.with_suffix(".part")
    try:
        with closing(sqlite3.connect(made, isolation_level=None)) as target:
            # Nobody sees the file before it is complete and synced, so the copy itself may go fast.
            target.execute("PRAGMA synchronous = OFF")
            expected = copy(target)
            target.execute("PRAGMA journal_mode = DELETE")
        backup = _proven(made, final, now)
        if backup.rows != expected:
            raise RuntimeError("the backup does not have the rows of the store")
        _write_manifest(backup)
        files.put_in_place(made, final)
    finally:
        files.remove(files.with_sidecars(made))
    return backup


def remove_unfinished(folder: Path) -> None:
    """Remove what a crash left: copies without a name yet, and manifests without their backup."""
    files.remove(folder.glob("*.part*"))
    files.remove(folder.glob("*.json-part"))
    files.remove(path for path in folder.glob("*.json") if not path.with_suffix(_KIND).exists())


def copied(source: sqlite3.Connection, target: sqlite3.Connection) -> dict[str, int]:
    """Copy a database through its own connection; tells the number of rows of each table."""
    rows = count_rows(source)
    source.backup(target)
    return rows


def discard(backup: Backup) -> None:
    """Remove a backup, its content first."""
    files.remove((backup.path, backup.manifest))


def _free_name(folder: Path, now: datetime) -> tuple[datetime, Path]:
    final = folder / f"{now.strftime(_TIME)}{_KIND}"
    return (now, final) if not final.exists() else _free_name(folder, now + timedelta(microseconds=1))


def _proven(made: Path, final: Path, now: datetime) -> Backup:
    with closing(open_for_reading(made)) as driver:
        verdict = pragma(driver, "integrity_check")
        if verdict != "ok":
            error = sqlite3.DatabaseError(str(verdict))
            error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
            raise error
        rows, schema = count_rows(driver), int(str(pragma(driver, "user_version")))
    return Backup(final, now, files.sha256(made), schema, rows)


def count_rows(driver: sqlite3.Connection) -> dict[str, int]:
    """The number of rows of each table."""
    names = driver.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
    # Names of our own tables, not input.
    return {name: driver.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in names}  # noqa: S608


def _write_manifest(backup: Backup) -> None:
    promise = {
        "made_at": backup.made_at.isoformat(),
        "sha256": backup.sha256,
        "schema": backup.schema,
        "rows": backup.rows,
    }
    made = backup.manifest.with_suffix(".json-part")
    made.write_text(json.dumps(promise, indent=1), encoding="utf-8")
    files.put_in_place(made, backup.manifest)


def _from_manifest(manifest: Path) -> Backup | None:
    try:
        promise: dict[str, Any] = json.loads(manifest.read_text(encoding="utf-8"))
        return Backup(
            path=manifest.with_suffix(_KIND),
            made_at=datetime.fromisoformat(promise["made_at"]),
            sha256=promise["sha256"],
            schema=promise["schema"],
            rows=promise["rows"],
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
