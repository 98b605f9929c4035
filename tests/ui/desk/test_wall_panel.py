"""The right column, as the facilitator uses it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from leda_desktop.domain.run import RunPhase
from leda_desktop.domain.rundown import Face, Pace
from leda_desktop.domain.stage import Curtain, Standing, View
from leda_desktop.texts import Language, Texts
from leda_desktop.ui.desk.wall_panel import WallPanel
from leda_desktop.ui.desk.wall_state import Badge, WallPanelState, badge_words
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.labels import PlainLabel
from tests.ui.desk.rundowns import RUNNING_FACE

VIEWS = (View.QUESTIONS, View.BOARD, View.THEME)
STATE = WallPanelState(Badge.LIVE, RunPhase.RUNNING, VIEWS, View.BOARD, next_title="Lunch")


@pytest.fixture
def panel(qtbot: QtBot, swedish: Texts, theme: Theme) -> WallPanel:
    made = WallPanel(swedish, theme)
    qtbot.addWidget(made)
    made.resize(332, 716)
    made.show()
    made.show_state(STATE)
    made.tick(RUNNING_FACE)
    return made


def press(qtbot: QtBot, panel: WallPanel, name: str) -> None:
    """Click the button that a screen reader calls by this name."""
    made = next(b for b in panel.findChildren(QPushButton) if b.accessibleName() == name and b.isVisible())
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)


def captions(panel: WallPanel) -> set[str]:
    """Every label that can be seen."""
    return {label.text() for label in panel.findChildren(PlainLabel) if label.isVisible()}


@pytest.mark.parametrize(
    ("name", "signal", "args"),
    [
        ("Svart", "black_requested", []),
        ("Frys", "freeze_requested", []),
        ("Ett steg bakåt", "step_requested", [-1]),
        ("Ett steg framåt", "step_requested", [1]),
        ("En minut mindre", "adjust_requested", [-60]),
        ("Fem minuter till", "adjust_requested", [300]),
        ("Paus", "pause_requested", []),
        ("Nästa: Lunch", "next_requested", []),
        ("Uppgiften", "view_requested", [View.QUESTIONS]),
        ("Ett tema i taget", "view_requested", [View.THEME]),
        ("Klocka", "standing_requested", [Standing.CLOCK]),
        ("Träffar", "standing_requested", [Standing.COMING]),
    ],
)
def test_each_button_tells_its_wish(qtbot: QtBot, panel: WallPanel, name: str, signal: str, args: list[object]) -> None:
    with qtbot.waitSignal(getattr(panel, signal)) as asked:
        press(qtbot, panel, name)
    assert asked.args == args


def test_the_time_left_is_shown_large(panel: WallPanel) -> None:
    assert panel.time.countdown.text == "07:36"
    assert "TID KVAR" in captions(panel)


def test_overtime_has_a_caption_of_its_own(panel: WallPanel) -> None:
    panel.tick(replace(RUNNING_FACE, remaining=-5.0, fraction=1.0, pace=Pace.OVER))
    assert panel.time.countdown.text == "−0:05"
    assert "ÖVER TIDEN" in captions(panel)


def test_a_pause_says_so_and_offers_to_go_on(qtbot: QtBot, panel: WallPanel) -> None:
    panel.show_state(replace(STATE, phase=RunPhase.PAUSED))
    panel.tick(replace(RUNNING_FACE, paused=True))
    assert "PAUSAD" in captions(panel)
    with qtbot.waitSignal(panel.pause_requested):
        press(qtbot, panel, "Fortsätt")


def test_before_the_start_there_is_the_clock_and_one_way_on(qtbot: QtBot, panel: WallPanel) -> None:
    panel.show_state(WallPanelState(Badge.READY, RunPhase.IDLE, next_title="Välkommen"))
    panel.tick(Face(RUNNING_FACE.wall))
    assert panel.time.countdown.text == "12:00"
    assert not panel.time.pause.isEnabled()
    with qtbot.waitSignal(panel.next_requested):
        press(qtbot, panel, "Starta träffen")


def test_after_the_last_activity_the_session_ends(panel: WallPanel) -> None:
    panel.show_state(replace(STATE, next_title=None))
    assert panel.time.following.words == "Avsluta träffen"


def test_an_armed_button_asks_once_more(panel: WallPanel) -> None:
    panel.show_state(replace(STATE, armed=True))
    assert panel.time.following.words == "En gång till: Lunch"
    assert "en gång till" in captions(panel)


def test_an_ended_session_cannot_go_on(panel: WallPanel) -> None:
    panel.show_state(replace(STATE, phase=RunPhase.ENDED))
    assert not panel.time.following.isEnabled()


def test_a_fixed_end_cannot_be_paused(panel: WallPanel) -> None:
    panel.show_state(replace(STATE, can_pause=False))
    assert not panel.time.pause.isEnabled()


def test_the_chosen_view_is_marked(panel: WallPanel) -> None:
    marked = [b.accessibleName() for b in panel.scenes.findChildren(QPushButton) if b.isChecked()]
    assert marked == ["Tavlan"]


def test_a_standing_scene_takes_the_mark(panel: WallPanel) -> None:
    panel.show_state(replace(STATE, standing=Standing.AGENDA))
    marked = [b.accessibleName() for b in panel.scenes.findChildren(QPushButton) if b.isChecked()]
    assert marked == ["Idag"]


def test_a_click_does_not_mark_what_was_not_done(qtbot: QtBot, panel: WallPanel) -> None:
    press(qtbot, panel, "Klocka")
    marked = [b.accessibleName() for b in panel.scenes.findChildren(QPushButton) if b.isChecked()]
    assert marked == ["Tavlan"]


def test_black_and_freeze_show_that_they_are_on(panel: WallPanel) -> None:
    panel.show_state(replace(STATE, curtain=Curtain.BLACK, frozen=True, badge=Badge.BLACK))
    on = [b.accessibleName() for b in panel.transport.findChildren(QPushButton) if b.isChecked()]
    assert on == ["Svart", "Frys"]
    assert panel.badge.words == "SVART"


def test_going_live_is_offered_while_the_welcome_stands_by(qtbot: QtBot, panel: WallPanel) -> None:
    panel.show_state(replace(STATE, badge=Badge.STANDBY))
    with qtbot.waitSignal(panel.live_requested):
        press(qtbot, panel, "Visa på projektorn")


def test_the_step_is_told_when_there_are_several(panel: WallPanel) -> None:
    panel.show_state(replace(STATE, step=1, steps=5))
    assert "2/5" in captions(panel)
    panel.show_state(STATE)
    assert "1/1" not in captions(panel)


def test_the_thumbnail_keeps_the_proportions_of_the_wall(qtbot: QtBot, panel: WallPanel) -> None:
    picture = QLineEdit()
    panel.set_thumbnail(picture)
    qtbot.waitUntil(lambda: picture.width() > 100)
    assert abs(picture.width() / picture.height() - 16 / 9) < 0.02


def test_the_button_that_goes_on_is_seen_in_a_low_window(panel: WallPanel) -> None:
    panel.resize(332, 420)
    bottom = panel.time.following.mapTo(panel, panel.time.following.rect().bottomRight()).y()
    assert bottom < 420


@pytest.mark.parametrize("views", [1, 3, 4, 5])
@pytest.mark.parametrize("height", [720, 672])
def test_no_scene_has_to_be_scrolled_to_on_a_small_laptop(panel: WallPanel, views: int, height: int) -> None:
    """672 pixels are left where a notice stands above."""
    panel.resize(332, height)
    panel.show_keyboard("Ny lapp", given_back=False)
    panel.show_state(replace(STATE, views=tuple(View)[:views]))
    QApplication.sendPostedEvents()
    assert panel.findChildren(QScrollArea)[0].verticalScrollBar().maximum() == 0


def test_what_the_clicker_can_do_stands_where_the_key_that_goes_on_stood(panel: WallPanel) -> None:
    assert not panel.time.keyboard.isVisible()
    panel.show_keyboard("Ny lapp", given_back=False)
    assert panel.time.keyboard.isVisible()
    assert "eller klicker" not in captions(panel)
    panel.show_state(replace(STATE, armed=True))
    assert not panel.time.keyboard.isVisible()
    assert "en gång till" in captions(panel)


@pytest.mark.parametrize("language", list(Language))
def test_every_badge_has_a_word(language: Language) -> None:
    texts = Texts.load(language)
    assert len({badge_words(badge, texts) for badge in Badge}) == len(Badge)
