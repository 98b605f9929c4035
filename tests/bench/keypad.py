"""Times a key of the keypad until it is stored and painted, against one bare insert and one bare repaint."""

import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPainter, QPaintEvent, QUndoStack
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from leda_desktop.domain.details import Questionnaire
from leda_desktop.domain.feed import Feed
from leda_desktop.domain.ids import ActivityId, ProgrammeId, PromptId, new_id
from leda_desktop.domain.kinds import Channel, Kind, PromptKind
from leda_desktop.domain.programme import Activity, Programme, ProgrammePlan, Prompt
from leda_desktop.domain.scales import Answer
from leda_desktop.models.store import Store
from leda_desktop.services.plans import Plans
from leda_desktop.services.questionnaires import Questionnaires
from leda_desktop.texts import Language, Texts
from leda_desktop.ui.bridge import Bridge
from leda_desktop.ui.capture.questionnaire import QuestionnairePanel, Way
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import Align, EventType, override
from tests.bench.boards import application
from tests.domain.tapes import plan_of
from tests.fakes import FakeClock

SHEETS = 30
FORMS = 12
DIGITS = "867"
SIZE = (738, 700)


class Bare(QWidget):
    """A window of the same size on which one number is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.number = ""
        self.resize(*SIZE)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().base())
        painter.drawText(self.rect(), Align.AlignCenter, self.number)


class Painted(QObject):
    """Notices the first paint of the numbers after a key."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__()
        self.is_done = False
        watched.installEventFilter(self)

    @override
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.is_done = self.is_done or event.type() == EventType.Paint
        return False


@dataclass(frozen=True, slots=True)
class KeyBench:
    """A keypad on a store with some sheets."""

    app: QApplication
    panel: QuestionnairePanel
    service: Questionnaires
    activity: Activity

    @property
    def stored(self) -> int:
        """How many ratings are on disk."""
        return sum(a.rating is not None for r in self.service.responses(self.activity.id) for a in r.answers)


@contextmanager
def keypad() -> Iterator[KeyBench]:
    """A shown keypad with some sheets keyed in already."""
    app, feed, clock = application(), Feed(), FakeClock()
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "leda.sqlite", clock)
        prompts = tuple(Prompt(PromptId(key), PromptKind.SCALE, f"Hur bra är {key}?") for key in ("jag", "vi", "alla"))
        activity = Activity(ActivityId("q"), Kind.QUESTIONNAIRE, "Självskattning", 15, Questionnaire(), prompts)
        plan = plan_of(activity)
        Plans(store, feed, clock).put_all(
            ProgrammePlan(Programme(ProgrammeId("programme"), "P"), (plan.session,)), [plan]
        )
        service, bridge = Questionnaires(store, feed, clock), Bridge(feed)
        answers = tuple(Answer(prompt.id, rating=7) for prompt in prompts)
        for sheet in range(1, SHEETS + 1):
            service.add(activity.id, answers, channel=Channel.PAPER, sheet=sheet)
        texts = Texts.load(Language.SV)
        panel = QuestionnairePanel(service, activity, QUndoStack(), texts, Theme(), bridge.fact_published)
        panel.resize(*SIZE)
        panel.show()
        panel.choose(Way.SHEETS)
        app.processEvents()
        yield KeyBench(app, panel, service, activity)
        bridge.close()
        panel.deleteLater()
        app.processEvents()
        store.close()


@contextmanager
def floor() -> Iterator[Callable[[], object]]:
    """One row written with nothing but sqlite3 in the mode of the store, and one bare window painted."""
    window = Bare()
    window.show()
    with tempfile.TemporaryDirectory() as folder:
        connection = sqlite3.connect(Path(folder) / "floor.sqlite", isolation_level=None)
        for pragma in ("locking_mode=EXCLUSIVE", "journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"):
            connection.execute(f"PRAGMA {pragma}").fetchall()
        connection.execute("CREATE TABLE answer (id TEXT PRIMARY KEY, rating INTEGER) STRICT")

        def act() -> None:
            connection.execute("INSERT INTO answer VALUES (?, ?)", (new_id(), 8))
            window.number = new_id()
            window.repaint()

        yield act
        connection.close()
    window.deleteLater()


def timed(work: Callable[[], object]) -> float:
    """How long it takes, in milliseconds."""
    before = perf_counter()
    work()
    return (perf_counter() - before) * 1000


def measure(made: KeyBench, bare: Callable[[], object]) -> tuple[float, float]:
    """The medians of a digit until it is stored and painted, and of the floor, taken in turns; in milliseconds."""
    card = made.panel.keypad.card
    painted = Painted(card.tiles)

    def press(sign: str) -> None:
        painted.is_done = False
        QTest.keyClicks(card, sign)
        while not painted.is_done:
            made.app.processEvents()

    ours, floors, before = [], [], made.stored
    for _ in range(FORMS):
        for sign in DIGITS:
            ours.append(timed(lambda sign=sign: press(sign)))  # type: ignore[misc]
            floors.append(timed(bare))
        press("\r")
    assert made.stored == before + FORMS * len(DIGITS)
    return median(ours), median(floors)


def main() -> None:
    """Print the figures, the ratio last."""
    with keypad() as made, floor() as bare:
        ours, least = measure(made, bare)
    print(
        f"key to stored and painted {ours:.2f} ms, bare insert and repaint {least:.2f} ms, {FORMS * len(DIGITS)} times"
    )
    print(f"ratio {ours / least:.2f}")


if __name__ == "__main__":
    main()
