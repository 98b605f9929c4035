"""A store with a programme that was played, and what bundles of it are made with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from leda_desktop.exchange.template import Template
from leda_desktop.models.store import Store
from tests.exchange.bundles import Exchange
from tests.fakes import FakeClock
from tests.services.programmes import Played
from tests.stores import copied


@pytest.fixture
def played(sample_store: Path, sample_template: Template, tmp_path: Path) -> Iterator[Played]:
    """The sample after its first session."""
    store = Store.open(copied(sample_store, tmp_path), FakeClock())
    yield Played(store, sample_template, tmp_path)
    store.close()


@pytest.fixture
def here(played: Played) -> Exchange:
    """Bundles of the store with that programme."""
    return Exchange(played.store)


@pytest.fixture
def elsewhere(empty_store: Path, tmp_path: Path) -> Iterator[Exchange]:
    """Bundles of another store, in which there is nothing yet."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    store = Store.open(copied(empty_store, folder), FakeClock())
    yield Exchange(store)
    store.close()
