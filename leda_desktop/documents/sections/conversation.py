"""The section of any conversation: what was noted, question by question, and what was marked as a quote."""

from collections.abc import Iterator

from leda_desktop.documents.blocks import Block
from leda_desktop.documents.columns import Filling, columns
from leda_desktop.documents.parts import question_heading, quotes
from leda_desktop.documents.text import Typesetter
from leda_desktop.domain.summary import ActivitySummary


def conversation(
    activity: ActivitySummary, key: str, setter: Typesetter, fill: Filling | None = None
) -> Iterator[Block]:
    """The notes in their columns, then the quotes."""
    yield from columns(activity, key, setter, fill)
    if activity.quotes:
        yield question_heading(setter.texts.t("In their own words"), f"{key}.q", setter)
        yield from quotes(activity.quotes, setter)
