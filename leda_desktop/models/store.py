"""The store: one SQLite file, one connection, taken in turns."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection

from leda_desktop.domain.clock import Clock
from leda_desktop.models.engine import core_connection, open_for_reading, open_for_writing
from leda_desktop.models.errors import problem_of
from leda_desktop.models.tables import metadata

T = TypeVar("T")


class Store:
    """Everything Leda keeps. A transaction is one `with` block; what it wrote is on disk when the block is left."""

    def __init__(self, path: Path, driver: sqlite3.Connection, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self._driver = driver
        self._connection = core_connection(driver)
        self._turn = threading.Lock()
        self._owner: int | None = None

    @classmethod
    def open(cls, path: Path, clock: Clock, *, read_only: bool = False) -> "Store":
        """Open or create the store; raises Problem when that is not possible."""
        driver = open_for_reading(path) if read_only else open_for_writing(path)
        store = cls(path, driver, read_only=read_only)
        metadata.create_all(store._connection)
        store._connection.commit()
        return store

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()
        self._connection.engine.dispose()
        self._driver.close()

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A writing transaction: committed and on disk when left, undone on an error."""
        with self._transaction("BEGIN IMMEDIATE") as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A consistent view of the store."""
        with self._transaction("BEGIN") as connection:
            yield connection

    def grouped(self, work: Callable[[Connection], T]) -> T:
        """Run work in a transaction that may be shared with the works of other threads."""
        with self.write() as connection:
            return work(connection)

    @property
    def changed_since_backup(self) -> bool:
        """Whether anything was written after the last backup."""
        return True

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[Connection]:
        if self._owner == threading.get_ident():
            raise RuntimeError("a transaction is already open in this thread")
        with self._turn:
            self._owner = threading.get_ident()
            try:
                self._driver.execute(begin)
                yield self._connection
                self._connection.commit()
                if self._driver.in_transaction:
                    self._driver.commit()
            except BaseException as error:
                self._connection.rollback()
                if self._driver.in_transaction:
                    self._driver.rollback()
                problem = problem_of(error, self.path)
                if problem is None:
                    raise
                raise problem from error
            finally:
                self._owner = None
