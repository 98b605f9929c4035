"""The one place where errors of SQLite become problems that the facilitator can act on."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from leda_desktop.domain.problems import Problem, Trouble

_TROUBLES = {
    sqlite3.SQLITE_FULL: Trouble.DISK_FULL,
    sqlite3.SQLITE_IOERR: Trouble.WRITE_FAILED,
    sqlite3.SQLITE_CORRUPT: Trouble.STORE_DAMAGED,
    sqlite3.SQLITE_NOTADB: Trouble.STORE_DAMAGED,
    sqlite3.SQLITE_READONLY: Trouble.STORE_READ_ONLY,
    sqlite3.SQLITE_PERM: Trouble.STORE_READ_ONLY,
    sqlite3.SQLITE_BUSY: Trouble.STORE_IN_USE,
    sqlite3.SQLITE_CANTOPEN: Trouble.STORE_UNREACHABLE,
}
_PRIMARY = 0xFF
_NOT_TEXT = "Could not decode to UTF-8"


def problem_of(error: BaseException, path: Path) -> Problem | None:
    """The problem behind an error of SQLite, by its primary code; None when the error is a bug."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    trouble = _trouble_of(cause) if isinstance(cause, sqlite3.Error) else None
    return None if trouble is None else Problem(trouble, path=path)


def _trouble_of(error: sqlite3.Error) -> Trouble | None:
    code: int | None = getattr(error, "sqlite_errorcode", None)
    if code is not None:
        return _TROUBLES.get(code & _PRIMARY)
    # The driver's own error, without a code: every text we write is UTF-8, so the file has changed under us.
    return Trouble.STORE_DAMAGED if str(error).startswith(_NOT_TEXT) else None


def problem_of_system(error: OSError, path: Path) -> Problem:
    """The problem behind an error of the file system."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return Problem(Trouble.DISK_FULL, path=path)
        case errno.EIO | errno.EFBIG:
            return Problem(Trouble.WRITE_FAILED, path=path)
        case _:
            return Problem(Trouble.FILE_UNWRITABLE, path=path)


@contextmanager
def known(path: Path) -> Iterator[None]:
    """Turn what SQLite or the file system raises inside the block into problems, where they are known."""
    try:
        yield
    except (sqlite3.Error, DBAPIError) as error:
        raise problem_of(error, path) or error from error
    except OSError as error:
        raise problem_of_system(error, path) from error
