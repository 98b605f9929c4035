"""The sentences about the projector, and the ways they offer."""

from leda_desktop.domain.outputs import Output, WallState
from leda_desktop.texts import Texts
from leda_desktop.ui.desk.notices import Notice, NoticeAction, Urgency

STATE = "projector"
BACK = "projector_back"
LEND = "projector_lend"
CHOICE = "projector_choice"
LEAVE = "projector_leave"
KEYS = (STATE, BACK, LEND, CHOICE, LEAVE)

_LEND_SECONDS = 10.0


def state_notice(state: WallState, choices: tuple[Output, ...], texts: Texts) -> Notice | None:
    """What is to be done about a state; None where that is nothing."""
    again = NoticeAction("again", texts.t("Try again"))
    window = NoticeAction("rehearse", texts.t("Show in a window"))
    other = (NoticeAction("choose", texts.t("Choose a screen")),) if choices else ()
    match state:
        case WallState.LOST:
            text = texts.t("The projector is gone. The session goes on; it comes back by itself when connected.")
            return Notice(STATE, text, Urgency.ERROR, (*other, window))
        case WallState.MIRRORED:
            return Notice(STATE, _mirrored(texts), Urgency.ERROR, (again, window))
        case WallState.MISPLACED:
            text = texts.t("The wall could not be put on the projector. Check the display settings and try again.")
            return Notice(STATE, text, Urgency.ERROR, (again, *other, window))
        case WallState.UNDECIDED:
            return choice_notice(STATE, choices, texts)
        case WallState.LENT:
            text = texts.t("The projector is lent to another program. The room sees the computer's desktop.")
            return Notice(STATE, text, Urgency.WARNING, (NoticeAction("reclaim", texts.t("Take it back"), "L"),))
        case WallState.NONE | WallState.READY | WallState.REHEARSAL:
            return None


def choice_notice(key: str, choices: tuple[Output, ...], texts: Texts) -> Notice:
    """Which screen it shall be; each of them shows its number meanwhile."""
    text = texts.t("Which screen does the room see? Each one shows its number.")
    ways = [NoticeAction(str(i), f"{i}: {screen_title(output)}") for i, output in enumerate(choices, 1)]
    return Notice(key, text, Urgency.WARNING, tuple(ways))


def where_notice(output: Output, *, several: bool, texts: Texts) -> Notice:
    """Where the wall is, and what can be done with it."""
    text = texts.t("The wall is on {screen}.").format(screen=screen_title(output))
    lend = NoticeAction("lend", texts.t("Lend the screen"), "L")
    swap = NoticeAction("swap", texts.t("Change screens"), "S")
    choose = (NoticeAction("choose", texts.t("Choose a screen")),) if several else ()
    return Notice(CHOICE, text, actions=(lend, swap, *choose))


def leave_notice(texts: Texts) -> Notice:
    """What quitting means, before it is done."""
    text = texts.t("When Leda closes, the room sees the computer's desktop. Close it once more to quit.")
    return Notice(LEAVE, text, Urgency.WARNING, seconds=_LEND_SECONDS)


def lend_notice(texts: Texts) -> Notice:
    """What lending means, before it is done."""
    text = texts.t("Once more lends the projector to another program: the room then sees the computer's desktop.")
    return Notice(LEND, text, actions=(NoticeAction("lend", texts.t("Lend the screen"), "L"),), seconds=_LEND_SECONDS)


def back_notice(texts: Texts) -> Notice:
    """The projector is back after a while: the room sees the welcome until it is told otherwise."""
    again = NoticeAction("live", texts.t("Show the item again"), "F5")
    return Notice(BACK, texts.t("The projector is back and shows the welcome."), actions=(again,))


def screen_title(output: Output) -> str:
    """What a screen is called on the desk, with its size in its own pixels.

    The model says more than the maker, whose name Qt cannot always read.
    """
    return f"{output.name.model or output.name.maker or output.name.connector} {screen_size(output)}"


def screen_size(output: Output) -> str:
    """How many pixels it has."""
    width, height = output.pixels
    return f"{width}×{height}"


def _mirrored(texts: Texts) -> str:
    return texts.t(
        "The projector shows the same as this screen. Choose Extend in the display settings (Windows: Win+P)."
    )
