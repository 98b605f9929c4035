"""The kinds of activity, and the small vocabularies that go with them."""

from enum import Enum


class Kind(Enum):
    """What sort of activity an agenda item is; a new kind is a row here and a file in each room."""

    SLIDE = "slide"
    BREAK = "break"
    TALK = "talk"
    ROUND = "round"
    BOARD = "board"
    TABLES = "tables"
    QUESTIONNAIRE = "questionnaire"
    QUOTES = "quotes"
    OPEN_SPACE = "open_space"


class PromptKind(Enum):
    """What a prompt asks for."""

    COLUMN = "column"
    QUESTION = "question"
    SCALE = "scale"
    OPEN = "open"


class Level(Enum):
    """Whom a rating is about."""

    ME = "me"
    ORGANISATION = "organisation"
    TOGETHER = "together"


class Tone(Enum):
    """The paper colour of a note column."""

    SUN = "sun"
    MOSS = "moss"
    SKY = "sky"
    CORAL = "coral"


class Channel(Enum):
    """Through which door an answer came in."""

    DESK = "desk"
    PAPER = "paper"
    PHONE = "phone"


class Consent(Enum):
    """How far a quote may travel."""

    NAMED = "named"
    ANONYMOUS = "anonymous"
    ROOM = "room"


class Asks(Enum):
    """What everybody contributes in a round."""

    WORD = "word"
    CARD = "card"
    SENTENCE = "sentence"


class Diagram(Enum):
    """The concept pictures that Leda draws itself."""

    NONE = "none"
    ICEBERG = "iceberg"
    SATELLITES = "satellites"
