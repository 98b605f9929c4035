"""The real Leda with a facilitator at its keys, who works through the sample session until somebody kills them.

It tells what the program has acknowledged, one line each: `note ID {…}`, `response ID {…}` and `step SEQ {…}` as soon
as the fact was published; `press KEYS` before each act; `here {…}`, what desk and wall show, after it and right after
the start. With `--wait` everything is imported first, and the start waits for a line on standard input.
"""

import json
import random
import sys
from collections.abc import Callable
from pathlib import Path

from leda_desktop.startup import hasten

if __name__ == "__main__":
    hasten()  # as the command line does before it imports any of what follows

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from leda_desktop.app import Leda, start
from leda_desktop.demo.hands import Hands
from leda_desktop.domain.facts import Fact, NotesChanged, ResponsesChanged, RunChanged
from leda_desktop.domain.ids import ActivityId, ResponseId
from leda_desktop.domain.kinds import Kind, PromptKind
from leda_desktop.domain.programme import Activity
from leda_desktop.domain.run import RunEvent
from leda_desktop.options import Options
from leda_desktop.texts import Language
from leda_desktop.ui.capture.board import BoardPanel
from leda_desktop.ui.capture.questionnaire import QuestionnairePanel
from leda_desktop.ui.desk.house import House
from tests.faults.contents import Plain, note_plain, response_plain, stage_plain, step_plain
from tests.faults.writer import say

BACKUP_MS = 300_000
NO_BACKUP_MS, MANY_BACKUPS_MS = 20, 400
SAID = ("Våga", "fråga", "först", "dárogiella", "ođđa", "ščájeha", "🌱", "vi", "lär", "av", "varandra", "mellanrummen")
TRANSPORT = ("N", "P", "+", "-", "PgDown", "PgDown", "PgUp")
WALL = ("B", "W", "F", "Esc", "F5", "Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+7", "Ctrl+8", "Ctrl+9", "Ctrl+0")


