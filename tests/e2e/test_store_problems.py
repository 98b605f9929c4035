"""Whatever is wrong with the file: one clear sentence, ways on that work, and nothing deleted."""

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QFileDialog

from leda_desktop.models.store import Store
from leda_desktop.ui.opening.page import OpeningPage
from tests.e2e.conftest import Opener
from tests.e2e.driver import Desk
from tests.e2e.hardship import damage_middle, damage_start, make_newer, no_rights, no_room

BOARD = "Förhoppningar och farhågor"
unix = pytest.mark.skipif(sys.platform == "win32", reason="rights and limits are given differently on Windows")


def ways(desk: Desk) -> list[str]:
    """The buttons of the page that is shown instead of the session."""
    page = desk.opening
    assert isinstance(page, OpeningPage)
    return [way.text() for way in page.ways if isinstance(way, QAbstractButton)]


def sentence(desk: Desk) -> str:
    """What the page says."""
    page = desk.opening
    assert page is not None
    return page.accessibleDescription()


@pytest.fixture
def backed_up(desk: Desk) -> Desk:
    """A closed desk with a note in its store and in a backup."""
    desk.start()
    desk.go_to(BOARD)
    desk.type("Viktigt\n")
    desk.close()
    return desk


def test_an_empty_file_offers_the_last_backup_which_has_everything(backed_up: Desk) -> None:
    backed_up.path.write_bytes(b"")
    backed_up.open()
    assert sentence(backed_up).startswith("Filen är tom")
    backed_up.click("Öppna den senaste säkerhetskopian")
    assert backed_up.texts_on_board(BOARD) == ["Viktigt"]


@pytest.mark.parametrize("damage", [damage_start, damage_middle])
def test_a_damaged_file_offers_the_last_backup_and_is_kept(backed_up: Desk, damage: object) -> None:
    damage(backed_up.path)  # type: ignore[operator]
    broken = backed_up.path.read_bytes()
    backed_up.open()
    assert sentence(backed_up).startswith("Filen är skadad")
    backed_up.click("Öppna den senaste säkerhetskopian")
    assert backed_up.texts_on_board(BOARD) == ["Viktigt"]
    assert broken in [file.read_bytes() for file in backed_up.path.parent.glob("*.kept-*")]


def test_a_damaged_file_without_a_backup_can_be_put_aside_to_begin_anew(new_desk: Opener) -> None:
    desk = new_desk()
    desk.path.write_bytes(b"")
    desk.open()
    assert ways(desk) == ["Börja om här", "Försök igen", "Välj en annan plats …"]
    desk.click("Börja om här")
    assert desk.plan.session.number == 1


def test_a_newer_file_is_refused_and_can_be_read(backed_up: Desk) -> None:
    make_newer(backed_up.path)
    before = backed_up.path.read_bytes()
    backed_up.open()
    assert sentence(backed_up).startswith("Filen kommer från en nyare version av Leda")
    backed_up.click("Öppna bara för läsning")
    assert backed_up.texts_on_board(BOARD) == ["Viktigt"]
    assert "Bara läsning" in backed_up.read()
    backed_up.close()
    assert backed_up.path.read_bytes() == before


def test_a_file_that_is_open_elsewhere_is_left_alone_until_it_is_free(backed_up: Desk) -> None:
    other = Store.open(backed_up.path, backed_up.clock)
    backed_up.open()
    assert sentence(backed_up).startswith("Leda är redan igång med den här filen")
    backed_up.click("Försök igen")
    assert sentence(backed_up).startswith("Leda är redan igång med den här filen")
    other.close()
    backed_up.click("Försök igen")
    assert backed_up.current == BOARD


def test_the_data_can_be_kept_elsewhere(backed_up: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    backed_up.path.write_bytes(b"")
    backed_up.open()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "annan plats"))
    backed_up.click("Välj en annan plats …")
    assert backed_up.plan.session.number == 1
    assert (tmp_path / "annan plats" / backed_up.path.name).exists()


@unix
def test_a_place_that_may_not_be_written_can_be_read(backed_up: Desk) -> None:
    with no_rights(backed_up.path.parent):
        backed_up.open()
        assert sentence(backed_up).startswith("Leda får inte skriva här")
        backed_up.click("Öppna bara för läsning")
        assert backed_up.texts_on_board(BOARD) == ["Viktigt"]
        backed_up.close()


@unix
def test_what_is_done_in_a_store_for_reading_is_refused_in_words(backed_up: Desk) -> None:
    make_newer(backed_up.path)
    backed_up.open()
    backed_up.click("Öppna bara för läsning")
    backed_up.go_on()
    backed_up.press("B", "Ctrl+7", "Ctrl+Z", "+")
    backed_up.write_notes("Går inte\n")
    backed_up.notice_time()
    assert backed_up.current == BOARD
    assert any("skriv" in notice for notice in backed_up.notices)
    assert "Går inte" in backed_up.read(backed_up.panel)


@unix
def test_a_full_disk_keeps_what_was_written_and_takes_it_when_there_is_room(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    with no_room(desk.path):
        desk.type("Får inte plats\n")
        assert desk.texts_on_board(BOARD) == []
        assert "Får inte plats" in desk.read(desk.panel)
        assert desk.notices[0].startswith("Det gick inte att spara")
        assert "Ej sparat" in desk.read() or "Inte sparat" in desk.read()
    desk.type("\n")
    assert desk.texts_on_board(BOARD) == ["Får inte plats"]
    assert desk.notices == []
    assert "Sparat" in desk.read()


@unix
def test_a_full_disk_refuses_every_act_in_words(desk: Desk) -> None:
    desk.start()
    desk.go_on()
    desk.go_to("Lunch")
    with no_room(desk.path):
        before = (desk.current, desk.stage)
        desk.go_on()
        desk.press("B", "F", "P", "+", "Ctrl+7", "Ctrl+Z", "Ctrl+Y")
        desk.notice_time()
        assert (desk.current, desk.stage) == before
        assert desk.notices
    desk.go_on()
    assert desk.current == "Transfer in"


def test_nothing_of_another_program_is_taken_for_a_store(new_desk: Opener) -> None:
    desk = new_desk()
    desk.path.write_text("Handlingslista: mjölk, bröd", encoding="utf-8")
    desk.open()
    assert desk.opening is not None
    assert desk.path.read_text(encoding="utf-8") == "Handlingslista: mjölk, bröd"


def test_a_store_that_was_taken_away_while_there_are_backups_is_not_begun_anew(backed_up: Desk) -> None:
    backed_up.path.rename(backed_up.path.with_name("bort"))
    backed_up.open()
    assert "Öppna den senaste säkerhetskopian" in ways(backed_up)
    backed_up.click("Öppna den senaste säkerhetskopian")
    assert backed_up.texts_on_board(BOARD) == ["Viktigt"]
