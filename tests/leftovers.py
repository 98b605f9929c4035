"""Fails a test that leaves a window, a running timer or animation, a thread or another look behind."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QEvent, QObject, QThread, QTimer
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

THREAD_PATIENCE_SECONDS = 2.0


@pytest.fixture(autouse=True)
def no_threads_left() -> Iterator[None]:
    """Give the threads of the test a moment to end, then name those that still run."""
    known = set(threading.enumerate())
    yield
    fresh = [thread for thread in threading.enumerate() if thread not in known]
    # A pool of Qt's keeps its threads for later; Python sees them as dummies it never started.
    own = [thread for thread in fresh if not isinstance(thread, threading._DummyThread)]
    for thread in own:
        thread.join(THREAD_PATIENCE_SECONDS)
    left = [thread.name for thread in own if thread.is_alive()]
    assert not left, f"threads left running: {left}"


@pytest.fixture(autouse=True)
def no_objects_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Look for windows, and for whatever ticks, that were not there before a test of screens."""
    if "qapp" not in request.fixturenames:
        yield
        return
    known = _windows()
    # What is there before the test is left out of the search after it: that is most of what there is.
    gc.collect()
    gc.freeze()
    yield
    _empty_stacks()
    if _left(known):
        # What only waits for the garbage collector is not left behind.
        gc.collect()
    left = _left(known)
    names = [repr(thing) for thing in left]
    _remove(left)
    assert not left, f"left behind: {names}"


@pytest.fixture(autouse=True)
def no_look_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Find the application dressed as before; else the layout of every later test depends on the order of all."""
    if "qapp" not in request.fixturenames:
        yield
        return
    application: QApplication = request.getfixturevalue("qapp")
    before = _look(application)
    yield
    assert _look(application) == before, "the application was left in another style; see `undressed`"


def _look(application: QApplication) -> tuple[object, ...]:
    return application.styleSheet(), application.style().name(), application.palette(), application.font()


def _left(known: list[QObject]) -> list[QObject]:
    """The windows there are, and the timers, threads and animations that run, except what is known."""
    return [thing for thing in (*_windows(), *_ticking()) if thing not in known]


def _empty_stacks() -> None:
    """Take every step from the stacks of undo: the search for garbage would delete it first, and the stack once more.

    The program does so when it closes its house.
    """
    for thing in gc.get_objects():
        if issubclass(type(thing), QUndoStack) and isValid(thing):
            thing.clear()


def _windows() -> list[QObject]:
    if QApplication.instance() is None:
        return []
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return [widget for widget in QApplication.topLevelWidgets() if _is_ours(widget)]


def _ticking() -> list[QObject]:
    things = [thing for thing in gc.get_objects() if issubclass(type(thing), QObject) and isValid(thing)]
    return [thing for thing in things if _ticks(thing)]


def _is_ours(window: QWidget) -> bool:
    # Qt keeps one tooltip window for the next tooltip.
    return window.parent() is None and window.metaObject().className() != "QTipLabel"


def _ticks(thing: QObject) -> bool:
    match thing:
        case QTimer():
            return thing.isActive()
        case QThread():
            return thing.isRunning()
        case QAbstractAnimation():
            return thing.state() is QAbstractAnimation.State.Running
        case _:
            return False


def _remove(things: list[QObject]) -> None:
    """Take away what was left, so that only the test that left it fails."""
    for thing in things:
        match thing:
            case QTimer() | QAbstractAnimation():
                thing.stop()
            case QThread():
                thing.quit()
            case QWidget():
                thing.hide()
                thing.deleteLater()
