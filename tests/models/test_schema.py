"""The schema: made new, migrated, and the same either way."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.models import archive
from leda_desktop.models.engine import core_connection, pragma
from leda_desktop.models.schema import CURRENT, create, migrate
from leda_desktop.models.store import Store
from leda_desktop.models.tables import metadata
from tests.fakes import FakeClock
from tests.models.content import put, titles
from tests.models.versions import ADD_A_COLUMN, later

BREAK_A_LINK = """
    op.execute("INSERT INTO theme VALUES ('t', 'nowhere', 'x', 0.5)")
"""
FAIL_HALF_WAY = """
    op.execute("CREATE TABLE half (id INTEGER)")
    raise RuntimeError("half way")
"""


@pytest.fixture
def empty() -> Iterator[sqlite3.Connection]:
    """A database with nothing in it."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as driver:
        yield driver


def tables_of(driver: sqlite3.Connection) -> list[tuple[str, str]]:
    """How everything in a database is defined."""
    return driver.execute(
        "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE '%alembic%' ORDER BY name"
    ).fetchall()


def test_the_migrations_lead_to_the_tables(empty: sqlite3.Connection) -> None:
    migrate(empty, CURRENT)
    with core_connection(empty) as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_a_new_store_is_word_for_word_what_the_migrations_make(path: Path, empty: sqlite3.Connection) -> None:
    create(path)
    migrate(empty, CURRENT)
    with closing(sqlite3.connect(path)) as made:
        assert tables_of(made) == tables_of(empty)
        assert pragma(made, "application_id") == pragma(empty, "application_id")
        assert pragma(made, "user_version") == pragma(empty, "user_version") == CURRENT.number


def test_the_newest_migration_is_the_one_the_program_knows() -> None:
    config = Config()
    config.set_main_option("script_location", CURRENT.scripts)
    assert ScriptDirectory.from_config(config).get_heads() == [CURRENT.revision]


def test_every_table_is_strict(path: Path) -> None:
    create(path)
    with closing(sqlite3.connect(path)) as driver:
        strict = dict(driver.execute("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'").fetchall())
    assert all(strict[name] for name in metadata.tables)


def test_an_old_store_is_brought_up_to_date_with_everything_in_it(
    store: Store, clock: FakeClock, tmp_path: Path
) -> None:
    put(store, "spring")
    with store.write() as connection:
        connection.exec_driver_sql(
            "INSERT INTO session (id, programme_id, number, theme, day, start, end, zone)"
            " VALUES ('s', 'spring', 1, 'x', '2024-04-19', '09:00', '16:00', 'Europe/Stockholm')"
        )
        connection.exec_driver_sql("INSERT INTO stage VALUES ('s', '{}')")
    store.close()

    newer = Store.open(store.path, clock, schema=later(tmp_path, ADD_A_COLUMN))
    with newer.read() as connection:
        assert connection.exec_driver_sql("SELECT weather FROM session").all() == [(None,)]
        assert connection.exec_driver_sql("SELECT count(*) FROM stage").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    newer.close()


def test_an_old_store_is_backed_up_before_it_is_changed(store: Store, clock: FakeClock, tmp_path: Path) -> None:
    put(store, "spring")
    store.close()
    Store.open(store.path, clock, schema=later(tmp_path, ADD_A_COLUMN)).close()
    backup = archive.latest(store.path)
    assert backup is not None
    assert (backup.schema, backup.rows["programme"]) == (1, 1)


@pytest.mark.parametrize("body", [FAIL_HALF_WAY, BREAK_A_LINK])
def test_a_migration_that_fails_leaves_the_old_store_as_it_was(
    store: Store, clock: FakeClock, tmp_path: Path, body: str
) -> None:
    put(store, "spring")
    store.close()
    before = store.path.read_bytes()
    with pytest.raises(RuntimeError):
        Store.open(store.path, clock, schema=later(tmp_path, body))
    assert store.path.read_bytes() == before
    again = Store.open(store.path, clock)
    assert titles(again) == ["spring"]
    again.close()


def test_what_an_interrupted_migration_left_does_not_matter(store: Store, clock: FakeClock, tmp_path: Path) -> None:
    put(store, "spring")
    store.close()
    store.path.with_name(f"{store.path.name}.upgrade").write_bytes(b"half")
    newer = Store.open(store.path, clock, schema=later(tmp_path, ADD_A_COLUMN))
    assert titles(newer) == ["spring"]
    newer.close()


def test_a_store_of_a_later_version_is_refused_and_both_versions_are_told(
    store: Store, clock: FakeClock, tmp_path: Path
) -> None:
    store.close()
    Store.open(store.path, clock, schema=later(tmp_path, ADD_A_COLUMN)).close()
    before = store.path.read_bytes()
    with pytest.raises(Problem) as caught:
        Store.open(store.path, clock)
    assert caught.value.trouble is Trouble.STORE_NEWER
    assert (caught.value.values["found"], caught.value.values["known"]) == (2, 1)
    assert store.path.read_bytes() == before


def test_a_store_of_a_later_version_can_be_read(store: Store, clock: FakeClock, tmp_path: Path) -> None:
    put(store, "spring")
    store.close()
    Store.open(store.path, clock, schema=later(tmp_path, ADD_A_COLUMN)).close()
    watched = Store.open(store.path, clock, read_only=True)
    assert titles(watched) == ["spring"]
    watched.close()


def test_a_store_of_a_later_version_that_cannot_be_read_is_refused(store: Store, clock: FakeClock) -> None:
    with store.write() as connection:
        connection.exec_driver_sql("ALTER TABLE note RENAME COLUMN text TO words")
        connection.exec_driver_sql("PRAGMA user_version = 9")
    store.close()
    with pytest.raises(Problem) as caught:
        Store.open(store.path, clock, read_only=True)
    assert caught.value.trouble is Trouble.STORE_NEWER


def test_a_word_of_a_later_version_is_told_as_such(store: Store, clock: FakeClock) -> None:
    put(store, "spring")
    with store.write() as connection:
        connection.exec_driver_sql("UPDATE programme SET removed_at = 'never'")
        connection.exec_driver_sql("PRAGMA user_version = 9")
    store.close()
    watched = Store.open(store.path, clock, read_only=True)
    with pytest.raises(Problem) as caught, watched.read() as connection:
        connection.execute(metadata.tables["programme"].select()).all()
    assert caught.value.trouble is Trouble.STORE_NEWER
    watched.close()


def test_an_old_store_can_be_read_without_being_changed(store: Store, clock: FakeClock, tmp_path: Path) -> None:
    put(store, "spring")
    store.close()
    before = store.path.read_bytes()
    watched = Store.open(store.path, clock, read_only=True, schema=later(tmp_path, ADD_A_COLUMN))
    assert titles(watched) == ["spring"]
    watched.close()
    assert store.path.read_bytes() == before
