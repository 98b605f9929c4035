"""Stores that are made once and copied for each test: making one syncs ten times as often as opening it."""

import shutil
from pathlib import Path

import pytest

from leda_desktop.domain.feed import Feed
from leda_desktop.exchange.template import Template, read_template
from leda_desktop.models.store import Store
from leda_desktop.paths import resource
from leda_desktop.services.plans import Plans
from tests.fakes import FakeClock


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with nothing in it, closed."""
    path = tmp_path_factory.mktemp("empty") / "leda.sqlite"
    Store.open(path, FakeClock()).close()
    return path


@pytest.fixture(scope="session")
def sample_template() -> Template:
    """The sample programme."""
    return read_template(resource("sample", "programme.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def sample_store(tmp_path_factory: pytest.TempPathFactory, empty_store: Path, sample_template: Template) -> Path:
    """A store with the sample programme, closed."""
    path = copied(empty_store, tmp_path_factory.mktemp("sample"))
    store = Store.open(path, FakeClock())
    Plans(store, Feed(), FakeClock()).put_all(sample_template.plan, sample_template.sessions)
    store.close()
    return path


def copied(store: Path, folder: Path) -> Path:
    """The copy of a closed store in a folder."""
    return Path(shutil.copy(store, folder))
