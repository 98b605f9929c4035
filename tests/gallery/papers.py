"""Pictures of paper: the pages of the summary as a printer gets them."""

from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from leda_desktop.documents.summary import summary_pdf
from leda_desktop.texts import Texts
from tests.gallery.album import Album
from tests.gallery.pages import example_summaries

WIDTH = 1240
MOST_PAGES = 24
"""The overfull example goes on for much longer than anybody looks."""


def draw_papers(album: Album) -> None:
    """Draw the pages that the album wants."""
    for language in album.languages:
        for name, summary in example_summaries():
            title = f"pages/{language.value}/summary-{name}"
            names = [f"{title}-{number:02}" for number in range(1, MOST_PAGES + 1)]
            if any(map(album.wants, names)):
                pages = page_images(summary_pdf(summary, Texts.load(language)))
                for page, image in zip(names, pages, strict=False):
                    if album.wants(page):
                        album.keep(page, image)


def page_images(pdf: bytes) -> Iterator[QImage]:
    """The first pages of a document, on paper."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    for number in range(min(document.pageCount(), MOST_PAGES)):
        points = document.pagePointSize(number)
        yield _on_paper(document, number, QSize(WIDTH, round(WIDTH * points.height() / points.width())))
    document.close()


def _on_paper(document: QPdfDocument, number: int, size: QSize) -> QImage:
    paper = QImage(size, QImage.Format.Format_RGB32)
    paper.fill(QColor("#FFFFFF"))
    painter = QPainter(paper)
    painter.drawImage(0, 0, document.render(number, size))
    painter.end()
    return paper
