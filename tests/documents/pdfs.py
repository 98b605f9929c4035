"""Looks into PDF files: with poppler and qpdf as a reader would, and with pypdf where their structure counts."""

import shutil
import subprocess
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, PdfObject

from leda_desktop.documents.summary import summary_pdf
from leda_desktop.domain.summary import SessionSummary
from leda_desktop.texts import Language, Texts


def made(summary: SessionSummary, language: Language = Language.SV) -> bytes:
    """The summary document in a language."""
    return summary_pdf(summary, Texts.load(language))


def tool_output(name: str, *arguments: str) -> str:
    """What a command-line tool says; the test is skipped where it is not installed."""
    if shutil.which(name) is None:
        pytest.skip(f"{name} is not installed")
    done = subprocess.run([name, *arguments], check=True, capture_output=True, encoding="utf-8")
    return done.stdout + done.stderr


def copied_text(pdf: bytes, folder: Path) -> str:
    """What a reader gets who marks everything and copies it."""
    path = folder / "copied.pdf"
    path.write_bytes(pdf)
    return tool_output("pdftotext", "-enc", "UTF-8", str(path), "-")


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page in the order it was written."""
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


def words_of(pdf: bytes) -> str:
    """All text on one line, so that line breaks do not matter."""
    return " ".join(" ".join(page_texts(pdf)).split())


def outline_of(pdf: bytes) -> list[str]:
    """The titles of the outline, indented by depth."""
    return list(_titles(PdfReader(BytesIO(pdf)).outline, 0))


def _titles(entries: Sequence[object], depth: int) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, list):
            yield from _titles(entry, depth + 1)
        elif isinstance(entry, DictionaryObject):
            yield "  " * depth + str(entry["/Title"])


def within(pdf: bytes, *path: str | int) -> Any:  # noqa: ANN401 - what a file holds can be anything
    """What the catalogue of a file holds at the end of a path."""
    thing: Any = PdfReader(BytesIO(pdf)).root_object
    for key in path:
        thing = thing[key].get_object()
    return thing


def parts_of(pdf: bytes) -> list[Any]:
    """Every part of the structure of a tagged file, in the order of reading."""
    return list(_parts(within(pdf, "/StructTreeRoot", "/K")))


def _parts(thing: Any) -> Iterator[Any]:  # noqa: ANN401
    if isinstance(thing, DictionaryObject) and "/S" in thing:
        yield thing
        kids: Any = thing.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            yield from _parts(kid.get_object())


def names_in(pdf: bytes) -> set[str]:
    """Every key and every name of the file's structure, text and pictures not counted."""
    reader = PdfReader(BytesIO(pdf))
    seen = [reader.trailer, *(reader.get_object(number) for number in range(1, int(str(reader.trailer["/Size"]))))]
    return {name for thing in seen if thing is not None for name in _names(thing)}


def _names(thing: PdfObject) -> Iterator[str]:
    if isinstance(thing, DictionaryObject):
        for key, value in thing.items():
            yield str(key)
            yield from _names(value)
    elif isinstance(thing, ArrayObject):
        for value in thing:
            yield from _names(value)
    elif str(thing).startswith("/"):
        yield str(thing)
