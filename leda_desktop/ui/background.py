"""Long work in the background, with its outcome told in the main thread."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from shiboken6 import isValid

from leda_desktop.domain.problems import Problem
from leda_desktop.ui.widgets.qt import override

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Job(Generic[T]):
    """A piece of work, who is told how it ended, and the owner without whom nobody wants to know."""

    work: Callable[[], T]
    done: Callable[[T], object]
    failed: Callable[[Problem], object]
    owner: QObject


class _Messenger(QObject):
    """Lives in the main thread and calls there what a worker hands over."""

    told = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.told.connect(self._call)

    def _call(self, act: Callable[[], object]) -> None:
        act()


class _Work(QRunnable, Generic[T]):
    """One job in a thread of the pool."""

    def __init__(self, job: Job[T], messenger: _Messenger) -> None:
        super().__init__()
        self._job = job
        self._messenger = messenger

    @override
    def run(self) -> None:
        self._messenger.told.emit(_worked(self._job))


class Background:
    """Runs one piece of work after the other, so that libraries with global state are never used twice at once."""

    def __init__(self) -> None:
        self._messenger = _Messenger()
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)

    def make(
        self, work: Callable[[], T], done: Callable[[T], object], failed: Callable[[Problem], object], owner: QObject
    ) -> None:
        """Do the work; `done` or `failed` is called in the main thread unless the owner is gone by then.

        A bug in the work is raised in the main thread.
        """
        self._pool.start(_Work(Job(work, done, failed, owner), self._messenger))

    def close(self) -> None:
        """Wait for what is being made; nobody is told of it any more."""
        self._pool.waitForDone()
        self._messenger.told.disconnect()


def _worked(job: Job[T]) -> Callable[[], object]:
    """Do the work; returns what to call in the main thread."""
    try:
        made = job.work()
    except Problem as problem:
        trouble = problem
        return lambda: job.failed(trouble) if isValid(job.owner) else None
    except Exception as error:  # noqa: BLE001 - the boundary of a thread: a bug is raised in the main thread
        bug = error
        return lambda: _raise(bug)
    return lambda: job.done(made) if isValid(job.owner) else None


def _raise(bug: Exception) -> None:
    raise bug
