"""Backups of the open store."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.models import archive
from leda_desktop.models.archive import Backup, folder_for
from leda_desktop.models.backup import Backups
from leda_desktop.models.store import Store
from tests.fakes import FakeClock
from tests.models.content import put, titles

DAY = 24 * 3600


@pytest.fixture
def backups(store: Store, clock: FakeClock) -> Backups:
    """The backups of the store."""
    return Backups(store, folder_for(store.path), clock)


def made(backups: Backups) -> Backup:
    """A backup that must come about."""
    backup = backups.back_up()
    assert backup is not None
    return backup


def test_a_backup_has_everything_that_was_committed(store: Store, backups: Backups) -> None:
    put(store, "spring", "autumn")
    backup = made(backups)
    with closing(sqlite3.connect(backup.path)) as driver:
        assert driver.execute("SELECT title FROM programme ORDER BY title").fetchall() == [("autumn",), ("spring",)]
    assert backup.rows["programme"] == 2
    assert archive.is_whole(backup)


def test_the_latest_backup_is_found_again(store: Store, backups: Backups, clock: FakeClock) -> None:
    put(store, "spring")
    made(backups)
    clock.advance(300)
    put(store, "autumn")
    newest = made(backups)
    assert archive.latest(store.path) == newest


def test_nothing_is_backed_up_twice(store: Store, backups: Backups, clock: FakeClock) -> None:
    put(store, "spring")
    made(backups)
    clock.advance(300)
    assert not store.changed_since_backup
    assert backups.if_changed() is None
    assert backups.back_up() is None
    assert len(archive.backups_in(folder_for(store.path))) == 1


def test_a_change_is_backed_up_at_the_next_turn(store: Store, backups: Backups, clock: FakeClock) -> None:
    made(backups)
    put(store, "spring")
    clock.advance(300)
    assert store.changed_since_backup
    backup = backups.if_changed()
    assert backup is not None
    assert backup.rows["programme"] == 1


def test_reading_is_no_change(store: Store, backups: Backups) -> None:
    made(backups)
    titles(store)
    assert not store.changed_since_backup


def test_opening_backs_up_what_has_no_backup_yet(store: Store, clock: FakeClock) -> None:
    put(store, "spring")
    store.close()
    again = Store.open(store.path, clock)
    assert Backups(again, folder_for(store.path), clock).after_opening() is not None
    again.close()


def test_opening_without_a_change_backs_nothing_up(store: Store, backups: Backups, clock: FakeClock) -> None:
    put(store, "spring")
    made(backups)
    store.close()
    clock.advance(3600)
    again = Store.open(store.path, clock)
    assert Backups(again, folder_for(store.path), clock).after_opening() is None
    assert len(archive.backups_in(folder_for(store.path))) == 1
    again.close()


def test_the_disk_reserve_is_held_after_opening(store: Store, backups: Backups) -> None:
    backups.after_opening()
    assert store.path.with_name(f"{store.path.name}.reserve").stat().st_size == 16 * 1024 * 1024
    assert store.reserve.give_up()


def test_a_damaged_backup_is_passed_over(store: Store, backups: Backups, clock: FakeClock) -> None:
    put(store, "spring")
    good = made(backups)
    clock.advance(300)
    put(store, "autumn")
    bad = made(backups)
    content = bytearray(bad.path.read_bytes())
    content[-1] ^= 1
    bad.path.write_bytes(content)
    assert archive.latest(store.path) == good


def test_a_damaged_backup_does_not_keep_a_new_one_away(store: Store, backups: Backups, clock: FakeClock) -> None:
    made(backups).path.write_bytes(b"gone")
    clock.advance(300)
    assert archive.is_whole(made(backups))


def test_a_damaged_store_is_found_when_it_is_backed_up(store: Store, backups: Backups, clock: FakeClock) -> None:
    put(store, *(f"{number}" for number in range(2000)))
    store.close()
    content = store.path.read_bytes()
    store.path.write_bytes(content[:40960] + bytes(8192) + content[49152:])
    again = Store.open(store.path, clock)
    with pytest.raises(Problem) as caught:
        Backups(again, folder_for(store.path), clock).back_up()
    assert (caught.value.trouble, caught.value.values["path"]) == (Trouble.STORE_DAMAGED, store.path)
    assert not list(folder_for(store.path).glob("*.part*"))
    again.close()


def test_old_backups_are_thinned(store: Store, backups: Backups, clock: FakeClock) -> None:
    for number in range(30):
        put(store, f"{number}")
        made(backups)
        clock.advance(300)
    assert len(archive.backups_in(folder_for(store.path))) == 20


def test_one_backup_a_day_is_kept_for_a_month(store: Store, backups: Backups, clock: FakeClock) -> None:
    for number in range(40):
        put(store, f"{number}")
        made(backups)
        clock.advance(DAY)
    kept = archive.backups_in(folder_for(store.path))
    assert len(kept) == 30
    assert len(list(folder_for(store.path).iterdir())) == 60


def test_restoring_brings_the_old_content_back_and_keeps_the_new_as_a_backup(
    store: Store, backups: Backups, clock: FakeClock
) -> None:
    put(store, "spring")
    backup = made(backups)
    clock.advance(300)
    put(store, "mistake")
    backups.restore(backup)
    assert titles(store) == ["spring"]
    newest = archive.latest(store.path)
    assert newest is not None
    assert newest.rows["programme"] == 2


def test_a_restored_store_goes_on_working(store: Store, backups: Backups, clock: FakeClock) -> None:
    put(store, "spring")
    backup = made(backups)
    put(store, "mistake")
    clock.advance(300)
    backups.restore(backup)
    put(store, "autumn")
    store.close()
    again = Store.open(store.path, clock)
    assert titles(again) == ["autumn", "spring"]
    again.close()


def test_the_oldest_backup_can_be_restored_too(store: Store, backups: Backups, clock: FakeClock) -> None:
    put(store, "spring")
    oldest = made(backups)
    for number in range(19):
        clock.advance(60)
        put(store, f"{number}")
        made(backups)
    put(store, "mistake")
    backups.restore(oldest)
    assert titles(store) == ["spring"]


def test_what_a_crash_left_unfinished_is_removed(store: Store, backups: Backups, clock: FakeClock) -> None:
    folder = folder_for(store.path)
    folder.mkdir()
    for name in ("20240101T000000.000000Z.part", "20240101T000000.000000Z.json", "x.part-journal", "x.json-part"):
        (folder / name).touch()
    backup = made(backups)
    assert set(folder.iterdir()) == {backup.path, backup.manifest}


def test_a_damaged_backup_is_not_restored(store: Store, backups: Backups) -> None:
    put(store, "spring")
    backup = made(backups)
    backup.path.write_bytes(b"gone")
    put(store, "autumn")
    with pytest.raises(Problem) as caught:
        backups.restore(backup)
    assert caught.value.trouble is Trouble.FILE_UNREADABLE
    assert titles(store) == ["autumn", "spring"]


def test_a_folder_that_cannot_be_written_is_told(store: Store, clock: FakeClock, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Problem) as caught:
        Backups(store, tmp_path / "file" / "backups", clock).back_up()
    assert caught.value.trouble is Trouble.FILE_UNWRITABLE


def test_backups_are_whole_while_other_threads_write(store: Store, backups: Backups, clock: FakeClock) -> None:
    stop = threading.Event()

    def write() -> None:
        number = 0
        while not stop.is_set():
            put(store, f"a{number}", f"b{number}")
            number += 1

    writer = threading.Thread(target=write)
    writer.start()
    counts = []
    for _ in range(10):
        clock.advance(1)
        backup = backups.back_up()
        counts.append(backup.rows["programme"] % 2 if backup else 0)
    stop.set()
    writer.join()
    assert counts == [0] * 10


def test_a_read_only_store_is_not_backed_up(store: Store, clock: FakeClock) -> None:
    store.close()
    watched = Store.open(store.path, clock, read_only=True)
    backups = Backups(watched, folder_for(store.path), clock)
    assert (backups.after_opening(), backups.if_changed(), backups.back_up()) == (None, None, None)
    assert not watched.changed_since_backup
    watched.close()
