"""What leaves the room in the summary: everything that was said, except in confidence and by name."""

from datetime import timedelta

import pytest

from leda_desktop.domain.kinds import Channel, Consent, Kind
from leda_desktop.domain.programme import Activity, SessionPlan
from leda_desktop.domain.scales import Answer
from leda_desktop.domain.summary import ActivitySummary, SessionSummary
from leda_desktop.models.store import Store
from leda_desktop.services.suite import Suite, build_suite
from tests.fakes import FakeClock

BOARD = "Förhoppningar och farhågor"


@pytest.fixture
def suite(store: Store, clock: FakeClock) -> Suite:
    """All services."""
    return build_suite(store, clock)


def item(plan: SessionPlan, title: str) -> Activity:
    """An item of the agenda."""
    return next(activity for activity in plan.activities if activity.title == title)


def part(summary: SessionSummary, title: str) -> ActivitySummary:
    """What an item brought."""
    return next(part for part in summary.activities if part.activity.title == title)


def test_every_item_of_the_agenda_is_there_in_order(suite: Suite, first: SessionPlan) -> None:
    summary = suite.summaries.summary(first.session.id)
    assert [part.activity for part in summary.activities] == list(first.activities)
    assert all(part.board is None and part.quotes == () for part in summary.activities)


def test_later_sessions_and_events_are_announced(suite: Suite, first: SessionPlan) -> None:
    summary = suite.summaries.summary(first.session.id)
    assert [session.number for session in summary.coming] == [2, 3, 4]
    assert len(summary.events) == 1


def test_the_last_session_announces_nothing(suite: Suite, sample: object, first: SessionPlan) -> None:
    sessions = suite.plans.programme_plan(first.session.programme_id).sessions
    summary = suite.summaries.summary(sessions[-1].id)
    assert (summary.coming, summary.events) == ((), ())


def test_what_was_said_in_confidence_stays_out(suite: Suite, first: SessionPlan) -> None:
    activity = item(first, BOARD)
    suite.notes.add(activity.id, "Öppet", author="Aila")
    suite.notes.add(activity.id, "Stannar här", quote=Consent.ROOM)
    board = part(suite.summaries.summary(first.session.id), BOARD).board
    assert board is not None
    assert [(note.text, note.author) for note in board.notes] == [("Öppet", "")]


def test_a_board_of_nothing_but_confidences_is_no_board(suite: Suite, first: SessionPlan) -> None:
    suite.notes.add(item(first, BOARD).id, "Stannar här", quote=Consent.ROOM)
    assert part(suite.summaries.summary(first.session.id), BOARD).board is None


def test_only_those_who_agreed_are_named(suite: Suite, first: SessionPlan) -> None:
    activity = item(first, "Några perspektiv")
    for consent in Consent:
        suite.notes.add(activity.id, consent.value, author="Aila", organisation="Sametinget", quote=consent)
    found = part(suite.summaries.summary(first.session.id), "Några perspektiv")
    assert {quote.text: quote.author for quote in found.quotes} == {"named": "Aila", "anonymous": ""}
    assert found.board is not None
    assert {note.text: note.organisation for note in found.board.notes} == {"named": "Sametinget", "anonymous": ""}


def test_a_quote_that_lies_in_two_themes_is_quoted_once(suite: Suite, first: SessionPlan) -> None:
    activity = item(first, BOARD)
    note = suite.notes.add(activity.id, "Minnesvärt", quote=Consent.ANONYMOUS)
    theme = suite.notes.add_theme(activity.id, "Mod")
    assert note is not None
    assert theme is not None
    suite.notes.copy([note.id], theme.id)
    assert len(part(suite.summaries.summary(first.session.id), BOARD).quotes) == 1


def test_ratings_are_counted(suite: Suite, first: SessionPlan) -> None:
    title = "Självskattning – utifrån dagens tema"
    activity = item(first, title)
    suite.questionnaires.add(activity.id, (Answer(activity.prompts[1].id, rating=7),))
    results = part(suite.summaries.summary(first.session.id), title).results
    assert results is not None
    assert results.responses == 1


def test_actual_times_stand_beside_the_planned_ones(suite: Suite, first: SessionPlan, clock: FakeClock) -> None:
    clock.set_wall(first.session.starts_at)
    suite.run.start_session(first)
    clock.advance(600)
    suite.run.end_session(first.session.id)
    summary = suite.summaries.summary(first.session.id)
    assert summary.rundown.rows[0].actual_start == first.session.starts_at
    assert summary.rundown.rows[0].actual_end == summary.made_at == first.session.starts_at + timedelta(minutes=10)


def test_a_session_that_is_not_there_has_no_summary(suite: Suite, sample: object) -> None:
    with pytest.raises(LookupError):
        suite.summaries.summary("none")  # type: ignore[arg-type]


def test_it_knows_through_which_doors_forms_came(suite: Suite, first: SessionPlan) -> None:
    activity = next(a for a in first.activities if a.kind is Kind.QUESTIONNAIRE)
    for channel in (Channel.PAPER, Channel.PAPER, Channel.DESK):
        suite.questionnaires.add(activity.id, (Answer(activity.prompts[0].id, text="Mod"),), channel=channel)
    doors = part(suite.summaries.summary(first.session.id), activity.title).doors
    assert dict(doors) == {Channel.PAPER: 2, Channel.DESK: 1}
