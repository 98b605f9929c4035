"""What the desk says about the projector: the chip in the bar, the badge on the thumbnail, and the notices."""

from PySide6.QtCore import QObject

from leda_desktop.domain.outputs import Output, WallState
from leda_desktop.domain.stage import Curtain, Stage, Standing
from leda_desktop.texts import Texts
from leda_desktop.ui.desk.notices import Notice, NoticeAction, Urgency
from leda_desktop.ui.desk.status_chip import Health
from leda_desktop.ui.desk.wall_state import Badge
from leda_desktop.ui.desk.window import DeskWindow
from leda_desktop.ui.presenter.wall import Wall

KEY = "projector"
BACK = "projector_back"
_REHEARSE = "rehearse"
_AGAIN = "again"
_LIVE = "live"


class Projector(QObject):
    """Tells how the wall is doing, and does what its notices offer."""

    def __init__(self, wall: Wall, window: DeskWindow, texts: Texts) -> None:
        super().__init__()
        self._wall = wall
        self._window = window
        self._texts = texts

    def show_state(self, state: WallState) -> None:
        """Say it in the bar, and in a notice where something is to be done."""
        text, health = self._chip(state)
        self._window.top_bar.projector.show_status(text, health, self._hint(state))
        notice = self._notice(state)
        if notice is None:
            self._window.notices.dismiss(KEY)
        else:
            self._window.notices.show_notice(notice)

    def show_late_return(self) -> None:
        """The projector is back after a while: the room sees the welcome until it is told otherwise."""
        back = self._texts.t("The projector is back and shows the welcome.")
        again = NoticeAction(_LIVE, self._texts.t("Show the item again"), "F5")
        self._window.notices.show_notice(Notice(BACK, back, actions=(again,)))

    def settle(self, stage: Stage) -> None:
        """The room sees something else than the welcome again: that was the answer."""
        if stage.spot.standing is not Standing.WELCOME:
            self._window.notices.dismiss(BACK)

    def act(self, action: str) -> None:
        """Do what a notice offered."""
        match action:
            case "rehearse":
                self._wall.rehearse()
            case "again":
                self._wall.place()
            case _ if action.isdecimal() and int(action) < len(self._wall.choices):
                self._wall.use(self._wall.choices[int(action)])

    def _chip(self, state: WallState) -> tuple[str, Health]:
        texts = self._texts
        match state:
            case WallState.READY:
                return texts.t("Projector {size}").format(size=_size(self._wall.shown_on)), Health.GOOD
            case WallState.REHEARSAL:
                return texts.t("Rehearsal window"), Health.WARNING
            case WallState.NONE:
                return texts.t("No projector"), Health.OFF
            case WallState.LOST | WallState.MIRRORED | WallState.MISPLACED | WallState.UNDECIDED:
                return texts.t("Check the projector"), Health.BAD

    def _hint(self, state: WallState) -> str:
        if state is WallState.NONE:
            return self._texts.t("Connect the projector and extend the desktop to it. Click to rehearse in a window.")
        return self._texts.t("What the room sees is shown to the right under During")

    def _notice(self, state: WallState) -> Notice | None:
        texts = self._texts
        again = NoticeAction(_AGAIN, texts.t("Try again"))
        window = NoticeAction(_REHEARSE, texts.t("Show in a window"))
        match state:
            case WallState.LOST:
                text = texts.t("The projector is gone. The session goes on; it comes back by itself when connected.")
                return Notice(KEY, text, Urgency.ERROR, (window,))
            case WallState.MIRRORED:
                text = _mirrored(texts)
                return Notice(KEY, text, Urgency.ERROR, (again, window))
            case WallState.MISPLACED:
                text = texts.t("The wall could not be put on the projector. Check the display settings and try again.")
                return Notice(KEY, text, Urgency.ERROR, (again, window))
            case WallState.UNDECIDED:
                text = texts.t("There are several screens. Which one does the room see?")
                choices = [NoticeAction(str(i), _name(output)) for i, output in enumerate(self._wall.choices)]
                return Notice(KEY, text, Urgency.WARNING, tuple(choices))
            case WallState.NONE | WallState.READY | WallState.REHEARSAL:
                return None


def badge_of(state: WallState, stage: Stage) -> Badge:
    """The one word on the thumbnail: first what is wrong, then what covers the picture."""
    wrong = {
        WallState.LOST: Badge.LOST,
        WallState.MIRRORED: Badge.MIRRORED,
        WallState.MISPLACED: Badge.MISPLACED,
        WallState.UNDECIDED: Badge.MISPLACED,
    }
    covers = {Curtain.BLACK: Badge.BLACK, Curtain.WHITE: Badge.WHITE}
    shown = {WallState.NONE: Badge.NO_PROJECTOR, WallState.REHEARSAL: Badge.REHEARSAL, WallState.READY: Badge.LIVE}
    if state in wrong:
        return wrong[state]
    if stage.curtain in covers:
        return covers[stage.curtain]
    return Badge.FROZEN if stage.frozen is not None else shown[state]


def _mirrored(texts: Texts) -> str:
    return texts.t(
        "The projector shows the same as this screen. Choose Extend in the display settings (Windows: Win+P)."
    )


def _size(output: Output | None) -> str:
    return "" if output is None else f"{output.area.width}×{output.area.height}"


def _name(output: Output) -> str:
    model = " ".join(part for part in (output.name.maker, output.name.model) if part)
    return f"{model or output.name.connector} {_size(output)}"
