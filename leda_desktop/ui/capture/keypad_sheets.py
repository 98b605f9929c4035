"""Keying in paper forms: sheet after sheet, each answer on disk before the next one is asked for."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack

from leda_desktop.domain import keypad, paper_forms
from leda_desktop.domain.ids import ResponseId, new_id
from leda_desktop.domain.keypad import Blank, Row
from leda_desktop.domain.kinds import Channel
from leda_desktop.domain.paper_forms import HIGHEST_SHEET, Form, form_of
from leda_desktop.domain.programme import Activity, Prompt
from leda_desktop.domain.scales import Response
from leda_desktop.services.questionnaires import Questionnaires
from leda_desktop.texts import Texts
from leda_desktop.ui.capture import keypad_words as words
from leda_desktop.ui.capture.keypad_face import Face, Pad, Press
from leda_desktop.ui.capture.keypad_sheet_faces import SheetFaces
from leda_desktop.ui.capture.response_verbs import ResponseVerbs


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody is: which response, on which sheet, at which of its scales."""

    response_id: ResponseId
    sheet: int
    at: int


class SheetsPad(Pad):
    """The sheet that is keyed in now, and those that are. A number that is taken shows its answers for correction."""

    def __init__(
        self, service: Questionnaires, activity: Activity, undo: QUndoStack, texts: Texts, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._activity = activity
        self._texts = texts
        self._verbs = ResponseVerbs(service, activity.id, undo, texts, self.report)
        self._responses = self._verbs.responses()
        self._asking: Row | None = None
        self._told = ""
        self._form = form_of(activity.prompts)
        self._id = ResponseId(new_id())
        last = [response.sheet for response in self._responses.values() if response.sheet in self.sheets]
        self.sheet = paper_forms.next_free(self.sheets, last[-1] or 0 if last else 0)

    @property
    def sheets(self) -> dict[int, Response]:
        """The sheets that are keyed in, by number."""
        return paper_forms.sheets_of(self._responses.values())

    @property
    def place(self) -> Place:
        """Where the keyboard is, to be handed to `go_to` of a later pad."""
        return Place(self._id, self.sheet, self._form.row.at)

    @property
    def scales(self) -> tuple[Prompt, ...]:
        """The scales of the form."""
        return self._form.scales

    @property
    def is_stored(self) -> bool:
        """Whether something of this sheet is on disk."""
        return self._id in self._responses

    def go_to(self, place: Place) -> None:
        """Go on where somebody was."""
        stored = self._responses.get(place.response_id)
        self._id, self.sheet = place.response_id, place.sheet
        self._form = form_of(self._activity.prompts, stored.answers if stored else ())
        self._form = replace(self._form, row=keypad.move(self._form.row, place.at))
        self.changed.emit()

    def hear(self, response_ids: tuple[ResponseId, ...]) -> None:
        """Responses changed. After undo the sheet shows what is stored; what is typed here is stored already."""
        self._responses = self._verbs.responses()
        stored = self._responses.get(self._id)
        shown = form_of(self._activity.prompts, stored.answers if stored else ())
        if self._id in response_ids and shown.answers != self._form.answers:
            self._form = paper_forms.go_on(shown)
        self.changed.emit()

    def open(self, sheet: int, *, at_end: bool = False) -> None:
        """Go to a sheet; one that is keyed in already is there to be corrected."""
        if not self._store():
            return
        stored = self.sheets.get(sheet)
        self.sheet, self._asking = sheet, None
        self._id = stored.id if stored else ResponseId(new_id())
        self._form = form_of(self._activity.prompts, stored.answers if stored else ())
        if at_end:
            self._form = replace(self._form, row=keypad.move(self._form.row, len(self.scales)))
        told = self._texts.t("Sheet {number} is keyed in already: correct it here")
        self._told = told.format(number=sheet) if stored else ""
        self.changed.emit()

    def remove(self) -> None:
        """Take this sheet out and begin it anew."""
        stored = self._responses.get(self._id)
        if stored is None or not self._verbs.remove(stored):
            return
        self._responses = self._verbs.responses()
        self._form, self._id = form_of(self._activity.prompts), ResponseId(new_id())
        self._told = self._texts.t("Sheet {number} is removed").format(number=self.sheet)
        self.changed.emit()

    def ask_sheet(self) -> None:
        """Ask for the number of a sheet."""
        self._told, self._asking = "", keypad.empty_row(Blank(1, HIGHEST_SHEET, waits=True))
        self._form = replace(self._form, writing=None)
        self.changed.emit()

    def digit(self, sign: str) -> None:
        self._turn(lambda row: keypad.digit(row, sign))

    def choose(self, step: int) -> None:
        self._turn(lambda row: keypad.choose(row, step))

    def press(self, press: Press) -> None:
        if press is Press.NUM_LOCK:
            self._tell(words.num_lock_words(self._texts))
        elif self._asking is not None:
            self._press_asking(press, self._asking)
        else:
            self._press_form(press)

    def keep_text(self, text: str) -> None:
        self._put(paper_forms.with_text(self._form, text))

    def finish_text(self, text: str) -> None:
        self._put(paper_forms.write_next(paper_forms.with_text(self._form, text)))

    def face(self) -> Face:
        faces = SheetFaces(self._form, self.sheet, len(self.sheets), self._told, self._texts)
        return faces.face() if self._asking is None else faces.asking(self._asking)

    def _press_asking(self, press: Press, asking: Row) -> None:
        match press:
            case Press.ENTER:
                row = keypad.enter(asking)
                if row.numbers[0] is not None:
                    self.open(row.numbers[0])
                elif not asking.typed:
                    self._end_asking()
                else:
                    self._ask(row)
            case Press.BACK:
                self._ask(keypad.back(asking)) if asking.typed else self._end_asking()
            case Press.CANCEL:
                self._end_asking()
            case _:
                pass

    def _press_form(self, press: Press) -> None:
        form, turns = self._form, self._turns()
        if press in turns:
            self._turn(turns[press])
            return
        match press:
            case Press.ENTER:
                self._next_sheet()
            case Press.BACK:
                self._back()
            case Press.WRITE:
                self._put(paper_forms.write(form))
            case Press.PAPER if form.open_answers:
                self._put_on_paper()
            case Press.SHEET:
                self.ask_sheet()
            case Press.CANCEL:
                self._put(replace(form, writing=None))

    def _turns(self) -> dict[Press, Callable[[Row], Row]]:
        """The keys that only change the row of numbers."""
        turns: dict[Press, Callable[[Row], Row]] = {
            Press.SKIP: keypad.skip,
            Press.UP: lambda row: keypad.move(row, row.at - 1),
            Press.DOWN: lambda row: keypad.move(row, row.at + 1),
        }
        return turns if self._form.row.is_full else {**turns, Press.ENTER: keypad.enter}

    def _put_on_paper(self) -> None:
        """What is left stands on paper; when every scale has been seen, that was the last key of this sheet."""
        self._put(paper_forms.on_paper(self._form))
        if self._form.row.is_full:
            self._next_sheet()

    def _back(self) -> None:
        """At the beginning of a sheet: to the end of the one before, which stays as it is."""
        before = [sheet for sheet in self.sheets if sheet < self.sheet]
        if self._form.row.at == 0 and not self._form.row.typed and before:
            self.open(before[-1], at_end=True)
        else:
            self._turn(keypad.back)

    def _next_sheet(self) -> None:
        self.open(paper_forms.next_free(self.sheets, self.sheet))

    def _turn(self, by: Callable[[Row], Row]) -> None:
        if self._asking is not None:
            self._ask(by(self._asking))
        else:
            self._put(replace(self._form, row=by(self._form.row)))

    def _ask(self, row: Row) -> None:
        self._asking = row
        self.changed.emit()

    def _end_asking(self) -> None:
        self._asking = None
        self.changed.emit()

    def _put(self, form: Form) -> None:
        self._told = "" if form != self._form else self._told
        self._form = form
        self._store()
        self.changed.emit()

    def _tell(self, told: str) -> None:
        self._told = told
        self.changed.emit()

    def _store(self) -> bool:
        """Put the sheet on disk; false where that failed, and then it stays as it is to be tried again."""
        before, answers = self._responses.get(self._id), self._form.answers
        if before is None and self._form.is_blank:
            return True
        if before is not None and form_of(self._activity.prompts, before.answers).answers == answers:
            return True
        if before is not None and self._form.is_blank:
            return self._drop(before)
        if before is not None:
            kept = self._verbs.put(before, answers)
        else:
            kept = self._verbs.add(self._id, answers, channel=Channel.PAPER, sheet=self.sheet)
        if kept is not None:
            self._responses[kept.id] = kept
        return kept is not None

    def _drop(self, stored: Response) -> bool:
        removed = self._verbs.remove(stored)
        if removed:
            self._responses.pop(stored.id, None)
        return removed
