"""The structure of a tagged document: what those hear who have it read to them, in which order."""

from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from leda_desktop.documents.fonts import load_faces
from leda_desktop.documents.imprint import Imprint
from leda_desktop.documents.pen import Pen
from leda_desktop.documents.style import BODY, LINE
from leda_desktop.documents.tags import Role
from leda_desktop.texts import Language
from tests.documents.pdfs import parts_of, tool_output, within

MADE = datetime(2024, 2, 7, 16, 8)


def drawn(draw: Callable[[Pen], None], title: str = "Ett papper") -> bytes:
    pen = Pen(Imprint(title, "Ada", "Prov", Language.SV, MADE), load_faces(), {})
    draw(pen)
    pen.turn()
    return pen.finished()


def told(pdf: bytes, folder: Path, option: str = "-struct-text") -> list[str]:
    """What poppler tells of the structure, line by line and without its indents."""
    (folder / "told.pdf").write_bytes(pdf)
    lines = tool_output("pdfinfo", option, str(folder / "told.pdf")).splitlines()
    return [line.strip() for line in lines if line.strip()]


def say(pen: Pen, role: Role, text: str, *, continued: bool = False) -> None:
    with pen.element(role, continued=continued):
        pen.text(50, 50, text, BODY)


def test_parts_are_told_in_the_order_in_which_they_were_drawn(tmp_path: Path) -> None:
    def draw(pen: Pen) -> None:
        say(pen, Role.TITLE, "Överst")
        say(pen, Role.PARAGRAPH, "Därunder")

    assert told(drawn(draw), tmp_path) == ["Document", "H1 (block)", '"Överst"', "P (block)", '"Därunder"']


def test_what_is_drawn_outside_any_element_is_not_told(tmp_path: Path) -> None:
    def draw(pen: Pen) -> None:
        pen.text(50, 20, "Sidhuvud", BODY)
        say(pen, Role.PARAGRAPH, "Text")
        pen.rule(50, 90, 100, LINE)

    assert told(drawn(draw), tmp_path) == ["Document", "P (block)", '"Text"']


def test_a_paragraph_on_two_pages_is_one_element(tmp_path: Path) -> None:
    def draw(pen: Pen) -> None:
        say(pen, Role.PARAGRAPH, "Början ")
        pen.text(50, 800, "1 / 2", BODY)
        pen.turn()
        pen.text(50, 20, "Sidhuvud", BODY)
        say(pen, Role.PARAGRAPH, "slutet", continued=True)

    assert told(drawn(draw), tmp_path) == ["Document", "P (block)", '"Början "', '"slutet"']


def test_a_table_has_rows_and_header_cells_and_keeps_its_empty_cells(tmp_path: Path) -> None:
    def draw(pen: Pen) -> None:
        with pen.group(Role.TABLE):
            with pen.group(Role.ROW):
                say(pen, Role.HEADER_CELL, "Tid")
            with pen.group(Role.ROW), pen.element(Role.ROW_HEAD, span=2):
                pen.text(50, 60, "Förmiddag", BODY)
            with pen.group(Role.ROW), pen.element(Role.CELL):
                pass

    lines = told(drawn(draw), tmp_path, "-struct")
    assert [line.split()[0].rstrip(":") for line in lines if not line.startswith("/")] == [
        *("Document", "Table", "TR", "TH", "TR", "TH", "TR", "TD"),
    ]
    assert "/Scope /Column" in lines
    assert {"/Scope /Row", "/ColSpan 2"} <= set(lines)


def test_a_group_without_anything_in_it_is_not_there(tmp_path: Path) -> None:
    def draw(pen: Pen) -> None:
        with pen.group(Role.LIST), pen.group(Role.ITEM), pen.element(Role.ITEM_BODY):
            pen.lines(50, 50, ())
        say(pen, Role.PARAGRAPH, "Text")

    assert told(drawn(draw), tmp_path) == ["Document", "P (block)", '"Text"']


def test_a_figure_has_words_in_its_place() -> None:
    def draw(pen: Pen) -> None:
        with pen.element(Role.FIGURE, 'Staplar (två) \\ av "tre"\nsteg'):
            pen.box(50, 50, (20, 20), LINE)

    assert [part.get("/Alt") for part in parts_of(drawn(draw)) if part["/S"] == "/Figure"] == [
        'Staplar (två) \\ av "tre" steg'
    ]


def test_a_link_belongs_to_its_part_and_says_where_it_leads() -> None:
    def draw(pen: Pen) -> None:
        pen.bookmark("här", "Här", 0, 40)
        with pen.group(Role.PARAGRAPH), pen.element(Role.LINK):
            pen.text(50, 50, "Hit", BODY)
            pen.link("här", 50, 50, (90, 14), "Till rubriken")

    pdf = drawn(draw)
    annotation = within(pdf, "/Pages", "/Kids", 0, "/Annots", 0)
    assert annotation["/Contents"] == "Till rubriken"
    numbers = within(pdf, "/StructTreeRoot", "/ParentTree", "/Nums")
    owner = numbers[numbers.index(annotation["/StructParent"]) + 1].get_object()
    assert owner["/S"] == "/Link"
    assert owner["/P"].get_object()["/S"] == "/P"


def test_every_mark_on_a_page_leads_back_to_its_part() -> None:
    def draw(pen: Pen) -> None:
        for number in range(3):
            say(pen, Role.PARAGRAPH, f"Stycke {number}")
        pen.turn()
        say(pen, Role.PARAGRAPH, " går vidare", continued=True)

    pdf = drawn(draw)
    numbers = within(pdf, "/StructTreeRoot", "/ParentTree", "/Nums")
    pages = within(pdf, "/Pages", "/Kids")
    assert [page.get_object()["/StructParents"] for page in pages] == [0, 1] == [numbers[0], numbers[2]]
    assert [owner.get_object()["/S"] for owner in numbers[1]] == ["/P"] * 3
    assert numbers[3][0].get_object() == numbers[1][2].get_object()


def test_the_file_says_that_it_is_tagged_and_what_it_is_called(tmp_path: Path) -> None:
    pdf = drawn(lambda pen: say(pen, Role.PARAGRAPH, "Text"), title="Så <b>gick</b> & \ufffe det")
    assert within(pdf, "/MarkInfo", "/Marked").value is True
    assert within(pdf, "/ViewerPreferences", "/DisplayDocTitle").value is True
    about = PdfReader(BytesIO(pdf)).xmp_metadata
    assert about is not None
    assert about.dc_title == {"x-default": "Så <b>gick</b> & det"}
    assert about.dc_language == ["sv-SE"]
    assert "Tagged:          yes" in tool_output("pdfinfo", str(_kept(pdf, tmp_path)))


def _kept(pdf: bytes, folder: Path) -> Path:
    (folder / "a.pdf").write_bytes(pdf)
    return folder / "a.pdf"


@pytest.mark.parametrize("role", Role)
def test_every_part_makes_a_sound_file(role: Role, tmp_path: Path) -> None:
    pdf = drawn(lambda pen: say(pen, role, "Text"))
    assert "No syntax or stream encoding errors" in tool_output("qpdf", "--check", str(_kept(pdf, tmp_path)))
