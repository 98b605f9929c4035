"""Finding one's way: contents of long summaries, the section in every page's head, and themes kept together."""

from dataclasses import replace
from typing import Any

import pytest

from leda_desktop.domain.ids import PromptId
from tests.documents.pdfs import made, outline_of, page_texts, parts_of, within
from tests.documents.sessions import HOPES, board, note, notes, session
from tests.gallery.pages import many_notes_summary


@pytest.fixture(scope="module")
def long_pdf() -> bytes:
    return made(many_notes_summary(6))


def test_a_short_summary_has_no_contents() -> None:
    assert "Innehåll" not in outline_of(made(session(board(notes("abc")))))


def test_the_contents_name_sections_and_questions_with_their_pages(long_pdf: bytes) -> None:
    texts = page_texts(long_pdf)
    lines = [" ".join(line.split()) for line in texts[1].splitlines()]
    for title in ("Förhoppningar och farhågor", "Farhågor", "Det här kommer"):
        at = lines.index(title)
        page = int(lines[at + 1])
        assert title in " ".join(texts[page - 1].split())


def test_the_contents_are_links_in_a_list_of_contents(long_pdf: bytes) -> None:
    kinds = [str(part["/S"]) for part in parts_of(long_pdf)]
    assert kinds.count("/TOC") == 1
    assert kinds.count("/TOCI") > 10
    annotations = within(long_pdf, "/Pages", "/Kids", 1, "/Annots")
    assert {"Farhågor", "Det här kommer"} <= {str(each.get_object()["/Contents"]) for each in annotations}


def test_very_many_questions_are_left_to_the_outline() -> None:
    prompts = tuple(replace(HOPES, id=PromptId(f"p{i}"), text=f"Fråga {i}") for i in range(300))
    kept = [replace(note(f"lapp {i}", i), prompt_id=PromptId(f"p{i}")) for i in range(300)]
    crowded = board(kept)
    pdf = made(session(replace(crowded, activity=replace(crowded.activity, prompts=prompts))))
    assert "Innehåll" in page_texts(pdf)[1]
    assert "Fråga 7" not in page_texts(pdf)[1]
    assert "  Fråga 7" in outline_of(pdf)


def test_the_head_of_a_page_names_the_section_it_goes_on_with(long_pdf: bytes) -> None:
    heads = [line.strip() for text in page_texts(long_pdf)[1:] for line in text.splitlines()[-4:-2]]
    assert heads.count("Förhoppningar och farhågor") > 5
    assert "Det här kommer" not in heads
    assert not [head for head in heads if head.startswith("Sammanfattning")]


@pytest.mark.parametrize("name", ["typical_pdf", "english_pdf", "overfull_pdf"])
def test_no_page_ends_with_a_heading(name: str, request: pytest.FixtureRequest) -> None:
    pdf = request.getfixturevalue(name)
    titles = {title.strip() for title in outline_of(pdf)}
    for text in page_texts(pdf)[2:]:
        *said, _head, _foot, _number = [line.strip() for line in text.splitlines() if line.strip()]
        assert said[-1] not in titles or said[-1] == said[0]


def test_the_notes_of_a_small_theme_stand_on_one_page(typical_pdf: bytes) -> None:
    lists = [part for part in parts_of(typical_pdf) if part["/S"] == "/L"]
    small = [pages_of(each) for each in lists if len(each["/K"]) <= 9]
    assert len(small) > 5
    assert all(len(pages) == 1 for pages in small)


def pages_of(part: Any) -> set[int]:  # noqa: ANN401 - pypdf's values can be anything
    """The pages, by their numbers in the file, on which the items of a list stand."""
    bodies = (item.get_object()["/K"].get_object() for item in part["/K"])
    return {body.raw_get("/Pg").idnum for body in bodies}


def test_the_agenda_of_a_day_stays_on_one_page(typical_pdf: bytes) -> None:
    (text,) = [text for text in page_texts(typical_pdf) if "Välkommen hit!" in text]
    assert "Träffen slutade" in text
    assert "Mingel" in text
