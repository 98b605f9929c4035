"""Notes and themes: adding, sorting, editing and removing, each in one transaction."""

import uuid
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypedDict, Unpack

from sqlalchemy import Connection, func, select

from leda_desktop.domain.clock import Clock
from leda_desktop.domain.facts import NotesChanged, NotesRemoved, ThemesChanged
from leda_desktop.domain.feed import Feed
from leda_desktop.domain.ids import ActivityId, MediaId, NoteId, PersonId, PromptId, ThemeId, new_id
from leda_desktop.domain.kinds import Channel, Consent
from leda_desktop.domain.notes import Board, Note, Theme
from leda_desktop.domain.points import note_text
from leda_desktop.domain.words import clean, split_long
from leda_desktop.models import tables
from leda_desktop.models.store import Store
from leda_desktop.services import note_rows as rows
from leda_desktop.services.note_changes import Change, Group, Removed, parted, ranks_between

_SHORT_LIMIT = 200
_MOMENT = timedelta(microseconds=1)
_LAST_RANK = select(func.max(tables.note.c.rank))


class NoteDetails(TypedDict, total=False):
    """What may be known of a new note besides its text; with a `note_id` adding it again changes nothing."""

    note_id: NoteId | None
    prompt_id: PromptId | None
    theme_id: ThemeId | None
    author: str
    organisation: str
    channel: Channel
    table: int | None
    quote: Consent | None
    person_id: PersonId | None
    card: int | None
    portrait: MediaId | None


