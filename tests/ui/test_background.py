"""Work in the background ends in the main thread."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.ui.background import Background


@pytest.fixture
def background(qapp: QCoreApplication) -> Iterator[Background]:
    """A background that is closed afterwards."""
    del qapp
    background = Background()
    yield background
    background.close()


def _fail() -> str:
    raise Problem(Trouble.DISK_FULL)


def test_the_outcome_comes_in_the_main_thread(background: Background, qtbot: QtBot) -> None:
    told: list[tuple[str, bool]] = []
    main = threading.get_ident()
    owner = QObject()
    background.make(lambda: "made", lambda made: told.append((made, threading.get_ident() == main)), print, owner)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [("made", True)]


def test_a_problem_is_told_as_one(background: Background, qtbot: QtBot) -> None:
    problems: list[Problem] = []
    owner = QObject()
    background.make(_fail, print, problems.append, owner)
    qtbot.waitUntil(lambda: bool(problems))
    assert problems[0].trouble is Trouble.DISK_FULL


def test_nobody_is_told_once_the_owner_is_gone(background: Background, qtbot: QtBot) -> None:
    told: list[str] = []
    owner, other = QObject(), QObject()
    background.make(lambda: "late", told.append, print, owner)
    delete(owner)
    background.make(lambda: "next", told.append, print, other)
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["next"]


def test_a_bug_is_raised_where_it_is_seen(background: Background, qtbot: QtBot) -> None:
    owner = QObject()
    with capture_exceptions() as bugs:
        background.make(lambda: 1 // 0, print, print, owner)
        qtbot.waitUntil(lambda: bool(bugs))
    assert bugs[0][0] is ZeroDivisionError
