"""What a round brought: how many were here, and what they said, never who said which word."""

from collections.abc import Iterator

from leda_desktop.documents.blocks import Block
from leda_desktop.documents.columns import Filling
from leda_desktop.documents.parts import question_heading, quotes, sentence
from leda_desktop.documents.sections.conversation import conversation
from leda_desktop.documents.style import KICKER
from leda_desktop.documents.text import Typesetter
from leda_desktop.domain.details import Round
from leda_desktop.domain.kinds import Asks
from leda_desktop.domain.notes import Board
from leda_desktop.domain.summary import ActivitySummary
from leda_desktop.domain.word_counts import WordCount, counted


def section(activity: ActivitySummary, key: str, setter: Typesetter, fill: Filling | None = None) -> Iterator[Block]:
    """Words with how often they were said, or the contributions as they were sorted."""
    board, details = activity.board, activity.activity.details
    if board is None or not board.notes:
        return
    if activity.here:
        here = setter.texts.n("{n} person was here.", "{n} people were here.", activity.here)
        yield sentence(here, setter, style=KICKER)
    if isinstance(details, Round) and details.asks is Asks.WORD and not board.themes:
        yield from _words(activity, board, key, setter)
    else:
        yield from conversation(activity, key, setter, fill)


def _words(activity: ActivitySummary, board: Board, key: str, setter: Typesetter) -> Iterator[Block]:
    if activity.activity.prompts:
        yield question_heading(activity.activity.prompts[-1].text, f"{key}.1", setter)
    often = sorted(counted(board.notes), key=lambda word: -word.count)
    yield sentence(" · ".join(map(_word, often)), setter)
    if activity.quotes:
        yield question_heading(setter.texts.t("In their own words"), f"{key}.q", setter)
        yield from quotes(activity.quotes, setter)


def _word(word: WordCount) -> str:
    return f"{word.text} ×{word.count}" if word.count > 1 else word.text
