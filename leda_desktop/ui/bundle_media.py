"""Reads the media of bundles with Qt: pictures are written anew, documents are opened once."""

from pathlib import Path

from PySide6.QtPdf import QPdfDocument

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.exchange.bundle_import import Rewritten
from leda_desktop.ui.media_keeper import MOST_PAGES, examine_document
from leda_desktop.ui.picture_reading import rewritten
from leda_desktop.ui.presenter.document_pages import trouble_of

MOST_PIXELS = 20 * 1000 * 1000


class QtMediaReader:
    """Reads in whatever thread it is called."""

    def picture(self, content: bytes, name: str) -> Rewritten:
        """The picture in these bytes with its pixels alone; raises Problem for what is none, or too large."""
        picture = rewritten(content, name, MOST_PIXELS)
        return Rewritten(picture.content, picture.width, picture.height)

    def document(self, path: Path, name: str) -> int:
        """How many pages a PDF has; raises Problem for what is none, locked, damaged or too large."""
        try:
            examine_document(path)
        except Problem as problem:
            raise Problem(problem.trouble, name=name) from problem
        pages = _pages(path, name)
        if pages > MOST_PAGES:
            raise Problem(Trouble.DOCUMENT_LARGE, name=name)
        return pages


def _pages(path: Path, name: str) -> int:
    document = QPdfDocument()
    try:
        if (trouble := trouble_of(document.load(str(path)))) is not None:
            raise Problem(trouble, name=name)
        if not document.pageCount():
            raise Problem(Trouble.DOCUMENT_EMPTY, name=name)
        return document.pageCount()
    finally:
        document.close()
