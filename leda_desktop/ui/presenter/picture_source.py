"""The source of all pictures on the wall: made away from the screen, kept while there is room."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from leda_desktop.domain.ids import MediaId
from leda_desktop.domain.media import Media
from leda_desktop.domain.pictures import DocumentPage, Drawn, Picture
from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.paths import resource
from leda_desktop.services.media import MediaLibrary
from leda_desktop.ui.background import Background
from leda_desktop.ui.scenes.pictures import Fit

if TYPE_CHECKING:
    from leda_desktop.ui.presenter.document_pages import DocumentPages

_MOST_BYTES = 256 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class _Wish:
    """A picture in the size it is asked for."""

    picture: Picture
    size: tuple[int, int]
    fit: Fit


class PictureSource(QObject):
    """Gives what is there at once and makes the rest in the background.

    `arrived` tells that something new is there, `missed` that somebody asked for a picture that cannot be made.
    """

    arrived = Signal()
    missed = Signal(object)

    def __init__(self, media: MediaLibrary) -> None:
        super().__init__()
        self._media = media
        self._background = Background()
        self._made: OrderedDict[_Wish, QImage] = OrderedDict()
        self._coming: set[_Wish] = set()
        self._failed: dict[Picture, Problem] = {}

    @cached_property
    def documents(self) -> DocumentPages:
        """Renders the pages of documents; Qt's reader is not needed before the first of them."""
        from leda_desktop.ui.presenter.document_pages import DocumentPages

        made = DocumentPages()
        made.answered.connect(self._try_slow_ones_again)
        return made

    def image(self, picture: Picture, size: QSize, fit: Fit) -> QImage | None:
        """The picture for a box of so many device pixels; None while it is being made, or when it cannot be."""
        wish = _wish(picture, size, fit)
        if wish in self._made:
            self._made.move_to_end(wish)
            return self._made[wish]
        if picture in self._failed:
            self.missed.emit(picture)
        elif wish in self._coming:
            self._hurry(wish)
        else:
            self._begin(wish, urgent=True)
        return None

    def prepare(self, picture: Picture, size: QSize, fit: Fit) -> None:
        """Have a picture ready that may be asked for next."""
        wish = _wish(picture, size, fit)
        if wish not in self._made and wish not in self._coming and picture not in self._failed:
            self._begin(wish, urgent=False)

    def is_coming(self, picture: Picture) -> bool:
        """Whether the picture is being made."""
        return any(wish.picture == picture for wish in self._coming)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being made."""
        return not self._coming

    def problem(self, picture: Picture) -> Problem | None:
        """Why a picture cannot be made, if it was tried."""
        return self._failed.get(picture)

    def close(self) -> None:
        """Wait for what is being made."""
        self._background.close()
        if "documents" in self.__dict__:
            self.documents.answered.disconnect(self._try_slow_ones_again)
            self.documents.close()

    def _hurry(self, wish: _Wish) -> None:
        if isinstance(wish.picture, DocumentPage):
            self.documents.hurry(wish)

    def _begin(self, wish: _Wish, *, urgent: bool) -> None:
        try:
            match wish.picture:
                case DocumentPage(media_id, page):
                    self._begin_page(wish, self._found(media_id), page, urgent=urgent)
                case _:
                    self._begin_work(wish, self._work(wish))
        except Problem as problem:
            self._failed[wish.picture] = problem

    def _begin_page(self, wish: _Wish, media: Media, page: int, *, urgent: bool) -> None:
        from leda_desktop.ui.presenter.document_pages import PageJob

        job = PageJob(
            key=wish,
            path=self._media.path(media),
            name=media.name,
            page=page,
            box=QSize(*wish.size),
            done=lambda image, _pages: self._keep(wish, image),
            failed=lambda problem: self._give_up(wish, problem),
            dropped=lambda: self._coming.discard(wish),
            fit=wish.fit,
        )
        self._coming.add(wish)
        self.documents.render(job, urgent=urgent)

    def _begin_work(self, wish: _Wish, work: Callable[[], QImage]) -> None:
        self._coming.add(wish)
        self._background.make(
            work, lambda image: self._keep(wish, image), lambda problem: self._give_up(wish, problem), self
        )

    def _work(self, wish: _Wish) -> Callable[[], QImage]:
        """How a drawing or a photograph is made; raises Problem when its file is not known."""
        # Qt's reader of drawings is not needed before the first picture.
        from leda_desktop.ui.presenter.picture_files import drawing, photograph

        size = QSize(*wish.size)
        if isinstance(wish.picture, Drawn):
            path = resource("cards", f"{wish.picture.number:02}.svg")
            return lambda: drawing(path, size, wish.fit)
        photo = self._media.path(self._found(wish.picture.media_id))
        return lambda: photograph(photo, size, wish.fit)

    def _found(self, media_id: MediaId) -> Media:
        media = self._media.find(media_id)
        if media is None:
            raise Problem(Trouble.MEDIA_MISSING, name="")
        return media

    def _keep(self, wish: _Wish, image: QImage) -> None:
        self._coming.discard(wish)
        self._failed.pop(wish.picture, None)
        self._made[wish] = image
        while len(self._made) > 1 and sum(made.sizeInBytes() for made in self._made.values()) > _MOST_BYTES:
            self._made.popitem(last=False)
        self.arrived.emit()

    def _give_up(self, wish: _Wish, problem: Problem) -> None:
        self._coming.discard(wish)
        self._failed[wish.picture] = problem
        self.arrived.emit()

    def _try_slow_ones_again(self) -> None:
        slow = [picture for picture, problem in self._failed.items() if problem.trouble is Trouble.DOCUMENT_SLOW]
        for picture in slow:
            del self._failed[picture]
        if slow:
            self.arrived.emit()


def _wish(picture: Picture, size: QSize, fit: Fit) -> _Wish:
    return _Wish(picture, (size.width(), size.height()), fit)
