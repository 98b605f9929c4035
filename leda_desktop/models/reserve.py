"""Disk space kept in reserve, because on a full disk even deleting needs some."""

import os
import shutil
from pathlib import Path

SIZE = 16 * 1024 * 1024
_FULL = 1024 * 1024


class Reserve:
    """A file beside the store that is given up when the disk is full."""

    def __init__(self, store: Path, size: int = SIZE) -> None:
        self._path = store.with_name(f"{store.name}.reserve")
        self._size = size

    def hold(self) -> bool:
        """Keep the space, if there is plenty; tells whether it is held."""
        if self._path.exists():
            return True
        if self._free() < 3 * self._size:
            return False
        try:
            self._fill()
        except OSError:
            self._path.unlink(missing_ok=True)
            return False
        return True

    def give_up(self) -> bool:
        """Free the space; tells whether there was any."""
        try:
            self._path.unlink()
        except OSError:
            return False
        return True

    def disk_is_full(self) -> bool:
        """Whether there is next to nothing left."""
        return self._free() < _FULL

    def _free(self) -> int:
        try:
            return shutil.disk_usage(self._path.parent).free
        except OSError:
            return 0

    def _fill(self) -> None:
        with self._path.open("wb") as file:
            if hasattr(os, "posix_fallocate"):
                os.posix_fallocate(file.fileno(), 0, self._size)
            else:
                file.write(bytes(self._size))
