"""The roll beside whatever captures a round: the order, the list, and the line on which people are added."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QStackedLayout, QVBoxLayout, QWidget

from leda_desktop.domain.ids import PersonId
from leda_desktop.domain.people import Person
from leda_desktop.domain.rounds import Order
from leda_desktop.exchange.people_list import parse_person
from leda_desktop.texts import Texts
from leda_desktop.ui.capture.person_editor import PersonEditor
from leda_desktop.ui.capture.roll_entry import RollEntry
from leda_desktop.ui.capture.roll_lesson import RollLesson
from leda_desktop.ui.capture.roll_list import RollList
from leda_desktop.ui.capture.round_model import RoundModel
from leda_desktop.ui.capture.round_verbs import RoundVerbs
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.qt import Attribute, Policy

_LIST, _LESSON = range(2)


class RollColumn(QWidget):
    """Everything about who is here. `pasted` has a list, `left` gives the keyboard back.

    `speaking_requested` has who is to speak out of turn.
    """

    pasted = Signal(str)
    left = Signal()
    speaking_requested = Signal(Person)

    def __init__(self, model: RoundModel, verbs: RoundVerbs, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._model = model
        self._verbs = verbs
        self._texts = texts
        self._theme = theme
        self.orders = QComboBox()
        self.more = button("⋯", role=ButtonRole.CHIP)
        self.list = RollList(texts, theme)
        self.lesson = RollLesson(texts, theme)
        self.entry = RollEntry(texts, theme)
        self._pages = QStackedLayout()
        self._build()
        self.editor = PersonEditor(texts, theme, self.list)
        self._connect()
        self.show_round()

    def show_round(self) -> None:
        """Show the round as it is now."""
        state = self._model.state
        self.list.delegate.by_seat = state.order is Order.SEAT
        self.list.show_lines(self._model.lines())
        self.orders.setCurrentIndex(list(Order).index(state.order))
        if not self._model.people:
            self.lesson.show_earlier(self._model.services.people.earlier(self._model.of.session_id))
        self._pages.setCurrentIndex(_LIST if self._model.people else _LESSON)

    def edit(self, person_id: PersonId | None) -> None:
        """Correct somebody in place."""
        person = self._model.find(person_id)
        if person is None:
            return
        index = self.list.items.index_of(person.id)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        said = self._model.said_by(person.id)
        room = self.list.visualRect(index)
        room.setWidth(self.list.viewport().width())
        self.editor.open(person, said.text if said else "", room)

    def _build(self) -> None:
        px, texts = self._theme.px, self._texts
        top = QHBoxLayout()
        top.setSpacing(px(6))
        top.addWidget(self.orders, 1)
        top.addWidget(self.more)
        for title in (texts.t("In the order of the list"), texts.t("As they sit"), texts.t("By lot")):
            self.orders.addItem(title)
        self.orders.setAccessibleName(texts.t("Order of speaking"))
        self.orders.setToolTip(texts.t("By list and by seat, Alt+↑ and Alt+↓ move a person; lots are drawn once"))
        self.orders.setSizePolicy(Policy.Ignored, Policy.Fixed)
        self.more.setAccessibleName(texts.t("More about the list"))
        self.more.setToolTip(texts.t("More about the list"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addLayout(top)
        layout.addLayout(self._pages, 1)
        for page in (self.list, self.lesson):
            self._pages.addWidget(page)
        layout.addWidget(self.entry)

    def _connect(self) -> None:
        verbs, people = self._verbs, self.list
        self.orders.activated.connect(self._arrange)
        self.more.clicked.connect(self._open_menu)
        self.entry.submitted.connect(self._add)
        self.entry.pasted.connect(self.pasted)
        self.entry.left_upwards.connect(self._enter_list)
        self.lesson.bringing_requested.connect(verbs.bring_over)
        people.pasted.connect(self.pasted)
        people.left.connect(self.left)
        people.speaking_requested.connect(self.speaking_requested)
        people.here_requested.connect(lambda chosen, here: verbs.set_here(chosen, here=here))
        people.editing_requested.connect(lambda person: self.edit(person.id))
        people.removal_requested.connect(verbs.remove)
        people.move_requested.connect(lambda person, by: verbs.move(person.id, by))
        self.editor.edited.connect(verbs.edit)
        self.editor.closed.connect(people.setFocus)

    def _arrange(self, index: int) -> None:
        if not self._verbs.arrange(list(Order)[index]):
            self.show_round()

    def _enter_list(self) -> None:
        self.list.setFocus()
        if not self.list.currentIndex().isValid() and self.list.items.rowCount():
            self.list.setCurrentIndex(self.list.items.index(self.list.items.rowCount() - 1))

    def _add(self, text: str) -> None:
        person = parse_person(text)
        if person is not None and self._verbs.add([person]):
            self.entry.empty()

    def _open_menu(self) -> None:
        menu = self.menu()
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def menu(self) -> QMenu:
        """What can be done with the whole list."""
        texts, people = self._texts, list(self._model.people)
        menu = QMenu(self)
        menu.setAttribute(Attribute.WA_DeleteOnClose)
        earlier = self._model.services.people.earlier(self._model.of.session_id)
        if earlier is not None:
            title = texts.t("Bring the list over from {session}").format(session=earlier.title)
            menu.addAction(title).triggered.connect(self._verbs.bring_over)
        absent = [person for person in people if not person.here]
        here = menu.addAction(texts.t("Everybody is here"))
        here.setEnabled(bool(absent))
        here.triggered.connect(lambda: self._verbs.set_here(absent, here=True))
        empty = menu.addAction(texts.t("Empty the list"))
        empty.setEnabled(bool(people))
        empty.triggered.connect(lambda: self._verbs.remove(people))
        return menu
