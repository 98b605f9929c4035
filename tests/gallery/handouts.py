"""Situations of the handouts: what is printed before a session."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtPrintSupport import QPrinter

from leda_desktop.domain.handout_choices import key_of
from leda_desktop.domain.handouts import HandoutKind
from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.domain.programme import SessionPlan
from leda_desktop.ui.desk.places import Place
from leda_desktop.ui.handouts.page import HandoutsPage
from leda_desktop.ui.plan.place import PlanPlace
from leda_desktop.ui.printing.pages import make_ready
from leda_desktop.ui.printing.preview import PrintPreview
from tests.gallery.before import overfilled
from tests.gallery.desk import Desk, Situation
from tests.gallery.filling import fill_session

_PRINTING = (
    Trouble.PRINTING_MISSING,
    Trouble.PRINTER_NONE,
    Trouble.PRINTER_GONE,
    Trouble.PRINTER_PAUSED,
    Trouble.PRINTER_REFUSES,
    Trouble.PRINTER_UNREACHABLE,
    Trouble.PRINT_NO_PAGES,
)


def situations() -> Iterator[Situation]:
    """What one sees while printing."""
    yield Situation("handouts-empty", _nothing_planned)
    yield Situation("handouts-typical", partial(_look_at, HandoutKind.FORM))
    yield Situation("handouts-cards", partial(_look_at, HandoutKind.CARDS))
    yield Situation("handouts-overfull", _overfill)
    yield Situation("handouts-nothing-ticked", _tick_nothing)
    yield Situation("handouts-making", _make)
    yield Situation("handouts-preview", _preview)
    for trouble in _PRINTING:
        yield Situation(f"printing-{trouble.value.replace('_', '-')}", partial(_refuse, trouble))


def _nothing_planned(desk: Desk) -> None:
    desk.open()
    desk.put_plan(lambda plan: SessionPlan(plan.session, ()))
    _visit(desk)


def _look_at(kind: HandoutKind, desk: Desk) -> None:
    desk.open()
    fill_session(desk)
    page = _visit(desk)
    page.list.choose(next(key_of(row.handout) for row in page.list.rows if row.handout.kind is kind))
    page.list.enter()
    _settle(desk, page)


def _overfill(desk: Desk) -> None:
    desk.open()
    desk.put_plan(overfilled)
    _visit(desk)


def _tick_nothing(desk: Desk) -> None:
    desk.open()
    page = _visit(desk)
    for row in page.list.rows:
        row.tick.click()
    _settle(desk, page)


def _make(desk: Desk) -> None:
    desk.open()
    page = _visit(desk)
    page.line._words = page._making_words
    page.line._appear()
    page.line._show_step(11, 148)


def _preview(desk: Desk) -> None:
    """The preview stands for itself; printers of the machine that draws it are not asked."""
    desk.open()
    page = _visit(desk)
    page.list.choose(next(key_of(row.handout) for row in page.list.rows if row.handout.kind is HandoutKind.FORM))
    _settle(desk, page)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    make_ready(printer, page.preview.pdf, "Blankett – Lärandeträff 1")
    manner = desk.house.manner
    preview = PrintPreview(printer, page.preview.pdf, print, manner.texts, manner.theme, None, page)
    preview.show()
    desk.hands.settle()
    desk.show_instead(preview)


def _refuse(trouble: Trouble, desk: Desk) -> None:
    desk.open()
    page = _visit(desk)
    page.problem_raised.emit(Problem(trouble, name="HP LaserJet korridor 2", pages=12))


def _visit(desk: Desk) -> HandoutsPage:
    place = desk.visit(Place.BEFORE, PlanPlace)
    place.show_handouts()
    page = place.handouts
    assert page is not None
    _settle(desk, page)
    return page


def _settle(desk: Desk, page: HandoutsPage) -> None:
    desk.hands.settle()
    page.preview._soon.timeout.emit()
    desk.hands.wait_until(lambda: bool(page.preview.pdf) and not page.preview.is_making)
