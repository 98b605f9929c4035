"""The folder of media beside a store: files named by what is in them, which never change once they are there."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from leda_desktop.models import files


class MediaFolder:
    """Takes files in whole or not at all. A file that is there already is not written again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @classmethod
    def beside(cls, store: Path) -> "MediaFolder":
        """The folder that belongs to a store."""
        return cls(store.parent / f"{store.stem}-media")

    def path_of(self, sha256: str) -> Path:
        """Where a file with this fingerprint is, or would be."""
        return self._folder / sha256

    def put(self, content: bytes) -> str:
        """Keep a content; returns its fingerprint. Raises OSError where it cannot be written."""
        sha256 = hashlib.sha256(content).hexdigest()
        return self._keep(sha256, lambda made: made.write_bytes(content))

    def take(self, source: Path) -> str:
        """Keep a copy of a file; returns its fingerprint. Raises OSError where it cannot be read or written."""
        sha256 = files.sha256(source)
        return self._keep(sha256, lambda made: files.copy(source, made))

    def holds(self, sha256: str) -> bool:
        """Whether the file is there with exactly the content it had when it was taken in."""
        path = self.path_of(sha256)
        return path.is_file() and files.sha256(path) == sha256

    def _keep(self, sha256: str, write: Callable[[Path], object]) -> str:
        if not self.holds(sha256):
            files.make_folder(self._folder)
            made = self._folder / f"{sha256}.new"
            try:
                write(made)
                files.put_in_place(made, self.path_of(sha256))
            except OSError:
                # On a full disk half a document would take the last room from the notes.
                made.unlink(missing_ok=True)
                raise
        return sha256
