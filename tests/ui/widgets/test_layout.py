"""What wraps, flows and keeps its proportions."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.aspect_box import AspectBox
from leda_desktop.ui.widgets.flow_box import FlowBox
from leda_desktop.ui.widgets.glyphs import Glyph, glyph_icon, paint_glyph
from leda_desktop.ui.widgets.text_lines import wrapped

FONT = Theme().font(14)


def test_text_is_wrapped_at_words() -> None:
    assert wrapped("Innovera i mellanrummen", FONT, 120, 3) == ("Innovera i", "mellanrummen")


def test_no_line_is_wider_than_asked() -> None:
    lines = wrapped("o" * 5000 + " slut", FONT, 100, 4)
    assert len(lines) == 4
    assert all(QFontMetricsF(FONT).horizontalAdvance(line) <= 101 for line in lines)


def test_what_does_not_fit_ends_in_an_ellipsis() -> None:
    assert wrapped("ett två tre fyra fem sex", FONT, 50, 2)[-1].endswith("…")


def test_an_empty_text_has_no_lines() -> None:
    assert wrapped("  ", FONT, 100, 3) == ()


def test_a_flow_goes_on_below_when_the_line_is_full(qtbot: QtBot) -> None:
    box = FlowBox(6, 4)
    qtbot.addWidget(box)
    buttons = [QPushButton("Knapp") for _ in range(6)]
    for made in buttons:
        box.add(made)
    box.resize(220, box.heightForWidth(220))
    box.show()
    assert len({made.y() for made in buttons}) > 1
    assert max(made.geometry().right() for made in buttons) < 220


def test_a_spread_flow_has_its_last_part_at_the_right(qtbot: QtBot) -> None:
    box = FlowBox(6, 4, spread=True)
    qtbot.addWidget(box)
    left, right = QPushButton("A"), QPushButton("B")
    box.add(left)
    box.add(right)
    box.resize(500, 60)
    box.show()
    assert right.geometry().right() >= 500 - box.contentsMargins().right() - 2


@pytest.mark.parametrize(("width", "height"), [(320, 400), (600, 100)])
def test_content_keeps_the_proportions_of_the_wall(qtbot: QtBot, width: int, height: int) -> None:
    box, content = AspectBox(Theme()), QWidget()
    qtbot.addWidget(box)
    box.resize(width, height)
    box.set_content(content)
    assert abs(content.width() / content.height() - 16 / 9) < 0.05
    assert box.rect().contains(content.geometry())


@pytest.mark.parametrize("glyph", list(Glyph))
def test_every_sign_is_drawn(qtbot: QtBot, glyph: Glyph) -> None:
    image = QImage(32, 32, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    paint_glyph(painter, glyph, QRectF(0, 0, 32, 32), QColor("black"))
    painter.end()
    assert any(image.pixelColor(x, y).alpha() for x in range(32) for y in range(32))
    assert not glyph_icon(glyph, "#000000").isNull()
