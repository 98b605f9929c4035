"""Pictures of paper: the pages of a session's documents and handouts as a printer gets them."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtSvg import QSvgRenderer

from leda_desktop.documents.package import handouts_pdf
from leda_desktop.domain.handouts import Handout, HandoutMaterial, layouts_of, suggested
from leda_desktop.domain.pictures import Drawn, Picture
from leda_desktop.paths import resource
from leda_desktop.texts import Language, Texts
from tests.gallery.album import Album
from tests.gallery.materials import example_materials
from tests.gallery.summaries import session_papers

WIDTH = 1240
SHORT = 12
STEP = 8
FEW = 3
GAP = 24
"""Of a document that is not short the first pages are drawn, the last, and of those between one in so many."""


def draw_papers(album: Album) -> None:
    """Draw the pages that the album wants."""
    for language in album.languages:
        for name, made in session_papers(Texts.load(language)):
            title = f"pages/{language.value}/{name}"
            if any(album.wants(f"{title}-{number:02}") for number in range(1, 100)):
                for number, image in page_images(made()):
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


def draw_handouts(album: Album) -> None:
    """Draw the handouts in each of their layouts, and of each the first two pages beside each other."""
    for language in album.languages:
        for name, material in example_materials():
            for handout in suggested(material):
                for layout in layouts_of(handout.kind):
                    wanted = replace(handout, layout=layout, count=min(handout.count, FEW))
                    _draw_handout(album, language, name, material, wanted)


def _draw_handout(album: Album, language: Language, name: str, material: HandoutMaterial, handout: Handout) -> None:
    number = next((n for n, a in enumerate(material.plan.activities, 1) if a.id == handout.activity_id), 0)
    parts = (handout.kind.value, str(number) if number else "", handout.layout.value, name)
    title = f"handouts/{language.value}/{'-'.join(part for part in parts if part)}"
    if not album.wants(f"{title}-01") and not album.wants(f"{title}-spread"):
        return
    pdf = handouts_pdf(material, [handout], Texts.load(language), drawn_cards)
    images = [image for _, image in islice(page_images(pdf), FEW)]
    for number, image in enumerate(images, 1):
        album.keep(f"{title}-{number:02}", image)
    album.keep(f"{title}-spread", _beside(images[:2]))


def _beside(images: list[QImage]) -> QImage:
    """The images from left to right, half as large."""
    halves = [image.scaledToWidth(image.width() // 2, Qt.TransformationMode.SmoothTransformation) for image in images]
    size = QSize(sum(image.width() + GAP for image in halves), max(image.height() for image in halves) + GAP)
    spread = QImage(size, QImage.Format.Format_RGB32)
    spread.fill(QColor("#BAB3A4"))
    painter, x = QPainter(spread), GAP // 2
    for image in halves:
        painter.drawImage(x, GAP // 2, image)
        x += image.width() + GAP
    painter.end()
    return spread


def drawn_cards(picture: Picture, longest: int) -> bytes | None:
    """The picture cards that ship with Leda, as JPEG."""
    if not isinstance(picture, Drawn):
        return None
    renderer = QSvgRenderer(str(resource("cards", f"{picture.number:02}.svg")))
    image = QImage(longest, longest * 3 // 4, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", 85)  # type: ignore[call-overload]
    return bytes(buffer.data().data())
