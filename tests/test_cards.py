"""The picture cards that ship with Leda: forty, all different, and in nothing but what Qt draws."""

import itertools
import re
import tomllib
import xml.etree.ElementTree as ET
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from leda_desktop.domain.cards import DRAWN
from leda_desktop.exchange.deck import read_titles
from leda_desktop.paths import resource

FOLDER = resource("cards")
PICTURES = sorted(FOLDER.glob("*.svg"))
LARGEST = 15_000
MOST_COLOURS = 48  # tints and shades of Leda's own seven
LEAST_APART = 20  # of 255, on average over the small grey picture
KNOWN = {
    "svg", "title", "defs", "g", "use", "path", "rect", "circle", "ellipse", "linearGradient", "radialGradient", "stop",
}  # fmt: skip
WHOLE = QSize(1600, 1200)
SMALL = QSize(16, 12)
HOLE = QColor(255, 0, 255)

pytestmark = pytest.mark.usefixtures("qapp")


def name(picture: Path) -> str:
    """The number of the card."""
    return picture.stem


@cache
def drawn(picture: Path) -> QImage:
    """The picture in a quarter of its size, on a ground that no card has."""
    image = QImage(WHOLE / 4, QImage.Format.Format_RGB32)
    image.fill(HOLE)
    painter = QPainter(image)
    QSvgRenderer(str(picture)).render(painter)
    painter.end()
    return image


def grey(picture: Path) -> list[int]:
    """What is left of the picture when it is printed tiny and without colour."""
    fit, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    small = drawn(picture).convertToFormat(QImage.Format.Format_Grayscale8).scaled(SMALL, fit, smooth)
    return [small.pixelColor(x, y).red() for y in range(SMALL.height()) for x in range(SMALL.width())]


def apart(one: list[int], other: list[int]) -> float:
    """How far two grey pictures are from each other, on average."""
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) / len(one)


def test_the_list_names_forty_cards_and_every_picture_once() -> None:
    cards = tomllib.loads((FOLDER / "cards.toml").read_text(encoding="utf-8"))["cards"]
    assert [card["number"] for card in cards] == list(range(1, DRAWN + 1))
    assert [card["file"] for card in cards] == [picture.name for picture in PICTURES]
    assert [f"{card['number']:02}.svg" for card in cards] == [card["file"] for card in cards]
    assert {card["source"] for card in cards} == {"Leda"}


def test_every_card_has_a_title_of_its_own_in_both_languages() -> None:
    titles = read_titles((FOLDER / "cards.toml").read_text(encoding="utf-8")).values()
    assert all(title.swedish.strip() and title.english.strip() for title in titles)
    assert len({title.swedish for title in titles}) == len({title.english for title in titles}) == DRAWN


def test_the_licence_lies_beside_the_pictures() -> None:
    assert "CC0 1.0" in (FOLDER / "LICENSE.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("picture", PICTURES, ids=name)
def test_a_picture_is_a_small_drawing_of_plain_shapes(picture: Path) -> None:
    root = ET.fromstring(picture.read_text(encoding="utf-8"))  # noqa: S314 - our own file
    assert picture.stat().st_size < LARGEST
    assert root.get("viewBox") == "0 0 1600 1200"
    assert {element.tag.rpartition("}")[2] for element in root.iter()} <= KNOWN
    assert not [
        element for element in root.iter() if {"style", "class", "filter", "mask", "clip-path"} & set(element.attrib)
    ]
    assert not [d for element in root.iter() if (d := element.get("d")) and re.search(r"\.\d\d", d)]


@pytest.mark.parametrize("picture", PICTURES, ids=name)
def test_a_picture_carries_the_title_of_the_list(picture: Path) -> None:
    titles = read_titles((FOLDER / "cards.toml").read_text(encoding="utf-8"))
    root = ET.fromstring(picture.read_text(encoding="utf-8"))  # noqa: S314 - our own file
    assert root.findtext("{*}title") == titles[int(picture.stem)].swedish


@pytest.mark.parametrize("picture", PICTURES, ids=name)
def test_a_picture_fills_its_card_to_the_edges(picture: Path) -> None:
    assert QSvgRenderer(str(picture)).isValid()
    image = drawn(picture)
    right, bottom = image.width() - 1, image.height() - 1
    border = [(x, y) for x in range(image.width()) for y in (0, bottom)]
    border += [(x, y) for y in range(image.height()) for x in (0, right)]
    assert not [(x, y) for x, y in border if image.pixelColor(x, y) == HOLE]


@pytest.mark.parametrize("picture", PICTURES, ids=name)
def test_a_picture_has_light_and_dark_when_printed_without_colour(picture: Path) -> None:
    tones = sorted(grey(picture))
    assert tones[-len(tones) // 20] - tones[len(tones) // 20] > 60


def test_no_two_pictures_are_nearly_alike() -> None:
    small = {picture.stem: grey(picture) for picture in PICTURES}
    pairs = itertools.combinations(small, 2)
    assert not [(one, other) for one, other in pairs if apart(small[one], small[other]) < LEAST_APART]


def test_all_pictures_are_mixed_from_the_same_few_colours() -> None:
    colours = {c.upper() for p in PICTURES for c in re.findall(r"#[0-9A-Fa-f]{6}\b", p.read_text(encoding="utf-8"))}
    assert {"#12484A", "#F7F4EC", "#F2B233", "#5E8C61", "#3E7CB1", "#D9573F", "#1C2A2E"} <= colours
    assert len(colours) <= MOST_COLOURS
