"""Which section belongs to which kind of activity."""

from collections.abc import Callable, Iterator, Mapping

from leda_desktop.documents.blocks import Block
from leda_desktop.documents.sections import (
    board,
    open_space,
    pause,
    questionnaire,
    quotes,
    round,
    slide,
    tables,
    talk,
)
from leda_desktop.documents.text import Typesetter
from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.summary import ActivitySummary

Section = Callable[[ActivitySummary, str, Typesetter], Iterator[Block]]

_SECTIONS: Mapping[Kind, Section] = {
    Kind.SLIDE: slide.section,
    Kind.BREAK: pause.section,
    Kind.TALK: talk.section,
    Kind.ROUND: round.section,
    Kind.BOARD: board.section,
    Kind.TABLES: tables.section,
    Kind.QUESTIONNAIRE: questionnaire.section,
    Kind.QUOTES: quotes.section,
    Kind.OPEN_SPACE: open_space.section,
}


def section_of(kind: Kind) -> Section:
    """What sets an activity of this kind; it yields nothing when the activity brought nothing."""
    return _SECTIONS[kind]
