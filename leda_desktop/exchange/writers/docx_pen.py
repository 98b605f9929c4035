"""Writes headings, lists, tables and fields into a Word document."""

from collections.abc import Iterable, Mapping, Sequence

from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from leda_desktop.exchange.writers.docx_styles import ASIDE, CELL, CONTENT_WIDTH, FACT, LINE, PALE_SPRUCE


class Pen:
    """Adds to the end of a document. All text is written as text: nothing in it becomes a field, a link or markup."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._styles = _StyleIds(document)

    def heading(self, text: str, level: int) -> None:
        """A heading that the outline of the document shows."""
        self._document.add_heading(text, level)

    def paragraph(self, text: str, style: str = "Normal") -> Paragraph:
        """Running text."""
        paragraph = self._document.add_paragraph(text)
        self._styles.dress(paragraph, style)
        return paragraph

    def fact(self, label: str, value: str) -> None:
        """A label, and what it says behind it."""
        paragraph = self.paragraph("", FACT)
        self._styles.add_aside(paragraph, label)
        paragraph.add_run(f"\t{value}")

    def bullet(self, text: str, aside: str = "") -> None:
        """An item of a list, its further lines as items under it; what is told about it stands small behind it."""
        head, *points = text.split("\n")
        paragraph = self.paragraph(head, "List Bullet")
        if aside:
            self._styles.add_aside(paragraph, f"  {aside}")
        for point in filter(None, points):
            self.paragraph(point, "List Bullet 2")

    def quote(self, text: str, by: str) -> None:
        """What somebody said, and who, if they agreed to that."""
        paragraph = self.paragraph(text, "Quote")
        if by:
            self._styles.add_aside(paragraph, f"\n{by}")

    def table(self, heads: Sequence[str], widths: Sequence[float]) -> "TablePen":
        """A table across the page; its heads are repeated on every page it reaches. Widths are in millimetres."""
        table = self._document.add_table(rows=0, cols=len(heads))
        table.autofit = False
        _rule(table)
        scale = CONTENT_WIDTH / sum(widths)
        pen = TablePen(table, [width * scale for width in widths], self._styles)
        pen.heads(heads)
        return pen

    def space(self) -> None:
        """What keeps a table from touching what comes after it."""
        self._document.add_paragraph()


class TablePen:
    """Adds rows to a table."""

    def __init__(self, table: Table, widths: Sequence[float], styles: "_StyleIds") -> None:
        self._table = table
        self._widths = widths
        self._styles = styles
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Mm(width)

    def heads(self, heads: Sequence[str]) -> None:
        """The row that names the columns."""
        cells = self.row(heads, bold=True)
        for cell in cells:
            shade(cell, PALE_SPRUCE)
        header = OxmlElement("w:tblHeader")
        self._table.rows[0]._tr.get_or_add_trPr().append(header)

    def row(self, texts: Iterable[str], *, bold: bool = False) -> tuple[_Cell, ...]:
        """A row that is not parted between pages where it fits on one."""
        row = self._added()
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        cells = row.cells
        for cell, text, width in zip(cells, texts, self._widths, strict=True):
            cell.width = Mm(width)
            paragraph = cell.paragraphs[0]
            self._styles.dress(paragraph, CELL)
            paragraph.add_run(text).bold = bold or None
        return cells

    def aside(self, cell: _Cell, text: str) -> None:
        """A small line under what a cell says."""
        if text:
            self._styles.add_aside(cell.paragraphs[0], f"\n{text}")

    def across(self, text: str) -> None:
        """A row of a single cell, which heads those below it."""
        cells = self._added().cells
        paragraph = cells[0].merge(cells[-1]).paragraphs[0]
        self._styles.dress(paragraph, CELL)
        paragraph.add_run(text).bold = True
        paragraph.paragraph_format.keep_with_next = True

    def _added(self) -> _Row:
        added: _Row = self._table.add_row()  # type: ignore[no-untyped-call]
        return added


class _StyleIds:
    """Styles by name, looked up once: the library looks through all of them for every paragraph."""

    def __init__(self, document: Document) -> None:
        self._ids = {style.name: style.style_id for style in document.styles}

    def dress(self, paragraph: Paragraph, style: str) -> None:
        """Give a paragraph its style."""
        paragraph._p.style = self._ids[style]

    def add_aside(self, paragraph: Paragraph, text: str) -> None:
        """Put something small behind what a paragraph says."""
        paragraph.add_run(text)._r.style = self._ids[ASIDE]


def shade(cell: _Cell, colour: str) -> None:
    """Colour the ground of a cell."""
    shading = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shading.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shading)


def running_line(paragraph: Paragraph, left: str, fields: Mapping[str, str]) -> None:
    """A line at the head or foot of every page: a text, and at the right edge what Word fills in, such as PAGE.

    The fields are given with what they show until Word fills them in.
    """
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(Mm(CONTENT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(f"{left}\t")
    for number, (field, shown) in enumerate(fields.items()):
        if number:
            paragraph.add_run(" / ")
        _add_field(paragraph, field, shown)


def _add_field(paragraph: Paragraph, name: str, shown: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), f" {name} ")
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = shown
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def _rule(table: Table) -> None:
    """Hairlines between the rows, and little room beside what stands in the cells."""
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        border = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", LINE)):
            border.set(qn(f"w:{name}"), value)
        borders.append(border)
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "60")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.insert_element_before(borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    table._tbl.tblPr.insert_element_before(margins, "w:tblLook")
