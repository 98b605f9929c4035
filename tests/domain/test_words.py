"""Participants' text is cleaned alike everywhere, and no word is lost when it is cut into notes."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leda_desktop.domain.words import MARKS_PER_BASE, NOTE_LIMIT, clean, split_long

anything = st.text(st.characters(exclude_categories=()))
letters = st.text("abcdefghijklmnopqrstuvwxyzåäöŋđŧ", min_size=1)


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("  Våga\t mer \n tillsammans ", "Våga mer tillsammans"),
        ("Va\u030aga", "Våga"),
        ("a\x00b\x07c\x9fd", "abcd"),
        ("\ufeffMod\u200b", "Mod"),
        ("10\u00a0000 kr", "10 000 kr"),
        ("mellan\u00adrummen", "mellanrummen"),
        ("safe\u202egnp.exe", "safegnp.exe"),
        ("\u2066vem\u2069 \u2068där\u2069", "vem där"),
        ("👩\u200d🔬 och 👩🏽\u200d🚒", "👩\u200d🔬 och 👩🏽\u200d🚒"),
        ("❤\ufe0f\u200d🔥", "❤\ufe0f\u200d🔥"),
        ("a\u200db", "ab"),
        ("نیم\u200cفصل", "نیم\u200cفصل"),
        ("क्\u200dष", "क्\u200dष"),
        ("\ud800 ensam", "\ufffd ensam"),
        ("Sámi: čáhci, ŋ, đ, ŧ, ž", "Sámi: čáhci, ŋ, đ, ŧ, ž"),
        ("<b>inte</b> <img src=x>", "<b>inte</b> <img src=x>"),
        ("rad\u2028rad\x0brad\x85rad", "rad rad rad rad"),
        ("", ""),
        (" \n\t\u3000", ""),
    ],
)
def test_text_is_cleaned_to_one_line(given_text: str, expected: str) -> None:
    assert clean(given_text) == expected


def test_line_breaks_stay_when_they_are_wanted() -> None:
    assert clean("\n ett\r\ntvå \rtre\x0bfyra\u2029\n fem\n\n", lines=True) == "ett\ntvå\ntre\nfyra\n\nfem"


@pytest.mark.parametrize("base", ["a", "ж", "👍"])
def test_a_letter_carries_a_limited_number_of_marks(base: str) -> None:
    cleaned = clean(base + "\u0335" * 500 + "b")
    assert cleaned == base + "\u0335" * MARKS_PER_BASE + "b"


def test_marks_that_fall_apart_when_composed_are_still_limited() -> None:
    cleaned = clean("x" + "\u0344" * MARKS_PER_BASE)
    assert sum(unicodedata.category(char) == "Mn" for char in cleaned) <= MARKS_PER_BASE


@given(text=anything, lines=st.booleans())
def test_cleaning_twice_changes_nothing_more(text: str, *, lines: bool) -> None:
    once = clean(text, lines=lines)
    assert clean(once, lines=lines) == once


@given(anything)
def test_cleaned_text_is_one_printable_composed_line(text: str) -> None:
    cleaned = clean(text)
    assert cleaned == unicodedata.normalize("NFC", cleaned)
    assert not any(unicodedata.category(char) in {"Cc", "Cs"} for char in cleaned)
    cleaned.encode()


@given(st.lists(letters))
def test_words_survive_cleaning(words: list[str]) -> None:
    assert clean(" \t ".join(words)).split() == words


def test_a_short_text_stays_one_part() -> None:
    assert split_long("Våga mer") == ("Våga mer",)
    assert split_long("å" * NOTE_LIMIT) == ("å" * NOTE_LIMIT,)


def test_nothing_gives_no_part() -> None:
    assert split_long("  ") == ()


def test_a_long_text_is_cut_after_a_sentence() -> None:
    assert split_long("Vi vågar. Vi provar! Vi lär oss.", limit=24) == ("Vi vågar. Vi provar!", "Vi lär oss.")


def test_a_long_sentence_is_cut_between_words() -> None:
    assert split_long("vi vågar prova nya vägar", limit=12) == ("vi vågar", "prova nya", "vägar")


def test_a_word_longer_than_a_note_is_cut_without_loss() -> None:
    text = "ö" * 100_000
    parts = split_long(text)
    assert "".join(parts) == text
    assert max(map(len, parts)) == NOTE_LIMIT


@pytest.mark.parametrize("unit", ["👩🏽\u200d🔬", "e\u0323\u0308", "❤\ufe0f"])
def test_no_character_is_torn_apart(unit: str) -> None:
    parts = split_long(unit * 100, limit=25)
    assert "".join(parts) == unit * 100
    assert all(len(part) % len(unit) == 0 for part in parts)


@given(anything, st.integers(min_value=1, max_value=60))
def test_parts_hold_every_character_and_keep_to_the_limit(text: str, limit: int) -> None:
    cleaned = clean(text)
    parts = split_long(cleaned, limit)
    assert "".join("".join(parts).split()) == "".join(cleaned.split())
    assert all(len(part) <= limit for part in parts)


@pytest.mark.parametrize(
    "text",
    ["ö" * 5_000_000, "a" + "\u0301\u0323" * 2_500_000, "Våga mer. " * 500_000, "\u200d" * 5_000_000, "\n" * 5_000_000],
    ids=["no space", "marks", "words", "joiners", "breaks"],
)
def test_five_megabytes_are_cleaned_and_cut_quickly(text: str) -> None:
    began = time.process_time()
    split_long(clean(text))
    assert time.process_time() - began < 5
