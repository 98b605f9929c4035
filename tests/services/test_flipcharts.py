"""Flipcharts: a session's photographs keep their order and captions, and come back with undo."""

import pytest

from leda_desktop.domain.facts import Fact, FlipchartsChanged
from leda_desktop.domain.feed import Feed
from leda_desktop.domain.flipcharts import Flipchart
from leda_desktop.domain.ids import FlipchartId, MediaId
from leda_desktop.domain.programme import SessionPlan
from leda_desktop.models.store import Store
from leda_desktop.services.flipcharts import Flipcharts
from leda_desktop.services.suite import build_suite
from tests.fakes import FakeClock


def photo(name: str, caption: str = "") -> Flipchart:
    """A photograph called by its name."""
    return Flipchart(FlipchartId(name), MediaId(f"media-{name}"), caption)


@pytest.fixture
def flipcharts(store: Store, feed: Feed) -> Flipcharts:
    """The service."""
    return Flipcharts(store, feed)


def test_they_come_back_in_the_order_they_were_put(flipcharts: Flipcharts, first: SessionPlan) -> None:
    key = first.session.id
    put = (photo("b"), photo("a", "Čáhppes tavla"), photo("c"))
    flipcharts.put(key, put)
    assert flipcharts.photos(key) == put
    flipcharts.put(key, put[1:])
    assert flipcharts.photos(key) == put[1:]


def test_a_photograph_may_belong_to_an_item(flipcharts: Flipcharts, first: SessionPlan) -> None:
    one = Flipchart(FlipchartId("a"), MediaId("m"), activity_id=first.activities[2].id)
    flipcharts.put(first.session.id, (one,))
    assert flipcharts.photos(first.session.id) == (one,)


def test_a_caption_is_cleaned_like_any_words(flipcharts: Flipcharts, first: SessionPlan) -> None:
    flipcharts.put(first.session.id, (photo("a", "  Bord\u202e 3\x00 "),))
    assert [one.caption for one in flipcharts.photos(first.session.id)] == ["Bord 3"]


def test_a_change_is_told_once_and_no_change_not_at_all(
    flipcharts: Flipcharts, first: SessionPlan, facts: list[Fact]
) -> None:
    flipcharts.put(first.session.id, (photo("a"),))
    flipcharts.put(first.session.id, (photo("a"),))
    assert facts == [FlipchartsChanged(first.session.id)]


def test_the_summary_holds_them(store: Store, clock: FakeClock, first: SessionPlan) -> None:
    suite = build_suite(store, clock)
    suite.flipcharts.put(first.session.id, (photo("a"),))
    assert suite.summaries.summary(first.session.id).flipcharts == (photo("a"),)
