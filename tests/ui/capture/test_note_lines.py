"""Broken lines show the text as it is, and never more of it than there is room for."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF

from leda_desktop.ui.capture.note_lines import LineBreaker
from leda_desktop.ui.theme import Theme

WORDS = st.lists(st.text(st.characters(categories=("L", "N", "P", "So")), min_size=1, max_size=30), max_size=12)
FONT = Theme().font(14)


@given(words=WORDS, room=st.integers(40, 300))
@example(words=["0", "ঀ"], room=40)
def test_nothing_is_lost_and_every_line_fits(words: list[str], room: int) -> None:
    text = " ".join(words)
    lines = LineBreaker(FONT).lines(text, room, 10_000)
    assert "".join("".join(lines).split()) == "".join(text.split())
    metrics = QFontMetricsF(FONT)
    assert all(metrics.horizontalAdvance(line) <= room + 1 or len(line) <= 2 for line in lines)


@given(words=WORDS, most=st.integers(1, 4))
def test_there_are_never_more_lines_than_asked_for(words: list[str], most: int) -> None:
    lines = LineBreaker(FONT).lines(" ".join(words), 90, most)
    assert 1 <= len(lines) <= most


def test_a_cut_text_ends_in_an_ellipsis() -> None:
    lines = LineBreaker(FONT).lines("ord " * 100, 120, 3)
    assert lines[-1].endswith("…")


@pytest.mark.parametrize("text", ["👩‍👩‍👧‍👦" * 20, "e\u0301" * 60, "👍🏽" * 30])
def test_what_belongs_together_is_not_torn_apart(text: str) -> None:
    unit = text[: len(text) // (20 if "\u200d" in text else 60 if "\u0301" in text else 30)]
    lines = LineBreaker(FONT).lines(text, 100, 1000)
    assert all(line.replace(unit, "") == "" for line in lines)


def test_a_hundred_thousand_letters_without_a_space_are_cut_at_once() -> None:
    lines = LineBreaker(FONT).lines("x" * 100_000, 130, 8)
    assert len(lines) == 8
