"""The form of one response: every prompt of the questionnaire, filled in by keyboard from top to bottom."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from leda_desktop.domain.kinds import PromptKind
from leda_desktop.domain.programme import Prompt
from leda_desktop.domain.scales import Answer
from leda_desktop.domain.words import clean
from leda_desktop.texts import Texts
from leda_desktop.ui.desk.key_filter import claim_arrows
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.qt import Align, FocusReason, Key, override
from leda_desktop.ui.widgets.rating_row import RatingRow

Field = RatingRow | QLineEdit

_STEPS = {Key.Key_Up.value: -1, Key.Key_Down.value: 1}


class ResponseForm(QWidget):
    """Tells `changed` at every answer that was finished, and `completed` at Enter in the last prompt."""

    changed = Signal()
    completed = Signal()

    def __init__(self, prompts: tuple[Prompt, ...], texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._prompts = prompts
        self._texts = texts
        self._theme = theme
        self._fields: list[Field] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, theme.px(8), 0)
        layout.setSpacing(theme.px(14))
        for number, prompt in enumerate(prompts, start=1):
            layout.addLayout(self._row(number, prompt))
        layout.addStretch()

    def answers(self) -> tuple[Answer, ...]:
        """What the form says now; skipped prompts included."""
        return tuple(self._answer(p, f) for p, f in zip(self._prompts, self._fields, strict=True))

    def set_answers(self, answers: tuple[Answer, ...]) -> None:
        """Show answers without telling anybody."""
        known = {answer.prompt_id: answer for answer in answers}
        for prompt, field in zip(self._prompts, self._fields, strict=True):
            answer = known.get(prompt.id, Answer(prompt.id))
            if isinstance(field, RatingRow):
                field.set_rating(answer.rating)
            elif field.text() != (answer.text or ""):
                field.setText(answer.text or "")

    def begin(self) -> None:
        """Put the focus on the first prompt."""
        if self._fields:
            self._fields[0].setFocus(FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """Put the focus behind the last prompt that has an answer."""
        answered = [number for number, answer in enumerate(self.answers()) if not answer.skipped]
        if self._fields:
            following = min(answered[-1] + 1, len(self._fields) - 1) if answered else 0
            self._fields[following].setFocus(FocusReason.OtherFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down walk between the prompts from inside a text field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _STEPS:
            self._step_from(watched, _STEPS[event.key()])
            return True
        return super().eventFilter(watched, event)

    def _row(self, number: int, prompt: Prompt) -> QVBoxLayout:
        row = QVBoxLayout()
        row.setSpacing(self._theme.px(6))
        label = plain_label(f"{number}. {prompt.text}", role=LabelRole.STRONG)
        row.addWidget(label)
        field = self._scale(prompt) if prompt.kind is PromptKind.SCALE else self._line()
        field.setAccessibleName(prompt.text)
        field.installEventFilter(self)
        self._fields.append(field)
        row.addWidget(field)
        if prompt.kind is PromptKind.SCALE and (prompt.low or prompt.high):
            row.addLayout(_ends(prompt))
        return row

    def _scale(self, prompt: Prompt) -> RatingRow:
        field = RatingRow(prompt.lowest, prompt.highest, self._theme)
        claim_arrows(field)
        field.setToolTip(self._texts.t("Type the digit; 0 means 10. Enter skips, Backspace takes it back."))
        field.rated.connect(lambda _rating: self._finish(field))
        field.changed.connect(self.changed)
        field.passed.connect(lambda: self._finish(field))
        return field

    def _line(self) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(self._texts.t("Write the answer, or press Enter to skip"))
        field.returnPressed.connect(lambda: self._finish(field))
        field.editingFinished.connect(self.changed)
        return field

    def _answer(self, prompt: Prompt, field: Field) -> Answer:
        if isinstance(field, RatingRow):
            return Answer(prompt.id, rating=field.rating)
        return Answer(prompt.id, text=clean(field.text()) or None)

    def _finish(self, field: Field) -> None:
        self.changed.emit()
        if field is self._fields[-1]:
            self.completed.emit()
        else:
            self._step_from(field, 1)

    def _step_from(self, field: QObject, by: int) -> None:
        index = next(i for i, known in enumerate(self._fields) if known is field) + by
        if 0 <= index < len(self._fields):
            self._fields[index].setFocus(FocusReason.TabFocusReason)


def _ends(prompt: Prompt) -> QHBoxLayout:
    ends = QHBoxLayout()
    ends.addWidget(plain_label(prompt.low, role=LabelRole.SMALL, wrap=False))
    ends.addStretch()
    high = plain_label(prompt.high, role=LabelRole.SMALL, wrap=False)
    high.setAlignment(Align.AlignRight)
    ends.addWidget(high)
    return ends
