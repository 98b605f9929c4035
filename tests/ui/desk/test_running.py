"""The three columns."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QSplitter, QSplitterHandle, QWidget
from pytestqt.qtbot import QtBot

from leda_desktop.domain.run import RunPhase
from leda_desktop.texts import Texts
from leda_desktop.ui.desk.panes import cycle_panes
from leda_desktop.ui.desk.running import RunningPlace
from leda_desktop.ui.desk.wall_state import Badge, WallPanelState
from leda_desktop.ui.theme import Theme
from tests.ui.desk.rundowns import RUNNING_FACE, rundown


@pytest.fixture
def place(qtbot: QtBot, swedish: Texts, theme: Theme) -> RunningPlace:
    made = RunningPlace(swedish, theme)
    qtbot.addWidget(made)
    made.resize(1366, 716)
    made.show()
    qtbot.waitUntil(made.isActiveWindow)
    made.rundown.show_rundown(rundown())
    made.wall.show_state(WallPanelState(Badge.LIVE, RunPhase.RUNNING, next_title="Lunch"))
    return made


def test_the_columns_have_the_widths_of_the_picture(place: RunningPlace) -> None:
    assert abs(place.rundown.width() - 296) <= 4
    assert abs(place.wall.width() - 332) <= 4


def test_another_capture_takes_the_place_of_the_first(qtbot: QtBot, place: RunningPlace) -> None:
    first, second = QLineEdit(), QLineEdit()
    place.set_capture(first)
    with qtbot.waitSignal(first.destroyed):
        place.set_capture(second)
    assert place.capture is second
    assert second.isVisible()


def test_a_tick_reaches_the_countdown(place: RunningPlace) -> None:
    place.tick(RUNNING_FACE)
    assert place.wall.time.countdown.text == "07:36"


def test_panes_follow_each_other_from_left_to_right(place: RunningPlace) -> None:
    place.set_capture(QLineEdit())
    place.rundown.list.setFocus()
    order = []
    for _ in range(3):
        cycle_panes(place, 1)
        order.append(column(place))
    assert order == ["capture", "wall", "rundown"]


def test_widths_are_remembered(qtbot: QtBot, tmp_path: Path, swedish: Texts, theme: Theme) -> None:
    kept = QSettings(str(tmp_path / "desk.ini"), QSettings.Format.IniFormat)
    kept.setValue("desk/columns", [240, 700, 400])
    made = RunningPlace(swedish, theme, QSettings(str(tmp_path / "desk.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(made)
    made.resize(1342, 700)
    made.show()
    assert abs(made.wall.width() - 400) <= 4


@pytest.mark.parametrize("kept", ["", ["a", "b", "c"], [1, 2], None])
def test_nonsense_widths_are_passed_over(
    qtbot: QtBot, tmp_path: Path, swedish: Texts, theme: Theme, kept: object
) -> None:
    settings = QSettings(str(tmp_path / "desk.ini"), QSettings.Format.IniFormat)
    settings.setValue("desk/columns", kept)
    made = RunningPlace(swedish, theme, settings)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show()
    assert abs(made.wall.width() - 332) <= 4


@pytest.mark.parametrize("scale", [1.25, 1.5, 2.0])
def test_everything_fits_a_small_laptop_with_larger_text(qtbot: QtBot, swedish: Texts, scale: float) -> None:
    made = RunningPlace(swedish, Theme(scale=scale))
    qtbot.addWidget(made)
    assert made.minimumSizeHint().width() <= 1366
    assert made.minimumSizeHint().height() <= 700


def test_dragging_a_column_is_kept(qtbot: QtBot, tmp_path: Path, swedish: Texts, theme: Theme) -> None:
    settings = QSettings(str(tmp_path / "desk.ini"), QSettings.Format.IniFormat)
    made = RunningPlace(swedish, theme, settings)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show()
    handle = made.findChildren(QSplitterHandle)[1]
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(0, 50))
    QTest.mouseMove(handle, QPoint(44, 50))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(44, 50))
    assert settings.value("desk/columns") == made.findChildren(QSplitter)[0].sizes()
    assert made.rundown.width() > 320


def column(place: RunningPlace) -> str:
    """Which column has the focus."""
    focused = QApplication.focusWidget() or QWidget()
    if place.rundown.isAncestorOf(focused):
        return "rundown"
    return "wall" if place.wall.isAncestorOf(focused) else "capture"
