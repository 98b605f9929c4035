"""What the desk says about the projector and does with it: the chip in the bar, the badge, the notices."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from leda_desktop.domain.outputs import WallState
from leda_desktop.domain.stage import Curtain, Stage, Standing
from leda_desktop.texts import Texts
from leda_desktop.ui.desk import projector_notices as said
from leda_desktop.ui.desk.status_chip import Health
from leda_desktop.ui.desk.wall_state import Badge
from leda_desktop.ui.desk.window import DeskWindow
from leda_desktop.ui.presenter.number_cards import NumberCards
from leda_desktop.ui.presenter.wall import Wall
from leda_desktop.ui.theme import Theme


class Projector(QObject):
    """Tells how the wall is doing, and does what its chip, keys and notices ask for.

    `texts` is the language it speaks from now on.
    """

    live_requested = Signal()

    def __init__(self, wall: Wall, window: DeskWindow, texts: Texts, theme: Theme) -> None:
        super().__init__(window)
        self._wall = wall
        self._window = window
        self.texts = texts
        self._cards = NumberCards(theme)
        wall.screens_shifted.connect(self.hide_numbers)
        wall.guard.covered.connect(window.room.leave)
        wall.guard.called.connect(window.room.go_to)
        window.projector_requested.connect(self.press_chip)

    def hide_numbers(self) -> None:
        """Take the numbers off the screens."""
        self._cards.hide()

    def show_state(self) -> None:
        """Say it in the bar, and in a notice where something is to be done."""
        state = self._wall.state
        text, health = self._chip(state)
        self._window.top_bar.projector.show_status(text, health, self._hint(state))
        for key in (said.LEND, said.CHOICE):
            self._window.notices.dismiss(key)
        notice = said.state_notice(state, self._wall.choices, self.texts)
        if notice is None:
            self._window.notices.dismiss(said.STATE)
        else:
            self._window.notices.show_notice(notice)
        if state is WallState.UNDECIDED:
            self._number_screens()
        else:
            self._cards.hide()

    def show_late_return(self) -> None:
        """The projector is back after a while: the room sees the welcome until it is told otherwise."""
        self._window.notices.show_notice(said.back_notice(self.texts))

    def settle(self, stage: Stage) -> None:
        """The room sees something else than the welcome again: that was the answer."""
        if stage.spot.standing is not Standing.WELCOME:
            self._window.notices.dismiss(said.BACK)

    def press_chip(self) -> None:
        """Do or say what somebody may want who looks at the chip."""
        shown = self._wall.shown_on
        match self._wall.state:
            case WallState.NONE:
                self._wall.rehearse()
            case WallState.REHEARSAL:
                self._wall.end_rehearsal()
            case WallState.READY if shown is not None:
                several = len(self._wall.choices) > 1
                self._window.notices.show_notice(said.where_notice(shown, several=several, texts=self.texts))
            case WallState.LENT:
                self._wall.reclaim()
            case _:
                self.show_state()

    def toggle_rehearsal(self) -> None:
        """Show the wall in a window, or close that window."""
        if self._wall.state is WallState.REHEARSAL:
            self._wall.end_rehearsal()
        else:
            self._wall.rehearse()

    def ask_to_lend(self) -> None:
        """Lend the screen when asked twice, for the room will see the computer's desktop; take a lent one back."""
        asked = any(notice.key == said.LEND for notice in self._window.notices.notices)
        if self._wall.state is WallState.LENT:
            self._wall.reclaim()
        elif asked:
            self._wall.lend()
        elif self._wall.shown_on is not None:
            self._window.notices.show_notice(said.lend_notice(self.texts))

    def may_leave(self) -> bool:
        """Whether Leda may close: with a wall on the projector only when asked twice, for what is under it is seen."""
        asked = any(notice.key == said.LEAVE for notice in self._window.notices.notices)
        if asked or self._wall.shown_on is None:
            return True
        self._window.notices.show_notice(said.leave_notice(self.texts))
        return False

    def swap(self) -> None:
        """Let desk and wall change screens."""
        self._wall.swap(self._window.room.go_to)

    def act(self, key: str, action: str) -> bool:
        """Do what a notice offered; False when it was not about the projector."""
        if key not in said.KEYS:
            return False
        acts: dict[str, Callable[[], None]] = {
            "rehearse": self._wall.rehearse,
            "again": self._wall.place,
            "reclaim": self._wall.reclaim,
            "lend": self._wall.lend,
            "swap": self.swap,
            "choose": self._ask_for_screen,
            "live": self.live_requested.emit,
        }
        if action in acts:
            acts[action]()
        else:
            self._use(int(action))
        if key in (said.BACK, said.CHOICE) and action != "choose":
            self._window.notices.dismiss(key)
        return True

    def leave(self, key: str) -> None:
        """A notice was closed: its numbers go with it."""
        if key in (said.STATE, said.CHOICE):
            self.hide_numbers()

    def _ask_for_screen(self) -> None:
        self._window.notices.show_notice(said.choice_notice(said.CHOICE, self._wall.choices, self.texts))
        self._number_screens()

    def _use(self, number: int) -> None:
        choices = self._wall.choices
        if number <= len(choices):
            self._wall.use(choices[number - 1])

    def _number_screens(self) -> None:
        self._cards.show(tuple((output, said.screen_title(output)) for output in self._wall.choices))

    def _chip(self, state: WallState) -> tuple[str, Health]:
        texts, shown = self.texts, self._wall.shown_on
        match state:
            case WallState.READY:
                size = said.screen_size(shown) if shown is not None else ""
                return texts.t("Projector {size}").format(size=size), Health.GOOD
            case WallState.REHEARSAL:
                return texts.t("Rehearsal window"), Health.WARNING
            case WallState.LENT:
                return texts.t("Projector lent"), Health.WARNING
            case WallState.NONE:
                return texts.t("No projector"), Health.OFF
            case WallState.LOST | WallState.MIRRORED | WallState.MISPLACED | WallState.UNDECIDED:
                return texts.t("Check the projector"), Health.BAD

    def _hint(self, state: WallState) -> str:
        texts, shown = self.texts, self._wall.shown_on
        if state is WallState.NONE:
            return texts.t(
                "No separate screen. If the projector shows this desk, choose Extend in the display settings "
                "(Windows: Win+P). Click to rehearse in a window."
            )
        if shown is not None:
            return texts.t("The wall is on {screen}.").format(screen=said.screen_title(shown))
        return texts.t("What the room sees is shown to the right under During")


def badge_of(state: WallState, stage: Stage) -> Badge:
    """The one word on the thumbnail: first what is wrong, then what covers the picture."""
    wrong = {
        WallState.LOST: Badge.LOST,
        WallState.MIRRORED: Badge.MIRRORED,
        WallState.MISPLACED: Badge.MISPLACED,
        WallState.UNDECIDED: Badge.MISPLACED,
        WallState.LENT: Badge.LENT,
    }
    covers = {Curtain.BLACK: Badge.BLACK, Curtain.WHITE: Badge.WHITE}
    shown = {WallState.NONE: Badge.NO_PROJECTOR, WallState.REHEARSAL: Badge.REHEARSAL}
    if state in wrong:
        return wrong[state]
    if stage.curtain in covers:
        return covers[stage.curtain]
    if stage.frozen is not None:
        return Badge.FROZEN
    return shown.get(state) or _showing(stage)


def _showing(stage: Stage) -> Badge:
    """What is on a projector that shows the scene: the welcome before and between is not yet the session."""
    if stage.spot.standing is not Standing.WELCOME:
        return Badge.LIVE
    return Badge.READY if stage.spot.activity_id is None else Badge.STANDBY
