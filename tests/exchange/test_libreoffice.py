"""What people open the files with: LibreOffice reads every word as it was written, and evaluates none of them."""

import csv
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from leda_desktop.domain.words import clean
from leda_desktop.exchange.outgoing import Format
from leda_desktop.exchange.writers.csv_files import guarded
from tests.documents.sessions import board, notes, questionnaire, session
from tests.exchange.exports import NASTY, cells_of, contents, converted, csv_rows, flat, made
from tests.gallery.pages import overfull_summary, typical_summary

pytestmark = pytest.mark.timeout(240)
# Every sheet to a file of its own: comma, quotation marks, UTF-8, cells as they are shown.
ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
SEMICOLONS = "CSV:59,34,76,1"
KEPT = [clean(text, lines=True) for text in NASTY if clean(text, lines=True)]
NASTY_SESSION = session(board(notes(NASTY)), questionnaire([5] * len(NASTY), NASTY))


def test_a_spreadsheet_shows_every_word_and_evaluates_none(tmp_path: Path) -> None:
    files = {"nasty.xlsx": made(Format.XLSX, NASTY_SESSION), "typical.xlsx": made(Format.XLSX, typical_summary())}
    shown = converted(files, ALL_SHEETS, tmp_path)
    for name, data in files.items():
        theirs = {field.strip() for path in sheets(shown, Path(name).stem) for field in fields(path)}
        assert not [cell for cell in cells_of(data) if cell.strip() not in theirs]
    theirs = {field.strip() for path in sheets(shown, "nasty") for field in fields(path)}
    assert not [text for text in KEPT if text not in theirs]
    agenda = fields(next(path for path in sheets(shown, "typical") if "Körschema" in path.name))
    assert [field for field in agenda if "11:01" in field] and "29" in agenda


def test_a_document_shows_every_word(tmp_path: Path) -> None:
    files = {"nasty.docx": made(Format.DOCX, NASTY_SESSION), "overfull.docx": made(Format.DOCX, overfull_summary())}
    shown = converted(files, "txt:Text (encoded):UTF8", tmp_path)
    text = flat([shown["nasty.txt"].read_text(encoding="utf-8")])
    assert not [word for word in KEPT if flat(word.split("\n")) not in text.replace("•", "")]
    assert shown["overfull.txt"].read_text(encoding="utf-8").count("om det som är för mycket") == 1000


def test_csv_is_parted_as_it_was_written_and_evaluates_nothing(tmp_path: Path) -> None:
    data = made(Format.CSV, NASTY_SESSION)
    files = {f"{number}.csv": file for number, file in enumerate(contents(data).values())}
    shown = converted(files, "xlsx", tmp_path, reading=SEMICOLONS)
    assert len(shown) == len(files)
    assert not [path for path in shown.values() if b"<f>" in sheet_xml(path) or b"<f " in sheet_xml(path)]
    rows = csv_rows(data, "Punkten punkt")
    read = load_workbook(BytesIO(shown["1.xlsx"].read_bytes())).worksheets[0]
    assert (read.max_row, read.max_column) == (len(rows), len(rows[0]))
    texts = {str(cell.value) for row in read.iter_rows() for cell in row}
    assert not [text for text in KEPT if guarded(text) not in texts and not is_number_or_day(text)]


def sheets(shown: dict[str, Path], stem: str) -> list[Path]:
    """The sheets of one spreadsheet."""
    return [path for name, path in shown.items() if name.startswith(f"{stem}-")]


def fields(path: Path) -> list[str]:
    """All fields of a file."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [field for row in csv.reader(file) for field in row]


def sheet_xml(path: Path) -> bytes:
    """What stands in all sheets of a spreadsheet."""
    with ZipFile(path) as archive:
        return b"".join(archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/"))


def is_number_or_day(text: str) -> bool:
    """CSV cannot say that a text is no number: a reader that guesses makes 46 of 0046."""
    return text in {"0046", "1e5", "1/2", "TRUE"}
