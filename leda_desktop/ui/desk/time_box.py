"""The time left, and everything that changes it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leda_desktop.domain.run import RunPhase
from leda_desktop.domain.rundown import Face, Pace
from leda_desktop.domain.stage import View
from leda_desktop.texts import Texts
from leda_desktop.ui.desk.countdown import Countdown
from leda_desktop.ui.desk.keys import cap_text
from leda_desktop.ui.desk.next_button import NextButton
from leda_desktop.ui.desk.side_chip import SideChip
from leda_desktop.ui.desk.wall_state import WallPanelState, next_words
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import HintButton, button
from leda_desktop.ui.widgets.key_cap import KeyCap
from leda_desktop.ui.widgets.labels import LabelRole, elided_label, plain_label, tooltip
from leda_desktop.ui.widgets.qt import Align, Policy

_MINUTE = 60
_TIMED = frozenset({View.QUESTIONS, View.QUESTION})
_ALL = 1000


class TimeBox(QWidget):
    """The countdown, the minutes more or less, pause, and the big button that goes on."""

    next_requested = Signal()
    pause_requested = Signal()
    adjust_requested = Signal(int)
    countdown_requested = Signal(int)
    stopwatch_requested = Signal()
    hold_requested = Signal()
    remove_requested = Signal()

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._texts = texts
        self._theme = theme
        self._caption = plain_label("", role=LabelRole.CAPTION, wrap=False)
        self.countdown = Countdown(texts, theme)
        self.side = SideChip(texts, theme)
        self.side.countdown_requested.connect(self.countdown_requested)
        self.side.stopwatch_requested.connect(self.stopwatch_requested)
        self.side.hold_requested.connect(self.hold_requested)
        self.side.remove_requested.connect(self.remove_requested)
        self._adjust = self._adjust_buttons()
        self.pause = self._narrow(button(texts.t("Pause"), tip=texts.t("Pause the time, or go on (P)")))
        self.pause.follow_state()
        self.pause.clicked.connect(self.pause_requested)
        self.following = NextButton(theme)
        self.following.clicked.connect(self.next_requested)
        self._key = KeyCap(cap_text("PgDown", texts))
        self._hint = plain_label("", role=LabelRole.SMALL, wrap=False)
        self.keyboard = elided_label(role=LabelRole.SMALL)
        self._armed = False
        self._can_go_on = True
        self._lay_out()

    def show_state(self, state: WallPanelState) -> None:
        """Show what the run allows now."""
        texts = self._texts
        for made in self._adjust:
            made.setEnabled(state.live)
        self.side.show_live(live=state.live, timed=bool(_TIMED & set(state.views)))
        paused = state.phase is RunPhase.PAUSED
        self.pause.setEnabled(state.live and (state.can_pause or paused))
        self.pause.setChecked(paused)
        self.pause.setText(texts.t("Go on") if paused else texts.t("Pause"))
        self.following.setEnabled(state.phase is not RunPhase.ENDED)
        going_on = state.live and state.next_title is not None
        words = next_words(state, texts)
        self.following.show_next(words, f"{words} (N)", armed=state.armed, arrow=going_on)
        self._armed, self._can_go_on = state.armed, state.phase is not RunPhase.ENDED
        self._hint.setText(texts.t("once more") if state.armed else texts.t("or the clicker"))
        self._show_hint()

    def show_keyboard(self, words: str, whole: str) -> None:
        """Say under the big button what a clicker can do now, instead of which key goes on."""
        self.keyboard.setText(words)
        self.keyboard.setToolTip(tooltip(whole))
        self.keyboard.setAccessibleName(whole)
        self._show_hint()

    def tick(self, face: Face) -> None:
        """Show this second."""
        self.countdown.tick(face)
        self.side.tick(face.side)
        words = self._caption_words(face)
        if words != self._caption.text():
            self._caption.setText(words)

    def _show_hint(self) -> None:
        """One line has room for one of them."""
        told = bool(self.keyboard.accessibleName()) and not self._armed
        self.keyboard.setVisible(told)
        for widget in (self._key, self._hint):
            widget.setVisible(self._can_go_on and not told)

    def _caption_words(self, face: Face) -> str:
        if face.remaining is None:
            return self._texts.t("THE TIME IS")
        if face.paused:
            return self._texts.t("PAUSED")
        return self._texts.t("OVER TIME") if face.pace is Pace.OVER else self._texts.t("TIME LEFT")

    def _adjust_buttons(self) -> tuple[HintButton, ...]:
        texts = self._texts
        wanted = (
            ("−1", -1, texts.t("One minute less"), "−"),
            ("+1", 1, texts.t("One minute more"), "+"),
            ("+5", 5, texts.t("Five minutes more"), ""),
        )
        made = []
        for text, minutes, name, key in wanted:
            one = self._narrow(button(text, tip=f"{name} ({key})" if key else name))
            one.setAccessibleName(name)
            one.clicked.connect(lambda _checked=False, by=minutes: self.adjust_requested.emit(by * _MINUTE))
            made.append(one)
        return tuple(made)

    def _narrow(self, made: HintButton) -> HintButton:
        made.setProperty("narrow", True)
        made.setSizePolicy(Policy.Expanding, Policy.Fixed)
        return made

    def _lay_out(self) -> None:
        px = self._theme.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(6))
        for made in (*self._adjust, self.pause):
            buttons.addWidget(made)
        hint = QHBoxLayout()
        hint.setSpacing(px(6))
        hint.addStrut(px(22))
        hint.addStretch(1)
        hint.addWidget(self._key)
        hint.addWidget(self._hint)
        hint.addWidget(self.keyboard, _ALL)
        hint.addStretch(1)
        self.keyboard.setAlignment(Align.AlignCenter)
        head = QHBoxLayout()
        head.addStrut(px(26))
        head.addWidget(self._caption, 1)
        head.addWidget(self.side)
        layout.addLayout(head)
        layout.addWidget(self.countdown)
        layout.addLayout(buttons)
        layout.addWidget(self.following)
        layout.addLayout(hint)
