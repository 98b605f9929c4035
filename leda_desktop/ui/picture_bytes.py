"""Pictures for documents: the pixels that paper needs, as a small file in memory, made in any thread."""

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument

from leda_desktop.domain.ids import MediaId
from leda_desktop.domain.media import Media
from leda_desktop.domain.pictures import DocumentPage, Drawn, Photo, Picture
from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.paths import resource
from leda_desktop.services.media import MediaLibrary
from leda_desktop.ui.presenter.document_pages import on_paper
from leda_desktop.ui.presenter.picture_files import drawing, photograph
from leda_desktop.ui.scenes.pictures import Fit

_QUALITY = 88
_KEEP = Qt.AspectRatioMode.KeepAspectRatio


class PictureBytes:
    """A `Pictures` (documents/pictures.py) for the cards that ship with Leda and for the media of a store."""

    def __init__(self, media: MediaLibrary) -> None:
        self._media = media

    def __call__(self, picture: Picture, longest: int) -> bytes | None:
        """The picture as JPEG of at most so many pixels on its longer side; None when it cannot be had."""
        try:
            return _jpeg(self._image(picture, QSize(longest, longest)))
        except Problem:
            return None

    def _image(self, picture: Picture, box: QSize) -> QImage:
        match picture:
            case Drawn(number):
                return drawing(resource("cards", f"{number:02}.svg"), box, Fit.WHOLE)
            case Photo(media_id):
                return photograph(self._media.path(self._found(media_id)), box, Fit.WHOLE)
            case DocumentPage(media_id, page):
                return self._page(self._found(media_id), page, box)

    def _page(self, media: Media, page: int, box: QSize) -> QImage:
        document = QPdfDocument()
        document.load(str(self._media.path(media)))
        size = document.pagePointSize(page).toSize()
        if size.isEmpty():
            raise Problem(Trouble.DOCUMENT_DAMAGED, name=media.name)
        image = document.render(page, size.scaled(box, _KEEP))
        document.close()
        return on_paper(image)

    def _found(self, media_id: MediaId) -> Media:
        media = self._media.find(media_id)
        if media is None:
            raise Problem(Trouble.MEDIA_MISSING, name="")
        return media


def _jpeg(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.convertToFormat(QImage.Format.Format_RGB32).save(buffer, "JPEG", _QUALITY)  # type: ignore[call-overload]
    return bytes(buffer.data().data())
