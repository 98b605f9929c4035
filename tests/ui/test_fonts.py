"""The shipped fonts: all there, with every letter that is needed, and none of them a reason to fail."""

import logging
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QRawFont

from leda_desktop.ui.fonts import load_fonts, shipped_fonts
from leda_desktop.ui.scenes.look import FAMILIES

LETTERS = "ÅÄÖåäö ÁČĐŊŠŦŽáčđŋšŧž ǤǥǦǧǨǩǮǯ ”“’–−…·"


def test_the_families_of_the_wall_are_shipped(fonts: frozenset[str]) -> None:
    assert set(FAMILIES) <= fonts


def test_swedish_and_sami_letters_are_in_the_first_family(fonts: frozenset[str]) -> None:
    raw = QRawFont.fromFont(QFont(FAMILIES[0]))
    assert raw.familyName() == FAMILIES[0]
    assert [letter for letter in LETTERS if not raw.supportsCharacter(ord(letter))] == []


def test_a_font_that_cannot_be_read_is_left_out(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(b"not a font")
    with caplog.at_level(logging.WARNING):
        assert "Noto Sans" in load_fonts((broken, *shipped_fonts()))
    assert "broken.ttf" in caplog.text
