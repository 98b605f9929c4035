"""What is drawn on a printer, seen on one that writes a file: which pages, in which order, how large."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage, QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from reportlab.lib.pagesizes import A4, landscape

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.ui.printing.pages import chosen_pages, make_ready, on_white, opened, print_pages
from tests.ui.printing.papers import paper

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def printer(qapp: QApplication, tmp_path: Path) -> QPrinter:
    """A printer that writes a file."""
    assert qapp is not None
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    return made


def printed(printer: QPrinter, pdf: bytes) -> list[QImage]:
    """The pages as they come out."""
    make_ready(printer, pdf, "Träff 1")
    print_pages(printer, pdf)
    with opened(Path(printer.outputFileName()).read_bytes()) as document:
        return [on_white(document, number, 36) for number in range(document.pageCount())]


def same(one: QImage, other: QImage) -> bool:
    """Whether two pages look alike, but for the edges of letters."""
    if one.size() != other.size():
        return False
    places = [(x, y) for x in range(0, one.width(), 3) for y in range(0, one.height(), 3)]
    far = [abs(one.pixelColor(*at).lightness() - other.pixelColor(*at).lightness()) > 140 for at in places]
    return sum(far) < len(places) / 500


def test_a_page_comes_out_as_it_is_in_the_file(printer: QPrinter) -> None:
    pdf = paper(2)
    with opened(pdf) as document:
        whole = [on_white(document, number, 36) for number in range(2)]
    assert [same(page, own) for page, own in zip(printed(printer, pdf), whole, strict=True)] == [True, True]


def test_the_document_is_named_and_rendered_at_three_hundred_dots(printer: QPrinter) -> None:
    pdf = paper(1)
    printed(printer, pdf)
    document = PdfReader(printer.outputFileName())
    assert document.metadata is not None
    assert document.metadata.title == "Träff 1"
    assert document.pages[0].images[0].image.size == (2480, 3508)  # type: ignore[union-attr]


def test_a_document_that_lies_lies_on_its_paper(printer: QPrinter) -> None:
    printed(printer, paper(1, size=landscape(A4)))
    box = PdfReader(printer.outputFileName()).pages[0].mediabox
    assert box.width > box.height


def test_on_other_paper_nothing_is_cut_off_or_stretched(printer: QPrinter) -> None:
    pdf = paper(1)
    make_ready(printer, pdf, "Träff 1")
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    print_pages(printer, pdf)
    with opened(Path(printer.outputFileName()).read_bytes()) as small, opened(pdf) as whole:
        assert same(on_white(small, 0, 72).scaled(298, 421), on_white(whole, 0, 36).scaled(298, 421))


def test_chosen_pages_come_in_the_order_of_the_printer(printer: QPrinter) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("1-2,5"))
    assert chosen_pages(printer, 6) == [0, 1, 4]
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert chosen_pages(printer, 6) == [4, 1, 0]


def test_from_and_to_are_a_range_as_well(printer: QPrinter) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    assert chosen_pages(printer, 6) == [1, 2]


def test_copies_are_made_here_where_the_printer_makes_none(printer: QPrinter) -> None:
    assert not printer.supportsMultipleCopies()
    printer.setCopyCount(2)
    assert len(printed(printer, paper(3))) == 6


def test_pages_that_are_not_there_are_no_empty_job(printer: QPrinter) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("8-9"))
    with pytest.raises(Problem) as caught:
        print_pages(printer, paper(3))
    assert (caught.value.trouble, caught.value.values) == (Trouble.PRINT_NO_PAGES, {"pages": 3})


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_does_not_open_is_told(printer: QPrinter, tmp_path: Path) -> None:
    printer.setOutputFileName(str(tmp_path / "nowhere" / "printed.pdf"))
    with pytest.raises(Problem) as caught:
        print_pages(printer, paper(1))
    assert caught.value.trouble is Trouble.PRINTER_UNREACHABLE
