"""Lets every single write, sync and removal fail in turn, once and for a while, and looks what becomes of it.

`python -m tests.faults.io_errors [--step N]` prints last
`points N acknowledged M lost L corrupt C uncaught U phantom P`. A phantom was reported as failed and is there all the
same: allowed, because a retry carries the same key.
"""

import argparse
import errno
import shutil
import sys
import tempfile
import traceback
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from leda_desktop.domain.problems import Problem
from leda_desktop.models import archive
from leda_desktop.models.archive import folder_for
from leda_desktop.models.backup import Backups
from leda_desktop.models.check import check
from leda_desktop.models.store import Store
from tests.fakes import FakeClock
from tests.faults.disk import Disk, run_on_disk
from tests.models.content import put, titles

WRITES = 6
ERRORS = (errno.ENOSPC, errno.EIO)
LENGTHS = (1, 5)


@dataclass(slots=True)
class Tally:
    """What the errors have shown."""

    points: int = 0
    acknowledged: int = 0
    lost: int = 0
    phantom: int = 0
    corrupt: int = 0
    uncaught: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        found = f"points {self.points} acknowledged {self.acknowledged} lost {self.lost} corrupt {self.corrupt}"
        return f"{found} uncaught {len(self.uncaught)} phantom {self.phantom}"


class Attempts:
    """One life of the store on a failing disk, with what it acknowledged."""

    def __init__(self, tally: Tally) -> None:
        self.acknowledged: set[str] = set()
        self._tally = tally

    def of(self, act: Callable[[], object]) -> bool:
        """Try something; a problem is in order, anything else is not."""
        try:
            act()
        except Problem:
            return False
        except Exception:  # noqa: BLE001 - these are what the search is for
            self._tally.uncaught.append(traceback.format_exc())
            return False
        return True

    def to_use(self, store: Store, title: str) -> None:
        """Write, read, and back up now and then."""
        if self.of(lambda: put(store, title)):
            self.acknowledged.add(title)
        self.of(lambda: titles(store))


def fail_everywhere(folder: Path, step: int) -> Tally:
    """Fail at the first call, a later one, and so on until one life has no further calls."""
    disk = Disk(folder / "disk")
    tally = Tally()
    for error in ERRORS:
        for count in LENGTHS:
            first = 1
            while live(disk, (first, count, error), tally) >= first:
                first += step
    return tally


def live(disk: Disk, failing: tuple[int, int, int], tally: Tally) -> int:
    """Make, fill, back up and close a store on a failing disk, and examine it on a working one."""
    shutil.rmtree(disk.watched, ignore_errors=True)
    disk.watched.mkdir()
    path = disk.watched / "leda.sqlite"
    attempts = Attempts(tally)
    disk.fail(*failing)
    attempts.of(lambda: use(path, attempts))
    calls = disk.calls
    disk.work()
    examine(path, attempts.acknowledged, tally)
    tally.points += 1
    tally.acknowledged += len(attempts.acknowledged)
    return calls


def use(path: Path, attempts: Attempts) -> None:
    """The life of a store."""
    clock = FakeClock()
    with closing(Store.open(path, clock)) as store:
        backups = Backups(store, folder_for(path), clock)
        for number in range(WRITES):
            attempts.to_use(store, f"{number}" + "x" * 5000)
            if number in (1, WRITES - 1):
                clock.advance(300)
                attempts.of(backups.if_changed)


def examine(path: Path, acknowledged: set[str], tally: Tally) -> None:
    """Look at what is there once the disk works again."""
    try:
        with closing(Store.open(path, FakeClock())) as store:
            found = set(titles(store))
    except Problem:
        tally.corrupt += 1
        return
    tally.lost += len(acknowledged - found)
    tally.phantom += len(found - acknowledged)
    tally.corrupt += any(not finding.in_order for finding in check(path))
    tally.corrupt += any(not archive.is_whole(backup) for backup in archive.backups_in(folder_for(path)))


def main() -> int:
    """Print the figures."""
    if "--child" in sys.argv:
        tally = fail_everywhere(Path(sys.argv[2]), int(sys.argv[3]))
        print(*tally.uncaught, tally, sep="\n")
        return 0
    parser = argparse.ArgumentParser()
    parser.add_argument("--step", type=int, default=1)
    with tempfile.TemporaryDirectory() as folder:
        told = run_on_disk("tests.faults.io_errors", folder, parser.parse_args().step)
    print(told, end="")
    return 0 if " lost 0 corrupt 0 uncaught 0 " in told else 1


if __name__ == "__main__":
    sys.exit(main())
