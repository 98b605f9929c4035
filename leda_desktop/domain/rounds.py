"""Rounds: whose turn it is, who has spoken, and when everybody will have done so.

All times here are seconds that the item has run, pauses not counted; they come from the room clock through the run, so
that neither a pause nor a clock that jumps changes what a turn took.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from statistics import mean, median
from typing import assert_never

from leda_desktop.domain.ids import PersonId
from leda_desktop.domain.people import Person

ENOUGH_TURNS = 3
_LONGEST_TURN = 3.0
"""How many times the usual a turn counts at most: one long story says nothing about those who follow."""


class Order(Enum):
    """In which order people speak."""

    LIST = "list"
    SEAT = "seat"
    RANDOM = "random"


@dataclass(frozen=True, slots=True)
class Turn:
    """Somebody has spoken, and for how long; no seconds where that was not seen."""

    person_id: PersonId
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Quiet:
    """The quiet minutes in which everybody thinks, since when and how long."""

    since: float
    seconds: float


@dataclass(frozen=True, slots=True)
class RoundState:
    """Where a round is. `since` is when the last change of speaker was, None before the first.

    `spent` is what the present speaker had spoken before `since`. `waiting` are those who passed: they come last, in
    this order. `seed` is drawn once, so that the order by lot stays the same.
    """

    order: Order = Order.LIST
    seed: int = 0
    spoken: tuple[Turn, ...] = ()
    speaker: PersonId | None = None
    since: float | None = None
    spent: float = 0.0
    waiting: tuple[PersonId, ...] = ()
    quiet: Quiet | None = None

    @property
    def begun(self) -> bool:
        """Whether somebody has spoken or speaks."""
        return bool(self.spoken) or self.speaker is not None

    def has_spoken(self, person_id: PersonId) -> bool:
        """Whether this person has had a turn."""
        return any(turn.person_id == person_id for turn in self.spoken)

    def speaking(self, at: float) -> float:
        """Seconds that the present speaker has spoken."""
        if self.speaker is None or self.since is None:
            return 0.0
        return self.spent + max(0.0, at - self.since)


def line(state: RoundState, people: Iterable[Person]) -> tuple[Person, ...]:
    """Everybody in the order in which they speak, the absent in their places, those who passed last."""
    ordered = sorted(people, key=lambda person: _place(state, person))
    passed = {person_id: place for place, person_id in enumerate(state.waiting)}
    front = [person for person in ordered if person.id not in passed]
    back = sorted((p for p in ordered if p.id in passed), key=lambda person: passed[person.id])
    return (*front, *back)


def following(state: RoundState, people: Iterable[Person]) -> Person | None:
    """Who speaks next: the first who is here, has not spoken and does not speak."""
    done = {turn.person_id for turn in state.spoken} | {state.speaker}
    return next((p for p in line(state, people) if p.here and p.id not in done), None)


def go_on(state: RoundState, people: Sequence[Person], at: float) -> RoundState:
    """The present speaker has spoken and the next one begins; nobody, when everybody has."""
    return _next_up(_ended(state, at), people, at)


def go_back(state: RoundState, people: Iterable[Person], at: float) -> RoundState:
    """The one who spoke last goes on speaking; the present speaker is next again."""
    known = {person.id for person in people}
    last = next((turn for turn in reversed(state.spoken) if turn.person_id in known), None)
    if last is None:
        return replace(state, speaker=None, since=None, spent=0.0)
    spoken = tuple(turn for turn in state.spoken if turn is not last)
    return replace(state, spoken=spoken, speaker=last.person_id, since=at, spent=last.seconds)


def pass_over(state: RoundState, people: Sequence[Person], at: float) -> RoundState:
    """Whoever is to speak goes to the end of the line; who passes as the last one there is has had the turn."""
    passing = state.speaker
    if passing is None:
        first = following(state, people)
        return state if first is None else replace(state, waiting=_last(state.waiting, first.id))
    if following(state, people) is None:
        return go_on(state, people, at)
    return _next_up(replace(state, speaker=None, waiting=_last(state.waiting, passing)), people, at)


def let_speak(state: RoundState, person_id: PersonId, at: float, *, done: bool) -> RoundState:
    """Somebody speaks out of turn. Unless the present speaker is `done`, it was this person who spoke all the time."""
    if person_id == state.speaker:
        return state
    earlier = next((turn.seconds for turn in state.spoken if turn.person_id == person_id), 0.0)
    ended = _ended(state, at) if done else state
    since = state.since if not done and state.speaker is not None else at
    spent = earlier + (state.spent if not done and state.speaker is not None else 0.0)
    spoken = tuple(turn for turn in ended.spoken if turn.person_id != person_id)
    waiting = tuple(other for other in state.waiting if other != person_id)
    return replace(ended, spoken=spoken, speaker=person_id, since=since, spent=spent, waiting=waiting, quiet=None)


def heard(state: RoundState, people: Sequence[Person], person_id: PersonId, at: float) -> RoundState:
    """Somebody's contribution came in, whoever's turn it is; their own turn is over with it."""
    if person_id == state.speaker:
        return go_on(state, people, at)
    if state.has_spoken(person_id):
        return state
    if state.speaker is not None:
        return replace(state, spoken=(*state.spoken, Turn(person_id)))
    seconds = 0.0 if state.since is None else max(0.0, at - state.since)
    return replace(state, spoken=(*state.spoken, Turn(person_id, seconds)), since=at, quiet=None)


def arranged(state: RoundState, order: Order, seed: int) -> RoundState:
    """Speak in another order; the seed of the first draw is kept."""
    return replace(state, order=order, seed=state.seed or seed)


def begin_quiet(state: RoundState, seconds: float, at: float) -> RoundState:
    """Everybody thinks for so long."""
    return replace(state, quiet=Quiet(at, seconds))


def end_quiet(state: RoundState) -> RoundState:
    """No more thinking."""
    return replace(state, quiet=None)


def quiet_left(state: RoundState, at: float) -> float:
    """Seconds left to think, 0 when nobody has to any more."""
    return 0.0 if state.quiet is None else max(0.0, state.quiet.since + state.quiet.seconds - at)


def seconds_each(state: RoundState, people: Iterable[Person], planned: float) -> float:
    """How long a turn takes: as until now, or before enough turns have been seen, as was planned."""
    seen = [turn.seconds for turn in state.spoken if turn.seconds > 0]
    if len(seen) < ENOUGH_TURNS:
        return planned / max(1, sum(person.here for person in people))
    longest = _LONGEST_TURN * median(seen)
    return mean(min(seconds, longest) for seconds in seen)


def seconds_left(state: RoundState, people: Sequence[Person], planned: float, at: float) -> float:
    """Seconds until everybody who is here will have spoken."""
    each = seconds_each(state, people, planned)
    waiting = sum(p.here and p.id != state.speaker and not state.has_spoken(p.id) for p in people)
    own = max(0.0, each - state.speaking(at)) if state.speaker is not None else 0.0
    return quiet_left(state, at) + own + waiting * each


def moved(people: Sequence[Person], person_id: PersonId, by: int, order: Order) -> tuple[Person, ...]:
    """Those who change when somebody moves up or down the line: their place on the roll, or their seat.

    An order by lot is not changed by hand.
    """
    ordered = [p for p in sorted(people, key=lambda p: _place(RoundState(order), p)) if p.id != person_id]
    person = next((p for p in people if p.id == person_id), None)
    if person is None or order is Order.RANDOM:
        return ()
    here = sorted(people, key=lambda p: _place(RoundState(order), p)).index(person)
    there = min(max(here + by, 0), len(ordered))
    placed = [*ordered[:there], person, *ordered[there:]]
    if order is Order.SEAT:
        changed = [replace(p, seat=number) for number, p in enumerate(placed, 1)]
    else:
        changed = [replace(p, rank=float(number)) for number, p in enumerate(placed, 1)]
    before = {p.id: p for p in people}
    return tuple(p for p in changed if before[p.id] != p)


def _ended(state: RoundState, at: float) -> RoundState:
    if state.speaker is None:
        return state
    turn = Turn(state.speaker, state.speaking(at))
    return replace(state, spoken=(*state.spoken, turn), speaker=None, spent=0.0)


def _next_up(state: RoundState, people: Sequence[Person], at: float) -> RoundState:
    first = following(state, people)
    return replace(state, speaker=first.id if first else None, since=at, spent=0.0, quiet=None)


def _last(waiting: tuple[PersonId, ...], person_id: PersonId) -> tuple[PersonId, ...]:
    return (*(other for other in waiting if other != person_id), person_id)


def _place(state: RoundState, person: Person) -> tuple[object, ...]:
    match state.order:
        case Order.LIST:
            return (person.rank, person.id)
        case Order.SEAT:
            return (person.seat is None, person.seat or 0, person.rank, person.id)
        case Order.RANDOM:
            return (_lot(state.seed, person.id), person.id)
        case _:
            assert_never(state.order)


def _lot(seed: int, person_id: PersonId) -> str:
    """The lot a person draws: it depends on nobody else, so that whoever comes later moves nobody."""
    return hashlib.sha256(f"{seed}/{person_id}".encode()).hexdigest()
