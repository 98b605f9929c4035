"""What each kind of activity carries beyond title, minutes and prompts, and how it is written down."""

from dataclasses import asdict, dataclass
from enum import Enum
from typing import Any, assert_never

from leda_desktop.domain.ids import MediaId
from leda_desktop.domain.kinds import Asks, Diagram, Kind
from leda_desktop.domain.plain import fitting, member


@dataclass(frozen=True, slots=True)
class Label:
    """A short heading with a line of explanation, as drawn on a diagram."""

    title: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a slide: text, a picture, or one of the diagrams that Leda draws, with its labels."""

    heading: str = ""
    text: str = ""
    credit: str = ""
    diagram: Diagram = Diagram.NONE
    labels: tuple[Label, ...] = ()
    picture: MediaId | None = None


@dataclass(frozen=True, slots=True)
class Slide:
    """One or more pages shown one after the other; without pages the wall shows the activity's title."""

    pages: tuple[Page, ...] = ()


@dataclass(frozen=True, slots=True)
class Break:
    """A pause; `text` is what happens, such as where lunch is served."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class Talk:
    """A talk and who gives it; `portrait` is a photograph, `slides` the speaker's own document."""

    speaker: str = ""
    role: str = ""
    organisation: str = ""
    biography: str = ""
    portrait: MediaId | None = None
    slides: MediaId | None = None


@dataclass(frozen=True, slots=True)
class Round:
    """A round in which everybody contributes one thing; `quiet` is how many minutes everybody thinks first.

    `names` lets the wall show who said what: only where the facilitator asks for it.
    """

    instruction: str = ""
    asks: Asks = Asks.WORD
    quiet: int = 0
    names: bool = False


@dataclass(frozen=True, slots=True)
class Conversation:
    """A table dialogue, board or open space: an instruction beside the prompts."""

    instruction: str = ""
    tables: int = 0


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """A questionnaire; results are shown from `threshold` responses upwards."""

    introduction: str = ""
    threshold: int = 5


@dataclass(frozen=True, slots=True)
class Quotes:
    """An activity that shows quotes; `heading` stands above each of them."""

    heading: str = ""


Details = Slide | Break | Talk | Round | Conversation | Questionnaire | Quotes


def empty_details(kind: Kind) -> Details:
    """The details a new activity of this kind starts with."""
    match kind:
        case Kind.SLIDE:
            return Slide()
        case Kind.BREAK:
            return Break()
        case Kind.TALK:
            return Talk()
        case Kind.ROUND:
            return Round()
        case Kind.BOARD | Kind.TABLES | Kind.OPEN_SPACE:
            return Conversation()
        case Kind.QUESTIONNAIRE:
            return Questionnaire()
        case Kind.QUOTES:
            return Quotes()
        case _:
            assert_never(kind)


def details_to_json(details: Details) -> dict[str, Any]:
    """Plain JSON values of the details."""
    return asdict(details, dict_factory=_plain)


def details_from_json(kind: Kind, plain: dict[str, Any]) -> Details:
    """The details of a kind from plain JSON values; what other versions wrote and this one does not know is ignored."""
    empty = empty_details(kind)
    known = fitting(empty, plain)
    match empty:
        case Slide():
            return Slide(tuple(_page(page) for page in known.get("pages", ())))
        case Round():
            return Round(**{**known, "asks": member(Asks, known.get("asks"), empty.asks)})
        case _:
            return type(empty)(**known)


def _plain(fields: list[tuple[str, Any]]) -> dict[str, Any]:
    return {name: value.value if isinstance(value, Enum) else value for name, value in fields}


def _page(plain: object) -> Page:
    known = fitting(Page(), plain)
    known["diagram"] = member(Diagram, known.get("diagram"), Diagram.NONE)
    known["labels"] = tuple(Label(**{"title": "", **fitting(Label(""), label)}) for label in known.get("labels", ()))
    return Page(**known)
