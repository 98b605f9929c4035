"""The store: one SQLite file, one connection, taken in turns."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from leda_desktop.domain.clock import Clock
from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.models import archive
from leda_desktop.models.engine import core_connection
from leda_desktop.models.errors import known, problem_of
from leda_desktop.models.group import Group
from leda_desktop.models.lock import Lock
from leda_desktop.models.opening import lock_for_reading, lock_for_writing, open_to_read, open_to_write
from leda_desktop.models.reserve import Reserve
from leda_desktop.models.schema import CURRENT, Schema, refuse_newer, schema_of
from leda_desktop.models.types import Unreadable

T = TypeVar("T")


class Store:
    """Everything Leda keeps. A transaction is one `with` block; what it wrote is on disk when the block is left."""

    def __init__(self, path: Path, driver: sqlite3.Connection, lock: Lock | None, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self.reserve = Reserve(path)
        self._driver = driver
        self._connection = core_connection(driver)
        self._lock = lock
        self._turn = threading.Lock()
        self._owner: int | None = None
        self._group = Group(self.write)
        self._copied = self._backed_up = -1  # counts of changes; at first nothing is known to be backed up

    @classmethod
    def open(cls, path: Path, clock: Clock, *, read_only: bool = False, schema: Schema = CURRENT) -> "Store":
        """Open the store, or make it. Raises Problem when it cannot be used as asked."""
        path = path.absolute()
        lock = lock_for_reading(path) if read_only else lock_for_writing(path)
        try:
            with known(path):
                driver = open_to_read(path, schema) if read_only else open_to_write(path, clock.now().wall, schema)
            return cls(path, driver, lock, read_only=read_only)
        except BaseException:
            if lock is not None:
                lock.release()
            raise

    def close(self) -> None:
        """Let go of the file, after the transaction that is under way."""
        with self._taking_turns():
            self._connection.close()
            self._connection.engine.dispose()
            self._driver.close()
            if self._lock is not None:
                self._lock.release()

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A writing transaction: on disk when the block is left, undone when it raises."""
        if self.read_only:
            raise Problem(Trouble.STORE_READ_ONLY, path=self.path)
        with self._transaction("BEGIN IMMEDIATE") as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A consistent view of the store; writing in it is a mistake."""
        with self._transaction("BEGIN") as connection:
            before = self._driver.total_changes
            yield connection
            if self._driver.total_changes != before:
                raise RuntimeError("something was written in a reading transaction")

    def grouped(self, work: Callable[[Connection], T]) -> T:
        """Do work in a transaction shared with the works of other threads; it is on disk when this returns.

        What fails is undone alone and raises here alone. The work must not open a transaction itself.
        """
        try:
            return self._group.run(work)
        except (DBAPIError, Unreadable) as error:
            raise self._problem_of(error) or error from error

    @property
    def changed_since_backup(self) -> bool:
        """Whether anything may have been written since the last backup."""
        return not self.read_only and self._driver.total_changes != self._backed_up

    def copy_into(self, target: sqlite3.Connection) -> dict[str, int]:
        """Copy the store as it is at this moment; tells the number of rows of each table."""
        with self._taking_turns():
            self._copied = self._driver.total_changes
            return archive.copied(self._driver, target)

    def mark_backed_up(self) -> None:
        """What was copied last is now a proven backup."""
        self._backed_up = self._copied

    def replace_with(self, source: sqlite3.Connection) -> None:
        """Let the content of another database of the same schema take the place of ours, in one transaction."""
        with self._taking_turns(), known(self.path):
            source.backup(self._driver)
            self._backed_up = -1

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[Connection]:
        with self._taking_turns():
            try:
                self._driver.execute(begin)
                yield self._connection
                self._connection.commit()
                self._driver.commit()
            except BaseException as error:
                self._undo()
                if problem := self._problem_of(error):
                    raise problem from error
                raise

    @contextmanager
    def _taking_turns(self) -> Iterator[None]:
        if self._owner == threading.get_ident():
            raise RuntimeError("this thread is already inside a transaction")
        with self._turn:
            self._owner = threading.get_ident()
            try:
                yield
            finally:
                self._owner = None

    def _undo(self) -> None:
        with suppress(sqlite3.Error, DBAPIError):  # what went wrong first is what must be told
            self._connection.rollback()
            self._driver.rollback()

    def _problem_of(self, error: BaseException) -> Problem | None:
        if isinstance(error, Unreadable):
            refuse_newer(self.path, schema_of(self._driver), CURRENT)
            return Problem(Trouble.STORE_DAMAGED, path=self.path)
        problem = problem_of(error, self.path)
        if problem is None or problem.trouble not in (Trouble.DISK_FULL, Trouble.WRITE_FAILED):
            return problem
        if problem.trouble is Trouble.WRITE_FAILED and not self.reserve.disk_is_full():
            return problem
        return Problem(Trouble.DISK_FULL, path=self.path, freed=self.reserve.give_up())
