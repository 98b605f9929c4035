"""Before and After beside a running session: edits count at once, and the summary has everything."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu

from leda_desktop.domain.run import RunPhase
from leda_desktop.domain.scenes import SlideScene
from leda_desktop.ui.desk.places import Place
from leda_desktop.ui.plan.place import PlanPlace
from leda_desktop.ui.review.place import ReviewPlace
from tests.e2e.driver import Desk
from tests.e2e.hardship import no_room

BOARD = "Förhoppningar och farhågor"


def before(desk: Desk) -> PlanPlace:
    """The place where plans are made."""
    desk.visit(Place.BEFORE)
    place = desk.leda.window.built(Place.BEFORE)
    assert isinstance(place, PlanPlace)
    return place


def after(desk: Desk) -> ReviewPlace:
    """The place where the session is wrapped up, with its summary made."""
    desk.visit(Place.AFTER)
    place = desk.leda.window.built(Place.AFTER)
    assert isinstance(place, ReviewPlace)
    desk.wait_until(lambda: bool(place.pdf))
    return place


def pdf_text(path: Path) -> str:
    """Every word of a document, line breaks taken out."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def test_a_title_edited_while_the_item_runs_is_on_the_wall_at_once(desk: Desk) -> None:
    desk.start()
    place = before(desk)
    place.agenda.list.setFocus()
    desk.press("Home", "F2", "Ctrl+A")
    desk.type("Hej och hå\n")
    desk.visit(Place.DURING)
    assert desk.current == "Hej och hå"
    assert "Hej och hå" in " ".join(desk.rundown_words())


def test_the_keyboard_begins_in_the_agenda_and_comes_back_to_where_it_was(desk: Desk) -> None:
    desk.press("Alt+1")
    place = before(desk)
    assert desk.focused is place.agenda.list
    place.form.enter()
    where = desk.focused
    desk.press("Alt+2", "Alt+1")
    assert desk.focused is where


def test_minutes_added_before_move_everything_that_follows(desk: Desk) -> None:
    desk.pass_minutes(8)
    desk.start()
    place = before(desk)
    place.agenda.list.setFocus()
    desk.press("Home", "Shift+F2", "Ctrl+A")
    desk.type("25\n")
    desk.visit(Place.DURING)
    assert desk.time_left == "25:00"
    assert any("11:25, Deltagarna presenterar sig" in line for line in desk.rundown_words())


def test_an_item_removed_before_is_gone_and_comes_back_with_its_notes(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.type("Behåll mig\n")
    desk.go_to("Lunch")
    place = before(desk)
    place.agenda.list.choose([], desk.activity(BOARD).id)
    place.agenda.list.setFocus()
    desk.press("Delete")
    assert BOARD not in [activity.title for activity in desk.plan.activities]
    desk.press("Ctrl+Z")
    assert desk.texts_on_board(BOARD) == ["Behåll mig"]


def test_what_runs_cannot_be_removed(desk: Desk) -> None:
    desk.start()
    place = before(desk)
    place.agenda.list.setFocus()
    desk.press("Home", "Delete")
    assert desk.current == "Välkommen hit!"
    assert "pågår" in desk.notices[0]


def test_looking_at_another_session_leaves_the_running_one_on_the_wall(desk: Desk) -> None:
    desk.start()
    running, scene = desk.plan.session.id, desk.scene
    place = before(desk)
    place.outline.list.setFocus()
    desk.press("Down", "Return")
    assert place.session_id != running
    assert "Har vi det ledarskapet" in desk.read(place.agenda)
    desk.visit(Place.DURING)
    assert (desk.current, desk.scene) == ("Välkommen hit!", scene)


def test_the_session_that_was_planned_last_is_on_the_desk_when_nothing_runs(desk: Desk) -> None:
    desk.start()
    place = before(desk)
    place.outline.list.setFocus()
    desk.press("Down", "Return")
    desk.visit(Place.DURING)
    desk.go_to("Mingel")
    desk.go_on()
    before(desk)
    desk.visit(Place.DURING)
    assert desk.plan.session.number == 2


def test_another_programme_is_not_opened_while_a_session_runs(desk: Desk) -> None:
    desk.start()
    before(desk).series.add_programme()
    desk.settle()
    assert desk.notices[0].startswith("En träff pågår")
    assert desk.current == "Välkommen hit!"


def test_another_session_is_opened_when_none_runs(desk: Desk) -> None:
    before(desk).outline.list.setFocus()
    desk.press("Down", "Return")
    assert desk.plan.session.number == 2
    assert desk.leda.window.place is Place.BEFORE
    desk.visit(Place.DURING)
    assert "Har vi det ledarskapet" in desk.read()


def test_an_added_session_can_be_taken_back_while_it_is_open(desk: Desk) -> None:
    before(desk)
    desk.press("Ctrl+Shift+N")
    assert len(desk.house.conductor.live.programme.sessions) == 5
    desk.press("Ctrl+Z")
    desk.press("Ctrl+Z")
    assert len(desk.house.conductor.live.programme.sessions) == 4
    assert desk.plan.session.number in (1, 2, 3, 4)


def test_the_summary_has_every_note_and_is_saved_whole(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.type("Mod att fråga\nTid att lyssna\n")
    place = after(desk)
    target = tmp_path / "Träff 1.2"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    desk.press("Ctrl+S")
    saved = tmp_path / "Träff 1.2.pdf"
    desk.wait_until(lambda: not place.line.is_busy)
    assert saved.read_bytes() == place.pdf
    assert "Mod att fråga" in pdf_text(saved)
    assert "Tid att lyssna" in pdf_text(saved)
    assert str(saved) in desk.notices[0]


def test_the_summary_follows_what_is_added_afterwards(desk: Desk, tmp_path: Path) -> None:
    desk.start()
    desk.go_to(BOARD)
    place = after(desk)
    first = place.pdf
    desk.visit(Place.DURING)
    desk.write_notes("Eftertanke\n")
    desk.visit(Place.AFTER)
    desk.wait_until(lambda: place.pdf != first)
    (tmp_path / "s.pdf").write_bytes(place.pdf)
    assert "Eftertanke" in pdf_text(tmp_path / "s.pdf")


def test_a_summary_that_cannot_be_saved_is_told_and_leaves_nothing(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = after(desk)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "saknas" / "s.pdf"), ""))
    desk.press("Ctrl+S")
    desk.wait_until(lambda: not place.line.is_busy)
    assert desk.notices[0].startswith("Det går inte att spara")
    assert list(tmp_path.glob("**/*.pdf")) == []


def test_what_could_not_be_saved_is_not_opened(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    place = after(desk)
    menu = place.findChild(QMenu)
    assert menu is not None
    open_outside = menu.actions()[0]
    assert open_outside.text() == "Öppna som PDF"
    with no_room(desk.path):
        open_outside.trigger()
        desk.wait_until(lambda: not place.line.is_busy)
    assert opened == []
    open_outside.trigger()
    desk.wait_until(lambda: bool(opened))
    assert len(opened) == 1


def test_the_end_of_the_session_offers_the_summary(desk: Desk) -> None:
    desk.start()
    desk.go_to("Mingel")
    desk.go_on()
    assert desk.house.conductor.live.rundown.phase is RunPhase.ENDED
    assert "Efter" in desk.read(desk.panel)
    after(desk)


def test_an_ended_session_goes_on_with_any_item(desk: Desk) -> None:
    desk.start()
    desk.go_to("Mingel")
    desk.go_on()
    desk.go_to("Välkommen hit!")
    assert desk.current == "Välkommen hit!"
    assert isinstance(desk.scene, SlideScene)
