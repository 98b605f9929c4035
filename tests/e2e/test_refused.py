"""What cannot be written is told, stays where it was typed, and leaves the rest alone."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QLineEdit

from leda_desktop.ui.desk.places import Place
from leda_desktop.ui.plan.place import PlanPlace
from leda_desktop.ui.review.place import ReviewPlace
from tests.e2e.driver import Desk

FORM = "Självskattning"
REFUSED = "Leda får inte skriva här."


@contextmanager
def nothing_can_be_written(desk: Desk) -> Iterator[None]:
    """As if the folder had become read-only under the program."""
    store = desk.leda._store
    assert store is not None
    store.read_only = True
    yield
    store.read_only = False


def last_answer(desk: Desk) -> QLineEdit:
    """The last line of the questionnaire."""
    return desk.panel.findChildren(QLineEdit)[-1]


def told(desk: Desk) -> bool:
    """Whether a notice says that nothing could be written."""
    return any(REFUSED in notice for notice in desk.notices)


def test_answers_that_cannot_be_stored_stay_in_the_form(desk: Desk) -> None:
    desk.start()
    desk.go_to(FORM)
    last_answer(desk).setFocus()
    desk.type("många ord")
    with nothing_can_be_written(desk):
        desk.click("Nästa person")
        assert told(desk)
        assert last_answer(desk).text() == "många ord"
    desk.click("Nästa person")
    assert last_answer(desk).text() == ""


def test_a_response_that_cannot_be_removed_stays(desk: Desk) -> None:
    desk.start()
    desk.go_to(FORM)
    last_answer(desk).setFocus()
    desk.type("kvar")
    last_answer(desk).editingFinished.emit()
    desk.settle()
    with nothing_can_be_written(desk):
        desk.click("Ta bort svaret")
        assert told(desk)
        assert last_answer(desk).text() == "kvar"


def test_an_undo_that_cannot_be_written_is_told(desk: Desk) -> None:
    desk.start()
    desk.go_to(FORM)
    last_answer(desk).setFocus()
    desk.type("kvar\n")
    with nothing_can_be_written(desk):
        desk.house.undo.undo()
        desk.settle()
        assert told(desk)
    activity = desk.house.conductor.live.current
    assert activity is not None
    assert len(desk.house.suite.questionnaires.responses(activity.id)) == 1


def test_undo_of_one_programme_leaves_another_alone(desk: Desk) -> None:
    titles: list[tuple[str, str]] = []
    for letter in "XY":
        place = before(desk)
        programme = place.editor.programme.programme
        place.outline.programme_opened.emit()
        desk.type(letter)
        place.flush()
        desk.settle()
        titles.append((programme.title, letter + programme.title))
        if letter == "X":
            place.series.add_programme()
            desk.settle()
    desk.house.undo.undo()
    stored = {programme.title for programme in desk.house.suite.plans.programmes()}
    assert stored == {titles[0][1], titles[1][0]}


def test_a_burst_of_facts_makes_one_summary(desk: Desk) -> None:
    desk.visit(Place.AFTER)
    place = desk.leda.window.built(Place.AFTER)
    assert isinstance(place, ReviewPlace)
    desk.wait_until(lambda: bool(place.pdf))
    first = place.pdf
    for _ in range(5):
        place.mark_stale()
        desk.settle()
    assert place.pdf is first


def before(desk: Desk) -> PlanPlace:
    """The place where plans are made, visited."""
    desk.visit(Place.BEFORE)
    place = desk.leda.window.built(Place.BEFORE)
    assert isinstance(place, PlanPlace)
    return place
