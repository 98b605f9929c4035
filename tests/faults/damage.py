"""Damages the file of a store in many ways and looks how that is met.

`python -m tests.faults.damage --times N` prints last `damaged N detected D unnoticed U crashed C emptied E`.
"""

import argparse
import random
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import select

from leda_desktop.domain.problems import Problem
from leda_desktop.models import tables
from leda_desktop.models.archive import folder_for
from leda_desktop.models.backup import Backups
from leda_desktop.models.store import Store
from tests.faults.writer import RealTime, note, prepare, response

PAGE = 4096
NOTES = 300
Content = dict[str, list[tuple[object, ...]]]


@dataclass(slots=True)
class Tally:
    """How damage was met. Emptied is a store with notes that opened as one without."""

    damaged: int = 0
    detected: int = 0
    unnoticed: int = 0
    emptied: int = 0
    crashes: list[str] = field(default_factory=list)
    changed: int = 0

    def __str__(self) -> str:
        found = f"damaged {self.damaged} detected {self.detected} unnoticed {self.unnoticed}"
        return f"{found} crashed {len(self.crashes)} emptied {self.emptied}"


def flip_a_bit(content: bytearray, chance: random.Random) -> None:
    """One bit somewhere."""
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def flip_a_bit_of_the_header(content: bytearray, chance: random.Random) -> None:
    """One bit where SQLite describes the file."""
    content[chance.randrange(100)] ^= 1 << chance.randrange(8)


def zero_a_page(content: bytearray, chance: random.Random) -> None:
    """A page that was never written."""
    overwrite(content, chance, bytes(PAGE))


def fill_a_page(content: bytearray, chance: random.Random) -> None:
    """A page of nonsense."""
    overwrite(content, chance, chance.randbytes(PAGE))


def zero_a_sector(content: bytearray, chance: random.Random) -> None:
    """A sector that was never written."""
    start = chance.randrange(len(content) // 512) * 512
    content[start : start + 512] = bytes(512)


def cut_off(content: bytearray, chance: random.Random) -> None:
    """The end missing."""
    del content[chance.randrange(1, len(content)) :]


def overwrite(content: bytearray, chance: random.Random, page: bytes) -> None:
    """Another page in the place of one."""
    start = chance.randrange(len(content) // PAGE) * PAGE
    content[start : start + PAGE] = page


DAMAGES: tuple[Callable[[bytearray, random.Random], None], ...] = (
    flip_a_bit,
    flip_a_bit_of_the_header,
    zero_a_page,
    fill_a_page,
    zero_a_sector,
    cut_off,
)


def damage_often(folder: Path, times: int, chance: random.Random) -> Tally:
    """Damage a store in every way by turns."""
    whole, expected = sound_store(folder / "sound.sqlite")
    tally = Tally()
    path = folder / "leda.sqlite"
    while tally.damaged < times:
        content = bytearray(whole)
        DAMAGES[tally.damaged % len(DAMAGES)](content, chance)
        path.write_bytes(content)
        meet(path, expected, tally)
        tally.damaged += 1
    return tally


def sound_store(path: Path) -> tuple[bytes, Content]:
    """The bytes of a store and what is in it."""
    with closing(Store.open(path, RealTime())) as store:
        prepare(store)
        with store.write() as connection:
            for _ in range(NOTES):
                note(connection)
                response(connection)
        content = everything(store)
    return path.read_bytes(), content


def meet(path: Path, expected: Content, tally: Tally) -> None:
    """Use a damaged store as the program would: open it, read it, back it up; then open it to read only."""
    before = path.read_bytes()
    try:
        with closing(Store.open(path, RealTime())) as store:
            look_at(store, expected, tally)
    except Problem:
        tally.detected += 1
        tally.changed += path.read_bytes() != before
    except Exception:  # noqa: BLE001 - these are what the search is for
        tally.crashes.append(traceback.format_exc())
    try:
        with closing(Store.open(path, RealTime(), read_only=True)) as store:
            everything(store)
    except Problem:
        return
    except Exception:  # noqa: BLE001
        tally.crashes.append(traceback.format_exc())


def look_at(store: Store, expected: Content, tally: Tally) -> None:
    """Read everything and back it up; what differs after both is damage that nobody noticed."""
    found = everything(store)
    Backups(store, folder_for(store.path), RealTime()).back_up()
    tally.unnoticed += found != expected
    tally.emptied += not found["note"]


def everything(store: Store) -> Content:
    """All rows of all tables."""
    with store.read() as connection:
        return {
            name: sorted(map(tuple, connection.execute(select(table)).all()), key=repr)
            for name, table in tables.metadata.tables.items()
        }


def main() -> int:
    """Damage as often as asked and print the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--times", type=int, default=600)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    asked = parser.parse_args()
    print(f"seed {asked.seed}")
    with tempfile.TemporaryDirectory() as folder:
        tally = damage_often(Path(folder), asked.times, random.Random(asked.seed))  # noqa: S311
    for crash in tally.crashes:
        print(crash)
    print(f"changed though refused {tally.changed}")
    print(tally)
    return 1 if tally.crashes or tally.emptied else 0


if __name__ == "__main__":
    sys.exit(main())
