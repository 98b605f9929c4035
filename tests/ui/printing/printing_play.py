"""Prints through the real CUPS of its environment; run by `test_cups.py`, because Qt looks for printers only once."""

import json
import sys
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget

from leda_desktop.domain.progress import Cancelled
from leda_desktop.texts import Language, Texts
from leda_desktop.ui.background import Background
from leda_desktop.ui.manner import Manner
from leda_desktop.ui.printing.pages import make_ready, print_pages
from leda_desktop.ui.printing.print_shop import PrintShop
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.progress_line import ProgressLine
from leda_desktop.wording import explain
from tests.ui.printing.papers import paper

TITLE = "Träff 1 – Sammanfattning"


@dataclass
class Play:
    """A page that prints, and everything it says."""

    shop: PrintShop
    line: ProgressLine
    texts: Texts
    said: list[str] = field(default_factory=list)

    def listen(self) -> None:
        """Keep what is told."""
        self.shop.printed.connect(self.said.append)
        self.shop.problem_raised.connect(lambda problem: self.said.append(explain(problem, self.texts)))

    def settle(self) -> None:
        """Wait until everything is printed."""
        QCoreApplication.processEvents()
        while self.line.is_busy:
            QCoreApplication.processEvents()

    def print_as_one_does(self) -> dict[str, Any]:
        """Preview a document, go on to the question for a printer, and answer it without changing anything."""
        self.shop.show(paper(6), TITLE)
        preview = self.shop.preview
        if preview is None:
            return {"said": self.said}
        self.settle()
        dialog = preview.ask()
        modal = preview.isModal(), dialog.windowTitle()
        dialog.accept()
        self.settle()
        return {"said": self.said, "modal": modal[0], "title": modal[1], "closed": self.shop.preview is None}


def chosen_otherwise(printer: QPrinter) -> None:
    """What somebody may choose in the dialog."""
    printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
    printer.setCopyCount(3)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("2-4,6"))


def cancel(printer: QPrinter, pdf: bytes) -> bool:
    """Begin to print and think better of it at the third page."""

    def progress(done: int, _of: int) -> None:
        if done == 2:
            raise Cancelled

    try:
        print_pages(printer, pdf, progress)
    except Cancelled:
        return True
    return False


def made_ready(name: str, pdf: bytes) -> QPrinter:
    """A printer set up for a document."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(name)
    make_ready(printer, pdf, TITLE)
    return printer


def play(part: str) -> dict[str, Any]:
    """Play a part; returns what was seen."""
    application = QApplication([])
    page, background, texts = QWidget(), Background(), Texts.load(Language.EN)
    line = ProgressLine(background, texts, Theme(), page)
    made = Play(PrintShop(page, line, Manner(texts, Theme())), line, texts)
    made.listen()
    page.show()
    match part:
        case "chosen":
            pdf = paper(6, lying=4)
            printer = made_ready("Paper", pdf)
            chosen_otherwise(printer)
            made.shop.print(printer, pdf)
            made.settle()
            facts: dict[str, Any] = {"said": made.said}
        case "cancelled":
            facts = {"cancelled": cancel(made_ready("Paper", paper(6)), paper(6))}
        case _:
            facts = made.print_as_one_does()
    background.close()
    page.close()
    application.processEvents()
    return facts


if __name__ == "__main__":
    json.dump(play(sys.argv[1]), sys.stdout)
