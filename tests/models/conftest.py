"""Stores on real files in a temporary folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from leda_desktop.models.store import Store
from tests.fakes import FakeClock


@pytest.fixture
def clock() -> FakeClock:
    """A clock that only moves when told to."""
    return FakeClock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the store is."""
    return tmp_path / "leda.sqlite"


@pytest.fixture
def store(path: Path, clock: FakeClock) -> Iterator[Store]:
    """An empty store, open."""
    store = Store.open(path, clock)
    yield store
    store.close()
