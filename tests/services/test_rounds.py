"""Rounds on disk: the speaker survives a restart, acts are told and undone, and pauses cost nobody time."""

from dataclasses import replace

import pytest

from leda_desktop.domain.facts import Fact, RoundChanged
from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.programme import SessionPlan
from leda_desktop.domain.projection import project
from leda_desktop.domain.rounds import Order, Quiet, RoundState
from leda_desktop.domain.scenes import QuestionsScene, QuietTime
from leda_desktop.domain.stage import Spot, View
from leda_desktop.exchange.template import Template, read_template
from leda_desktop.models.store import Store
from leda_desktop.paths import resource
from leda_desktop.services.people_changes import Entry
from leda_desktop.services.rounds import RoundId
from leda_desktop.services.suite import Suite, build_suite
from tests.fakes import FakeClock


class Round:
    """The first round of the sample with four people, running."""

    def __init__(self, store: Store, clock: FakeClock) -> None:
        template: Template = read_template(resource("sample", "programme.toml").read_text(encoding="utf-8"))
        self.clock = clock
        clock.set_wall(template.sessions[0].session.starts_at)
        self.suite: Suite = build_suite(store, clock)
        self.suite.plans.put_all(template.plan, template.sessions)
        self.programme = template.plan
        self.plan: SessionPlan = template.sessions[0]
        self.activity = next(a for a in self.plan.activities if a.kind is Kind.ROUND)
        self.id = RoundId(self.plan.session.id, self.activity.id)
        self.suite.people.add(self.plan.session.id, [Entry(name) for name in ("Ada", "Bo", "Čeavži", "Disa")])
        self.facts: list[Fact] = []
        self.suite.feed.listen(self.facts.append)

    @property
    def state(self) -> RoundState:
        """Where the round is."""
        return self.suite.rounds.state(self.activity.id)

    @property
    def speaker(self) -> str:
        """The name of who speaks."""
        roll = self.suite.people.roll(self.plan.session.id)
        return next((person.name for person in roll if person.id == self.state.speaker), "")

    def start(self) -> None:
        """Start the item."""
        self.suite.run.start_activity(self.plan.session.id, self.activity.id)

    def go_on(self, seconds: float) -> None:
        """Let time pass, then the next one speaks."""
        self.clock.advance(seconds)
        self.suite.rounds.go_on(self.id)


@pytest.fixture
def round_(store: Store, clock: FakeClock) -> Round:
    """A round that has started and in which nobody has spoken."""
    made = Round(store, clock)
    made.start()
    return made


def test_turns_take_as_long_as_the_room_says(round_: Round) -> None:
    round_.go_on(30)
    round_.go_on(20)
    assert round_.speaker == "Bo"
    assert [turn.seconds for turn in round_.state.spoken] == [20]


def test_a_pause_and_a_clock_that_jumps_cost_nobody_time(round_: Round) -> None:
    run = round_.suite.run
    round_.go_on(10)
    round_.clock.advance(5)
    run.pause(round_.plan.session.id)
    round_.clock.advance(600)
    run.resume(round_.plan.session.id)
    round_.clock.step_wall(3600)
    round_.go_on(7)
    assert [turn.seconds for turn in round_.state.spoken] == [pytest.approx(12)]


def test_a_restart_comes_back_to_the_same_speaker(round_: Round, store: Store, clock: FakeClock) -> None:
    round_.suite.rounds.arrange(round_.id, Order.RANDOM)
    round_.go_on(10)
    round_.suite.rounds.pass_over(round_.id)
    round_.go_on(10)
    round_.suite.rounds.begin_quiet(round_.id, 2)
    again = build_suite(store, clock).rounds.state(round_.activity.id)
    assert again == round_.state
    assert again.seed > 0 and again.waiting and again.spoken and again.speaker and again.quiet


def test_a_round_nobody_touched_has_not_begun(round_: Round) -> None:
    assert round_.state == RoundState()


def test_each_act_is_told_once_and_an_idle_one_not_at_all(round_: Round) -> None:
    round_.facts.clear()
    assert round_.suite.rounds.go_back(round_.id) is None
    assert round_.suite.rounds.end_quiet(round_.id) is None
    round_.go_on(1)
    assert round_.facts == [RoundChanged(round_.activity.id)]


def test_an_act_is_taken_back_exactly(round_: Round) -> None:
    round_.go_on(5)
    before = round_.state
    moved = round_.suite.rounds.pass_over(round_.id)
    assert moved is not None and moved.before == before
    round_.suite.rounds.restore(round_.activity.id, moved.before)
    assert round_.state == before


def test_somebody_who_leaves_is_passed_over(round_: Round) -> None:
    session_id = round_.plan.session.id
    round_.go_on(5)
    bo = round_.suite.people.roll(session_id)[1]
    round_.suite.people.change(session_id, [replace(bo, here=False)])
    round_.go_on(5)
    assert round_.speaker == "Čeavži"


def test_a_removed_speaker_does_not_stop_the_round(round_: Round) -> None:
    session_id = round_.plan.session.id
    round_.go_on(5)
    round_.suite.people.remove(session_id, [round_.suite.people.roll(session_id)[0].id])
    round_.go_on(5)
    assert round_.speaker == "Bo"


def test_the_questions_carry_the_quiet_time_on_the_wall(round_: Round) -> None:
    round_.clock.advance(60)
    round_.suite.rounds.begin_quiet(round_.id, 1)
    round_.clock.advance(15)
    scene = _questions(round_)
    planned = round_.activity.minutes * 60
    assert scene.quiet == QuietTime(planned - 120, 60)
    round_.suite.rounds.go_on(round_.id)
    assert _questions(round_).quiet is None


def test_quiet_time_stays_out_of_other_items(round_: Round) -> None:
    round_.suite.rounds.begin_quiet(round_.id, 1)
    assert round_.state.quiet == Quiet(0, 60)
    round_.suite.run.start_activity(round_.plan.session.id, round_.plan.activities[0].id)
    assert _questions(round_).quiet is None


def _questions(round_: Round) -> QuestionsScene:
    state = round_.suite.run.state(round_.plan.session.id)
    rundown = project(round_.plan, state, round_.clock.now())
    spot = Spot(round_.activity.id, View.QUESTIONS)
    scene = round_.suite.composer.scene(spot, round_.programme, round_.plan, rundown)
    assert isinstance(scene, QuestionsScene)
    return scene
