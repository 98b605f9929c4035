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
SHORT = 12
STEP = 8
"""Of a document that is not short the first pages are drawn, the last, and of those between one in so many."""


def draw_papers(album: Album) -> None:
    """Draw the pages that the album wants."""
    for language in album.languages:
        for name, summary in example_summaries():
            title = f"pages/{language.value}/summary-{name}"
            if any(album.wants(f"{title}-{number:02}") for number in range(1, 100)):
                for number, image in page_images(summary_pdf(summary, Texts.load(language))):
                    if album.wants(page := f"{title}-{number:02}"):
                        album.keep(page, image)


def page_images(pdf: bytes) -> Iterator[tuple[int, QImage]]:
    """The pages of a document with their numbers, on paper."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    count = document.pageCount()
    for number in range(1, count + 1):
        if number <= SHORT or number == count or number % STEP == 0:
            points = document.pagePointSize(number - 1)
            size = QSize(WIDTH, round(WIDTH * points.height() / points.width()))
            yield number, _on_paper(document, number - 1, size)
    document.close()


def _on_paper(document: QPdfDocument, number: int, size: QSize) -> QImage:
    paper = QImage(size, QImage.Format.Format_RGB32)
    paper.fill(QColor("#FFFFFF"))
    painter = QPainter(paper)
    painter.drawImage(0, 0, document.render(number, size))
    painter.end()
    return paper
