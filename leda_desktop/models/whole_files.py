"""Files that appear whole or not at all, wherever somebody wants them."""

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from leda_desktop.domain.problems import Problem, Trouble


def write_whole(path: Path, data: bytes) -> None:
    """Write the file in one step; raises Problem as `whole_file` does."""
    with whole_file(path) as file:
        file.write(data)


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """A file to write and read again, which takes its name when the block is left and vanishes when it raises.

    Whoever looks sees the old file or the new one, also after a power cut. Raises Problem when the disk is full or the
    place cannot be written.
    """
    try:
        with _fresh_file(path) as file:
            yield file
    except OSError as error:
        full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        trouble = Trouble.DISK_FULL if full else Trouble.FILE_UNWRITABLE
        raise Problem(trouble, path=path) from error


@contextmanager
def _fresh_file(path: Path) -> Iterator[IO[bytes]]:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".leda-", suffix=path.suffix)
    fresh = Path(name)
    try:
        with os.fdopen(handle, "w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        fresh.chmod(_mode(path))
        fresh.replace(path)
    except BaseException:
        with suppress(OSError):
            fresh.unlink()
        raise
    _sync_folder(path.parent)


def _mode(path: Path) -> int:
    with suppress(OSError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    """Make the new name last too; Windows has no such call, and some file systems refuse it."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