class Notes:
    """What people contribute to an activity, and how it is sorted.

    The verbs that can be undone return what they changed; `apply` takes it back or does it again. They return None
    when there was nothing to change. Every verb raises Problem when the store cannot be written.
    """

    def __init__(self, store: Store, feed: Feed, clock: Clock) -> None:
        self._store = store
        self._feed = feed
        self._clock = clock
        self._last_ranks: dict[ActivityId, float] = {}
        self._last_moments: dict[ActivityId, datetime] = {}

    def board(self, activity_id: ActivityId) -> Board:
        """Everything on the board of an activity."""
        with self._store.read() as connection:
            themes = rows.read_themes(connection, activity_id)
            return Board(activity_id, themes, rows.read_notes(connection, activity_id))

    def themes(self, activity_id: ActivityId) -> tuple[Theme, ...]:
        """The themes of an activity in order."""
        with self._store.read() as connection:
            return rows.read_themes(connection, activity_id)

    def find(self, note_ids: Sequence[NoteId]) -> tuple[Note, ...]:
        """The notes with these ids as they are now; those that are gone are left out."""
        with self._store.read() as connection:
            return rows.find_notes(connection, note_ids)

    def add(self, activity_id: ActivityId, text: str, **details: Unpack[NoteDetails]) -> Note | None:
        """Add a note and return it; a blank text adds nothing. What is too long becomes several notes."""
        texts = split_long(note_text(text))
        if not texts:
            return None
        with self._store.write() as connection:
            known = _already_there(connection, details.get("note_id"))
            if known is not None:
                return known
            notes = self._made(connection, activity_id, texts, details)
            rows.insert_notes(connection, notes)
        self._tell(Change(activity_id, notes_after=tuple(notes)))
        return notes[0]

    def add_many(
        self, activity_id: ActivityId, groups: Sequence[Group], **details: Unpack[NoteDetails]
    ) -> Change | None:
        """Add the texts of all groups, and the themes they name, in one transaction."""
        themes: list[Theme] = []
        notes: list[Note] = []
        with self._store.write() as connection:
            titled = any(group.title for group in groups)
            there = list(rows.read_themes(connection, activity_id)) if titled else []
            for group in groups:
                texts = [part for text in group.texts for part in split_long(note_text(text))]
                theme = _theme_for(activity_id, group.title, there)
                if theme is not None and theme not in there:
                    there.append(theme)
                    themes.append(theme)
                placed = details if theme is None else details | {"theme_id": theme.id}
                if group.prompt_id is not None:
                    placed = placed | {"prompt_id": group.prompt_id}
                notes += self._made(connection, activity_id, texts, placed)
            for theme in themes:
                rows.put_theme(connection, theme)
            rows.insert_notes(connection, notes)
        return self._told(Change(activity_id, notes_after=tuple(notes), themes_after=tuple(themes)))

    def edit(self, note_id: NoteId, text: str) -> Change | None:
        """Give a note and all its copies another text; a blank one is not taken, the rest of a long one is added."""
        texts = split_long(note_text(text))
        with self._store.write() as connection:
            copies = rows.find_copies(connection, [note_id])
            edited = next((note for note in copies if note.id == note_id), None)
            if edited is None or not texts or edited.text == texts[0]:
                return None
            after = [replace(note, text=texts[0]) for note in copies]
            rows.update_notes(connection, after)
            rest = self._made(connection, edited.activity_id, texts[1:], _details_of(edited))
            rows.insert_notes(connection, rest)
        return self._told(Change(edited.activity_id, copies, (*after, *rest)))

    def move(
        self, note_ids: Sequence[NoteId], theme_id: ThemeId | None, *, before: NoteId | None = None
    ) -> Change | None:
        """Put notes into a theme, in front of a note or last."""
        with self._store.write() as connection:
            old = rows.find_notes(connection, note_ids)
            if not old:
                return None
            activity_id = old[0].activity_id
            column = rows.read_column(connection, activity_id, theme_id)
            front, back = parted(column, frozenset(note_ids), before)
            ranks = ranks_between(front, back, len(old))
            if ranks is None:
                old += back
                ranks = self._next_ranks(connection, activity_id, len(old))
            new = [replace(n, theme_id=theme_id, rank=rank) for n, rank in zip(old, ranks, strict=True)]
            rows.update_notes(connection, new)
        return self._told(Change(activity_id, old, tuple(new)))

    def copy(self, note_ids: Sequence[NoteId], theme_id: ThemeId | None) -> Change | None:
        """Let notes stand in a further theme too, except those that already do."""
        with self._store.write() as connection:
            notes = rows.find_notes(connection, note_ids)
            if not notes:
                return None
            activity_id = notes[0].activity_id
            there = {note.origin for note in rows.read_column(connection, activity_id, theme_id)}
            missing = {note.origin: note for note in notes if note.origin not in there}
            ranks = self._next_ranks(connection, activity_id, len(missing))
            copies = tuple(
                replace(note, id=NoteId(new_id()), theme_id=theme_id, rank=rank)
                for note, rank in zip(missing.values(), ranks, strict=True)
            )
            rows.insert_notes(connection, copies)
        return self._told(Change(activity_id, notes_after=copies))

    def remove(self, note_ids: Sequence[NoteId]) -> tuple[Note, ...]:
        """Take notes away, and return them as they were."""
        with self._store.write() as connection:
            notes = rows.find_notes(connection, note_ids)
            rows.delete_notes(connection, [note.id for note in notes])
        if notes:
            self._tell(Change(notes[0].activity_id, notes_before=notes))
        return notes

    def restore(self, notes: Sequence[Note]) -> None:
        """Bring removed notes back as they were, with the same ids."""
        if notes:
            self.apply(Change(notes[0].activity_id, notes_after=tuple(notes)))

    def set_quote(
        self,
        note_ids: Sequence[NoteId],
        consent: Consent | None,
        author: str | None = None,
        organisation: str | None = None,
        portrait: MediaId | None = None,
    ) -> Change | None:
        """Mark notes and their copies as quotes; None unmarks them, or leaves who said them as it is.

        An empty portrait takes the photograph away.
        """
        return self._rewrite(
            note_ids,
            lambda note: replace(
                note,
                quote=consent,
                author=note.author if author is None else _short(author),
                organisation=note.organisation if organisation is None else _short(organisation),
                portrait=note.portrait if portrait is None else portrait or None,
            ),
        )

    def set_votes(self, note_ids: Sequence[NoteId], votes: int) -> Change | None:
        """Give notes and their copies so many votes, never fewer than none."""
        return self._rewrite(note_ids, lambda note: replace(note, votes=max(votes, 0)))

    def set_repeats(self, note_ids: Sequence[NoteId], repeats: NoteId | None) -> Change | None:
        """Let notes and their copies count as saying an earlier one again; None lets them stand for themselves."""
        return self._rewrite(note_ids, lambda note: replace(note, repeats=repeats))

    def set_table(self, note_ids: Sequence[NoteId], table: int | None) -> Change | None:
        """Let notes and their copies come from another table."""
        return self._rewrite(note_ids, lambda note: replace(note, table=table))

    def set_prompt(self, note_ids: Sequence[NoteId], prompt_id: PromptId | None) -> Change | None:
        """Let notes and their copies answer another prompt."""
        return self._rewrite(note_ids, lambda note: replace(note, prompt_id=prompt_id))

    def add_theme(self, activity_id: ActivityId, title: str) -> Theme | None:
        """Add a theme behind the others; a blank title adds nothing."""
        if not _short(title):
            return None
        with self._store.write() as connection:
            theme = _new_theme(activity_id, title, rows.read_themes(connection, activity_id))
            rows.put_theme(connection, theme)
        self._tell(Change(activity_id, themes_after=(theme,)))
        return theme

    def rename_theme(self, theme_id: ThemeId, title: str) -> Change | None:
        """Give a theme another title; a blank one is not taken."""
        with self._store.write() as connection:
            theme = rows.find_theme(connection, theme_id)
            if theme is None or not _short(title):
                return None
            renamed = replace(theme, title=_short(title))
            rows.put_theme(connection, renamed)
        return self._told(Change(theme.activity_id, themes_before=(theme,), themes_after=(renamed,)))

    def move_theme(self, theme_id: ThemeId, *, before: ThemeId | None = None) -> Change | None:
        """Put a theme in front of another one, or last."""
        with self._store.write() as connection:
            theme = rows.find_theme(connection, theme_id)
            if theme is None or theme_id == before:
                return None
            old = rows.read_themes(connection, theme.activity_id)
            rest = [other for other in old if other.id != theme_id]
            place = next((i for i, other in enumerate(rest) if other.id == before), len(rest))
            order = [*rest[:place], theme, *rest[place:]]
            new = tuple(replace(other, rank=float(rank)) for rank, other in enumerate(order, 1))
            for moved in new:
                rows.put_theme(connection, moved)
        return self._told(Change(theme.activity_id, themes_before=old, themes_after=new))

    def remove_theme(self, theme_id: ThemeId) -> Removed | None:
        """Take a theme away; its notes become unsorted."""
        with self._store.write() as connection:
            theme = rows.find_theme(connection, theme_id)
            if theme is None:
                return None
            notes = rows.read_column(connection, theme.activity_id, theme_id)
            rows.delete_theme(connection, theme_id)
        removed = Removed(theme, notes)
        self._tell(removed.change)
        return removed

    def restore_theme(self, removed: Removed) -> None:
        """Bring a removed theme back with the notes that were in it."""
        self.apply(removed.change.reversed)

    def apply(self, change: Change) -> None:
        """Do a change again, or undo it when it is reversed."""
        with self._store.write() as connection:
            for theme in change.themes_after:
                rows.put_theme(connection, theme)
            known = {theme.id for theme in rows.read_themes(connection, change.activity_id)}
            rows.put_notes(connection, [_in_known_theme(note, known) for note in change.notes_after])
            rows.delete_notes(connection, change.notes_gone)
            dropped = [
                note
                for theme_id in change.themes_gone
                for note in rows.read_column(connection, change.activity_id, theme_id)
            ]
            for theme_id in change.themes_gone:
                rows.delete_theme(connection, theme_id)
        self._tell(replace(change, notes_after=(*change.notes_after, *dropped)))

    def _made(
        self, connection: Connection, activity_id: ActivityId, texts: Sequence[str], details: NoteDetails
    ) -> list[Note]:
        if not texts:
            return []
        created_at = self._moments(activity_id, len(texts))
        ids = _ids_for(details.get("note_id"), len(texts))
        ranks = self._next_ranks(connection, activity_id, len(texts))
        return [
            Note(
                id=note_id,
                origin=note_id,
                activity_id=activity_id,
                prompt_id=details.get("prompt_id"),
                theme_id=details.get("theme_id"),
                text=text,
                rank=rank,
                created_at=moment,
                channel=details.get("channel", Channel.DESK),
                table=details.get("table"),
                author=_short(details.get("author", "")),
                organisation=_short(details.get("organisation", "")),
                quote=details.get("quote"),
                person_id=details.get("person_id"),
                card=details.get("card"),
                portrait=details.get("portrait"),
            )
            for note_id, text, rank, moment in zip(ids, texts, ranks, created_at, strict=True)
        ]

    def _moments(self, activity_id: ActivityId, count: int) -> list[datetime]:
        """Moments apart, so that the order in which notes were said stays however they are sorted."""
        now, last = self._clock.now().wall, self._last_moments.get(activity_id)
        start = now if last is None else max(now, last + _MOMENT)
        self._last_moments[activity_id] = start + (count - 1) * _MOMENT
        return [start + place * _MOMENT for place in range(count)]

    def _next_ranks(self, connection: Connection, activity_id: ActivityId, count: int) -> list[float]:
        last = self._last_ranks.get(activity_id)
        if last is None:
            query = _LAST_RANK.where(tables.note.c.activity_id == activity_id)
            last = connection.execute(query).scalar() or 0.0
        self._last_ranks[activity_id] = last + count
        return [last + step for step in range(1, count + 1)]

    def _rewrite(self, note_ids: Sequence[NoteId], rewritten: Callable[[Note], Note]) -> Change | None:
        with self._store.write() as connection:
            before = rows.find_copies(connection, note_ids)
            after = tuple(rewritten(note) for note in before)
            if before == after:
                return None
            rows.update_notes(connection, after)
        return self._told(Change(before[0].activity_id, before, after))

    def _told(self, change: Change) -> Change | None:
        self._tell(change)
        return change or None

    def _tell(self, change: Change) -> None:
        """Publish what happened; called after the commit."""
        if change.themes_touched:
            self._feed.publish(ThemesChanged(change.activity_id, change.themes_touched))
        if change.notes_after:
            ids = tuple(note.id for note in change.notes_after)
            self._feed.publish(NotesChanged(change.activity_id, ids))
        if change.notes_gone:
            self._feed.publish(NotesRemoved(change.activity_id, change.notes_gone))


