"""The looks: every text that is painted has a contrast of at least 7:1 to what it stands on."""

import pytest
from PySide6.QtGui import QColor

from leda_desktop.domain.kinds import Tone
from leda_desktop.ui.scenes.look import DARK, LIGHT, Look, contrast, dark_look, light_look

ENOUGH = 7.0


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ink", ["ink", "soft", "accent"])
def test_text_is_legible_on_the_ground(look: Look, ink: str) -> None:
    assert contrast(getattr(look, ink), look.paper) >= ENOUGH


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_words_beside_each_other_have_colours_that_are_all_legible(look: Look) -> None:
    assert len(set(look.words)) == len(look.words) > 4
    assert min(contrast(word, look.paper) for word in look.words) >= ENOUGH


@pytest.mark.parametrize("tone", list(Tone))
def test_words_are_legible_on_every_note(tone: Tone) -> None:
    assert contrast(LIGHT.ink, LIGHT.note(tone)) >= ENOUGH


def test_the_marked_line_is_legible() -> None:
    assert contrast(LIGHT.card, LIGHT.accent) >= ENOUGH


@pytest.mark.parametrize("water", ["#C9E0E6", "#98BFCB"])
def test_words_are_legible_in_the_water(water: str) -> None:
    assert contrast(LIGHT.ink, water) >= ENOUGH


def test_contrast_is_measured_as_in_the_guidelines() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


def test_a_look_hands_out_colours() -> None:
    assert LIGHT.colour("ink") == QColor("#1C2A2E")
    assert light_look() == LIGHT
    assert dark_look() == DARK
