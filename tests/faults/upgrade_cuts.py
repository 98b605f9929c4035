"""Interrupts an upgrade at every single call that writes, as a crash would: nothing reaches the disk after it.

`python -m tests.faults.upgrade_cuts [--step N]` prints last `points N lost L without backup B`.
"""

import argparse
import errno
import shutil
import sys
import tempfile
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import OperationalError

from leda_desktop.domain.problems import Problem
from leda_desktop.models import archive
from leda_desktop.models.schema import Schema
from leda_desktop.models.store import Store
from tests.fakes import FakeClock
from tests.faults.disk import Disk, run_on_disk
from tests.models.content import put, titles
from tests.models.versions import ADD_A_COLUMN, later

TITLES = [f"{number:03}" for number in range(50)]
FOREVER = 1_000_000


@dataclass(slots=True)
class Tally:
    """What the interruptions have shown."""

    points: int = 0
    lost: int = 0
    without_backup: int = 0

    def __str__(self) -> str:
        return f"points {self.points} lost {self.lost} without backup {self.without_backup}"


def interrupt_everywhere(folder: Path, step: int) -> Tally:
    """Interrupt the upgrade of the same old store at its first call, a later one, and so on."""
    schema = later(folder, ADD_A_COLUMN)
    disk = Disk(folder / "disk")
    old = folder / "old.sqlite"
    with closing(Store.open(old, FakeClock())) as store:
        put(store, *TITLES)
    tally = Tally()
    first = 1
    while interrupt(old, schema, first, disk, tally) >= first:
        first += step
    return tally


def interrupt(old: Path, schema: Schema, first: int, disk: Disk, tally: Tally) -> int:
    """Interrupt one upgrade, then let another one go through."""
    watched = disk.watched
    shutil.rmtree(watched, ignore_errors=True)
    watched.mkdir()
    path = watched / "leda.sqlite"
    shutil.copyfile(old, path)
    tally.points += 1
    disk.fail(first, FOREVER, errno.EIO)
    with suppress(Problem, OperationalError):
        Store.open(path, FakeClock(), schema=schema).close()
    calls = disk.calls
    disk.work()
    with closing(Store.open(path, FakeClock(), schema=schema)) as store:
        tally.lost += titles(store) != TITLES
    tally.without_backup += archive.latest(path) is None
    return calls


def main() -> int:
    """Print the figures."""
    if "--child" in sys.argv:
        print(interrupt_everywhere(Path(sys.argv[2]), int(sys.argv[3])))
        return 0
    parser = argparse.ArgumentParser()
    parser.add_argument("--step", type=int, default=1)
    with tempfile.TemporaryDirectory() as folder:
        told = run_on_disk("tests.faults.upgrade_cuts", folder, parser.parse_args().step)
    print(told, end="")
    return 0 if told.endswith(" lost 0 without backup 0\n") else 1


if __name__ == "__main__":
    sys.exit(main())
