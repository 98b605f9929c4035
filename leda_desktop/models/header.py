"""A look at the file before SQLite opens it.

Nothing here may run while this process has the store open: closing any handle of a file drops all locks that the
process holds on it, SQLite's included, and a second program could then write over what was acknowledged. The store's
lock is taken first, and that makes sure of it.
"""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from leda_desktop.models.engine import APPLICATION_ID

_MAGIC = b"SQLite format 3\0"
_LENGTH = 100
_WIDEST_PAGE = 65536


class Shape(Enum):
    """What the file looks like from outside."""

    MISSING = "missing"
    EMPTY = "empty"
    LEDA = "leda"
    OTHER = "other"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class Header:
    """The first look: the shape, the schema number, and whether a log of unfinished business lies beside the file."""

    shape: Shape
    schema: int = 0
    has_log: bool = False


def look(path: Path) -> Header:
    """Read the header; OSError passes through."""
    if not path.exists():
        return Header(Shape.MISSING)
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(_LENGTH)
    has_log = _size_of(log_of(path)) > 0
    return Header(_shape(head, size, has_log=has_log), schema=_number(head, 60), has_log=has_log)


def log_of(path: Path) -> Path:
    """Where SQLite keeps what is committed but not yet in the file itself."""
    return path.with_name(f"{path.name}-wal")


def _shape(head: bytes, size: int, *, has_log: bool) -> Shape:
    if size == 0:
        return Shape.EMPTY
    if len(head) < _LENGTH or not head.startswith(_MAGIC):
        return Shape.DAMAGED
    if _number(head, 68) != APPLICATION_ID:
        return Shape.OTHER
    cut_off = not has_log and size < _number(head, 28) * _page_size(head)
    return Shape.DAMAGED if cut_off else Shape.LEDA


def _page_size(head: bytes) -> int:
    written = int.from_bytes(head[16:18], "big")
    return _WIDEST_PAGE if written == 1 else written


def _number(head: bytes, offset: int) -> int:
    return int.from_bytes(head[offset : offset + 4], "big")


def _size_of(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
