"""A disk in front of the real one, in a child process: it records what is written, or fails when told to."""

import ctypes
import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).with_name("disk.c")
VARIABLE = "LEDA_TEST_DISK"


def reason_against() -> str | None:
    """Why such a disk cannot be had here."""
    if not sys.platform.startswith("linux"):
        return "loading in front of the C library is tried on Linux only"
    return None if shutil.which("gcc") else "gcc is not installed"


def run_on_disk(module: str, *arguments: object) -> str:
    """Run a module in a child process with the disk in front; gives what it prints."""
    library = build(Path(str(arguments[0])))
    environment = {**os.environ, "LD_PRELOAD": str(library), VARIABLE: str(library)}
    command = [sys.executable, "-m", module, "--child", *map(str, arguments)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def build(folder: Path) -> Path:
    """Compile the library into a folder."""
    library = folder / "disk.so"
    if not library.exists():
        subprocess.run(["gcc", "-shared", "-fPIC", "-O2", "-o", str(library), str(SOURCE), "-ldl"], check=True)
    return library


class Disk:
    """The disk as seen by the child process that runs on it."""

    def __init__(self, watched: Path) -> None:
        self.watched = watched
        self._library = ctypes.CDLL(os.environ[VARIABLE])
        self._library.disk_fail.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_int]
        self._library.disk_calls.restype = ctypes.c_long
        self._library.disk_watch(str(watched).encode())

    def record_to(self, path: Path) -> None:
        """Record all changes from now on."""
        self._library.disk_record(str(path).encode())

    def fail(self, first: int, count: int, error: int) -> None:
        """Let changing calls fail with an error number, `count` of them from the given one on, counted from now."""
        self._library.disk_fail(first, count, error)

    def work(self) -> None:
        """Fail no more, and start counting anew."""
        self._library.disk_fail(0, 0, 0)

    @property
    def calls(self) -> int:
        """How many calls since then would have changed something."""
        return int(self._library.disk_calls())


@dataclass(frozen=True, slots=True)
class Change:
    """One recorded change: a write, a truncation to `offset`, a sync, a removal or a new name."""

    kind: str
    name: str
    offset: int
    data: bytes


def read_record(path: Path) -> Iterator[Change]:
    """The recorded changes in order."""
    content = memoryview(path.read_bytes())
    at = 0
    while at < len(content):
        kind = chr(content[at])
        (length,) = struct.unpack_from("<q", content, at + 1)
        name = bytes(content[at + 9 : at + 9 + length]).decode()
        at += 9 + length
        offset, size = struct.unpack_from("<qq", content, at)
        at += 16
        size = size if kind in "wr" else 0
        yield Change(kind, Path(name).name, offset, bytes(content[at : at + size]))
        at += size
