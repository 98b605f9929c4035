"""Takes in bundles that are wrong, and looks whether anything but a refusal or a whole programme comes of it.

`python -m tests.faults.bundle --mutations N` prints last `mutations N crashed C escaped E half H`: a crash is whatever
is raised that is no problem, an escape a file anywhere but in the media folder, and half is what is neither a whole
programme nor nothing at all, in rows and in files.
"""

import argparse
import os
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy import delete, select

from leda_desktop.domain.bundle import BundleLevel, Contents
from leda_desktop.domain.ids import ProgrammeId
from leda_desktop.domain.problems import Problem
from leda_desktop.exchange.bundle_import import import_bundle
from leda_desktop.exchange.bundle_reading import open_bundle, preview_bundle
from leda_desktop.exchange.template import read_template
from leda_desktop.models import tables
from leda_desktop.models.store import Store
from leda_desktop.paths import resource
from leda_desktop.services.bundles import Bundles
from leda_desktop.services.plans import Plans
from leda_desktop.services.suite import build_suite
from leda_desktop.ui.bundle_media import QtMediaReader
from tests.exchange.bundles import Exchange, alike
from tests.fakes import FakeClock
from tests.faults.bundle_mutations import mutated
from tests.services.programmes import Played

Import = Callable[[Path, Bundles], ProgrammeId]
_STORE = "leda.sqlite"


def take_in(path: Path, bundles: Bundles) -> ProgrammeId:
    """What the program does with a bundle: look at it, then take it in."""
    preview_bundle(path)
    return import_bundle(path, bundles, QtMediaReader())


@dataclass(slots=True)
class Tally:
    """What the mutations have shown: `refused` counts the reasons, `accepted` the kinds of mutation."""

    mutations: int = 0
    crashed: int = 0
    escaped: int = 0
    half: int = 0
    seconds: float = 0.0
    refused: Counter[str] = field(default_factory=Counter)
    accepted: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return f"mutations {self.mutations} crashed {self.crashed} escaped {self.escaped} half {self.half}"

    @property
    def clean(self) -> bool:
        """Whether nothing went wrong."""
        return not (self.crashed or self.escaped or self.half)

    def details(self) -> str:
        """The lines before the last."""
        refused = ", ".join(f"{reason} {count}" for reason, count in self.refused.most_common())
        accepted = ", ".join(f"{name} {count}" for name, count in self.accepted.most_common())
        return (
            f"refused {self.refused.total()}: {refused}\naccepted {self.accepted.total()}: {accepted}\n"
            f"peak {peak_mib()} MiB, slowest {self.seconds:.2f} s"
        )


