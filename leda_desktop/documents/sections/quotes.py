"""What participants were quoted with, as far as they agreed to it."""

from collections.abc import Iterator
from dataclasses import replace

from leda_desktop.documents.blocks import Block
from leda_desktop.documents.columns import columns
from leda_desktop.documents.parts import quotes
from leda_desktop.documents.text import Typesetter
from leda_desktop.domain.notes import Board
from leda_desktop.domain.summary import ActivitySummary


def section(activity: ActivitySummary, key: str, setter: Typesetter) -> Iterator[Block]:
    """The quotes, then the notes that are not quotes."""
    yield from quotes(activity.quotes, setter)
    yield from columns(replace(activity, board=unquoted(activity)), key, setter)


def unquoted(activity: ActivitySummary) -> Board | None:
    """The board without the notes that stand there as quotes already."""
    if activity.board is None:
        return None
    quoted = {quote.note_id for quote in activity.quotes}
    origins = {note.origin for note in activity.board.notes if note.id in quoted}
    return activity.board.without_notes(frozenset(n.id for n in activity.board.notes if n.origin in origins))
