"""What can stand in the way of opening a store."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.models.archive import folder_for
from leda_desktop.models.backup import Backups
from leda_desktop.models.store import Store
from tests.fakes import FakeClock
from tests.models.content import put, titles


def trouble_of(act: Callable[[], object]) -> Trouble:
    """The trouble that an attempt runs into."""
    with pytest.raises(Problem) as caught:
        act()
    return caught.value.trouble


def crashed(store: Store, folder: Path) -> Path:
    """A copy of the open store's files: what a crash at this moment would leave."""
    path = folder / "crashed.sqlite"
    for end in ("", "-wal"):
        shutil.copyfile(f"{store.path}{end}", f"{path}{end}")
    return path


@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_of_no_bytes_is_told_and_left_alone(path: Path, clock: FakeClock, *, read_only: bool) -> None:
    path.touch()
    assert trouble_of(lambda: Store.open(path, clock, read_only=read_only)) is Trouble.STORE_EMPTY_FILE
    assert path.read_bytes() == b""


@pytest.mark.parametrize("content", [b"x", b"not a database at all " * 100, bytes(5000), b"SQLite format 3\0"])
def test_a_file_that_is_no_database_is_damaged(path: Path, clock: FakeClock, content: bytes) -> None:
    path.write_bytes(content)
    assert trouble_of(lambda: Store.open(path, clock)) is Trouble.STORE_DAMAGED
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_not_taken_over(path: Path, clock: FakeClock) -> None:
    with closing(sqlite3.connect(path)) as driver:
        driver.execute("CREATE TABLE recipes (id)")
    before = path.read_bytes()
    assert trouble_of(lambda: Store.open(path, clock)) is Trouble.FILE_UNREADABLE
    assert path.read_bytes() == before


def test_a_file_that_was_cut_off_is_damaged(store: Store, clock: FakeClock) -> None:
    put(store, *(f"{number}" for number in range(500)))
    store.close()
    content = store.path.read_bytes()
    for length in range(4096, len(content), 4096):
        store.path.write_bytes(content[:length])
        assert trouble_of(lambda: Store.open(store.path, clock)) is Trouble.STORE_DAMAGED


def test_a_lost_file_is_not_replaced_by_an_empty_one_when_there_are_backups(store: Store, clock: FakeClock) -> None:
    put(store, "spring")
    Backups(store, folder_for(store.path), clock).back_up()
    store.close()
    store.path.unlink()
    assert trouble_of(lambda: Store.open(store.path, clock)) is Trouble.FILE_MISSING
    assert not store.path.exists()


def test_a_missing_file_cannot_be_read(path: Path, clock: FakeClock) -> None:
    assert trouble_of(lambda: Store.open(path, clock, read_only=True)) is Trouble.FILE_MISSING
    assert not path.exists()


def test_a_folder_in_place_of_the_file_is_told(path: Path, clock: FakeClock) -> None:
    path.mkdir()
    assert trouble_of(lambda: Store.open(path, clock)) is Trouble.STORE_UNREACHABLE


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path, clock: FakeClock) -> None:
    (tmp_path / "folder").write_text("a file")
    assert trouble_of(lambda: Store.open(tmp_path / "folder" / "leda.sqlite", clock)) is Trouble.STORE_UNREACHABLE


def test_a_lost_table_is_damage(store: Store, clock: FakeClock) -> None:
    with store.write() as connection:
        connection.exec_driver_sql("DROP TABLE answer")
    store.close()
    assert trouble_of(lambda: Store.open(store.path, clock)) is Trouble.STORE_DAMAGED


def test_after_a_crash_everything_is_there(store: Store, clock: FakeClock, tmp_path: Path) -> None:
    put(store, "spring")
    again = Store.open(crashed(store, tmp_path), clock)
    assert titles(again) == ["spring"]
    again.close()


def test_after_a_crash_the_store_can_be_read_without_touching_it(
    store: Store, clock: FakeClock, tmp_path: Path
) -> None:
    put(store, "spring")
    path = crashed(store, tmp_path)
    before = [path.read_bytes(), path.with_name(f"{path.name}-wal").read_bytes()]
    watched = Store.open(path, clock, read_only=True)
    assert titles(watched) == ["spring"]
    watched.close()
    assert before == [path.read_bytes(), path.with_name(f"{path.name}-wal").read_bytes()]


def test_the_log_of_another_file_changes_nothing(store: Store, clock: FakeClock, tmp_path: Path) -> None:
    put(store, "spring")
    other = Store.open(tmp_path / "other.sqlite", clock)
    put(other, "autumn")
    log = Path(f"{other.path}-wal").read_bytes()
    other.close()
    store.close()
    Path(f"{store.path}-wal").write_bytes(log[: len(log) // 2])
    again = Store.open(store.path, clock)
    assert titles(again) in (["spring"], ["autumn"])
    again.close()


def test_damage_after_a_crash_is_found_before_anything_is_written(
    store: Store, clock: FakeClock, tmp_path: Path
) -> None:
    put(store, *(f"{number}" for number in range(2000)))
    store.close()
    store = Store.open(store.path, clock)
    put(store, "last")
    path = crashed(store, tmp_path)
    content = path.read_bytes()
    path.write_bytes(content[:40960] + bytes(8192) + content[49152:])
    store.close()
    assert trouble_of(lambda: Store.open(path, clock)) is Trouble.STORE_DAMAGED


def test_a_new_store_that_was_interrupted_is_made_again(path: Path, clock: FakeClock) -> None:
    path.with_name(f"{path.name}.new").write_bytes(b"half")
    store = Store.open(path, clock)
    assert titles(store) == []
    store.close()


def test_reading_leaves_no_files_behind(store: Store, clock: FakeClock) -> None:
    store.close()
    before = sorted(store.path.parent.iterdir())
    Store.open(store.path, clock, read_only=True).close()
    assert sorted(store.path.parent.iterdir()) == before
