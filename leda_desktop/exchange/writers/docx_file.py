"""The summary as a Word document that can be edited: headings, lists and tables, the charts as tables."""

from io import BytesIO
from zipfile import ZipFile

from docx import Document

from leda_desktop.domain.progress import Progress, unwatched
from leda_desktop.exchange.workbook.values import Workbook
from leda_desktop.exchange.writers.docx_pen import Pen, running_line
from leda_desktop.exchange.writers.docx_sections import Sections
from leda_desktop.exchange.writers.docx_styles import dress
from leda_desktop.exchange.writers.packing import zipped
from leda_desktop.exchange.writers.sheet_names import fitting
from leda_desktop.texts import Texts

_LONGEST_LINE = 70


def docx(workbook: Workbook, texts: Texts, progress: Progress = unwatched) -> bytes:
    """The workbook as a .docx file: the same bytes for the same workbook."""
    document = Document()
    dress(document, workbook)
    section = document.sections[0]
    running_line(
        section.header.paragraphs[0],
        fitting(workbook.subject, _LONGEST_LINE),
        {"TITLE": document.core_properties.title},
    )
    running_line(section.footer.paragraphs[0], "", {"PAGE": "1", "NUMPAGES": "1"})
    _write(Sections(Pen(document), texts), workbook, progress)
    saved = BytesIO()
    document.save(saved)
    with ZipFile(saved) as archive:
        return zipped({name: archive.read(name) for name in archive.namelist()}, workbook.made_at)


def _write(sections: Sections, workbook: Workbook, progress: Progress) -> None:
    sections.cover(workbook)
    sections.agenda(workbook.agenda)
    parts = [part for part in workbook.parts if part.brought]
    for number, part in enumerate(parts):
        progress(number, len(parts))
        sections.part(part)
    if not parts:
        sections.nothing()
    sections.coming(workbook.coming)
