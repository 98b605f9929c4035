"""The stage is what the room sees, and it survives a restart."""

import pytest
from sqlalchemy import insert

from leda_desktop.domain.facts import Fact, StageChanged
from leda_desktop.domain.feed import Feed
from leda_desktop.domain.ids import SessionId
from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.message import Message
from leda_desktop.domain.programme import SessionPlan
from leda_desktop.domain.stage import Curtain, Spot, Standing, View
from leda_desktop.models import tables
from leda_desktop.models.store import Store
from leda_desktop.services.stages import Stages
from tests.fakes import FakeClock


@pytest.fixture
def stages(store: Store, feed: Feed) -> Stages:
    """The stages in the store."""
    return Stages(store, feed)


@pytest.fixture
def key(first: SessionPlan) -> SessionId:
    """The session on stage."""
    return first.session.id


def test_a_new_session_shows_its_welcome(stages: Stages, key: SessionId) -> None:
    assert stages.stage(key).shown == Spot(standing=Standing.WELCOME)


def test_an_activity_opens_with_its_first_view(stages: Stages, key: SessionId, first: SessionPlan) -> None:
    stages.show_activity(key, first.activities[4])
    assert stages.stage(key).shown == Spot(first.activities[4].id, View.QUESTIONS)


def test_moving_on_does_not_lift_the_curtain(stages: Stages, key: SessionId, first: SessionPlan) -> None:
    stages.draw(key, Curtain.BLACK)
    stages.show_activity(key, first.activities[1])
    assert stages.stage(key).curtain is Curtain.BLACK
    stages.draw(key, Curtain.BLACK)
    assert stages.stage(key).curtain is Curtain.OPEN


def test_a_frozen_picture_stays_while_moving_on(stages: Stages, key: SessionId, first: SessionPlan) -> None:
    stages.show_activity(key, first.activities[0])
    stages.freeze(key, frozen=True)
    stages.show_activity(key, first.activities[1])
    assert stages.stage(key).shown.activity_id == first.activities[0].id
    stages.freeze(key, frozen=False)
    assert stages.stage(key).shown.activity_id == first.activities[1].id


def test_a_standing_scene_goes_away_when_asked_for_again(stages: Stages, key: SessionId, first: SessionPlan) -> None:
    stages.show_activity(key, first.activities[0])
    stages.show_standing(key, Standing.AGENDA)
    assert stages.stage(key).shown.standing is Standing.AGENDA
    stages.show_standing(key, Standing.AGENDA)
    assert stages.stage(key).shown == Spot(first.activities[0].id, View.SLIDE)


def test_a_restart_shows_the_same(stages: Stages, key: SessionId, first: SessionPlan, store: Store, feed: Feed) -> None:
    stages.show_activity(key, first.activities[4])
    stages.show_view(key, View.THEME)
    stages.show_step(key, 3)
    stages.freeze(key, frozen=True)
    stages.draw(key, Curtain.BLACK)
    assert Stages(store, feed).stage(key) == stages.stage(key)


def test_a_change_is_told_once(stages: Stages, key: SessionId, facts: list[Fact]) -> None:
    stages.show_step(key, 1)
    stages.show_step(key, 1)
    assert facts == [StageChanged(key)]


def test_a_message_survives_a_restart_and_whatever_is_shown_under_it(
    store: Store, feed: Feed, stages: Stages, key: SessionId, first: SessionPlan
) -> None:
    message = Message("Högre, tack", FakeClock().now(), 60.0)
    stages.say(key, message)
    stages.show_activity(key, first.activities[1])
    stages.draw(key, Curtain.BLACK)
    stages.uncover(key)
    assert Stages(store, feed).stage(key).message == message
    stages.hush(key)
    assert Stages(store, feed).stage(key).message is None


def test_taking_an_act_back_neither_brings_a_message_back_nor_takes_one_away(stages: Stages, key: SessionId) -> None:
    before = stages.stage(key)
    message = Message("Avrunda nu", FakeClock().now())
    stages.say(key, message)
    stages.restore(key, before)
    assert stages.stage(key).message == message
    with_it = stages.stage(key)
    stages.hush(key)
    stages.restore(key, with_it)
    assert stages.stage(key).message is None


def test_a_stage_from_before_there_were_messages_is_read(store: Store, feed: Feed, key: SessionId) -> None:
    spot = {"activity": None, "view": None, "step": 0, "standing": "clock"}
    plain = {"spot": spot, "curtain": "open", "frozen": None}
    with store.write() as connection:
        connection.execute(insert(tables.stage).values(session_id=key, value=plain))
    assert Stages(store, feed).stage(key).message is None


def test_a_document_opens_where_it_was_open_last_and_its_first_page_can_be_asked_for(
    stages: Stages, key: SessionId, first: SessionPlan
) -> None:
    talk = next(activity for activity in first.activities if activity.kind is Kind.TALK)
    stages.show_activity(key, talk)
    stages.show_view(key, View.PAGES)
    assert stages.stage(key).shown == Spot(talk.id, View.PAGES)
    stages.show_step(key, 6)
    stages.show_view(key, View.BOARD)
    stages.show_view(key, View.PAGES)
    assert stages.stage(key).shown == Spot(talk.id, View.PAGES, 6)
    stages.turn_to(key, View.PAGES)
    assert stages.stage(key).shown == Spot(talk.id, View.PAGES)
