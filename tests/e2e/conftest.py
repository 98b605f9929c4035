"""The whole program on a store of its own, with a person at the desk."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leda_desktop.exchange.template import read_template
from leda_desktop.models.store import Store
from leda_desktop.paths import resource
from leda_desktop.services.suite import build_suite
from leda_desktop.texts import Language
from tests.e2e.driver import Desk
from tests.e2e.moments import MORNING
from tests.fakes import FakeClock

Opener = Callable[..., Desk]


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the sample programme, made once and copied for each test."""
    path = tmp_path_factory.mktemp("prepared") / "leda.sqlite"
    clock = FakeClock(MORNING)
    store = Store.open(path, clock)
    template = read_template(resource("sample", "programme.toml").read_text(encoding="utf-8"))
    build_suite(store, clock).plans.put_all(template.plan, template.sessions)
    store.close()
    return path


@pytest.fixture
def clock() -> FakeClock:
    """Eight minutes before the first session of the sample begins."""
    return FakeClock(MORNING)


@pytest.fixture
def new_desk(qtbot: QtBot, undressed: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Opener]:
    """Makes desks that are not opened yet, each on a store of its own."""
    made: list[Desk] = []

    def make(prepared: Path | None = None, language: Language | None = Language.SV, *, sample: bool = True) -> Desk:
        folder = tmp_path / f"data-{len(made)}"
        folder.mkdir()
        desk = Desk(qtbot, undressed, folder / "leda.sqlite", clock, language, sample)
        if prepared is not None:
            shutil.copy(prepared, desk.path)
        made.append(desk)
        return desk

    yield make
    for desk in made:
        desk.close()


@pytest.fixture
def desk(new_desk: Opener, prepared: Path) -> Desk:
    """The sample programme on the desk, in Swedish, eight minutes before it begins."""
    return new_desk(prepared).open()
