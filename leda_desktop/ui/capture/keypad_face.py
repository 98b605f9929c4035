"""What a keypad shows and hears: sheets, the second pass and hands are keyed in with the same keys on one card."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from leda_desktop.domain.problems import Problem
from leda_desktop.domain.programme import Prompt
from leda_desktop.ui.desk.keys import OwnKey


class Press(Enum):
    """A key of the keypad that is no digit."""

    ENTER = auto()
    SKIP = auto()
    BACK = auto()
    UP = auto()
    DOWN = auto()
    WRITE = auto()
    PAPER = auto()
    SHEET = auto()
    CANCEL = auto()
    NUM_LOCK = auto()


class TileState(Enum):
    """How a tile looks."""

    PLAIN = auto()
    NOW = auto()
    FILLED = auto()


@dataclass(frozen=True, slots=True)
class Tile:
    """One number as the till shows it, under what it is the number of. `aside` ones are small and stand below."""

    label: str
    value: str
    state: TileState = TileState.PLAIN
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Strip:
    """The steps of the scale that is answered now, and the step that is chosen."""

    prompt: Prompt
    chosen: int | None


@dataclass(frozen=True, slots=True)
class Writing:
    """An open question whose answer is typed now."""

    prompt: Prompt
    text: str


@dataclass(frozen=True, slots=True)
class Face:
    """Everything a keypad shows. `told` is what happened or what to do, `keys` those that work right now."""

    caption: str
    question: str
    aside: str = ""
    tiles: tuple[Tile, ...] = ()
    strip: Strip | None = None
    writing: Writing | None = None
    told: str = ""
    keys: tuple[OwnKey, ...] = ()
    uses_escape: bool = False


class Pad(QObject):
    """Something that is keyed in. `changed` tells that its face is another one."""

    changed = Signal()
    problem_raised = Signal(Problem)

    def face(self) -> Face:
        """What it shows now."""
        raise NotImplementedError

    def digit(self, sign: str) -> None:
        """A digit was pressed."""
        raise NotImplementedError

    def press(self, press: Press) -> None:
        """Another key was pressed; those that mean nothing now change nothing."""
        raise NotImplementedError

    def choose(self, step: int) -> None:
        """A step of the scale was chosen as a whole."""

    def keep_text(self, text: str) -> None:
        """Store what is typed as an open answer until now."""

    def finish_text(self, text: str) -> None:
        """The open answer is typed."""

    def report(self, problem: Problem) -> None:
        """Say what could not be done; steps of undo may outlive the pad."""
        if isValid(self):
            self.problem_raised.emit(problem)
