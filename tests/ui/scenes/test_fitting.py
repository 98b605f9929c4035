"""Text finds its size: shrunk in steps, cut at a word, never smaller than the smallest, never outside its box."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leda_desktop.ui.scenes.fitting import cut, fitted, fitted_list, list_height
from leda_desktop.ui.scenes.lettering import Style, Weight, measured, right_to_left, shown
from leda_desktop.ui.scenes.look import SMALLEST

TITLE = Style(72, Weight.BOLD, 1.16)
SENTENCE = "Vi provar i liten skala och berättar öppet om det som inte gick. "


def test_a_short_text_keeps_its_size() -> None:
    assert fitted("Lunch", TITLE, 1000, 200).style.size == 72


def test_a_longer_text_is_smaller() -> None:
    block = fitted(SENTENCE * 4, TITLE, 1000, 200)
    assert SMALLEST <= block.style.size < 72
    assert block.text == shown(SENTENCE * 4)


def test_a_text_that_is_too_long_is_cut_at_a_word() -> None:
    block = fitted(SENTENCE * 100, TITLE, 1000, 200)
    kept = block.text.removesuffix("…")
    assert block.style.size == SMALLEST
    assert block.text.endswith("…")
    assert (SENTENCE * 100).startswith(kept + " ")


def test_a_word_without_end_is_broken_and_cut() -> None:
    block = fitted("mellanrum" * 12_000, TITLE, 1000, 200)
    assert block.text.endswith("…")
    assert block.height <= 200
    assert block.widest <= 1000


def test_a_long_word_brings_the_size_down_rather_than_being_broken() -> None:
    block = fitted("Självskattningssammanställning", TITLE, 1000, 200)
    assert block.lines == 1
    assert block.style.size < 72


def test_a_headline_breaks_into_even_lines() -> None:
    text = "Klimatneutrala Umeå 2030"
    plain = fitted(text, Style(136, Weight.BOLD), 1696, 800)
    even = fitted(text, Style(136, Weight.BOLD, balanced=True), 1696, 800)
    assert even.lines == plain.lines == 2
    assert even.widest < plain.widest


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400), st.integers(60, 1700), st.integers(40, 900))
def test_whatever_is_written_stays_in_its_box(text: str, width: int, height: int) -> None:
    block = fitted(text, TITLE, width, height)
    assert block.height <= max(height, SMALLEST * TITLE.leading)
    assert block.style.size >= SMALLEST


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=200), max_size=12), st.integers(100, 900))
def test_paragraphs_stay_in_their_box_together(texts: list[str], height: int) -> None:
    blocks = fitted_list(tuple(texts), TITLE, 900, height)
    assert list_height(blocks) <= height + 0.001
    assert len({block.style.size for block in blocks}) <= 1


def test_paragraphs_share_the_size_of_the_longest() -> None:
    short, long = fitted_list(("Kort", SENTENCE * 5), TITLE, 900, 500)
    assert short.style == long.style


def test_an_emoji_counts_as_one_letter_when_cut() -> None:
    block = cut("😀" * 200, Style(40), 500, 60)
    assert block.text == "😀" * (len(block.text) - 1) + "…"
    assert block.lines == 1


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "\u202e", "\ufeff"])
def test_what_cannot_be_seen_takes_no_room(text: str) -> None:
    assert fitted(text, TITLE, 500, 200).height == 0


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("a\x00b\x1bc", "abc"),
        ("fram\u202ebak", "frambak"),
        ("rad\r\nrad", "rad\nrad"),
        ("ett\ttvå", "ett två"),
        ("\ud83d ensam", "\ufffd ensam"),
        ("Čáhppesjávri Ŋ Ŧ Ǥ", "Čáhppesjávri Ŋ Ŧ Ǥ"),
    ],
)
def test_harmful_characters_are_left_out(written: str, read: str) -> None:
    assert shown(written) == read


def test_towers_of_accents_are_kept_low() -> None:
    assert len(shown("Z" + "\u0351" * 50)) <= 4


@pytest.mark.parametrize(("text", "expected"), [("123 abc", False), ("!؟ سلام", True), ("שלום", True), ("", False)])
def test_the_first_letter_decides_the_direction(text: str, expected: bool) -> None:  # noqa: FBT001 - a parameter
    assert right_to_left(text) is expected


def test_lines_of_a_text_are_one_leading_apart() -> None:
    style = Style(40, leading=1.5)
    assert measured("ett\ntvå\ntre", style, 500).height == 3 * 60
