"""What a table dialogue brought: under each question every answer once, with the tables that gave it."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from leda_desktop.documents.blocks import Block
from leda_desktop.documents.columns import Spot, by_theme
from leda_desktop.documents.parts import note_lines, pointed_lines
from leda_desktop.documents.sections.conversation import conversation
from leda_desktop.documents.style import NOTE_AUTHOR
from leda_desktop.documents.text import Line, Typesetter
from leda_desktop.domain.ids import NoteId
from leda_desktop.domain.notes import Board, Note
from leda_desktop.domain.summary import ActivitySummary
from leda_desktop.domain.tallies import Tally, by_origin, tallies
from leda_desktop.texts import Texts


def section(activity: ActivitySummary, key: str, setter: Typesetter) -> Iterator[Block]:
    """The answers, by theme where they have been sorted."""
    yield from conversation(activity, key, setter, _by_tally)


def _by_tally(board: Board, column: Sequence[Note], spot: Spot) -> Iterator[Block]:
    """What was said several times stands where it was said first, in the order in which it was said."""
    found = by_origin(tallies(board.notes))
    order = {origin: place for place, origin in enumerate(found)}
    shown = [note for note in column if found[note.origin].first.origin == note.origin]
    shown.sort(key=lambda note: order[note.origin])
    yield from by_theme(board, shown, spot, partial(_answer_lines, found))


def _answer_lines(found: Mapping[NoteId, Tally], note: Note, width: float, setter: Typesetter) -> tuple[Line, ...]:
    """The answer, how often and at which tables it was given, and what else it was called there."""
    tally, texts = found[note.origin], setter.texts
    lines = note_lines(note, width, setter)
    told = " · ".join(filter(None, (f"×{tally.count}" if tally.count > 1 else "", told_tables(tally.tables, texts))))
    if told:
        lines += setter.title(told, NOTE_AUTHOR, width)
    for other in tally.wordings:
        where = f"{told_tables((other.table,), texts)}: " if other.table is not None else ""
        lines += pointed_lines(f"{where}{texts.quoted(other.text)}", NOTE_AUTHOR, width, setter)
    return lines


def told_tables(tables: Sequence[int], texts: Texts) -> str:
    """Which tables, in words."""
    if not tables:
        return ""
    if len(tables) == 1:
        return texts.t("Table {number}").format(number=tables[0])
    return texts.t("Tables {numbers}").format(numbers=", ".join(map(str, tables)))
