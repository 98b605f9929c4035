"""Buttons and the keys drawn on them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from leda_desktop.ui.theme import Theme, apply_theme, stylesheet
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.segments import Segments


@pytest.mark.parametrize("role", list(ButtonRole))
def test_every_button_says_what_it_does(qtbot: QtBot, role: ButtonRole) -> None:
    made = button("Spara & stäng", role=role, key_hint="Ctrl S", tip="Spara")
    qtbot.addWidget(made)
    made.show()
    assert made.accessibleName() == "Spara & stäng"
    assert made.toolTip() == "Spara (Ctrl S)"
    assert not made.grab().isNull()


def test_room_is_made_for_the_key(qtbot: QtBot) -> None:
    plain, hinted = button("Svart"), button("Svart", key_hint="B")
    for made in (plain, hinted):
        qtbot.addWidget(made)
    assert hinted.sizeHint().width() > plain.sizeHint().width() + 10


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_button_is_pressed_by_keyboard(qtbot: QtBot, key: Qt.Key) -> None:
    made = button("Frys")
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitSignal(made.clicked):
        QTest.keyClick(made, key)


def test_arrow_keys_move_along_the_segments(qtbot: QtBot) -> None:
    made = Segments(["Före", "Under", "Efter"])
    qtbot.addWidget(made)
    made.show()
    made.set_chosen(0)
    qtbot.waitUntil(made.isActiveWindow)
    first = made.findChildren(QPushButton)[0]
    first.setFocus()
    with qtbot.waitSignal(made.chosen) as told:
        QTest.keyClick(first, Qt.Key.Key_Right)
    assert told.args == [1]


def test_the_style_sheet_has_no_length_or_colour_left_out() -> None:
    for scale in (1.0, 1.5, 2.0):
        sheet = stylesheet(Theme(scale=scale))
        assert "$" not in sheet.split("*/", 1)[1]
    assert "font-size: 26px" in stylesheet(Theme(scale=2.0))


def test_the_theme_dresses_the_application(qtbot: QtBot, undressed: QApplication) -> None:
    apply_theme(undressed, Theme())
    made = button("Nästa", role=ButtonRole.PRIMARY)
    qtbot.addWidget(made)
    made.show()
    assert made.grab().toImage().pixelColor(made.width() // 2, 4) == QColor(Theme().spruce)
