"""The canvas paints only what is seen, and shows every kind of activity that collects notes."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from leda_desktop.domain.ids import PromptId
from leda_desktop.domain.kinds import Kind, PromptKind, Tone
from leda_desktop.domain.programme import Prompt
from leda_desktop.models import tables
from leda_desktop.services.note_changes import Group
from leda_desktop.ui.desk.key_filter import KeyFilter
from leda_desktop.ui.desk.keys import Act, KeyContext, key_bindings
from leda_desktop.ui.desk.places import Place
from tests.bench.boards import prompt_row
from tests.ui.capture.conftest import PLAIN, Room, User

MANY = tuple(f"lapp nummer {number}" for number in range(1000))


@pytest.fixture
def questions(room: Room) -> Room:
    """An activity with two questions instead of columns."""
    prompts = (
        Prompt(PromptId("heard"), PromptKind.QUESTION, "Vad har ni hört?", tone=Tone.SUN),
        Prompt(PromptId("taken"), PromptKind.QUESTION, "Vad tar ni med er?", tone=Tone.SKY),
    )
    with room.store.write() as connection:
        for position, prompt in enumerate(prompts, 2):
            connection.execute(tables.prompt.insert(), prompt_row(prompt, position))
    room.activity = replace(room.activity, kind=Kind.TABLES, prompts=prompts)
    return room


def titles(user: User) -> list[str]:
    """The titles of all columns."""
    return [laid.column.title for laid in user.panel.canvas.viewport.layout.columns]


def test_of_a_thousand_notes_only_those_on_the_screen_become_pictures(room: Room) -> None:
    room.notes.add_many(room.activity.id, [Group(None, MANY), Group("Mod", MANY)])
    user = room.open()
    user.panel.canvas.grab()
    assert 0 < user.panel.canvas.pictures < 60


def test_a_note_that_comes_by_phone_does_not_move_the_board(room: Room) -> None:
    room.notes.add_many(room.activity.id, [Group("Mod", MANY)])
    user = room.open()
    mod = user.panel.canvas.viewport.layout.columns[1]
    room.notes.add(room.activity.id, "från en telefon", theme_id=mod.column.place.theme_id)
    user.settle()
    assert user.panel.canvas.viewport.top(mod) == 0


def test_the_note_one_writes_oneself_is_scrolled_into_sight(room: Room) -> None:
    room.notes.add_many(room.activity.id, [Group(None, MANY)])
    user = room.open()
    user.write("min egen")
    assert user.panel.canvas.rect().contains(user.at("min egen"))


def test_walking_scrolls_along(room: Room) -> None:
    room.notes.add_many(room.activity.id, [Group(f"Tema {number}", MANY[:40]) for number in range(9)])
    user = room.open()
    user.choose(MANY[0])
    for _ in range(8):
        user.press(Qt.Key.Key_Right)
    user.press(Qt.Key.Key_End)
    last = user.panel.model.board.within(user.panel.model.board.themes[-1].id)[-1]
    rect = user.panel.canvas.rect_of(last.id)
    assert rect is not None
    assert user.panel.canvas.rect().contains(rect)


def test_carrying_a_note_to_the_edge_scrolls_on(room: Room) -> None:
    room.notes.add_many(room.activity.id, [Group(f"Tema {number}", MANY[:40]) for number in range(9)])
    user = room.open()
    viewport = user.panel.canvas.viewport
    start = user.at(MANY[0])
    user.drag(start, QPoint(user.panel.canvas.width() - 4, start.y()), drop=False)
    user.panel.canvas.setFocus()
    room.qtbot.waitUntil(lambda: viewport.left == viewport.most_left)
    user.press(Qt.Key.Key_Escape)
    assert not user.undo.canUndo()


def test_every_question_has_a_column_of_its_own(questions: Room) -> None:
    questions.notes.add(questions.activity.id, "hört", prompt_id=PromptId("heard"))
    questions.notes.add(questions.activity.id, "tagit", prompt_id=PromptId("taken"))
    user = questions.open(Kind.TABLES)
    assert titles(user) == ["Vad har ni hört?", "Vad tar ni med er?"]
    questions.notes.add(questions.activity.id, "utan fråga")
    user.settle()
    assert titles(user)[0] == "Osorterade"


def test_a_note_dragged_to_another_question_answers_that_one(questions: Room) -> None:
    questions.notes.add(questions.activity.id, "hört", prompt_id=PromptId("heard"))
    user = questions.open(Kind.TABLES)
    user.drag(user.at("hört"), user.below("Vad tar ni med er?"))
    assert user.note("hört").prompt_id == "taken"
    user.undo.undo()
    user.settle()
    assert user.note("hört").prompt_id == "heard"


@pytest.mark.parametrize("kind", [Kind.BOARD, Kind.ROUND, Kind.TABLES, Kind.TALK, Kind.QUOTES])
def test_every_kind_that_collects_notes_opens_and_takes_one(room: Room, kind: Kind) -> None:
    user = room.open(kind)
    user.write("en lapp")
    assert user.stored == {"": ["en lapp"]}


def test_the_prompts_of_a_changed_plan_are_followed(room: Room) -> None:
    user = room.open()
    user.type("halv")
    hopes, fears = room.activity.prompts
    user.panel.set_activity(replace(room.activity, title="Nytt namn", prompts=(replace(hopes, text="Hopp"), fears)))
    assert user.panel.composer.prompts.itemText(0) == "Hopp"
    assert user.panel.composer.field.toPlainText() == "halv"


def test_the_keys_of_the_desk_leave_those_of_the_board_alone(sorted_user: User) -> None:
    user = sorted_user
    heard: list[Act] = []
    during = KeyContext(Place.DURING, running=True)
    keys = KeyFilter(key_bindings(user.panel.model.texts), lambda: during, user.panel)
    keys.act_requested.connect(heard.append)
    user.choose("ett")
    QApplication.instance().installEventFilter(keys)  # type: ignore[union-attr]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_D, Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_C, Qt.Key.Key_Delete):
        QTest.keyClick(user.panel.canvas, key)
        user.settle()
    QApplication.instance().removeEventFilter(keys)  # type: ignore[union-attr]
    assert not heard
    assert user.stored == {"": ["ett"], "Mod": ["våga", "två"], "Skav": ["gnissel", "två"]}


def test_the_canvas_says_what_the_keyboard_is_on(sorted_user: User) -> None:
    user = sorted_user
    user.choose("ett")
    assert user.panel.canvas.accessibleName() == "Tavla"
    assert user.panel.canvas.accessibleDescription().startswith("ett, Förhoppningar")
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Up, PLAIN)
    QApplication.sendEvent(user.panel.canvas, event)
    assert user.panel.canvas.accessibleDescription() == "Osorterade"


def test_a_round_asks_its_last_question_and_hides_those_nobody_answered(questions: Room) -> None:
    user = questions.open(Kind.ROUND)
    assert titles(user) == ["Vad tar ni med er?"]
    user.write("ett ord")
    assert user.note("ett ord").prompt_id == "taken"
    questions.notes.add(questions.activity.id, "hört", prompt_id=PromptId("heard"))
    user.settle()
    assert titles(user) == ["Vad har ni hört?", "Vad tar ni med er?"]
