"""What a table dialogue brought: the questions, and under each the answers of every table."""

from collections.abc import Iterator, Sequence

from leda_desktop.documents.blocks import Block
from leda_desktop.documents.columns import Spot, by_theme
from leda_desktop.documents.parts import cards
from leda_desktop.documents.sections.conversation import conversation
from leda_desktop.documents.text import Typesetter
from leda_desktop.domain.notes import Board, Note
from leda_desktop.domain.summary import ActivitySummary


def section(activity: ActivitySummary, key: str, setter: Typesetter) -> Iterator[Block]:
    """The answers by theme where they have been sorted, else by table."""
    yield from conversation(activity, key, setter, _by_table)


def _by_table(board: Board, column: Sequence[Note], spot: Spot) -> Iterator[Block]:
    if any(note.theme_id for note in column) or not any(note.table for note in column):
        yield from by_theme(board, column, spot)
        return
    tables: dict[int, list[Note]] = {}
    for note in column:
        tables.setdefault(note.table or 0, []).append(note)
    known = [(_table_name(table, spot), tables[table]) for table in sorted(tables) if table]
    loose = [(spot.setter.texts.t("No table"), tables[0])] if 0 in tables else []
    yield from cards([*known, *loose], spot.tone, spot.setter)


def _table_name(table: int, spot: Spot) -> str:
    return spot.setter.texts.t("Table {n}").format(n=table)