class Facilitator:
    """Presses keys in the real windows, one act after the other, as chance has it."""

    def __init__(self, leda: Leda, chance: random.Random) -> None:
        self._leda = leda
        self._chance = chance
        self._hands = Hands(leda.window)
        self._told = 0
        self._timer = QTimer(leda.window)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._turn)
        self._timer.start()

    @property
    def _house(self) -> House:
        house = self._leda.house
        assert house is not None
        return house

    def _turn(self) -> None:
        """Wait for the house, enter it once, then act for ever."""
        if self._leda.house is None:
            return
        self._timer.stop()
        self._enter()
        while True:
            self._act()

    def _enter(self) -> None:
        self._back_up_often()
        self._told = max((event.seq for event in self._events()), default=0)
        self._house.suite.feed.listen(self._tell)
        self._leda.window.activateWindow()
        self._hands.settle()
        self._tell_where()
        if self._chance.random() < 0.2:
            self._undo_the_last_run()

    def _act(self) -> None:
        panel, lot = self._house.conductor.host.panel, self._chance.random()
        if isinstance(panel, BoardPanel) and lot < 0.6:
            self._write_note(panel)
        elif isinstance(panel, QuestionnairePanel) and lot < 0.85:
            self._fill_in(panel)
        elif self._house.conductor.live.current is None and lot < 0.8:
            self._go_anywhere()
        else:
            self._steer(self._chance.choice(TRANSPORT if lot < 0.93 else WALL))

    def _write_note(self, panel: BoardPanel) -> None:
        words = self._chance.choices(SAID, k=self._chance.randint(1, 4))
        panel.focus_capture()
        self._announced("Return", lambda: self._hands.enter(" ".join(words)))

    def _fill_in(self, panel: QuestionnairePanel) -> None:
        """One person's answers from the first prompt to the last, some of them skipped."""
        panel.focus_capture()
        for prompt in self._current().prompts:
            if self._chance.random() < 0.2:
                self._announced("Return", lambda: self._hands.press("Return"))
            elif prompt.kind is PromptKind.SCALE:
                self._announced("digit", lambda: self._hands.press(self._chance.choice("1234567890")))
            else:
                self._announced("Return", lambda: self._hands.enter(" ".join(self._chance.choices(SAID, k=2))))

    def _steer(self, keys: str) -> None:
        done = self._house.undo.count()
        self._leda.window.setFocus()
        self._announced(keys, lambda: self._hands.press(keys))
        if keys in TRANSPORT and self._house.undo.count() > done and self._chance.random() < 0.2:
            self._leda.window.setFocus()
            self._announced("Ctrl+Z", lambda: self._hands.press("Ctrl+Z"))
        if self._chance.random() < 0.3:
            self._go_anywhere()

    def _go_anywhere(self) -> None:
        """Go to an item of the rundown, also after the end; often to the questionnaire."""
        rows = self._house.conductor.live.rundown.rows
        asking = [number for number, row in enumerate(rows) if row.activity.kind is Kind.QUESTIONNAIRE]
        wanted = self._chance.choice([*range(len(rows)), *asking * (len(rows) // 2)])
        self._house.conductor.place.rundown.list.setFocus()
        for key in ("Home", *["Down"] * wanted):
            self._hands.press(key)
        self._announced("Return", lambda: self._hands.press("Return"))

    def _undo_the_last_run(self) -> None:
        """After a restart the last act of the run can be taken back."""
        self._leda.window.setFocus()
        self._announced("Ctrl+Z", lambda: self._hands.press("Ctrl+Z"))

    def _announced(self, keys: str, act: Callable[[], None]) -> None:
        say(f"press {keys}")
        act()
        self._tell_where()

    def _tell(self, fact: Fact) -> None:
        match fact:
            case NotesChanged(_, note_ids):
                for note in self._house.suite.notes.find(note_ids):
                    _say("note", note.id, note_plain(note))
            case ResponsesChanged(activity_id, response_ids):
                self._tell_responses(activity_id, response_ids)
            case RunChanged():
                self._tell_steps()
            case _:
                pass

    def _tell_responses(self, activity_id: ActivityId, response_ids: tuple[ResponseId, ...]) -> None:
        for response in self._house.suite.questionnaires.responses(activity_id):
            if response.id in response_ids:
                _say("response", response.id, response_plain(response))

    def _tell_steps(self) -> None:
        for event in self._events():
            if event.seq > self._told:
                self._told = event.seq
                _say("step", event.seq, step_plain(event))

    def _tell_where(self) -> None:
        live, wall = self._house.conductor.live, self._house.wall.surface.scene
        assert live.wall_scene == wall
        where = {
            "session": live.session_id,
            "phase": live.rundown.phase.value,
            "activity": None if live.current is None else live.current.id,
            "stage": stage_plain(live.stage),
            "wall": type(wall).__name__,
            "panel": type(self._house.conductor.host.panel).__name__,
        }
        say(f"here {json.dumps(where)}")

    def _current(self) -> Activity:
        activity = self._house.conductor.live.current
        assert activity is not None
        return activity

    def _events(self) -> tuple[RunEvent, ...]:
        return self._house.suite.run.events(self._house.session_id)

    def _back_up_often(self) -> None:
        """So that kills meet backups too."""
        for timer in self._house.findChildren(QTimer):
            if timer.interval() == BACKUP_MS:
                timer.setInterval(self._chance.randint(NO_BACKUP_MS, MANY_BACKUPS_MS))


def _say(kind: str, key: object, content: Plain) -> None:
    say(f"{kind} {key} {json.dumps(content, sort_keys=True)}")


def main() -> None:
    """Open Leda on a store and work until killed."""
    if "--wait" in sys.argv:
        sys.stdin.readline()
    leda = start(Options(Path(sys.argv[1]), sample=True, language=Language.SV))
    facilitator = Facilitator(leda, random.Random())  # noqa: S311
    QApplication.exec()
    del facilitator


if __name__ == "__main__":
    main()
