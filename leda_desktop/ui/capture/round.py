"""The capture panel of a round in which everybody says a word or a sentence: the roll left, whose turn it is right."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QTextCursor, QUndoStack
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from leda_desktop.domain import rounds
from leda_desktop.domain.details import Round
from leda_desktop.domain.ids import PersonId
from leda_desktop.domain.kinds import Asks
from leda_desktop.domain.people import Person
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.rundown import Face
from leda_desktop.exchange.people_list import PersonLine
from leda_desktop.texts import Texts
from leda_desktop.ui.capture.composer_field import ComposerField, is_list
from leda_desktop.ui.capture.people_preview import PeoplePreview
from leda_desktop.ui.capture.roll_column import RollColumn
from leda_desktop.ui.capture.round_header import RoundHeader
from leda_desktop.ui.capture.round_model import RoundModel
from leda_desktop.ui.capture.round_verbs import RoundVerbs
from leda_desktop.ui.capture.said_list import SaidList
from leda_desktop.ui.capture.turn_box import TurnBox
from leda_desktop.ui.capture.word_field import WordField
from leda_desktop.ui.commands import follow_keys
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.qt import Key, Modifier, override

_ROLL, _TURNS = 43, 57
_PERSON = "\t"
"""Stands between what is half written in the field of the speaker and what is on the line for people."""


class RoundPanel(QWidget):
    """Captures a round. Everything typed is on disk when the next one speaks; what cannot be stored stays typed."""

    problem_raised = Signal(Problem)

    def __init__(
        self, model: RoundModel, undo: QUndoStack, texts: Texts, theme: Theme, fact_published: SignalInstance
    ) -> None:
        super().__init__()
        self._undo = undo
        self._texts = texts
        self._theme = theme
        self.model = model
        model.setParent(self)
        self.verbs = RoundVerbs(model, undo, texts, self)
        self.header = RoundHeader(model.activity.title, undo, texts, theme)
        self.field = WordField(theme)
        self.roll = RollColumn(model, self.verbs, texts, theme)
        self.turns = TurnBox(model, self.field, texts, theme)
        self.said = SaidList(texts, theme)
        self.preview = PeoplePreview(texts, theme)
        self._awaited: PersonId | None = None
        self._pages = QStackedLayout()
        self._build()
        self._connect()
        fact_published.connect(model.hear)
        self._show()

    def focus_capture(self) -> None:
        """Put the keyboard where the next word is typed, or where people are added while nobody is here."""
        (self.field if self.model.present else self.roll.entry).setFocus()

    def tick(self, face: Face) -> None:
        """Show another second."""
        self.turns.tick(face)

    def draft(self) -> str:
        """What is half written, for when the item is shown again."""
        return self.half_written()

    def set_draft(self, draft: str) -> None:
        """Go on with it."""
        self.set_half_written(draft)

    def half_written(self) -> str:
        """The words of the speaker, and behind them the person or the list that waits to be added."""
        written = self.field.toPlainText()
        spoken = written.replace(_PERSON, " ") if self._is_new(written) else ""
        waiting = self.roll.entry.toPlainText() or self.preview.text
        return f"{spoken}{_PERSON}{waiting}" if waiting else spoken

    def set_half_written(self, words: str) -> None:
        """Let them stand where they stood."""
        spoken, _, waiting = words.partition(_PERSON)
        self._write_on(self.field, spoken)
        if is_list(waiting):
            self._read_paste(waiting)
        else:
            self._write_on(self.roll.entry, waiting)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """The keys of this panel and what they do, for the help."""
        texts = self._texts
        return (
            ("⏎", texts.t("Keep the word, the next one speaks")),
            ("⇧ ⏎", texts.t("The one before speaks again")),
            ("Ctrl ⏎", texts.t("Passes: speaks last")),
            ("↑", texts.t("Into the list; Esc leaves it")),
            ("⏎", texts.t("In the list: speaks now")),
            ("Space", texts.t("Here, or not here")),
            ("F2", texts.t("Correct name, organisation, seat and word")),
            ("Del", texts.t("Remove from the list")),
            ("Alt ↑ ↓", texts.t("Move in the order")),
            ("Ctrl N", texts.t("Add a person")),
            ("Ctrl V", texts.t("Paste a list of people")),
            ("Ctrl T", texts.t("Begin or end quiet time")),
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & ~Modifier.KeypadModifier == Modifier.ControlModifier
        acts = {Key.Key_N: self.roll.entry.setFocus, Key.Key_T: self._toggle_quiet}
        if follow_keys(event, self._undo):
            return
        if control and event.key() in acts:
            acts[Key(event.key())]()
        elif event.key() == Key.Key_Escape and self.roll.entry.hasFocus() and self.model.present:
            self.focus_capture()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        px = self._theme.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(14), px(16), px(14))
        layout.setSpacing(px(12))
        layout.addWidget(self.header)
        layout.addLayout(self._pages, 1)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(16))
        row.addWidget(self.roll, _ROLL)
        row.addWidget(self._right(), _TURNS)
        for page in (body, self.preview):
            self._pages.addWidget(page)
        for before, after in ((self.field, self.turns.next), (self.turns.next, self.roll.entry)):
            QWidget.setTabOrder(before, after)
        question = self.model.activity.prompts[-1].text if self.model.activity.prompts else self.model.activity.title
        self.field.setAccessibleName(question)
        self.field.set_hints(self._hint(), self._hint())

    def _right(self) -> QWidget:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(8))
        column.addWidget(self.turns)
        column.addSpacing(self._theme.px(4))
        column.addWidget(plain_label(self._texts.t("SAID SO FAR"), role=LabelRole.CAPTION, wrap=False))
        column.addWidget(self.said, 1)
        return right

    def _connect(self) -> None:
        self.model.changed.connect(self._show)
        self.verbs.problem_raised.connect(self.problem_raised)
        self.field.entered.connect(self._go_on)
        self.field.back_requested.connect(self._go_back)
        self.field.pass_requested.connect(self._pass_over)
        self.field.pasted.connect(self._paste)
        self.field.left_upwards.connect(self.roll.list.setFocus)
        self.turns.next_requested.connect(self._go_on)
        self.turns.back_requested.connect(self._go_back)
        self.turns.pass_requested.connect(self._pass_over)
        self.turns.quiet_requested.connect(self._toggle_quiet)
        self.roll.left.connect(self.focus_capture)
        self.roll.pasted.connect(self._paste)
        self.roll.speaking_requested.connect(self._let_speak)
        self.said.chosen.connect(self.roll.edit)
        self.preview.accepted.connect(self._add)
        self.preview.closed.connect(self._close_preview)

    @staticmethod
    def _write_on(field: ComposerField, words: str) -> None:
        if words:
            field.setPlainText(words)
            field.moveCursor(QTextCursor.MoveOperation.End)

    def _hint(self) -> str:
        details = self.model.activity.details
        word = isinstance(details, Round) and details.asks is Asks.WORD
        return self._texts.t("The word …") if word else self._texts.t("What was said …")

    def _show(self) -> None:
        self.header.set_count(self.model.spoken, self.model.here)
        self.roll.show_round()
        self.turns.show_round()
        self.said.show_notes(self.model.notes)
        self._show_word()

    def _show_word(self) -> None:
        """The word of whoever's turn it is, when it is somebody else's; what is being typed stays otherwise."""
        person = self.model.present
        awaited = person.id if person else None
        if awaited != self._awaited:
            self._awaited = awaited
            self.field.show_word(self._known_word())

    def _known_word(self) -> str:
        note = self.model.said_by(self.model.present.id) if self.model.present else None
        return note.text if note else ""

    def _is_new(self, written: str) -> bool:
        return bool(written.strip()) and written != self._known_word()

    def _go_on(self) -> None:
        typed = self.field.toPlainText()
        if self.verbs.say(typed):
            self._settle()

    def _go_back(self) -> None:
        if self._kept() and self.verbs.go_back():
            self._settle()

    def _pass_over(self) -> None:
        if self._kept() and self.verbs.pass_over():
            self._settle()

    def _let_speak(self, person: Person) -> None:
        if self._kept() and self.verbs.let_speak(person):
            self._settle()

    def _kept(self) -> bool:
        """What was typed is kept as what the speaker said, whoever speaks next."""
        typed = self.field.toPlainText()
        return not self._is_new(typed) or self.verbs.keep(typed)

    def _settle(self) -> None:
        self.field.show_word(self._known_word())
        self.focus_capture()

    def _toggle_quiet(self) -> None:
        if rounds.quiet_left(self.model.state, self.model.seconds):
            self.verbs.end_quiet()
        elif self.turns.minutes and not self.model.state.begun:
            self.verbs.begin_quiet(self.turns.minutes)
        self.focus_capture()

    def _paste(self, text: str) -> None:
        self._read_paste(text)
        self.preview.tree.setFocus()

    def _read_paste(self, text: str) -> None:
        self.preview.read(text, [person.name for person in self.model.people])
        self._pages.setCurrentWidget(self.preview)

    def _add(self, people: list[PersonLine]) -> None:
        if self.verbs.add(people):
            self._close_preview()

    def _close_preview(self) -> None:
        self.preview.forget()
        self._pages.setCurrentIndex(0)
        self.focus_capture()
