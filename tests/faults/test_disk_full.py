"""A disk that fills up while the session runs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.children import told_by

WRITE = """
import json, os, resource, signal, sys
from pathlib import Path
from leda_desktop.domain.problems import Problem
from leda_desktop.models.archive import folder_for
from leda_desktop.models.backup import Backups
from leda_desktop.models.store import Store
from tests.fakes import FakeClock
from tests.models.content import put, titles
folder = Path(sys.argv[1])
clock = FakeClock()
written = []
def write_until_refused(store):
    for number in range(100_000):
        title = f"{len(written):06}" + "x" * 2000
        try:
            put(store, title)
        except Problem as problem:
            return [problem.trouble.name, problem.values.get("freed")]
        written.append(title)
def write_one(store):
    title = f"{len(written):06}"
    put(store, title)
    written.append(title)
def intact(store):
    return titles(store) == sorted(written)
"""
TMPFS = """
store = Store.open(folder / "leda.sqlite", clock)
held = store.reserve.hold()
filler = (folder / "filler").open("wb", buffering=0)
def fill():
    try:
        while True:
            filler.write(bytes(65536))
    except OSError:
        pass
fill()
told = [held, write_until_refused(store), intact(store)]
write_one(store)
fill()
told += [write_until_refused(store), intact(store)]
def back_up():
    try:
        Backups(store, folder_for(store.path), clock).back_up()
    except Problem as problem:
        return problem.trouble.name
told += [back_up()]
filler.truncate(0)
write_one(store)
told += [intact(store), back_up()]
fill()
store.close()
store = Store.open(store.path, clock)
told += [intact(store)]
store.close()
print(json.dumps(told))
"""
LIMIT = """
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
store = Store.open(folder / "leda.sqlite", clock)
write_one(store)
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, resource.RLIM_INFINITY))
told = [write_until_refused(store), intact(store)]
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
write_one(store)
told += [intact(store)]
store.close()
store = Store.open(store.path, clock)
told += [intact(store)]
store.close()
print(json.dumps(told))
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits on Windows")


def can_mount(folder: Path) -> bool:
    """Whether a small disk can be made here."""
    probe = ["unshare", "--mount", "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    try:
        return os.getuid() == 0 and subprocess.run(probe, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


def test_a_full_disk_is_told_and_loses_nothing(tmp_path: Path) -> None:
    if not can_mount(tmp_path):
        pytest.skip("making a small disk takes root and unshare")
    mount = f'mount -t tmpfs -o size=64m tmpfs "{tmp_path}" && exec "$@"'
    told = told_by(WRITE + TMPFS, tmp_path, under=("unshare", "--mount", "sh", "-c", mount, "sh"))
    held, first, kept, second, kept_again, backup, went_on, backup_after, reopened = told
    assert (held, first, second) == (True, ["DISK_FULL", True], ["DISK_FULL", False])
    assert (kept, kept_again, went_on, reopened) == (True, True, True, True)
    assert (backup, backup_after) == ("DISK_FULL", None)


def test_a_file_that_may_not_grow_is_told_and_loses_nothing(tmp_path: Path) -> None:
    told = told_by(WRITE + LIMIT, tmp_path)
    assert told == [["WRITE_FAILED", None], True, True, True]
