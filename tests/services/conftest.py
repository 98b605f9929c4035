"""Services on a real store in a temporary folder, with the sample programme when a test asks for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from leda_desktop.domain.facts import Fact
from leda_desktop.domain.feed import Feed
from leda_desktop.domain.programme import ProgrammePlan, SessionPlan
from leda_desktop.exchange.template import Template
from leda_desktop.models.store import Store
from leda_desktop.services.plans import Plans
from tests.fakes import FakeClock
from tests.stores import copied


@pytest.fixture
def clock() -> FakeClock:
    """A clock that only moves when told to."""
    return FakeClock()


@pytest.fixture
def store(request: pytest.FixtureRequest, tmp_path: Path, clock: FakeClock) -> Iterator[Store]:
    """A store, empty unless the test asks for the sample."""
    made: Path = request.getfixturevalue("sample_store" if "sample" in request.fixturenames else "empty_store")
    store = Store.open(copied(made, tmp_path), clock)
    yield store
    store.close()


@pytest.fixture
def feed() -> Feed:
    """A feed of facts."""
    return Feed()


@pytest.fixture
def facts(feed: Feed) -> list[Fact]:
    """Every fact that is published, in order."""
    heard: list[Fact] = []
    feed.listen(heard.append)
    return heard


@pytest.fixture
def plans(store: Store, feed: Feed, clock: FakeClock) -> Plans:
    """The plans in the store."""
    return Plans(store, feed, clock)


@pytest.fixture
def sample(store: Store, sample_template: Template) -> Template:
    """The sample programme, which is in the store."""
    return sample_template


@pytest.fixture
def programme(sample: Template) -> ProgrammePlan:
    """The sample's programme."""
    return sample.plan


@pytest.fixture
def first(sample: Template) -> SessionPlan:
    """The sample's first session."""
    return sample.sessions[0]
