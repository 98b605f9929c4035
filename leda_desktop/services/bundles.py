"""Bundles: a whole programme gathered as a value, and one that comes from elsewhere taken in."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from sqlalchemy import select

from leda_desktop.domain.bundle import BundleLevel, Contents
from leda_desktop.domain.bundle_ids import renewed
from leda_desktop.domain.bundle_levels import at_level
from leda_desktop.domain.bundle_media import only_with
from leda_desktop.domain.facts import ProgrammeChanged
from leda_desktop.domain.feed import Feed
from leda_desktop.domain.ids import ProgrammeId
from leda_desktop.domain.media import Media
from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.models import files, tables
from leda_desktop.models.errors import problem_of_system
from leda_desktop.models.media_folder import MediaFolder
from leda_desktop.models.store import Store
from leda_desktop.services.bundle_rows import read_contents, write_contents


class Intake:
    """The files of one bundle on their way in. `fresh` are the fingerprints of those that were not there before."""

    def __init__(self, folder: MediaFolder) -> None:
        self.fresh: set[str] = set()
        self._folder = folder

    def put_picture(self, media: Media, content: bytes, shape: tuple[int, int]) -> Media:
        """Keep a picture that was read and written anew; gives what is known of it now."""
        kept = self._kept(media, hashlib.sha256(content).hexdigest(), lambda: self._folder.put(content))
        return replace(kept, pages=0, width=shape[0], height=shape[1])

    def put_document(self, media: Media, path: Path, pages: int) -> Media:
        """Keep a copy of a document that was opened before; gives what is known of it now."""
        kept = self._kept(media, files.sha256(path), lambda: self._folder.take(path))
        return replace(kept, pages=pages, width=0, height=0)

    def _kept(self, media: Media, sha256: str, keep: Callable[[], str]) -> Media:
        path = self._folder.path_of(sha256)
        if not path.exists():
            self.fresh.add(sha256)
        try:
            keep()
            return replace(media, sha256=sha256, size=path.stat().st_size)
        except OSError as error:
            raise problem_of_system(error, path) from error


class Bundles:
    """Reads whole programmes and takes them in. Taking in is all or nothing, rows and files alike."""

    def __init__(self, store: Store, folder: MediaFolder, feed: Feed) -> None:
        self.store = store
        self.folder = folder
        self._feed = feed

    def contents(self, programme_id: ProgrammeId, level: BundleLevel) -> Contents:
        """A programme at a level, under identities of its own, so that nothing leads back to this store.

        References to files that are gone are left out, and the files named. Raises LookupError when there is no such
        programme.
        """
        with self.store.read() as connection:
            reduced = at_level(read_contents(connection, programme_id), level)
        there = {media.id for media in reduced.media if self.path(media).is_file()}
        missing = tuple(media.name for media in reduced.media if media.id not in there)
        kept = replace(reduced, media=tuple(media for media in reduced.media if media.id in there), missing=missing)
        return renewed(only_with(kept, there))

    def path(self, media: Media) -> Path:
        """Where a file of ours is."""
        return self.folder.path_of(media.sha256)

    @contextmanager
    def taking_in(self) -> Iterator[Intake]:
        """Room for the files of a bundle: when the block raises, those that are new and that nobody needs go again.

        Nobody else may take in files meanwhile.
        """
        if self.store.read_only:
            raise Problem(Trouble.STORE_READ_ONLY, path=self.store.path)
        intake = Intake(self.folder)
        try:
            yield intake
        except BaseException:
            self._take_away(intake.fresh)
            raise

    def write(self, contents: Contents) -> ProgrammeId:
        """Write a programme, whose files are there, beside the others; tells its new identity."""
        fresh = renewed(contents)
        with self.store.write() as connection:
            write_contents(connection, fresh)
        self._feed.publish(ProgrammeChanged(fresh.plan.programme.id))
        return fresh.plan.programme.id

    def _take_away(self, fresh: set[str]) -> None:
        query = select(tables.media.c.sha256).where(tables.media.c.sha256.in_(fresh))
        with suppress(Problem):  # what went wrong first is what must be told
            with self.store.read() as connection:
                needed = set(connection.scalars(query))
            with suppress(OSError):
                files.remove(self.folder.path_of(sha256) for sha256 in fresh - needed)
