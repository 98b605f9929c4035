"""Cuts the power at random moments: what was not synced may be there, missing or torn.

`python -m tests.faults.cut --points N [--synchronous FULL|NORMAL|OFF]` prints last
`points N acknowledged M lost L corrupt C`. Anything but FULL must fail, or the search is blind.
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from leda_desktop.domain.problems import Problem
from leda_desktop.models.schema import broken_pages
from leda_desktop.models.store import Store
from tests.faults.disk import Change, Disk, read_record, run_on_disk
from tests.faults.writer import RealTime
from tests.models.content import put, titles

SECTOR = 512
COMMITS = 250
PAGES_BETWEEN_CHECKPOINTS = 40
STORE, ACKNOWLEDGED = "leda.sqlite", "acknowledged"
FILES = (STORE, f"{STORE}-wal")


@dataclass(slots=True)
class Tally:
    """What the cuts have shown."""

    points: int = 0
    acknowledged: int = 0
    lost: int = 0
    corrupt: int = 0

    def __str__(self) -> str:
        return f"points {self.points} acknowledged {self.acknowledged} lost {self.lost} corrupt {self.corrupt}"


@dataclass(slots=True)
class File:
    """A file on a disk that keeps only what was synced; the rest may or may not reach it."""

    synced: bytearray | None = None
    pending: list[Change] = field(default_factory=list)

    def take(self, change: Change) -> None:
        """A change was made, which a sync makes certain."""
        if change.kind == "s":
            self.synced = self.after(self.pending)
            self.pending.clear()
        else:
            self.pending.append(change)

    def after(self, changes: list[Change]) -> bytearray | None:
        """The content once these changes are on the disk; None when there is no such file."""
        content = None if self.synced is None else bytearray(self.synced)
        for change in changes:
            content = applied(change, content)
        return content

    def after_a_cut(self, chance: random.Random) -> bytearray | None:
        """The content when the power goes now."""
        likely = chance.choice((0.0, 0.5, 0.9, 1.0))
        return self.after([torn for change in self.pending for torn in tear(change, likely, chance)])


def applied(change: Change, content: bytearray | None) -> bytearray | None:
    """The content after one change."""
    if change.kind == "u":
        return None
    content = bytearray() if content is None else content
    if change.kind == "t":
        return (content + bytes(max(0, change.offset - len(content))))[: change.offset]
    end = change.offset + len(change.data)
    content.extend(bytes(max(0, end - len(content))))
    content[change.offset : end] = change.data
    return content


def tear(change: Change, likely: float, chance: random.Random) -> Iterator[Change]:
    """What reaches the disk of an unsynced change: all, nothing, or some of its sectors."""
    if chance.random() < likely:
        yield change
    elif change.kind == "w" and chance.random() < 0.3:
        for start in range(0, len(change.data), SECTOR):
            if chance.random() < 0.5:
                yield Change("w", change.name, change.offset + start, change.data[start : start + SECTOR])


def cut_often(folder: Path, points: int, chance: random.Random, synchronous: str = "FULL") -> Tally:
    """Record a writing program once, then cut the power at many moments of it."""
    watched = folder / "disk"
    watched.mkdir()
    with closing(Store.open(watched / STORE, RealTime())):
        pass
    files = {name: File() for name in FILES}
    files[STORE].synced = bytearray((watched / STORE).read_bytes())
    run_on_disk("tests.faults.cut", folder, synchronous)
    changes = [change for change in read_record(folder / "record") if change.data or change.name in files]
    cuts = sorted(chance.randrange(len(changes)) for _ in range(points))
    tally = Tally(points, sum(change.name == ACKNOWLEDGED for change in changes))
    acknowledged: list[str] = []
    done = 0
    for cut in cuts:
        for change in changes[done:cut]:
            if change.name == ACKNOWLEDGED:
                acknowledged.append(change.data.decode())
            elif change.name in files:
                files[change.name].take(change)
        done = cut
        examine(rebuilt(folder / "rebuilt", files, chance), acknowledged, tally)
    return tally


def rebuilt(folder: Path, files: dict[str, File], chance: random.Random) -> Path:
    """The disk as it is found when the power is back."""
    folder.mkdir(exist_ok=True)
    for name, file in files.items():
        content = file.after_a_cut(chance)
        (folder / name).unlink(missing_ok=True)
        if content is not None:
            (folder / name).write_bytes(content)
    return folder / STORE


def examine(path: Path, acknowledged: list[str], tally: Tally) -> None:
    """Start the program again and look for what was acknowledged."""
    try:
        with closing(Store.open(path, RealTime())) as store:
            tally.lost += not set(acknowledged) <= set(titles(store))
            with store.read() as connection:
                driver = connection.connection.driver_connection
                tally.corrupt += bool(broken_pages(driver))  # type: ignore[arg-type]
    except Problem:
        tally.corrupt += 1


def write_recorded(folder: Path, synchronous: str) -> None:
    """The writing program: acknowledges by a write into a file that stands for the outside world."""
    watched = folder / "disk"
    disk = Disk(watched)
    disk.record_to(folder / "record")
    outside = (watched / ACKNOWLEDGED).open("wb", buffering=0)
    with closing(Store.open(watched / STORE, RealTime())) as store:
        store._driver.execute(f"PRAGMA wal_autocheckpoint = {PAGES_BETWEEN_CHECKPOINTS}")
        store._driver.execute(f"PRAGMA synchronous = {synchronous}")
        for number in range(COMMITS):
            title = f"{number:04}" + "x" * (number * 37 % 3000)
            put(store, title)
            outside.write(title.encode())
    outside.close()


def main() -> int:
    """Cut as often as asked and print the figures."""
    if "--child" in sys.argv:
        write_recorded(Path(sys.argv[2]), sys.argv[3])
        return 0
    parser = argparse.ArgumentParser()
    parser.add_argument("--points", type=int, default=2000)
    parser.add_argument("--synchronous", default="FULL")
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    asked = parser.parse_args()
    print(f"seed {asked.seed}")
    with tempfile.TemporaryDirectory() as folder:
        chance = random.Random(asked.seed)  # noqa: S311
        tally = cut_often(Path(folder), asked.points, chance, asked.synchronous)
    print(tally)
    return 1 if tally.lost or tally.corrupt else 0


if __name__ == "__main__":
    sys.exit(main())
