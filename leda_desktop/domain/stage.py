"""The stage: what the room sees, as a value. The wall, the thumbnail and the phones only draw it."""

from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from leda_desktop.domain.ids import ActivityId
from leda_desktop.domain.kinds import Kind


class View(Enum):
    """The scenes an activity can show."""

    SLIDE = "slide"
    BREAK = "break"
    TALK = "talk"
    QUESTIONS = "questions"
    BOARD = "board"
    THEME = "theme"
    QUESTION = "question"
    RESULTS = "results"
    QUOTE = "quote"


class Standing(Enum):
    """The scenes that are one key away at any time."""

    WELCOME = "welcome"
    AGENDA = "agenda"
    COMING = "coming"
    CLOCK = "clock"


class Curtain(Enum):
    """Whether the scene is covered."""

    OPEN = "open"
    BLACK = "black"
    WHITE = "white"


def views_of(kind: Kind) -> tuple[View, ...]:
    """The views of a kind of activity; the first is the one it opens with."""
    match kind:
        case Kind.SLIDE:
            return (View.SLIDE,)
        case Kind.BREAK:
            return (View.BREAK,)
        case Kind.TALK:
            return (View.TALK,)
        case Kind.ROUND | Kind.TABLES | Kind.BOARD | Kind.OPEN_SPACE:
            return (View.QUESTIONS, View.BOARD, View.THEME)
        case Kind.QUESTIONNAIRE:
            return (View.QUESTION, View.RESULTS)
        case Kind.QUOTES:
            return (View.QUOTE,)
        case _:
            assert_never(kind)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the material: an activity in one of its views at a step, or a standing scene in front of it."""

    activity_id: ActivityId | None = None
    view: View | None = None
    step: int = 0
    standing: Standing | None = None


@dataclass(frozen=True, slots=True)
class Stage:
    """What the room sees. `frozen` is the spot that stays on the wall while the facilitator moves on."""

    spot: Spot = Spot(standing=Standing.WELCOME)
    curtain: Curtain = Curtain.OPEN
    frozen: Spot | None = None

    @property
    def shown(self) -> Spot:
        """The spot that the wall shows behind the curtain."""
        return self.frozen or self.spot
