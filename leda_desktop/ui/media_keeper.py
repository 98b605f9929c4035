"""Takes chosen files into the media, and checks those that are there: away from the screen, told in the main thread."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QImage
from shiboken6 import isValid

from leda_desktop.domain.ids import MediaId
from leda_desktop.domain.media import Media, MediaKind, media_of
from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.domain.programme import SessionPlan
from leda_desktop.services.media import MediaLibrary
from leda_desktop.ui.background import Background
from leda_desktop.ui.picture_reading import read_picture, written_anew
from leda_desktop.ui.presenter.document_pages import PageJob
from leda_desktop.ui.presenter.picture_source import PictureSource

MOST_BYTES = 250 * 1000 * 1000
MOST_PAGES = 1000
_HEADER, _TAIL, _PART = 1024, 2048, 1 << 20
_GLANCE = QSize(480, 360)

Done = Callable[[Media], object]
Failed = Callable[[Problem], object]


@dataclass(frozen=True, slots=True)
class Checked:
    """A medium of a session and what is wrong with it, if anything; `media` is None where nothing is known of it."""

    media: Media | None
    problem: Problem | None


class MediaKeeper:
    """Everything slow that is done with files. Nobody is told anything once the owner is gone."""

    def __init__(self, library: MediaLibrary, pictures: PictureSource, background: Background) -> None:
        self.library = library
        self.pictures = pictures
        self._background = background

    def take_picture(self, chosen: Path | QImage, name: str, done: Done, failed: Failed, owner: QObject) -> None:
        """Read a picture from a file, or one that was pasted, and keep it."""

        def read() -> Media:
            picture = read_picture(chosen) if isinstance(chosen, Path) else written_anew(chosen, name)
            shape = picture.width, picture.height
            return self.library.add_picture(picture.content, picture.name, shape=shape)

        self._background.make(read, done, failed, owner)

    def take_document(self, path: Path, done: Done, failed: Failed, owner: QObject) -> None:
        """Look whether a PDF can be shown, and keep a copy of it."""

        def opened(pages: int) -> None:
            self._background.make(lambda: self.library.add_document(path, pages), done, failed, owner)

        def glanced(_nothing: None) -> None:
            self._glance(path, path.name, _while(owner, opened), _while(owner, failed))

        self._background.make(lambda: examine_document(path), glanced, failed, owner)

    def check_session(self, plan: SessionPlan, done: Callable[[tuple[Checked, ...]], object], owner: QObject) -> None:
        """Open every medium of a session once; `done` is told of each of them, in the order of the agenda."""
        wanted = dict.fromkeys(media_id for activity in plan.activities for media_id in media_of(activity.details))
        self._check_next(iter(wanted), (), done, owner)

    def _check_next(
        self,
        wanted: Iterator[MediaId],
        checked: tuple[Checked, ...],
        done: Callable[[tuple[Checked, ...]], object],
        owner: QObject,
    ) -> None:
        media_id = next(wanted, None)
        if media_id is None:
            done(checked)
            return
        media = self.library.find(media_id)

        def tell(problem: Problem | None) -> None:
            self._check_next(wanted, (*checked, Checked(media, problem)), done, owner)

        if media is None:
            tell(Problem(Trouble.MEDIA_MISSING, name=""))
        else:
            self._check(media, _while(owner, tell), owner)

    def _check(self, media: Media, tell: Callable[[Problem | None], object], owner: QObject) -> None:
        path = self.library.path(media)

        def whole(_nothing: None) -> None:
            if media.kind is MediaKind.DOCUMENT:
                self._glance(path, media.name, lambda _pages: tell(None), tell)
            else:
                self._background.make(lambda: read_picture(path), lambda _picture: tell(None), told, owner)

        def told(problem: Problem) -> None:
            tell(Problem(problem.trouble, name=media.name))

        self._background.make(lambda: self.library.check(media), whole, tell, owner)

    def _glance(self, path: Path, name: str, done: Callable[[int], object], failed: Failed) -> None:
        """Render the first page and count them all."""

        def rendered(_image: QImage, pages: int) -> None:
            if pages > MOST_PAGES:
                failed(Problem(Trouble.DOCUMENT_LARGE, name=name))
            else:
                done(pages)

        self.pictures.documents.render(PageJob(object(), path, name, 0, _GLANCE, rendered, failed, kept=False))


def examine_document(path: Path) -> None:
    """Raise Problem for what can be told of a PDF without opening it: missing, another format, too large, cut off."""
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
            if b"%PDF-" not in header:
                raise Problem(Trouble.DOCUMENT_FORMAT, name=path.name)
            if path.stat().st_size > MOST_BYTES:
                raise Problem(Trouble.DOCUMENT_LARGE, name=path.name)
            # All of it is read once here, so that the thread of the screen never waits for a slow stick.
            tail = header
            while part := file.read(_PART):
                tail = (tail + part)[-_TAIL:]
    except FileNotFoundError as error:
        raise Problem(Trouble.FILE_MISSING, path=path) from error
    except OSError as error:
        raise Problem(Trouble.FILE_UNREADABLE, path=path) from error
    if b"%%EOF" not in tail:
        raise Problem(Trouble.DOCUMENT_DAMAGED, name=path.name)


def _while(owner: QObject, tell: Callable[..., object]) -> Callable[..., object]:
    """Tell only as long as the owner is there."""
    return lambda *told: tell(*told) if isValid(owner) else None
