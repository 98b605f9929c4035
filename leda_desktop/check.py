"""`leda check`: is the store whole, and is everything there that Leda needs?"""

import importlib
import sys
from pathlib import Path

from leda_desktop.models.check import Finding, Subject
from leda_desktop.models.check import check as examine
from leda_desktop.paths import resource
from leda_desktop.texts import Texts
from leda_desktop.wording import explain

_NEEDED_MODULES = (
    "PySide6.QtWidgets",
    "PySide6.QtPdf",
    "PySide6.QtPrintSupport",
    "sqlalchemy",
    "alembic",
    "reportlab.pdfgen.canvas",
    "wakepy",
)
_NEEDED_FILES = (
    ("fonts", "NotoSans-Regular.ttf"),
    ("style", "desk.qss"),
    ("sample", "programme.toml"),
    ("sounds", "gong.wav"),
    ("translations", "sv", "LC_MESSAGES", "leda.mo"),
)


def check(store: Path, texts: Texts) -> int:
    """Print what was examined, one line each; 0 when all is in order, else 1."""
    faults = [fault for finding in examine(store) for fault in _tell(finding, texts)]
    faults += [fault for what in missing_parts() for fault in _tell_missing(what, texts)]
    sys.stdout.write((texts.t("Something is wrong.") if faults else texts.t("Everything is in order.")) + "\n")
    return 1 if faults else 0


def missing_parts() -> tuple[str, ...]:
    """The libraries and files that an installation lacks."""
    files = tuple("/".join(parts) for parts in _NEEDED_FILES if not resource(*parts).is_file())
    return tuple(name for name in _NEEDED_MODULES if not _loads(name)) + files


def _loads(name: str) -> bool:
    try:
        importlib.import_module(name)
    except ImportError:
        return False
    return True


def _tell(finding: Finding, texts: Texts) -> list[str]:
    faults = list(finding.faults)
    if finding.problem is not None:
        faults.append(explain(finding.problem, texts))
    state = texts.t("in order") if finding.in_order else "; ".join(faults)
    sys.stdout.write(f"{_subject(finding.subject, texts)}: {state}\n")
    return faults


def _tell_missing(what: str, texts: Texts) -> list[str]:
    line = texts.t("Installation: {what} is missing").format(what=what)
    sys.stdout.write(line + "\n")
    return [line]


def _subject(subject: Subject, texts: Texts) -> str:
    match subject:
        case Subject.OPENING:
            return texts.t("Opening the store")
        case Subject.SCHEMA:
            return texts.t("Tables and columns")
        case Subject.PROMISES:
            return texts.t("Safe settings of the store")
        case Subject.PAGES:
            return texts.t("Pages of the file")
        case Subject.REFERENCES:
            return texts.t("References between rows")
        case Subject.MEDIA:
            return texts.t("Photographs and documents")
        case Subject.BACKUPS:
            return texts.t("Backups")
