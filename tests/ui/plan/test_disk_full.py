"""A disk that is full while the plan is edited: nothing typed is lost, and it is written when there is room again."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.models.store import Store
from tests.ui.plan.conftest import Desk, press, write

LUNCH = "Lunch"
LONG = "ett långt ord " * 20_000


@pytest.fixture
def limit(store: Store) -> Callable[[int], None]:
    """Limit how many pages the file may have; 0 for as few as it has now."""

    def set_limit(pages: int) -> None:
        with store.write() as connection:
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages or 1}")

    return set_limit


def test_text_that_cannot_be_written_stays_and_is_told(desk: Desk, limit: Callable[[int], None], qtbot: QtBot) -> None:
    lunch = desk.choose(LUNCH)
    limit(0)
    desk.place.form.activity_form.notes.edit.insertPlainText(LONG)
    with qtbot.waitSignal(desk.place.problem_raised) as told:
        desk.place.flush()
    assert isinstance(told.args[0], Problem)
    assert told.args[0].trouble is Trouble.DISK_FULL
    assert desk.place.form.activity_form.notes.edit.toPlainText() == LONG
    assert desk.agenda.find(lunch.id) == lunch


def test_text_that_could_not_be_written_is_written_when_there_is_room(desk: Desk, limit: Callable[[int], None]) -> None:
    lunch = desk.choose(LUNCH)
    limit(0)
    desk.place.form.activity_form.notes.edit.insertPlainText(LONG)
    desk.place.flush()
    desk.choose("Mingel")
    limit(1_000_000)
    assert desk.place.flush()
    stored = desk.agenda.find(lunch.id)
    assert stored is not None
    assert stored.private_notes == LONG.strip()


def test_another_session_is_not_opened_while_something_is_unwritten(desk: Desk, limit: Callable[[int], None]) -> None:
    desk.choose(LUNCH)
    limit(0)
    desk.place.form.activity_form.notes.edit.insertPlainText(LONG)
    assert not desk.place.open_session(desk.sessions[1].id)
    assert desk.place.editor.session.session.id == desk.session_id


def test_an_act_that_cannot_be_written_is_not_done(desk: Desk, limit: Callable[[int], None]) -> None:
    told: list[Problem] = []
    desk.place.problem_raised.connect(told.append)
    desk.choose(LUNCH)
    limit(0)
    while not told:
        press(desk.place, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    shown = [line.activity_id for line in desk.place.agenda.list.items.lines if line.activity is not None]
    assert shown == [activity.id for activity in desk.agenda.activities]


def test_typing_goes_on_after_the_disk_was_full(desk: Desk, limit: Callable[[int], None]) -> None:
    lunch = desk.choose(LUNCH)
    limit(0)
    desk.place.form.activity_form.notes.edit.insertPlainText(LONG)
    desk.place.flush()
    limit(1_000_000)
    write(desk.place.form.activity_form.title.edit, "!")
    desk.place.flush()
    stored = desk.agenda.find(lunch.id)
    assert stored is not None
    assert (stored.title, stored.private_notes) == ("!Lunch", LONG.strip())
    desk.undo.undo()
    desk.hear()
    assert desk.agenda.find(lunch.id) == lunch
