"""What is remembered of a room beside its notes: dots and voters, and the tables that have read out."""

import pytest

from leda_desktop.domain.ballots import Ballot
from leda_desktop.domain.facts import BallotChanged, Fact, ReadOutChanged
from leda_desktop.domain.feed import Feed
from leda_desktop.domain.ids import ActivityId
from leda_desktop.models.store import Store
from leda_desktop.services.ballots import Ballots
from leda_desktop.services.read_outs import ReadOuts

HERE, THERE = ActivityId("here"), ActivityId("there")


@pytest.fixture
def ballots(store: Store, feed: Feed) -> Ballots:
    return Ballots(store, feed)


@pytest.fixture
def read_outs(store: Store, feed: Feed) -> ReadOuts:
    return ReadOuts(store, feed)


def test_everybody_has_three_dots_until_somebody_says_otherwise(ballots: Ballots) -> None:
    assert ballots.ballot(HERE) == Ballot(dots=3, voters=0)


def test_a_ballot_is_kept_for_its_activity_alone(ballots: Ballots, store: Store) -> None:
    ballots.put(HERE, Ballot(5, 26))
    assert Ballots(store, Feed()).ballot(HERE) == Ballot(5, 26)
    assert ballots.ballot(THERE) == Ballot()


def test_the_same_ballot_again_is_no_change(ballots: Ballots, facts: list[Fact]) -> None:
    ballots.put(HERE, Ballot(5, 26))
    ballots.put(HERE, Ballot(5, 26))
    assert facts == [BallotChanged(HERE)]


def test_tables_are_marked_as_read_and_the_mark_is_taken_back(read_outs: ReadOuts, store: Store) -> None:
    read_outs.mark(HERE, 12, done=True)
    read_outs.mark(HERE, 3, done=True)
    read_outs.mark(HERE, 12, done=False)
    assert ReadOuts(store, Feed()).done(HERE) == {3}
    assert read_outs.done(THERE) == frozenset()


def test_a_mark_is_told_once(read_outs: ReadOuts, facts: list[Fact]) -> None:
    read_outs.mark(HERE, 3, done=True)
    read_outs.mark(HERE, 3, done=True)
    assert facts == [ReadOutChanged(HERE)]


def test_ballots_and_marks_do_not_meet(ballots: Ballots, read_outs: ReadOuts) -> None:
    ballots.put(HERE, Ballot(5, 26))
    read_outs.mark(HERE, 3, done=True)
    assert (ballots.ballot(HERE), read_outs.done(HERE)) == (Ballot(5, 26), frozenset({3}))
