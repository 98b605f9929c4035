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
