"""Notices in the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from leda_desktop.texts import Texts
from leda_desktop.ui.desk.notices import Notice, NoticeAction, NoticeBar, Urgency, undo_notice
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.labels import PlainLabel

GONE = Notice("screen", "Projektorn försvann", Urgency.ERROR, (NoticeAction("choose", "Välj skärm"),))


@pytest.fixture
def bar(qtbot: QtBot, swedish: Texts, theme: Theme) -> Iterator[NoticeBar]:
    window, field, made = QWidget(), QLineEdit(), NoticeBar(swedish, theme)
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.addWidget(made)
    layout.addWidget(field)
    window.resize(900, 200)
    window.move(300, 300)  # away from where the pointer rests, which would hold the time
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    yield made


def said(bar: NoticeBar) -> list[str]:
    """The sentences that can be read, from the top."""
    labels = [label for label in bar.findChildren(PlainLabel) if label.isVisible()]
    return [label.text() for label in sorted(labels, key=lambda label: label.mapTo(bar, label.pos()).y())]


def first_button(bar: NoticeBar) -> QPushButton:
    """The first button of the newest notice."""
    return bar.findChildren(QPushButton)[0]


def test_an_empty_bar_takes_no_room(bar: NoticeBar) -> None:
    assert bar.isHidden()


def test_a_notice_is_read_and_its_button_answers(qtbot: QtBot, bar: NoticeBar) -> None:
    bar.show_notice(GONE)
    assert said(bar) == ["Projektorn försvann"]
    with qtbot.waitSignal(bar.action_requested) as asked:
        QTest.mouseClick(first_button(bar), Qt.MouseButton.LeftButton)
    assert asked.args == ["screen", "choose"]


def test_the_newest_stands_at_the_top(qtbot: QtBot, bar: NoticeBar) -> None:
    bar.show_notice(GONE)
    bar.show_notice(Notice("clock", "Klockan har flyttats", Urgency.WARNING))
    qtbot.waitUntil(lambda: said(bar) == ["Klockan har flyttats", "Projektorn försvann"])


def test_a_notice_of_the_same_key_takes_the_place_of_the_first(qtbot: QtBot, bar: NoticeBar) -> None:
    bar.show_notice(GONE)
    bar.show_notice(Notice("screen", "Projektorn är tillbaka"))
    qtbot.waitUntil(lambda: said(bar) == ["Projektorn är tillbaka"])


def test_escape_in_a_notice_closes_it(qtbot: QtBot, bar: NoticeBar) -> None:
    bar.show_notice(GONE)
    with qtbot.waitSignal(bar.dismissed) as gone:
        QTest.keyClick(first_button(bar), Qt.Key.Key_Escape)
    assert gone.args == ["screen"]
    assert bar.isHidden()


def test_the_cross_closes_it(qtbot: QtBot, bar: NoticeBar) -> None:
    bar.show_notice(GONE)
    QTest.mouseClick(bar.findChildren(QToolButton)[0], Qt.MouseButton.LeftButton)
    assert bar.notices == ()


def test_a_notice_with_a_time_goes_by_itself(qtbot: QtBot, bar: NoticeBar) -> None:
    with qtbot.waitSignal(bar.dismissed, timeout=2000):
        bar.show_notice(Notice("undo", "Lunch har startat.", seconds=0.05))


def test_the_time_rests_while_the_focus_is_on_the_notice(qtbot: QtBot, bar: NoticeBar) -> None:
    bar.show_notice(Notice("undo", "Lunch har startat.", actions=GONE.actions, seconds=0.05))
    first_button(bar).setFocus()
    with qtbot.assertNotEmitted(bar.dismissed, wait=120):
        pass


def test_undo_is_offered_for_ten_seconds(swedish: Texts) -> None:
    notice = undo_notice("start", "Lunch har startat.", swedish)
    assert (notice.seconds, notice.actions[0].text) == (10.0, "Ångra")


def test_what_stands_in_a_notice_is_never_markup(bar: NoticeBar) -> None:
    bar.show_notice(Notice("x", "<b>Fet</b> & <img src='/etc/hostname'>"))
    assert said(bar) == ["<b>Fet</b> & <img src='/etc/hostname'>"]


def test_clearing_takes_all_away(bar: NoticeBar) -> None:
    bar.show_notice(GONE)
    bar.clear()
    assert (bar.notices, bar.isHidden()) == ((), True)
