"""Editing gives another plan and leaves the one before as it was."""

from dataclasses import replace
from datetime import date, time

import pytest

from leda_desktop.domain import editing
from leda_desktop.domain.details import Slide, Talk
from leda_desktop.domain.ids import ActivityId
from leda_desktop.domain.kinds import Kind, PromptKind, Tone
from leda_desktop.domain.programme import ProgrammePlan, SessionPlan

TODAY = date(2024, 2, 7)


@pytest.fixture
def programme() -> ProgrammePlan:
    return editing.empty_programme("Vår")


@pytest.fixture
def agenda(programme: ProgrammePlan) -> SessionPlan:
    _, session = editing.add_session(programme, "Start", TODAY)
    names = ("a", "b", "c")
    return SessionPlan(session, tuple(editing.new_activity(Kind.SLIDE, name) for name in names))


def _titles(plan: SessionPlan) -> str:
    return "".join(activity.title for activity in plan.activities)


def test_a_further_session_is_at_the_same_time_four_weeks_later(programme: ProgrammePlan) -> None:
    once, _ = editing.add_session(programme, "Ett", TODAY)
    _, second = editing.add_session(once, "Två", TODAY)
    assert (second.day, second.start, second.number) == (date(2024, 3, 6), time(13), 2)


@pytest.mark.parametrize(("index", "order"), [(0, "bac"), (1, "abc"), (2, "acb")])
def test_an_activity_moves_to_its_place(agenda: SessionPlan, index: int, order: str) -> None:
    moved = editing.move_activity(agenda, agenda.activities[1].id, index)
    assert _titles(moved) == order
    assert _titles(agenda) == "abc"


def test_moving_what_is_not_there_changes_nothing(agenda: SessionPlan) -> None:
    assert editing.move_activity(agenda, ActivityId("x"), 0) == agenda


def test_a_copy_is_its_own(agenda: SessionPlan) -> None:
    copy = editing.copy_activity(agenda.activities[0])
    assert copy.id != agenda.activities[0].id
    assert copy.title == "a"


def test_another_kind_keeps_the_questions(agenda: SessionPlan) -> None:
    column = editing.new_prompt(PromptKind.COLUMN, ())
    board = editing.change_kind(agenda.activities[0], Kind.BOARD)
    asked = editing.put_activity(agenda, board).activities[0]
    tables = editing.change_kind(replace(asked, prompts=(column,)), Kind.TABLES)
    assert tables.prompts[0].kind is PromptKind.QUESTION
    assert tables.prompts[0].id == column.id


def test_another_kind_has_its_own_details(agenda: SessionPlan) -> None:
    activity = agenda.activities[0]
    assert activity.details == Slide()
    assert editing.change_kind(activity, Kind.TALK).details == Talk()


def test_each_column_gets_a_colour_of_its_own() -> None:
    first = editing.new_prompt(PromptKind.COLUMN, ())
    second = editing.new_prompt(PromptKind.COLUMN, (first,))
    assert (first.tone, second.tone) == (Tone.SUN, Tone.MOSS)


def test_several_activities_move_together_and_take_the_heading_of_their_new_place(agenda: SessionPlan) -> None:
    first, _, last = agenda.activities
    moved = editing.move_activities(agenda, {first.id, last.id}, 2, "Eftermiddag")
    assert _titles(moved) == "bac"
    assert [activity.part for activity in moved.activities] == ["", "Eftermiddag", "Eftermiddag"]


@pytest.mark.parametrize(("step", "order"), [(-1, "bac"), (1, "acb")])
def test_an_activity_is_nudged_one_step(agenda: SessionPlan, step: int, order: str) -> None:
    assert _titles(editing.nudge_activities(agenda, {agenda.activities[1].id}, step)) == order


def test_the_first_activity_cannot_be_nudged_up(agenda: SessionPlan) -> None:
    assert editing.nudge_activities(agenda, {agenda.activities[0].id}, -1) == agenda


def test_nudging_over_a_heading_changes_only_the_part(agenda: SessionPlan) -> None:
    second = replace(agenda.activities[1], part="B")
    plan = editing.put_activity(agenda, second)
    nudged = editing.nudge_activities(plan, {agenda.activities[0].id}, 1)
    assert (_titles(nudged), nudged.activities[0].part) == ("abc", "B")


def test_sessions_are_numbered_by_date(programme: ProgrammePlan) -> None:
    once, first = editing.add_session(programme, "Ett", TODAY)
    twice, _ = editing.add_session(once, "Två", TODAY)
    later = editing.put_session(twice, replace(first, day=date(2025, 1, 1)))
    assert [(s.theme, s.number) for s in editing.numbered(later).sessions] == [("Två", 1), ("Ett", 2)]


def test_an_event_finds_its_place_by_date(programme: ProgrammePlan) -> None:
    once, _ = editing.add_event(programme, "Webinar", TODAY)
    twice, _ = editing.add_event(once, "Studiebesök", TODAY)
    moved, index = editing.put_event(twice, 0, replace(twice.events[0], day=date(2025, 1, 1)))
    assert (index, [event.title for event in moved.events]) == (1, ["Studiebesök", "Webinar"])
    assert [event.title for event in editing.remove_event(moved, 1).events] == ["Studiebesök"]


def test_the_minutes_left_count_the_night_the_clocks_change(agenda: SessionPlan) -> None:
    night = replace(agenda.session, day=date(2024, 3, 30), start=time(23), end=time(5))
    assert editing.minutes_left(replace(agenda, session=night)) == 5 * 60 - 3 * editing.DEFAULT_MINUTES


@pytest.mark.parametrize(("step", "order"), [(-5, "bac"), (1, "acb"), (0, "abc")])
def test_an_item_of_a_list_moves_as_far_as_there_is_room(step: int, order: str) -> None:
    assert "".join(editing.moved(("a", "b", "c"), 1, step)) == order
