"""A key that is held down."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from leda_desktop.texts import Texts
from leda_desktop.ui.desk.key_filter import KeyFilter
from leda_desktop.ui.desk.keys import Act, KeyContext, key_bindings
from leda_desktop.ui.desk.places import Place


@pytest.mark.parametrize(
    ("key", "modifier", "text", "times"),
    [
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, "", 1),
        (Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier, "n", 1),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, "\x1a", 3),
    ],
)
def test_a_held_key_acts_once_unless_it_may_repeat(
    qtbot: QtBot, swedish: Texts, key: Qt.Key, modifier: Qt.KeyboardModifier, text: str, times: int
) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    heard: list[Act] = []
    listening = KeyFilter(key_bindings(swedish), lambda: KeyContext(Place.DURING, running=True), widget)
    listening.act_requested.connect(heard.append)
    for repeated in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, key, modifier, text, repeated)
        assert listening.eventFilter(widget, event)
    assert len(heard) == times
