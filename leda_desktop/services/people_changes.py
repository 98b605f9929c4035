"""What an act changed on the roll: enough to undo it and to do it again."""

from dataclasses import dataclass, replace

from leda_desktop.domain.ids import NoteId, PersonId, SessionId
from leda_desktop.domain.people import Person


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody to put on the roll."""

    name: str
    organisation: str = ""
    seat: int | None = None


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier session of the programme whose roll can be brought over; `count` is how many are on it."""

    session_id: SessionId
    title: str
    count: int


@dataclass(frozen=True, slots=True)
class PeopleChange:
    """The people that one act touched, as they were and as they are; who was not there is left out.

    `said` says which notes belonged to those who were removed, so that they belong to them again after an undo.
    """

    session_id: SessionId
    before: tuple[Person, ...] = ()
    after: tuple[Person, ...] = ()
    said: tuple[tuple[NoteId, PersonId], ...] = ()

    def __bool__(self) -> bool:
        return self.before != self.after

    @property
    def reversed(self) -> "PeopleChange":
        """The change that takes this one back."""
        return replace(self, before=self.after, after=self.before)

    @property
    def gone(self) -> tuple[PersonId, ...]:
        """Those whom the act removed."""
        kept = {person.id for person in self.after}
        return tuple(person.id for person in self.before if person.id not in kept)

    @property
    def renamed(self) -> tuple[tuple[Person, Person], ...]:
        """Those who got another name or organisation, before and after."""
        earlier = {person.id: person for person in self.before}
        pairs = ((earlier[person.id], person) for person in self.after if person.id in earlier)
        return tuple((a, b) for a, b in pairs if (a.name, a.organisation) != (b.name, b.organisation))
