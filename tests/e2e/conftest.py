"""The whole program on a store of its own, with a person at the desk."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leda_desktop.texts import Language
from tests.e2e.driver import Desk
from tests.e2e.moments import MORNING
from tests.fakes import FakeClock

Opener = Callable[..., Desk]


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
def desk(new_desk: Opener, sample_store: Path) -> Desk:
    """The sample programme on the desk, in Swedish, eight minutes before it begins."""
    return new_desk(sample_store).open()
