"""The capture panel of a questionnaire: one person at the desk, paper forms on the keypad, or hands in the room."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut, QUndoStack
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from leda_desktop.domain.facts import Fact, ResponsesChanged
from leda_desktop.domain.ids import ResponseId
from leda_desktop.domain.paper_forms import scales_of
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.programme import Activity
from leda_desktop.domain.scales import Answer
from leda_desktop.services.questionnaires import Questionnaires
from leda_desktop.texts import Texts
from leda_desktop.ui.capture.keypad import KeypadDraft, KeypadEntry, scrolled
from leda_desktop.ui.capture.keypad_about import about_of, draft_from
from leda_desktop.ui.capture.keypad_card import KeypadCard
from leda_desktop.ui.capture.keypad_hands import HandsPad
from leda_desktop.ui.capture.person_entry import PersonEntry
from leda_desktop.ui.desk.keys import OwnKey
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.segments import Segments


class Way(Enum):
    """How answers come in at the desk."""

    PERSON = "person"
    SHEETS = "sheets"
    HANDS = "hands"


@dataclass(frozen=True, slots=True)
class QuestionnaireDraft:
    """Where somebody is, in each of the ways."""

    way: Way
    person: tuple[ResponseId, tuple[Answer, ...]]
    keypad: KeypadDraft
    hands: tuple[int, int]


class QuestionnairePanel(QWidget):
    """Switches between the ways. What is answered is on disk at once, whichever way it comes."""

    problem_raised = Signal(Problem)

    def __init__(
        self,
        questionnaires: Questionnaires,
        activity: Activity,
        undo: QUndoStack,
        texts: Texts,
        theme: Theme,
        fact_published: SignalInstance,
    ) -> None:
        super().__init__()
        self._service = questionnaires
        self._activity = activity
        self._undo = undo
        self._texts = texts
        self._theme = theme
        self.way = Way.PERSON
        self._missed: dict[Way, tuple[ResponseId, ...]] = dict.fromkeys(Way, ())
        self.person = PersonEntry(questionnaires, activity, undo, texts, theme)
        self.keypad = KeypadEntry(questionnaires, activity, undo, texts, theme)
        self._hands = HandsPad(questionnaires, activity, undo, texts, self)
        self.hands_card = KeypadCard(self._hands, texts, theme)
        self._build()
        self._connect()
        fact_published.connect(self._on_fact)
        self._show_count()

    def focus_capture(self) -> None:
        """Put the focus where the next answer is typed."""
        match self.way:
            case Way.PERSON:
                self.person.focus_capture()
            case Way.SHEETS:
                self.keypad.focus_capture()
            case Way.HANDS:
                self.hands_card.take_keyboard()

    def flush(self) -> None:
        """Store the answer that is being typed."""
        self.person.flush()
        self.keypad.flush()

    def draft(self) -> QuestionnaireDraft:
        """What is being filled in, to be handed to `set_draft` of a later panel."""
        return QuestionnaireDraft(self.way, self.person.draft(), self.keypad.draft(), self._hands.place)

    def set_draft(self, draft: QuestionnaireDraft) -> None:
        """Go on with what was being filled in."""
        self.person.set_draft(draft.person)
        self.keypad.set_draft(draft.keypad)
        self._hands.go_to(draft.hands)
        self._turn_to(draft.way)

    def about(self) -> str:
        """Which response is being filled in, once something of it is stored; on the keypad where somebody is."""
        match self.way:
            case Way.PERSON:
                return self.person.about()
            case Way.SHEETS:
                return about_of(self.way.value, self.keypad.draft())
            case Way.HANDS:
                return about_of(self.way.value, self._hands.place)

    def set_about(self, about: str) -> None:
        """Go on there, if it is still there."""
        match draft_from(about):
            case KeypadDraft() as draft:
                self.keypad.set_draft(draft)
                self._turn_to(Way.SHEETS)
            case (int(), int()) as place:
                self._hands.go_to(place)
                self._turn_to(Way.HANDS)
            case None:
                self.person.set_about(about)

    def keys(self) -> tuple[OwnKey, ...]:
        """The keys of this panel and what they do, for the help."""
        turning = ("F8", self._texts.t("One person, paper forms, or hands in the room"))
        if self.way is Way.PERSON:
            return (*self.person.keys(), turning)
        return (*(self.keypad.keys() if self.way is Way.SHEETS else self.hands_card.face.keys), turning)

    def choose(self, way: Way) -> None:
        """Take answers in another way, and put the keyboard there."""
        self.flush()
        self._turn_to(way)
        self.focus_capture()

    @property
    def _ways(self) -> tuple[Way, ...]:
        """Hands are counted for scales alone."""
        return tuple(Way) if scales_of(self._activity.prompts) else (Way.PERSON, Way.SHEETS)

    def _turn_to(self, way: Way) -> None:
        self.way = way if way in self._ways else Way.PERSON
        place = self._ways.index(self.way)
        self._catch_up()
        self._pages.setCurrentIndex(place)
        self._switch.set_chosen(place)

    def _build(self) -> None:
        px = self._theme.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(14), px(16), px(14))
        layout.setSpacing(px(12))
        layout.addLayout(self._header())
        layout.addLayout(self._below_header())
        self._pages = QStackedWidget()
        self._pages.addWidget(self.person)
        self._pages.addWidget(self.keypad)
        self._pages.addWidget(scrolled(self.hands_card))
        layout.addWidget(self._pages, 1)

    def _header(self) -> QHBoxLayout:
        header = QHBoxLayout()
        header.addWidget(plain_label(self._activity.title, role=LabelRole.TITLE), 1)
        undo = button(self._texts.t("Undo"), role=ButtonRole.CHIP, key_hint="Ctrl Z")
        undo.clicked.connect(self._undo.undo)
        self._undo.canUndoChanged.connect(undo.setEnabled)
        undo.setEnabled(self._undo.canUndo())
        header.addWidget(undo)
        return header

    def _below_header(self) -> QHBoxLayout:
        texts, line = self._texts, QHBoxLayout()
        titles = (texts.t("One person"), texts.t("Key in forms"), texts.t("Count hands"))
        tips = (
            texts.t("Fill in with one person after the other (F8)"),
            texts.t("Key in paper forms with the digits (F8)"),
            texts.t("Key in hands that were counted in the room (F8)"),
        )
        count = len(self._ways)
        self._switch = Segments(titles[:count], tips[:count], light=True)
        self._switch.set_chosen(0)
        self._count = plain_label("", role=LabelRole.SOFT, wrap=False)
        line.addWidget(self._switch)
        line.addStretch(1)
        line.addWidget(self._count)
        return line

    def _connect(self) -> None:
        for part in (self.person, self.keypad, self._hands):
            part.problem_raised.connect(self.problem_raised)
        self._switch.chosen.connect(lambda number: self.choose(self._ways[number]))
        QShortcut(QKeySequence("F8"), self, self._turn)
        QShortcut(QKeySequence("F9"), self, self._check)

    def _turn(self) -> None:
        following = (self._ways.index(self.way) + 1) % len(self._ways)
        self.choose(self._ways[following])

    def _check(self) -> None:
        if self.way is Way.SHEETS and not self.keypad.is_checking:
            self.keypad.begin_check()

    def _on_fact(self, fact: Fact) -> None:
        """The way that is shown follows at once, the others when somebody turns to them."""
        if isinstance(fact, ResponsesChanged) and fact.activity_id == self._activity.id:
            self._missed = {way: (*ids, *fact.response_ids) for way, ids in self._missed.items()}
            self._catch_up()
            self._show_count()

    def _catch_up(self) -> None:
        """Let the way that is shown hear what it has missed."""
        missed = self._missed.get(self.way, ())
        self._missed[self.way] = ()
        match self.way:
            case Way.PERSON:
                self.person.hear(missed)
            case Way.SHEETS:
                self.keypad.hear(missed)
            case Way.HANDS:
                self._hands.hear()

    def _show_count(self) -> None:
        people = self._service.results(self._activity).responses
        self._count.setText(self._texts.n("{n} response", "{n} responses", people))
