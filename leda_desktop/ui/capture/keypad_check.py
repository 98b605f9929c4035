"""The second pass: some sheets are keyed in again without seeing the first time, and differences are settled."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from leda_desktop.domain import double_keying, keypad, paper_forms
from leda_desktop.domain.double_keying import Check, Difference
from leda_desktop.domain.keypad import Blank, Row
from leda_desktop.domain.paper_forms import form_of, scales_of
from leda_desktop.domain.programme import Activity
from leda_desktop.domain.scales import Response
from leda_desktop.services.questionnaires import Questionnaires
from leda_desktop.texts import Texts
from leda_desktop.ui.capture import keypad_words as words
from leda_desktop.ui.capture.keypad_face import Face, Pad, Press, Tile, TileState
from leda_desktop.ui.capture.response_verbs import ResponseVerbs
from leda_desktop.ui.desk.keys import OwnKey

_FIRST, _SECOND, _OTHER = "1", "2", "3"


class CheckPad(Pad):
    """Asks how many sheets, has them keyed in again and shows each difference. Only corrections are stored."""

    ended = Signal()

    def __init__(
        self, service: Questionnaires, activity: Activity, undo: QUndoStack, texts: Texts, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._activity = activity
        self._texts = texts
        self._scales = scales_of(activity.prompts)
        self._verbs = ResponseVerbs(service, activity.id, undo, texts, self.report)
        self._row = keypad.empty_row()
        self._left: tuple[Difference, ...] = ()
        self._other: Row | None = None
        self._told = ""
        self.check: Check | None = None
        self.begin()

    def begin(self) -> None:
        """Ask how many sheets are to be keyed in again."""
        self.check, self._left, self._other = None, (), None
        self._row = keypad.empty_row(Blank(1, max(1, len(self._sheets)), waits=True))
        self._told = ""
        self.changed.emit()

    def go_on(self, check: Check) -> None:
        """Go on with a second pass; the sheet that was begun is keyed in anew."""
        self._next(check)

    @property
    def progress(self) -> str:
        """How far the second pass is, in words."""
        if self.check is None or self.check.current is None:
            return ""
        words_of = self._texts.t("Sheet {here} of {count} in the second pass")
        return words_of.format(here=self.check.done + 1, count=len(self.check.order))

    def hear(self) -> None:
        """Responses changed: a sheet that is gone is not asked for any more."""
        if self.check is not None and self.check.current is not None and self._stored() is None:
            self._next(self.check)

    def digit(self, sign: str) -> None:
        if self._left and self._other is None:
            self._settle(sign)
        elif self._other is not None:
            self._try_other(keypad.digit(self._other, sign))
        elif not self._is_over:
            self._turn(keypad.digit(self._row, sign))

    def choose(self, step: int) -> None:
        if self._other is not None:
            self._try_other(keypad.choose(self._other, step))
        elif not self._is_over and not self._left:
            self._turn(keypad.choose(self._row, step))

    def press(self, press: Press) -> None:
        if press is Press.NUM_LOCK:
            self._tell(words.num_lock_words(self._texts))
        elif press is Press.CANCEL and self._other is None:
            self.ended.emit()
        elif self._is_over:
            self._leave_summary(press)
        elif self.check is None:
            self._press_count(press)
        elif self._left:
            self._press_difference(press)
        else:
            self._press_sheet(press)

    def face(self) -> Face:
        if self._is_over:
            return self._summary_face()
        if self.check is None:
            return self._count_face()
        return self._difference_face(self._left[0]) if self._left else self._sheet_face()

    @property
    def _is_over(self) -> bool:
        return self.check is not None and self.check.current is None

    @property
    def _sheets(self) -> dict[int, Response]:
        return paper_forms.sheets_of(self._verbs.responses().values())

    def _stored(self) -> Response | None:
        current = self.check.current if self.check else None
        return None if current is None else self._verbs.responses().get(current)

    def _leave_summary(self, press: Press) -> None:
        if press in (Press.ENTER, Press.BACK):
            self.ended.emit()

    def _press_count(self, press: Press) -> None:
        if press is Press.BACK:
            self._turn(keypad.back(self._row))
        elif press is Press.ENTER:
            row = keypad.enter(self._row) if self._row.typed else keypad.choose(self._row, len(self._sheets))
            if row.numbers[0] is None:
                self._turn(row)
            else:
                chosen = double_keying.spread(list(self._sheets.values()), row.numbers[0])
                self._next(Check(tuple(response.id for response in chosen)))

    def _press_sheet(self, press: Press) -> None:
        match press:
            case Press.ENTER:
                self._compare() if self._row.is_full else self._turn(keypad.enter(self._row))
            case Press.SKIP:
                self._turn(keypad.skip(self._row))
            case Press.BACK:
                self._turn(keypad.back(self._row))
            case Press.UP | Press.DOWN:
                self._turn(keypad.move(self._row, self._row.at + (-1 if press is Press.UP else 1)))
            case _:
                pass

    def _press_difference(self, press: Press) -> None:
        other = self._other
        if other is None:
            return
        if press is Press.ENTER and other.typed:
            self._try_other(keypad.enter(other))
        elif press is Press.SKIP:
            self._correct(None)
        elif press in (Press.BACK, Press.CANCEL):
            self._other = keypad.back(other) if other.typed and press is Press.BACK else None
            self.changed.emit()

    def _turn(self, row: Row) -> None:
        self._row, self._told = row, ""
        self.changed.emit()

    def _tell(self, told: str) -> None:
        self._told = told
        self.changed.emit()

    def _next(self, check: Check) -> None:
        """Go to the first sheet from here on that still is there."""
        known = self._verbs.responses()
        while check.current is not None and check.current not in known:
            check = replace(check, order=tuple(key for key in check.order if key != check.current))
        self.check, self._left, self._other = check, (), None
        self._row = keypad.empty_row(*(Blank(p.lowest, p.highest) for p in self._scales))
        self._told = ""
        self.changed.emit()

    def _compare(self) -> None:
        stored = self._stored()
        if stored is None or self.check is None:
            return
        self._left = double_keying.differences(self._activity.prompts, stored.answers, self._row.numbers)
        if not self._left:
            self._done()
        self.changed.emit()

    def _done(self) -> None:
        if self.check is not None:
            alike = "" if self._told else self._texts.t("No difference on the sheet before")
            compared = self.check.compared + len(self._scales)
            self._next(replace(self.check, done=self.check.done + 1, compared=compared))
            self._told = alike

    def _settle(self, sign: str) -> None:
        difference = self._left[0]
        if sign == _FIRST:
            self._settled(corrected=False)
        elif sign == _SECOND:
            self._correct(difference.second)
        elif sign == _OTHER:
            self._other = keypad.empty_row(Blank(difference.prompt.lowest, difference.prompt.highest))
            self.changed.emit()

    def _try_other(self, row: Row) -> None:
        self._other = row
        if row.is_full:
            self._correct(row.numbers[0])
        else:
            self.changed.emit()

    def _correct(self, rating: int | None) -> None:
        stored, difference = self._stored(), self._left[0]
        if stored is None:
            return
        answers = form_of(self._activity.prompts, stored.answers).answers
        put = tuple(replace(a, rating=rating) if a.prompt_id == difference.prompt.id else a for a in answers)
        if rating == difference.first:
            self._settled(corrected=False)
        elif self._verbs.put(stored, put, correcting=True) is not None:
            self._settled(corrected=True)

    def _settled(self, *, corrected: bool) -> None:
        if self.check is None:
            return
        self.check = replace(self.check, found=self.check.found + 1, corrected=self.check.corrected + corrected)
        self._left, self._other = self._left[1:], None
        if not self._left:
            self._told = self._texts.t("Corrected") if corrected else self._texts.t("Kept as it was")
            self._done()
        self.changed.emit()

    def _number(self) -> int:
        return next((number for number, r in self._sheets.items() if self.check and r.id == self.check.current), 0)

    def _count_face(self) -> Face:
        texts, count = self._texts, len(self._sheets)
        told = texts.n("There is {n} sheet: ⏎ takes it", "There are {n} sheets: ⏎ takes all of them", count)
        return Face(
            caption=texts.t("SECOND PASS"),
            question=texts.t("How many sheets do you want to key in again?"),
            tiles=words.tiles_of(self._row, (texts.p("paper", "Sheets"),)),
            told=words.refused_words(self._row, texts) or self._told or told,
            keys=words.number_keys(texts, texts.t("Begin"), texts.t("Leave the second pass")),
            uses_escape=True,
        )

    def _sheet_face(self) -> Face:
        texts, row = self._texts, self._row
        caption = texts.t("SECOND PASS · FETCH SHEET {number}").format(number=self._number())
        aside = self.progress
        labels = tuple(str(self._activity.prompts.index(p) + 1) for p in self._scales)
        face = Face(caption, "", aside, words.tiles_of(row, labels), told=self._told, uses_escape=True)
        leave = ("Esc", texts.t("Leave the second pass"))
        if row.is_full:
            keys: tuple[OwnKey, ...] = (("⏎", texts.t("Compare")), ("⌫", texts.p("keypad", "Back")), leave)
            told = texts.t("Every scale has its place: ⏎ compares") if row.refused else self._told
            return replace(face, question=texts.t("Keyed in again"), keys=keys, told=told)
        prompt = self._scales[row.at]
        strip = words.strip_of(prompt, row)
        form = replace(form_of(self._scales), row=row)
        keys = (*words.scale_keys(form, texts)[:-1], leave)
        told = words.refused_words(row, texts) or self._told
        return replace(face, question=prompt.text, strip=strip, keys=keys, told=told)

    def _difference_face(self, difference: Difference) -> Face:
        texts, other = self._texts, self._other
        first = Tile(f"{_FIRST} · {texts.t('First')}", _told_number(difference.first), TileState.FILLED)
        second = Tile(f"{_SECOND} · {texts.t('Now')}", _told_number(difference.second), TileState.FILLED)
        tiles: tuple[Tile, ...] = (first, second)
        keys: tuple[OwnKey, ...] = ((_FIRST, texts.t("Keep the first")), (_SECOND, texts.t("Take the new one")))
        if other is None:
            keys = (*keys, (_OTHER, texts.t("Another number")), ("Esc", texts.t("Leave the second pass")))
        else:
            tiles = (*tiles, Tile(texts.t("Another"), other.typed, TileState.NOW))
            blank = other.blanks[0]
            digits = (f"{blank.lowest}–{min(blank.highest, 9)}", texts.p("keypad", "Answer"))
            keys = (digits, ("−", texts.t("No answer")), ("Esc", texts.p("keypad", "Back")))
        return Face(
            caption=texts.t("DIFFERENCE ON SHEET {number}").format(number=self._number()),
            question=difference.prompt.text,
            aside=self.progress,
            tiles=tiles,
            told=words.refused_words(other, texts) if other else texts.t("Look at the paper: what does it say?"),
            keys=keys,
            uses_escape=True,
        )

    def _summary_face(self) -> Face:
        texts, check = self._texts, self.check or Check(())
        checked = texts.n("{n} sheet checked", "{n} sheets checked", check.done)
        put_right = texts.n("{n} difference put right", "{n} differences put right", check.corrected)
        found = texts.n("{n} difference found", "{n} differences found", check.found)
        compared = texts.n("{n} answer compared", "{n} answers compared", check.compared)
        return Face(
            caption=texts.t("SECOND PASS"),
            question=f"{checked}, {put_right}",
            told=f"{compared} · {found}",
            keys=(("⏎", texts.t("Back to the sheets")),),
            uses_escape=True,
        )


def _told_number(number: int | None) -> str:
    return words.NOTHING if number is None else str(number)
