"""Takes a finished document to paper: looks for printers, shows the preview, prints in the background."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from leda_desktop.domain.problems import Problem
from leda_desktop.texts import Texts
from leda_desktop.ui.manner import Manner
from leda_desktop.ui.printing.pages import make_ready, print_pages
from leda_desktop.ui.printing.preview import PrintPreview
from leda_desktop.ui.printing.printers import Printers
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.progress_line import ProgressLine


class PrintShop(QObject):
    """Prints for one page of the desk, whose progress line shows how far it is.

    `printed` tells in a sentence what was sent; `problem_raised` what stands in the way, before anything is asked.
    """

    problem_raised = Signal(Problem)
    printed = Signal(str)

    def __init__(self, page: QWidget, line: ProgressLine, manner: Manner, printers: Printers | None = None) -> None:
        super().__init__(page)
        self._page = page
        self._line = line
        self._texts: Texts = manner.texts
        self._theme: Theme = manner.theme
        self._settings: QSettings | None = manner.settings
        self._printers = printers or Printers()
        self._preview: PrintPreview | None = None

    @property
    def preview(self) -> PrintPreview | None:
        """The preview, while it stands."""
        return self._preview if self._preview is not None and isValid(self._preview) else None

    def is_open(self) -> bool:
        """Whether anything can be printed; if not, say what to do instead."""
        return self._succeeds(self._printers.check_any)

    def show(self, pdf: bytes, title: str, *, one_sided: bool = False) -> None:
        """Preview a document and offer to print it; where nothing can be printed, say what to do instead.

        `one_sided` begins with single sides, for paper that is handed out piece by piece; it can be chosen otherwise.
        """
        if not self.is_open():
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        make_ready(printer, pdf, title)
        if one_sided:
            printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
        if self.preview is not None:
            self.preview.close()
        self._preview = PrintPreview(
            printer, pdf, lambda chosen: self.print(chosen, pdf), self._texts, self._theme, self._settings, self._page
        )
        self._preview.show()

    def print(self, printer: QPrinter, pdf: bytes) -> None:
        """Send the pages that were chosen to the printer that was chosen, in the background."""
        if self._succeeds(lambda: self._printers.check(printer.printerName())):
            self._line.watch(
                lambda progress: print_pages(printer, pdf, progress),
                lambda at, of: self._texts.t("Printing page {page} of {pages} …").format(
                    page=min(at + 1, of), pages=of
                ),
                lambda pages: self._tell_printed(printer.printerName(), pages),
                self.problem_raised.emit,
            )

    def _succeeds(self, check: Callable[[], None]) -> bool:
        try:
            check()
        except Problem as problem:
            self.problem_raised.emit(problem)
            return False
        return True

    def _tell_printed(self, name: str, pages: int) -> None:
        sentence = self._texts.n("{n} page sent to the printer {name}.", "{n} pages sent to the printer {name}.", pages)
        self.printed.emit(sentence.replace("{name}", name))
