"""The ticker, with a clock that says what the test wants."""

from datetime import datetime
from zoneinfo import ZoneInfo

from pytestqt.qtbot import QtBot

from leda_desktop.domain.rundown import Face, Pace
from leda_desktop.domain.timing import countdown_text
from leda_desktop.ui.ticker import Ticker

NOON = datetime(2024, 2, 7, 12, 0, 30, tzinfo=ZoneInfo("Europe/Stockholm"))


class Clock:
    """Each reading is a second on, just before the shown second changes."""

    def __init__(self) -> None:
        self.left = 10.01

    def face(self) -> Face:
        self.left -= 1
        return Face(NOON, self.left, 0.5, Pace.NORMAL)


def test_nobody_listening_nothing_ticks(qtbot: QtBot) -> None:
    assert not Ticker(Clock().face).running


def test_a_listener_is_told_at_once(qtbot: QtBot) -> None:
    told: list[Face] = []
    stop = Ticker(Clock().face).listen(told.append)
    assert len(told) == 1
    stop()


def test_each_change_of_the_second_is_told(qtbot: QtBot) -> None:
    told: list[str] = []
    ticker = Ticker(Clock().face)
    stop = ticker.listen(lambda face: told.append(countdown_text(face.remaining or 0)))
    qtbot.waitUntil(lambda: len(told) >= 4)
    stop()
    assert told[:4] == ["00:10", "00:09", "00:08", "00:07"]


def test_all_listeners_see_the_same_second(qtbot: QtBot) -> None:
    first: list[Face] = []
    second: list[Face] = []
    ticker = Ticker(Clock().face)
    stops = [ticker.listen(first.append), ticker.listen(second.append)]
    qtbot.waitUntil(lambda: len(second) >= 3)
    for stop in stops:
        stop()
    assert set(second) <= set(first)


def test_the_timer_stops_with_the_last_listener(qtbot: QtBot) -> None:
    ticker = Ticker(Clock().face)
    stops = [ticker.listen(lambda _face: None) for _ in range(2)]
    stops[0]()
    assert ticker.running
    stops[1]()
    assert not ticker.running


def test_an_idle_session_ticks_by_the_minute(qtbot: QtBot) -> None:
    told: list[Face] = []
    stop = Ticker(lambda: Face(NOON)).listen(told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert len(told) == 1
    stop()
