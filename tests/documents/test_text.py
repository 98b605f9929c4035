"""Text for paper: what is taken out of it, and how it is broken into lines."""

import unicodedata
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leda_desktop.documents.fonts import load_faces
from leda_desktop.documents.style import BODY, NOTE
from leda_desktop.documents.text import Typesetter, one_line, plain
from leda_desktop.texts import Language, Texts

ANYTHING = st.text(st.characters(exclude_categories=()))


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return Typesetter(load_faces(), Texts.load(Language.EN))


def test_markup_stays_as_it_was_written() -> None:
    assert plain("<b>&amp;</b>") == "<b>&amp;</b>"


def test_control_format_and_direction_signs_are_left_out() -> None:
    assert plain("a\x00b\x1b\u202ec\u2066\ufeff\U000e0041d") == "abcd"


def test_an_accent_is_joined_with_its_letter() -> None:
    assert plain("A\u030angs") == "Ångs"


def test_line_breaks_stay_and_empty_lines_go() -> None:
    assert plain(" ett \r\n\n\n\ttvå  tre") == "ett\ntvå tre"


@given(ANYTHING)
def test_nothing_unseen_ever_reaches_the_paper(text: str) -> None:
    kinds = {unicodedata.category(letter) for letter in plain(text) if letter not in "\n\u200d"}
    assert not kinds & {"Cc", "Cf", "Cs"}


def test_a_title_is_one_line_of_a_title_s_length() -> None:
    assert one_line("a\nb") == "a b"
    assert len(one_line("ord " * 10_000)) <= 401


@given(ANYTHING, st.floats(30, 500))
def test_lines_never_reach_beyond_their_width(setter: Typesetter, text: str, width: float) -> None:
    lines = setter.lines(text, BODY, width)
    assert all(setter.width(line.text, BODY) <= width + 0.01 for line in lines if len(line.text) > 1)


@given(ANYTHING)
def test_breaking_into_lines_loses_no_letter(setter: Typesetter, text: str) -> None:
    joined = "".join(line.text for line in setter.lines(text, BODY, 120))
    assert "".join(joined.split()) == "".join(plain(text).split())


def test_a_long_word_breaks_at_its_slashes_first(setter: Typesetter) -> None:
    lines = [line.text for line in setter.lines("kommun/region/universitet och mer", BODY, 100)]
    assert lines == ["kommun/region/", "universitet och mer"]


def test_a_hundred_thousand_letters_without_a_space_break_quickly(setter: Typesetter) -> None:
    before = process_time()
    lines = setter.lines("omställning" * 9_091, NOTE, 140)
    assert len(lines) > 2_000
    assert process_time() - before < 5


def test_a_title_that_does_not_fit_is_cut_with_an_ellipsis(setter: Typesetter) -> None:
    cut = setter.fitted("En mycket lång rubrik om allt", BODY, 80)
    assert cut.endswith("…")
    assert setter.width(cut, BODY) <= 80
