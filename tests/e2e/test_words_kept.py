"""What is half written stays, whatever the facilitator does next."""

from leda_desktop.ui.capture.board import BoardPanel
from leda_desktop.ui.desk.places import Place
from leda_desktop.ui.plan.place import PlanPlace
from tests.e2e.driver import Desk

BOARD = "Förhoppningar och farhågor"
LUNCH = "Lunch"


def board(desk: Desk) -> BoardPanel:
    """The board that stands in the middle."""
    assert isinstance(desk.panel, BoardPanel)
    return desk.panel


def plan_place(desk: Desk) -> PlanPlace:
    """The place where plans are made, visited."""
    desk.visit(Place.BEFORE)
    place = desk.leda.window.built(Place.BEFORE)
    assert isinstance(place, PlanPlace)
    return place


def test_words_of_an_item_that_was_left_are_there_after_a_restart(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.type("halv lapp")
    desk.go_to(LUNCH)
    desk.restart()
    desk.go_to(BOARD)
    assert board(desk).composer.field.toPlainText() == "halv lapp"


def test_words_of_an_item_that_was_left_are_there_after_a_cut(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.type("halv lapp")
    desk.go_to(LUNCH)
    desk.crash()
    desk.go_to(BOARD)
    assert board(desk).composer.field.toPlainText() == "halv lapp"


def test_words_and_a_waiting_paste_survive_a_look_at_another_session(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.type("halv lapp")
    desk.paste("ett\ntvå\ntre")
    first, other = (session.id for session in desk.house.conductor.live.programme.sessions[:2])
    desk.house.open_session(other)
    desk.settle()
    desk.house.open_session(first)
    desk.settle()
    assert board(desk).composer.field.toPlainText() == "halv lapp"
    assert board(desk).preview.text == "ett\ntvå\ntre"


def test_a_note_that_is_being_edited_is_kept_when_the_program_is_closed(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.type("ett\n")
    board(desk).canvas.edit_note(desk.board(BOARD).notes[0].id)
    desk.type(" och två")
    desk.restart()
    assert desk.texts_on_board(BOARD) == ["ett och två"]


def test_removing_the_open_session_leads_to_the_one_beside_it(desk: Desk) -> None:
    sessions = desk.house.conductor.live.programme.sessions
    desk.house.open_session(sessions[2].id)
    desk.settle()
    plan_place(desk).series.remove_session(sessions[2].id)
    desk.settle()
    assert desk.house.session_id == sessions[3].id


def test_a_second_that_changes_no_words_paints_no_rundown(desk: Desk) -> None:
    desk.start()
    painted: list[None] = []
    desk.house.conductor.live.rundown_changed.connect(lambda: painted.append(None))
    for _ in range(10):
        desk.clock.advance(1)
        desk.house.conductor.ticker.refresh()
    assert painted == []


def test_typing_in_the_plan_of_the_running_item_stays_in_its_field(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.type("halvt")
    place, running = plan_place(desk), desk.activity(BOARD)
    place.agenda.list.choose([], running.id)
    place.form.enter()
    for letters in ("Ny ", "Mer "):
        desk.type(letters)
        place.flush()
        desk.settle()
    assert place.form.activity_form.title.edit.text() == f"Ny Mer {BOARD}"
    desk.visit(Place.DURING)
    assert board(desk).composer.field.toPlainText() == "halvt"


def test_what_is_typed_into_a_plan_for_reading_only_holds_nobody_back(desk: Desk) -> None:
    desk.leda.open(read_only=True)
    desk.settle()
    place, first = plan_place(desk), desk.house.session_id
    place.form.enter()
    desk.type("x")
    place.flush()
    desk.settle()
    other = next(line for line in place.outline.list.items.lines if line.session_id not in (None, first))
    place.outline.list.line_opened.emit(other)
    desk.settle()
    assert desk.house.session_id == other.session_id
