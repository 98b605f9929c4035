"""The roll: people come, are corrected, go and come back, with what they said."""

from dataclasses import replace

import pytest

from leda_desktop.domain.facts import Fact, NotesChanged, PeopleChanged
from leda_desktop.domain.feed import Feed
from leda_desktop.domain.programme import SessionPlan
from leda_desktop.exchange.template import Template
from leda_desktop.models.store import Store
from leda_desktop.services.notes import Notes
from leda_desktop.services.people import People
from leda_desktop.services.people_changes import Entry
from tests.fakes import FakeClock


@pytest.fixture
def people(store: Store, feed: Feed) -> People:
    """The rolls in the store."""
    return People(store, feed)


@pytest.fixture
def notes(store: Store, feed: Feed, clock: FakeClock) -> Notes:
    """The notes in the store."""
    return Notes(store, feed, clock)


def _names(people: People, plan: SessionPlan) -> list[str]:
    return [person.name for person in people.roll(plan.session.id)]


def _filled(people: People, plan: SessionPlan, *names: str) -> None:
    people.add(plan.session.id, [Entry(name, "Verket") for name in names])


def test_people_come_in_the_order_in_which_they_were_added(people: People, first: SessionPlan) -> None:
    _filled(people, first, "Ánne", "Bertil")
    _filled(people, first, "Čeavži")
    assert _names(people, first) == ["Ánne", "Bertil", "Čeavži"]
    assert all(person.here for person in people.roll(first.session.id))


def test_who_has_no_name_is_not_added_and_nobody_is_told(people: People, first: SessionPlan, facts: list[Fact]) -> None:
    assert people.add(first.session.id, [Entry("  ", "Verket")]) is None
    assert facts == []


def test_names_are_cleaned_and_no_longer_than_a_line(people: People, first: SessionPlan) -> None:
    people.add(first.session.id, [Entry(" Ada\u202e\n Berg ", ""), Entry("Lång " * 100)])
    ada, long = people.roll(first.session.id)
    assert (ada.name, ada.organisation) == ("Ada Berg", "")
    assert len(long.name) <= 200


def test_adding_can_be_undone_and_done_again_with_the_same_people(
    people: People, first: SessionPlan, facts: list[Fact]
) -> None:
    change = people.add(first.session.id, [Entry("Ada"), Entry("Bo")])
    assert change is not None
    before = people.roll(first.session.id)
    people.apply(change.reversed)
    assert people.roll(first.session.id) == ()
    people.apply(change)
    assert people.roll(first.session.id) == before
    assert facts == [PeopleChanged(first.session.id)] * 3


def test_what_a_removed_person_said_stays_and_is_theirs_again_after_undo(
    people: People, notes: Notes, first: SessionPlan
) -> None:
    _filled(people, first, "Ada", "Bo")
    ada, bo = people.roll(first.session.id)
    round_ = first.activities[1].id
    note = notes.add(round_, "mod", person_id=ada.id, author="Ada")
    assert note is not None
    change = people.remove(first.session.id, [ada.id])
    assert change is not None
    assert people.roll(first.session.id) == (bo,)
    assert [(n.text, n.person_id, n.author) for n in notes.board(round_).notes] == [("mod", None, "Ada")]
    people.apply(change.reversed)
    assert people.roll(first.session.id) == (ada, bo)
    assert notes.find([note.id]) == (note,)


def test_a_corrected_name_corrects_what_the_person_said(
    people: People, notes: Notes, first: SessionPlan, facts: list[Fact]
) -> None:
    _filled(people, first, "Ad")
    (ada,) = people.roll(first.session.id)
    round_ = first.activities[1].id
    own = notes.add(round_, "mod", person_id=ada.id, author="Ad", organisation="Verket")
    renamed = notes.add(round_, "lust", person_id=ada.id, author="Den andra", organisation="Verket")
    assert own is not None and renamed is not None
    facts.clear()
    change = people.change(first.session.id, [replace(ada, name="Ada")])
    assert change is not None
    assert [n.author for n in notes.find([own.id, renamed.id])] == ["Ada", "Den andra"]
    assert facts == [PeopleChanged(first.session.id), NotesChanged(round_, (own.id,))]
    people.apply(change.reversed)
    assert notes.find([own.id]) == (own,)


def test_a_blank_name_is_not_taken(people: People, first: SessionPlan) -> None:
    _filled(people, first, "Ada")
    (ada,) = people.roll(first.session.id)
    people.change(first.session.id, [replace(ada, name="  ", here=False)])
    assert [(p.name, p.here) for p in people.roll(first.session.id)] == [("Ada", False)]


def test_nothing_changes_nothing(people: People, first: SessionPlan, facts: list[Fact]) -> None:
    _filled(people, first, "Ada")
    facts.clear()
    assert people.change(first.session.id, people.roll(first.session.id)) is None
    assert people.remove(first.session.id, []) is None
    assert facts == []


def test_an_earlier_roll_is_brought_over_without_those_who_are_here_already(people: People, sample: Template) -> None:
    one, two, three = (plan for plan in sample.sessions[:3])
    assert people.earlier(two.session.id) is None
    _filled(people, one, "Ada", "Bo", "Čeavži")
    _filled(people, two, "bo")
    earlier = people.earlier(two.session.id)
    assert earlier is not None
    assert (earlier.title, earlier.count) == (one.session.title, 3)
    people.bring_over(two.session.id, earlier.session_id)
    assert _names(people, two) == ["bo", "Ada", "Čeavži"]
    latest = people.earlier(three.session.id)
    assert latest is not None and latest.session_id == two.session.id
    assert people.earlier(one.session.id) is None


def test_two_hundred_people_are_one_act(people: People, first: SessionPlan, facts: list[Fact]) -> None:
    _filled(people, first, *(f"Person {number}" for number in range(200)))
    assert len(_names(people, first)) == 200
    assert facts == [PeopleChanged(first.session.id)]
