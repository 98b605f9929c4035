"""What the desk tells about its own doing: what could not be done, what was done, and how saving goes."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.texts import Texts
from leda_desktop.ui.desk.notices import Notice, Urgency
from leda_desktop.ui.desk.status_chip import Health
from leda_desktop.ui.desk.window import DeskWindow
from leda_desktop.wording import explain

_PROBLEM = "problem"
_SAID = "said"
_SAID_SECONDS = 8.0


class Teller(QObject):
    """Speaks through the notices and the chip in the bar. `texts` is the language it speaks from now on."""

    def __init__(self, window: DeskWindow, texts: Texts, parent: QObject, *, read_only: bool) -> None:
        super().__init__(parent)
        self.texts = texts
        self._window = window
        self._read_only = read_only
        self._failed = False

    def tell_problem(self, problem: Problem) -> None:
        """Say what could not be done, where everybody looks for it, until something can be done again."""
        self._window.notices.show_notice(Notice(_PROBLEM, explain(problem, self.texts), Urgency.ERROR))
        if problem.trouble in (Trouble.DISK_FULL, Trouble.WRITE_FAILED):
            self._window.top_bar.saved.show_status(self.texts.t("Not saved"), Health.BAD)
        # What went well just before may still be on its way here: it does not take the problem back.
        self._failed = True
        QTimer.singleShot(0, self, self._wait_for_better)

    def tell_saved(self, path: Path) -> None:
        """Say where a document was saved."""
        self.tell(self.texts.t("Saved as {path}").format(path=path))

    def tell(self, text: str) -> None:
        """Say something that needs no answer."""
        self._window.notices.show_notice(Notice(_SAID, text, seconds=_SAID_SECONDS))

    def tell_stored(self) -> None:
        """Something was stored: what could not be done before is history."""
        if not self._failed:
            self.show_saved()
            self._window.notices.dismiss(_PROBLEM)

    def show_saved(self) -> None:
        """Say in the bar that everything is on disk, or that nothing is written here."""
        if self._read_only:
            self._window.top_bar.saved.show_status(self.texts.t("Read only"), Health.WARNING)
        else:
            self._window.top_bar.saved.show_status(self.texts.t("Saved"), Health.GOOD)

    def _wait_for_better(self) -> None:
        self._failed = False
