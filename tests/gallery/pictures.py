"""Pictures for the scenes of the gallery, made at once: photographs, faces, documents, named by their media."""

from functools import lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument

from leda_desktop.domain.ids import MediaId
from leda_desktop.domain.pictures import DocumentPage, Drawn, Photo, Picture
from leda_desktop.paths import resource
from leda_desktop.ui.presenter.document_pages import on_paper
from leda_desktop.ui.presenter.picture_files import drawing
from leda_desktop.ui.scenes.pictures import Fit
from tests.media_files import face, pdf, photograph

SHAPES = {"wide": (2400, 1600), "upright": (1200, 1800), "panorama": (2560, 640), "tiny": (240, 170)}
PAPERS = {"16x9": (960.0, 540.0), "4x3": (720.0, 540.0), "a4": (595.0, 842.0)}
FACE = MediaId("face")
LOST = MediaId("lost")


class ReadyPictures:
    """Never lets anybody wait."""

    def image(self, picture: Picture, size: QSize, fit: Fit) -> QImage | None:
        """The picture for a box of so many device pixels."""
        match picture:
            case Drawn(number):
                return drawing(resource("cards", f"{number:02}.svg"), size, fit)
            case Photo(media_id):
                return _photo(media_id, size, fit)
            case DocumentPage(media_id, page):
                return _page(media_id, page, size)

    def prepare(self, _picture: Picture, _size: QSize, _fit: Fit) -> None:
        """Everything is ready anyway."""

    def is_coming(self, _picture: Picture) -> bool:
        """Nothing comes later."""
        return False


@lru_cache(maxsize=64)
def _photo(media_id: MediaId, size: QSize, fit: Fit) -> QImage | None:
    if media_id == LOST:
        return None
    whole = face(900, 1200) if media_id == FACE else photograph(*SHAPES.get(media_id, (1200, 900)))
    mode = Qt.AspectRatioMode.KeepAspectRatio if fit is Fit.WHOLE else Qt.AspectRatioMode.KeepAspectRatioByExpanding
    wanted = whole.size().scaled(size, mode).boundedTo(whole.size())
    return whole.scaled(wanted, mode=Qt.TransformationMode.SmoothTransformation)


def _page(media_id: MediaId, page: int, size: QSize) -> QImage | None:
    if media_id not in PAPERS:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf(page + 1, PAPERS[media_id], pictures=True)))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    wanted = document.pagePointSize(page).toSize().scaled(size, Qt.AspectRatioMode.KeepAspectRatio)
    return on_paper(document.render(page, wanted))
