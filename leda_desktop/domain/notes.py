"""Notes and themes: what people contributed and how it was sorted."""

from dataclasses import dataclass, replace
from datetime import datetime
from operator import attrgetter

from leda_desktop.domain.ids import ActivityId, MediaId, NoteId, PersonId, PromptId, ThemeId
from leda_desktop.domain.kinds import Channel, Consent
from leda_desktop.domain.pictures import Picture

# Two notes from different columns can have the same rank once they stand in one.
IN_ORDER = attrgetter("rank", "created_at", "id")


@dataclass(frozen=True, slots=True)
class Theme:
    """A named cluster of notes of one activity, in order of `rank`."""

    id: ThemeId
    activity_id: ActivityId
    title: str
    rank: float


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence somebody contributed. `theme_id` None means unsorted; `rank` orders notes within their theme.

    Copies of a note in further themes share its `origin`: they are one contribution, counted and edited as one.
    `quote` is None until the note is marked as a quote. `author` and `organisation` are shown only with consent.
    `person_id` is who of the roll said it, `card` the number of the picture card it was said about, `votes` the dots it
    got, `repeats` the note whose answer it gives again, `portrait` the photograph of its author. `created_at` is UTC.
    """

    id: NoteId
    origin: NoteId
    activity_id: ActivityId
    prompt_id: PromptId | None
    theme_id: ThemeId | None
    text: str
    rank: float
    created_at: datetime
    channel: Channel = Channel.DESK
    table: int | None = None
    author: str = ""
    organisation: str = ""
    quote: Consent | None = None
    person_id: PersonId | None = None
    card: int | None = None
    votes: int = 0
    repeats: NoteId | None = None
    portrait: MediaId | None = None


@dataclass(frozen=True, slots=True)
class Board:
    """All notes and themes of one activity, both in order of rank."""

    activity_id: ActivityId
    themes: tuple[Theme, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def count(self) -> int:
        """How many contributions there are; copies count once."""
        return len({note.origin for note in self.notes})

    def within(self, theme_id: ThemeId | None) -> tuple[Note, ...]:
        """The notes of a theme in order; None gives the unsorted ones."""
        return tuple(note for note in self.notes if note.theme_id == theme_id)

    def find(self, note_id: NoteId) -> Note | None:
        """The note with this id, if it is on the board."""
        return next((note for note in self.notes if note.id == note_id), None)

    def with_notes(self, notes: tuple[Note, ...]) -> "Board":
        """The same board after these notes were added or changed."""
        changed = {note.id: note for note in notes}
        kept = [note for note in self.notes if note.id not in changed]
        return replace(self, notes=tuple(sorted([*kept, *changed.values()], key=IN_ORDER)))

    def without_notes(self, ids: frozenset[NoteId]) -> "Board":
        """The same board after these notes were removed."""
        return replace(self, notes=tuple(note for note in self.notes if note.id not in ids))


@dataclass(frozen=True, slots=True)
class Quote:
    """A note that may be shown on: its author is empty and it has no portrait unless consent is `NAMED`.

    `card` is the number of the picture card it was said about, and `picture` that card's picture.
    """

    note_id: NoteId
    activity_id: ActivityId
    text: str
    consent: Consent
    author: str = ""
    organisation: str = ""
    portrait: MediaId | None = None
    card: int | None = None
    picture: Picture | None = None


def unnamed(note: Note) -> Note:
    """The note without anything that tells who said it."""
    return replace(note, author="", organisation="", person_id=None, portrait=None)


def quote_of(note: Note) -> Quote | None:
    """The note as a quote with exactly what its consent lets through; None when it is not marked."""
    if note.quote is None:
        return None
    named = note.quote is Consent.NAMED
    return Quote(
        note_id=note.id,
        activity_id=note.activity_id,
        text=note.text,
        consent=note.quote,
        author=note.author if named else "",
        organisation=note.organisation if named else "",
        portrait=note.portrait if named else None,
        card=note.card,
    )
