"""Long work in the background, with its outcome told in the main thread.

Work that takes long enough to be looked at is `watched`: it is handed a `Progress` (domain/progress.py), which it calls
before each step. The steps arrive in the main thread, the newest of several at once, and the `Task` that comes back
cancels the work at its next step. `ui/widgets/progress_line.py` shows all that in one line.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from shiboken6 import isValid

from leda_desktop.domain.problems import Problem
from leda_desktop.domain.progress import Cancelled, Progress
from leda_desktop.ui.widgets.qt import override

T = TypeVar("T")
Stepped = Callable[[int, int], object]
"""Told in the main thread how many steps are done, and how many there are."""


@dataclass(frozen=True, slots=True)
class Job(Generic[T]):
    """A piece of work, who is told how it ended, and the owner without whom nobody wants to know."""

    work: Callable[[], T]
    done: Callable[[T], object]
    failed: Callable[[Problem], object]
    stopped: Callable[[], object]
    owner: QObject


@dataclass(frozen=True, slots=True)
class Task:
    """Watched work that waits or goes on; whoever holds it can stop it."""

    _cancelled: threading.Event

    def cancel(self) -> None:
        """Stop the work at its next step; it then is neither done nor failed, but `stopped`."""
        self._cancelled.set()


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


class _Steps:
    """The progress of one task: called by the worker, heard in the main thread, where only the newest step counts."""

    def __init__(
        self, stepped: Stepped, owner: QObject, messenger: _Messenger, stops: tuple[threading.Event, ...]
    ) -> None:
        self._stepped = stepped
        self._owner = owner
        self._messenger = messenger
        self._stops = stops
        self._lock = threading.Lock()
        self._newest: tuple[int, int] | None = None

    def __call__(self, done: int, of: int) -> None:
        """The `Progress` of the work."""
        self.check()
        with self._lock:
            on_its_way, self._newest = self._newest is not None, (done, of)
        if not on_its_way:
            self._messenger.told.emit(self._arrive)

    def check(self) -> None:
        """Raise Cancelled once somebody asked for it."""
        if any(stop.is_set() for stop in self._stops):
            raise Cancelled

    def _arrive(self) -> None:
        with self._lock:
            newest, self._newest = self._newest, None
        if newest is not None and isValid(self._owner):
            self._stepped(*newest)


class Background:
    """Runs one piece of work after the other, so that libraries with global state are never used twice at once."""

    def __init__(self) -> None:
        self._messenger = _Messenger()
        self._closing = threading.Event()
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)

    def make(
        self, work: Callable[[], T], done: Callable[[T], object], failed: Callable[[Problem], object], owner: QObject
    ) -> None:
        """Do the work; `done` or `failed` is called in the main thread unless the owner is gone by then.

        A bug in the work is raised in the main thread.
        """
        self._pool.start(_Work(Job(work, done, failed, _nothing, owner), self._messenger))

    def watch(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], object],
        failed: Callable[[Problem], object],
        owner: QObject,
        *,
        stepped: Stepped,
        stopped: Callable[[], object],
    ) -> Task:
        """As `make`, for work that tells its steps and can be cancelled: then `stopped` is called instead.

        Work that lets `Cancelled` through must leave nothing half made; it may be cancelled before it has begun.
        """
        task = Task(threading.Event())
        steps = _Steps(stepped, owner, self._messenger, (task._cancelled, self._closing))

        def watched() -> T:
            steps.check()
            return work(steps)

        self._pool.start(_Work(Job(watched, done, failed, stopped, owner), self._messenger))
        return task

    def close(self) -> None:
        """Cancel what is watched and wait for the rest; nobody is told of it any more."""
        self._closing.set()
        self._pool.waitForDone()
        self._messenger.told.disconnect()


def _worked(job: Job[T]) -> Callable[[], object]:
    """Do the work; returns what to call in the main thread."""
    try:
        made = job.work()
    except Cancelled:
        return lambda: job.stopped() if isValid(job.owner) else None
    except Problem as problem:
        trouble = problem
        return lambda: job.failed(trouble) if isValid(job.owner) else None
    except Exception as error:  # noqa: BLE001 - the boundary of a thread: a bug is raised in the main thread
        bug = error
        return lambda: _raise(bug)
    return lambda: job.done(made) if isValid(job.owner) else None


def _nothing() -> None:
    """What is not watched is never stopped."""


def _raise(bug: Exception) -> None:
    raise bug
