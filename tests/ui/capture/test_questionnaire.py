"""Responses keyed in one after the other, stored answer by answer, corrected, removed and taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QUndoStack
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leda_desktop.domain.details import Questionnaire
from leda_desktop.domain.feed import Feed
from leda_desktop.domain.ids import ActivityId, ProgrammeId, PromptId
from leda_desktop.domain.kinds import Kind, PromptKind
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.programme import Activity, Programme, ProgrammePlan, Prompt
from leda_desktop.models.store import Store
from leda_desktop.services.plans import Plans
from leda_desktop.services.questionnaires import Questionnaires
from leda_desktop.texts import Language, Texts
from leda_desktop.ui.bridge import Bridge
from leda_desktop.ui.capture.questionnaire import QuestionnairePanel
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.labels import PlainLabel
from tests.domain.tapes import plan_of
from tests.fakes import FakeClock
from tests.stores import copied

PROMPTS = (
    Prompt(PromptId("take"), PromptKind.OPEN, "What do you take home?"),
    Prompt(PromptId("me"), PromptKind.SCALE, "Me?", low="not at all", high="very"),
    Prompt(PromptId("us"), PromptKind.SCALE, "Us?", lowest=1, highest=5),
    Prompt(PromptId("hard"), PromptKind.OPEN, "What is hard?"),
)
ASKED = Activity(ActivityId("q"), Kind.QUESTIONNAIRE, "Self-assessment", 10, Questionnaire(), PROMPTS)


class Entry:
    """A panel on a real store, and somebody who fills it in by keyboard."""

    def __init__(self, qtbot: QtBot, store: Path) -> None:
        self.clock, feed = FakeClock(), Feed()
        self.store = Store.open(store, self.clock)
        plan = plan_of(ASKED)
        programme = ProgrammePlan(Programme(ProgrammeId("programme"), "P"), (plan.session,))
        Plans(self.store, feed, self.clock).put_all(programme, [plan])
        self.service = Questionnaires(self.store, feed, self.clock)
        self.bridge = Bridge(feed)
        self.undo = QUndoStack()
        self.problems: list[Problem] = []
        self.panel = self.make(qtbot)

    def make(self, qtbot: QtBot) -> QuestionnairePanel:
        """A panel in which the keyboard stands in the first prompt."""
        texts, facts = Texts.load(Language.EN), self.bridge.fact_published
        panel = QuestionnairePanel(self.service, ASKED, self.undo, texts, Theme(), facts)
        panel.problem_raised.connect(self.problems.append)
        qtbot.addWidget(panel)
        panel.resize(700, 600)
        panel.show()
        panel.activateWindow()
        panel.focus_capture()
        qtbot.waitUntil(lambda: panel.isAncestorOf(QApplication.focusWidget() or panel))
        return panel

    def type(self, text: str) -> None:
        """Type where the focus is; a line break is Enter."""
        for sign in text:
            target = QApplication.focusWidget()
            assert target is not None
            QTest.keyClick(target, Qt.Key.Key_Return) if sign == "\n" else QTest.keyClicks(target, sign)
        QApplication.processEvents()

    def press(self, key: Qt.Key) -> None:
        """Press a key where the focus is."""
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key)
        QApplication.processEvents()

    @property
    def answers(self) -> list[list[object]]:
        """What is stored, response by response in the order of the prompts."""
        return [[a.rating or a.text for a in r.answers] for r in self.service.responses(ASKED.id)]

    @property
    def words(self) -> list[str]:
        """What is read on the panel."""
        return [label.text() for label in self.panel.findChildren(PlainLabel)]


@pytest.fixture
def entry(qtbot: QtBot, tmp_path: Path, empty_store: Path) -> Iterator[Entry]:
    """A panel ready for the first response."""
    entry = Entry(qtbot, copied(empty_store, tmp_path))
    yield entry
    entry.bridge.close()
    entry.panel.close()
    entry.store.close()


def test_one_response_is_keyed_in_from_top_to_bottom(entry: Entry) -> None:
    entry.type("Courage\n84Time\n")
    assert entry.answers == [["Courage", 8, 4, "Time"]]
    assert "Response 2" in entry.words


def test_every_answer_is_stored_at_once(entry: Entry) -> None:
    entry.type("Courage\n8")
    assert entry.answers == [["Courage", 8, None, None]]


def test_enter_skips_and_zero_means_ten(entry: Entry) -> None:
    entry.type("\n0\n\n")
    assert entry.answers == [[None, 10, None, None]]


def test_a_digit_beyond_the_scale_is_no_answer(entry: Entry) -> None:
    entry.type("\n896")
    assert entry.answers == [[None, 8, None, None]]
    entry.type("5")
    assert entry.answers == [[None, 8, 5, None]]


def test_a_sheet_with_nothing_on_it_is_no_response(entry: Entry) -> None:
    entry.type("\n\n\n\n")
    assert entry.answers == []
    assert "Response 1" in entry.words


def test_backspace_takes_a_rating_back(entry: Entry) -> None:
    entry.type("Courage\n8")
    entry.press(Qt.Key.Key_Up)
    entry.press(Qt.Key.Key_Backspace)
    assert entry.answers == [["Courage", None, None, None]]


def test_up_and_down_walk_between_the_prompts(entry: Entry) -> None:
    for _ in range(9):
        entry.press(Qt.Key.Key_Down)
    entry.type("last\n")
    assert entry.answers == [[None, None, None, "last"]]


def test_an_earlier_response_is_corrected_where_it_is(entry: Entry) -> None:
    entry.type("One\n11a\n")
    entry.clock.advance(1)
    entry.type("Two\n22b\n")
    entry.panel.person._correct(entry.service.responses(ASKED.id)[0].id)
    entry.press(Qt.Key.Key_Down)
    entry.type("9")
    assert [response[1] for response in entry.answers] == [9, 2]


def test_looking_at_a_response_changes_nothing_and_leaves_no_step_of_undo(entry: Entry) -> None:
    entry.type("One\n11a\n")
    steps = entry.undo.count()
    entry.panel.person._correct(entry.service.responses(ASKED.id)[0].id)
    entry.panel.person._begin_next()
    assert entry.undo.count() == steps


def test_a_response_is_one_step_of_undo(entry: Entry) -> None:
    entry.type("One\n11a\n")
    entry.clock.advance(1)
    entry.type("Two\n22b\n")
    entry.undo.undo()
    assert [response[0] for response in entry.answers] == ["One"]
    entry.undo.redo()
    assert [response[0] for response in entry.answers] == ["One", "Two"]


def test_a_removed_response_comes_back_with_undo(entry: Entry) -> None:
    entry.type("One\n11a\n")
    entry.panel.person._correct(entry.service.responses(ASKED.id)[0].id)
    entry.panel.person._remove()
    assert entry.answers == []
    entry.undo.undo()
    assert entry.answers == [["One", 1, 1, "a"]]


def test_a_draft_goes_on_in_another_panel(entry: Entry, qtbot: QtBot) -> None:
    entry.type("Half\n7")
    draft = entry.panel.draft()
    entry.panel = entry.make(qtbot)
    entry.panel.set_draft(draft)
    entry.panel.focus_capture()
    entry.type("3")
    assert entry.answers == [["Half", 7, 3, None]]


def test_what_cannot_be_stored_stays_in_the_form(entry: Entry) -> None:
    driver = entry.store
    entry.type("One\n11a\n")
    driver.close()
    read_only = Store.open(driver.path, entry.clock, read_only=True)
    entry.panel.person._verbs._service = Questionnaires(read_only, Feed(), entry.clock)
    entry.type("Two\n2")
    assert entry.problems
    assert [answer.rating or answer.text for answer in entry.panel.person.draft()[1]][:2] == ["Two", 2]
    read_only.close()
