"""A fresh machine: a window at once, then the sample or a programme of one's own."""

from PySide6.QtWidgets import QApplication

from leda_desktop.texts import Language
from leda_desktop.ui.desk.places import Place
from tests.e2e.conftest import Opener


def test_the_first_start_offers_the_sample(new_desk: Opener) -> None:
    desk = new_desk(sample=False).open()
    assert "Välkommen till Leda" in desk.read()
    assert QApplication.focusWidget() is desk.button("Börja med exempelprogrammet")
    desk.press("Space")
    assert [session.number for session in desk.house.conductor.live.programme.sessions] == [1, 2, 3, 4]
    assert desk.leda.window.place is Place.DURING


def test_the_first_start_offers_an_empty_programme(new_desk: Opener) -> None:
    desk = new_desk(sample=False).open()
    desk.click("Börja med ett tomt program")
    assert desk.leda.window.place is Place.BEFORE
    assert desk.plan.activities == ()
    desk.visit(Place.DURING)
    desk.go_on()
    assert desk.current is None
    assert "Körschemat är tomt" in desk.notices[0]


def test_the_other_places_lead_nowhere_before_there_is_a_programme(new_desk: Opener) -> None:
    desk = new_desk(sample=False).open()
    desk.press("Alt+1", "Alt+3", "F1", "F6", "Ctrl+Z", "PgDown")
    desk.click("Före")
    desk.click("Efter")
    assert desk.opening is not None
    assert desk.opening.isVisible()


def test_the_window_shows_a_desk_before_the_store_is_open(new_desk: Opener) -> None:
    desk = new_desk(sample=True).open()
    assert desk.window.windowTitle() == "Leda"
    assert desk.plan.session.theme == "Innovera i mellanrummen"


def test_the_first_start_speaks_english_when_it_is_asked_to(new_desk: Opener) -> None:
    desk = new_desk(language=Language.EN, sample=False).open()
    assert "Welcome to Leda" in desk.read()
    desk.click("Begin with an empty programme")
    assert "New programme" in desk.read()


def test_what_was_begun_is_there_at_the_next_start(new_desk: Opener) -> None:
    desk = new_desk(sample=False).open()
    desk.click("Börja med ett tomt program")
    desk.restart()
    assert desk.opening is None
    assert "Nytt program" in desk.read()


def test_a_beginning_that_cannot_be_written_is_told(new_desk: Opener) -> None:
    desk = new_desk(sample=False).open()
    assert desk.leda._store is not None
    desk.leda._store.read_only = True
    desk.click("Börja med exempelprogrammet")
    assert "Leda får inte skriva här." in desk.read()
    desk.click("Försök igen")
    desk.click("Börja med exempelprogrammet")
    assert desk.plan.session.number == 1
