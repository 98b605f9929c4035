"""The message lies over every scene, beside its timers, large enough to read, and under the curtain."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from leda_desktop.domain import scenes as s
from leda_desktop.domain.charts import Box
from leda_desktop.domain.message import LIMIT
from leda_desktop.domain.stage import Curtain
from leda_desktop.texts import Texts
from leda_desktop.ui.scenes.live import live_parts
from leda_desktop.ui.scenes.look import DARK, LIGHT, SMALLEST, Look, contrast
from leda_desktop.ui.scenes.message import strip_beside
from leda_desktop.ui.scenes.painter import paint_message
from tests.gallery.scenes import NAUGHTY, scene_pictures
from tests.ui.scenes.recorder import CANVAS, Painted, Recorder, alike, picture

PICTURES = {name: (scene, face) for name, scene, face in scene_pictures() if not name.startswith("blank")}
SHORT = "5 minuter kvar"
LONG = ("Vi samlas igen i stora salen när ni har druckit upp kaffet; " * 3)[:LIMIT]


def said(scene: s.Scene, text: str, texts: Texts) -> list[Painted]:
    """What a message paints over a scene."""
    recorder = Recorder()
    painter = QPainter(recorder)
    paint_message(painter, scene, text, texts, CANVAS)
    painter.end()
    return recorder.engine.painted


def strip(scene: s.Scene) -> QRectF:
    """Where the message stands."""
    box = strip_beside([Box(p.x(), p.y(), p.width(), p.height()) for p in live_parts(scene)])
    return QRectF(box.x, box.y, box.width, box.height)


@pytest.mark.parametrize("name", PICTURES)
def test_it_never_covers_what_moves_with_time_and_always_has_room(name: str) -> None:
    scene, _ = PICTURES[name]
    assert not [part for part in live_parts(scene) if part.intersects(strip(scene))]
    assert strip(scene).width() >= 900
    assert QRectF(0, 0, 1920, 1080).contains(strip(scene))


@pytest.mark.parametrize("text", [SHORT, LONG, *NAUGHTY])
@pytest.mark.parametrize("name", ["welcome-typical", "questions-typical", "board-typical"])
def test_its_words_are_legible_and_stay_within_the_strip(name: str, text: str, swedish: Texts) -> None:
    scene, _ = PICTURES[name]
    painted = said(scene, text, swedish)
    assert painted
    assert all(one.size >= SMALLEST for one in painted)
    assert all(strip(scene).contains(one.rect) for one in painted)


def test_a_short_one_is_as_large_as_a_heading(swedish: Texts) -> None:
    assert [one.size for one in said(PICTURES["slide-typical"][0], SHORT, swedish)] == [60]


def test_all_of_a_long_one_can_be_read_over_most_scenes(swedish: Texts) -> None:
    lines = said(PICTURES["slide-typical"][0], LONG, swedish)
    assert " ".join(line.text.strip() for line in lines) == LONG.strip()


@pytest.mark.parametrize("look", [LIGHT, DARK])
def test_its_contrast_is_that_of_the_wall(look: Look) -> None:
    assert contrast(look.ink, look.paper) >= 7
    assert contrast(look.sun, look.on_sun) >= 7


@pytest.mark.parametrize("curtain", [Curtain.BLACK, Curtain.WHITE])
def test_a_covered_wall_shows_none(curtain: Curtain, swedish: Texts) -> None:
    assert said(s.BlankScene(curtain), SHORT, swedish) == []


def test_outside_the_strip_the_scene_is_as_it_was(swedish: Texts) -> None:
    scene, face = PICTURES["board-typical"]
    with_it = picture(scene, face, swedish)
    painter = QPainter(with_it)
    paint_message(painter, scene, SHORT, swedish, CANVAS)
    painter.end()
    assert not alike(with_it, picture(scene, face, swedish))
    assert alike(_blanked(with_it, scene), _blanked(picture(scene, face, swedish), scene))


def _blanked(image: QImage, scene: s.Scene) -> QImage:
    painter = QPainter(image)
    painter.fillRect(strip(scene).adjusted(-1, -1, 1, 1), "black")
    painter.end()
    return image
