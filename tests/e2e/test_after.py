"""After, with the keyboard alone: for whom, which parts, which format; and what was chosen is there after a restart."""

import threading
from pathlib import Path

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from leda_desktop.domain.kinds import Consent
from leda_desktop.domain.summary_choice import Audience, Section
from leda_desktop.ui.desk.places import Place
from leda_desktop.ui.review.place import ReviewPlace
from tests.documents.pdfs import page_texts, words_of
from tests.e2e.driver import Desk
from tests.media_files import photograph

BOARD = "Förhoppningar och farhågor"
MOST_STOPS = 30


def after(desk: Desk) -> ReviewPlace:
    """The place with its summary made."""
    desk.press("Alt+3")
    place = desk.leda.window.built(Place.AFTER)
    assert isinstance(place, ReviewPlace)
    desk.wait_until(lambda: bool(place.pdf))
    return place


def tab_to(desk: Desk, name: str) -> None:
    """Go on with Tab until the focus is on something of this name."""
    seen: list[str] = []
    while desk.focused.accessibleName() != name:
        assert len(seen) < MOST_STOPS, seen
        seen.append(desk.focused.accessibleName())
        desk.press("Tab")


@pytest.fixture
def said(desk: Desk) -> Desk:
    """A session in which somebody hoped for something."""
    desk.start()
    desk.go_to(BOARD)
    desk.write_notes("Mod att fråga\n")
    return desk


def test_the_reader_and_the_parts_are_chosen_with_keys_and_kept(said: Desk) -> None:
    place = after(said)
    assert "Mod att fråga" in words_of(place.pdf)
    first = place.pdf
    tab_to(said, "Deltagare")
    said.press("Right", "Space")
    said.wait_until(lambda: place.pdf != first)
    assert "Mod att fråga" not in words_of(place.pdf)
    second = place.pdf
    tab_to(said, "Sammanfattningens delar")
    said.press("End", "Space")
    said.wait_until(lambda: place.pdf != second)
    assert "Det här kommer" not in words_of(place.pdf)
    said.restart()
    choice = said.house.suite.summary_choices.choice(said.plan.session.id)
    assert choice.audience is Audience.CLIENT
    assert choice.without == {Section.COMING}


def test_the_page_for_the_door_is_saved_with_the_keys_of_any_document(
    said: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = after(said)
    first = place.pdf
    tab_to(said, "Sammanfattning")
    said.press("Right", "Space")
    said.wait_until(lambda: place.pdf != first)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "dörr"), ""))
    said.press("Ctrl+S")
    said.wait_until((tmp_path / "dörr.pdf").exists)
    assert len(page_texts((tmp_path / "dörr.pdf").read_bytes())) == 1


def test_without_a_printer_it_says_what_to_do(said: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "no-server"))
    after(said)
    said.press("Ctrl+P")
    assert said.notices[0].startswith("Ingen skrivare hittades.")


def test_a_photograph_is_pasted_named_and_undone(said: Desk) -> None:
    place = after(said)
    service, key = said.house.suite.flipcharts, said.plan.session.id
    tab_to(said, "Innehåll")
    said.press("Right", "Space")
    tab_to(said, "Lägg till foton …")
    QGuiApplication.clipboard().setImage(photograph(320, 240), QClipboard.Mode.Clipboard)
    said.press("Ctrl+V")
    said.wait_until(lambda: len(service.photos(key)) == 1)
    QGuiApplication.clipboard().clear()
    tab_to(said, "Bildtext")
    said.type("Bord 3\n")
    assert [photo.caption for photo in service.photos(key)] == ["Bord 3"]
    said.wait_until(lambda: "Bord 3" in words_of(place.pdf))
    tab_to(said, "Lägg till foton …")
    said.press("Ctrl+Z", "Ctrl+Z")
    assert service.photos(key) == ()


def test_what_is_saved_is_what_was_chosen_although_it_is_not_shown_yet(
    said: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, held = after(said), threading.Event()
    said.house.background.make(held.wait, lambda _done: None, lambda _problem: None, place)
    target = tmp_path / "kund.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    before = place.pdf
    tab_to(said, "Deltagare")
    said.press("Right", "Space", "Ctrl+S")
    assert place.pdf == before
    held.set()
    said.wait_until(target.exists)
    assert "Mod att fråga" not in words_of(target.read_bytes())


def test_a_page_for_the_door_that_is_not_shown_yet_is_saved_as_such(
    said: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, held = after(said), threading.Event()
    said.house.background.make(held.wait, lambda _done: None, lambda _problem: None, place)
    target = tmp_path / "d.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    tab_to(said, "Sammanfattning")
    said.press("Right", "Space", "Ctrl+S")
    held.set()
    said.wait_until(target.exists)
    assert len(page_texts(target.read_bytes())) == 1


def test_consent_that_was_just_withdrawn_holds_for_what_is_saved(
    said: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    after(said)
    target = tmp_path / "s.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    notes = said.house.suite.notes
    notes.set_quote([note.id for note in said.board(BOARD).notes], Consent.ROOM)
    said.press("Ctrl+S")
    said.wait_until(target.exists)
    assert "Mod att fråga" not in words_of(target.read_bytes())
