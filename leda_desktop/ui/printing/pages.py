"""Puts the pages of a PDF on a printer, exactly as they are in the file."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPaintEngine, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintEngine, QPrinter

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.domain.progress import Cancelled, Progress, unwatched
from leda_desktop.ui.presenter.document_pages import on_paper

FINEST = 300
"""Dots per inch that are rendered at most: an A4 page then takes 35 MB, so there is never more than one."""
_POINTS_PER_INCH = 72
_PREVIEW_BYTES = 160_000_000
_PREVIEW_DPI = (50, 150)
_CUPS_OPTIONS = QPrintEngine.PrintEnginePropertyKey(0xFE00)
_QUARTER = 90
_KEEP = Qt.AspectRatioMode.KeepAspectRatio


@contextmanager
def opened(pdf: bytes) -> Iterator[QPdfDocument]:
    """The document for as long as it is needed, in any thread."""
    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    try:
        yield document
    finally:
        document.close()


def make_ready(printer: QPrinter, pdf: bytes, title: str) -> None:
    """Set the printer up for the document: its name, its paper as it lies, and no margins beside its own."""
    with opened(pdf) as document:
        size = document.pagePointSize(0)
    wide = size.width() > size.height()
    printer.setDocName(title)
    printer.setFullPage(True)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait)
    printer.setResolution(min(FINEST, printer.resolution()))


def chosen_pages(printer: QPrinter, count: int) -> list[int]:
    """The pages that were asked for, counted from 0, in the order in which they leave the printer."""
    chosen = [number for number in range(count) if _is_chosen(printer, number + 1)]
    return chosen[::-1] if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst else chosen


def print_pages(printer: QPrinter, pdf: bytes, progress: Progress = unwatched) -> int:
    """Draw the chosen pages on the printer, one at a time; returns how many they were.

    Works in any thread, and for a preview as for paper. A page is a step; cancelled, the job is taken back. Raises
    Problem when the printer cannot be opened, or when nothing is chosen.
    """
    with opened(pdf) as document:
        pages = _with_copies(printer, chosen_pages(printer, document.pageCount()))
        if not pages:
            raise Problem(Trouble.PRINT_NO_PAGES, pages=document.pageCount())
        painter = QPainter()
        if not painter.begin(printer):
            raise Problem(Trouble.PRINTER_UNREACHABLE, name=printer.printerName())
        try:
            _draw(painter, printer, document, pages, progress)
        except Cancelled:
            _take_back(printer)
            raise
        finally:
            painter.end()
    return len(pages)


def _take_back(printer: QPrinter) -> None:
    """Let the job go nowhere.

    WORKAROUND: with CUPS, Qt knows no way back and sends what is drawn when the painter ends. So the job asks for pages
    that cannot be, and CUPS refuses it. Other engines do not know this property.
    """
    printer.abort()
    printer.printEngine().setProperty(_CUPS_OPTIONS, ["page-ranges", "2-1"])


def _draw(painter: QPainter, printer: QPrinter, document: QPdfDocument, pages: list[int], progress: Progress) -> None:
    dpi = _dpi(painter, printer, len(pages))
    for at, number in enumerate(pages):
        progress(at, len(pages))
        if at and not printer.newPage():
            raise Problem(Trouble.PRINTER_UNREACHABLE, name=printer.printerName())
        _draw_page(painter, printer, document, number, dpi)


def _draw_page(painter: QPainter, printer: QPrinter, document: QPdfDocument, number: int, dpi: int) -> None:
    """Fill the paper with the page; one that lies the other way than the paper is turned."""
    size = document.pagePointSize(number)
    paper = QRectF(QPointF(0, 0), printer.paperRect(QPrinter.Unit.DevicePixel).size())
    image = on_white(document, number, dpi)
    painter.save()
    if (size.width() > size.height()) != (paper.width() > paper.height()) and size.width() != size.height():
        painter.translate(paper.width(), 0)
        painter.rotate(_QUARTER)
        paper = QRectF(QPointF(0, 0), paper.size().transposed())
    painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.LosslessImageRendering)
    painter.drawImage(_fitted(size, paper), image)
    painter.restore()


def on_white(document: QPdfDocument, number: int, dpi: int) -> QImage:
    """The page without anything transparent in it: else the job carries a mask, which some printers print black."""
    scale = dpi / _POINTS_PER_INCH
    points = document.pagePointSize(number)
    size = QSize(max(1, round(points.width() * scale)), max(1, round(points.height() * scale)))
    return on_paper(document.render(number, size))


def _fitted(page: QSizeF, paper: QRectF) -> QRectF:
    """The page on the paper, as large as it goes and in its middle; on its own paper size it is as in the file."""
    whole = QRectF(QPointF(0, 0), page.scaled(paper.size(), _KEEP))
    whole.moveCenter(paper.center())
    return whole


def _with_copies(printer: QPrinter, pages: list[int]) -> list[int]:
    """Every page as often as it is wanted, where the printing system does not see to that."""
    if printer.supportsMultipleCopies():
        return pages
    copies = printer.copyCount()
    return pages * copies if printer.collateCopies() else [page for page in pages for _ in range(copies)]


def _is_chosen(printer: QPrinter, page: int) -> bool:
    if printer.printRange() is not QPrinter.PrintRange.PageRange:
        return True
    ranges = printer.pageRanges()
    return ranges.isEmpty() or ranges.contains(page)


def _dpi(painter: QPainter, printer: QPrinter, pages: int) -> int:
    """What the printer can show; in a preview, which keeps all its pages, what fits into the memory."""
    engine = painter.paintEngine()
    if engine is not None and engine.type() is not QPaintEngine.Type.Picture:
        return min(FINEST, printer.resolution())
    coarsest, finest = _PREVIEW_DPI
    square_inches, bytes_each = 97, 4
    return max(coarsest, min(finest, int((_PREVIEW_BYTES / (pages * square_inches * bytes_each)) ** 0.5)))
