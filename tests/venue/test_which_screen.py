"""The right screen is found by what its maker calls it, or asked for once."""

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leda_desktop.texts import Texts
from leda_desktop.ui.desk.window import DeskWindow
from leda_desktop.ui.presenter.rehearsal import RehearsalWindow
from leda_desktop.ui.presenter.window import PresenterWindow
from leda_desktop.ui.theme import Theme
from tests.e2e.driver import Desk
from tests.venue.plays import Facts


def test_t04_the_chosen_screen_stays_chosen_while_it_is_away(evening: Facts) -> None:
    assert evening["t04"] == ["lost", "PROJEKTORN BORTA"]
    assert evening["t04 back"] == ["ready", "DUMMY1", [2648, 0, 1920, 1080]]


def test_t05_after_a_restart_the_same_screen_is_found_in_another_place(evening: Facts) -> None:
    assert evening["t05"] == ["ready", "DUMMY1", [2648, 0, 1920, 1080], "DUMMY0", []]


def test_t06_a_wireless_box_that_returns_as_a_new_monitor_is_used_and_named(evening: Facts) -> None:
    *wall, tip = evening["t06"]
    assert wall == ["ready", "DUMMY2", [1368, 0, 1280, 800]]
    assert tip == "Projektorbilden visas på Wireless 1280×800."
    assert evening["t06 projector again"] == ["ready", "DUMMY1", [1368, 0, 1920, 1080]]


def test_t08_a_kept_size_that_is_larger_than_every_screen_is_cut_to_fit(
    qtbot: QtBot, swedish: Texts, theme: Theme
) -> None:
    settings = QSettings()
    for geometry in ((-900, -700, 6000, 4000), None):
        window = DeskWindow(swedish, theme, {}, settings)
        qtbot.addWidget(window)
        window.show()
        if geometry is not None:
            window.setGeometry(*geometry)
        window.close()
    assert QGuiApplication.primaryScreen().availableGeometry().contains(window.geometry())


def test_t11_with_several_unknown_screens_it_asks_once_with_numbers(evening: Facts) -> None:
    assert evening["t11"] == ["undecided", ["Vilken skärm ser"], {"1": "DUMMY1", "2": "DUMMY2"}]
    assert evening["t11 ways"] == ["1: EB-X49 1920×1080", "2: DUMMY2 1280×800"]
    assert evening["t11 answered"] == ["ready", "DUMMY1", [1368, 0, 1920, 1080], [], {}]


def test_t13_on_the_only_screen_the_wall_is_never_more_than_a_window(desk: Desk) -> None:
    desk.house.wall.place()
    assert not [window for window in QApplication.topLevelWidgets() if isinstance(window, PresenterWindow)]
    assert desk.badge == "INGEN PROJEKTOR"


def test_t13_escape_always_leads_out_of_a_rehearsal_even_from_black(desk: Desk) -> None:
    desk.start()
    desk.press("Ctrl+9")
    desk.click("Ingen projektor")
    window = rehearsal()
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_F11)
    QTest.keyClick(window, Qt.Key.Key_B)
    desk.settle()
    assert (window.isFullScreen(), desk.badge) == (True, "SVART")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    desk.settle()
    assert (desk.house.wall.surface.isVisible(), desk.badge) == (False, "SVART")


def test_t14_with_one_screen_a_rehearsal_fills_it_and_leaves_it_with_f11(desk: Desk) -> None:
    desk.click("Ingen projektor")
    window = rehearsal()
    for filled in (True, False):
        QTest.keyClick(window, Qt.Key.Key_F11)
        assert window.isFullScreen() is filled
    desk.click("Repetitionsfönster")
    assert desk.badge == "INGEN PROJEKTOR"


def test_t20_a_window_manager_that_knows_better_is_told_of(stubborn: Facts) -> None:
    assert stubborn["left"] == [0, False], stubborn["said"]
    assert (stubborn["tries"], stubborn["gone"]) == (3, True)


def test_t20_a_refused_wall_is_not_tried_again_because_the_desk_moves(stubborn: Facts) -> None:
    assert stubborn["left alone"] == [3, "misplaced"]
    assert stubborn["again"] == ["ready", [1366, 0, 1920, 1080]]


def rehearsal() -> RehearsalWindow:
    """The rehearsal window that is open."""
    return next(window for window in QApplication.topLevelWidgets() if isinstance(window, RehearsalWindow))