def _already_there(connection: Connection, note_id: NoteId | None) -> Note | None:
    found = rows.find_notes(connection, [note_id]) if note_id is not None else ()
    return found[0] if found else None


def _ids_for(note_id: NoteId | None, count: int) -> list[NoteId]:
    """Identities for the parts of one text; made from the given one, so that a retry makes the same."""
    if note_id is None:
        return [NoteId(new_id()) for _ in range(count)]
    rest = (str(uuid.uuid5(uuid.NAMESPACE_OID, f"{note_id}/{part}")) for part in range(1, count))
    return [note_id, *(NoteId(part) for part in rest)]


def _details_of(note: Note) -> NoteDetails:
    return NoteDetails(
        prompt_id=note.prompt_id,
        theme_id=note.theme_id,
        author=note.author,
        organisation=note.organisation,
        channel=note.channel,
        table=note.table,
        quote=note.quote,
        person_id=note.person_id,
        card=note.card,
        portrait=note.portrait,
    )


def _theme_for(activity_id: ActivityId, title: str | None, there: Sequence[Theme]) -> Theme | None:
    """The theme of that title, however it is spelled in upper and lower case; a new one when there is none."""
    wanted = _short(title or "")
    if not wanted:
        return None
    known = next((theme for theme in there if theme.title.casefold() == wanted.casefold()), None)
    return known or _new_theme(activity_id, wanted, there)


def _new_theme(activity_id: ActivityId, title: str, there: Sequence[Theme]) -> Theme:
    rank = there[-1].rank + 1 if there else 1.0
    return Theme(ThemeId(new_id()), activity_id, _short(title), rank)


def _short(text: str) -> str:
    return next(iter(split_long(clean(text), _SHORT_LIMIT)), "")


def _in_known_theme(note: Note, known: Collection[ThemeId]) -> Note:
    return note if note.theme_id in known else replace(note, theme_id=None)
