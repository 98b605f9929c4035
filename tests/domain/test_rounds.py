"""A round: everybody who is here speaks once, in an order that newcomers do not disturb, and time is told honestly."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leda_desktop.domain import rounds
from leda_desktop.domain.ids import PersonId, SessionId
from leda_desktop.domain.people import Person
from leda_desktop.domain.rounds import Order, RoundState, Turn

Roll = tuple[Person, ...]


def person(number: int, *, here: bool = True, seat: int | None = None) -> Person:
    """Somebody whose id is a letter of the alphabet, or a number."""
    return Person(PersonId(f"p{number}"), SessionId("s"), f"Namn {number}", "", float(number), seat, here)


def rolls(most: int = 12) -> st.SearchStrategy[Roll]:
    """Rolls with some people absent and some seated."""
    seats = st.none() | st.integers(1, 9)
    return st.lists(st.tuples(st.booleans(), seats), max_size=most).map(
        lambda drawn: tuple(person(n, here=here, seat=seat) for n, (here, seat) in enumerate(drawn))
    )


states = st.builds(RoundState, order=st.sampled_from(Order), seed=st.integers(1, 99))


def ids(people: Roll) -> list[PersonId]:
    """Who they are."""
    return [p.id for p in people]


def names(state: RoundState, people: Roll) -> str:
    """The line as numbers."""
    return " ".join(p.id[1:] for p in rounds.line(state, people))


@given(states, rolls())
def test_everybody_who_is_here_speaks_exactly_once(state: RoundState, people: Roll) -> None:
    for at in range(len(people) + 1):
        state = rounds.go_on(state, people, float(at))
    assert state.speaker is None
    expected = [p.id for p in rounds.line(state, people) if p.here]
    assert [turn.person_id for turn in state.spoken] == expected


@given(states, rolls(), rolls(4))
def test_newcomers_leave_the_others_in_their_order(state: RoundState, people: Roll, late: Roll) -> None:
    more = tuple(replace(p, id=PersonId(f"late{p.id}"), seat=None, rank=p.rank + 100) for p in late)
    known = set(ids(people))
    assert [i for i in ids(rounds.line(state, (*people, *more))) if i in known] == ids(rounds.line(state, people))


@given(states, rolls(), st.lists(st.sampled_from(["on", "pass", "back"]), max_size=30))
def test_whatever_is_pressed_nobody_speaks_twice_and_no_turn_is_negative(
    state: RoundState, people: Roll, presses: list[str]
) -> None:
    acts = {"on": rounds.go_on, "pass": rounds.pass_over, "back": rounds.go_back}
    for number, press in enumerate(presses):
        # The clock of the item may stand still or run backwards after an undo of the run.
        state = acts[press](state, people, float(number % 7))
        spoken = [turn.person_id for turn in state.spoken]
        assert len(set(spoken)) == len(spoken)
        assert state.speaker not in spoken
        assert all(turn.seconds >= 0 for turn in state.spoken)
        assert rounds.seconds_left(state, people, 600, float(number % 7)) >= 0


@given(states, rolls())
def test_passing_reaches_everybody_and_ends(state: RoundState, people: Roll) -> None:
    state = rounds.go_on(state, people, 0)
    for _ in people:
        state = rounds.pass_over(state, people, 1)
    assert {p.id for p in people if p.here} >= {turn.person_id for turn in state.spoken}
    for _ in range(len(people) + 1):
        state = rounds.go_on(state, people, 2)
    assert {turn.person_id for turn in state.spoken} == {p.id for p in people if p.here}


@given(states, rolls(), st.integers(0, 11))
def test_going_back_brings_the_last_speaker_and_their_time_back(state: RoundState, people: Roll, turns: int) -> None:
    state = rounds.go_on(state, people, 0)
    for at in range(1, turns + 1):
        state = rounds.go_on(state, people, at * 10.0)
    if state.speaker is None:
        return
    after = rounds.go_back(rounds.go_on(state, people, 500), people, 600)
    assert after.speaker == state.speaker
    assert after.spoken == state.spoken
    assert after.speaking(600) == state.speaking(500)


@given(rolls(), st.integers(0, 11), st.integers(-12, 12), st.sampled_from([Order.LIST, Order.SEAT]))
def test_moving_somebody_moves_nobody_else_past_each_other(people: Roll, who: int, by: int, order: Order) -> None:
    if who >= len(people):
        return
    state = RoundState(order)
    changed = {p.id: p for p in rounds.moved(people, people[who].id, by, order)}
    after = tuple(changed.get(p.id, p) for p in people)
    others = [i for i in ids(rounds.line(state, people)) if i != people[who].id]
    line = ids(rounds.line(state, after))
    assert [i for i in line if i != people[who].id] == others
    there = ids(rounds.line(state, people)).index(people[who].id) + by
    assert line.index(people[who].id) == min(max(there, 0), len(others))


def test_seats_come_before_those_without_a_seat() -> None:
    people = (person(1), person(2, seat=2), person(3, seat=1))
    assert names(RoundState(Order.SEAT), people) == "3 2 1"


def test_lots_are_drawn_once() -> None:
    drawn = rounds.arranged(RoundState(), Order.RANDOM, 7)
    again = rounds.arranged(rounds.arranged(drawn, Order.LIST, 8), Order.RANDOM, 9)
    assert again == drawn
    people = tuple(person(n) for n in range(9))
    assert names(drawn, people) != names(RoundState(), people)


def test_who_passes_comes_last_and_the_others_go_on() -> None:
    people = (person(1), person(2), person(3))
    state = rounds.go_on(RoundState(), people, 0)
    state = rounds.pass_over(state, people, 5)
    assert (state.speaker, state.spoken) == ("p2", ())
    assert names(state, people) == "2 3 1"


def test_before_the_first_word_somebody_can_pass_too() -> None:
    people = (person(1), person(2))
    state = rounds.pass_over(RoundState(), people, 0)
    assert not state.begun
    assert rounds.go_on(state, people, 0).speaker == "p2"


def test_a_wrong_name_gives_its_time_to_the_right_one() -> None:
    people = (person(1), person(2), person(3))
    state = rounds.go_on(RoundState(), people, 100)
    state = rounds.let_speak(state, PersonId("p3"), 130, done=False)
    assert state.speaking(140) == 40
    assert not state.has_spoken(PersonId("p1"))
    assert rounds.go_on(state, people, 150).speaker == "p1"


def test_somebody_out_of_turn_leaves_the_turn_of_the_one_before() -> None:
    people = (person(1), person(2), person(3))
    state = rounds.let_speak(rounds.go_on(RoundState(), people, 0), PersonId("p3"), 30, done=True)
    assert state.spoken == (Turn(PersonId("p1"), 30),)
    assert state.speaking(40) == 10


def test_whoever_is_heard_out_of_turn_is_not_called_again() -> None:
    people = (person(1), person(2), person(3))
    state = rounds.heard(rounds.go_on(RoundState(), people, 0), people, PersonId("p2"), 20)
    assert state.speaker == "p1"
    assert rounds.go_on(state, people, 30).speaker == "p3"


def test_who_comes_in_one_after_the_other_is_timed_from_the_one_before() -> None:
    state = RoundState()
    for number, at in enumerate((60.0, 85.0, 125.0)):
        state = rounds.heard(state, (), PersonId(f"p{number}"), at)
    assert [turn.seconds for turn in state.spoken] == [0, 25, 40]


def test_until_three_have_spoken_the_plan_says_how_long_it_takes() -> None:
    people = tuple(person(n) for n in range(10))
    assert rounds.seconds_left(RoundState(), people, 600, 0) == 600
    state = rounds.go_on(rounds.go_on(RoundState(), people, 0), people, 5)
    assert rounds.seconds_left(state, people, 600, 5) == 9 * 60


def test_then_it_goes_on_at_the_pace_of_those_who_have_spoken() -> None:
    people = tuple(person(n) for n in range(10))
    state = RoundState()
    for at in (0, 20, 40, 60):
        state = rounds.go_on(state, people, float(at))
    assert rounds.seconds_left(state, people, 600, 60) == pytest.approx(7 * 20)
    assert rounds.seconds_left(state, people, 600, 75) == pytest.approx(6 * 20 + 5)
    assert rounds.seconds_left(state, people, 600, 300) == pytest.approx(6 * 20)


def test_one_long_story_does_not_move_the_end_by_an_hour() -> None:
    people = tuple(person(n) for n in range(30))
    spoken = (*(Turn(PersonId(f"p{n}"), 20.0) for n in range(4)), Turn(PersonId("p4"), 900.0))
    state = RoundState(spoken=spoken)
    assert rounds.seconds_left(state, people, 600, 0) == pytest.approx(25 * 28)


def test_the_absent_take_no_time() -> None:
    people = (person(1), person(2, here=False), person(3))
    assert rounds.seconds_left(RoundState(), people, 600, 0) == 600
    assert rounds.seconds_each(RoundState(), people, 600) == 300


def test_quiet_minutes_are_part_of_what_is_left_until_they_are_over() -> None:
    people = (person(1), person(2))
    state = rounds.begin_quiet(RoundState(), 60, 10)
    assert rounds.quiet_left(state, 30) == 40
    assert rounds.seconds_left(state, people, 600, 30) == 640
    assert rounds.quiet_left(state, 70) == rounds.quiet_left(state, 900) == 0
    assert rounds.quiet_left(rounds.end_quiet(state), 30) == 0


def test_the_first_word_ends_the_quiet_time() -> None:
    state = rounds.begin_quiet(RoundState(), 60, 10)
    assert rounds.go_on(state, (person(1),), 20).quiet is None
