"""The way out: a session as a file that other programs open."""

from enum import Enum
from typing import assert_never

from leda_desktop.domain.file_names import safe_file_name
from leda_desktop.domain.progress import Progress, unwatched
from leda_desktop.domain.summary import SessionSummary
from leda_desktop.texts import Texts


class Format(Enum):
    """A kind of file."""

    XLSX = "xlsx"
    CSV = "csv"
    DOCX = "docx"
    JSON = "json"

    @property
    def ending(self) -> str:
        """How the file's name ends; CSV is several files in one zip."""
        return "zip" if self is Format.CSV else self.value


def export(
    form: Format, summary: SessionSummary, texts: Texts, progress: Progress = unwatched, *, every_word: bool = True
) -> bytes:
    """The session as a file, the same bytes for the same summary; raises Cancelled where `progress` does.

    What stays in the room, names without consent and results of too few are left out, whatever the summary holds.
    Without `every_word`, single notes and open answers are left out too.
    """
    # The libraries take their time to load, and most starts of Leda never export anything.
    from leda_desktop.exchange.workbook.gathering import workbook_of  # noqa: PLC0415

    whole = workbook_of(summary, texts)
    workbook = whole if every_word else whole.condensed()
    match form:
        case Format.XLSX:
            from leda_desktop.exchange.writers.xlsx import xlsx  # noqa: PLC0415

            return xlsx(workbook, texts, progress)
        case Format.CSV:
            from leda_desktop.exchange.writers.csv_files import csv_files  # noqa: PLC0415
            from leda_desktop.exchange.writers.packing import zipped  # noqa: PLC0415

            return zipped(csv_files(workbook, texts, progress), summary.made_at)
        case Format.DOCX:
            from leda_desktop.exchange.writers.docx_file import docx  # noqa: PLC0415

            return docx(workbook, texts, progress)
        case Format.JSON:
            from leda_desktop.exchange.writers.json_file import json_file  # noqa: PLC0415

            return json_file(workbook)
        case _:
            assert_never(form)


def file_name(summary: SessionSummary, what: str, ending: str, texts: Texts) -> str:
    """What a file of a session is called: its number, its day, what the file is, and the theme as far as it fits.

    Such as `Träff 1 2024-02-07 Sammanfattning Om att leda.pdf`; any file system can keep it.
    """
    session = summary.session
    number = texts.t("Session {n}").format(n=session.number)
    return safe_file_name(f"{number} {session.day.isoformat()} {what} {session.theme or session.title}", ending)
