"""Work in the background ends in the main thread."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.domain.progress import Progress
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


class Watched:
    """Work that waits at each step until the test lets it go on, and what is told of it."""

    def __init__(self, background: Background, steps: int = 3) -> None:
        self.told: list[object] = []
        self.may_go_on = threading.Semaphore(0)
        self.at_step = threading.Semaphore(0)
        self.owner = QObject()
        self._steps = steps
        self.task = background.watch(
            self._work,
            lambda made: self.told.append(("done", made)),
            self.told.append,
            self.owner,
            stepped=lambda done, of: self.told.append((done, of)),
            stopped=lambda: self.told.append("stopped"),
        )

    def _work(self, progress: Progress) -> str:
        for step in range(self._steps):
            progress(step, self._steps)
            self.at_step.release()
            self.may_go_on.acquire()
        return "made"


def test_steps_that_nobody_had_time_to_look_at_are_told_as_one(background: Background, qtbot: QtBot) -> None:
    watched = Watched(background)
    for _step in range(3):
        watched.may_go_on.release()
    for _step in range(3):
        watched.at_step.acquire()
    qtbot.waitUntil(lambda: ("done", "made") in watched.told)
    assert watched.told == [(2, 3), ("done", "made")]


def test_cancelled_work_is_neither_done_nor_failed(background: Background, qtbot: QtBot) -> None:
    watched = Watched(background)
    watched.at_step.acquire()
    watched.task.cancel()
    watched.may_go_on.release()
    qtbot.waitUntil(lambda: "stopped" in watched.told)
    assert watched.told == [(0, 3), "stopped"]


def test_work_that_has_not_begun_is_never_begun_once_it_is_cancelled(background: Background, qtbot: QtBot) -> None:
    first, second = Watched(background, 1), Watched(background)
    first.at_step.acquire()
    second.task.cancel()
    first.may_go_on.release()
    qtbot.waitUntil(lambda: bool(second.told))
    assert second.told == ["stopped"]


def test_closing_does_not_wait_for_the_end_of_what_is_watched(qapp: QCoreApplication) -> None:
    del qapp
    background = Background()
    watched = Watched(background)
    watched.at_step.acquire()

    def go_on_once_closing() -> None:
        background._closing.wait()
        watched.may_go_on.release()

    helper = threading.Thread(target=go_on_once_closing)
    helper.start()
    background.close()
    helper.join()
    assert not watched.at_step.acquire(blocking=False)
