"""Hands counted in the room, keyed in like a sheet: how many for each step of a scale."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack

from leda_desktop.domain import keypad
from leda_desktop.domain.hands import Hands
from leda_desktop.domain.keypad import Blank, Row
from leda_desktop.domain.paper_forms import scales_of
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.programme import Activity, Prompt
from leda_desktop.services.questionnaires import Questionnaires
from leda_desktop.texts import Texts
from leda_desktop.ui.capture import keypad_words as words
from leda_desktop.ui.capture.keypad_face import Face, Pad, Press
from leda_desktop.ui.commands import PutValue

_MOST = 999


class HandsPad(Pad):
    """The hands for one scale after the other. Every number is on disk when the next one is asked for."""

    def __init__(
        self, service: Questionnaires, activity: Activity, undo: QUndoStack, texts: Texts, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._activity = activity
        self._undo = undo
        self._texts = texts
        self._scales = scales_of(activity.prompts)
        self._scale = 0
        self._told = ""
        self._row = self._stored_row()

    @property
    def place(self) -> tuple[int, int]:
        """At which scale and step the keyboard is."""
        return self._scale, self._row.at

    def go_to(self, place: tuple[int, int]) -> None:
        """Go on where somebody was."""
        scale, at = place
        if 0 <= scale <= len(self._scales):
            self._scale = scale
            self._row = keypad.move(self._stored_row(), at)
            self.changed.emit()

    def hear(self) -> None:
        """Hands may have changed by undo; digits that wait for Enter stay."""
        stored = self._stored_row()
        if stored.numbers != self._row.numbers:
            self._row = replace(stored, at=self._row.at)
        self.changed.emit()

    def digit(self, sign: str) -> None:
        self._turn(keypad.digit(self._row, sign))

    def press(self, press: Press) -> None:
        row = self._row
        match press:
            case Press.ENTER:
                self._begin(self._scale + 1) if row.is_full else self._turn(keypad.enter(row))
            case Press.SKIP:
                self._turn(keypad.skip(row))
            case Press.BACK if row.at == 0 and not row.typed:
                self._begin(self._scale - 1, at_end=True)
            case Press.BACK:
                self._turn(keypad.back(row))
            case Press.UP | Press.DOWN:
                self._turn(keypad.move(row, row.at + (-1 if press is Press.UP else 1)))
            case Press.NUM_LOCK:
                self._told = words.num_lock_words(self._texts)
                self.changed.emit()
            case _:
                pass

    def face(self) -> Face:
        prompt = self._prompt
        return self._over_face() if prompt is None else self._scale_face(prompt)

    @property
    def _prompt(self) -> Prompt | None:
        return self._scales[self._scale] if self._scale < len(self._scales) else None

    def _steps(self, prompt: Prompt) -> range:
        return range(prompt.lowest, prompt.highest + 1)

    def _stored_row(self) -> Row:
        prompt = self._prompt
        if prompt is None:
            return keypad.empty_row()
        hands = self._hands(prompt)
        numbers = tuple(hands.at(step) for step in self._steps(prompt))
        return Row((Blank(0, _MOST, waits=True),) * len(numbers), numbers)

    def _hands(self, prompt: Prompt) -> Hands:
        counted = self._service.hands(self._activity.id)
        return next((hands for hands in counted if hands.prompt_id == prompt.id), Hands(prompt.id))

    def _begin(self, scale: int, *, at_end: bool = False) -> None:
        if not 0 <= scale <= len(self._scales):
            return
        self._scale, self._told = scale, ""
        row = self._stored_row()
        self._row = keypad.move(row, len(row.blanks)) if at_end else row
        self.changed.emit()

    def _turn(self, row: Row) -> None:
        prompt, self._told = self._prompt, ""
        if prompt is not None and row.numbers != self._row.numbers and not self._put(prompt, row):
            return
        self._row = row
        self.changed.emit()

    def _put(self, prompt: Prompt, row: Row) -> bool:
        pairs = zip(self._steps(prompt), row.numbers, strict=True)
        after = Hands(prompt.id, tuple((step, count) for step, count in pairs if count is not None))
        before, put = self._hands(prompt), partial(self._service.put_hands, self._activity.id)
        try:
            put(after)
        except Problem as problem:
            self.report(problem)
            return False
        self._undo.push(PutValue(self._texts.t("Count hands"), put, before, after, self.report))
        return True

    def _scale_face(self, prompt: Prompt) -> Face:
        texts, row = self._texts, self._row
        caption = texts.t("HANDS · SCALE {here} OF {count}").format(here=self._scale + 1, count=len(self._scales))
        hands = texts.n("{n} hand", "{n} hands", sum(number or 0 for number in row.numbers))
        tiles = words.tiles_of(row, tuple(str(step) for step in self._steps(prompt)))
        keys = words.hand_keys(texts, is_full=row.is_full)
        told = words.refused_words(row, texts) or self._told or self._asked(prompt)
        return Face(caption, prompt.text, hands, tiles, told=told, keys=keys)

    def _asked(self, prompt: Prompt) -> str:
        """What the room is asked now: only those who hand in no form, so that nobody counts twice."""
        if self._row.is_full:
            return self._texts.t("Only count those who hand in no form: nobody counts twice.")
        step = prompt.lowest + self._row.at
        end = prompt.low if step == prompt.lowest else prompt.high if step == prompt.highest else ""
        asked = self._texts.t("How many hands for {step}?").format(step=step)
        return f"{asked} · {end}" if end else asked

    def _over_face(self) -> Face:
        texts = self._texts
        people = max((hands.n for hands in self._service.hands(self._activity.id)), default=0)
        return Face(
            caption=texts.t("DONE"),
            question=texts.t("The hands are counted"),
            aside=texts.n("{n} hand", "{n} hands", people),
            told=texts.t("They count in the results, as many people as the scale with most hands."),
            keys=(("⌫", texts.p("keypad", "Back")),),
        )
