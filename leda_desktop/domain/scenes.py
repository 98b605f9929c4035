"""Scenes: the content of the wall, ready to be painted, with everything private left out."""

from dataclasses import dataclass
from datetime import datetime

from leda_desktop.domain.cards import PictureCard
from leda_desktop.domain.details import Label, Talk
from leda_desktop.domain.ids import SessionId
from leda_desktop.domain.kinds import Diagram, Tone
from leda_desktop.domain.notes import Quote
from leda_desktop.domain.pictures import DocumentPage, Photo, Picture
from leda_desktop.domain.programme import Event, Programme, Session
from leda_desktop.domain.rundown import RowStatus
from leda_desktop.domain.scales import Results
from leda_desktop.domain.stage import Curtain


@dataclass(frozen=True, slots=True)
class WelcomeScene:
    """The session's title page; also the standby picture before the start."""

    programme: Programme
    session: Session


@dataclass(frozen=True, slots=True)
class SlideScene:
    """A title with text and perhaps a picture, or a drawn diagram with its labels; `step` is the page of `pages`.

    `shape` is the width and height of the picture, 0 where they are not known. While it is `alone`, the title is only
    shown where the picture cannot be.
    """

    title: str
    text: str = ""
    credit: str = ""
    diagram: Diagram = Diagram.NONE
    labels: tuple[Label, ...] = ()
    step: int = 0
    pages: int = 1
    picture: Photo | None = None
    shape: tuple[int, int] = (0, 0)
    alone: bool = False


@dataclass(frozen=True, slots=True)
class BreakScene:
    """A pause and when we are back, local time; None when the time is not known."""

    title: str
    text: str = ""
    back_at: datetime | None = None
    next_title: str = ""


@dataclass(frozen=True, slots=True)
class TalkScene:
    """The speaker card; `credit` says who took the portrait."""

    title: str
    talk: Talk
    credit: str = ""


@dataclass(frozen=True, slots=True)
class PagesScene:
    """The speaker's own document, page by page; `step` is the page of `pages`."""

    title: str
    page: DocumentPage
    step: int = 0
    pages: int = 1


@dataclass(frozen=True, slots=True)
class QuietTime:
    """Minutes in which everybody thinks, `seconds` long; they end when the item has `until` seconds left."""

    until: float
    seconds: float


@dataclass(frozen=True, slots=True)
class QuestionsScene:
    """The questions of a conversation, large, with the time that is left, of the quiet time while there is one."""

    title: str
    questions: tuple[str, ...]
    instruction: str = ""
    quiet: QuietTime | None = None


@dataclass(frozen=True, slots=True)
class BoardNote:
    """A note as the room sees it: its words and the colour of its column."""

    text: str
    tone: Tone = Tone.SUN
    votes: int = 0


@dataclass(frozen=True, slots=True)
class BoardColumn:
    """A theme with its notes; no title for the unsorted ones."""

    title: str | None
    notes: tuple[BoardNote, ...]


@dataclass(frozen=True, slots=True)
class BoardScene:
    """The board in pages: all themes side by side, or one theme at a time. `step` is the page, `count` the notes.

    `votes` are all dots that were given; `most_first` shows only notes that got some, those with most of them first.
    """

    title: str
    columns: tuple[BoardColumn, ...]
    step: int = 0
    one_theme: bool = False
    count: int = 0
    votes: int = 0
    most_first: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """A word that was said in a round, and how often.

    Where names were asked for there is one for each time it was said, empty where it is not known.
    """

    text: str
    count: int = 1
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WordsScene:
    """The word wall: the words in the order in which they were first said. `step` is the page.

    `said` has the place of a word in `words` for each time one was said; without it, each word was said again and again
    before the next one.
    """

    title: str
    words: tuple[Word, ...]
    step: int = 0
    said: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class CardScene:
    """A picture card that fills the wall, with what was said about it; `source` says who made the picture."""

    title: str
    number: int
    picture: Picture
    sentence: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class DeckScene:
    """All cards side by side while people choose; `step` is the page."""

    question: str
    cards: tuple[PictureCard, ...]
    step: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """What a table was the first to answer, and how many tables said it."""

    text: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class AnswersColumn:
    """The answers of one table to one question; `said` is how many more it has that other tables gave before."""

    question: str
    answers: tuple[Answer, ...]
    tone: Tone = Tone.SUN
    said: int = 0


@dataclass(frozen=True, slots=True)
class TableAnswers:
    """What one table answered, question by question."""

    table: int
    columns: tuple[AnswersColumn, ...]


@dataclass(frozen=True, slots=True)
class ReadOutScene:
    """One table after the other reads out; `step` counts the pages of all tables."""

    title: str
    tables: tuple[TableAnswers, ...]
    step: int = 0


@dataclass(frozen=True, slots=True)
class QuestionnaireScene:
    """One question at a time and how many have answered; `step` is the question."""

    title: str
    questions: tuple[str, ...]
    step: int = 0
    answered: int = 0


@dataclass(frozen=True, slots=True)
class ResultsScene:
    """The ratings, level by level; hidden by the painter's own rule while `results.enough` is false."""

    title: str
    results: Results


@dataclass(frozen=True, slots=True)
class QuotesScene:
    """One quote at a time; `step` is the quote."""

    title: str
    quotes: tuple[Quote, ...]
    step: int = 0


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """An item of today's agenda with its start as last announced, else as planned; local time."""

    start: datetime
    title: str
    status: RowStatus
    part: str = ""


@dataclass(frozen=True, slots=True)
class AgendaScene:
    """Today's agenda."""

    lines: tuple[AgendaLine, ...]


@dataclass(frozen=True, slots=True)
class ComingScene:
    """The sessions of the programme, the present one marked, and the events beside them."""

    programme: Programme
    sessions: tuple[Session, ...]
    current: SessionId
    events: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class ClockScene:
    """The time of day, large."""


@dataclass(frozen=True, slots=True)
class BlankScene:
    """A covered wall, black or white."""

    curtain: Curtain = Curtain.BLACK


Scene = (
    WelcomeScene
    | SlideScene
    | BreakScene
    | TalkScene
    | PagesScene
    | QuestionsScene
    | BoardScene
    | WordsScene
    | CardScene
    | DeckScene
    | ReadOutScene
    | QuestionnaireScene
    | ResultsScene
    | QuotesScene
    | AgendaScene
    | ComingScene
    | ClockScene
    | BlankScene
)


def pictures_of(scene: Scene) -> tuple[Picture, ...]:
    """The pictures of an activity that were chosen in advance and that the scene shows."""
    match scene:
        case SlideScene(picture=Photo() as picture):
            return (picture,)
        case TalkScene(talk=Talk(portrait=portrait)) if portrait:
            return (Photo(portrait),)
        case PagesScene(page=page):
            return (page,)
        case _:
            return ()
