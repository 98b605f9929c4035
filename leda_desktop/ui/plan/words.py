"""The words of the plan for kinds, prompts, levels, colours and diagrams."""

from typing import assert_never

from leda_desktop.domain.endings import AtZero
from leda_desktop.domain.kinds import Diagram, Kind, Level, PromptKind, Tone
from leda_desktop.texts import Texts


def kind_help(kind: Kind, texts: Texts) -> str:
    """What a kind of activity is for, in one line."""
    words = {
        Kind.SLIDE: texts.t("Text, a picture or a drawn diagram, on the wall"),
        Kind.BREAK: texts.t("The wall tells when we are back"),
        Kind.TALK: texts.t("Somebody speaks; the wall presents them"),
        Kind.ROUND: texts.t("Everybody says something in turn"),
        Kind.BOARD: texts.t("Notes in columns, sorted into themes"),
        Kind.TABLES: texts.t("Tables talk about questions, then share"),
        Kind.QUESTIONNAIRE: texts.t("Ratings on scales and open answers"),
        Kind.QUOTES: texts.t("What participants said, one at a time"),
        Kind.OPEN_SPACE: texts.t("Participants bring the topics"),
    }
    return words[kind]


def prompts_title(kind: Kind, texts: Texts) -> str:
    """The heading above the prompts of an activity."""
    return texts.t("COLUMNS") if kind is Kind.BOARD else texts.t("QUESTIONS")


def prompt_title(kind: PromptKind, texts: Texts) -> str:
    """What a prompt is called."""
    match kind:
        case PromptKind.COLUMN:
            return texts.p("prompt", "Column")
        case PromptKind.QUESTION:
            return texts.p("prompt", "Question")
        case PromptKind.SCALE:
            return texts.p("prompt", "Scale")
        case PromptKind.OPEN:
            return texts.p("prompt", "Open question")
        case _:
            assert_never(kind)


def add_prompt_title(kind: PromptKind, texts: Texts) -> str:
    """What the button is called that adds a prompt."""
    match kind:
        case PromptKind.COLUMN:
            return texts.t("Add column")
        case PromptKind.QUESTION:
            return texts.t("Add question")
        case PromptKind.SCALE:
            return texts.t("Add scale")
        case PromptKind.OPEN:
            return texts.t("Add open question")
        case _:
            assert_never(kind)


def level_title(level: Level | None, texts: Texts) -> str:
    """Whom a scale is about."""
    match level:
        case None:
            return texts.p("level", "Nobody in particular")
        case Level.ME:
            return texts.t("Me")
        case Level.ORGANISATION:
            return texts.t("My organisation")
        case Level.TOGETHER:
            return texts.t("We together")
        case _:
            assert_never(level)


def tone_title(tone: Tone, texts: Texts) -> str:
    """What a paper colour is called."""
    match tone:
        case Tone.SUN:
            return texts.p("colour", "Yellow")
        case Tone.MOSS:
            return texts.p("colour", "Green")
        case Tone.SKY:
            return texts.p("colour", "Blue")
        case Tone.CORAL:
            return texts.p("colour", "Red")
        case _:
            assert_never(tone)


def diagram_title(diagram: Diagram, texts: Texts) -> str:
    """What a drawn diagram is called."""
    match diagram:
        case Diagram.NONE:
            return texts.p("diagram", "None")
        case Diagram.ICEBERG:
            return texts.p("diagram", "Iceberg")
        case Diagram.SATELLITES:
            return texts.p("diagram", "Satellites")
        case _:
            assert_never(diagram)


def at_zero_title(choice: AtZero, texts: Texts) -> str:
    """What happens when the time of an item is up."""
    titles = {
        AtZero.STAY: texts.t("It goes on"),
        AtZero.ARM: texts.t("One press goes on"),
        AtZero.START: texts.t("The next item starts"),
    }
    return titles[choice]
