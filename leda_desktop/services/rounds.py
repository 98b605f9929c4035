"""Rounds: whose turn it is in each of them, kept so that a restart comes back to the same speaker."""

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, insert, select

from leda_desktop.domain import rounds
from leda_desktop.domain.clock import Clock
from leda_desktop.domain.facts import RoundChanged
from leda_desktop.domain.feed import Feed
from leda_desktop.domain.ids import ActivityId, PersonId, SessionId
from leda_desktop.domain.measure import elapsed
from leda_desktop.domain.people import Person
from leda_desktop.domain.rounds import Order, Quiet, RoundState, Turn
from leda_desktop.models import tables
from leda_desktop.models.store import Store
from leda_desktop.services.people import People
from leda_desktop.services.run import Run

Plain = dict[str, Any]
Move = Callable[[RoundState, Sequence[Person], float], RoundState]

_SEED_BITS = 1 << 30


@dataclass(frozen=True, slots=True)
class RoundId:
    """Which round, and whose roll it goes by."""

    session_id: SessionId
    activity_id: ActivityId


@dataclass(frozen=True, slots=True)
class Moved:
    """A round before and after an act; `restore` takes it back or does it again."""

    before: RoundState
    after: RoundState


class Rounds:
    """Reads and moves rounds. A verb returns what it changed, or None when nothing did."""

    def __init__(self, store: Store, feed: Feed, clock: Clock, people: People, run: Run) -> None:
        self._store = store
        self._feed = feed
        self._clock = clock
        self._people = people
        self._run = run
        self._known: dict[ActivityId, RoundState] = {}

    def state(self, activity_id: ActivityId) -> RoundState:
        """Where a round is; one that nobody has touched has not begun."""
        if activity_id not in self._known:
            self._known[activity_id] = self._read(activity_id)
        return self._known[activity_id]

    def seconds(self, of: RoundId) -> float:
        """How long the item has run, pauses not counted: the time that turns are measured in."""
        state, now = self._run.state(of.session_id), self._clock.now()
        own = (stretch for stretch in state.stretches if stretch.activity_id == of.activity_id)
        return sum(elapsed(stretch, state, now) for stretch in own)

    def go_on(self, of: RoundId) -> Moved | None:
        """The next one speaks."""
        return self._move(of, rounds.go_on)

    def go_back(self, of: RoundId) -> Moved | None:
        """The one before speaks again."""
        return self._move(of, rounds.go_back)

    def pass_over(self, of: RoundId) -> Moved | None:
        """Whoever is to speak goes to the end of the line."""
        return self._move(of, rounds.pass_over)

    def let_speak(self, of: RoundId, person_id: PersonId, *, done: bool) -> Moved | None:
        """Somebody speaks out of turn; `done` when the present speaker has spoken."""
        return self._move(of, lambda state, _people, at: rounds.let_speak(state, person_id, at, done=done))

    def hear(self, of: RoundId, person_id: PersonId) -> Moved | None:
        """Somebody's contribution came in."""
        return self._move(of, lambda state, people, at: rounds.heard(state, people, person_id, at))

    def arrange(self, of: RoundId, order: Order) -> Moved | None:
        """Speak in another order."""
        seed = uuid.uuid4().int % _SEED_BITS + 1
        return self._move(of, lambda state, _people, _at: rounds.arranged(state, order, seed))

    def begin_quiet(self, of: RoundId, minutes: int) -> Moved | None:
        """Everybody thinks for so many minutes."""
        return self._move(of, lambda state, _people, at: rounds.begin_quiet(state, minutes * 60.0, at))

    def end_quiet(self, of: RoundId) -> Moved | None:
        """No more thinking."""
        return self._move(of, lambda state, _people, _at: rounds.end_quiet(state))

    def restore(self, activity_id: ActivityId, state: RoundState) -> None:
        """Put a round back exactly as it was, for undo."""
        if state != self.state(activity_id):
            self._put(activity_id, state)

    def _move(self, of: RoundId, move: Move) -> Moved | None:
        before = self.state(of.activity_id)
        after = move(before, self._people.roll(of.session_id), self.seconds(of))
        if after == before:
            return None
        self._put(of.activity_id, after)
        return Moved(before, after)

    def _read(self, activity_id: ActivityId) -> RoundState:
        query = select(tables.round_.c.value).where(tables.round_.c.activity_id == activity_id)
        with self._store.read() as connection:
            plain = connection.execute(query).scalar_one_or_none()
        return RoundState() if plain is None else round_from_json(plain)

    def _put(self, activity_id: ActivityId, state: RoundState) -> None:
        table = tables.round_
        with self._store.write() as connection:
            connection.execute(delete(table).where(table.c.activity_id == activity_id))
            connection.execute(insert(table).values(activity_id=activity_id, value=round_to_json(state)))
        self._known[activity_id] = state
        self._feed.publish(RoundChanged(activity_id))


def round_to_json(state: RoundState) -> Plain:
    """Plain JSON values of where a round is."""
    return {
        "order": state.order.value,
        "seed": state.seed,
        "spoken": [[turn.person_id, turn.seconds] for turn in state.spoken],
        "speaker": state.speaker,
        "since": state.since,
        "spent": state.spent,
        "waiting": list(state.waiting),
        "quiet": None if state.quiet is None else [state.quiet.since, state.quiet.seconds],
    }


def round_from_json(plain: Plain) -> RoundState:
    """Where a round is, from its plain JSON values."""
    return RoundState(
        order=Order(plain["order"]),
        seed=plain["seed"],
        spoken=tuple(Turn(PersonId(person_id), seconds) for person_id, seconds in plain["spoken"]),
        speaker=None if plain["speaker"] is None else PersonId(plain["speaker"]),
        since=plain["since"],
        spent=plain["spent"],
        waiting=tuple(PersonId(person_id) for person_id in plain["waiting"]),
        quiet=None if plain["quiet"] is None else Quiet(*plain["quiet"]),
    )
