"""A slide with a photograph: words on paper, never on the photograph, whatever its shape."""

from itertools import product

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from leda_desktop.domain.charts import Box
from leda_desktop.domain.ids import MediaId
from leda_desktop.domain.pictures import Photo, Picture
from leda_desktop.domain.scenes import SlideScene
from leda_desktop.texts import Texts
from leda_desktop.ui.scenes.canvas import HEIGHT, WIDTH, rect_of
from leda_desktop.ui.scenes.iceberg import places_of
from leda_desktop.ui.scenes.illustrated import layout_of
from leda_desktop.ui.scenes.look import LIGHT, contrast
from leda_desktop.ui.scenes.painter import paint_scene
from leda_desktop.ui.scenes.pictures import Fit
from tests.gallery.scenes import IDLE, LONG_TEXT, LONG_TITLE
from tests.ui.scenes.recorder import painted_texts

RED = "#ff0000"
SHAPES = ((2400, 1600), (1200, 1800), (1000, 1000), (2560, 640), (2560, 100), (100, 2560), (240, 170), (1, 1), (0, 0))
WALL = Box(0, 0, WIDTH, HEIGHT)


class Plain:
    """Every picture is red, and of the shape it is asked for in."""

    def __init__(self, *, lost: bool = False, coming: bool = False) -> None:
        self._lost = lost
        self._coming = coming

    def image(self, _picture: Picture, size: QSize, _fit: Fit) -> QImage | None:
        """A red rectangle."""
        if self._lost or self._coming:
            return None
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(RED)
        return image

    def prepare(self, _picture: Picture, _size: QSize, _fit: Fit) -> None:
        """It is always ready."""

    def is_coming(self, _picture: Picture) -> bool:
        """Whether it is still to come."""
        return self._coming


def slide(shape: tuple[int, int], title: str = "", text: str = "", *, alone: bool = False) -> SlideScene:
    """A slide with a picture and a credit."""
    return SlideScene(title, text, "Foto: Ánde", picture=Photo(MediaId("p")), shape=shape, alone=alone)


def pixels(scene: SlideScene, texts: Texts, pictures: Plain) -> QImage:
    """The scene on a wall."""
    image = QImage(1920, 1080, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_scene(painter, scene, IDLE, texts, image.size(), pictures)
    painter.end()
    return image


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(("title", "text"), [(False, True), (True, False), (True, True)])
@pytest.mark.parametrize("wall", [WALL, Box(0, -180, WIDTH, 1440), Box(0, -60, WIDTH, 1200)])
def test_words_have_a_place_of_their_own(shape: tuple[int, int], wall: Box, *, title: bool, text: bool) -> None:
    layout = layout_of(shape, wall, title=title, text=text)
    assert rect_of(wall).adjusted(-0.01, -0.01, 0.01, 0.01).contains(rect_of(layout.place))
    if layout.words is None:
        assert title and not text
    else:
        assert not rect_of(layout.place).intersects(rect_of(layout.words))
        assert layout.words.width >= 500 and layout.words.height >= 360


@pytest.mark.parametrize(("shape", "words"), list(product(SHAPES, ("", LONG_TEXT))))
def test_no_letter_stands_on_the_photograph(shape: tuple[int, int], words: str, texts: Texts) -> None:
    scene = slide(shape, LONG_TITLE, words)
    wall = pixels(scene, texts, Plain())
    letters = painted_texts(scene, IDLE, texts, Plain())
    assert letters
    for letter in letters:
        assert letter.size >= 28
        assert RED not in around(wall, letter.rect)
    assert contrast(LIGHT.ink, LIGHT.paper) >= 7


def around(wall: QImage, rect: QRectF) -> set[str]:
    """The colours at the corners of a line of letters."""
    inner = rect.toRect().intersected(wall.rect())
    corners = (inner.topLeft(), inner.topRight(), inner.bottomLeft(), inner.bottomRight())
    return {wall.pixelColor(corner).name() for corner in corners}


def test_a_picture_alone_has_no_title_on_it(texts: Texts) -> None:
    scene = slide((2400, 1600), "Mingel", alone=True)
    assert [letter.text for letter in painted_texts(scene, IDLE, texts, Plain())] == ["Foto: Ánde"]


def test_a_picture_that_cannot_be_shown_leaves_the_slide_with_its_title(texts: Texts) -> None:
    scene = slide((2400, 1600), "Mingel", alone=True)
    assert "Mingel" in [letter.text for letter in painted_texts(scene, IDLE, texts, Plain(lost=True))]


def test_while_a_picture_is_coming_nothing_takes_its_place(texts: Texts) -> None:
    scene = slide((2400, 1600), "Mingel", alone=True)
    assert painted_texts(scene, IDLE, texts, Plain(coming=True)) == []


@pytest.mark.parametrize("shape", [(240, 170), (40, 900)])
def test_a_picture_that_is_much_too_small_is_at_most_doubled(shape: tuple[int, int]) -> None:
    layout = layout_of(shape, WALL, title=True, text=False)
    assert layout.mounted
    assert layout.place.width <= 2 * shape[0] and layout.place.height <= 2 * shape[1]


@pytest.mark.parametrize("count", range(9))
def test_up_to_eight_labels_of_an_iceberg_stand_clear_of_each_other(count: int) -> None:
    rects = [rect_of(place) for place in places_of(count)]
    assert len(rects) == max(1, count)
    assert not [1 for i, one in enumerate(rects) for other in rects[:i] if one.intersects(other)]


def test_more_labels_than_fit_an_iceberg_are_left_out() -> None:
    assert len(places_of(20)) == 8
