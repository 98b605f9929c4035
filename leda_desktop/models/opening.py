"""How the file of a store is opened, and everything that can stand in the way of it."""

import os
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.models import archive, files
from leda_desktop.models.engine import open_for_reading, open_for_writing, open_in_memory, pragma
from leda_desktop.models.errors import problem_of_system
from leda_desktop.models.header import Header, Shape, log_of, look
from leda_desktop.models.lock import Lock
from leda_desktop.models.schema import CURRENT, Schema, create, migrate, missing_columns, refuse_newer, schema_of


def lock_for_writing(path: Path) -> Lock:
    """The store's lock, in a folder that is made when it is missing."""
    try:
        files.make_folder(path.parent)
        lock = Lock.take(path)
    except OSError as error:
        raise _cannot_write(path, error) from error
    if path.exists() and not os.access(path, os.W_OK):
        lock.release()
        raise Problem(Trouble.STORE_READ_ONLY, path=path)
    return lock


def lock_for_reading(path: Path) -> Lock | None:
    """The store's lock, or None where nobody can lock because nobody can write."""
    try:
        return Lock.take(path)
    except OSError:
        return None


def open_to_write(path: Path, now: datetime, schema: Schema = CURRENT) -> sqlite3.Connection:
    """The store ready for use: made when there is none, brought up to date when it is old. The lock must be held."""
    header = _looked(path)
    if header.shape is Shape.MISSING:
        _make_first(path)
        header = _looked(path)
    _refuse(path, header)
    refuse_newer(path, header.schema, schema)
    driver = _proven(path, _connected(open_for_writing, path), schema, suspicious=header.has_log)
    if schema_of(driver) < schema.number:
        _upgrade(path, driver, now, schema)
        driver = open_for_writing(path)
    return driver


def open_to_read(path: Path, schema: Schema = CURRENT) -> sqlite3.Connection:
    """The store as it is, without writing a byte beside or into it; also that of a later version if it can be read."""
    header = _looked(path)
    if header.shape is Shape.MISSING:
        raise Problem(Trouble.FILE_MISSING, path=path)
    if header.shape is not Shape.DAMAGED:  # of a damaged one, whatever can still be read is worth reading
        _refuse(path, header)
    as_it_is = not header.has_log and header.schema >= schema.number
    driver = _connected(open_for_reading if as_it_is else _private_copy, path)
    try:
        _make_readable(path, driver, schema)
    except BaseException:
        driver.close()
        raise
    return driver


def _looked(path: Path) -> Header:
    try:
        return look(path)
    except OSError as error:
        raise Problem(Trouble.STORE_UNREACHABLE, path=path) from error


def _make_first(path: Path) -> None:
    if archive.backups_in(archive.folder_for(path)):
        # Somebody's notes were here: an empty store in their place would look like a loss.
        raise Problem(Trouble.FILE_MISSING, path=path)
    create(path)


def _refuse(path: Path, header: Header) -> None:
    match header.shape:
        case Shape.EMPTY:
            raise Problem(Trouble.STORE_EMPTY_FILE, path=path)
        case Shape.DAMAGED:
            raise Problem(Trouble.STORE_DAMAGED, path=path)
        case Shape.OTHER:
            raise Problem(Trouble.FILE_UNREADABLE, path=path)
        case _:
            return


def _connected(connect: Callable[[Path], sqlite3.Connection], path: Path) -> sqlite3.Connection:
    try:
        return connect(path)
    except sqlite3.OperationalError as error:
        # Our statements are always the same here, so what SQLite does not understand is the file.
        if error.sqlite_errorcode == sqlite3.SQLITE_ERROR:
            raise Problem(Trouble.STORE_DAMAGED, path=path) from error
        raise


def _proven(path: Path, driver: sqlite3.Connection, schema: Schema, *, suspicious: bool) -> sqlite3.Connection:
    try:
        driver.execute("BEGIN IMMEDIATE")  # takes the file for good, as the locking mode is exclusive
        driver.execute("ROLLBACK")
        found = schema_of(driver)
        refuse_newer(path, found, schema)
        damaged = suspicious and pragma(driver, "quick_check") != "ok"
        if damaged or (found == CURRENT.number and missing_columns(driver)):
            raise Problem(Trouble.STORE_DAMAGED, path=path)
    except BaseException:
        driver.close()
        raise
    return driver


def _upgrade(path: Path, driver: sqlite3.Connection, now: datetime, schema: Schema) -> None:
    """Back up, migrate a copy, and let the copy take the file's place: until then the old file is not touched."""
    staged = path.with_name(f"{path.name}.upgrade")
    with closing(driver):
        files.remove(files.with_sidecars(staged))
        archive.make(lambda target: archive.copied(driver, target), archive.folder_for(path), now)
        with closing(sqlite3.connect(staged, isolation_level=None)) as target:
            archive.copied(driver, target)
            target.execute("PRAGMA journal_mode = DELETE")
            migrate(target, schema)
    if log_of(path).exists():
        raise Problem(Trouble.WRITE_FAILED, path=path)  # it belongs to the old file and must not meet the new one
    files.put_in_place(staged, path)


def _private_copy(path: Path) -> sqlite3.Connection:
    """The store in memory, its unfinished log included."""
    memory = open_in_memory()
    with tempfile.TemporaryDirectory() as folder:
        copied = Path(folder, path.name)
        for source, target in zip(files.with_sidecars(path), files.with_sidecars(copied), strict=True):
            if source.exists():
                files.copy(source, target)
        with closing(sqlite3.connect(copied, isolation_level=None)) as driver:
            driver.execute("PRAGMA journal_mode = DELETE")  # a database in memory has no log
            driver.backup(memory)
    return memory


def _make_readable(path: Path, driver: sqlite3.Connection, schema: Schema) -> None:
    found = schema_of(driver)
    if found < schema.number:
        migrate(driver, schema)
    if missing_columns(driver):
        refuse_newer(path, found, schema)
        raise Problem(Trouble.STORE_DAMAGED, path=path)
    driver.execute("PRAGMA query_only = ON")


def _cannot_write(path: Path, error: OSError) -> Problem:
    problem = problem_of_system(error, path)
    if problem.trouble is not Trouble.FILE_UNWRITABLE:
        return problem
    # Without a store there is nothing to read, and the way on is another place.
    # `os.path` because `Path` raises where the folder may not be entered.
    there = os.path.isfile(path)  # noqa: PTH113
    return Problem(Trouble.STORE_READ_ONLY if there else Trouble.STORE_UNREACHABLE, path=path)
