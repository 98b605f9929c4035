"""The printers of this computer, and what stands in the way of printing on them."""

import sys

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.ui.printing.cups import Cups


class Printers:
    """Looks at the printers at the moment it is asked; they come and go while Leda runs."""

    def __init__(self, cups: Cups | None = None) -> None:
        self._cups = cups or Cups()

    def check_any(self) -> None:
        """Raise Problem when nothing can be printed at all: no printing system, or no printer in it."""
        if self._cups.is_missing:
            raise Problem(Trouble.PRINTING_MISSING)
        if not QPrinterInfo.availablePrinterNames():
            raise Problem(Trouble.PRINTER_NONE)

    def check(self, name: str) -> None:
        """Raise Problem when a printer would keep a job instead of printing it, or throw it away."""
        info = QPrinterInfo.printerInfo(name)
        if info.isNull():
            raise Problem(Trouble.PRINTER_GONE, name=name)
        if self._cups.refuses(name):
            raise Problem(Trouble.PRINTER_REFUSES, name=name)
        # On Windows a printer that sleeps is an error too, and wakes up for the job.
        if info.state() is QPrinter.PrinterState.Error and sys.platform != "win32":
            raise Problem(Trouble.PRINTER_PAUSED, name=name)
