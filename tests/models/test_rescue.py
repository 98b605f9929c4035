"""Ways on from a store that cannot be opened."""

from pathlib import Path

import pytest

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.models import archive
from leda_desktop.models.archive import Backup, folder_for
from leda_desktop.models.backup import Backups
from leda_desktop.models.rescue import begin_anew, open_backup
from leda_desktop.models.store import Store
from tests.fakes import FakeClock
from tests.models.content import put, titles

DAMAGE = b"this was a store"


@pytest.fixture
def backup(store: Store, clock: FakeClock) -> Backup:
    """The backup of a store that was damaged afterwards."""
    put(store, "spring")
    backup = Backups(store, folder_for(store.path), clock).back_up()
    store.close()
    store.path.write_bytes(DAMAGE)
    assert backup is not None
    return backup


def test_the_last_backup_can_be_opened_instead(path: Path, backup: Backup, clock: FakeClock) -> None:
    assert archive.latest(path) == backup
    open_backup(path, backup)
    store = Store.open(path, clock)
    assert titles(store) == ["spring"]
    store.close()


def test_the_damaged_file_is_kept_as_it_was(path: Path, backup: Backup) -> None:
    path.with_name(f"{path.name}-wal").write_bytes(b"its log")
    kept = open_backup(path, backup)
    assert kept is not None
    assert kept.read_bytes() == DAMAGE
    assert kept.with_name(f"{kept.name}-wal").read_bytes() == b"its log"
    assert not path.with_name(f"{path.name}-wal").exists()


def test_the_backup_stays_a_backup(path: Path, backup: Backup) -> None:
    open_backup(path, backup)
    assert archive.is_whole(backup)


def test_a_backup_that_is_not_whole_replaces_nothing(path: Path, backup: Backup) -> None:
    backup.path.write_bytes(b"gone too")
    with pytest.raises(Problem) as caught:
        open_backup(path, backup)
    assert caught.value.trouble is Trouble.FILE_UNREADABLE
    assert path.read_bytes() == DAMAGE


def test_a_lost_file_is_brought_back(path: Path, backup: Backup, clock: FakeClock) -> None:
    path.unlink()
    assert open_backup(path, backup) is None
    store = Store.open(path, clock)
    assert titles(store) == ["spring"]
    store.close()


def test_an_empty_store_can_be_begun_and_the_old_file_stays(path: Path, backup: Backup, clock: FakeClock) -> None:
    kept = begin_anew(path)
    assert kept is not None
    assert kept.read_bytes() == DAMAGE
    store = Store.open(path, clock)
    assert titles(store) == []
    store.close()


def test_a_store_in_use_is_not_replaced(store: Store, clock: FakeClock) -> None:
    put(store, "spring")
    backup = Backups(store, folder_for(store.path), clock).back_up()
    assert backup is not None
    with pytest.raises(Problem) as caught:
        open_backup(store.path, backup)
    assert caught.value.trouble is Trouble.STORE_IN_USE
