"""Who said a word is for the desk: neither the wall nor the summary tells, unless the facilitator asked for names."""

import logging
from dataclasses import replace

import pytest

from leda_desktop.domain.details import Round
from leda_desktop.domain.kinds import Consent, Kind
from leda_desktop.domain.programme import Activity
from leda_desktop.domain.projection import project
from leda_desktop.domain.scenes import Scene, Word, WordsScene
from leda_desktop.domain.stage import Spot, View, views_of
from leda_desktop.exchange.template import Template
from leda_desktop.models.store import Store
from leda_desktop.services.people_changes import Entry
from leda_desktop.services.rounds import RoundId
from leda_desktop.services.suite import Suite, build_suite
from tests.fakes import FakeClock

PRIVATE = ("Adalbert", "Verkstan", "Bosse", "Hemmavid")


class Spoken:
    """A round in which Ada and Ánne said the same word, and Bo is not here."""

    def __init__(self, store: Store, clock: FakeClock, sample: Template, *, names: bool) -> None:
        self.clock, self.sample = clock, sample
        self.suite: Suite = build_suite(store, clock)
        plan = sample.sessions[0]
        self.activity = replace(self._round(plan.activities), details=Round(names=names))
        others = [self.activity if a.id == self.activity.id else a for a in plan.activities]
        self.plan = replace(plan, activities=tuple(others))
        self.suite.plans.put_session(self.plan)
        self.suite.run.start_activity(plan.session.id, self.activity.id)
        entries = [Entry("Adalbert", "Verkstan"), Entry("Ánne", ""), Entry("Bosse", "Hemmavid")]
        self.suite.people.add(plan.session.id, entries)
        bo = self.suite.people.roll(plan.session.id)[2]
        self.suite.people.change(plan.session.id, [replace(bo, here=False)])
        for person, word in zip(self.suite.people.roll(plan.session.id), ("Mod", "mod!"), strict=False):
            clock.advance(10)
            self.suite.notes.add(
                self.activity.id, word, author=person.name, organisation=person.organisation, person_id=person.id
            )
            self.suite.rounds.hear(RoundId(plan.session.id, self.activity.id), person.id)

    def scenes(self) -> list[Scene]:
        """The round in every view, and everything that can stand in front of it."""
        state = self.suite.run.state(self.plan.session.id)
        rundown = project(self.plan, state, self.clock.now())
        spots = [Spot(self.activity.id, view) for view in views_of(self.activity)]
        return [self.suite.composer.scene(spot, self.sample.plan, self.plan, rundown) for spot in spots]

    def words(self) -> WordsScene:
        """The word wall."""
        scene = self.scenes()[views_of(self.activity).index(View.WORDS)]
        assert isinstance(scene, WordsScene)
        return scene

    def quote(self, consent: Consent) -> None:
        """Ada's word becomes a quote."""
        self.suite.notes.set_quote([self.suite.notes.board(self.activity.id).notes[0].id], consent)

    @staticmethod
    def _round(activities: tuple[Activity, ...]) -> Activity:
        return next(activity for activity in activities if activity.kind is Kind.ROUND)


@pytest.fixture
def spoken(store: Store, clock: FakeClock, sample: Template) -> Spoken:
    """A round as it is usually planned."""
    return Spoken(store, clock, sample, names=False)


@pytest.fixture
def named(store: Store, clock: FakeClock, sample: Template) -> Spoken:
    """A round in which the facilitator asked for names."""
    return Spoken(store, clock, sample, names=True)


def test_no_name_reaches_the_wall(spoken: Spoken) -> None:
    assert not [private for private in (*PRIVATE, "Ánne") if private in repr(spoken.scenes())]
    assert spoken.words().words == (Word("Mod", 2),)


@pytest.mark.parametrize("consent", [Consent.ANONYMOUS, Consent.ROOM])
def test_whoever_asked_not_to_be_named_is_not_named_on_the_word_wall_either(named: Spoken, consent: Consent) -> None:
    named.quote(consent)
    assert named.words().words == (Word("Mod", 2, ("", "Ánne")),)


def test_names_reach_the_word_wall_alone_and_only_of_those_who_spoke(named: Spoken) -> None:
    assert named.words().words == (Word("Mod", 2, ("Adalbert", "Ánne")),)
    assert "Bosse" not in repr(named.words())
    others = [scene for scene in named.scenes() if not isinstance(scene, WordsScene)]
    assert not [private for private in PRIVATE if private in repr(others)]


@pytest.mark.parametrize("consent", [None, *Consent])
def test_no_name_reaches_the_summary(spoken: Spoken, consent: Consent | None) -> None:
    if consent is not None:
        spoken.quote(consent)
    summary = spoken.suite.summaries.summary(spoken.plan.session.id)
    assert not [private for private in (*PRIVATE, "Ánne") if private in repr(summary.activities)]


def test_a_quote_with_consent_keeps_its_name_where_names_were_asked_for(named: Spoken) -> None:
    named.quote(Consent.NAMED)
    summary = named.suite.summaries.summary(named.plan.session.id)
    quoted = next(activity for activity in summary.activities if activity.activity.id == named.activity.id)
    assert [(quote.author, quote.organisation) for quote in quoted.quotes] == [("Adalbert", "Verkstan")]
    assert "Ánne" not in repr(summary.activities)


def test_the_summary_counts_those_who_were_here_and_says_nothing_of_the_others(spoken: Spoken) -> None:
    summary = spoken.suite.summaries.summary(spoken.plan.session.id)
    here = {activity.activity.title: activity.here for activity in summary.activities if activity.here}
    assert here == {"Deltagarna presenterar sig": 2, "Transfer in": 2}


def test_nothing_of_people_is_logged(
    store: Store, clock: FakeClock, sample: Template, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        Spoken(store, clock, sample, names=True)
    assert not [private for private in PRIVATE if private in caplog.text]


def test_facts_carry_no_names(store: Store, clock: FakeClock, sample: Template) -> None:
    spoken = Spoken(store, clock, sample, names=True)
    heard: list[str] = []
    spoken.suite.feed.listen(lambda fact: heard.append(repr(fact)))
    ada, *_ = spoken.suite.people.roll(spoken.plan.session.id)
    spoken.suite.people.change(spoken.plan.session.id, [replace(ada, name="Adalbert Berg")])
    assert heard
    assert "Adalbert" not in "".join(heard)
