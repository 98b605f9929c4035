"""A questionnaire's panel on a real store, and somebody with one hand on the number keys."""

from collections.abc import Callable
from pathlib import Path

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
from leda_desktop.domain.scales import Response
from leda_desktop.models.store import Store
from leda_desktop.services.plans import Plans
from leda_desktop.services.questionnaires import Questionnaires
from leda_desktop.texts import Language, Texts
from leda_desktop.ui.bridge import Bridge
from leda_desktop.ui.capture.keypad_card import KeypadCard
from leda_desktop.ui.capture.keypad_face import Face
from leda_desktop.ui.capture.questionnaire import QuestionnairePanel, Way
from leda_desktop.ui.theme import Theme
from tests.domain.tapes import plan_of
from tests.fakes import FakeClock

TAKE = Prompt(PromptId("take"), PromptKind.OPEN, "What do you take home?")
ME = Prompt(PromptId("me"), PromptKind.SCALE, "Me?", low="not at all", high="very")
ORG = Prompt(PromptId("org"), PromptKind.SCALE, "Us?", lowest=1, highest=5)
ALL = Prompt(PromptId("all"), PromptKind.SCALE, "All?")
HARD = Prompt(PromptId("hard"), PromptKind.OPEN, "What is hard?")
PROMPTS = (TAKE, ME, ORG, ALL, HARD)

Sheets = dict[int | None, list[object]]


def asking(*prompts: Prompt) -> Activity:
    """A questionnaire with these prompts."""
    return Activity(ActivityId("q"), Kind.QUESTIONNAIRE, "Self-assessment", 10, Questionnaire(), prompts)


class Hand:
    """Presses keys where the focus is, and counts them."""

    def __init__(self, qtbot: QtBot, store: Path, *prompts: Prompt) -> None:
        self.clock, feed = FakeClock(), Feed()
        self.store = Store.open(store, self.clock)
        self.asked = asking(*(prompts or PROMPTS))
        plan = plan_of(self.asked)
        programme = ProgrammePlan(Programme(ProgrammeId("programme"), "P"), (plan.session,))
        Plans(self.store, feed, self.clock).put_all(programme, [plan])
        self.service = Questionnaires(self.store, feed, self.clock)
        self.bridge = Bridge(feed)
        self.undo = QUndoStack()
        self.problems: list[Problem] = []
        self.presses = 0
        self._qtbot = qtbot
        self.panel = self.make()

    def make(self, service: Questionnaires | None = None, way: Way = Way.SHEETS) -> QuestionnairePanel:
        """A panel with the keyboard on the keypad."""
        texts, facts = Texts.load(Language.EN), self.bridge.fact_published
        panel = QuestionnairePanel(service or self.service, self.asked, self.undo, texts, Theme(), facts)
        panel.problem_raised.connect(self.problems.append)
        self._qtbot.addWidget(panel)
        panel.resize(720, 680)
        panel.show()
        panel.activateWindow()
        self._qtbot.waitUntil(panel.isActiveWindow)
        panel.choose(way)
        self.panel = panel
        QApplication.processEvents()
        return panel

    def close(self) -> None:
        """Leave."""
        self.bridge.close()
        self.panel.close()
        self.store.close()

    def key(self, keys: str) -> None:
        """Press keys; a line break is Enter, `<` Backspace, `^` Escape. The clock goes on with every sheet."""
        named = {"\n": Qt.Key.Key_Return, "<": Qt.Key.Key_Backspace, "^": Qt.Key.Key_Escape}
        for sign in keys:
            self.presses += 1
            self.clock.advance(1)
            target = QApplication.focusWidget() or self.panel
            QTest.keyClick(target, named[sign]) if sign in named else QTest.keyClicks(target, sign)
            QApplication.processEvents()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.panel, key, modifier)
        QApplication.processEvents()

    def do(self, act: Callable[[], object]) -> None:
        """Do something else, and let everybody hear of it."""
        act()
        QApplication.processEvents()

    @property
    def card(self) -> KeypadCard:
        """The card that is shown."""
        return self.panel.hands_card if self.panel.way is Way.HANDS else self.panel.keypad.card

    @property
    def face(self) -> Face:
        """What is read on it."""
        return self.card.face

    @property
    def responses(self) -> tuple[Response, ...]:
        """What is stored."""
        return self.service.responses(self.asked.id)

    @property
    def sheets(self) -> Sheets:
        """The answers that are stored, in the order of the prompts, by the number of the sheet."""
        return {
            response.sheet: [answer.rating or answer.text or (answer.on_paper or None) for answer in response.answers]
            for response in self.responses
        }

    @property
    def listed(self) -> list[str]:
        """The lines at the side."""
        items = self.panel.keypad._items()
        return [item.text() for item in items]