class Fuzz:
    """A store that is open all the time, in a folder that is watched."""

    def __init__(self, folder: Path, chance: random.Random, good: tuple[bytes, ...], take: Import = take_in) -> None:
        self.tally = Tally()
        self.folder = folder
        self._chance = chance
        self._take = take
        self._bundle = folder / "given" / "programme.leda"
        self._bundle.parent.mkdir()
        self.good = good
        target = folder / "a" / "b" / "c"
        target.mkdir(parents=True)
        self._store = Store.open(target / _STORE, FakeClock())
        self._exchange = Exchange(self._store)
        self._suite = build_suite(self._store, FakeClock())
        self._bundle.write_bytes(b"")
        self._before = self._rows(), self._exchange.files(), self._elsewhere()

    def run(self, mutations: int) -> Tally:
        """Try as many mutations as asked."""
        for _ in range(mutations):
            name, bundle = mutated(self._chance.choice(self.good), self._chance)
            self.attempt(name, bundle)
        return self.tally

    def attempt(self, name: str, bundle: bytes) -> None:
        """Try one bundle, and look at what became of it."""
        self.tally.mutations += 1
        self._bundle.write_bytes(bundle)
        taken, start = None, time.perf_counter()
        try:
            taken = self._take(self._bundle, self._exchange.bundles)
        except Problem as problem:
            self.tally.refused[f"{problem.trouble.value} {problem.values.get('part', '')}".strip()] += 1
        except Exception:  # noqa: BLE001 - these are what the search is for
            self.tally.crashed += 1
            self._note(name, traceback.format_exc())
        self.tally.seconds = max(self.tally.seconds, time.perf_counter() - start)
        if taken is not None:
            self.tally.accepted[name] += 1
            self._examine(name, taken)
        self._look_around(name)

    def close(self) -> None:
        """Let go of the store."""
        self._store.close()

    def _examine(self, name: str, taken: ProgrammeId) -> None:
        """Compare what is in the store with what is in the bundle, use it, and take it away again."""
        try:
            with open_bundle(self._bundle) as bundle:
                wanted = _unmeasured(bundle.contents)
            found = _unmeasured(self._exchange.bundles.contents(taken, wanted.level))
            if difference := differing(alike(wanted), alike(found)):
                self.tally.half += 1
                self._note(name, f"not what was in the bundle: {difference}")
            for session in self._suite.plans.programme_plan(taken).sessions:
                self._suite.summaries.summary(session.id)
        except Exception:  # noqa: BLE001 - what was let in must be usable
            self.tally.crashed += 1
            self._note(name, traceback.format_exc())
        self._forget(taken)

    def _forget(self, taken: ProgrammeId) -> None:
        with self._store.write() as connection:
            connection.execute(delete(tables.programme).where(tables.programme.c.id == taken))
            names = list(connection.scalars(select(tables.media.c.sha256)))
            connection.execute(delete(tables.media))
            connection.execute(delete(tables.setting))
        for sha256 in set(names):
            self._exchange.folder.path_of(sha256).unlink(missing_ok=True)

    def _look_around(self, name: str) -> None:
        rows, files, elsewhere = self._before
        if (self._rows(), self._exchange.files()) != (rows, files):
            self.tally.half += 1
            self._note(name, f"left {self._rows()} {self._exchange.files()}")
            self._before = self._rows(), self._exchange.files(), elsewhere
        if self._elsewhere() != elsewhere:
            self.tally.escaped += 1
            self._note(name, f"escaped {self._elsewhere() ^ elsewhere}")
            self._before = *self._before[:2], self._elsewhere()

    def _rows(self) -> dict[str, int]:
        return self._exchange.rows()

    def _elsewhere(self) -> frozenset[str]:
        """Every file and folder but the store's own."""
        own = self._exchange.folder.path_of("x").parent
        found = (Path(top, name) for top, folders, names in os.walk(self.folder) for name in (*folders, *names))
        return frozenset(
            str(path) for path in found if own not in (path, *path.parents) and not path.name.startswith(_STORE)
        )

    def _note(self, name: str, what: str) -> None:
        self.tally.faults.append(f"{name}: {what}")


def _unmeasured(contents: Contents) -> Contents:
    """Without what is found anew in each file."""
    return replace(contents, media=tuple(replace(m, width=0, height=0, pages=0) for m in contents.media))


def differing(wanted: object, found: object, where: str = "") -> str:
    """The first place at which two values differ; empty when they do not."""
    if isinstance(wanted, dict) and isinstance(found, dict):
        return next((d for key in wanted if (d := differing(wanted[key], found[key], f"{where}.{key}"))), "")
    if isinstance(wanted, list) and isinstance(found, list) and len(wanted) == len(found):
        pairs = zip(wanted, found, strict=True)
        return next((d for n, (one, other) in enumerate(pairs) if (d := differing(one, other, f"{where}.{n}"))), "")
    return "" if wanted == found else f"{where}: {str(found)[:200]} instead of {str(wanted)[:200]}"


def good_bundles(folder: Path) -> Iterator[bytes]:
    """A good bundle of each level."""
    source = folder / "source"
    source.mkdir()
    template = read_template(resource("sample", "programme.toml").read_text(encoding="utf-8"))
    with closing(Store.open(source / _STORE, FakeClock())) as store:
        exchange = Exchange(store)
        Plans(store, build_suite(store, FakeClock()).feed, FakeClock()).put_all(template.plan, template.sessions)
        played = Played(store, template, source)
        for level in BundleLevel:
            yield exchange.write(source / f"{level.value}.leda", played.programme_id, level).read_bytes()


@contextmanager
def watched_folder() -> Iterator[Path]:
    """A folder in which everything is that a careless program might write into: the place where it runs, and /tmp."""
    before, place = Path.cwd(), tempfile.tempdir
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for inner in ("here", "tmp"):
            (folder / inner).mkdir()
        os.chdir(folder / "here")
        tempfile.tempdir = str(folder / "tmp")
        try:
            yield folder
        finally:
            os.chdir(before)
            tempfile.tempdir = place


def peak_mib() -> int:
    """The most memory this process ever had, in MiB; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM")) // 1024


def main() -> int:
    """Try as many as asked and print the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--mutations", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    asked = parser.parse_args()
    print(f"seed {asked.seed}", flush=True)
    with watched_folder() as folder:
        fuzz = Fuzz(folder, random.Random(asked.seed), tuple(good_bundles(folder)))  # noqa: S311
        tally = fuzz.run(asked.mutations)
        fuzz.close()
    print(*tally.faults[:20], sep="\n")
    print(tally.details())
    print(tally)
    return 0 if tally.clean else 1


if __name__ == "__main__":
    sys.exit(main())
