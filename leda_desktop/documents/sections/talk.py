"""What a talk brought: who spoke, and the questions that were noted."""

from collections.abc import Iterator

from leda_desktop.documents.blocks import Block
from leda_desktop.documents.parts import sentence, signature
from leda_desktop.documents.sections.conversation import conversation
from leda_desktop.documents.style import STRONG
from leda_desktop.documents.text import Typesetter
from leda_desktop.domain.details import Talk
from leda_desktop.domain.summary import ActivitySummary


def section(activity: ActivitySummary, key: str, setter: Typesetter) -> Iterator[Block]:
    """The speaker, if there is more to say than the agenda does, and the notes."""
    talk = activity.activity.details
    if isinstance(talk, Talk) and talk.biography.strip():
        yield sentence(speaker_line(talk), setter, style=STRONG)
        yield sentence(talk.biography, setter, above=0)
    yield from conversation(activity, key, setter)


def speaker_line(talk: Talk) -> str:
    """Name, role and organisation of the speaker, as far as they are known."""
    return signature(signature(talk.speaker, talk.role), talk.organisation)
