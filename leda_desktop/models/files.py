"""Careful handling of whole files that no connection has open."""

import hashlib
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

SIDECARS = ("-wal", "-shm", "-journal")


def put_in_place(made: Path, final: Path) -> None:
    """Let a finished file take a name in one step that survives a power cut. Only its owner may read it."""
    made.chmod(0o600)
    sync(made)
    made.replace(final)
    sync_folder(final.parent)


def make_folder(folder: Path) -> None:
    """Make a folder that is missing, for its owner alone."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def copy(source: Path, target: Path) -> None:
    """Copy a closed file's content."""
    shutil.copyfile(source, target)


def remove(paths: Iterable[Path]) -> None:
    """Remove files; those that are already gone do not matter."""
    for path in paths:
        path.unlink(missing_ok=True)


def with_sidecars(path: Path) -> tuple[Path, ...]:
    """The database file and whatever SQLite may have laid beside it."""
    return (path, *(path.with_name(path.name + end) for end in SIDECARS))


def sha256(path: Path) -> str:
    """The fingerprint of a closed file's content."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def sync(path: Path) -> None:
    """Wait until a closed file's content is on the disk itself."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until a folder's names are on the disk itself; Windows does that on its own."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
