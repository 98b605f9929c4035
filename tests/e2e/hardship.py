"""What can happen to the disk under a program: it fills up, it may not be written, it is damaged."""

import os
import resource
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

NOBODY = 65534


@contextmanager
def no_room(store: Path) -> Iterator[None]:
    """No file may grow beyond what the store's log has reached."""
    log = store.with_name(f"{store.name}-wal")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (log.stat().st_size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def no_rights(folder: Path) -> Iterator[None]:
    """A folder that may be read and not written, by somebody who has no rights beyond that."""
    reach_from_outside(folder)
    root = os.getuid() == 0
    folder.chmod(0o555)
    if root:
        os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        if root:
            os.setresuid(0, 0, 0)
        folder.chmod(0o755)


def reach_from_outside(folder: Path) -> None:
    """Let anybody come to the folder and read what lies in it."""
    for above in (folder, *folder.parents):
        if above.owner() == "root" and not above.stat().st_mode & 0o001 and above != Path("/"):
            above.chmod(0o755)
    for file in folder.iterdir():
        file.chmod(0o644)


def make_newer(store: Path) -> None:
    """Let the store look as if a later version had made it."""
    with closing(sqlite3.connect(store)) as driver:
        driver.execute("PRAGMA user_version = 99")


def damage_start(store: Path) -> None:
    """Write over the beginning of the file."""
    with store.open("r+b") as file:
        file.write(b"\xff" * 4096)


def damage_middle(store: Path) -> None:
    """Write over every page but the first."""
    size = store.stat().st_size
    with store.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xa5" * (size - 4096))
