"""The source of all pictures on the wall: made away from the screen, kept while there is room."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from leda_desktop.domain.ids import MediaId
from leda_desktop.domain.pictures import DocumentPage, Drawn, Photo, Picture
from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.paths import resource
from leda_desktop.services.media import MediaLibrary
from leda_desktop.ui.background import Background
from leda_desktop.ui.scenes.pictures import Fit

_MOST_BYTES = 256 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class _Wish:
    """A picture in the size it is asked for."""

    picture: Picture
    size: tuple[int, int]
    fit: Fit


class PictureSource(QObject):
    """Gives what is there at once and makes the rest in the background; `arrived` tells that something new is there."""

    arrived = Signal()

    def __init__(self, media: MediaLibrary) -> None:
        super().__init__()
        self._media = media
        self._background = Background()
        self._made: OrderedDict[_Wish, QImage] = OrderedDict()
        self._coming: set[_Wish] = set()
        self._failed: set[Picture] = set()

    def image(self, picture: Picture, size: QSize, fit: Fit) -> QImage | None:
        """The picture for a box of so many device pixels; None while it is being made, or when it cannot be."""
        wish = _Wish(picture, (size.width(), size.height()), fit)
        if wish in self._made:
            self._made.move_to_end(wish)
            return self._made[wish]
        if wish not in self._coming and picture not in self._failed:
            self._begin(wish)
        return None

    def is_coming(self, picture: Picture) -> bool:
        """Whether the picture is being made."""
        return any(wish.picture == picture for wish in self._coming)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being made."""
        return not self._coming

    def close(self) -> None:
        """Wait for what is being made."""
        self._background.close()

    def _begin(self, wish: _Wish) -> None:
        try:
            work = self._work(wish)
        except Problem:
            self._failed.add(wish.picture)
            return
        self._coming.add(wish)
        self._background.make(work, lambda image: self._keep(wish, image), lambda _: self._give_up(wish), self)

    def _work(self, wish: _Wish) -> Callable[[], QImage]:
        """How the picture is made; raises Problem when its file is not known."""
        # Qt's readers of drawings and documents are not needed before the first picture.
        from leda_desktop.ui.presenter.picture_files import document_page, drawing, photograph

        size = QSize(*wish.size)
        match wish.picture:
            case Drawn(number):
                path = resource("cards", f"{number:02}.svg")
                return lambda: drawing(path, size, wish.fit)
            case Photo(media_id):
                photo = self._path(media_id)
                return lambda: photograph(photo, size, wish.fit)
            case DocumentPage(media_id, page):
                document = self._path(media_id)
                return lambda: document_page(document, page, size, wish.fit)

    def _path(self, media_id: MediaId) -> Path:
        media = self._media.find(media_id)
        if media is None:
            raise Problem(Trouble.MEDIA_MISSING, name="")
        return self._media.path(media)

    def _keep(self, wish: _Wish, image: QImage) -> None:
        self._coming.discard(wish)
        self._made[wish] = image
        while len(self._made) > 1 and sum(made.sizeInBytes() for made in self._made.values()) > _MOST_BYTES:
            self._made.popitem(last=False)
        self.arrived.emit()

    def _give_up(self, wish: _Wish) -> None:
        self._coming.discard(wish)
        self._failed.add(wish.picture)
        self.arrived.emit()
