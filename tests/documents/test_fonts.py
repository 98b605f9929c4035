"""Fonts: every letter finds one, and copies out as it was written."""

from pathlib import Path

import pytest

from leda_desktop.documents.fonts import UNKNOWN, Face, load_faces
from leda_desktop.documents.style import Weight
from tests.documents.pdfs import copied_text, made
from tests.documents.sessions import board, notes, session

SWEDISH = "ÅÄÖ åäö é ü"
NORTH_SAMI = "Áá Čč Đđ Ŋŋ Šš Ŧŧ Žž"
LULE_SAMI = "Ájluokta Ńń Ŋŋ Åå Ää"
SOUTH_SAMI = "Saepmie Ïï Öö Åå"
OTHER_SAMI = "Ǥǥ Ǧǧ Ǩǩ Ʒʒ Ǯǯ Õõ"
EMOJI = "😀🌱📊🎉❤✓★🚲"


@pytest.fixture(scope="module")
def face() -> Face:
    return load_faces()[Weight.REGULAR]


@pytest.mark.parametrize("letters", [SWEDISH, NORTH_SAMI, LULE_SAMI, SOUTH_SAMI, OTHER_SAMI])
def test_the_main_font_has_the_letters_of_the_languages_here(face: Face, letters: str) -> None:
    assert face.runs(letters) == [(face.main, letters)]


def test_a_text_is_parted_where_another_font_steps_in(face: Face) -> None:
    stretches = [text for _, text in face.runs("Hej 🌱 där")]
    assert stretches == ["Hej ", "🌱", " där"]


def test_what_no_font_has_becomes_a_visible_box(face: Face) -> None:
    assert face.runs("漢")[0][1] == UNKNOWN


def test_a_joiner_stays_with_the_sign_before_it(face: Face) -> None:
    assert [text for _, text in face.runs("👩\u200d🚀")] == ["👩\u200d🚀"]


@pytest.mark.parametrize("letters", [SWEDISH, NORTH_SAMI, LULE_SAMI, SOUTH_SAMI, OTHER_SAMI, EMOJI])
def test_letters_copy_out_as_they_were_written(letters: str, tmp_path: Path) -> None:
    text = copied_text(made(session(board(notes([letters])))), tmp_path)
    assert letters in " ".join(text.split())
