"""What the right column shows: the wall as the facilitator has to know it, as one value."""

from dataclasses import dataclass
from enum import Enum

from leda_desktop.domain.run import RunPhase
from leda_desktop.domain.stage import Curtain, Standing, View
from leda_desktop.texts import Texts


class Badge(Enum):
    """How the wall is doing, in one word."""

    LIVE = "live"
    READY = "ready"
    STANDBY = "standby"
    FROZEN = "frozen"
    BLACK = "black"
    WHITE = "white"
    REHEARSAL = "rehearsal"
    NO_PROJECTOR = "no_projector"
    LENT = "lent"
    LOST = "lost"
    MIRRORED = "mirrored"
    MISPLACED = "misplaced"


@dataclass(frozen=True, slots=True)
class WallPanelState:
    """Everything in the column that does not move with the seconds.

    `view` and `standing` say what the facilitator has chosen, `step` of `steps` how far in it. `next_title` is None
    after the last activity. `armed` means that asking once more starts it.
    """

    badge: Badge = Badge.NO_PROJECTOR
    phase: RunPhase = RunPhase.IDLE
    views: tuple[View, ...] = ()
    view: View | None = None
    standing: Standing | None = None
    step: int = 0
    steps: int = 1
    curtain: Curtain = Curtain.OPEN
    frozen: bool = False
    message: str = ""
    next_title: str | None = None
    armed: bool = False
    can_pause: bool = True

    @property
    def live(self) -> bool:
        """Whether the session has started and not ended."""
        return self.phase in (RunPhase.RUNNING, RunPhase.PAUSED)


def badge_words(badge: Badge, texts: Texts) -> str:
    """The word on the badge."""
    words = {
        Badge.LIVE: texts.p("wall", "LIVE"),
        Badge.READY: texts.p("wall", "READY"),
        Badge.STANDBY: texts.p("wall", "STANDBY"),
        Badge.FROZEN: texts.p("wall", "FROZEN"),
        Badge.BLACK: texts.p("wall", "BLACK"),
        Badge.WHITE: texts.p("wall", "WHITE"),
        Badge.REHEARSAL: texts.p("wall", "REHEARSAL"),
        Badge.NO_PROJECTOR: texts.p("wall", "NO PROJECTOR"),
        Badge.LENT: texts.p("wall", "LENT"),
        Badge.LOST: texts.p("wall", "PROJECTOR GONE"),
        Badge.MIRRORED: texts.p("wall", "MIRRORED"),
        Badge.MISPLACED: texts.p("wall", "WRONG SCREEN"),
    }
    return words[badge]


def next_words(state: WallPanelState, texts: Texts) -> str:
    """What the big button says."""
    match state.phase:
        case RunPhase.IDLE:
            first = texts.t("Start the session")
            return texts.t("Once more: start the session") if state.armed else first
        case RunPhase.ENDED:
            return texts.t("The session has ended")
        case RunPhase.RUNNING | RunPhase.PAUSED if state.next_title is None:
            return texts.t("Once more: end the session") if state.armed else texts.t("End the session")
        case RunPhase.RUNNING | RunPhase.PAUSED:
            wording = texts.t("Once more: {title}") if state.armed else texts.t("Next: {title}")
            return wording.format(title=state.next_title)
