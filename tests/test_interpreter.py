"""A canary for the binding to Qt: 6.12.0 drops references to True on Python 3.11 until the process dies."""

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

ROUNDS = 3000
NOISE = 100


class Bell(QObject):
    """Rings with a flag."""

    rung = Signal(bool)


def test_qt_keeps_the_references_of_true_false_and_none_level(qtbot: QtBot) -> None:
    box, bell = QCheckBox(), Bell()
    qtbot.addWidget(box)
    box.toggled.connect(bell.rung)
    before = [sys.getrefcount(thing) for thing in (True, False, None)]
    for number in range(ROUNDS):
        box.setChecked(number % 2 == 0)
        bell.rung.emit(True)
        bell.rung.emit(False)
        box.isChecked()
        box.update()
    after = [sys.getrefcount(thing) for thing in (True, False, None)]
    assert all(abs(now - then) < NOISE for now, then in zip(after, before, strict=True))
