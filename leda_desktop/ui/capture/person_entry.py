"""Filling in a questionnaire at the desk: one person after the other, each stored answer by answer."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut, QUndoStack
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from leda_desktop.domain.ids import ResponseId, new_id
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.programme import Activity
from leda_desktop.domain.scales import Answer, Response
from leda_desktop.services.questionnaires import Questionnaires
from leda_desktop.texts import Texts
from leda_desktop.ui.capture.keypad_words import sheet_name
from leda_desktop.ui.capture.response_form import ResponseForm
from leda_desktop.ui.capture.response_verbs import ResponseVerbs
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.qt import Focus, Frame, ItemRole, ScrollBar

_LIST_WIDTH = 216


class PersonEntry(QWidget):
    """Fills in responses. What is answered is on disk at once; Enter in the last prompt begins the next person."""

    problem_raised = Signal(Problem)

    def __init__(
        self, service: Questionnaires, activity: Activity, undo: QUndoStack, texts: Texts, theme: Theme
    ) -> None:
        super().__init__()
        self._verbs = ResponseVerbs(service, activity.id, undo, texts, self._report)
        self._activity = activity
        self._texts = texts
        self._theme = theme
        self._current = ResponseId(new_id())
        self._responses: dict[ResponseId, Response] = {}
        self._build()
        self._load()

    def focus_capture(self) -> None:
        """Put the focus where the next answer is typed."""
        self._form.go_on()

    def flush(self) -> None:
        """Store the answer that is being typed."""
        self._store()

    def draft(self) -> tuple[ResponseId, tuple[Answer, ...]]:
        """What is being filled in, to be handed to `set_draft` of a later panel."""
        return self._current, self._form.answers()

    def set_draft(self, draft: tuple[ResponseId, tuple[Answer, ...]]) -> None:
        """Go on with what was being filled in."""
        self._current, answers = draft
        self._form.set_answers(answers)
        self._show_state()

    def about(self) -> str:
        """Which response is being filled in, once something of it is stored."""
        return self._current if self._current in self._responses else ""

    def set_about(self, about: str) -> None:
        """Go on with that response, if it is still there."""
        response = self._responses.get(ResponseId(about))
        if response is not None:
            self.set_draft((response.id, response.answers))

    def keys(self) -> tuple[tuple[str, str], ...]:
        """The keys of this panel and what they do, for the help."""
        texts = self._texts
        return (
            ("1–9", texts.t("Rate; 0 means 10")),
            ("⏎", texts.t("Next question; after the last one the next person")),
            ("Backspace", texts.t("Take the rating back")),
            ("↑ ↓", texts.t("From question to question")),
            ("Ctrl ⏎", texts.t("Next person")),
        )

    def hear(self, response_ids: tuple[ResponseId, ...]) -> None:
        """Follow what happened to responses, these among them."""
        self._load()
        if self._current in response_ids:
            self._show_current()

    def _build(self) -> None:
        body = QHBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(self._theme.px(16))
        body.addWidget(self._form_area(), 1)
        body.addLayout(self._entered(), 0)

    def _form_area(self) -> QScrollArea:
        self._form = ResponseForm(self._activity.prompts, self._texts, self._theme)
        self._form.setObjectName("scrolled")
        self._form.changed.connect(self._store)
        self._form.completed.connect(self._begin_next)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(Frame.NoFrame)
        area.setFocusPolicy(Focus.NoFocus)
        area.setWidget(self._form)
        return area

    def _entered(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self._theme.px(8))
        self._state = plain_label("", role=LabelRole.STRONG)
        self._list = QListWidget()
        self._list.setFixedWidth(self._theme.px(_LIST_WIDTH))
        self._list.setHorizontalScrollBarPolicy(ScrollBar.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self._texts.t("Responses entered"))
        self._list.itemActivated.connect(lambda item: self._correct(item.data(ItemRole.UserRole)))
        self._list.itemClicked.connect(lambda item: self._correct(item.data(ItemRole.UserRole)))
        following = button(self._texts.t("Next person"), role=ButtonRole.PRIMARY, key_hint="Ctrl ⏎")
        following.clicked.connect(self._begin_next)
        self._remove_button = button(self._texts.t("Remove this response"), role=ButtonRole.GHOST)
        self._remove_button.clicked.connect(self._remove)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._begin_next)
        for widget in (self._state, self._list, self._remove_button, following):
            column.addWidget(widget, 1 if widget is self._list else 0)
        return column

    def _load(self) -> None:
        self._responses = self._verbs.responses()
        self._list.clear()
        for number, response in enumerate(self._responses.values(), start=1):
            item = QListWidgetItem(self._line(number, response))
            item.setData(ItemRole.UserRole, response.id)
            self._list.addItem(item)
        self._list.scrollToBottom()
        self._show_state()

    def _line(self, number: int, response: Response) -> str:
        name = self._texts.t("Response {number}").format(number=number)
        if response.sheet is not None:
            name = sheet_name(response.sheet, self._texts)
        skipped = len(self._activity.prompts) - sum(not answer.skipped for answer in response.answers)
        return f"{name} · {self._texts.n('{n} skipped', '{n} skipped', skipped)}" if skipped else name

    def _show_current(self) -> None:
        """After undo the form shows what is stored; what the user types himself is already there."""
        stored = self._responses.get(self._current)
        answers = stored.answers if stored else ()
        if set(answers) != {a for a in self._form.answers() if stored or not a.skipped}:
            self._form.set_answers(answers)

    def _show_state(self) -> None:
        order = list(self._responses)
        number = order.index(self._current) + 1 if self._current in order else len(order) + 1
        self._state.setText(self._texts.t("Response {number}").format(number=number))
        self._list.setCurrentRow(number - 1 if self._current in order else -1)
        self._remove_button.setEnabled(self._current in order)

    def _store(self) -> bool:
        """Put what the form says on disk; False where that failed, and then it must stay in the form."""
        answers = self._form.answers()
        before = self._responses.get(self._current)
        if answers == (before.answers if before else tuple(Answer(p.id) for p in self._activity.prompts)):
            return True
        if before is not None and all(answer.skipped for answer in answers):
            return self._removed(before)
        after = self._verbs.put(before, answers) if before else self._verbs.add(self._current, answers)
        if after is not None:
            self._responses[after.id] = after
        return after is not None

    def _begin_next(self) -> None:
        if self._store():
            self._show(ResponseId(new_id()), ())

    def _correct(self, response_id: ResponseId) -> None:
        if self._store():
            self._show(response_id, self._responses[response_id].answers)

    def _remove(self) -> None:
        stored = self._responses.get(self._current)
        if stored is not None and not self._removed(stored):
            return
        self._show(ResponseId(new_id()), ())

    def _removed(self, stored: Response) -> bool:
        removed = self._verbs.remove(stored)
        if removed:
            self._responses.pop(stored.id, None)
        return removed

    def _show(self, response_id: ResponseId, answers: tuple[Answer, ...]) -> None:
        self._current = response_id
        self._form.set_answers(answers)
        self._form.begin()
        self._show_state()

    def _report(self, problem: Problem) -> None:
        """For steps of undo, which may outlive this."""
        if isValid(self):
            self.problem_raised.emit(problem)
