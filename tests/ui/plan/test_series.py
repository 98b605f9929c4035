"""The series: programmes, sessions and events."""

from datetime import date, time

from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from leda_desktop.domain.ids import SessionId
from leda_desktop.ui.plan.form_panel import Subject
from leda_desktop.ui.plan.outline_item_model import OutlineKind
from tests.ui.plan.conftest import Desk, click, press, write

Key = Qt.Key


def _open_card(desk: Desk, row: int) -> None:
    items = desk.place.outline.list
    items.setFocus()
    items.setCurrentIndex(items.items.index(row))


def test_the_sessions_are_cards_in_order(desk: Desk) -> None:
    lines = desk.place.outline.list.items.lines
    assert [line.number for line in lines if line.kind is OutlineKind.SESSION] == ["1", "2", "3", "4"]


def test_another_session_is_asked_for(desk: Desk, qtbot: QtBot) -> None:
    _open_card(desk, 1)
    with qtbot.waitSignal(desk.place.session_requested) as asked:
        press(desk.place.outline.list, Key.Key_Return)
    assert asked.args == [desk.sessions[1].id]


def test_the_open_session_shows_its_form(desk: Desk) -> None:
    _open_card(desk, 0)
    press(desk.place.outline.list, Key.Key_Return)
    assert desk.place.form.subject is Subject.SESSION
    assert desk.place.form.session_form.theme_line.edit.text() == "Innovera i mellanrummen"


def test_a_new_session_is_four_weeks_later_and_opens(desk: Desk, qtbot: QtBot) -> None:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(desk.place.session_requested) as asked:
        press(desk.place, Key.Key_N, both)
    added = desk.sessions[-1]
    assert (asked.args, added.number, added.day) == ([added.id], 5, date(2024, 6, 4))
    assert desk.place.open_session(added.id)
    assert desk.place.agenda.empty.isVisible()


def test_a_removed_session_comes_back_with_its_agenda(desk: Desk, qtbot: QtBot) -> None:
    _open_card(desk, 0)
    with qtbot.waitSignal(desk.place.session_requested) as asked:
        press(desk.place.outline.list, Key.Key_Delete)
    assert [session.number for session in desk.sessions] == [1, 2, 3]
    assert asked.args == [desk.sessions[0].id]
    desk.undo.undo()
    assert len(desk.sessions) == 4
    assert len(desk.titles()) > 10


def test_a_session_that_runs_is_not_removed(desk: Desk, qtbot: QtBot) -> None:
    desk.running = desk.agenda.activities[0].id
    _open_card(desk, 0)
    with qtbot.waitSignal(desk.place.notice_requested):
        press(desk.place.outline.list, Key.Key_Delete)
    assert len(desk.sessions) == 4


def test_the_last_session_is_not_removed(desk: Desk, qtbot: QtBot) -> None:
    for session in desk.sessions[1:]:
        desk.place.series.remove_session(SessionId(session.id))
    with qtbot.waitSignal(desk.place.notice_requested):
        desk.place.series.remove_session(desk.session_id)
    assert len(desk.sessions) == 1


def test_a_later_date_numbers_the_sessions_anew_in_one_step(desk: Desk) -> None:
    desk.place.outline.list.line_opened.emit(desk.place.outline.list.items.lines[0])
    desk.place.form.session_form.day.edit.setDate(QDate(2024, 4, 1))
    assert [session.number for session in desk.sessions] == [1, 2, 3, 4]
    assert desk.sessions[1].id == desk.session_id
    desk.undo.undo()
    assert desk.sessions[0].id == desk.session_id
    assert [session.number for session in desk.sessions] == [1, 2, 3, 4]


def test_an_end_before_the_start_is_the_next_day_in_words(desk: Desk) -> None:
    desk.place.outline.list.line_opened.emit(desk.place.outline.list.items.lines[0])
    form = desk.place.form.session_form
    form.end.edit.setFocus()
    form.end.edit.selectAll()
    write(form.end.edit, "2")
    press(form.end.edit, Key.Key_Return)
    assert desk.agenda.session.end == time(2)
    assert form.length_words == "Ends the next day, 15 h long"


def test_the_programme_gets_another_name_everywhere(desk: Desk) -> None:
    click(desk.place.outline.edit)
    edit = desk.place.form.programme_form.title.edit
    edit.selectAll()
    write(edit, "<b>Höst</b> & vår")
    desk.place.flush()
    assert desk.plans.programme_plan(desk.programme_id).programme.title == "<b>Höst</b> & vår"
    assert desk.place.outline.name.text() == "<b>Höst</b> & vår"


def test_an_event_is_added_moved_in_time_and_removed(desk: Desk) -> None:
    click(desk.place.outline.add_event)
    write(desk.place.focusWidget(), "Studiebesök")
    desk.place.form.event_form.day.edit.setDate(QDate(2024, 1, 9))
    desk.place.flush()
    events = desk.plans.programme_plan(desk.programme_id).events
    assert (events[0].title, events[0].day) == ("Studiebesök", date(2024, 1, 9))
    click(desk.place.form.remove)
    assert len(desk.plans.programme_plan(desk.programme_id).events) == 1


def test_a_new_programme_is_made_and_asked_for(desk: Desk, qtbot: QtBot) -> None:
    desk.place.outline.menu.aboutToShow.emit()
    with qtbot.waitSignal(desk.place.programme_requested) as asked:
        next(a for a in desk.place.outline.menu.actions() if a.text() == "New programme").trigger()
    assert asked.args[0] in {programme.id for programme in desk.plans.programmes()}


def test_undoing_the_session_that_is_open_leads_to_another(desk: Desk, qtbot: QtBot) -> None:
    desk.place.series.add_session()
    desk.place.open_session(desk.sessions[-1].id)
    with qtbot.waitSignal(desk.place.session_requested) as asked:
        desk.undo.undo()
    assert asked.args[0] in {session.id for session in desk.sessions}
