"""Situations of the keypad: paper forms, the second pass, and hands in the room."""

from collections.abc import Iterator
from functools import partial

from leda_desktop.domain.kinds import Kind
from leda_desktop.ui.capture.questionnaire import QuestionnairePanel, Way
from tests.gallery.desk import Desk, Situation, kinds_of
from tests.gallery.scenes import LONG_TITLE

SHEETS = ("867", "599", "778", "00-", "345", "987", "454")


def keypad_situations() -> Iterator[Situation]:
    """What one sees while forms are keyed in."""
    yield Situation("during-keypad-empty", partial(_at_forms, ""))
    yield Situation("during-keypad-typical", partial(_keyed, "8"))
    yield Situation("during-keypad-full", partial(_keyed, "867"))
    yield Situation("during-keypad-writing", partial(_keyed, "867+"))
    yield Situation("during-keypad-number", partial(_keyed, "/1"))
    yield Situation("during-keypad-correct", partial(_keyed, "/3\n"))
    yield Situation("during-keypad-check", partial(_checked, "2\n8"))
    yield Situation("during-keypad-difference", partial(_checked, "\n869\n"))
    yield Situation("during-keypad-checked", partial(_checked, "1\n09-\n2"))
    yield Situation("during-keypad-hands", partial(_counted, "0\n1\n2\n4\n"))
    yield Situation("during-keypad-overfull", _overfull)


def _at_forms(keys: str, desk: Desk) -> None:
    desk.run_to(_title(desk), 6)
    _choose(desk, Way.SHEETS)
    _press(desk, keys)


def _title(desk: Desk) -> str:
    desk.open()
    return kinds_of(desk.plan)[Kind.QUESTIONNAIRE].title


def _choose(desk: Desk, way: Way) -> None:
    desk.panel(QuestionnairePanel).choose(way)
    desk.hands.settle()


def _press(desk: Desk, keys: str) -> None:
    for sign in keys:
        desk.hands.press("Return" if sign == "\n" else sign)


def _keyed(keys: str, desk: Desk) -> None:
    _at_forms("".join(f"{sheet}*" for sheet in SHEETS) + keys, desk)


def _checked(keys: str, desk: Desk) -> None:
    _keyed("", desk)
    desk.hands.press("F9")
    _press(desk, keys)


def _counted(keys: str, desk: Desk) -> None:
    _at_forms("", desk)
    _choose(desk, Way.HANDS)
    _press(desk, keys)


def _overfull(desk: Desk) -> None:
    _keyed("867*" * 60 + "867+", desk)
    desk.hands.enter(LONG_TITLE)
