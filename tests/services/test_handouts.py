"""Handouts: what was chosen among them is kept, and what was not goes on following the plan."""

from dataclasses import replace

import pytest

from leda_desktop.domain.facts import Fact, HandoutsChanged
from leda_desktop.domain.handouts import Handout, HandoutKind, Layout
from leda_desktop.domain.ids import SessionId
from leda_desktop.domain.kinds import Consent, Kind
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.programme import SessionPlan
from leda_desktop.models.store import Store
from leda_desktop.services.people_changes import Entry
from leda_desktop.services.suite import Suite, build_suite
from tests.fakes import FakeClock


@pytest.fixture
def suite(store: Store, clock: FakeClock) -> Suite:
    """All services."""
    return build_suite(store, clock)


def the(kind: HandoutKind, suite: Suite, key: SessionId) -> Handout:
    """The first handout of a kind as it is chosen now."""
    return next(handout for handout in suite.handouts.choices(key) if handout.kind is kind)


def test_a_choice_is_kept_through_a_restart(suite: Suite, store: Store, clock: FakeClock, first: SessionPlan) -> None:
    key = first.session.id
    form = replace(the(HandoutKind.FORM, suite, key), count=12, layout=Layout.HALVES)
    agenda = replace(the(HandoutKind.AGENDA, suite, key), wanted=False)
    suite.handouts.choose(key, (form, agenda))
    again = build_suite(store, clock)
    assert the(HandoutKind.FORM, again, key) == form
    assert the(HandoutKind.AGENDA, again, key) == agenda


def test_a_number_nobody_chose_follows_the_roll(suite: Suite, first: SessionPlan) -> None:
    key = first.session.id
    suite.handouts.choose(key, (replace(the(HandoutKind.FORM, suite, key), layout=Layout.HALVES),))
    suite.people.add(key, [Entry("Ánde Sara")])
    assert (the(HandoutKind.FORM, suite, key).count, the(HandoutKind.FORM, suite, key).layout) == (1, Layout.HALVES)


def test_what_is_chosen_as_suggested_is_no_choice(suite: Suite, first: SessionPlan) -> None:
    key = first.session.id
    usual = the(HandoutKind.BADGES, suite, key)
    suite.handouts.choose(key, (replace(usual, count=3),))
    suite.handouts.choose(key, (usual,))
    suite.people.add(key, [Entry("Ánde Sara")])
    assert the(HandoutKind.BADGES, suite, key).count == 1


def test_a_choice_waits_while_its_item_is_off_the_agenda(suite: Suite, first: SessionPlan) -> None:
    key = first.session.id
    suite.handouts.choose(key, (replace(the(HandoutKind.FORM, suite, key), count=7),))
    plan = suite.plans.session_plan(key)
    suite.plans.put_session(SessionPlan(plan.session, ()))
    suite.handouts.choose(key, (replace(the(HandoutKind.AGENDA, suite, key), count=2),))
    suite.plans.put_session(plan)
    assert the(HandoutKind.FORM, suite, key).count == 7


def test_sessions_do_not_share_their_choices(suite: Suite, first: SessionPlan) -> None:
    key = first.session.id
    other = suite.plans.programme_plan(first.session.programme_id).sessions[1].id
    suite.handouts.choose(key, (replace(the(HandoutKind.BADGES, suite, key), count=3),))
    assert the(HandoutKind.BADGES, suite, other).count == 30


def test_a_choice_is_told_once_it_is_stored(suite: Suite, first: SessionPlan) -> None:
    heard: list[Fact] = []
    suite.feed.listen(heard.append)
    suite.handouts.choose(first.session.id, ())
    assert heard == [HandoutsChanged(first.session.id)]


def test_nothing_is_chosen_in_a_store_for_reading(
    suite: Suite, store: Store, clock: FakeClock, first: SessionPlan
) -> None:
    form = replace(the(HandoutKind.FORM, suite, first.session.id), count=3)
    path = store.path
    store.close()
    reading = Store.open(path, clock, read_only=True)
    with pytest.raises(Problem):
        build_suite(reading, clock).handouts.choose(first.session.id, (form,))
    reading.close()


def test_what_stays_in_the_room_is_on_no_card_whatever_its_copies_say(suite: Suite, first: SessionPlan) -> None:
    board = next(activity for activity in first.activities if activity.kind is Kind.BOARD)
    for text, consent in (("Öppet", None), ("Stannar här", Consent.ROOM)):
        note = suite.notes.add(board.id, text, author="Aila")
        assert note is not None
        if consent:
            suite.notes.set_quote([note.id], consent)
    boards = suite.handouts.material(first.session.id).boards
    assert [(note.text, note.author) for note in boards[board.id].notes] == [("Öppet", "")]


def test_cards_of_a_round_do_not_lie_in_the_order_of_the_chairs(suite: Suite, first: SessionPlan) -> None:
    turn = next(activity for activity in first.activities if activity.kind is Kind.ROUND)
    for text in ("Ö", "A", "m"):
        suite.notes.add(turn.id, text)
    notes = suite.handouts.material(first.session.id).boards[turn.id].notes
    assert [note.text for note in notes] == ["A", "m", "Ö"]
