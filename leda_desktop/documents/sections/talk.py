"""What a talk brought: who spoke, and the questions that were noted."""

from collections.abc import Iterator

from leda_desktop.documents.blocks import Block
from leda_desktop.documents.columns import Filling
from leda_desktop.documents.parts import question_heading, sentence
from leda_desktop.documents.sections.conversation import conversation
from leda_desktop.documents.style import STRONG
from leda_desktop.documents.text import Typesetter
from leda_desktop.domain.details import Talk
from leda_desktop.domain.summary import ActivitySummary
from leda_desktop.vocabulary import speaker_line


def section(activity: ActivitySummary, key: str, setter: Typesetter, fill: Filling | None = None) -> Iterator[Block]:
    """The speaker, if there is more to say than the agenda does, and what was asked."""
    talk, asked = activity.activity.details, activity.board is not None and bool(activity.board.notes)
    if isinstance(talk, Talk) and (talk.biography.strip() or asked or activity.quotes):
        yield from _speaker(talk, setter)
    if asked and not activity.activity.prompts:
        yield question_heading(setter.texts.t("Questions to the speaker"), f"{key}.0", setter)
    yield from conversation(activity, key, setter, fill)


def _speaker(talk: Talk, setter: Typesetter) -> Iterator[Block]:
    line = speaker_line(talk)
    if line:
        yield sentence(line, setter, style=STRONG)
    if talk.biography.strip():
        yield sentence(talk.biography, setter, above=0 if line else 6)
