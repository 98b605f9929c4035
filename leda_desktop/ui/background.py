"""Long work in the background, with its outcome told in the main thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from leda_desktop.domain.problems import Problem
from leda_desktop.ui.widgets.qt import override


class Outcome(QObject):
    """Tells how a piece of work ended: with its bytes, with a problem, or with a bug that is raised again."""

    done = Signal(bytes)
    failed = Signal(Problem)
    broken = Signal(Exception)


class _Work(QRunnable):
    """One piece of work in a thread of the pool."""

    def __init__(self, work: Callable[[], bytes], outcome: Outcome) -> None:
        super().__init__()
        self._work = work
        self._outcome = outcome

    @override
    def run(self) -> None:
        try:
            made = self._work()
        except Problem as problem:
            self._outcome.failed.emit(problem)
        except Exception as bug:  # noqa: BLE001 - the boundary of a thread: a bug is raised in the main thread
            self._outcome.broken.emit(bug)
        else:
            self._outcome.done.emit(made)


class Background:
    """Runs one piece of work after the other, so that libraries with global state are never used twice at once."""

    def __init__(self) -> None:
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)

    def make(
        self,
        work: Callable[[], bytes],
        done: Callable[[bytes], object],
        failed: Callable[[Problem], object],
        owner: QObject,
    ) -> None:
        """Do the work; `done` or `failed` is called in the main thread unless the owner is gone by then."""
        outcome = Outcome(owner)
        outcome.done.connect(done)
        outcome.failed.connect(failed)
        outcome.broken.connect(_raise)
        for ended in (outcome.done, outcome.failed, outcome.broken):
            ended.connect(lambda _value: outcome.deleteLater())
        self._pool.start(_Work(work, outcome))

    def close(self) -> None:
        """Wait for what is being made."""
        self._pool.waitForDone()


def _raise(bug: Exception) -> None:
    raise bug
