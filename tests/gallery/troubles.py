"""Situations of a session in which something goes wrong: with the projector, the clocks, the disk, the program."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.ui.desk.keys import Act
from tests.gallery.desk import LAPTOP, Desk, Situation
from tests.gallery.filling import fill

BOARD = "Förhoppningar och farhågor"


def trouble_situations() -> Iterator[Situation]:
    """What can happen to a desk."""
    yield Situation("during-no-projector", _running, "alone")
    yield Situation("during-rehearsal", partial(_in, lambda desk: desk.window.projector_requested.emit()), "alone")
    yield Situation("during-projector-mirrored", _running, "mirrored")
    yield Situation("during-projector-undecided", _running, "three")
    yield Situation("during-projector-lost", partial(_in, _lose_projector))
    yield Situation("during-black", partial(_in, lambda desk: desk.house.perform(Act.BLACK)))
    yield Situation("during-white", partial(_in, lambda desk: desk.house.perform(Act.WHITE)))
    yield Situation("during-frozen", partial(_in, _freeze_and_go_on))
    yield Situation("during-notices", partial(_in, _stack_notices))
    yield Situation("during-clock-moved", partial(_in, _move_clock))
    yield Situation("during-back-after-a-stop", _stop_and_come_back)
    yield Situation("during-read-only", _read_only)


def _running(desk: Desk) -> None:
    desk.open()
    fill(desk, desk.run_to(BOARD, 7))


def _in(happen: Callable[[Desk], object], desk: Desk) -> None:
    _running(desk)
    happen(desk)


def _lose_projector(desk: Desk) -> None:
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.screenRemoved.emit(next(s for s in application.screens() if s.name() != LAPTOP))


def _freeze_and_go_on(desk: Desk) -> None:
    desk.house.perform(Act.FREEZE)
    desk.go_on()


def _move_clock(desk: Desk) -> None:
    _beat(desk)
    desk.clock.step_wall(1800)
    _beat(desk)


def _beat(desk: Desk) -> None:
    """What the desk does every few seconds."""
    for timer in desk.house.findChildren(QTimer):
        timer.timeout.emit()


def _stack_notices(desk: Desk) -> None:
    desk.house.teller.tell_saved(desk.folder / "Innovera i mellanrummen.pdf")
    _move_clock(desk)
    desk.house.teller.tell_problem(Problem(Trouble.DISK_FULL))


def _stop_and_come_back(desk: Desk) -> None:
    _running(desk)
    desk.close()
    desk.clock.advance(600)
    desk.open()


def _read_only(desk: Desk) -> None:
    _running(desk)
    assert desk.leda is not None
    desk.leda.open(read_only=True)
