"""The timer beside the agenda: a countdown for an exercise, which the room sees, or a stopwatch, which it does not."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from leda_desktop.domain.rundown import SideFace
from leda_desktop.domain.timing import side_text
from leda_desktop.texts import Texts
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, button

_MINUTES = (1, 2, 3, 5, 10, 15, 20)
_MINUTE = 60


class SideChip(QWidget):
    """Shows the side timer; pressed it offers what can be done. `countdown_requested` is in seconds."""

    countdown_requested = Signal(int)
    stopwatch_requested = Signal()
    hold_requested = Signal()
    remove_requested = Signal()

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._texts = texts
        self._face: SideFace | None = None
        self._live = self._timed = False
        self.chip = button(texts.t("Timer"), role=ButtonRole.CHIP, key_hint="K", tip=texts.t("Time an exercise"))
        self.chip.setProperty("narrow", True)
        self.chip.clicked.connect(self.open_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(self.chip)

    def show_live(self, *, live: bool, timed: bool) -> None:
        """An exercise is timed only while the session runs, and in an item whose scenes show the time to the room."""
        self._live = live
        self._timed = live and timed
        self.setVisible(live or self._face is not None)

    def tick(self, face: SideFace | None) -> None:
        """Show this second."""
        self._face = face
        words = self._texts.t("Timer") if face is None else self._words(face)
        if words != self.chip.text():
            self.chip.setText(words)
        self.setVisible(self._live or face is not None)

    def open_menu(self) -> None:
        """Offer what can be done with the timer."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.chip.mapToGlobal(QPoint(0, self.chip.height())))

    def menu(self) -> QMenu:
        """What can be done with the timer now."""
        texts = self._texts
        menu = QMenu(self)
        if self._face is not None:
            running = self._face.running
            self._offer(
                menu, texts.t("Hold the timer") if running else texts.t("Let it go on"), self.hold_requested.emit
            )
            self._offer(menu, texts.t("Remove the timer"), self.remove_requested.emit)
            menu.addSeparator()
        for minutes in _MINUTES if self._timed else ():
            words = texts.n("Countdown for the room: {n} minute", "Countdown for the room: {n} minutes", minutes)
            self._offer(menu, words, partial(self.countdown_requested.emit, minutes * _MINUTE))
        self._offer(menu, texts.t("Stopwatch, for you alone"), self.stopwatch_requested.emit)
        return menu

    def _words(self, face: SideFace) -> str:
        time = side_text(face)
        return time if face.running else self._texts.t("{time}, held").format(time=time)

    @staticmethod
    def _offer(menu: QMenu, words: str, act: Callable[[], object]) -> None:
        menu.addAction(words).triggered.connect(lambda _checked=False: act())
