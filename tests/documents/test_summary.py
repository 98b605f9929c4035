"""The summary as a file: what it says about itself, that it is sound, and that it is always the same."""

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from leda_desktop.domain.notes import Board
from leda_desktop.domain.scales import OpenAnswers
from leda_desktop.texts import Language
from tests.documents.pdfs import copied_text, made, names_in, outline_of, page_texts, tool_output, words_of
from tests.documents.sessions import board, notes, session
from tests.gallery.pages import empty_summary, many_notes_summary, typical_summary

ONCE_MORE = """
import hashlib
from tests.documents.pdfs import made
from tests.gallery.pages import typical_summary
print(hashlib.sha256(made(typical_summary())).hexdigest())
"""


def spoken_words() -> set[str]:
    """Every word that the typical session says and that may leave the room."""
    summary = typical_summary()
    boards = [a.board for a in summary.activities if a.board]
    texts = [n.text for b in boards for n in b.notes if not n.text.startswith("Min chef")]
    texts += [theme.title for b in boards for theme in b.themes]
    texts += [
        t
        for a in summary.activities
        if a.results
        for r in a.results.results
        if isinstance(r, OpenAnswers)
        for t in r.texts
    ]
    texts += [a.activity.title for a in summary.activities] + [s.theme for s in summary.coming]
    return {word for text in texts for word in text.split()}


def test_every_word_can_be_copied_out(typical_pdf: bytes, tmp_path: Path) -> None:
    copied = set(copied_text(typical_pdf, tmp_path).replace("”", " ").split())
    assert spoken_words() - copied == set()


def test_the_same_summary_makes_the_same_bytes(typical_pdf: bytes) -> None:
    assert made(typical_summary()) == typical_pdf


@pytest.mark.parametrize("seed", ["1", "2"])
def test_another_process_makes_the_same_bytes(typical_pdf: bytes, seed: str) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    done = subprocess.run(
        [sys.executable, "-c", ONCE_MORE], check=True, capture_output=True, text=True, env=environment
    )
    assert done.stdout.strip() == hashlib.sha256(typical_pdf).hexdigest()


def test_it_knows_its_title_author_subject_and_date(typical_pdf: bytes) -> None:
    about = PdfReader(BytesIO(typical_pdf)).metadata
    assert about is not None
    assert about.title == "Sammanfattning · Lärandeträff 1 · Innovera i mellanrummen"
    assert about.author == "RISE med partner i Umeå"
    assert about.subject == "Leda omställning tillsammans · Våren 2024"
    assert about.get("/CreationDate") == "D:20240207160800"


def test_it_knows_its_language(typical_pdf: bytes, english_pdf: bytes) -> None:
    languages = [str(PdfReader(BytesIO(pdf)).root_object["/Lang"]) for pdf in (typical_pdf, english_pdf)]
    assert languages == ["sv-SE", "en-GB"]


def test_every_page_is_a4_and_numbered(typical_pdf: bytes) -> None:
    pages = PdfReader(BytesIO(typical_pdf)).pages
    assert {(round(p.mediabox.width), round(p.mediabox.height)) for p in pages} == {(595, 842)}
    texts = page_texts(typical_pdf)
    assert all(f"{number} / {len(texts)}" in text for number, text in enumerate(texts, 1))


def test_the_outline_leads_to_activities_columns_and_themes(typical_pdf: bytes) -> None:
    outline = outline_of(typical_pdf)
    assert outline[:2] == ["Sammanfattning · Lärandeträff 1", "Så gick tiden"]
    at = outline.index("Förhoppningar och farhågor")
    assert outline[at + 1 : at + 3] == ["  Förhoppningar", "    Kunskap och inspiration"]
    assert outline[-1] == "Det här kommer"


def test_the_agenda_names_the_page_of_each_section(typical_pdf: bytes) -> None:
    texts = page_texts(typical_pdf)
    title = "Självskattning – utifrån dagens tema"
    number = next(i for i, text in enumerate(texts, 1) if i > 2 and title in text.replace("\n", " "))
    assert f"{number}" in texts[1].split("Självskattning – utifrån dagens tema")[1].split("15:25")[0].split()


@pytest.mark.parametrize("name", ["typical_pdf", "english_pdf", "overfull_pdf"])
def test_all_fonts_are_embedded_subsets_that_copy_out(
    name: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    (tmp_path / "a.pdf").write_bytes(request.getfixturevalue(name))
    rows = tool_output("pdffonts", str(tmp_path / "a.pdf")).splitlines()[2:]
    assert {tuple(row.split()[-5:-2]) for row in rows} == {("yes", "yes", "yes")}
    assert not any("Helvetica" in row for row in rows)


@pytest.mark.parametrize("name", ["typical_pdf", "english_pdf", "overfull_pdf"])
def test_qpdf_finds_nothing_wrong(name: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(request.getfixturevalue(name))
    told = tool_output("qpdf", "--check", str(tmp_path / "a.pdf"))
    assert "No syntax or stream encoding errors found" in told
    assert "WARNING" not in told


def test_nothing_in_it_can_act_or_bring_a_file_along(overfull_pdf: bytes) -> None:
    acting = {"/URI", "/JS", "/JavaScript", "/Launch", "/EmbeddedFile", "/EmbeddedFiles", "/OpenAction", "/AA"}
    assert names_in(overfull_pdf) & (acting | {"/Image", "/SubmitForm", "/GoToR"}) == set()


def test_an_empty_session_has_a_calm_document() -> None:
    pdf = made(empty_summary())
    assert len(page_texts(pdf)) == 2
    assert "Inga lappar, skattningar eller citat finns sparade från träffen." in words_of(pdf)


def test_thirty_pages_and_their_contents_are_thirty_one() -> None:
    assert len(page_texts(made(many_notes_summary(11)))) == 31


def test_a_session_without_names_for_anything_still_gets_its_document() -> None:
    summary = typical_summary()
    summary = replace(
        summary,
        programme=replace(summary.programme, title="", season="", organiser="", idea=""),
        session=replace(summary.session, title="", theme="", venue=""),
    )
    assert "Sammanfattning · Träff 1" in words_of(made(summary))


def test_english_has_english_words_and_decimals(english_pdf: bytes) -> None:
    text = words_of(english_pdf)
    assert "How the time went" in text
    assert "5.4" in text
    assert "Wednesday 7 February 2024" in text


def test_nothing_swedish_of_ours_is_left_in_english(english_pdf: bytes) -> None:
    ours = {"lappar", "Skattningar", "Datum", "Plats", "Osorterade", "Bord", "Sammanfattning", "sida"}
    assert not ours & set(words_of(english_pdf).split())


def test_reportlab_is_not_loaded_before_a_document_is_made() -> None:
    code = "import sys, leda_desktop.documents.summary; print(any(m.startswith('reportlab') for m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "False"


def test_a_theme_of_a_thousand_notes_shows_them_all() -> None:
    text = words_of(made(session(board(notes(f"nummer{i}" for i in range(1000))))))
    assert {f"nummer{i}" for i in range(1000)} <= set(text.split())


def test_a_board_without_notes_is_no_section() -> None:
    empty = replace(board([]), board=Board(board([]).activity.id))
    assert "Punkten" not in words_of(made(session(empty), Language.EN))
