"""Ways on when a store cannot be opened. Whatever is in the way is kept aside, never deleted."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.models import files
from leda_desktop.models.archive import Backup
from leda_desktop.models.errors import known
from leda_desktop.models.opening import lock_for_writing
from leda_desktop.models.schema import create


def open_backup(path: Path, backup: Backup) -> Path | None:
    """Put a backup in the place of a store that is not open; tells where the file that was there is now."""
    staged = path.with_name(f"{path.name}.restored")
    with closing(_Held(path)), known(path):
        files.copy(backup.path, staged)
        if files.sha256(staged) != backup.sha256:
            files.remove([staged])
            raise Problem(Trouble.FILE_UNREADABLE, path=backup.path)
        kept = set_aside(path)
        files.put_in_place(staged, path)
    return kept


def begin_anew(path: Path) -> Path | None:
    """Put an empty store at a place; tells where the file that was there is now."""
    with closing(_Held(path)), known(path):
        kept = set_aside(path)
        create(path)
    return kept


def set_aside(path: Path) -> Path | None:
    """Give a file and what SQLite laid beside it a dated name; None when there is no such file."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
    kept = path.with_name(f"{path.stem}.kept-{stamp}{path.suffix}")
    pairs = list(zip(files.with_sidecars(path), files.with_sidecars(kept), strict=True))
    # The log first: it must never be found beside the file that comes in its place.
    for source, target in reversed(pairs):
        if source.exists():
            source.rename(target)
    return kept if kept.exists() else None


class _Held:
    """The store's lock, in a form that `closing` can let go of."""

    def __init__(self, path: Path) -> None:
        self._lock = lock_for_writing(path)

    def close(self) -> None:
        """Let go."""
        self._lock.release()
