"""Kills the program at random moments and looks whether everything it acknowledged is still there.

`python -m tests.faults.kill --kills N` prints last `kills N acknowledged M lost L`.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection, Table, func, select

from leda_desktop.domain.problems import Problem
from leda_desktop.models import archive, tables
from leda_desktop.models.archive import folder_for
from leda_desktop.models.check import check
from leda_desktop.models.store import Store
from tests.faults.writer import RealTime

SHORTEST_SECONDS, LONGEST_SECONDS = 0.05, 1.5
TABLES: dict[str, Table] = {"note": tables.note, "response": tables.response, "step": tables.run_event}

Command = Callable[[Path], list[str]]


@dataclass(slots=True)
class Tally:
    """What the kills have shown so far. `half` are transactions of which only a part was found."""

    kills: int = 0
    acknowledged: dict[str, set[str]] = field(default_factory=lambda: {kind: set() for kind in TABLES})
    lost: set[str] = field(default_factory=set)
    half: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many items were acknowledged."""
        return sum(map(len, self.acknowledged.values()))

    @property
    def clean(self) -> bool:
        """Whether nothing at all went wrong."""
        return not self.lost and not self.half and not self.faults

    def __str__(self) -> str:
        return f"kills {self.kills} acknowledged {self.count} lost {len(self.lost)}"


def writer(store: Path) -> list[str]:
    """The command of the program that is killed."""
    return [sys.executable, "-m", "tests.faults.writer", str(store)]


def kill_often(path: Path, kills: int, chance: random.Random, command: Command = writer) -> Tally:
    """Kill the program again and again, and look at what is left each time."""
    tally = Tally()
    while tally.kills < kills:
        kill_once(path, tally, chance, command)
        tally.kills += 1
        if path.exists():
            examine(path, tally)
    return tally


def kill_once(path: Path, tally: Tally, chance: random.Random, command: Command) -> None:
    """Start the program, let it write for a while, and kill it; now and then while it still starts."""
    with subprocess.Popen(command(path), stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        lines: list[str] = []
        if chance.random() < 0.8:
            lines.append(process.stdout.readline())
        time.sleep(chance.uniform(SHORTEST_SECONDS, LONGEST_SECONDS))
        if lines and chance.random() < 0.3:
            visit(path, tally)
        if process.poll() is not None:
            tally.faults.append(f"the program ended by itself with {process.returncode}")
        process.kill()
        lines += process.stdout.read().splitlines()
    for line in lines:
        note_down(line, tally)


def note_down(line: str, tally: Tally) -> None:
    """Remember an acknowledgement; a line that the kill has cut off was not received."""
    kind, _, key = line.strip().partition(" ")
    whole = len(key) == 36 if kind in ("note", "response") else key.isdigit()
    if kind in TABLES and whole:
        tally.acknowledged[kind].add(key)


def visit(path: Path, tally: Tally) -> None:
    """Start a second time, which must be refused and must not harm the first."""
    try:
        Store.open(path, RealTime()).close()
        tally.faults.append("a second start was let in")
    except Problem:
        return


def examine(path: Path, tally: Tally) -> None:
    """Open what is left and compare it with what was acknowledged."""
    tally.faults += [f"{finding.subject.value}: {finding.faults}" for finding in check(path) if not finding.in_order]
    with closing(Store.open(path, RealTime())) as store, store.read() as connection:
        for kind, table in TABLES.items():
            tally.lost |= tally.acknowledged[kind] - present(connection, table)
        tally.half += half_written(connection)
    backups = archive.backups_in(folder_for(path))
    tally.faults += [f"broken backup {backup.path.name}" for backup in backups if not archive.is_whole(backup)]


def present(connection: Connection, table: Table) -> set[str]:
    """The keys of all rows, as they were acknowledged."""
    (key,) = table.primary_key.columns
    return {str(value) for value in connection.scalars(select(key))}


def half_written(connection: Connection) -> int:
    """The number of responses that do not have exactly their two answers."""
    link = tables.answer.c.response_id
    counts = select(tables.response.c.id, func.count(link)).outerjoin(tables.answer).group_by(tables.response.c.id)
    return sum(count != 2 for _, count in connection.execute(counts))


def main() -> int:
    """Kill as often as asked and print the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    asked = parser.parse_args()
    print(f"seed {asked.seed}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        tally = kill_often(Path(folder, "leda.sqlite"), asked.kills, random.Random(asked.seed))  # noqa: S311
    for fault in tally.faults:
        print(fault)
    print(f"half {tally.half} faults {len(tally.faults)}")
    print(tally)
    return 0 if tally.clean else 1


if __name__ == "__main__":
    sys.exit(main())
