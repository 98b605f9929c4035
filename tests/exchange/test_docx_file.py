"""The editable summary: real headings, lists and tables, in the language, with nothing in it that acts."""

from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree

from leda_desktop.domain.kinds import Consent
from leda_desktop.domain.words import clean
from leda_desktop.exchange.outgoing import Format
from leda_desktop.texts import Texts
from tests.documents.sessions import board, everywhere, note, notes, questionnaire, session
from tests.exchange.exports import EN, NASTY, SV, contents, everything_in, flat, made, tags_in
from tests.gallery.pages import UNBROKEN, empty_summary, overfull_summary, typical_summary


@pytest.fixture(scope="module")
def typical() -> bytes:
    """The document of the typical session."""
    return made(Format.DOCX, typical_summary())


def styled(data: bytes, style: str) -> list[str]:
    """The paragraphs in a style."""
    return [p.text for p in Document(BytesIO(data)).paragraphs if p.style is not None and p.style.name == style]


def test_the_outline_is_made_of_headings(typical: bytes) -> None:
    assert styled(typical, "Title") == ["Innovera i mellanrummen"]
    assert styled(typical, "Heading 1")[:3] == [
        "Så gick tiden",
        "Deltagarna presenterar sig",
        "Förhoppningar och farhågor",
    ]
    assert styled(typical, "Heading 2")[:2] == ["Förhoppningar", "Farhågor"]
    assert styled(typical, "Heading 3")[0] == "Kunskap och inspiration · 14"


def test_a_note_is_an_item_of_a_list_and_its_points_are_items_under_it() -> None:
    data = made(Format.DOCX, session(board(notes(["Huvudsak\nen sak\nen till"]))))
    assert styled(data, "List Bullet") == ["Huvudsak"]
    assert styled(data, "List Bullet 2") == ["en sak", "en till"]


def test_a_quote_stands_with_the_name_that_was_agreed_to() -> None:
    data = made(Format.DOCX, session(board([note("Sagt", 1, Consent.NAMED)])))
    assert styled(data, "Quote") == ["”Sagt”\nAda Berg, Verket"]


def test_heads_of_tables_are_repeated_on_every_page(typical: bytes) -> None:
    for table in Document(BytesIO(typical)).tables:
        first = table.rows[0]._tr
        assert first.trPr is not None and first.trPr.find(qn("w:tblHeader")) is not None


def test_a_chart_is_a_table_that_says_the_same() -> None:
    table = Document(BytesIO(made(Format.DOCX, session(questionnaire([1, 1, 4, 10, 10]))))).tables[0]
    assert [cell.text for cell in table.rows[1].cells][1:5] == ["5,2", "5", "2", "0"]
    assert table.rows[1].cells[0].text == "Hur bra är vi?\nVi tillsammans · 1 inte – 10 mycket"


@pytest.mark.parametrize(("texts", "language"), [(SV, "sv-SE"), (EN, "en-GB")])
def test_the_language_is_set_for_spelling_and_readers(texts: Texts, language: str) -> None:
    data = made(Format.DOCX, typical_summary(), texts)
    styles = etree.fromstring(contents(data)["word/styles.xml"])
    assert {element.get(qn("w:val")) for element in styles.iter(qn("w:lang"))} == {language}
    assert Document(BytesIO(data)).core_properties.language == language


def test_pages_are_numbered_and_named(typical: bytes) -> None:
    parts = contents(typical)
    head = parts["word/header1.xml"].decode()
    assert " TITLE " in head and "Sammanfattning · Lärandeträff 1 · Innovera i mellanrummen" in head
    assert b" PAGE " in parts["word/footer1.xml"] and b" NUMPAGES " in parts["word/footer1.xml"]


def test_the_file_tells_of_no_template_program_or_computer(typical: bytes) -> None:
    text = everything_in(typical).casefold()
    assert not [word for word in ("normal.dotm", "macintosh", "python-docx", "template", "thumbnail") if word in text]
    assert "docProps/app.xml" not in contents(typical)


def test_only_our_type_is_named(typical: bytes) -> None:
    styles = etree.fromstring(contents(typical)["word/styles.xml"])
    assert {element.get(qn("w:ascii")) for element in styles.iter(qn("w:rFonts"))} <= {"Noto Sans", "Courier"}
    assert 'altName w:val="Segoe UI"' in contents(typical)["word/fontTable.xml"].decode()


@pytest.mark.parametrize("text", NASTY)
def test_no_words_become_a_field_a_link_or_markup(text: str) -> None:
    data = made(Format.DOCX, everywhere(text))
    assert not tags_in(data) & {"hyperlink", "instrText", "object", "altChunk", "attachedTemplate", "drawing"}
    assert "TargetMode" not in str(contents(data))
    fields = [
        e.get(qn("w:instr")) for e in etree.fromstring(contents(data)["word/document.xml"]).iter(qn("w:fldSimple"))
    ]
    assert fields == []
    assert flat([clean(text, lines=True)]) in flat(p.text for p in Document(BytesIO(data)).paragraphs)


@pytest.mark.parametrize("text", [UNBROKEN, "ord " * 30_000])
def test_a_hundred_thousand_letters_are_kept(text: str) -> None:
    assert flat([text]) in flat(styled(made(Format.DOCX, session(board(notes([text])))), "List Bullet"))


def test_an_empty_session_says_so() -> None:
    assert "Inga lappar, skattningar eller citat" in everything_in(made(Format.DOCX, empty_summary()))


def test_an_overfull_session_keeps_every_note() -> None:
    kept = [text for text in styled(made(Format.DOCX, overfull_summary()), "List Bullet") if "för mycket" in text]
    assert len(kept) == 1000
