"""Where documents are saved, and under which name."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

_LONGEST_NAME = 80


def documents_folder() -> Path:
    """The folder for documents; on a fresh machine it may not be there yet."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return folder if folder.is_dir() else Path.home()


def pdf_name(title: str) -> str:
    """A file name for a document of this title, in which no file system finds anything to object to."""
    kept = "".join(sign if sign.isalnum() or sign in " -–" else " " for sign in title)
    return " ".join(kept.split())[:_LONGEST_NAME] + ".pdf"


def as_pdf(path: Path) -> Path:
    """The path with the ending of a PDF; a full stop inside the name ends nothing."""
    return path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")


def ask_for_pdf(over: QWidget, question: str, title: str) -> Path | None:
    """Ask where a document shall be saved; None when somebody thought better of it."""
    suggested = str(documents_folder() / pdf_name(title))
    chosen, _kind = QFileDialog.getSaveFileName(over, question, suggested, "PDF (*.pdf)")
    return as_pdf(Path(chosen)) if chosen else None
