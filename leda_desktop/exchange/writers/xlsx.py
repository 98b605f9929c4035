"""A session as a spreadsheet: a sheet for each table, text that stays text, and real numbers and times."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from io import BytesIO

from xlsxwriter import Workbook as File
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from leda_desktop.domain.progress import Progress, unwatched
from leda_desktop.exchange.workbook.values import Cell, Column, ColumnKind, Fact, Table, Workbook
from leda_desktop.exchange.writers.cells import may_act, plain_words
from leda_desktop.exchange.writers.sheet_names import SheetNames, fitting
from leda_desktop.texts import Texts

MOST_LETTERS = 32_767
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_FONT = {"font_name": "Noto Sans", "font_size": 10, "font_color": "#1C2A2E", "valign": "top"}
_HEAD = {**_FONT, "bold": True, "font_color": "#FFFFFF", "bg_color": "#12484A", "text_wrap": True, "valign": "vcenter"}
_LINE = {"bottom": 1, "bottom_color": "#DDD8CA"}
_TEXT = {**_FONT, **_LINE, "text_wrap": True, "num_format": "@", "align": "left", "indent": 1}
_NUMBERS: Mapping[ColumnKind, str] = {
    ColumnKind.NUMBER: "0",
    ColumnKind.DECIMAL: "0.0",
    ColumnKind.DAY: "yyyy-mm-dd",
    ColumnKind.TIME: "hh:mm",
}
_PAPER_A4 = 9
_HEAD_HEIGHT, _LINE_HEIGHT, _HIGHEST = 32, 15, 405
_LETTERS_PER_WIDTH = 1.1
_LABEL_WIDTH, _FACT_WIDTH = 26, 80


def xlsx(workbook: Workbook, texts: Texts, progress: Progress = unwatched) -> bytes:
    """The workbook as an .xlsx file: the same bytes for the same workbook."""
    packed = BytesIO()
    with File(packed, _OPTIONS) as file:
        _describe(file, workbook)
        sheets, names, tables = _Sheets(file, texts), SheetNames(), workbook.tables
        sheets.write_facts(names.fresh(texts.t("Overview")), workbook.facts)
        for number, table in enumerate(tables):
            progress(number, len(tables))
            sheets.write_table(names.fresh(table.title), table.filled())
    return packed.getvalue()


def _describe(file: File, workbook: Workbook) -> None:
    file.set_properties(
        {
            "title": fitting(workbook.title, 255),
            "subject": fitting(workbook.subject, 255),
            "author": fitting(workbook.author, 255),
            # The library says Z without counting over, so it is handed universal time.
            "created": workbook.made_at.astimezone(UTC).replace(tzinfo=None),
        }
    )
    file.set_custom_property("Language", workbook.language)


class _Sheets:
    """Writes the sheets of one file."""

    def __init__(self, file: File, texts: Texts) -> None:
        self._file = file
        self._cut_mark = f"… [{texts.t('shortened')}]"
        self._fact_heads = (texts.t("What"), texts.t("Value"))
        self._heads = {side: file.add_format({**_HEAD, "align": side, "indent": 1}) for side in ("left", "right")}
        self._text = file.add_format(_TEXT)
        self._still = file.add_format({**_TEXT, "quote_prefix": True})
        self._numbers = {kind: self._numeric(code, "right") for kind, code in _NUMBERS.items()}
        self._facts = {kind: self._numeric(code, "left") for kind, code in _NUMBERS.items()}

    def _numeric(self, code: str, side: str) -> Format:
        return self._file.add_format({**_FONT, **_LINE, "num_format": code, "align": side, "indent": 1})

    def write_facts(self, name: str, facts: tuple[Fact, ...]) -> None:
        """What there is to know of the session, one under the other."""
        columns = (
            Column("what", self._fact_heads[0], width=_LABEL_WIDTH),
            Column("value", self._fact_heads[1], width=_FACT_WIDTH),
        )
        sheet = self._sheet(name, columns, len(facts))
        for row, fact in enumerate(facts, 1):
            self._write_text(sheet, row, 0, fact.title)
            self._write(sheet, row, 1, fact.value, self._facts.get(fact.kind, self._text))

    def write_table(self, name: str, table: Table) -> None:
        """A table, its heads held in place and filterable."""
        sheet = self._sheet(name, table.columns, len(table.rows))
        formats = [self._numbers.get(column.kind, self._text) for column in table.columns]
        for row, cells in enumerate(table.rows, 1):
            if (height := _height(cells, table.columns)) > _LINE_HEIGHT:
                sheet.set_row(row, height)
            for place, cell in enumerate(cells):
                self._write(sheet, row, place, cell, formats[place])

    def _sheet(self, name: str, columns: tuple[Column, ...], rows: int) -> Worksheet:
        sheet = self._file.add_worksheet(name)
        sheet.set_row(0, _HEAD_HEIGHT)
        for place, column in enumerate(columns):
            sheet.set_column(place, place, column.width)
            side = "left" if column.kind is ColumnKind.TEXT else "right"
            sheet.write_string(0, place, column.title, self._heads[side])
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, rows, len(columns) - 1)
        _set_for_paper(sheet)
        return sheet

    def _write(self, sheet: Worksheet, row: int, place: int, cell: Cell, form: Format) -> None:
        match cell:
            case None:
                sheet.write_blank(row, place, None, form)
            case datetime():
                sheet.write_datetime(row, place, cell.replace(tzinfo=None), form)
            case date():
                sheet.write_datetime(row, place, cell, form)
            case int() | float():
                sheet.write_number(row, place, cell, form)
            case _:
                self._write_text(sheet, row, place, plain_words(cell))

    def _write_text(self, sheet: Worksheet, row: int, place: int, text: str) -> None:
        """Text as text: it is neither evaluated now nor when somebody edits the cell."""
        kept = fitting(text, MOST_LETTERS - 1, self._cut_mark)
        sheet.write_string(row, place, _unlike_markup(kept), self._still if may_act(kept) else self._text)


def _height(cells: tuple[Cell, ...], columns: tuple[Column, ...]) -> float:
    """A guess at the height in points that wrapped text needs: LibreOffice does not find it out by itself."""
    texts = ((cell, column.width) for cell, column in zip(cells, columns, strict=True) if isinstance(cell, str))
    lines = max((_lines(text, width) for text, width in texts), default=1)
    return min(_HIGHEST, lines * _LINE_HEIGHT)


def _lines(text: str, width: int) -> int:
    return sum(1 + int(len(line) / width / _LETTERS_PER_WIDTH) for line in text.split("\n"))


def _unlike_markup(text: str) -> str:
    """The library takes a text that begins with <r> and ends with </r> for markup of its own and lets it through."""
    return f"{text} " if text.startswith("<r>") and text.endswith("</r>") else text


def _set_for_paper(sheet: Worksheet) -> None:
    sheet.set_paper(_PAPER_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
    sheet.set_footer("&L&A&R&P / &N")
