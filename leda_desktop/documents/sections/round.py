"""What a round brought: what each of those who are here said."""

from collections.abc import Iterator

from leda_desktop.documents.blocks import Block
from leda_desktop.documents.sections.conversation import conversation
from leda_desktop.documents.text import Typesetter
from leda_desktop.domain.summary import ActivitySummary


def section(activity: ActivitySummary, key: str, setter: Typesetter) -> Iterator[Block]:
    """The contributions, question by question."""
    yield from conversation(activity, key, setter)
