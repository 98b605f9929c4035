"""Saves documents of a session: asks where, makes them in the background, writes them whole or not at all."""

from collections.abc import Sequence
from pathlib import Path
from typing import assert_never

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from leda_desktop.domain.problems import Problem
from leda_desktop.domain.progress import Progress
from leda_desktop.models.whole_files import write_whole
from leda_desktop.texts import Texts
from leda_desktop.ui.portfolio import Document, Paper, write_papers
from leda_desktop.ui.saving import ask_for_file, documents_folder
from leda_desktop.ui.widgets.progress_line import ProgressLine


class Saver(QObject):
    """Works for one page of the desk, whose progress line shows how far it is."""

    saved = Signal(Path)
    problem_raised = Signal(Problem)

    def __init__(self, page: QWidget, line: ProgressLine, texts: Texts) -> None:
        super().__init__(page)
        self._page = page
        self._line = line
        self._texts = texts

    def ask(self, paper: Paper, kind: str) -> None:
        """Ask where a document is to be saved, and save it there."""
        path = ask_for_file(self._page, self._texts.t("Save document"), paper.name, kind)
        if path is not None:
            self.save(paper, path)

    def save(self, paper: Paper, path: Path, *, then_open: bool = False) -> None:
        """Make a document and write it there."""

        def write(progress: Progress) -> Path:
            data = paper.make(progress)
            progress(1, 1)  # the last moment at which it can be stopped
            write_whole(path, data)
            return path

        def done(written: Path) -> None:
            self.saved.emit(written)
            if then_open:
                QDesktopServices.openUrl(QUrl.fromLocalFile(str(written)))

        self._line.watch(write, lambda _done, _of: self._making(paper), done, self.problem_raised.emit)

    def ask_for_folder(self, papers: Sequence[Paper]) -> None:
        """Ask for a folder, and save all of them there."""
        title = self._texts.t("Choose a folder for all documents")
        chosen = QFileDialog.getExistingDirectory(self._page, title, str(documents_folder()))
        if chosen:
            self.save_all(papers, Path(chosen))

    def save_all(self, papers: Sequence[Paper], folder: Path) -> None:
        """Save all of them in a folder."""

        def write(progress: Progress) -> Path:
            write_papers(papers, folder, progress)
            return folder

        def words(done: int, of: int) -> str:
            sentence = self._texts.t("Making document {number} of {all} …")
            return sentence.format(number=min(done + 1, max(of, 1)), all=max(of, 1))

        self._line.watch(write, words, self.saved.emit, self.problem_raised.emit)

    def _making(self, paper: Paper) -> str:
        return self._texts.t("Making {name} …").format(name=paper.name)


def kind_words(document: Document, texts: Texts) -> str:
    """What kind of file a document is."""
    match document:
        case Document.SUMMARY:
            return texts.t("Summary (PDF)")
        case Document.DOOR:
            return texts.t("One page for the door (PDF)")
        case Document.PAGE:
            return texts.t("Web page, for screen readers and phones")
        case Document.WORD:
            return texts.t("Word document, to edit")
        case Document.EXCEL:
            return texts.t("Excel workbook")
        case Document.CSV:
            return texts.t("CSV files in a zip")
        case Document.JSON:
            return texts.t("JSON, for other programs")
        case _:
            assert_never(document)
