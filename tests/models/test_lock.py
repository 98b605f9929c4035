"""One Leda at a time."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.models.lock import Lock
from leda_desktop.models.store import Store
from tests.fakes import FakeClock
from tests.models.content import put, titles

HOLD = """
import sys
from pathlib import Path
from leda_desktop.models.store import Store
from tests.fakes import FakeClock
store = Store.open(Path(sys.argv[1]), FakeClock())
print("open", flush=True)
sys.stdin.read()
"""


@contextmanager
def another_leda(path: Path) -> Iterator[subprocess.Popen[str]]:
    """A second process that has the store open."""
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        try:
            yield other
        finally:
            other.kill()


def test_a_second_start_is_refused_and_told_who_is_there(path: Path, clock: FakeClock) -> None:
    with another_leda(path) as other, pytest.raises(Problem) as caught:
        Store.open(path, clock)
    assert caught.value.trouble is Trouble.STORE_IN_USE
    assert caught.value.values == {"path": path, "pid": other.pid, "host": socket.gethostname()}


def test_reading_a_store_in_use_is_refused(store: Store, clock: FakeClock) -> None:
    with pytest.raises(Problem) as caught:
        Store.open(store.path, clock, read_only=True)
    assert caught.value.trouble is Trouble.STORE_IN_USE


def test_what_the_first_one_wrote_survives_the_visit_of_a_second(store: Store, clock: FakeClock) -> None:
    put(store, "before")
    with pytest.raises(Problem):
        Store.open(store.path, clock)
    put(store, "after")
    assert titles(store) == ["after", "before"]


def test_a_lock_left_by_a_crash_does_not_block(path: Path, clock: FakeClock) -> None:
    with another_leda(path) as other:
        os.kill(other.pid, signal.SIGKILL)
        other.wait()
        store = Store.open(path, clock)
        put(store, "spring")
        store.close()


def test_a_name_in_the_file_without_a_lock_on_it_does_not_block(path: Path) -> None:
    path.with_name(f"{path.name}.lock").write_text(f'{{"pid": {os.getpid()}, "host": "here"}}')
    Lock.take(path).release()


def test_a_lock_can_be_taken_again_after_it_was_released(path: Path) -> None:
    first = Lock.take(path)
    first.release()
    first.release()
    Lock.take(path).release()


def test_a_holder_without_a_name_is_refused_all_the_same(path: Path) -> None:
    lock = Lock.take(path)
    path.with_name(f"{path.name}.lock").write_text("")
    with pytest.raises(Problem) as caught:
        Lock.take(path)
    assert caught.value.values["pid"] == 0
    lock.release()


def test_a_store_that_could_not_be_opened_is_not_kept_locked(path: Path, clock: FakeClock) -> None:
    path.write_bytes(b"damaged")
    for _ in range(2):
        with pytest.raises(Problem) as caught:
            Store.open(path, clock)
        assert caught.value.trouble is Trouble.STORE_DAMAGED
