"""A running round on a real store, and a facilitator with a keyboard in front of its panel."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QUndoStack
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from leda_desktop.domain.details import Round
from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.notes import Note
from leda_desktop.domain.people import Person
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.programme import SessionPlan
from leda_desktop.domain.projection import project
from leda_desktop.exchange.template import read_template
from leda_desktop.models.store import Store
from leda_desktop.paths import resource
from leda_desktop.services.people_changes import Entry
from leda_desktop.services.rounds import RoundId
from leda_desktop.services.suite import build_suite
from leda_desktop.texts import Language, Texts
from leda_desktop.ui.bridge import Bridge
from leda_desktop.ui.capture.round import RoundPanel
from leda_desktop.ui.capture.round_model import RoundModel, RoundServices
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.labels import PlainLabel
from tests.fakes import FakeClock
from tests.ui.capture.conftest import ALT, CTRL, PLAIN, SHIFT, typed

__all__ = ["ALT", "CTRL", "PLAIN", "SHIFT", "Facilitator"]

FOUR = (("Ada Berg", "Verket"), ("Bo Ek", ""), ("Čeavži Ŋuŋŋi", "Sámi giellaviessu"), ("Disa Lövgren", "Norr AB"))


class Facilitator:
    """Types where the keyboard is and reads what is on the panel and on disk."""

    def __init__(self, store: Store, clock: FakeClock, qtbot: QtBot, details: Round | None = None) -> None:
        template = read_template(resource("sample", "programme.toml").read_text(encoding="utf-8"))
        self.store, self.clock, self.qtbot = store, clock, qtbot
        clock.set_wall(template.sessions[0].session.starts_at)
        self.suite = build_suite(store, clock)
        self.bridge = Bridge(self.suite.feed)
        self.undo = QUndoStack()
        self.problems: list[Problem] = []
        self.sessions = template.sessions
        self.plan: SessionPlan = template.sessions[0]
        activity = next(a for a in self.plan.activities if a.kind is Kind.ROUND)
        self.activity = replace(activity, details=details or Round())
        self.suite.plans.put_all(template.plan, template.sessions)
        self.suite.run.start_activity(self.plan.session.id, activity.id)
        self.panel = self.open()

    def open(self, language: Language = Language.EN) -> RoundPanel:
        """Open the panel and look at it."""
        suite, of = self.suite, RoundId(self.plan.session.id, self.activity.id)
        model = RoundModel(RoundServices(suite.people, suite.rounds, suite.notes), of, self.activity)
        texts, facts = Texts.load(language), self.bridge.fact_published
        panel = RoundPanel(model, self.undo, texts, Theme(), facts)
        panel.problem_raised.connect(self.problems.append)
        panel.resize(740, 700)
        panel.show()
        panel.activateWindow()
        self.qtbot.waitExposed(panel)
        panel.focus_capture()
        return panel

    def close(self) -> None:
        """Take the panel down."""
        self.panel.hide()
        self.panel.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.bridge.close()

    def invite(self, *people: tuple[str, str]) -> None:
        """Put people on the roll."""
        self.suite.people.add(self.plan.session.id, [Entry(*person) for person in people or FOUR])
        self.settle()
        self.panel.focus_capture()

    def settle(self) -> None:
        """Let everything arrive that is under way."""
        for _ in range(3):
            QApplication.processEvents()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(self.focused, key, held)
        self.settle()

    def type(self, text: str) -> None:
        """Type where the keyboard is."""
        typed(text, self.focused)
        self.settle()

    def enter(self, text: str = "") -> None:
        """Type and press Enter."""
        self.type(text)
        self.press(Qt.Key.Key_Return)

    def paste(self, text: str) -> None:
        """Paste where the keyboard is."""
        QApplication.clipboard().setText(text)
        self.press(Qt.Key.Key_V, CTRL)

    def choose(self, name: str) -> None:
        """Go to somebody on the roll by keyboard."""
        people = self.panel.roll.list
        people.setFocus()
        self.press(Qt.Key.Key_Home)
        while people.items.line(people.currentIndex()).person.name != name:
            self.press(Qt.Key.Key_Down)

    def tick(self, seconds: float) -> None:
        """Let time pass and the panel show it."""
        self.clock.advance(seconds)
        state = self.suite.run.state(self.plan.session.id)
        self.panel.tick(project(self.plan, state, self.clock.now()).face)

    @property
    def focused(self) -> QWidget:
        """What has the keyboard."""
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    @property
    def roll(self) -> tuple[Person, ...]:
        """Who is on the roll on disk."""
        return self.suite.people.roll(self.plan.session.id)

    @property
    def names(self) -> list[str]:
        """Their names."""
        return [person.name for person in self.roll]

    @property
    def notes(self) -> tuple[Note, ...]:
        """What is noted on disk."""
        return self.suite.notes.board(self.activity.id).notes

    @property
    def said(self) -> dict[str, str]:
        """Who said what, on disk."""
        return {note.author: note.text for note in self.notes}

    @property
    def speaker(self) -> str:
        """Who speaks, on disk."""
        state = self.suite.rounds.state(self.activity.id)
        return next((person.name for person in self.roll if person.id == state.speaker), "")

    @property
    def line(self) -> list[str]:
        """The roll as the panel shows it: first names with the mark of their status."""
        return [f"{line.person.name.split()[0]} {line.status.value}" for line in self.panel.roll.list.items.lines]

    @property
    def words(self) -> list[str]:
        """What is read on the panel."""
        return [label.text() for label in self.panel.findChildren(PlainLabel) if label.isVisible()]

    @property
    def field(self) -> str:
        """What stands in the field of the speaker."""
        return self.panel.field.toPlainText()
