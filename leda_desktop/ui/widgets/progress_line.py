"""The line that shows long work: a bar, how far it is, and the way to stop it."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from leda_desktop.domain.problems import Problem
from leda_desktop.domain.progress import Progress
from leda_desktop.texts import Texts
from leda_desktop.ui.background import Background, Task
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import button
from leda_desktop.ui.widgets.labels import LabelRole, elided_label
from leda_desktop.ui.widgets.qt import Align

_PATIENCE_MS = 500
_BAR = (180, 8)

T = TypeVar("T")
Words = Callable[[int, int], str]
"""What is read beside the bar when so many steps are done of so many: `Making 3 of 12 …`."""


class ProgressLine(QWidget):
    """Watches one piece of work at a time, and is seen only when that takes longer than half a second.

    Put it into the layout of a page, where it takes no room while it is hidden, and give it the work with `watch`.
    Esc anywhere in `page` stops the work while the line is seen, as its button does; `seen` tells when it is.
    """

    seen = Signal(bool)

    def __init__(self, background: Background, texts: Texts, theme: Theme, page: QWidget) -> None:
        super().__init__()
        self._background = background
        self._task: Task | None = None
        self._words: Words = lambda _done, _of: ""
        self._stopped: Callable[[], object] = _told_already
        self._bar = _bar(theme)
        self._label = elided_label(role=LabelRole.SOFT)
        self.cancel = button(texts.t("Cancel"), key_hint="Esc")
        self.cancel.clicked.connect(self.stop)
        self._escape = QShortcut(QKeySequence("Esc"), page, self.stop)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._appear)
        self._lay_out(theme)
        self._disappear()

    @property
    def is_busy(self) -> bool:
        """Whether work goes on, seen or not."""
        return self._task is not None

    @property
    def words(self) -> str:
        """What is read beside the bar."""
        return self._label.text()

    def watch(
        self,
        work: Callable[[Progress], T],
        words: Words,
        done: Callable[[T], object],
        failed: Callable[[Problem], object],
        stopped: Callable[[], object] = lambda: None,
    ) -> None:
        """Do the work in the background. Work before it that still goes on is stopped, and nobody is told of it.

        `stopped` is called when the user stopped the work: nothing was made, and nothing is wrong.
        """
        self._let_go()
        self._words, self._stopped = words, stopped
        self._show_step(0, 0)
        self._patience.start()
        tasks: list[Task] = []

        def told(tell: Callable[..., object]) -> Callable[..., None]:
            return lambda *made: self._end(tasks[0], tell, *made)

        def stepped(step: int, of: int) -> None:
            if self._task is tasks[0]:
                self._show_step(step, of)

        self._task = self._background.watch(
            work, told(done), told(failed), self, stepped=stepped, stopped=_told_already
        )
        tasks.append(self._task)

    def stop(self) -> None:
        """Stop what goes on, if anything does; it is told at once, the work itself ends at its next step."""
        if self._task is not None:
            self._let_go()
            self._stopped()

    def _let_go(self) -> None:
        task, self._task = self._task, None
        self._disappear()
        if task is not None:
            task.cancel()

    def _end(self, task: Task, tell: Callable[..., object], *made: object) -> None:
        if self._task is task:
            self._task = None
            self._disappear()
            tell(*made)

    def _show_step(self, done: int, of: int) -> None:
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        self._label.setText(self._words(done, of))

    def _appear(self) -> None:
        self._escape.setEnabled(True)
        self.show()
        self.seen.emit(True)

    def _disappear(self) -> None:
        self._patience.stop()
        self._escape.setEnabled(False)
        self.hide()
        self.seen.emit(False)

    def _lay_out(self, theme: Theme) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addWidget(self._bar, 0, Align.AlignVCenter)
        row.addWidget(self._label, 1)
        row.addWidget(self.cancel)


def _told_already() -> None:
    """Whoever stops work hears of it at once, not when the work has heard of it."""


def _bar(theme: Theme) -> QProgressBar:
    bar = QProgressBar()
    bar.setTextVisible(False)
    bar.setFixedSize(theme.px(_BAR[0]), theme.px(_BAR[1]))
    return bar
