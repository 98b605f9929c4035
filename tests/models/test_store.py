"""Transactions of the store."""

import os
import sqlite3
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError, OperationalError

from leda_desktop.domain.clock import Moment
from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.domain.run import Step
from leda_desktop.models import engine
from leda_desktop.models.archive import folder_for
from leda_desktop.models.backup import Backups
from leda_desktop.models.store import Store
from leda_desktop.models.tables import programme, run_event
from tests.fakes import FakeClock
from tests.models.content import insert, put, titles


def test_what_was_written_is_there_after_opening_again(path: Path, clock: FakeClock) -> None:
    store = Store.open(path, clock)
    put(store, "spring")
    store.close()

    again = Store.open(path, clock)
    assert titles(again) == ["spring"]
    again.close()


def test_a_new_store_is_made_together_with_its_folder(tmp_path: Path, clock: FakeClock) -> None:
    store = Store.open(tmp_path / "new" / "folder" / "leda.sqlite", clock)
    assert titles(store) == []
    store.close()


@pytest.mark.skipif(os.name == "nt", reason="rights are given differently on Windows")
def test_nobody_else_may_read_what_was_said(tmp_path: Path, clock: FakeClock) -> None:
    store = Store.open(tmp_path / "folder" / "leda.sqlite", clock)
    put(store, "said in confidence")
    Backups(store, folder_for(store.path), clock).back_up()
    everything = [store.path.parent, *store.path.parent.rglob("*")]
    assert len(everything) == 7
    assert not [path.name for path in everything if path.stat().st_mode & 0o077]
    store.close()


def test_an_error_undoes_the_whole_transaction(store: Store) -> None:
    put(store, "kept")
    with pytest.raises(KeyError), store.write() as connection:
        insert(connection, "lost")
        raise KeyError
    assert titles(store) == ["kept"]


def test_the_store_can_be_written_after_a_failed_statement(store: Store) -> None:
    put(store, "first")
    with pytest.raises(IntegrityError):
        put(store, "first")
    put(store, "second")
    assert titles(store) == ["first", "second"]


def test_a_row_without_its_parent_is_refused(store: Store) -> None:
    with pytest.raises(IntegrityError), store.write() as connection:
        values = {"session_id": "none", "step": Step.PAUSED, "wall": datetime.now(UTC), "seconds": 0}
        connection.execute(run_event.insert(), {**values, "room": 0, "awake": 0, "boot": ""})


def test_a_column_takes_only_its_own_type(store: Store) -> None:
    with pytest.raises(IntegrityError), store.write() as connection:
        connection.exec_driver_sql("UPDATE run_event SET seconds = 'soon'")
        connection.exec_driver_sql("INSERT INTO event VALUES (1, 'p', 't', 1.5, x'00', 'e', 't')")


def test_a_mistake_in_our_own_statement_is_no_problem_of_the_user(store: Store) -> None:
    with pytest.raises(OperationalError), store.read() as connection:
        connection.exec_driver_sql("SELECT nonsense")


@pytest.mark.parametrize("second", [Store.read, Store.write])
def test_a_transaction_inside_a_transaction_is_refused(store: Store, second: object) -> None:
    assert callable(second)
    with store.write(), pytest.raises(RuntimeError, match="already inside"), second(store):
        pass
    put(store, "afterwards")


def test_writing_while_reading_is_refused_and_undone(store: Store) -> None:
    with pytest.raises(RuntimeError, match="reading"), store.read() as connection:
        insert(connection, "secretly")
    assert titles(store) == []


def test_threads_take_turns(store: Store) -> None:
    names = [f"{number:02}" for number in range(40)]
    threads = [threading.Thread(target=put, args=(store, name)) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert titles(store) == names


def test_every_promise_is_kept(store: Store) -> None:
    with store.read() as connection:
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        assert engine.broken_promises(driver) == ()


def test_a_promise_that_sqlite_does_not_keep_is_found(path: Path) -> None:
    driver = engine.open_for_writing(path)
    driver.execute("PRAGMA foreign_keys = OFF")
    driver.execute("PRAGMA synchronous = NORMAL")
    assert set(engine.broken_promises(driver)) == {"foreign_keys", "synchronous"}
    driver.close()


def test_a_read_only_store_refuses_to_write(store: Store, clock: FakeClock) -> None:
    put(store, "kept")
    store.close()
    watched = Store.open(store.path, clock, read_only=True)
    with pytest.raises(Problem) as caught:
        put(watched, "more")
    assert caught.value.trouble is Trouble.STORE_READ_ONLY
    assert titles(watched) == ["kept"]
    watched.close()


def test_deleted_text_is_gone_from_the_file(store: Store) -> None:
    put(store, "said in confidence")
    with store.write() as connection:
        connection.exec_driver_sql("DELETE FROM programme")
    store.close()
    assert b"said in confidence" not in store.path.read_bytes()


def test_a_value_nobody_can_read_means_a_damaged_store(store: Store) -> None:
    put(store, "spring")
    with store.write() as connection:
        connection.exec_driver_sql("UPDATE programme SET removed_at = 'some day'")
    with pytest.raises(Problem) as caught, store.read() as connection:
        connection.execute(programme.select()).all()
    assert caught.value.trouble is Trouble.STORE_DAMAGED


def test_text_that_is_no_text_means_a_damaged_store(store: Store) -> None:
    with store.write() as connection:
        connection.exec_driver_sql("INSERT INTO programme (id, title) VALUES ('1', CAST(x'ff' AS TEXT))")
    with pytest.raises(Problem) as caught:
        titles(store)
    assert caught.value.trouble is Trouble.STORE_DAMAGED


def test_moments_come_back_as_they_were(store: Store, clock: FakeClock) -> None:
    at: Moment = clock.now()
    put(store, "p")
    with store.write() as connection:
        connection.exec_driver_sql("UPDATE programme SET removed_at = ?", (at.wall.isoformat(timespec="microseconds"),))
    with store.read() as connection:
        assert connection.execute(programme.select()).one().removed_at == at.wall
