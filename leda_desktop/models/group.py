"""Group commits: the writes of many threads share one transaction and with it one wait for the disk."""

import threading
from collections import deque
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Generic, TypeVar, cast

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from leda_desktop.domain.problems import Problem

T = TypeVar("T")

MOST = 200


class _Job(Generic[T]):
    """A piece of work and, once it is done, what became of it."""

    def __init__(self, work: Callable[[Connection], T]) -> None:
        self._work = work
        self._result: T | None = None
        self._error: BaseException | None = None
        self.done = False

    def run(self, connection: Connection) -> None:
        """Do the work; what it wrote goes again if it fails."""
        connection.exec_driver_sql("SAVEPOINT job")
        try:
            self._result, self._error = self._work(connection), None
        except Exception as error:  # noqa: BLE001 - it is raised where the work came from
            self._error = error
            _take_back(connection, error)
        connection.exec_driver_sql("RELEASE job")

    def fail(self, error: BaseException) -> None:
        """Nothing of the transaction was kept."""
        self._error = Problem(error.trouble, **error.values) if isinstance(error, Problem) else error

    def outcome(self) -> T:
        """What the work gave back, or its error."""
        if self._error is not None:
            raise self._error
        return cast("T", self._result)


def _take_back(connection: Connection, error: Exception) -> None:
    try:
        connection.exec_driver_sql("ROLLBACK TO job")
    except DBAPIError:
        raise error from None  # a full disk takes the whole transaction with it


class Group:
    """Gathers work while a transaction runs; whoever comes next does all that has gathered, in order of arrival."""

    def __init__(self, write: Callable[[], AbstractContextManager[Connection]]) -> None:
        self._write = write
        self._waiting: deque[_Job[object]] = deque()
        self._leading = threading.Lock()

    def run(self, work: Callable[[Connection], T]) -> T:
        """Do the work; returns when it is on disk."""
        job = _Job(work)
        self._waiting.append(cast("_Job[object]", job))
        with self._leading:
            while not job.done:
                self._lead()
        return job.outcome()

    def _lead(self) -> None:
        jobs = [self._waiting.popleft() for _ in range(min(MOST, len(self._waiting)))]
        try:
            self._commit(jobs)
        except BaseException as error:
            for job in jobs:
                job.fail(error)
            if not isinstance(error, Exception):
                raise
        finally:
            for job in jobs:
                job.done = True

    def _commit(self, jobs: list[_Job[object]]) -> None:
        with self._write() as connection:
            for job in jobs:
                job.run(connection)
