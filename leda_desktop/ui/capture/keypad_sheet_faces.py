"""What the keypad shows of a sheet: a scale, the end of them, an open question, or the question for a number."""

from dataclasses import dataclass, replace

from leda_desktop.domain import keypad
from leda_desktop.domain.keypad import Row
from leda_desktop.domain.paper_forms import Form
from leda_desktop.domain.programme import Prompt
from leda_desktop.texts import Texts
from leda_desktop.ui.capture import keypad_words as words
from leda_desktop.ui.capture.keypad_face import Face, Writing


@dataclass(frozen=True, slots=True)
class SheetFaces:
    """A sheet on the keypad: its number, how many are keyed in, and what is told of it."""

    form: Form
    sheet: int
    count: int
    told: str
    texts: Texts

    def face(self) -> Face:
        """The face of the sheet as it is."""
        prompt = next((p for p in self.form.prompts if p.id == self.form.writing), None)
        if prompt is not None:
            return self._writing(prompt)
        return self._full() if self.form.row.is_full else self._scale()

    def asking(self, row: Row) -> Face:
        """While the number of another sheet is asked for."""
        texts = self.texts
        return Face(
            caption=texts.t("ANOTHER SHEET"),
            question=texts.t("Which number does the sheet have?"),
            aside=self._aside,
            tiles=words.tiles_of(row, (texts.p("paper", "Sheet"),)),
            told=words.refused_words(row, texts) or self.told,
            keys=words.number_keys(texts, texts.t("Go there"), texts.t("Stay at this sheet")),
            uses_escape=True,
        )

    @property
    def _aside(self) -> str:
        texts = self.texts
        return f"{words.sheet_name(self.sheet, texts)} · {texts.n('{n} keyed in', '{n} keyed in', self.count)}"

    def _face(self, form: Form) -> Face:
        labels = tuple(str(form.prompts.index(p) + 1) for p in form.scales)
        tiles = (*words.tiles_of(form.row, labels), *words.open_tiles(form, self.texts))
        return Face("", "", self._aside, tiles, told=self.told)

    def _scale(self) -> Face:
        texts, form, row = self.texts, self.form, self.form.row
        prompt = form.scales[row.at]
        caption = texts.t("QUESTION {here} OF {count}").format(here=row.at + 1, count=len(form.scales))
        told = words.refused_words(row, texts) or self.told or self._lesson()
        keys = words.scale_keys(form, texts)
        face = replace(self._face(form), caption=caption, question=prompt.text, told=told, keys=keys)
        return replace(face, strip=words.strip_of(prompt, row))

    def _full(self) -> Face:
        texts, form = self.texts, self.form
        left = form.row.numbers.count(None)
        question = texts.t("The form is filled in")
        if left:
            question = texts.n("{n} scale is left out", "{n} scales are left out", left)
        told = texts.t("Every scale has its place: ⏎ for the next sheet") if form.row.refused else self.told
        keys = words.full_keys(form, texts)
        return replace(self._face(form), caption=texts.t("DONE"), question=question, told=told, keys=keys)

    def _writing(self, prompt: Prompt) -> Face:
        texts, form = self.texts, self.form
        answers = {answer.prompt_id: answer.text or "" for answer in form.open_answers}
        here = list(answers).index(prompt.id) + 1
        caption = texts.t("OPEN QUESTION {here} OF {count}").format(here=here, count=len(answers))
        behind = replace(form, row=keypad.move(form.row, len(form.scales)))
        face = replace(self._face(behind), caption=caption, question=prompt.text, keys=words.writing_keys(texts))
        return replace(face, writing=Writing(prompt, answers[prompt.id]), uses_escape=True)

    def _lesson(self) -> str:
        if self.count or not self.form.is_blank:
            return ""
        return self.texts.t("One digit for each question: Leda goes on by itself and stores every answer.")
