"""Backups of the open store, made while it is used."""

import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from leda_desktop.domain.clock import Clock
from leda_desktop.domain.condition import BackedUp
from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.models import archive
from leda_desktop.models.archive import Backup
from leda_desktop.models.engine import open_for_reading
from leda_desktop.models.errors import known
from leda_desktop.models.retention import which_to_keep
from leda_desktop.models.schema import CURRENT
from leda_desktop.models.store import Store


class Backups:
    """The backups of one store: makes them, keeps the right ones, and brings one back. Any thread may ask."""

    def __init__(self, store: Store, folder: Path, clock: Clock) -> None:
        self._store = store
        self._folder = folder
        self._clock = clock
        self._turn = threading.Lock()

    @property
    def folder(self) -> Path:
        """Where they are kept."""
        return self._folder

    def newest(self) -> BackedUp | None:
        """The newest one, examined byte by byte."""
        found = next(iter(archive.backups_in(self._folder)), None)
        return None if found is None else BackedUp(found.made_at, archive.is_whole(found))

    def after_opening(self) -> Backup | None:
        """Back up what the last use left without a backup, and keep some disk space in reserve."""
        if self._store.read_only:
            return None
        self._store.reserve.hold()
        return self.back_up()

    def if_changed(self) -> Backup | None:
        """Back up if anything was written since the last time."""
        return self.back_up() if self._store.changed_since_backup else None

    def back_up(self) -> Backup | None:
        """Make and prove a backup; None when the newest one already has the same content.

        Raises Problem: STORE_DAMAGED when the store itself turns out to be damaged.
        """
        if self._store.read_only:
            return None
        with self._turn, self._problems_told():
            backup = self._make()
            self._prune()
        return backup

    def restore(self, backup: Backup) -> None:
        """Bring a backup back into the open store, after backing up what is there now."""
        if not archive.is_whole(backup) or backup.schema != CURRENT.number:
            raise Problem(Trouble.FILE_UNREADABLE, path=backup.path)
        with self._turn, self._problems_told():
            self._make()  # without thinning, which might take away the one that is wanted
            with closing(open_for_reading(backup.path)) as source:
                self._store.replace_with(source)

    def _make(self) -> Backup | None:
        before = next(iter(archive.backups_in(self._folder)), None)
        backup = archive.make(self._store.copy_into, self._folder, self._clock.now().wall)
        self._store.mark_backed_up()
        if before is not None and before.sha256 == backup.sha256 and archive.is_whole(before):
            archive.discard(backup)
            return None
        return backup

    def _prune(self) -> None:
        archive.remove_unfinished(self._folder)
        backups = archive.backups_in(self._folder)
        kept = which_to_keep((backup.made_at for backup in backups), self._clock.now().wall)
        for backup in backups:
            if backup.made_at not in kept:
                archive.discard(backup)

    @contextmanager
    def _problems_told(self) -> Iterator[None]:
        try:
            with known(self._folder):
                yield
        except Problem as problem:
            if problem.trouble is not Trouble.STORE_DAMAGED:
                raise
            # What was copied is damaged, not the folder it was copied to.
            raise Problem(Trouble.STORE_DAMAGED, path=self._store.path) from problem
