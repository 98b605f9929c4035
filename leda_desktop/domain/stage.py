"""The stage: what the room sees, as a value. The wall, the thumbnail and the phones only draw it."""

from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from leda_desktop.domain.details import Round, Talk
from leda_desktop.domain.ids import ActivityId
from leda_desktop.domain.kinds import Asks, Kind
from leda_desktop.domain.message import Message
from leda_desktop.domain.programme import Activity


class View(Enum):
    """The scenes an activity can show."""

    SLIDE = "slide"
    BREAK = "break"
    TALK = "talk"
    PAGES = "pages"
    QUESTIONS = "questions"
    WORDS = "words"
    CARD = "card"
    READ_OUT = "read_out"
    BOARD = "board"
    THEME = "theme"
    VOTES = "votes"
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


def views_of(activity: Activity) -> tuple[View, ...]:  # noqa: C901 - one line for each kind
    """The views of an activity; the first is the one it opens with. `VOTES` is asked for where votes are counted."""
    match activity.kind:
        case Kind.SLIDE:
            return (View.SLIDE,)
        case Kind.BREAK:
            return (View.BREAK,)
        case Kind.TALK:
            return _talk_views(activity)
        case Kind.ROUND:
            return _round_views(activity)
        case Kind.TABLES:
            return (View.QUESTIONS, View.READ_OUT, View.BOARD, View.THEME)
        case Kind.BOARD | Kind.OPEN_SPACE:
            return (View.QUESTIONS, View.BOARD, View.THEME)
        case Kind.QUESTIONNAIRE:
            return (View.QUESTION, View.RESULTS)
        case Kind.QUOTES:
            return (View.QUOTE,)
        case _:
            assert_never(activity.kind)


def view_beyond(activity: Activity, view: View | None, by: int) -> View | None:
    """The view that a step on (1) after the last, or back (-1) before the first step of a view leads to, if any.

    A speaker card goes on with the speaker's document: one key turns from the one to the other.
    """
    beyond = {(View.TALK, 1): View.PAGES, (View.PAGES, -1): View.TALK}
    wanted = beyond.get((view, by)) if view is not None else None
    return wanted if wanted in views_of(activity) else None


def _talk_views(activity: Activity) -> tuple[View, ...]:
    own = (View.PAGES,) if isinstance(activity.details, Talk) and activity.details.slides else ()
    return (View.TALK, *own, View.BOARD)


def _round_views(activity: Activity) -> tuple[View, ...]:
    match activity.details.asks if isinstance(activity.details, Round) else Asks.SENTENCE:
        case Asks.WORD:
            return (View.QUESTIONS, View.WORDS, View.BOARD)
        case Asks.CARD:
            return (View.QUESTIONS, View.CARD, View.QUOTE, View.BOARD)
        case Asks.SENTENCE:
            return (View.QUESTIONS, View.BOARD, View.THEME)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the material: an activity in one of its views at a step, or a standing scene in front of it.

    `card` is the number of the picture card that fills the wall.
    """

    activity_id: ActivityId | None = None
    view: View | None = None
    step: int = 0
    standing: Standing | None = None
    card: int | None = None


@dataclass(frozen=True, slots=True)
class Stage:
    """What the room sees. `frozen` is the spot that stays on the wall while the facilitator moves on.

    `message` lies over whatever is shown; the curtain covers it, too.
    """

    spot: Spot = Spot(standing=Standing.WELCOME)
    curtain: Curtain = Curtain.OPEN
    frozen: Spot | None = None
    message: Message | None = None

    @property
    def shown(self) -> Spot:
        """The spot that the wall shows behind the curtain."""
        return self.frozen or self.spot
