"""The line of long work: unseen while it is short, read while it is long, stopped with its button or Esc."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from leda_desktop.domain.progress import Progress
from leda_desktop.texts import Language, Texts
from leda_desktop.ui.background import Background
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.progress_line import ProgressLine


class Kitchen:
    """A page with a line, work that waits for the test, and what is told of it."""

    def __init__(self, qtbot: QtBot, background: Background) -> None:
        self.page = QWidget()
        self.line = ProgressLine(background, Texts.load(Language.SV), Theme(), self.page)
        QVBoxLayout(self.page).addWidget(self.line)
        self.page.resize(600, 100)
        qtbot.addWidget(self.page)
        self.page.show()
        self.page.activateWindow()
        qtbot.waitUntil(self.page.isActiveWindow)
        self.go_on = threading.Event()
        self.told: list[str] = []

    def cook(self, name: str = "soup") -> None:
        """Begin long work."""

        def work(progress: Progress) -> str:
            progress(3, 12)
            self.go_on.wait()
            progress(4, 12)
            return name

        self.line.watch(
            work,
            lambda done, of: f"{done} of {of}",
            self.told.append,
            lambda problem: self.told.append(str(problem)),
            lambda: self.told.append(f"no {name}"),
        )


@pytest.fixture
def kitchen(qtbot: QtBot) -> Iterator[Kitchen]:
    """A page on screen."""
    background = Background()
    made = Kitchen(qtbot, background)
    yield made
    made.go_on.set()
    background.close()


def test_what_is_done_at_once_is_never_seen(qtbot: QtBot, kitchen: Kitchen) -> None:
    seen: list[bool] = []
    kitchen.line.seen.connect(seen.append)
    kitchen.go_on.set()
    kitchen.cook()
    qtbot.waitUntil(lambda: bool(kitchen.told))
    assert kitchen.told == ["soup"]
    assert True not in seen


def test_long_work_is_seen_with_how_far_it_is(qtbot: QtBot, kitchen: Kitchen) -> None:
    kitchen.cook()
    qtbot.waitUntil(kitchen.line.isVisible)
    assert kitchen.line.words == "3 of 12"
    kitchen.go_on.set()
    qtbot.waitUntil(lambda: bool(kitchen.told))
    assert kitchen.told == ["soup"]
    assert not kitchen.line.isVisible()


@pytest.mark.parametrize("by_key", [True, False])
def test_it_can_be_stopped(qtbot: QtBot, kitchen: Kitchen, by_key: bool) -> None:  # noqa: FBT001 - a case of the test
    kitchen.cook()
    qtbot.waitUntil(kitchen.line.isVisible)
    if by_key:
        QTest.keyClick(kitchen.page, Qt.Key.Key_Escape)
    else:
        kitchen.line.cancel.click()
    assert kitchen.told == ["no soup"]
    assert not (kitchen.line.isVisible() or kitchen.line.is_busy)


def test_other_work_takes_its_place_silently(qtbot: QtBot, kitchen: Kitchen) -> None:
    kitchen.cook()
    kitchen.cook("bread")
    kitchen.go_on.set()
    qtbot.waitUntil(lambda: bool(kitchen.told))
    assert kitchen.told == ["bread"]
