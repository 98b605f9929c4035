"""The one SQLite connection: how it is opened, and which promises are read back from it."""

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, StaticPool, create_engine

APPLICATION_ID = 0x4C656461  # "Leda"

# Each with the value that SQLite must report afterwards: a promise that it does not keep is found at once.
_PROMISES: tuple[tuple[str, str, object], ...] = (
    ("busy_timeout", "2000", 2000),
    ("locking_mode", "EXCLUSIVE", "exclusive"),
    ("foreign_keys", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("secure_delete", "ON", 1),
    ("cell_size_check", "ON", 1),
    ("mmap_size", "0", 0),
    ("fullfsync", "ON", 1),
    ("checkpoint_fullfsync", "ON", 1),
    ("synchronous", "FULL", 2),
)
_WRITER = (*_PROMISES, ("journal_mode", "WAL", "wal"))


def open_for_writing(path: Path) -> sqlite3.Connection:
    """The writing connection with every promise kept; SQLite's own errors pass through."""
    return _keeping(_connect(path, "mode=rwc"), _WRITER)


def open_for_reading(path: Path) -> sqlite3.Connection:
    """A connection that leaves the file and its folder untouched; nobody may be writing meanwhile."""
    return _keeping(_connect(path, "mode=ro&immutable=1"), _PROMISES)


def open_in_memory() -> sqlite3.Connection:
    """A database that leaves no trace."""
    return sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)


def core_connection(driver: sqlite3.Connection) -> Connection:
    """SQLAlchemy on top of this one connection; transactions are begun by whoever uses it."""
    return create_engine("sqlite://", creator=lambda: driver, poolclass=StaticPool).connect()


def pragma(driver: sqlite3.Connection, name: str) -> object:
    """What SQLite reports for a pragma; None when it says nothing."""
    row = driver.execute(f"PRAGMA {name}").fetchone()
    return None if row is None else row[0]


def broken_promises(driver: sqlite3.Connection) -> tuple[str, ...]:
    """The names of the writing connection's pragmas that do not hold."""
    return tuple(name for name, _, expected in _WRITER if pragma(driver, name) != expected)


def _connect(path: Path, query: str) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?{query}"
    return sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False, cached_statements=256)


def _keeping(driver: sqlite3.Connection, promises: tuple[tuple[str, str, object], ...]) -> sqlite3.Connection:
    try:
        for name, value, expected in promises:
            driver.execute(f"PRAGMA {name} = {value}").fetchall()
            if pragma(driver, name) != expected:
                raise RuntimeError(f"SQLite does not keep {name} = {value}")
    except BaseException:
        driver.close()
        raise
    return driver
