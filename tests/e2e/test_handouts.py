"""Handouts are prepared with the keyboard, saved and printed from the real program; cancelled, nothing is left."""

import threading
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QFileDialog

from leda_desktop.domain.handouts import Handout, HandoutKind
from leda_desktop.services.people_changes import Entry
from leda_desktop.ui.desk.places import Place
from leda_desktop.ui.handouts.page import HandoutsPage
from leda_desktop.ui.handouts.row import HandoutRow
from leda_desktop.ui.plan.place import PlanPlace
from tests.e2e.driver import Desk

NO_PRINTER = (
    "Ingen skrivare hittades. Anslut en i datorns inställningar, eller spara som PDF och skriv ut från en annan dator."
)


@pytest.fixture(autouse=True)
def no_printers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Whoever runs this has no printer."""
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "no-server"))


def handouts(desk: Desk) -> HandoutsPage:
    """The page, opened with its key from the agenda, with its first pages made."""
    desk.visit(Place.BEFORE)
    desk.press("Ctrl+P")
    return shown(desk)


def shown(desk: Desk) -> HandoutsPage:
    """The page as soon as it has counted everything."""
    place = desk.leda.window.built(Place.BEFORE)
    assert isinstance(place, PlanPlace) and place.handouts is not None
    page = place.handouts
    desk.wait_until(lambda: bool(page.preview.pdf) and not page.preview.is_making)
    return page


def row(page: HandoutsPage, kind: HandoutKind) -> HandoutRow:
    """The first row of a kind."""
    return next(row for row in page.list.rows if row.handout.kind is kind)


def stored(desk: Desk, kind: HandoutKind) -> Handout:
    """A handout as it is stored."""
    choices = desk.house.suite.handouts.choices(desk.house.session_id)
    return next(handout for handout in choices if handout.kind is kind)


def go_to(desk: Desk, page: HandoutsPage, kind: HandoutKind) -> None:
    """Walk down the list."""
    for _row in page.list.rows:
        if page.list.current is not None and page.list.current.kind is kind:
            break
        desk.press("Down")
    assert row(page, kind).hasFocus()
    desk.wait_until(lambda: not page.preview.is_making)


def pages_of(path: Path) -> int:
    """How many pages a file has."""
    return len(PdfReader(path).pages)


def test_a_number_is_changed_with_keys_and_taken_back(desk: Desk) -> None:
    page = handouts(desk)
    go_to(desk, page, HandoutKind.AGENDA)
    desk.press("+", "+")
    assert stored(desk, HandoutKind.AGENDA).count == 32
    desk.press("Ctrl+Z")
    assert stored(desk, HandoutKind.AGENDA).count == 30
    assert row(page, HandoutKind.AGENDA).count.edit.text() == "30"


def test_a_number_is_typed_and_kept_when_the_program_is_left(desk: Desk) -> None:
    page = handouts(desk)
    go_to(desk, page, HandoutKind.BADGES)
    desk.press("Tab", "Ctrl+A")
    desk.type("12\n")
    desk.restart()
    assert row(handouts(desk), HandoutKind.BADGES).count.edit.text() == "12"


def test_everything_that_is_ticked_is_saved_as_one_document(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = handouts(desk)
    go_to(desk, page, HandoutKind.AGENDA)
    desk.press("Space")
    desk.wait_until(lambda: not page.preview.is_making)
    path = tmp_path / "allt.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    desk.press("Ctrl+S")
    desk.wait_until(path.exists)
    expected = [int(one.paper.text().split()[0]) for one in page.list.rows if one.handout.wanted]
    assert pages_of(path) == sum(expected)
    assert page.total.text().startswith(f"{len(expected)} utdelningar · {sum(expected)} blad")
    desk.wait_until(lambda: any(str(path) in notice for notice in desk.notices))


def test_one_is_saved_alone(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = handouts(desk)
    go_to(desk, page, HandoutKind.FORM)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "formulär"), ""))
    desk.click(page.preview.save)
    desk.wait_until((tmp_path / "formulär.pdf").exists)
    assert pages_of(tmp_path / "formulär.pdf") == 30


def test_halves_take_half_the_paper(desk: Desk) -> None:
    page = handouts(desk)
    go_to(desk, page, HandoutKind.FORM)
    desk.press("Tab", "Down")
    desk.wait_until(lambda: not page.preview.is_making)
    assert row(page, HandoutKind.FORM).paper.text() == "15 blad"


def test_printing_without_a_printer_says_what_to_do(desk: Desk) -> None:
    handouts(desk)
    desk.press("Ctrl+P")
    assert desk.notices == [NO_PRINTER]


def test_a_package_that_is_cancelled_leaves_no_file(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = handouts(desk)
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(folder / "allt.pdf"), ""))
    go_to(desk, page, HandoutKind.FORM)
    desk.press("Tab", "Tab", "Ctrl+A")
    desk.type("999\n")
    desk.wait_until(lambda: not page.preview.is_making)
    desk.press("Ctrl+S")
    desk.wait_until(page.line.isVisible)
    assert page.line.words.startswith("Skapar sida ") and page.line.words.endswith(" …")
    desk.press("Esc")
    assert not page.line.isVisible()
    desk.house.background._pool.waitForDone()
    desk.settle()
    assert list(folder.iterdir()) == []
    assert page.isVisible()


def test_somebody_new_on_the_roll_is_counted_in_at_once(desk: Desk) -> None:
    page = handouts(desk)
    desk.house.suite.people.add(desk.house.session_id, [Entry("Ánde Sara"), Entry("Öde Åkesson")])
    desk.wait_until(lambda: row(page, HandoutKind.BADGES).handout.count == 2)


def test_the_menu_leads_there_and_escape_back_to_the_agenda(desk: Desk) -> None:
    desk.start()
    entry = next(action for action in desk.leda.window.menu.actions() if action.text() == "Utdelningar …")
    entry.trigger()
    page = shown(desk)
    assert page.isVisible()
    desk.press("Esc")
    place = desk.leda.window.built(Place.BEFORE)
    assert isinstance(place, PlanPlace)
    assert place.handouts is None
    assert desk.focused is place.agenda.list


def test_the_summary_goes_to_the_printer_too(desk: Desk) -> None:
    desk.visit(Place.AFTER)
    desk.wait_until(lambda: desk.button("Skriv ut …").isEnabled())
    desk.press("Ctrl+P")
    assert desk.notices == [NO_PRINTER]


def test_what_is_saved_is_the_current_handout_although_it_is_not_shown_yet(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, held = handouts(desk), threading.Event()
    go_to(desk, page, HandoutKind.AGENDA)
    target = tmp_path / "d.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    desk.house.background.make(held.wait, lambda _done: None, lambda _problem: None, page)
    desk.press("Down")
    desk.click(page.preview.save)
    held.set()
    desk.wait_until(target.exists)
    assert "Martin Börjesson" in PdfReader(target).pages[0].extract_text()
    assert "Deltagarna presenterar sig" in PdfReader(target).pages[0].extract_text()
    assert "Det här väntar" in PdfReader(target).pages[0].extract_text()
