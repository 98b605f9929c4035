"""People: the roll of a session, added, corrected, marked as here, brought over and removed."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from leda_desktop.domain.facts import NotesChanged, PeopleChanged
from leda_desktop.domain.feed import Feed
from leda_desktop.domain.ids import ActivityId, NoteId, PersonId, SessionId, new_id
from leda_desktop.domain.people import Person
from leda_desktop.domain.words import clean, split_long
from leda_desktop.models import tables
from leda_desktop.models.store import Store
from leda_desktop.services.people_changes import Earlier, Entry, PeopleChange

_SHORT_LIMIT = 200
_ROLL = select(tables.person).order_by(tables.person.c.rank, tables.person.c.id)


class People:
    """Keeps the rolls. The verbs return what they changed, or None; `apply` takes it back or does it again."""

    def __init__(self, store: Store, feed: Feed) -> None:
        self._store = store
        self._feed = feed

    def roll(self, session_id: SessionId) -> tuple[Person, ...]:
        """Everybody on the roll of a session, in order of rank."""
        with self._store.read() as connection:
            return read_roll(connection, session_id)

    def add(self, session_id: SessionId, entries: Sequence[Entry]) -> PeopleChange | None:
        """Put people on the roll behind the others; who has no name is left out."""
        with self._store.write() as connection:
            there = read_roll(connection, session_id)
            new = _people(session_id, entries, there[-1].rank if there else 0.0)
            _insert(connection, new)
        return self._told(PeopleChange(session_id, after=new))

    def change(self, session_id: SessionId, people: Sequence[Person]) -> PeopleChange | None:
        """Give people on the roll these values; a blank name is not taken, who is gone stays gone."""
        with self._store.write() as connection:
            known = {person.id: person for person in read_roll(connection, session_id)}
            after = tuple(_cleaned(p, known[p.id]) for p in people if p.id in known and known[p.id] != p)
            change = PeopleChange(session_id, tuple(known[person.id] for person in after), after)
            touched = _put(connection, change)
        return self._told(change, touched)

    def remove(self, session_id: SessionId, person_ids: Sequence[PersonId]) -> PeopleChange | None:
        """Take people off the roll; what they said stays."""
        with self._store.write() as connection:
            gone = tuple(person for person in read_roll(connection, session_id) if person.id in set(person_ids))
            change = PeopleChange(session_id, before=gone, said=_said(connection, gone))
            touched = _put(connection, change)
        return self._told(change, touched)

    def earlier(self, session_id: SessionId) -> Earlier | None:
        """The latest earlier session of the programme that has a roll."""
        session, person = tables.session, tables.person
        with self._store.read() as connection:
            here = connection.execute(select(session).where(session.c.id == session_id)).one_or_none()
            if here is None:
                return None
            query = (
                select(session.c.id, session.c.title, session.c.theme, func.count(person.c.id).label("people"))
                .join(person, person.c.session_id == session.c.id)
                .where(session.c.programme_id == here.programme_id, session.c.id != session_id)
                .where(session.c.removed_at.is_(None), session.c.day <= here.day)
                .group_by(session.c.id)
                .order_by(session.c.day.desc(), session.c.start.desc())
            )
            found = connection.execute(query).first()
        return None if found is None else Earlier(SessionId(found.id), found.title or found.theme, found.people)

    def bring_over(self, session_id: SessionId, source: SessionId) -> PeopleChange | None:
        """Put everybody of another session on the roll who is not there yet."""
        there = {_same(person.name, person.organisation) for person in self.roll(session_id)}
        missing = [p for p in self.roll(source) if _same(p.name, p.organisation) not in there]
        return self.add(session_id, [Entry(person.name, person.organisation) for person in missing])

    def apply(self, change: PeopleChange) -> None:
        """Do a change again, or undo it when it is reversed."""
        with self._store.write() as connection:
            touched = _put(connection, change)
        self._told(change, touched)

    def _told(self, change: PeopleChange, touched: Sequence[tuple[ActivityId, NoteId]] = ()) -> PeopleChange | None:
        """Publish what happened; called after the commit."""
        if not change:
            return None
        self._feed.publish(PeopleChanged(change.session_id))
        for activity_id in dict.fromkeys(activity_id for activity_id, _ in touched):
            ids = tuple(note_id for other, note_id in touched if other == activity_id)
            self._feed.publish(NotesChanged(activity_id, ids))
        return change


def _same(name: str, organisation: str) -> tuple[str, str]:
    return name.casefold(), organisation.casefold()


def _people(session_id: SessionId, entries: Sequence[Entry], last: float) -> tuple[Person, ...]:
    named = [(_short(entry.name), _short(entry.organisation), entry.seat) for entry in entries]
    return tuple(
        Person(PersonId(new_id()), session_id, name, organisation, last + number, seat)
        for number, (name, organisation, seat) in enumerate((e for e in named if e[0]), 1)
    )


def _cleaned(person: Person, known: Person) -> Person:
    return replace(person, name=_short(person.name) or known.name, organisation=_short(person.organisation))


def _short(text: str) -> str:
    return next(iter(split_long(clean(text), _SHORT_LIMIT)), "")


def read_roll(connection: Connection, session_id: SessionId) -> tuple[Person, ...]:
    """Everybody on the roll of a session, in order of rank."""
    rows = connection.execute(_ROLL.where(tables.person.c.session_id == session_id))
    return tuple(_person(row) for row in rows)


def _person(row: Row[*tuple[Any, ...]]) -> Person:
    return Person(
        PersonId(row.id), SessionId(row.session_id), row.name, row.organisation, row.rank, row.seat, bool(row.here)
    )


def person_values(person: Person) -> dict[str, Any]:
    """The columns of a person."""
    return {
        "id": person.id,
        "session_id": person.session_id,
        "name": person.name,
        "organisation": person.organisation,
        "rank": person.rank,
        "seat": person.seat,
        "here": int(person.here),
    }


def _insert(connection: Connection, people: Sequence[Person]) -> None:
    if people:
        connection.execute(insert(tables.person), [person_values(person) for person in people])


def _said(connection: Connection, people: Sequence[Person]) -> tuple[tuple[NoteId, PersonId], ...]:
    note = tables.note
    query = select(note.c.id, note.c.person_id).where(note.c.person_id.in_([person.id for person in people]))
    return tuple((NoteId(row.id), PersonId(row.person_id)) for row in connection.execute(query))


def _put(connection: Connection, change: PeopleChange) -> list[tuple[ActivityId, NoteId]]:
    """Write a change; gives the notes that got another author. People are updated in place: notes refer to them."""
    note, person = tables.note, tables.person
    if change.gone:
        connection.execute(delete(person).where(person.c.id.in_(change.gone)))
    for value in change.after:
        done = connection.execute(update(person).where(person.c.id == value.id).values(person_values(value)))
        if not done.rowcount:
            _insert(connection, (value,))
    back = {value.id for value in change.after}
    for note_id, person_id in change.said:
        if person_id in back:
            connection.execute(update(note).where(note.c.id == note_id).values(person_id=person_id))
    return [touched for before, after in change.renamed for touched in _rename(connection, before, after)]


def _rename(connection: Connection, before: Person, after: Person) -> list[tuple[ActivityId, NoteId]]:
    """Let what a person said bear the corrected name, unless it bears yet another one."""
    note = tables.note
    own = (note.c.person_id == after.id, note.c.author == before.name, note.c.organisation == before.organisation)
    found = [
        (ActivityId(row.activity_id), NoteId(row.id))
        for row in connection.execute(select(note.c.activity_id, note.c.id).where(*own))
    ]
    new = {"author": after.name, "organisation": after.organisation}
    connection.execute(update(note).where(*own).values(new))
    return found
