"""Windows in circles are found, and never in the thread of a worker."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from leda_desktop.ui.sweeper import Sweeper


class Circle:
    """Refers to itself and tells in which thread it dies."""

    def __init__(self, deaths: list[threading.Thread]) -> None:
        self._self = self
        self._deaths = deaths

    def __del__(self) -> None:
        self._deaths.append(threading.current_thread())


@pytest.fixture
def sweeper(qapp: QApplication) -> Iterator[Sweeper]:
    """A sweeper at work."""
    made = Sweeper()
    yield made
    made.close()


def litter() -> None:
    """Make more garbage than Python would let lie."""
    for _ in range(20_000):
        circle: list[object] = []
        circle.append(circle)


def test_a_worker_finds_no_garbage_and_the_main_thread_does(sweeper: Sweeper) -> None:
    deaths: list[threading.Thread] = []
    Circle(deaths)
    worker = threading.Thread(target=litter)
    worker.start()
    worker.join()
    assert deaths == []
    for _ in range(30):
        litter()
        sweeper.sweep()
    assert deaths == [threading.main_thread()]


def test_python_does_it_by_itself_again_afterwards(qapp: QApplication) -> None:
    sweeper = Sweeper()
    assert not gc.isenabled()
    sweeper.close()
    assert gc.isenabled()


def test_little_garbage_is_left_alone(sweeper: Sweeper) -> None:
    gc.collect()
    deaths: list[threading.Thread] = []
    Circle(deaths)
    sweeper.sweep()
    assert deaths == []
