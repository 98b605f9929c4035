"""Hostile words: whatever anybody writes anywhere, the document is made and is sound."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from leda_desktop.domain.ids import ThemeId
from leda_desktop.domain.notes import Theme
from tests.documents.pdfs import copied_text, made, names_in, tool_output, words_of
from tests.documents.sessions import activity, board, everywhere, note, notes, session
from tests.gallery.pages import HOSTILE, UNBROKEN

ANYTHING = st.text(st.characters(exclude_categories=()), max_size=400)
BAIT = "<img src='{path}'/><para><a href='file://{path}'>{path}</a>"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ANYTHING)
def test_any_text_anywhere_makes_a_sound_document(text: str) -> None:
    assert len(PdfReader(BytesIO(made(everywhere(text)))).pages) >= 2


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_meant_to_break_breaks_nothing(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(made(everywhere(text)))
    assert "No syntax or stream encoding errors" in tool_output("qpdf", "--check", str(tmp_path / "a.pdf"))


def test_markup_is_printed_as_it_was_written(tmp_path: Path) -> None:
    text = copied_text(made(session(board(notes(["<b>Fet</b> &amp; <br/>"])))), tmp_path)
    assert "<b>Fet</b> &amp; <br/>" in text


def test_a_path_in_a_note_brings_no_file_along(tmp_path: Path) -> None:
    bait = tmp_path / "bait.png"
    bait.write_bytes(b"no picture: opening it would fail")
    pdf = made(everywhere(BAIT.format(path=bait)))
    assert not names_in(pdf) & {"/Image", "/URI", "/Launch", "/EmbeddedFile"}


def test_a_hundred_thousand_letters_without_a_space_flow_over_pages_quickly() -> None:
    before = process_time()
    pdf = made(session(board(notes([UNBROKEN, "efteråt"]))))
    assert process_time() - before < 10
    text = words_of(pdf)
    assert "efteråt" in text
    assert "".join(text.split()).count("mellanrumsledarskap") > 3_000


def test_stacks_of_accents_take_no_time() -> None:
    before = process_time()
    made(session(board(notes(["a" + "\u0316\u0301" * 50_000]))))
    assert process_time() - before < 10


def test_text_from_right_to_left_is_printed_though_not_set_right() -> None:
    assert made(everywhere("שלום לכולם نريد أن نتعلم"))


def test_hundreds_of_themes_and_columns_are_listed() -> None:
    themes = tuple(Theme(ThemeId(f"t{i}"), activity().id, f"Tema{i}", i) for i in range(400))
    kept = [replace(note(f"lapp{i}", i), theme_id=ThemeId(f"t{i}")) for i in range(400)]
    assert "Tema399 · 1 lapp399" in words_of(made(session(board(kept, themes=themes))))
