"""The lock that keeps a second Leda away from a store."""

import json
import os
import socket
import sys
from pathlib import Path

from leda_desktop.domain.problems import Problem, Trouble

# Far behind the text, so that on Windows, where a locked byte cannot be read, others still see who holds the lock.
_LOCKED_BYTE = 4096

if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> None:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _try_lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock:
    """Held by one process at a time; the system lets go of it when that process ends, however it ends."""

    def __init__(self, handle: int) -> None:
        self._handle: int | None = handle

    @classmethod
    def take(cls, store: Path) -> "Lock":
        """Take the lock that lies beside the store.

        Raises Problem STORE_IN_USE with the pid and host of the holder; OSError when the folder takes no lock.
        """
        handle = os.open(store.with_name(f"{store.name}.lock"), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _try_lock(handle)
        except OSError:
            holder = _read_holder(handle)
            os.close(handle)
            raise Problem(Trouble.STORE_IN_USE, path=store, **holder) from None
        _write_holder(handle)
        return cls(handle)

    def release(self) -> None:
        """Let go; the file stays, because removing it could take away a lock that somebody else has just taken."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def _write_holder(handle: int) -> None:
    text = json.dumps({"pid": os.getpid(), "host": socket.gethostname()}).encode()
    try:
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, text)
    except OSError:
        return  # on a full disk the lock holds all the same, only without a name


def _read_holder(handle: int) -> dict[str, object]:
    try:
        os.lseek(handle, 0, os.SEEK_SET)
        holder = json.loads(os.read(handle, 1000))
        return {"pid": int(holder["pid"]), "host": str(holder["host"])}
    except (OSError, ValueError, KeyError, TypeError):
        return {"pid": 0, "host": ""}
