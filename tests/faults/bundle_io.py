"""Lets every write, sync and removal fail in turn while a bundle is taken in and another one is written.

`python -m tests.faults.bundle_io [--step N] [--careless]` prints last `points N half H uncaught U`: half is a programme
without some of its rows or files, files without a programme, or a bundle that is not whole. With `--careless` the files
of what failed stay: that must be found.
"""

import argparse
import errno
import shutil
import sys
import tempfile
import traceback
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from leda_desktop.domain.bundle import BundleLevel
from leda_desktop.domain.feed import Feed
from leda_desktop.domain.problems import Problem
from leda_desktop.exchange.bundle_reading import preview_bundle
from leda_desktop.models.store import Store
from leda_desktop.services.bundles import Bundles, Intake
from tests.exchange.bundles import Exchange
from tests.fakes import FakeClock
from tests.faults.bundle import good_bundles
from tests.faults.disk import Disk, run_on_disk

ERRORS = (errno.ENOSPC, errno.EIO)
STORE, MADE = "leda.sqlite", "made.leda"


@dataclass(slots=True)
class Tally:
    """What the errors have shown."""

    points: int = 0
    half: int = 0
    uncaught: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return f"points {self.points} half {self.half} uncaught {len(self.uncaught)}"


class Careless(Bundles):
    """Leaves lying what it took in, and is therefore found."""

    @contextmanager
    def taking_in(self) -> Iterator[Intake]:
        """As it would be without looking back."""
        yield Intake(self.folder)


class Lives:
    """One life after the other: an empty store takes in a bundle and writes one, on a disk that fails."""

    def __init__(self, folder: Path, *, careless: bool = False) -> None:
        self.tally = Tally()
        self._careless = careless
        self._disk = Disk(folder / "disk")
        self._good = folder / "good.leda"
        *_, whole = good_bundles(folder)
        self._good.write_bytes(whole)
        self._empty = folder / STORE
        Store.open(self._empty, FakeClock()).close()

    def fail_everywhere(self, step: int) -> Tally:
        """Fail at the first call, a later one, and so on until a life has no further calls."""
        for error in ERRORS:
            first = 1
            while self.live(first, error) >= first:
                first += step
        return self.tally

    def live(self, first: int, error: int) -> int:
        """One life, and a look at what is left of it on a disk that works again."""
        folder = self._disk.watched
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        shutil.copy(self._empty, folder)
        (folder / MADE).write_bytes(b"before")
        self._disk.fail(first, 1, error)
        try:
            self._use(folder)
        except Problem:
            pass
        except Exception:  # noqa: BLE001 - these are what the search is for
            self.tally.uncaught.append(traceback.format_exc())
        calls = self._disk.calls
        self._disk.work()
        self.tally.points += 1
        self.tally.half += not self._is_whole(folder)
        return calls

    def _use(self, folder: Path) -> None:
        with closing(Store.open(folder / STORE, FakeClock())) as store:
            exchange = Exchange(store)
            if self._careless:
                exchange.bundles = Careless(store, exchange.folder, Feed())
            exchange.write(folder / MADE, exchange.take_in(self._good), BundleLevel.EVERYTHING)

    def _is_whole(self, folder: Path) -> bool:
        with closing(Store.open(folder / STORE, FakeClock())) as store:
            exchange, made = Exchange(store), (folder / MADE).read_bytes()
            rest = {path.name for path in folder.iterdir()} - {STORE, MADE, f"{STORE}.lock"}
            tidy = not any(name.startswith(".leda-") or name.endswith(".new") for name in (*rest, *exchange.files()))
            kept = self._programme(exchange)
            return tidy and kept and (made == b"before" or preview_bundle(folder / MADE).media > 0)

    def _programme(self, exchange: Exchange) -> bool:
        """Whether there is nothing at all, or a programme that is like the one that was handed in."""
        if not exchange.rows()["programme"]:
            return not any(exchange.rows().values()) and not exchange.files()
        with exchange.store.read() as connection:
            key = connection.exec_driver_sql("SELECT id FROM programme").scalar()
        found = exchange.bundles.contents(key, BundleLevel.EVERYTHING)  # type: ignore[arg-type]
        return found.missing == () and len(exchange.files()) == len({media.sha256 for media in found.media})


def main() -> int:
    """Print the figures."""
    if "--child" in sys.argv:
        tally = Lives(Path(sys.argv[2]), careless=sys.argv[4] == "True").fail_everywhere(int(sys.argv[3]))
        print(*tally.uncaught, tally, sep="\n")
        return 0
    parser = argparse.ArgumentParser()
    parser.add_argument("--step", type=int, default=1)
    parser.add_argument("--careless", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        told = run_on_disk("tests.faults.bundle_io", folder, asked.step, asked.careless)
    print(told, end="")
    return 0 if told.rstrip().endswith(" half 0 uncaught 0") else 1


if __name__ == "__main__":
    sys.exit(main())
