"""Kills the program at random moments and looks whether everything it acknowledged is still there.

`python -m tests.faults.kill --kills N` prints last `kills N acknowledged M lost L`. What is killed is the real program
with a facilitator at its keys; `--writer store` kills one that only writes into the store, as fast as it can.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from leda_desktop.domain.problems import Problem
from leda_desktop.models import archive
from leda_desktop.models.archive import folder_for
from leda_desktop.models.check import check
from leda_desktop.models.store import Store
from tests.faults.contents import half_written, kept, where_kept
from tests.faults.tally import Tally
from tests.faults.writer import RealTime
from tests.screens import compiled_in, own_home, two_screens

KILLS_OF_A_STORE = 25
A_LITTLE_SECONDS = 0.15
STARTING = 0.25
VISITED = 0.1
PATIENCE_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Program:
    """What is killed: a module and what it is told besides the store.

    It is killed within `start` seconds, or after up to `most` lines and a little more.
    """

    module: str
    arguments: tuple[str, ...] = ()
    start: float = 0.5
    most: int = 40

    def command(self, store: Path) -> list[str]:
        """How it is started; it imports everything and then waits for a line."""
        return [sys.executable, "-m", self.module, str(store), "--wait", *self.arguments]


REAL = Program("tests.faults.real_program")
WRITER = Program("tests.faults.writer", start=0.3, most=300)


class Killer:
    """Kills one program on one store after the other in a folder, and keeps the tally."""

    def __init__(self, folder: Path, chance: random.Random, program: Program = REAL) -> None:
        self.tally = Tally()
        self._folder = folder
        self._chance = chance
        self._program = program
        self._errors = folder / "errors.txt"
        self._environment = {**compiled_in(folder), **own_home(folder), "QT_QPA_PLATFORM": two_screens(folder)}

    def kill_often(self, kills: int) -> Tally:
        """Kill as often as asked; every few kills a new store begins."""
        number = 0
        while self.tally.kills < kills:
            number += 1
            store = self._folder / f"{number}" / "leda.sqlite"
            store.parent.mkdir()
            self._kill_on(store, min(KILLS_OF_A_STORE, kills - self.tally.kills))
            self.tally.forget()
        return self.tally

    def _kill_on(self, store: Path, kills: int) -> None:
        waiting = [self._started(store)]
        try:
            for left in reversed(range(kills)):
                # The next one imports while this one works; both cores have something to do.
                waiting += [self._started(store)] if left else []
                with waiting[0] as process:
                    self._let_work(process, store)
                del waiting[0]
                self.tally.kills += 1
                self._examine(store)
        finally:
            for process in waiting:
                with process:
                    process.kill()

    def _started(self, store: Path) -> subprocess.Popen[str]:
        with self._errors.open("a") as errors:
            pipe = subprocess.PIPE
            return subprocess.Popen(
                self._program.command(store), stdin=pipe, stdout=pipe, stderr=errors, text=True, env=self._environment
            )

    def _let_work(self, process: subprocess.Popen[str], store: Path) -> None:
        """Let the program write for a while, and kill it; now and then while it still starts."""
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write("go\n")
        process.stdin.flush()
        lines: list[str] = []
        if self._chance.random() < STARTING:
            time.sleep(self._chance.uniform(0, self._program.start))
        else:
            with self._patience(process):
                lines += [process.stdout.readline() for _ in range(self._chance.randint(1, self._program.most))]
            time.sleep(self._chance.uniform(0, A_LITTLE_SECONDS))
        if lines and self._chance.random() < VISITED:
            self._visit(store)
        if process.poll() is not None:
            self.tally.faults.append(f"the program ended by itself with {process.returncode}")
        process.kill()
        lines += process.stdout.read().splitlines()
        self.tally.take(lines)

    @contextmanager
    def _patience(self, process: subprocess.Popen[str]) -> Iterator[None]:
        """End a program that does not come up at all."""
        watchdog = threading.Timer(PATIENCE_SECONDS, process.kill)
        watchdog.start()
        yield
        watchdog.cancel()

    def _visit(self, store: Path) -> None:
        """Start a second time, which must be refused and must not harm the first."""
        try:
            Store.open(store, RealTime()).close()
            self.tally.faults.append("a second start was let in")
        except Problem:
            return

    def _examine(self, path: Path) -> None:
        """Open what is left and compare it with what was acknowledged."""
        tally = self.tally
        complaints = self._errors.read_text().splitlines()
        tally.faults += [line for line in complaints if "Error" in line or "Traceback" in line]
        self._errors.write_text("")
        if not path.exists():
            return
        faults = [finding for finding in check(path) if not finding.in_order]
        tally.faults += [f"{finding.subject.value}: {finding.faults} {finding.problem}" for finding in faults]
        with closing(Store.open(path, RealTime())) as store:
            tally.compare(kept(store), where_kept(store, tally.session))
            tally.half += half_written(store)
        backups = archive.backups_in(folder_for(path))
        tally.faults += [f"broken backup {backup.path.name}" for backup in backups if not archive.is_whole(backup)]


def main() -> int:
    """Kill as often as asked and print the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    parser.add_argument("--writer", choices=("real", "store"), default="real")
    asked = parser.parse_args()
    print(f"seed {asked.seed}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        program = REAL if asked.writer == "real" else WRITER
        tally = Killer(Path(folder), random.Random(asked.seed), program).kill_often(asked.kills)  # noqa: S311
    for fault in (*tally.faults, *sorted(tally.lost)):
        print(fault)
    print(tally.details())
    print(tally)
    return 0 if tally.clean else 1


if __name__ == "__main__":
    sys.exit(main())
