"""The one place where errors of SQLite become problems that the facilitator can act on."""

import sqlite3
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


def problem_of(error: BaseException, path: Path) -> Problem | None:
    """The problem behind an error of SQLite, by its primary code; None when the error is a bug."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlite_errorcode", None)
    trouble = None if code is None else _TROUBLES.get(code & _PRIMARY)
    return None if trouble is None else Problem(trouble, path=path)
