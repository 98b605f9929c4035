"""Rows of notes and themes as values, and back."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, bindparam, select

from leda_desktop.domain.ids import ActivityId, NoteId, ThemeId
from leda_desktop.domain.notes import IN_ORDER, Note, Theme
from leda_desktop.models import tables

T = TypeVar("T")

# Far below the number of parameters that any store accepts in one statement.
_BATCH = 500

NOTE_INSERT = tables.note.insert()
THEME_INSERT = tables.theme.insert()
_NOTE_DELETE = tables.note.delete().where(tables.note.c.id == bindparam("note"))
_NOTE_UPDATE = (
    tables.note.update()
    .where(tables.note.c.id == bindparam("note"))
    .values({column: bindparam(column.name) for column in tables.note.c if not column.primary_key})
)
_THEME_UPDATE = (
    tables.theme.update()
    .where(tables.theme.c.id == bindparam("theme"))
    .values(title=bindparam("title"), rank=bindparam("rank"))
)
_ONE_NOTE = select(tables.note).where(tables.note.c.id == bindparam("note"))
_ALL_NOTES = select(tables.note).order_by(tables.note.c.rank, tables.note.c.created_at, tables.note.c.id)
_ALL_THEMES = select(tables.theme).order_by(tables.theme.c.rank, tables.theme.c.id)


def note_of(row: Row[*tuple[Any, ...]]) -> Note:
    """The value of a row; the columns stand in the order of the value's fields."""
    return Note(*row)


def theme_of(row: Row[*tuple[Any, ...]]) -> Theme:
    """The value of a row; the columns stand in the order of the value's fields."""
    return Theme(*row)


def note_row(note: Note) -> dict[str, Any]:
    """The row of a note."""
    return {
        "id": note.id,
        "origin": note.origin,
        "activity_id": note.activity_id,
        "prompt_id": note.prompt_id,
        "theme_id": note.theme_id,
        "text": note.text,
        "rank": note.rank,
        "created_at": note.created_at,
        "channel": note.channel,
        "table_number": note.table,
        "author": note.author,
        "organisation": note.organisation,
        "quote": note.quote,
        "person_id": note.person_id,
        "card": note.card,
        "votes": note.votes,
        "repeats": note.repeats,
        "portrait": note.portrait,
    }


def theme_row(theme: Theme) -> dict[str, Any]:
    """The row of a theme."""
    return {
        "id": theme.id,
        "activity_id": theme.activity_id,
        "title": theme.title,
        "rank": theme.rank,
    }


def read_notes(connection: Connection, activity_id: ActivityId) -> tuple[Note, ...]:
    """All notes of an activity in order of rank."""
    query = _ALL_NOTES.where(tables.note.c.activity_id == activity_id)
    return tuple(note_of(row) for row in connection.execute(query))


def read_column(connection: Connection, activity_id: ActivityId, theme_id: ThemeId | None) -> tuple[Note, ...]:
    """The notes of one theme, or the unsorted ones, in order of rank."""
    query = _ALL_NOTES.where(tables.note.c.activity_id == activity_id, tables.note.c.theme_id == theme_id)
    return tuple(note_of(row) for row in connection.execute(query))


def read_themes(connection: Connection, activity_id: ActivityId) -> tuple[Theme, ...]:
    """All themes of an activity in order of rank."""
    query = _ALL_THEMES.where(tables.theme.c.activity_id == activity_id)
    return tuple(theme_of(row) for row in connection.execute(query))


def find_theme(connection: Connection, theme_id: ThemeId) -> Theme | None:
    """One theme, if it is there."""
    row = connection.execute(select(tables.theme).where(tables.theme.c.id == theme_id)).one_or_none()
    return None if row is None else theme_of(row)


def find_notes(connection: Connection, ids: Sequence[NoteId]) -> tuple[Note, ...]:
    """The notes with these ids, in the order of the ids; those that are gone are left out."""
    if len(ids) == 1:
        row = connection.execute(_ONE_NOTE, {"note": ids[0]}).one_or_none()
        return () if row is None else (note_of(row),)
    found: dict[str, Note] = {}
    for part in _batches(ids):
        query = select(tables.note).where(tables.note.c.id.in_(part))
        found.update({row.id: note_of(row) for row in connection.execute(query)})
    return tuple(found[note_id] for note_id in ids if note_id in found)


def find_copies(connection: Connection, ids: Sequence[NoteId]) -> tuple[Note, ...]:
    """The notes with these ids and all their copies, in order of rank."""
    origins = list({note.origin for note in find_notes(connection, ids)})
    found: list[Note] = []
    for part in _batches(origins):
        query = select(tables.note).where(tables.note.c.origin.in_(part))
        found += (note_of(row) for row in connection.execute(query))
    return tuple(sorted(found, key=IN_ORDER))


def insert_notes(connection: Connection, notes: Sequence[Note]) -> None:
    """Write new notes."""
    if notes:
        connection.execute(NOTE_INSERT, [note_row(note) for note in notes])


def update_notes(connection: Connection, notes: Sequence[Note]) -> None:
    """Write the present values of notes that are there."""
    if notes:
        connection.execute(_NOTE_UPDATE, [note_row(note) | {"note": note.id} for note in notes])


def delete_notes(connection: Connection, ids: Iterable[NoteId]) -> None:
    """Take notes away; those that are gone already do not matter."""
    rows = [{"note": note_id} for note_id in ids]
    if rows:
        connection.execute(_NOTE_DELETE, rows)


def put_notes(connection: Connection, notes: Sequence[Note]) -> None:
    """Write notes whether they are there or not."""
    delete_notes(connection, [note.id for note in notes])
    insert_notes(connection, notes)


def put_theme(connection: Connection, theme: Theme) -> None:
    """Write a theme whether it is there or not, without touching the notes in it."""
    values = {"theme": theme.id, "title": theme.title, "rank": theme.rank}
    if not connection.execute(_THEME_UPDATE, values).rowcount:
        connection.execute(THEME_INSERT, theme_row(theme))


def delete_theme(connection: Connection, theme_id: ThemeId) -> None:
    """Take a theme away; its notes become unsorted."""
    connection.execute(tables.theme.delete().where(tables.theme.c.id == theme_id))


def _batches(items: Sequence[T]) -> Iterator[list[T]]:
    rest = iter(items)
    while part := list(islice(rest, _BATCH)):
        yield part
