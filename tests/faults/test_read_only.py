"""Places where nothing can be written. Root may write everywhere, so a child process gives that right up."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from leda_desktop.models.store import Store
from tests.fakes import FakeClock
from tests.faults.children import told_by
from tests.models.content import put

NOBODY = 65534
LOOK = """
import json, os, sys, tempfile
from pathlib import Path
from leda_desktop.domain.problems import Problem
from leda_desktop.models.store import Store
from tests.fakes import FakeClock
from tests.faults.children import told_by
from tests.models.content import titles
path, nobody = Path(sys.argv[1]), int(sys.argv[2])
with tempfile.TemporaryDirectory() as folder:
    Store.open(Path(folder, "warm"), FakeClock()).close()
if os.getuid() == 0:
    os.setgroups([])
    os.setgid(nobody)
    os.setuid(nobody)
def attempt(**how):
    try:
        store = Store.open(path, FakeClock(), **how)
        found = titles(store)
        store.close()
        return found
    except Problem as problem:
        return problem.trouble.name
print(json.dumps([attempt(), attempt(read_only=True)]))
"""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="rights are given differently on Windows")


def look_as_nobody(path: Path) -> list[object]:
    """What becomes of opening a store to write, and then to read, without any rights of our own."""
    return told_by(LOOK, path, NOBODY)


@pytest.fixture
def path() -> Iterator[Path]:
    """A store with a programme in it, in a folder of its own; the one of the test run is closed to others."""
    with tempfile.TemporaryDirectory() as outer:
        Path(outer).chmod(0o755)
        path = Path(outer, "folder", "leda.sqlite")
        store = Store.open(path, FakeClock())
        put(store, "spring")
        store.close()
        path.chmod(0o644)
        path.parent.chmod(0o755)
        yield path
        path.parent.chmod(0o755)


def test_a_store_in_a_folder_that_cannot_be_written_can_be_read(path: Path) -> None:
    path.parent.chmod(0o555)
    before = sorted(path.parent.iterdir())
    assert look_as_nobody(path) == ["STORE_READ_ONLY", ["spring"]]
    assert sorted(path.parent.iterdir()) == before


def test_a_file_that_cannot_be_written_can_be_read(path: Path) -> None:
    path.with_name(f"{path.name}.lock").unlink()
    path.chmod(0o444)
    path.parent.chmod(0o777)
    assert look_as_nobody(path) == ["STORE_READ_ONLY", ["spring"]]


def test_what_a_crash_left_in_a_folder_that_cannot_be_written_can_be_read(path: Path) -> None:
    store = Store.open(path, FakeClock())
    put(store, "autumn")
    log = path.with_name(f"{path.name}-wal").read_bytes()
    content = path.read_bytes()
    store.close()
    path.write_bytes(content)
    path.with_name(f"{path.name}-wal").write_bytes(log)
    path.parent.chmod(0o555)
    assert look_as_nobody(path) == ["STORE_READ_ONLY", ["autumn", "spring"]]


def test_a_file_that_cannot_be_read_is_out_of_reach(path: Path) -> None:
    path.chmod(0o000)
    assert look_as_nobody(path) == ["STORE_READ_ONLY", "STORE_UNREACHABLE"]


def test_a_folder_that_cannot_be_entered_is_out_of_reach(path: Path) -> None:
    path.parent.chmod(0o000)
    assert look_as_nobody(path) == ["STORE_UNREACHABLE", "STORE_UNREACHABLE"]


def test_a_new_store_cannot_be_made_where_nothing_can_be_written(path: Path) -> None:
    path.unlink()
    path.with_name(f"{path.name}.lock").unlink()
    path.parent.chmod(0o555)
    assert look_as_nobody(path) == ["STORE_UNREACHABLE", "FILE_MISSING"]
