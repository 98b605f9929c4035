"""The examination of a store."""

import sqlite3
from contextlib import closing
from pathlib import Path

from leda_desktop.domain.problems import Trouble
from leda_desktop.models.archive import folder_for
from leda_desktop.models.backup import Backups
from leda_desktop.models.check import Finding, Subject, check
from leda_desktop.models.media_folder import MediaFolder
from leda_desktop.models.store import Store
from leda_desktop.services.media import MediaLibrary
from tests.fakes import FakeClock
from tests.models.content import put


def wrong(path: Path) -> dict[Subject, Finding]:
    """The findings that are not in order."""
    return {finding.subject: finding for finding in check(path) if not finding.in_order}


def test_a_sound_store_is_in_order_in_every_respect(store: Store, clock: FakeClock) -> None:
    put(store, "spring")
    Backups(store, folder_for(store.path), clock).back_up()
    store.close()
    assert {finding.subject for finding in check(store.path)} == set(Subject)
    assert wrong(store.path) == {}


def test_where_there_is_no_store_nothing_is_wrong_and_none_is_made(path: Path) -> None:
    assert wrong(path) == {}
    assert not path.exists()


def test_a_store_in_use_is_named(store: Store) -> None:
    problem = wrong(store.path)[Subject.OPENING].problem
    assert problem is not None
    assert problem.trouble is Trouble.STORE_IN_USE


def test_a_damaged_store_is_named(path: Path) -> None:
    path.write_bytes(b"damaged")
    problem = wrong(path)[Subject.OPENING].problem
    assert problem is not None
    assert problem.trouble is Trouble.STORE_DAMAGED


def test_a_damaged_page_is_found(store: Store) -> None:
    put(store, *(f"{number}" for number in range(2000)))
    store.close()
    content = store.path.read_bytes()
    store.path.write_bytes(content[:40960] + bytes(8192) + content[49152:])
    assert Subject.PAGES in wrong(store.path)


def test_a_row_without_its_parent_is_found(store: Store) -> None:
    store.close()
    with closing(sqlite3.connect(store.path, isolation_level=None)) as driver:
        driver.execute("INSERT INTO theme VALUES ('t', 'nowhere', 'x', 1.0)")
    assert wrong(store.path)[Subject.REFERENCES].faults == ("theme",)


def test_photographs_and_documents_that_are_gone_or_changed_are_found(store: Store, clock: FakeClock) -> None:
    library = MediaLibrary(store, MediaFolder.beside(store.path), clock)
    whole, gone, changed = (library.add_picture(name.encode(), name) for name in ("whole", "gone", "changed"))
    library.path(gone).unlink()
    library.path(changed).write_bytes(b"other")
    store.close()
    assert library.path(whole).is_file()
    assert wrong(store.path)[Subject.MEDIA].faults == ("changed", "gone")


def test_a_damaged_backup_is_found(store: Store, clock: FakeClock) -> None:
    backup = Backups(store, folder_for(store.path), clock).back_up()
    store.close()
    assert backup is not None
    backup.path.write_bytes(b"gone")
    assert wrong(store.path)[Subject.BACKUPS].faults == (backup.path.name,)
