"""The window: places, panes, notices, keys and geometry."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPropertyAnimation, QRect, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from leda_desktop.domain.outputs import Output, Rect, ScreenName
from leda_desktop.texts import Language, Texts
from leda_desktop.ui.desk.key_help import KeyHelp
from leda_desktop.ui.desk.keys import Act, KeyBinding, key_bindings
from leda_desktop.ui.desk.notices import Notice
from leda_desktop.ui.desk.places import Place
from leda_desktop.ui.desk.status_chip import Health
from leda_desktop.ui.desk.window import DeskWindow
from leda_desktop.ui.theme import Theme, apply_theme
from leda_desktop.ui.widgets.labels import PlainLabel


class Places:
    """Factories that note what they made."""

    def __init__(self) -> None:
        self.made: list[Place] = []
        self.factories = {place: lambda place=place: self._make(place) for place in Place}

    def _make(self, place: Place) -> QWidget:
        self.made.append(place)
        return QLineEdit(place.value)


@pytest.fixture
def places() -> Places:
    return Places()


@pytest.fixture
def window(qtbot: QtBot, swedish: Texts, theme: Theme, places: Places) -> DeskWindow:
    made = DeskWindow(swedish, theme, places.factories)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def click(qtbot: QtBot, window: DeskWindow, text: str) -> None:
    """Press the button with this text."""
    made = next(b for b in window.findChildren(QPushButton) if b.accessibleName() == text and b.isVisible())
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)


def test_nothing_is_made_before_it_is_visited(window: DeskWindow, places: Places) -> None:
    assert (places.made, window.place) == ([], None)


def test_a_place_is_made_once(qtbot: QtBot, window: DeskWindow, places: Places) -> None:
    for text in ("Under", "Efter", "Under"):
        click(qtbot, window, text)
    assert places.made == [Place.DURING, Place.AFTER]
    assert window.place is Place.DURING


def test_visiting_tells_where_we_are(qtbot: QtBot, window: DeskWindow) -> None:
    with qtbot.waitSignal(window.place_visited) as told:
        assert window.perform(Act.GO_BEFORE)
    assert told.args == [Place.BEFORE]


def test_a_place_gets_the_focus(window: DeskWindow) -> None:
    window.visit(Place.DURING)
    assert QApplication.focusWidget() is window.built(Place.DURING)


def test_what_is_not_the_windows_own_is_left_to_others(window: DeskWindow) -> None:
    assert not window.perform(Act.BLACK)


def test_f6_goes_round_the_parts_of_the_window(window: DeskWindow) -> None:
    window.visit(Place.DURING)
    window.notices.show_notice(Notice("a", "Hej"))
    seen = []
    for _ in range(2):
        window.perform(Act.NEXT_PANE)
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append((window.top_bar.isAncestorOf(focused), window.notices.isAncestorOf(focused)))
    assert seen == [(True, False), (False, True)]


def test_a_maximised_desk_moves_and_is_maximised_again(qtbot: QtBot, window: DeskWindow) -> None:
    window.showMaximized()
    qtbot.waitUntil(window.isMaximized)
    there = QRect(100, 50, 640, 480)
    window.room.go_to(Output(ScreenName("", "", "", "HDMI-1"), Rect(100, 50, 640, 480)))
    assert window.isMaximized()
    window.showNormal()
    assert there.contains(window.geometry().center())


def test_the_ground_does_not_glide_when_what_stands_on_it_grows(undressed: QApplication, window: DeskWindow) -> None:
    apply_theme(undressed, Theme())
    window.visit(Place.DURING)
    window.setMinimumHeight(window.height() + 100)
    undressed.processEvents()
    ground = window.centralWidget()
    assert ground is not None
    assert not ground.findChildren(QPropertyAnimation)


def test_titles_that_are_markup_are_shown_as_written(window: DeskWindow) -> None:
    window.top_bar.show_titles("<b>Leda</b>", "Träff & co")
    assert window.top_bar.titles == ("<b>Leda</b>", "Träff & co")


def test_a_chip_shows_its_state_and_answers(qtbot: QtBot, window: DeskWindow) -> None:
    window.top_bar.projector.show_status("Projektor 1920×1080", Health.GOOD)
    with qtbot.waitSignal(window.projector_requested):
        click(qtbot, window, "Projektor 1920×1080")


def test_the_language_is_changed_while_we_stay(qtbot: QtBot, window: DeskWindow, places: Places) -> None:
    window.visit(Place.AFTER)
    window.top_bar.show_titles("Leda", "Träff 1")
    window.rebuild(Texts.load(Language.EN), places.factories)
    assert window.top_bar.titles == ("Leda", "Träff 1")
    click(qtbot, window, "During")
    assert window.place is Place.DURING


def test_notices_stay_when_the_language_changes(window: DeskWindow, places: Places) -> None:
    window.notices.show_notice(Notice("a", "Hej"))
    window.rebuild(Texts.load(Language.EN), places.factories)
    assert [notice.text for notice in window.notices.notices] == ["Hej"]


def test_the_window_comes_back_where_it_was(
    qtbot: QtBot, tmp_path: Path, swedish: Texts, theme: Theme, places: Places
) -> None:
    kept = QSettings(str(tmp_path / "geometry.ini"), QSettings.Format.IniFormat)
    first, second = (DeskWindow(swedish, theme, places.factories, kept) for _ in range(2))
    for made in (first, second):
        qtbot.addWidget(made)
    first.setWindowState(Qt.WindowState.WindowNoState)
    first.setGeometry(40, 60, 720, 500)
    first.close()
    third = DeskWindow(swedish, theme, places.factories, kept)
    qtbot.addWidget(third)
    assert (third.width(), third.height()) == (720, 500)


def test_closing_is_told(qtbot: QtBot, window: DeskWindow) -> None:
    with qtbot.waitSignal(window.closed):
        window.close()


def test_the_keys_are_shown_over_the_window(window: DeskWindow, swedish: Texts) -> None:
    window.show_key_help(some(swedish))
    texts = [label.text() for label in window.findChildren(KeyHelp)[0].findChildren(PlainLabel)]
    assert "Svart, eller visa igen" in texts
    assert QApplication.activeModalWidget() is None


def test_escape_closes_the_keys_and_gives_the_focus_back(qtbot: QtBot, window: DeskWindow, swedish: Texts) -> None:
    window.visit(Place.DURING)
    window.show_key_help(some(swedish))
    QTest.keyClick(window.findChildren(KeyHelp)[0], Qt.Key.Key_Escape)
    assert not window.help_open
    assert QApplication.focusWidget() is window.built(Place.DURING)


def test_asked_again_the_keys_go_away(window: DeskWindow, swedish: Texts) -> None:
    window.show_key_help(some(swedish))
    window.show_key_help(some(swedish))
    assert not window.help_open


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_the_bar_fits_a_small_laptop_at_every_size_of_text(
    qtbot: QtBot, swedish: Texts, places: Places, scale: float
) -> None:
    made = DeskWindow(swedish, Theme(scale=scale), places.factories)
    qtbot.addWidget(made)
    made.top_bar.show_titles("Leda omställning tillsammans", "Lärandeträff 1 · Innovera i mellanrummen")
    made.top_bar.projector.show_status("Projektor 1920×1080", Health.GOOD)
    assert made.top_bar.minimumSizeHint().width() <= 1366


def test_the_first_window_imports_nothing_heavy() -> None:
    code = (
        "import sys, leda_desktop.ui.desk.window, leda_desktop.ui.theme\n"
        "print([name for name in ('sqlalchemy', 'reportlab', 'qrcode', 'alembic', 'asyncio') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def some(texts: Texts) -> tuple[KeyBinding, ...]:
    """All keys."""
    return key_bindings(texts)
