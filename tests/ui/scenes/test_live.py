"""The live parts: everything that time changes lies within them, and nothing else."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from leda_desktop.domain import scenes as s
from leda_desktop.domain.rundown import Face, Pace
from leda_desktop.texts import Texts
from leda_desktop.ui.scenes.live import live_parts, live_state
from leda_desktop.ui.scenes.painter import paint_still, place_on
from tests.gallery.scenes import NOW, SESSIONS, scene_pictures
from tests.ui.scenes.recorder import CANVAS, alike, picture, words

PICTURES = {name: scene for name, scene, _ in scene_pictures() if name.endswith(("typical", "overfull"))}
TIMELESS = (
    s.SlideScene,
    s.TalkScene,
    s.WordsScene,
    s.ResultsScene,
    s.QuotesScene,
    s.ComingScene,
    s.BlankScene,
    s.PagesScene,
    s.DeckScene,
    s.CardScene,
)
LATER = Face(NOW + timedelta(hours=1, minutes=31), remaining=-3725, fraction=1, pace=Pace.OVER, paused=True)


@pytest.mark.parametrize("name", PICTURES)
def test_time_changes_nothing_outside_the_live_parts(name: str, swedish: Texts) -> None:
    scene = PICTURES[name]
    before = picture(scene, Face(SESSIONS[0].starts_at - timedelta(minutes=5), 456, 0.4, Pace.NORMAL), swedish)
    after = picture(scene, LATER, swedish)
    assert alike(_without(before, live_parts(scene)), _without(after, live_parts(scene)))


@pytest.mark.parametrize("name", PICTURES)
def test_what_stands_still_keeps_out_of_the_live_parts(name: str, swedish: Texts) -> None:
    scene = PICTURES[name]
    still = QImage(CANVAS, QImage.Format.Format_RGB32)
    painter = QPainter(still)
    paint_still(painter, scene, swedish, CANVAS)
    painter.end()
    for part in live_parts(scene):
        cut = still.copy(part.toAlignedRect())
        plain = QImage(cut.size(), cut.format())
        plain.fill(cut.pixelColor(0, 0))
        assert alike(cut, plain)


@pytest.mark.parametrize("name", PICTURES)
def test_scenes_without_time_have_no_live_parts(name: str) -> None:
    scene = PICTURES[name]
    assert (not live_parts(scene)) == isinstance(scene, TIMELESS)


def test_a_live_part_has_its_place_on_every_wall() -> None:
    part = QRectF(960, 540, 192, 108)
    assert place_on(part, QRectF(0, 0, 960, 540)) == QRectF(480, 270, 96, 54)
    assert place_on(part, QRectF(100, 0, 1920, 1200)) == QRectF(1060, 600, 192, 108)


@pytest.mark.parametrize(
    ("before_start", "shown"),
    [
        (timedelta(minutes=8, seconds=12), "Börjar om 08:12"),
        (timedelta(hours=3), "Börjar om 3:00:00"),
        (timedelta(hours=3, seconds=1), None),
        (timedelta(0), None),
        (timedelta(minutes=-5), None),
    ],
)
def test_the_welcome_counts_down_the_last_three_hours(
    before_start: timedelta, shown: str | None, swedish: Texts
) -> None:
    scene = PICTURES["welcome-typical"]
    said = words(scene, Face(SESSIONS[0].starts_at - before_start), swedish)
    assert ("Börjar om" in said) == (shown is not None)
    assert shown is None or shown in said


def test_a_break_says_when_we_are_back_until_then(swedish: Texts) -> None:
    scene = PICTURES["break-typical"]
    assert isinstance(scene, s.BreakScene) and scene.back_at is not None
    assert "13:20" in words(scene, Face(scene.back_at - timedelta(seconds=1)), swedish)
    overdue = words(scene, Face(scene.back_at), swedish)
    assert "Vi fortsätter strax" in overdue
    assert "ses igen" not in overdue


@pytest.mark.parametrize("name", ["questions-typical", "board-typical", "questionnaire-typical"])
def test_a_cue_stands_out_within_the_live_parts_and_says_nothing_else(name: str, swedish: Texts) -> None:
    scene, plain = PICTURES[name], Face(NOW, 60, 0.95, Pace.DANGER)
    for cue in (Pace.WARNING, Pace.DANGER, Pace.OVER):
        marked = replace(plain, cue=cue)
        assert live_state(scene, plain) != live_state(scene, marked)
        before, after = picture(scene, plain, swedish), picture(scene, marked, swedish)
        assert not alike(before, after)
        assert alike(_without(before, live_parts(scene)), _without(after, live_parts(scene)))
        assert words(scene, plain, swedish) == words(scene, marked, swedish)


def test_a_paused_timer_says_so(swedish: Texts) -> None:
    scene = PICTURES["board-typical"]
    assert "Pausad" in words(scene, Face(NOW, 60, 0.5, Pace.NORMAL, paused=True), swedish)
    assert "Pausad" not in words(scene, Face(NOW, 60, 0.5, Pace.NORMAL), swedish)


def _without(image: QImage, parts: tuple[QRectF, ...]) -> QImage:
    painter = QPainter(image)
    for part in parts:
        painter.fillRect(part, "black")
    painter.end()
    return image


@pytest.mark.parametrize("name", [name for name in PICTURES if name.endswith("typical")])
def test_the_state_changes_with_what_is_seen(name: str, swedish: Texts) -> None:
    scene = PICTURES[name]
    now = Face(SESSIONS[0].starts_at - timedelta(minutes=5, microseconds=-200_000), 456.4, 0.4, Pace.NORMAL)
    for later in (timedelta(milliseconds=300), timedelta(seconds=1), timedelta(minutes=1)):
        left = (now.remaining or 0) - later.total_seconds()
        then = replace(now, wall=now.wall + later, remaining=left)
        same = live_state(scene, now) == live_state(scene, then)
        assert same == (words(scene, now, swedish) == words(scene, then, swedish))


def test_quiet_time_is_counted_down_and_then_gives_way_to_the_time_of_the_item(swedish: Texts) -> None:
    scene = s.QuestionsScene("Runda", ("Ett ord?",), quiet=s.QuietTime(400, 60))
    assert "00:30" in words(scene, Face(NOW, 430, 0.4, Pace.NORMAL), swedish)
    after = words(scene, Face(NOW, 400, 0.4, Pace.NORMAL), swedish)
    assert "06:40" in after
    assert live_state(scene, Face(NOW, 430.2, 0.4)) == live_state(scene, Face(NOW, 430.21, 0.4))
