"""The summary read aloud: its headings, lists, tables and charts, in the order in which they are told."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from leda_desktop.texts import Language
from tests.documents.pdfs import made, parts_of, tool_output, within
from tests.documents.sessions import board, note, notes, questionnaire, session

PDFS = ("typical_pdf", "english_pdf", "overfull_pdf")


def told(pdf: bytes, folder: Path) -> list[str]:
    """What is read aloud, line by line; quotation marks and indents are poppler's."""
    (folder / "told.pdf").write_bytes(pdf)
    lines = tool_output("pdfinfo", "-struct-text", str(folder / "told.pdf")).splitlines()
    return [line.strip() for line in lines if line.strip()]


def kinds(pdf: bytes) -> list[str]:
    return [str(part["/S"])[1:] for part in parts_of(pdf)]


def cells_of(row: Any) -> int:  # noqa: ANN401 - pypdf's values can be anything
    kids = row["/K"] if isinstance(row["/K"], list) else [row["/K"]]
    return sum(int(cell.get_object().get("/A", {}).get("/ColSpan", 1)) for cell in kids)


@pytest.mark.parametrize("name", PDFS)
def test_headings_never_skip_a_level(name: str, request: pytest.FixtureRequest) -> None:
    levels = [int(kind[1]) for kind in kinds(request.getfixturevalue(name)) if kind in {"H1", "H2", "H3", "H4"}]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("name", PDFS)
def test_every_row_of_a_table_has_as_many_cells(name: str, request: pytest.FixtureRequest) -> None:
    tables = [part for part in parts_of(request.getfixturevalue(name)) if part["/S"] == "/Table"]
    widths = [{cells_of(row.get_object()) for row in table["/K"]} for table in tables]
    assert widths == [{6}, {2}]


@pytest.mark.parametrize("name", PDFS)
def test_every_figure_has_words(name: str, request: pytest.FixtureRequest) -> None:
    figures = [part for part in parts_of(request.getfixturevalue(name)) if part["/S"] == "/Figure"]
    assert figures
    assert all(len(figure["/Alt"]) > 20 for figure in figures)


def test_a_chart_is_told_with_question_mean_count_and_distribution() -> None:
    pdf = made(session(questionnaire([1, 2, 2, 10, None, 5])), Language.EN)
    (chart,) = [part["/Alt"] for part in parts_of(pdf) if part["/S"] == "/Figure"]
    assert chart.startswith("We together: Hur bra är vi? Mean 4.0 of 5 answers.")
    assert "1: 1, 2: 2, 3: 0, 4: 0, 5: 1, 6: 0, 7: 0, 8: 0, 9: 0, 10: 1" in chart
    assert chart.endswith("1 inte, 10 mycket.")


def test_the_notes_of_a_theme_are_one_list_over_pages_and_widths(tmp_path: Path) -> None:
    texts = [*(f"lapp {number}" for number in range(300)), "lång " * 400, "sist"]
    pdf = made(session(board(notes(texts))))
    assert kinds(pdf).count("L") == 1
    assert kinds(pdf).count("LI") == len(texts)
    lines = told(pdf, tmp_path)
    assert lines.index('"lapp 7 "') < lines.index('"lapp 8 "') < lines.index('"sist "')


def test_lines_are_read_with_spaces_between_and_words_in_one_piece(tmp_path: Path) -> None:
    word = "mellanrumsledarskap" * 5
    lines = told(made(session(board([note(f"Vi vill bygga broar mellan oss alla här {word}")]))), tmp_path)
    assert f'"Vi vill bygga broar mellan oss alla här {word} "' in lines


def test_the_running_head_and_the_page_number_are_not_told(typical_pdf: bytes, tmp_path: Path) -> None:
    assert not [line for line in told(typical_pdf, tmp_path) if line.startswith(('"2 / ', '"1 / '))]


def test_the_way_to_a_section_is_a_link_with_its_name(typical_pdf: bytes) -> None:
    links = [annotation for page in within(typical_pdf, "/Pages", "/Kids") for annotation in notes_on(page)]
    assert "Självskattning – utifrån dagens tema" in [link["/Contents"] for link in links]
    assert kinds(typical_pdf).count("Link") == len(links)


def notes_on(page: Any) -> list[Any]:  # noqa: ANN401
    return [annotation.get_object() for annotation in page.get_object().get("/Annots", [])]
