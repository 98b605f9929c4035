"""When the store cannot be opened: what happened in one sentence, and the ways on that fit."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.texts import Texts
from leda_desktop.ui.opening.page import OpeningPage
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.wording import explain

_BACKUP_HELPS = {Trouble.STORE_DAMAGED, Trouble.STORE_EMPTY_FILE, Trouble.STORE_NEWER, Trouble.FILE_MISSING}
_ANEW_HELPS = {Trouble.STORE_DAMAGED, Trouble.STORE_EMPTY_FILE, Trouble.FILE_MISSING}
_READING_HELPS = {Trouble.STORE_READ_ONLY, Trouble.STORE_NEWER}


class TroublePage(OpeningPage):
    """Tells which way on was chosen; nothing is ever deleted on any of them."""

    backup_requested = Signal()
    reading_requested = Signal()
    anew_requested = Signal()
    again_requested = Signal()
    place_requested = Signal(str)

    def __init__(self, problem: Problem, path: Path, backup_made: str, texts: Texts, theme: Theme) -> None:
        """`backup_made` says when the last backup was made, in words; empty when there is none."""
        super().__init__(texts.t("Leda could not open your data"), explain(problem, texts), theme, detail=str(path))
        self._texts = texts
        self._path = path
        if problem.trouble in _BACKUP_HELPS and backup_made:
            self._offer_backup(backup_made)
        if problem.trouble in _ANEW_HELPS and not backup_made:
            anew = button(texts.t("Begin anew here"))
            anew.clicked.connect(self.anew_requested)
            self.add_way(anew, texts.t("The file as it is now is put aside and kept."))
        if problem.trouble in _READING_HELPS:
            reading = button(texts.t("Open for reading only"))
            reading.clicked.connect(self.reading_requested)
            self.add_way(reading, texts.t("You can look and make documents, but nothing is changed."))
        again = button(texts.t("Try again"))
        again.clicked.connect(self.again_requested)
        self.add_way(again)
        place = button(texts.t("Choose another place …"))
        place.clicked.connect(self._choose_place)
        self.add_way(place, texts.t("Leda keeps its data in a folder that you choose now."))

    def _offer_backup(self, backup_made: str) -> None:
        opened = button(self._texts.t("Open the last backup"), role=ButtonRole.PRIMARY)
        opened.clicked.connect(self.backup_requested)
        made = self._texts.t("Made {when}. The file as it is now is put aside and kept.").format(when=backup_made)
        self.add_way(opened, made)

    def _choose_place(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self._texts.t("Choose another place …"), str(Path.home()))
        if chosen:
            self.place_requested.emit(str(Path(chosen) / self._path.name))
