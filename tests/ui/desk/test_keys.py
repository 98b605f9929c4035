"""The keys, pressed as on the keyboard and on clickers."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from leda_desktop.texts import Language, Texts
from leda_desktop.ui.desk.key_filter import KeyFilter, claim_arrows
from leda_desktop.ui.desk.keys import Act, KeyContext, cap_text, key_bindings, key_of
from leda_desktop.ui.desk.places import Place

LIVE = KeyContext(Place.DURING, running=True)


class Desk(QWidget):
    """A window with the kinds of widgets that keys meet, and a record of what was asked."""

    def __init__(self, texts: Texts) -> None:
        super().__init__()
        self.context = LIVE
        self.acts: list[Act] = []
        self.filter = KeyFilter(key_bindings(texts), lambda: self.context, self)
        self.filter.act_requested.connect(self.acts.append)
        self.ground, self.line, self.text = QWidget(), QLineEdit(), QPlainTextEdit()
        self.button, self.list = QPushButton("Knapp"), QListWidget()
        self.list.addItems(["ett", "två", "tre"])
        self.ground.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = QVBoxLayout(self)
        for widget in (self.ground, self.line, self.text, self.button, self.list):
            layout.addWidget(widget)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, swedish: Texts) -> Iterator[Desk]:
    made = Desk(swedish)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made.isActiveWindow)
    qapp.installEventFilter(made.filter)
    made.ground.setFocus()
    yield made
    qapp.removeEventFilter(made.filter)


@pytest.mark.parametrize(
    ("key", "act"),
    [
        (Qt.Key.Key_PageDown, Act.STEP_FORWARD),
        (Qt.Key.Key_PageUp, Act.STEP_BACK),
        (Qt.Key.Key_Right, Act.STEP_FORWARD),
        (Qt.Key.Key_Space, Act.STEP_FORWARD),
        (Qt.Key.Key_B, Act.BLACK),
        (Qt.Key.Key_Period, Act.BLACK),
        (Qt.Key.Key_Comma, Act.WHITE),
        (Qt.Key.Key_F, Act.FREEZE),
        (Qt.Key.Key_F5, Act.GO_LIVE),
        (Qt.Key.Key_N, Act.NEXT_ACTIVITY),
        (Qt.Key.Key_P, Act.PAUSE),
        (Qt.Key.Key_Plus, Act.MINUTE_MORE),
        (Qt.Key.Key_Minus, Act.MINUTE_LESS),
        (Qt.Key.Key_S, Act.SWAP_SCREENS),
        (Qt.Key.Key_L, Act.LEND_SCREEN),
        (Qt.Key.Key_F6, Act.NEXT_PANE),
        (Qt.Key.Key_Question, Act.HELP),
    ],
)
def test_a_key_on_the_stage_acts(qtbot: QtBot, desk: Desk, key: Qt.Key, act: Act) -> None:
    QTest.keyClick(desk.ground, key)
    assert desk.acts == [act]


@pytest.mark.parametrize(
    ("key", "modifier", "act"),
    [
        (Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier, Act.VIEW_2),
        (Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier, Act.SHOW_AGENDA),
        (Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier, Act.GO_AFTER),
        (Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier, Act.PREVIOUS_PANE),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.KeypadModifier, Act.STEP_FORWARD),
    ],
)
def test_a_key_with_a_modifier_acts(
    qtbot: QtBot, desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier, act: Act
) -> None:
    QTest.keyClick(desk.ground, key, modifier)
    assert desk.acts == [act]


def test_letters_and_full_stops_are_typed_in_a_field(qtbot: QtBot, desk: Desk) -> None:
    desk.line.setFocus()
    QTest.keyClicks(desk.line, "Bra. Frys +1?")
    assert desk.line.text() == "Bra. Frys +1?"
    assert desk.acts == []


def test_a_clicker_works_while_somebody_types(qtbot: QtBot, desk: Desk) -> None:
    desk.text.setFocus()
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_F5):
        QTest.keyClick(desk.text, key)
    assert desk.acts == [Act.STEP_FORWARD, Act.STEP_BACK, Act.GO_LIVE]


def test_arrows_and_space_stay_in_a_list(qtbot: QtBot, desk: Desk) -> None:
    desk.list.setFocus()
    desk.list.setCurrentRow(0)
    QTest.keyClick(desk.list, Qt.Key.Key_Down)
    QTest.keyClick(desk.list, Qt.Key.Key_Right)
    assert desk.list.currentRow() == 1
    assert desk.acts == []


def test_space_presses_a_button_with_the_focus(qtbot: QtBot, desk: Desk) -> None:
    desk.button.setFocus()
    with qtbot.waitSignal(desk.button.clicked):
        QTest.keyClick(desk.button, Qt.Key.Key_Space)
    assert desk.acts == []


def test_a_widget_of_our_own_can_claim_the_arrows(qtbot: QtBot, desk: Desk) -> None:
    claim_arrows(desk.ground)
    QTest.keyClick(desk.ground, Qt.Key.Key_Right)
    QTest.keyClick(desk.ground, Qt.Key.Key_PageDown)
    assert desk.acts == [Act.STEP_FORWARD]


def test_escape_only_lifts_a_curtain(qtbot: QtBot, desk: Desk) -> None:
    QTest.keyClick(desk.ground, Qt.Key.Key_Escape)
    assert desk.acts == []
    desk.context = KeyContext(Place.DURING, running=True, covered=True)
    QTest.keyClick(desk.ground, Qt.Key.Key_Escape)
    assert desk.acts == [Act.UNCOVER]


def test_before_the_session_the_stage_keys_rest_in_the_plan(qtbot: QtBot, desk: Desk) -> None:
    desk.context = KeyContext(Place.BEFORE)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_B, Qt.Key.Key_N):
        QTest.keyClick(desk.ground, key)
    assert desk.acts == []


def test_a_clicker_works_in_every_place_of_a_running_session(qtbot: QtBot, desk: Desk) -> None:
    desk.context = KeyContext(Place.AFTER, running=True)
    QTest.keyClick(desk.ground, Qt.Key.Key_PageDown)
    QTest.keyClick(desk.ground, Qt.Key.Key_N)
    assert desk.acts == [Act.STEP_FORWARD]


def test_a_clicker_works_over_a_dialog(qtbot: QtBot, desk: Desk) -> None:
    dialog = QDialog(desk)
    dialog.setModal(True)
    dialog.show()
    QTest.keyClick(dialog, Qt.Key.Key_PageDown)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert desk.acts == [Act.STEP_FORWARD]
    assert not dialog.isVisible()


def test_undo_goes_to_a_field_that_has_something_to_undo(qtbot: QtBot, desk: Desk) -> None:
    desk.line.setFocus()
    QTest.keyClicks(desk.line, "lapp")
    QTest.keyClick(desk.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (desk.line.text(), desk.acts) == ("", [])
    QTest.keyClick(desk.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.acts == [Act.UNDO]


@pytest.mark.parametrize("language", list(Language))
def test_no_key_means_two_things_in_one_place(language: Language) -> None:
    bindings = key_bindings(Texts.load(language))
    keys = [key for binding in bindings for key in binding.keys]
    assert len(keys) == len(set(keys))


def test_every_act_has_a_key(swedish: Texts) -> None:
    bindings = key_bindings(swedish)
    assert not [act for act in Act if not key_of(act, bindings)]


def test_caps_say_keys_in_the_language(swedish: Texts) -> None:
    assert [cap_text(key, swedish) for key in ("Space", "Ctrl+1", "-", "+")] == ["Mellanslag", "Ctrl 1", "−", "+"]
