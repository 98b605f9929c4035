"""`leda export`: every document of a session in a folder, without a window."""

import os
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from leda_desktop.domain.ids import SessionId
from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.domain.programme import ProgrammePlan
from leda_desktop.machine_clock import SystemClock
from leda_desktop.models.store import Store
from leda_desktop.services.suite import Suite, build_suite
from leda_desktop.texts import Texts
from leda_desktop.ui.portfolio import session_papers, write_papers


@dataclass(frozen=True, slots=True)
class Wanted:
    """A session by its number, in the programme whose title has these words; in the latest one without any."""

    number: int
    programme: str = ""


def export(path: Path, wanted: Wanted, out: Path, texts: Texts) -> int:
    """Write the documents and print the path of each; returns the exit code.

    Raises Problem when there is no such store or session, or the folder cannot be written.
    """
    if not path.exists():
        raise Problem(Trouble.FILE_MISSING, path=path)
    _make_folder(out)
    application = _painter()
    clock = SystemClock()
    with closing(Store.open(path, clock, read_only=True)) as store:
        suite = build_suite(store, clock)
        written = write_papers(session_papers(suite, _session(suite, wanted), texts), out)
    sys.stdout.write("".join(f"{each}\n" for each in written))
    del application
    return 0


def _make_folder(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problem(Trouble.FILE_UNWRITABLE, path=out) from error


def _painter() -> QGuiApplication:
    """Qt needs it to paint pictures, though no screen."""
    existing = QGuiApplication.instance()
    if isinstance(existing, QGuiApplication):
        return existing
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(["leda"])


def _session(suite: Suite, wanted: Wanted) -> SessionId:
    plan = _programme(suite, wanted.programme)
    found = next((session.id for session in plan.sessions if session.number == wanted.number), None)
    if found is None:
        known = ", ".join(str(session.number) for session in plan.sessions)
        raise Problem(Trouble.SESSION_UNKNOWN, number=wanted.number, programme=plan.programme.title, known=known)
    return found


def _programme(suite: Suite, title: str) -> ProgrammePlan:
    programmes = suite.plans.programmes()
    found = next((one for one in programmes if title.casefold() in one.title.casefold()), None)
    if found is None:
        raise Problem(Trouble.PROGRAMME_UNKNOWN, known=", ".join(one.title for one in programmes) or "–")
    return suite.plans.programme_plan(found.id)
