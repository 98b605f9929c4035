"""Where documents are saved, and under which name."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from leda_desktop.domain.file_names import safe_file_name


def documents_folder() -> Path:
    """The folder for documents; on a fresh machine it may not be there yet."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return folder if folder.is_dir() else Path.home()


def with_ending(path: Path, ending: str) -> Path:
    """The path with this ending; a full stop inside the name ends nothing."""
    return path if path.suffix.lower() == ending else path.with_name(path.name + ending)


def ask_for_file(over: QWidget, question: str, name: str, kind: str) -> Path | None:
    """Ask where a file shall be saved that is suggested under a name; None when somebody thought better of it."""
    ending = Path(name).suffix
    suggested = str(documents_folder() / name)
    chosen, _kind = QFileDialog.getSaveFileName(over, question, suggested, f"{kind} (*{ending})")
    return with_ending(Path(chosen), ending) if chosen else None


def ask_for_pdf(over: QWidget, question: str, title: str) -> Path | None:
    """Ask where a document of this title shall be saved as PDF."""
    return ask_for_file(over, question, safe_file_name(title, "pdf"), "PDF")
