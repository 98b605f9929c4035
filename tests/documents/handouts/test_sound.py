"""Every handout is sound: it opens, brings its fonts, keeps off the edges, and no words end it."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import ImageOps
from pypdf import PdfReader

from leda_desktop.documents.package import handouts_pdf
from leda_desktop.domain.cards import AddedCard
from leda_desktop.domain.details import Break, Conversation, Questionnaire, Talk
from leda_desktop.domain.handouts import HandoutMaterial, suggested
from leda_desktop.domain.ids import MediaId
from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.notes import Board, Note
from leda_desktop.domain.programme import Activity
from tests.documents.handouts.prints import SV, every_layout, rasterised, some_pictures
from tests.documents.pdfs import copied_text, names_in, tool_output
from tests.gallery.pages import HOSTILE

EDGE_MM = 10
DPI = 72
BAIT = "<img src='{path}'/><para><a href='file://{path}'>{path}</a>"


def everywhere(text: str, material: HandoutMaterial) -> HandoutMaterial:
    """A session in which this text is everything that a text can be."""
    plan = material.plan
    return replace(
        material,
        programme=replace(
            material.programme,
            title=text,
            season=text,
            organiser=text,
            cards=(AddedCard(41, MediaId("m"), text, text),),
        ),
        plan=replace(
            plan,
            session=replace(plan.session, title=text, theme=text, venue=text),
            activities=tuple(_filled(activity, text) for activity in plan.activities),
        ),
        people=tuple(replace(person, name=text, organisation=text) for person in material.people[:3]),
        boards={key: _said(board, text) for key, board in material.boards.items()},
        coming=tuple(replace(session, title=text, theme=text) for session in material.coming),
        events=tuple(replace(event, title=text, text=text) for event in material.events),
    )


def _filled(activity: Activity, text: str) -> Activity:
    prompts = tuple(replace(prompt, text=text, low=text, high=text) for prompt in activity.prompts)
    filled = replace(activity, title=text, part=text, private_notes=text, prompts=prompts)
    match activity.kind:
        case Kind.TALK:
            return replace(filled, details=Talk(text, text, text, text, MediaId("m")))
        case Kind.BREAK:
            return replace(filled, details=Break(text))
        case Kind.BOARD | Kind.TABLES:
            return replace(filled, details=Conversation(text))
        case Kind.QUESTIONNAIRE:
            return replace(filled, details=Questionnaire(text))
        case _:
            return filled


def _said(board: Board, text: str) -> Board:
    themes = tuple(replace(theme, title=text) for theme in board.themes)
    notes: tuple[Note, ...] = tuple(replace(note, text=text) for note in board.notes[:3])
    return replace(board, themes=themes, notes=notes)


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_meant_to_break_breaks_no_handout(text: str, typical: HandoutMaterial, tmp_path: Path) -> None:
    material = everywhere(text, typical)
    pdf = handouts_pdf(material, every_layout(material, count=2), SV)
    (tmp_path / "a.pdf").write_bytes(pdf)
    assert "No syntax or stream encoding errors" in tool_output("qpdf", "--check", str(tmp_path / "a.pdf"))


def test_more_than_anybody_plans_is_printed(overfull: HandoutMaterial) -> None:
    pdf = handouts_pdf(overfull, [replace(handout, count=1) for handout in suggested(overfull)], SV)
    assert len(PdfReader(BytesIO(pdf)).pages) > 50


def test_a_path_anywhere_brings_no_file_along(typical: HandoutMaterial, tmp_path: Path) -> None:
    bait = tmp_path / "bait.png"
    bait.write_bytes(b"no picture: opening it would fail")
    material = everywhere(BAIT.format(path=bait), typical)
    pdf = handouts_pdf(material, every_layout(material), SV)
    assert not names_in(pdf) & {"/Image", "/URI", "/Launch", "/EmbeddedFile"}


def test_markup_is_printed_as_it_was_written(typical: HandoutMaterial, tmp_path: Path) -> None:
    material = everywhere("<b>Fet</b> &amp;", typical)
    for handout in every_layout(material):
        assert "<b>Fet</b>" in copied_text(handouts_pdf(material, [handout], SV), tmp_path)


def test_every_font_is_embedded(typical: HandoutMaterial) -> None:
    reader = PdfReader(BytesIO(handouts_pdf(typical, every_layout(typical), SV, some_pictures)))
    fonts = [
        font.get_object()
        for page in reader.pages
        for font in page["/Resources"].get_object().get("/Font", {}).values()  # type: ignore[union-attr]
    ]
    assert fonts
    assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)


@pytest.mark.parametrize("name", ["typical", "empty"])
def test_nothing_is_printed_near_the_edge(name: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    material: HandoutMaterial = request.getfixturevalue(name)
    _is_safe(material, tmp_path)


def test_words_without_end_stay_off_the_edge(typical: HandoutMaterial, tmp_path: Path) -> None:
    _is_safe(everywhere("mellanrumsledarskapsutveckling" * 40, typical), tmp_path)


def _is_safe(material: HandoutMaterial, folder: Path) -> None:
    pdf = handouts_pdf(material, every_layout(material, count=2), SV)
    edge = int(EDGE_MM / 25.4 * DPI)
    for number, page in enumerate(rasterised(pdf, folder, DPI), 1):
        ink = ImageOps.invert(page.convert("L")).getbbox()
        assert ink is not None
        left, top, right, bottom = ink
        assert min(left, top, page.width - right, page.height - bottom) >= edge, f"page {number}"
