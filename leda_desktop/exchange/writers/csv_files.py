"""A session as CSV: a file for each table, as spreadsheets of the language expect it."""

import csv
from collections.abc import Iterator, Mapping
from datetime import datetime
from io import StringIO

from leda_desktop.domain.file_names import safe_file_name
from leda_desktop.domain.progress import Progress, unwatched
from leda_desktop.exchange.workbook.values import Cell, ColumnKind, Table, Workbook
from leda_desktop.exchange.writers.cells import may_act, words_of
from leda_desktop.texts import Language, Texts

_SEPARATORS: Mapping[Language, str] = {Language.SV: ";", Language.EN: ","}


def csv_files(workbook: Workbook, texts: Texts, progress: Progress = unwatched) -> dict[str, bytes]:
    """The files by name, numbered in the order in which one reads them.

    UTF-8 with a byte order mark, every field quoted as in RFC 4180. Parted by semicolons in Swedish, where the comma
    belongs to the decimals, and by commas in English. Times are written as 2024-02-07 12:05.
    """
    files = {_name(1, texts.t("Overview")): _written(_fact_rows(workbook, texts), texts)}
    tables = workbook.tables
    for number, table in enumerate(tables):
        progress(number, len(tables))
        files[_name(number + 2, table.title)] = _written(_table_rows(table.filled(), texts), texts)
    return files


def guarded(text: str) -> str:
    """The field with an apostrophe before it if a spreadsheet could take it for a formula."""
    return f"'{text}" if may_act(text) else text


def _name(number: int, title: str) -> str:
    return safe_file_name(f"{number:02} {title}", "csv")


def _written(rows: Iterator[list[str]], texts: Texts) -> bytes:
    file = StringIO(newline="")
    separator = _SEPARATORS[texts.language]
    csv.writer(file, delimiter=separator, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows(rows)
    return file.getvalue().encode("utf-8-sig")


def _fact_rows(workbook: Workbook, texts: Texts) -> Iterator[list[str]]:
    yield [texts.t("What"), texts.t("Value")]
    for fact in workbook.facts:
        yield [fact.title, _field(fact.value, fact.kind, texts)]


def _table_rows(table: Table, texts: Texts) -> Iterator[list[str]]:
    yield [column.title for column in table.columns]
    for row in table.rows:
        yield [_field(cell, column.kind, texts) for cell, column in zip(row, table.columns, strict=True)]


def _field(cell: Cell, kind: ColumnKind, texts: Texts) -> str:
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M}"
    words = words_of(cell, texts)
    return guarded(words) if kind is ColumnKind.TEXT else words
