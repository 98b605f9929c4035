"""Every scene, empty, typical and overfull, in both languages: inside its place, legible, nothing overlapping."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from leda_desktop.domain import scenes as s
from leda_desktop.domain.rundown import Face
from leda_desktop.texts import Texts
from leda_desktop.ui.scenes.look import SMALLEST
from leda_desktop.ui.scenes.painter import ground_of, paint_live, paint_scene, paint_still
from leda_desktop.ui.scenes.steps import steps_of
from tests.gallery.scenes import IDLE, RUNNING, scene_pictures
from tests.ui.scenes.recorder import CANVAS, Painted, alike, difference, painted_texts, picture, words

PICTURES = {name: (scene, face) for name, scene, face in scene_pictures()}
TYPICAL = [name for name in PICTURES if name.endswith("-typical")]
SILENT = {"blank-black", "blank-white"} | {
    f"{name}-empty" for name in ("slide", "satellites", "iceberg", "talk", "questions")
}

typical_pictures = pytest.mark.parametrize("name", TYPICAL)


def test_every_scene_shows_something(texts: Texts) -> None:
    said = {name: painted_texts(scene, face, texts) for name, (scene, face) in PICTURES.items()}
    assert {name for name, painted in said.items() if not painted} == SILENT


def test_no_text_is_smaller_than_the_smallest(texts: Texts) -> None:
    assert [(name, painted.text) for name, painted in _all_painted(texts) if painted.size < SMALLEST] == []


def test_texts_stay_on_the_canvas(texts: Texts) -> None:
    canvas = QRectF(0, 0, CANVAS.width(), CANVAS.height()).adjusted(32, 32, -32, -32)
    assert [(name, p.text) for name, p in _all_painted(texts) if not canvas.contains(p.rect)] == []


def test_texts_do_not_overlap(texts: Texts) -> None:
    for name, (scene, face) in PICTURES.items():
        said = [(p.text, p.rect.adjusted(1, 1, -1, -1)) for p in painted_texts(scene, face, texts)]
        assert [(name, a, b) for (a, one), (b, other) in combinations(said, 2) if one.intersects(other)] == []


@typical_pictures
def test_nothing_is_painted_outside_the_target(name: str, swedish: Texts) -> None:
    scene, face = PICTURES[name]
    image = QImage(400, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("#FF00FF"))
    painter = QPainter(image)
    paint_scene(painter, scene, face, swedish, QRectF(40, 120, 320, 180))
    painter.end()
    outside = [(x, y) for x, y in ((0, 0), (39, 200), (361, 200), (200, 118), (200, 302), (399, 399))]
    assert {image.pixelColor(x, y).name() for x, y in outside} == {"#ff00ff"}


@typical_pictures
def test_the_thumbnail_is_the_wall_made_small(name: str, swedish: Texts) -> None:
    scene, face = PICTURES[name]
    small = QSize(480, 270)
    thumbnail = picture(scene, face, swedish, small)
    wall = picture(scene, face, swedish).scaled(small, mode=Qt.TransformationMode.SmoothTransformation)
    apart = difference(thumbnail, wall)
    assert sum(apart) / len(apart) < 4  # a wall full of words has many edges


@typical_pictures
def test_a_painter_is_given_back_as_it_came(name: str, swedish: Texts) -> None:
    scene, face = PICTURES[name]
    image = QImage(CANVAS, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    before = painter.transform(), painter.opacity(), painter.pen(), painter.brush(), painter.hasClipping()
    paint_scene(painter, scene, face, swedish, CANVAS)
    assert before == (painter.transform(), painter.opacity(), painter.pen(), painter.brush(), painter.hasClipping())
    painter.end()


@pytest.mark.parametrize("size", [QSize(1024, 768), QSize(800, 1280), QSize(2560, 1080)])
def test_what_is_left_over_has_the_colour_of_the_ground(size: QSize, swedish: Texts) -> None:
    scene, face = PICTURES["questions-typical"]
    image = picture(scene, face, swedish, size)
    ground = QColor(ground_of(scene))
    assert image.pixelColor(0, 0) == ground
    assert image.pixelColor(size.width() - 1, size.height() - 1) == ground


def test_the_sea_reaches_the_edge_of_every_wall(swedish: Texts) -> None:
    scene, face = PICTURES["iceberg-typical"]
    image = picture(scene, face, swedish, QSize(1024, 768))
    assert image.pixelColor(5, 760).blue() > image.pixelColor(5, 760).red() + 20


@typical_pictures
def test_a_kept_picture_with_the_live_parts_is_the_scene(name: str, swedish: Texts) -> None:
    scene, face = PICTURES[name]
    kept = QImage(CANVAS, QImage.Format.Format_RGB32)
    painter = QPainter(kept)
    paint_still(painter, scene, swedish, CANVAS)
    paint_live(painter, scene, face, swedish, CANVAS)
    painter.end()
    assert alike(kept, picture(scene, face, swedish))


@pytest.mark.parametrize("name", ["board-overfull", "board-theme", "questionnaire-typical", "quotes-typical"])
def test_a_step_beyond_the_end_is_the_last_one(name: str, swedish: Texts) -> None:
    scene, face = PICTURES[name]
    assert isinstance(scene, (s.BoardScene, s.QuestionnaireScene, s.QuotesScene))
    last = replace(scene, step=steps_of(scene, swedish) - 1)
    assert words(replace(scene, step=10_000), face, swedish) == words(last, face, swedish)


def test_a_step_before_the_beginning_is_the_first_one(swedish: Texts) -> None:
    scene, face = PICTURES["quotes-typical"]
    assert isinstance(scene, s.QuotesScene)
    assert words(replace(scene, step=-1), face, swedish) == words(replace(scene, step=0), face, swedish)


@pytest.mark.parametrize(("name", "colour"), [("blank-black", "#000000"), ("blank-white", "#ffffff")])
def test_a_covered_wall_has_one_colour(name: str, colour: str, swedish: Texts) -> None:
    scene, face = PICTURES[name]
    image = picture(scene, face, swedish, QSize(64, 48))
    assert {image.pixelColor(x, y).name() for x in range(64) for y in range(48)} == {colour}


@pytest.mark.parametrize("text", ["<b>fet</b>", "&amp;", "<img src='/etc'>", "%s {0} {title} \\n"])
def test_markup_is_shown_as_it_was_written(text: str, swedish: Texts) -> None:
    said = [painted.text for painted in painted_texts(s.SlideScene(text), IDLE, swedish)]
    assert said == [text]


def test_what_was_written_in_one_paragraph_comes_in_order(swedish: Texts) -> None:
    dialogue, _ = PICTURES["questions-typical"]
    tops = [painted.rect.y() for painted in painted_texts(dialogue, IDLE, swedish)]
    assert all(upper < lower for upper, lower in pairwise(tops))


def test_a_scene_without_a_run_has_no_timer(swedish: Texts) -> None:
    dialogue, _ = PICTURES["questions-typical"]
    running = {painted.text for painted in painted_texts(dialogue, RUNNING, swedish)}
    idle = {painted.text for painted in painted_texts(dialogue, Face(wall=IDLE.wall), swedish)}
    assert running - idle == {"07:36"}


def _all_painted(texts: Texts) -> Iterator[tuple[str, Painted]]:
    for name, (scene, face) in PICTURES.items():
        yield from ((name, painted) for painted in painted_texts(scene, face, texts))
