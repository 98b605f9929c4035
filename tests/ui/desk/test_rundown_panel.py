"""The left column, as the facilitator uses it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from leda_desktop.domain.run import RunPhase
from leda_desktop.domain.rundown import Pace
from leda_desktop.texts import Texts
from leda_desktop.ui.desk.rundown_panel import RundownPanel
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.labels import PlainLabel
from leda_desktop.ui.widgets.qt import ItemRole
from tests.ui.desk.rundowns import BOARD, LUNCH, RUNNING_FACE, TALK, Situation, rundown
from tests.ui.paints import Paints, finish_events


@pytest.fixture
def panel(qtbot: QtBot, swedish: Texts, theme: Theme) -> RundownPanel:
    made = RundownPanel(swedish, theme)
    qtbot.addWidget(made)
    made.resize(296, 600)
    made.show()
    made.show_rundown(rundown())
    return made


def words(panel: RundownPanel) -> list[str]:
    """Every label that can be seen."""
    return [label.text() for label in panel.findChildren(PlainLabel) if label.isVisible() and label.text()]


def test_the_end_is_told_in_words(panel: RundownPanel) -> None:
    assert {"Slut 16:00", "beräknat 16:05 · 5 min sen", "5 min sen"} <= set(words(panel))


def test_no_lateness_is_written_with_a_sign(panel: RundownPanel) -> None:
    assert not [text for text in words(panel) if "+" in text]


def test_before_the_start_nothing_is_late(panel: RundownPanel) -> None:
    panel.show_rundown(rundown(Situation(-1, 0, phase=RunPhase.IDLE)))
    assert words(panel) == ["KÖRSCHEMA", "Slut 16:00"]


def test_enter_starts_the_chosen_row(qtbot: QtBot, panel: RundownPanel) -> None:
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.activity_requested) as asked:
        QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert asked.args == [LUNCH.id]


def test_up_and_down_pass_over_headings(qtbot: QtBot, panel: RundownPanel) -> None:
    QTest.keyClick(panel.list, Qt.Key.Key_Up)
    assert panel.list.currentIndex().data() == TALK.title
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    assert panel.list.currentIndex().data() == LUNCH.title


def test_a_double_click_starts_a_row(qtbot: QtBot, panel: RundownPanel) -> None:
    index = panel.list.model().index(1, 0)
    with qtbot.waitSignal(panel.activity_requested):
        middle = panel.list.visualRect(index).center()
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=middle)
        QTest.mouseDClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def test_the_running_row_is_not_started_again(qtbot: QtBot, panel: RundownPanel) -> None:
    with qtbot.assertNotEmitted(panel.activity_requested):
        QTest.keyClick(panel.list, Qt.Key.Key_Return)


def test_the_menu_of_the_running_row_dates_it_back(qtbot: QtBot, panel: RundownPanel) -> None:
    menu = panel.list.menu_for(panel.list.currentIndex())
    assert menu is not None
    assert menu.actions()[2].text() == "Började egentligen 3 minuter tidigare"
    with qtbot.waitSignal(panel.backdate_requested) as asked:
        menu.actions()[2].trigger()
    assert asked.args == [BOARD.id, 3]


def test_the_menu_of_a_coming_row_skips_it(qtbot: QtBot, panel: RundownPanel) -> None:
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    menu = panel.list.menu_for(panel.list.currentIndex())
    assert menu is not None
    with qtbot.waitSignal(panel.skip_requested) as asked:
        menu.actions()[1].trigger()
    assert asked.args == [LUNCH.id, True]


def test_the_next_activity_is_brought_into_view(panel: RundownPanel) -> None:
    panel.resize(296, 260)
    panel.show_rundown(rundown(Situation(current=4)))
    row = panel.list.visualRect(panel.list.currentIndex())
    assert panel.list.viewport().rect().contains(row.center())


def test_the_choice_stays_while_times_move(qtbot: QtBot, panel: RundownPanel) -> None:
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    panel.show_rundown(rundown(Situation(late=7)))
    assert panel.list.currentIndex().data() == LUNCH.title


def test_a_tick_within_the_same_pixel_paints_nothing(panel: RundownPanel) -> None:
    paints = Paints(panel.list.viewport())
    panel.tick(replace(RUNNING_FACE, fraction=RUNNING_FACE.fraction + 0.0001))
    finish_events()
    assert paints.areas == []


def test_a_tick_paints_only_the_bar(qtbot: QtBot, panel: RundownPanel) -> None:
    paints = Paints(panel.list.viewport())
    panel.tick(replace(RUNNING_FACE, fraction=0.9, pace=Pace.WARNING))
    qtbot.waitUntil(lambda: bool(paints.areas))
    assert max(area.height() for area in paints.areas) < 12


def test_rows_speak_to_screen_readers(panel: RundownPanel) -> None:
    spoken = panel.list.currentIndex().data(ItemRole.AccessibleTextRole)
    assert spoken == "11:40, Förhoppningar, 20 min, pågår, Tavla · började 11:45"


def test_an_empty_agenda_says_where_to_fill_it(panel: RundownPanel) -> None:
    panel.show_rundown(replace(rundown(), rows=(), phase=RunPhase.IDLE))
    assert "Körschemat är tomt. Lägg till programpunkter under Före." in words(panel)


def test_a_title_without_spaces_is_wrapped_and_cut(panel: RundownPanel) -> None:
    endless = replace(BOARD, title="o" * 100_000)
    full = rundown()
    rows = (*full.rows[:2], replace(full.rows[2], activity=endless), *full.rows[3:])
    panel.show_rundown(replace(full, rows=rows))
    assert panel.list.visualRect(panel.list.currentIndex()).height() < 120
