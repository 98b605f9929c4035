"""Where notes are written: one line that stays ready, and what is known of them besides their text."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from leda_desktop.domain.details import Conversation
from leda_desktop.domain.ids import PromptId
from leda_desktop.domain.kinds import Consent, Kind
from leda_desktop.domain.programme import Activity
from leda_desktop.services.notes import NoteDetails
from leda_desktop.texts import Texts
from leda_desktop.ui.capture.board_columns import note_prompts
from leda_desktop.ui.capture.composer_field import ComposerField
from leda_desktop.ui.capture.note_words import consent_words
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.qt import Align, Elide, Key, Policy, override

_HEIGHT = 46
_NARROWEST = 112
_WIDEST = 190
_WIDEST_OF_TWO = 146
_ROOM_FOR_ARROW = 66
A_FEW_TABLES = 6
_TITLE_LIMIT = 200
_PEOPLE = (Kind.ROUND, Kind.QUOTES, Kind.TALK)


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in the composer, kept for when the activity is shown again; `pasted` waits in its preview."""

    text: str = ""
    prompt_id: PromptId | None = None
    table: int | None = None
    author: str = ""
    organisation: str = ""
    consent: Consent | None = None
    pasted: str = ""


class Composer(QWidget):
    """Writes notes one after the other. `submitted` wishes a note added; the text stays until `clear` is called.

    `pasted` hands over a text of several lines, `board_requested` gives the keyboard to the board. `card` is the number
    of the picture card that is spoken about.
    """

    submitted = Signal(str)
    pasted = Signal(str)
    board_requested = Signal()

    def __init__(self, activity: Activity, texts: Texts, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._activity = activity
        self._texts = texts
        self._theme = theme
        self.card: int | None = None
        self.field = ComposerField(theme, theme.px(_HEIGHT), answers=activity.kind is Kind.TABLES)
        self.prompts = self._chooser()
        self.tables = self._chooser()
        self.consents = self._chooser()
        self.author = QLineEdit(maxLength=_TITLE_LIMIT)
        self.organisation = QLineEdit(maxLength=_TITLE_LIMIT)
        self._add = button("", role=ButtonRole.PRIMARY, key_hint="⏎")
        # A height set on the widget would lose against the style sheet of the application.
        self._add.setStyleSheet(f"min-height: {theme.px(_HEIGHT) - theme.px(14)}px")
        self._build()
        self._connect()
        self.set_activity(activity, texts)

    @property
    def details(self) -> NoteDetails:
        """What is known of the note besides its text."""
        known = NoteDetails(prompt_id=self.prompts.currentData())
        if self._activity.kind is Kind.TABLES:
            known["table"] = self.tables.currentData()
        if self.card is not None:
            known["card"] = self.card
        if self._activity.kind in _PEOPLE:
            known["author"] = self.author.text()
            known["organisation"] = self.organisation.text()
        if self._activity.kind is Kind.QUOTES:
            known["quote"] = self.consents.currentData()
        return known

    def clear(self) -> None:
        """Be ready for the next note; the prompt and the table stay."""
        for field in (self.author, self.organisation):
            field.setText("")
        self.field.empty()
        self.field.setFocus()

    def draft(self, pasted: str = "") -> Draft:
        """What stands here now, and the pasted text that waits beside it."""
        return Draft(
            text=self.field.toPlainText(),
            prompt_id=self.prompts.currentData(),
            table=self.tables.currentData(),
            author=self.author.text(),
            organisation=self.organisation.text(),
            consent=self.consents.currentData(),
            pasted=pasted,
        )

    def set_draft(self, draft: Draft) -> None:
        """Go on with what stood here before."""
        self.field.setPlainText(draft.text)
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self.author.setText(draft.author)
        self.organisation.setText(draft.organisation)
        choices = ((self.prompts, draft.prompt_id), (self.tables, draft.table), (self.consents, draft.consent))
        for chooser, value in choices:
            found = chooser.findData(value)
            if value is not None and found >= 0:
                chooser.setCurrentIndex(found)

    def set_activity(self, activity: Activity, texts: Texts) -> None:
        """Follow a change of the plan or of the language; what is written and chosen stays."""
        draft = self.draft()
        self._activity = activity
        self._fill(texts)
        self._say(texts)
        self.set_draft(draft)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds from the last choice too, which leaves it to us."""
        if event.key() in (Key.Key_Return, Key.Key_Enter) and self.consents.hasFocus():
            self._submit()
        else:
            super().keyPressEvent(event)

    @property
    def _widest(self) -> int:
        """How wide a chooser may be; where there are two of them the field needs the room."""
        return self._theme.px(_WIDEST_OF_TWO if self._activity.kind is Kind.TABLES else _WIDEST)

    def _build(self) -> None:
        gap = self._theme.px(8)
        line = QHBoxLayout()
        line.setSpacing(gap)
        line.addWidget(self.field, 1)
        for widget in (self.tables, self.prompts, self._add):
            line.addWidget(widget, 0, Align.AlignBottom)
        people = QHBoxLayout()
        people.setSpacing(gap)
        people.addWidget(self.author, 1)
        people.addWidget(self.organisation, 1)
        people.addWidget(self.consents)
        self.consents.setMinimumHeight(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(gap)
        layout.addLayout(line)
        layout.addLayout(people)
        # Who says it is asked more often than another question.
        for before, after in pairwise(
            (self.field, self.author, self.organisation, self.consents, self.tables, self.prompts, self._add)
        ):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.field.entered.connect(self._submit)
        self.field.pasted.connect(self.pasted)
        self.field.left_upwards.connect(self.board_requested)
        self.field.prompt_stepped.connect(self._step_prompt)
        self.field.tabbed.connect(self._turn)
        self.field.table_stepped.connect(self.step_table)
        self._add.clicked.connect(self._submit)
        for field in (self.author, self.organisation):
            field.returnPressed.connect(self._submit)

    def _chooser(self) -> QComboBox:
        chooser = QComboBox()
        chooser.setMinimumHeight(self._theme.px(_HEIGHT))
        chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        chooser.setMinimumWidth(self._theme.px(_NARROWEST))
        chooser.setMaximumWidth(self._widest)
        chooser.setSizePolicy(Policy.Preferred, Policy.Fixed)
        return chooser

    def _fill(self, texts: Texts) -> None:
        kind = self._activity.kind
        prompts = [(self._short(prompt.text), prompt.id) for prompt in note_prompts(self._activity)]
        _refill(self.prompts, prompts, shown=len(prompts) > 1)
        if kind is Kind.ROUND:
            # The first question of a round is who one is; name and organisation have fields of their own.
            self.prompts.setCurrentIndex(len(prompts) - 1)
        details = self._activity.details
        most = details.tables if isinstance(details, Conversation) and details.tables else A_FEW_TABLES
        self._texts = texts
        tables = [(self._table_name(number), number) for number in (None, *range(1, most + 1))]
        _refill(self.tables, tables, shown=kind is Kind.TABLES)
        consents = [(consent_words(c, texts), c) for c in (Consent.ANONYMOUS, Consent.NAMED, Consent.ROOM)]
        _refill(self.consents, consents, shown=kind is Kind.QUOTES)
        for field in (self.author, self.organisation):
            field.setVisible(kind in _PEOPLE)

    def _short(self, text: str) -> str:
        """As much of a prompt as a chooser has room for."""
        room = self._widest - self._theme.px(_ROOM_FOR_ARROW)
        return QFontMetrics(self._theme.font(14)).elidedText(text, Elide.ElideRight, room)

    def _say(self, texts: Texts) -> None:
        if self._activity.kind is Kind.TABLES:
            long = texts.t("Write an answer … ⏎ adds it, Tab goes to the next question")
            self.field.set_hints(long, texts.t("Write an answer …"))
        else:
            long = texts.t("Write a note … paste a list and each line becomes a note")
            self.field.set_hints(long, texts.t("Write a note …"))
        self.field.setAccessibleName(texts.t("New note"))
        self.prompts.setAccessibleName(texts.t("Question"))
        self.prompts.setToolTip(texts.t("Question (Ctrl+↑ and Ctrl+↓)"))
        self.tables.setAccessibleName(texts.t("Table"))
        self.consents.setAccessibleName(texts.t("Consent"))
        self.author.setPlaceholderText(texts.t("Name"))
        self.author.setAccessibleName(texts.t("Name"))
        self.organisation.setPlaceholderText(texts.t("Organisation"))
        self.organisation.setAccessibleName(texts.t("Organisation"))
        self._add.setText(texts.p("note", "Add"))

    def _submit(self) -> None:
        self.submitted.emit(self.field.toPlainText())

    def choose_table(self, table: int | None) -> None:
        """Write for this table from now on."""
        if self.tables.findData(table) < 0:
            self.tables.addItem(self._table_name(table), table)
        self.tables.setCurrentIndex(self.tables.findData(table))

    def _table_name(self, table: int | None) -> str:
        return self._texts.t("No table") if table is None else self._texts.t("Table {number}").format(number=table)

    def choose_prompt(self, prompt_id: PromptId) -> None:
        """Answer this question from now on."""
        found = self.prompts.findData(prompt_id)
        if found >= 0:
            self.prompts.setCurrentIndex(found)

    def step_table(self, by: int) -> None:
        """Write for the next table, or the one before; those without a table are passed by."""
        count = self.tables.count() - 1
        if count > 0:
            self.tables.setCurrentIndex(1 + (max(self.tables.currentIndex(), 1) - 1 + by) % count)

    def _turn(self, by: int) -> None:
        """To the next question, and behind the last one to the first of the next table; behind them all, out."""
        there = self.prompts.currentIndex() + by
        if 0 <= there < self.prompts.count():
            self._step_prompt(by)
        elif 0 <= self.tables.currentIndex() + by < self.tables.count():
            self.step_table(by)
            self._step_prompt(by)
        else:
            self.focusNextPrevChild(by > 0)

    def _step_prompt(self, by: int) -> None:
        count = self.prompts.count()
        if count:
            self.prompts.setCurrentIndex((self.prompts.currentIndex() + by) % count)


def _refill(chooser: QComboBox, choices: Sequence[tuple[str, object]], *, shown: bool) -> None:
    chooser.clear()
    for text, value in choices:
        chooser.addItem(text, value)
    chooser.setVisible(shown)
