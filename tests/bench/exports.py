"""Times each kind of file of a full session against the bare library that writes the same words."""

import csv
import json
from collections.abc import Callable, Mapping
from io import BytesIO, StringIO
from statistics import median
from time import perf_counter

from docx import Document
from openpyxl import load_workbook
from xlsxwriter import Workbook

from leda_desktop.domain.summary import SessionSummary
from leda_desktop.exchange.outgoing import Format, export
from leda_desktop.texts import Language, Texts
from tests.gallery.pages import many_notes_summary

ROUNDS = 7
COPIES = 11

Rows = list[list[str]]


def milliseconds(work: Callable[[], object]) -> float:
    """How long it takes once."""
    before = perf_counter()
    work()
    return (perf_counter() - before) * 1000


def bare_xlsx(sheets: Mapping[str, Rows], _paragraphs: list[str]) -> None:
    """The same cells, without any format."""
    with Workbook(BytesIO(), {"in_memory": True}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                for place, cell in enumerate(row):
                    sheet.write_string(number, place, cell)


def bare_csv(sheets: Mapping[str, Rows], _paragraphs: list[str]) -> None:
    """The same rows."""
    for rows in sheets.values():
        csv.writer(StringIO(), quoting=csv.QUOTE_ALL).writerows(rows)


def bare_docx(_sheets: Mapping[str, Rows], paragraphs: list[str]) -> None:
    """The same paragraphs, all alike."""
    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(BytesIO())


def bare_json(sheets: Mapping[str, Rows], _paragraphs: list[str]) -> None:
    """The same rows."""
    json.dumps(dict(sheets), ensure_ascii=False, indent=2).encode()


FLOORS = {Format.XLSX: bare_xlsx, Format.CSV: bare_csv, Format.DOCX: bare_docx, Format.JSON: bare_json}


def measure(form: Format, summary: SessionSummary, texts: Texts) -> tuple[float, float, int]:
    """The median of ours and of the floor in milliseconds, and the cells or paragraphs; each runs once before."""
    book = load_workbook(BytesIO(export(Format.XLSX, summary, texts)))
    sheets = {s.title: [[str(v or "") for v in row] for row in s.iter_rows(values_only=True)] for s in book.worksheets}
    paragraphs = [p.text for p in Document(BytesIO(export(Format.DOCX, summary, texts))).paragraphs]
    floor = FLOORS[form]
    export(form, summary, texts)
    rounds = [
        (milliseconds(lambda: export(form, summary, texts)), milliseconds(lambda: floor(sheets, paragraphs)))
        for _ in range(ROUNDS)
    ]
    size = len(paragraphs) if form is Format.DOCX else sum(len(row) for rows in sheets.values() for row in rows)
    return median(ours for ours, _ in rounds), median(bare for _, bare in rounds), size


def main() -> None:
    """Print the figures, one kind of file a line."""
    summary, texts = many_notes_summary(COPIES), Texts.load(Language.SV)
    for form in Format:
        ours, floor, size = measure(form, summary, texts)
        print(f"{form.value} {ours:.1f} ms, bare library {floor:.1f} ms, {size} pieces, ratio {ours / floor:.2f}")


if __name__ == "__main__":
    main()
