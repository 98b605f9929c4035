"""A facilitator in front of the table dialogue of the sample, on a real store."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QUndoStack
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.notes import Note
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.programme import Activity, SessionPlan
from leda_desktop.domain.tallies import tallies
from leda_desktop.exchange.template import read_template
from leda_desktop.models.store import Store
from leda_desktop.paths import resource
from leda_desktop.services.suite import Suite, build_suite
from leda_desktop.texts import Language, Texts
from leda_desktop.ui.background import Background
from leda_desktop.ui.bridge import Bridge
from leda_desktop.ui.capture.board_model import Lens
from leda_desktop.ui.capture.ground import Ground
from leda_desktop.ui.capture.panels import Panels
from leda_desktop.ui.capture.tables import TablesPanel
from leda_desktop.ui.capture.tables_model import CELL, Cell
from leda_desktop.ui.manner import Manner
from leda_desktop.ui.presenter.picture_source import PictureSource
from leda_desktop.ui.theme import Theme
from tests.fakes import FakeClock
from tests.ui.capture.conftest import CTRL, PLAIN, typed

Key = Qt.Key
HEARD, TAKEN, APPLIED = "Vad har ni hört?", "Vad tar ni med er?", "Hur kan vi applicera i Umeå?"


@dataclass
class Facilitator:
    """Writes down what the tables say, and looks at what is on disk."""

    panel: TablesPanel
    suite: Suite
    plan: SessionPlan
    undo: QUndoStack
    clock: FakeClock
    problems: list[Problem]

    def settle(self) -> None:
        """Let everything arrive that is under way."""
        for _ in range(3):
            QApplication.processEvents()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.panel, key, modifiers)
        self.settle()

    def type(self, text: str) -> None:
        """Type where the keyboard is."""
        typed(text, QApplication.focusWidget() or self.panel)
        self.settle()

    def say(self, *answers: str) -> None:
        """Write answers where the keyboard is, a moment after each other."""
        for answer in answers:
            self.clock.advance(1)
            self.type(answer)
            self.press(Key.Key_Return)

    def at_table(self, table: int, *answers: str) -> None:
        """Write what a table answers to the question that is asked."""
        self.panel.composer.choose_table(table)
        self.panel.focus_capture()
        self.say(*answers)

    def paste(self, text: str) -> None:
        """Paste where the keyboard is."""
        QGuiApplication.clipboard().setText(text)
        self.press(Key.Key_V, CTRL)

    def choose(self, text: str) -> None:
        """Go to an answer of the table that is looked at."""
        note = next(note for note in self.notes if note.text == text)
        self.panel.canvas.setFocus()
        place = self.panel.model.place_of(note.id)
        assert place is not None
        rect = self.panel.canvas.rect_of(note.id)
        assert rect is not None
        QTest.mouseClick(self.panel.canvas, Qt.MouseButton.LeftButton, PLAIN, rect.center())
        self.settle()

    @property
    def activity(self) -> Activity:
        """The dialogue as it is planned now."""
        plan = self.suite.plans.session_plan(self.plan.session.id)
        return next(activity for activity in plan.activities if activity.kind is Kind.TABLES)

    @property
    def notes(self) -> tuple[Note, ...]:
        """What is on disk."""
        return self.suite.notes.board(self.activity.id).notes

    @property
    def stored(self) -> list[tuple[int | None, str, str]]:
        """Table, question and text of every answer on disk."""
        questions = {prompt.id: prompt.text for prompt in self.activity.prompts}
        return [(note.table, questions[note.prompt_id], note.text) for note in self.notes if note.prompt_id]

    @property
    def tally(self) -> list[tuple[str, int]]:
        """The answers with how often each was given."""
        return [(tally.first.text, tally.count) for tally in tallies(self.notes)]

    def aside(self, text: str) -> str:
        """What is said beside an answer."""
        return self.panel.model.aside(next(note for note in self.notes if note.text == text))

    def cell(self, row: int, table: int | None) -> Cell:
        """A cell of the grid; table None is all of them."""
        model = self.panel.grid.model()
        lens = None if table is None else Lens(table)
        found: Cell = model.index(row, self.panel._tables.lenses.index(lens)).data(CELL)
        return found

    @property
    def reads(self) -> str:
        """Who reads out, in words."""
        return self.panel.bar.told.text()


@contextmanager
def dialogue(folder: Path, qtbot: QtBot) -> Iterator[Facilitator]:
    """A facilitator in front of the dialogue of the sample."""
    clock = FakeClock()
    store = Store.open(folder / "leda.sqlite", clock)
    suite = build_suite(store, clock)
    template = read_template(resource("sample", "programme.toml").read_text(encoding="utf-8"))
    suite.plans.put_all(template.plan, template.sessions)
    plan = template.sessions[0]
    activity = next(activity for activity in plan.activities if activity.kind is Kind.TABLES)
    bridge, undo, background = Bridge(suite.feed), QUndoStack(), Background()
    manner = Manner(Texts.load(Language.SV), Theme())
    pictures, problems = PictureSource(suite.media), list[Problem]()
    ground = Ground(suite, plan.session, undo, manner, bridge.fact_published, problems.append, background, pictures)
    panel = Panels(ground).make(activity)
    assert isinstance(panel, TablesPanel)
    panel.resize(740, 716)
    panel.show()
    panel.activateWindow()
    qtbot.waitExposed(panel)
    panel.focus_capture()
    made = Facilitator(panel, suite, plan, undo, clock, problems)
    made.settle()
    yield made
    if isValid(panel):
        panel.hide()
        panel.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    pictures.close()
    background.close()
    bridge.close()
    store.close()
