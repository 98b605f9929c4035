"""Plans come back from the store exactly as they were put there."""

from dataclasses import replace

import pytest

from leda_desktop.domain import editing
from leda_desktop.domain.facts import Fact, PlanChanged
from leda_desktop.domain.ids import ActivityId, SessionId
from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.programme import Activity, ProgrammePlan, SessionPlan
from leda_desktop.exchange.template import Template
from leda_desktop.services.plans import Plans


def test_the_sample_comes_back_as_it_was_put(plans: Plans, sample: Template) -> None:
    assert plans.programme_plan(sample.plan.programme.id) == sample.plan
    assert [plans.session_plan(p.session.id) for p in sample.sessions] == list(sample.sessions)
    assert plans.programmes() == (sample.plan.programme,)


def test_an_agenda_can_be_reordered(plans: Plans, first: SessionPlan) -> None:
    turned = replace(first, activities=first.activities[::-1])
    plans.put_session(turned)
    assert plans.session_plan(first.session.id) == turned


def test_what_is_taken_out_comes_back_whole(plans: Plans, first: SessionPlan) -> None:
    plans.put_session(replace(first, activities=first.activities[:2]))
    assert len(plans.session_plan(first.session.id).activities) == 2
    plans.put_session(first)
    assert plans.session_plan(first.session.id) == first


def test_a_changed_prompt_is_stored(plans: Plans, first: SessionPlan) -> None:
    board = next(a for a in first.activities if a.kind is Kind.BOARD)
    asked = replace(board, prompts=(replace(board.prompts[0], text="Čáhci?"), *board.prompts[1:]))
    changed = replace(first, activities=tuple(asked if a.id == board.id else a for a in first.activities))
    plans.put_session(changed)
    assert plans.session_plan(first.session.id) == changed


def test_a_change_is_told_after_it_is_stored(plans: Plans, first: SessionPlan, facts: list[Fact]) -> None:
    plans.put_session(replace(first, activities=()))
    assert facts[-1] == PlanChanged(first.session.id)


def test_a_removed_session_comes_back_with_its_agenda(
    plans: Plans, programme: ProgrammePlan, first: SessionPlan
) -> None:
    plans.put_programme(replace(programme, sessions=programme.sessions[1:]))
    assert plans.programme_plan(programme.programme.id).sessions == programme.sessions[1:]
    plans.put_programme(programme)
    assert plans.session_plan(first.session.id) == first


def test_a_removed_programme_is_gone_until_put_back(plans: Plans, programme: ProgrammePlan) -> None:
    plans.remove_programme(programme.programme.id)
    assert plans.programmes() == ()
    plans.put_programme(programme)
    assert plans.programmes() == (programme.programme,)


def test_an_activity_of_every_kind_survives(plans: Plans, first: SessionPlan) -> None:
    activities = tuple(Activity(id=ActivityId(kind.value), kind=kind, title="", minutes=0) for kind in Kind)
    emptied = replace(first, activities=())
    plans.put_session(emptied)
    plans.put_session(replace(first, activities=activities))
    assert [a.kind for a in plans.session_plan(first.session.id).activities] == list(Kind)


def test_an_unknown_session_is_not_found(plans: Plans) -> None:
    with pytest.raises(LookupError):
        plans.session_plan(SessionId("nowhere"))


def test_an_activity_moves_to_another_session_with_its_prompts(plans: Plans, sample: Template) -> None:
    one, other = sample.sessions[:2]
    moved = next(activity for activity in one.activities if activity.prompts)
    plans.put_session(SessionPlan(other.session, (*other.activities, moved)))
    plans.put_session(editing.remove_activity(one, moved.id))
    assert plans.session_plan(one.session.id).find(moved.id) is None
    assert plans.session_plan(other.session.id).find(moved.id) == moved
