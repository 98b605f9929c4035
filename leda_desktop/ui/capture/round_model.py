"""A round as its panel sees it: the roll, whose turn it is, and what each has said; kept fresh from facts."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, Signal

from leda_desktop.domain import rounds
from leda_desktop.domain.facts import Fact, NotesChanged, NotesRemoved, PeopleChanged, RoundChanged
from leda_desktop.domain.ids import PersonId
from leda_desktop.domain.notes import Note
from leda_desktop.domain.people import Person
from leda_desktop.domain.programme import Activity
from leda_desktop.domain.rounds import RoundState
from leda_desktop.domain.word_counts import said_in_order
from leda_desktop.services.notes import Notes
from leda_desktop.services.people import People
from leda_desktop.services.rounds import RoundId, Rounds


class RollStatus(Enum):
    """Where somebody stands in the round."""

    SPEAKING = "speaking"
    NEXT = "next"
    WAITING = "waiting"
    SPOKEN = "spoken"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class RollLine:
    """Somebody on the roll, in the place of their turn, with what they said."""

    person: Person
    status: RollStatus
    place: int
    said: str = ""


@dataclass(frozen=True, slots=True)
class RoundServices:
    """What a round stands on."""

    people: People
    rounds: Rounds
    notes: Notes


class RoundModel(QObject):
    """Reads a round again whenever it moved. `changed` tells that something on the panel may have."""

    changed = Signal()

    def __init__(self, services: RoundServices, of: RoundId, activity: Activity, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.services = services
        self.of = of
        self.activity = activity
        self.people: tuple[Person, ...] = ()
        self.notes: tuple[Note, ...] = ()
        self._own: dict[PersonId, Note] = {}
        self._shown = self.state
        self._read_people()
        self._read_notes()

    @property
    def state(self) -> RoundState:
        """Whose turn it is."""
        return self.services.rounds.state(self.of.activity_id)

    @property
    def seconds(self) -> float:
        """How long the item has run."""
        return self.services.rounds.seconds(self.of)

    @property
    def planned(self) -> float:
        """How many seconds the round was planned to take, thinking not counted."""
        quiet = getattr(self.activity.details, "quiet", 0)
        return max(1, self.activity.minutes - quiet) * 60.0

    @property
    def speaker(self) -> Person | None:
        """Who speaks."""
        return self.find(self.state.speaker)

    @property
    def following(self) -> Person | None:
        """Who speaks next."""
        return rounds.following(self.state, self.people)

    @property
    def present(self) -> Person | None:
        """Whose word is awaited: who speaks, or before the first word, who is to begin."""
        return self.speaker or (None if self.is_over else self.following)

    @property
    def is_over(self) -> bool:
        """Whether everybody who is here has spoken."""
        return self.state.begun and self.speaker is None and self.following is None

    @property
    def here(self) -> int:
        """How many are here."""
        return sum(person.here for person in self.people)

    @property
    def spoken(self) -> int:
        """How many of those who are here have spoken."""
        return sum(person.here and self.state.has_spoken(person.id) for person in self.people)

    def find(self, person_id: PersonId | None) -> Person | None:
        """Somebody on the roll."""
        return next((person for person in self.people if person.id == person_id), None)

    def said_by(self, person_id: PersonId) -> Note | None:
        """What somebody said in this round."""
        return self._own.get(person_id)

    def after(self, person: Person) -> Person | None:
        """Who comes after somebody whose word is awaited."""
        if person.id == self.state.speaker:
            return self.following
        line = rounds.line(self.state, self.people)
        rest = line[line.index(person) + 1 :] if person in line else ()
        return next((other for other in rest if other.here and not self.state.has_spoken(other.id)), None)

    def seconds_left(self) -> float:
        """How long it will take until everybody has spoken."""
        return rounds.seconds_left(self.state, self.people, self.planned, self.seconds)

    def lines(self) -> tuple[RollLine, ...]:
        """Everybody in the order of their turns."""
        following, place = self.following, 0
        found: list[RollLine] = []
        for person in rounds.line(self.state, self.people):
            place += person.here
            status = self._status(person, following)
            note = self._own.get(person.id)
            found.append(RollLine(person, status, place if person.here else 0, note.text if note else ""))
        return tuple(found)

    def hear(self, fact: Fact) -> None:
        """Take in what happened."""
        match fact:
            case PeopleChanged(session_id) if session_id == self.of.session_id:
                self.refresh()
            case NotesChanged(activity_id) | NotesRemoved(activity_id) if activity_id == self.of.activity_id:
                self.refresh()
            case RoundChanged(activity_id) if activity_id == self.of.activity_id:
                self.refresh()
            case _:
                pass

    def refresh(self) -> None:
        """Read everything again: after an act of one's own, which the next act must not miss, or a fact from others."""
        before = (self.people, self.notes, self._shown)
        self._read_people()
        self._read_notes()
        self._shown = self.state
        if before != (self.people, self.notes, self._shown):
            self.changed.emit()

    def _status(self, person: Person, following: Person | None) -> RollStatus:
        if person.id == self.state.speaker:
            return RollStatus.SPEAKING
        if self.state.has_spoken(person.id):
            return RollStatus.SPOKEN
        if not person.here:
            return RollStatus.ABSENT
        return RollStatus.NEXT if person == following else RollStatus.WAITING

    def _read_people(self) -> None:
        self.people = self.services.people.roll(self.of.session_id)

    def _read_notes(self) -> None:
        notes: Sequence[Note] = self.services.notes.board(self.of.activity_id).notes
        self.notes = said_in_order(notes)
        self._own = {note.person_id: note for note in self.notes if note.person_id is not None}
