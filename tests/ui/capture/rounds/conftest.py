"""A round on a store of its own, before and after people came."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from leda_desktop.models.store import Store
from tests.fakes import FakeClock
from tests.ui.capture.rounds.facilitator import Facilitator


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    store = Store.open(tmp_path / "leda.sqlite", FakeClock())
    yield store
    store.close()


@pytest.fixture
def alone(store: Store, qtbot: QtBot) -> Iterator[Facilitator]:
    """A facilitator before anybody is on the roll."""
    facilitator = Facilitator(store, FakeClock(), qtbot)
    yield facilitator
    facilitator.close()


@pytest.fixture
def user(alone: Facilitator) -> Facilitator:
    """A facilitator with four people on the roll."""
    alone.invite()
    return alone
