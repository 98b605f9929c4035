"""Media: photographs and documents taken in, found again, and checked before anybody looks at them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from sqlalchemy import RowMapping, insert, select

from leda_desktop.domain.clock import Clock
from leda_desktop.domain.ids import MediaId, new_id
from leda_desktop.domain.media import Media, MediaKind
from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.models import tables
from leda_desktop.models.media_folder import MediaFolder
from leda_desktop.models.store import Store


class MediaLibrary:
    """Keeps files beside the store. What was taken in stays until everything is erased, so that undo finds it."""

    def __init__(self, store: Store, folder: MediaFolder, clock: Clock) -> None:
        self._store = store
        self._folder = folder
        self._clock = clock

    def add_picture(self, content: bytes, name: str, source: str = "", shape: tuple[int, int] = (0, 0)) -> Media:
        """Take in a picture that was read and written anew, so that nothing hides in it."""
        width, height = shape
        fresh = replace(self._fresh(MediaKind.PICTURE, name), source=source, width=width, height=height)
        return self._add(fresh, lambda: self._folder.put(content))

    def add_document(self, path: Path, pages: int) -> Media:
        """Take in a copy of a document that was opened before; it has so many pages."""
        fresh = replace(self._fresh(MediaKind.DOCUMENT, path.name), pages=pages)
        return self._add(fresh, lambda: self._folder.take(path))

    def with_source(self, media: Media, source: str) -> Media:
        """The same picture with another source, as media of its own: what was taken in is never changed."""
        return self._add(replace(media, id=MediaId(new_id()), source=source), lambda: media.sha256)

    def find(self, media_id: MediaId) -> Media | None:
        """What is known of a file, if it was taken in."""
        query = select(tables.media).where(tables.media.c.id == media_id)
        with self._store.read() as connection:
            row = connection.execute(query).mappings().first()
        return None if row is None else media_from(row)

    def path(self, media: Media) -> Path:
        """Where the file is."""
        return self._folder.path_of(media.sha256)

    def check(self, media: Media) -> None:
        """Raise Problem when the file is gone, or is no longer what was taken in."""
        if not self.path(media).is_file():
            raise Problem(Trouble.MEDIA_MISSING, name=media.name)
        if not self._folder.holds(media.sha256):
            raise Problem(Trouble.MEDIA_DAMAGED, name=media.name)

    def _fresh(self, kind: MediaKind, name: str) -> Media:
        return Media(MediaId(new_id()), kind, name, sha256="", size=0, added_at=self._clock.now().wall)

    def _add(self, media: Media, keep: Callable[[], str]) -> Media:
        if self._store.read_only:
            raise Problem(Trouble.STORE_READ_ONLY, path=self._store.path)
        try:
            sha256 = keep()
            size = self._folder.path_of(sha256).stat().st_size
        except OSError as error:
            raise Problem(Trouble.MEDIA_NOT_KEPT, name=media.name) from error
        media = replace(media, sha256=sha256, size=size)
        with self._store.write() as connection:
            connection.execute(insert(tables.media).values(media_values(media)))
        return media


def media_from(row: RowMapping) -> Media:
    """A file's value from its row."""
    return Media(**row)


def media_values(media: Media) -> dict[str, object]:
    """The columns of a file."""
    return {column.name: getattr(media, column.name) for column in tables.media.c}
