"""Corrects somebody in place: name, organisation, seat, and what they said. Enter keeps it, Escape does not."""

from dataclasses import replace

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QHideEvent, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QWidget

from leda_desktop.domain.people import Person
from leda_desktop.texts import Texts
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import Key, override

_LONGEST = 200
_MOST_SEATS = 999
_LONGEST_WORD = 1000


class PersonEditor(QFrame):
    """Fields over the line of the roll. `edited` has the person as corrected and what they said."""

    edited = Signal(Person, str)
    closed = Signal()

    def __init__(self, texts: Texts, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._person: Person | None = None
        self._before: tuple[str, ...] = ()
        self.setObjectName("card")
        self.setAutoFillBackground(True)
        self.setAccessibleName(texts.t("Correct a person"))
        self.name = _line(texts.t("Name"), _LONGEST)
        self.organisation = _line(texts.t("Organisation"), _LONGEST)
        self.seat = _line(texts.t("Seat"), 3)
        self.seat.setValidator(QIntValidator(0, _MOST_SEATS, self.seat))
        self.word = _line(texts.t("What was said"), _LONGEST_WORD)
        layout = QGridLayout(self)
        gap = theme.px(6)
        layout.setContentsMargins(gap, gap, gap, gap)
        layout.setSpacing(gap)
        layout.addWidget(self.name, 0, 0, 1, 2)
        layout.addWidget(self.organisation, 1, 0)
        layout.addWidget(self.seat, 1, 1)
        layout.addWidget(self.word, 2, 0, 1, 2)
        layout.setColumnStretch(0, 1)
        self.seat.setFixedWidth(theme.px(64))
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether somebody is being corrected."""
        return self._person is not None

    def open(self, person: Person, word: str, over: QRect) -> None:
        """Correct somebody, over this rectangle of the parent."""
        self._person = person
        for field, text in zip(self._fields(), _texts_of(person, word), strict=True):
            field.setText(text)
        self._before = tuple(field.text() for field in self._fields())
        parent = self.parentWidget()
        height = self.sizeHint().height()
        top = max(0, min(over.y(), parent.height() - height)) if parent else over.y()
        self.setGeometry(over.x(), top, over.width(), height)
        self.show()
        self.raise_()
        self.name.setFocus()
        self.name.selectAll()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Key.Key_Return, Key.Key_Enter):
            self._keep()
            self._close()
        elif event.key() == Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """What was typed is not lost when another item is shown."""
        if not event.spontaneous():
            self._keep()
        super().hideEvent(event)

    def _keep(self) -> None:
        person, self._person = self._person, None
        if person is None or tuple(field.text() for field in self._fields()) == self._before:
            return
        seat = self.seat.text()
        corrected = replace(
            person,
            name=self.name.text(),
            organisation=self.organisation.text(),
            seat=int(seat) if seat.isdecimal() and int(seat) else None,
        )
        self.edited.emit(corrected, self.word.text())

    def _close(self) -> None:
        self._person = None
        self.hide()
        self.closed.emit()

    def _fields(self) -> tuple[QLineEdit, ...]:
        return (self.name, self.organisation, self.seat, self.word)


def _line(name: str, longest: int) -> QLineEdit:
    line = QLineEdit(maxLength=longest)
    line.setPlaceholderText(name)
    line.setAccessibleName(name)
    return line


def _texts_of(person: Person, word: str) -> tuple[str, ...]:
    return (person.name, person.organisation, "" if person.seat is None else str(person.seat), word)
