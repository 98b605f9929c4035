"""The surface repaints what is seen to change, and nothing else."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from leda_desktop.domain.rundown import Face, Pace
from leda_desktop.domain.scenes import ClockScene, QuestionsScene, SlideScene
from leda_desktop.texts import Language, Texts
from leda_desktop.ui.presenter.surface import Surface
from tests.ui.paints import Paints

NOON = datetime(2024, 2, 7, 12, 0, tzinfo=UTC)
QUESTIONS = QuestionsScene("Dialog", ("Vad har ni hört?",))


@pytest.fixture
def surface(qtbot: QtBot) -> Surface:
    """A wall of half the size."""
    surface = Surface(Texts.load(Language.SV))
    qtbot.addWidget(surface)
    surface.resize(960, 540)
    with qtbot.waitExposed(surface):
        surface.show()
    return surface


def _face(remaining: float) -> Face:
    return Face(NOON, remaining=remaining, fraction=0.5, pace=Pace.NORMAL)


def test_a_tick_repaints_only_the_timer(surface: Surface, qtbot: QtBot) -> None:
    surface.show_scene(QUESTIONS, _face(300))
    paints = Paints(surface)
    surface.tick(_face(299))
    qtbot.waitUntil(lambda: bool(paints.areas))
    assert max(area.width() * area.height() for area in paints.areas) < 960 * 540 / 2


def test_a_second_that_is_not_seen_repaints_nothing(surface: Surface) -> None:
    surface.show_scene(ClockScene(), Face(NOON))
    paints = Paints(surface)
    surface.tick(Face(NOON.replace(second=1)))
    surface.tick(Face(NOON.replace(second=2)))
    surface.repaint(0, 0, 1, 1)
    assert paints.areas == [QRect(0, 0, 1, 1)]


def test_the_same_scene_with_another_time_shows_that_time(surface: Surface, qtbot: QtBot) -> None:
    surface.show_scene(QUESTIONS, _face(300))
    before = surface.grab().toImage()
    surface.show_scene(QUESTIONS, _face(200))
    qtbot.waitUntil(lambda: surface.grab().toImage() != before)


def test_a_slide_says_its_words_in_another_language_at_once(surface: Surface) -> None:
    surface.show_scene(SlideScene("Välkommen"), _face(1))
    surface.speak(Texts.load(Language.EN))
    assert surface.scene == SlideScene("Välkommen")
