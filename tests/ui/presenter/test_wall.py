"""The presenter stands on the projector, leaves the desk alone, and comes back by itself."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from leda_desktop.domain.outputs import WallState
from leda_desktop.texts import Language, Texts
from leda_desktop.ui.presenter.rehearsal import RehearsalWindow
from leda_desktop.ui.presenter.surface import Surface
from leda_desktop.ui.presenter.wall import Wall

HERE = Path(__file__).parent


@pytest.fixture
def wall(qtbot: QtBot) -> Iterator[Wall]:
    """A wall beside a desk on the only screen."""
    desk = QWidget()
    qtbot.addWidget(desk)
    texts = Texts.load(Language.SV)
    surface = Surface(texts)
    qtbot.addWidget(surface)
    wall = Wall(desk, surface, texts, None)
    yield wall
    wall.close()


def test_with_one_screen_nothing_covers_the_desk(wall: Wall) -> None:
    wall.place()
    assert wall.state is WallState.NONE
    assert wall.shown_on is None


def test_a_rehearsal_opens_a_window_that_escape_closes(wall: Wall) -> None:
    states: list[WallState] = []
    wall.state_changed.connect(states.append)
    wall.rehearse()
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, RehearsalWindow))
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert states == [WallState.REHEARSAL, WallState.NONE]
    assert not window.isVisible()


def test_the_projector_is_used_lost_and_found() -> None:
    settings = f"offscreen:configfile={HERE / 'two_screens.json'}"
    play = subprocess.run(
        [sys.executable, "-m", "tests.ui.presenter.projector_play"],
        env={**os.environ, "QT_QPA_PLATFORM": settings},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert play.stdout.splitlines() == [
        "placed ready HDMI-1 True",
        "lost lost False True",
        "back ready True HDMI-1",
        "scene ClockScene active False",
        "closed True",
    ], play.stderr
