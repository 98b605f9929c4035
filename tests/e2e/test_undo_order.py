"""Undo and redo across a restart, and undo of what the desk itself stands on."""

from leda_desktop.ui.desk.places import Place
from leda_desktop.ui.plan.place import PlanPlace
from tests.e2e.driver import Desk


def test_redo_does_again_what_was_undone_last_also_across_a_restart(desk: Desk) -> None:
    desk.start()
    desk.restart(1)
    desk.go_on()
    seen = []
    for key in ("", "Ctrl+Z", "Ctrl+Z", "Ctrl+Y", "Ctrl+Y", "Ctrl+Y"):
        desk.clock.advance(5)
        if key:
            desk.press(key)
        seen.append((desk.current, desk.scene))
    second, first, waiting = seen[:3]
    assert seen[3:] == [first, second, second]
    assert [title for title, _scene in (first, waiting)] == ["Välkommen hit!", None]


def test_redo_of_an_earlier_act_is_gone_when_something_new_was_done(desk: Desk) -> None:
    desk.start()
    desk.restart(1)
    desk.press("Ctrl+Z")
    desk.go_on()
    desk.press("P")
    desk.press("Ctrl+Y")
    assert desk.current == "Välkommen hit!"
    assert desk.house.conductor.live.rundown.face.paused


def test_undo_of_adding_the_session_on_the_desk_leads_to_another(desk: Desk) -> None:
    first = desk.house.session_id
    desk.visit(Place.BEFORE)
    place = desk.leda.window.built(Place.BEFORE)
    assert isinstance(place, PlanPlace)
    place.series.add_session()
    desk.settle()
    desk.visit(Place.DURING)
    desk.house.open_session(desk.house.session_id)
    desk.settle()
    desk.press("Ctrl+Z")
    assert desk.house.session_id == first


def test_undo_leaves_the_run_of_a_session_that_nobody_sees_alone(desk: Desk) -> None:
    desk.start()
    first, other = (session.id for session in desk.house.conductor.live.programme.sessions[:2])
    desk.house.open_session(other)
    desk.settle()
    desk.press("Ctrl+Z")
    assert desk.house.suite.run.state(first).live
    assert desk.notices == ["Det senaste gjordes i en annan träff. Öppna den för att ångra."]
    desk.house.open_session(first)
    desk.settle()
    desk.press("Ctrl+Z")
    assert not desk.house.suite.run.state(first).live


def test_the_undo_chip_leaves_the_run_of_another_session_alone_too(desk: Desk) -> None:
    desk.start()
    first, other = (session.id for session in desk.house.conductor.live.programme.sessions[:2])
    desk.house.open_session(other)
    desk.settle()
    desk.house.undo.undo()
    assert desk.house.suite.run.state(first).live
    assert desk.notices == ["Det senaste gjordes i en annan träff. Öppna den för att ångra."]


def test_no_step_is_left_for_the_search_for_garbage_when_the_desk_is_closed(desk: Desk) -> None:
    desk.start()
    house = desk.house
    assert house.undo.count() == 1
    desk.close()
    assert house.undo.count() == 0
