"""Where the keyboard is while a session runs: in a text field a clicker can do less, so it goes back to the stage."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from leda_desktop.ui.desk.key_filter import is_text_field, pressed_key
from leda_desktop.ui.widgets.qt import FocusReason, Key, Modifier

_QUIET_MS = 20_000
_ALONE_MS = 400
_CLICKER = ("PgDown", "PgUp", "F5", "Esc")
_BLACK = (".", "B")
_STEERING = ("Left", "Right")
_GOES_ON = (Key.Key_Space, Key.Key_Return, Key.Key_Enter, Key.Key_Backspace, Key.Key_Delete, Key.Key_Up, Key.Key_Down)
_STAYS_PROPERTY = "keeps_keyboard"


class Words(Protocol):
    """What is half written in the panel that is shown, and a way to have it on disk."""

    def half_written(self) -> str:
        """The words."""
        ...

    def keep_words(self) -> object:
        """Put them on disk; false where that failed."""
        ...


class Keyboard(QObject):
    """Takes the keyboard from a quiet text field to the stage, and back at the first letter that is typed.

    After 20 seconds without typing the stage has it, if no word can be lost by that. From then on a clicker can do
    everything, while letters go to the field: only a dot or a B that nothing follows at once is the clicker's.
    `changed` tells that another field has the keyboard, or the stage.
    """

    changed = Signal()
    black_requested = Signal()

    def __init__(self, place: QWidget, stage: QWidget, words: Words, is_running: Callable[[], bool]) -> None:
        super().__init__()
        self._place = place
        self._stage = stage
        self._words = words
        self._is_running = is_running
        self._field: QWidget | None = None
        self._given_back = False
        self._held: QKeyEvent | None = None
        self._quiet = self._timer(_QUIET_MS, self._give_back)
        self._alone = self._timer(_ALONE_MS, self._press_black)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    @property
    def field_name(self) -> str | None:
        """What the field is called that has the keyboard, or will have it again; None when there is no such field."""
        field = self._known_field()
        return field.accessibleName() if field is not None and self._is_running() else None

    @property
    def given_back(self) -> bool:
        """Whether the stage has the keyboard until somebody types."""
        return self._given_back

    def close(self) -> None:
        """Listen no more."""
        self._quiet.stop()
        self._alone.stop()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.disconnect(self._on_focus)

    def refresh(self) -> None:
        """Begin to count, or stop: the session has started or ended."""
        if not self._is_running():
            self._quiet.stop()
        elif self._field is not None and not self._given_back and not self._quiet.isActive():
            self._quiet.start()
        self.changed.emit()

    def hear(self, event: QKeyEvent) -> bool:
        """See a key before anybody else; True when it is dealt with."""
        if self._given_back and QApplication.focusWidget() is self._stage:
            return self._hear_on_stage(event)
        if self._field is not None and pressed_key(event) not in _CLICKER and self._is_running():
            self._quiet.start()
        return False

    def _hear_on_stage(self, event: QKeyEvent) -> bool:
        key = pressed_key(event)
        if key in _BLACK:
            if not event.isAutoRepeat() and self._held is None:
                self._held = _copy(event)
                self._alone.start()
            return True
        if not self._is_typing(event, key):
            return False
        held, self._held = self._held, None
        self._alone.stop()
        field = self._known_field()
        if field is None:
            return False
        field.setFocus(FocusReason.OtherFocusReason)
        for typed in (held, _copy(event)):
            if typed is not None:
                QCoreApplication.sendEvent(field, typed)
        return True

    def _is_typing(self, event: QKeyEvent, key: str) -> bool:
        if key in _CLICKER or key in _STEERING:
            return False
        if event.modifiers() & (Modifier.ControlModifier | Modifier.AltModifier | Modifier.MetaModifier):
            return False
        if event.key() in _GOES_ON:
            return bool(_text_of(self._known_field()))
        return event.text().isprintable() and bool(event.text())

    def _give_back(self) -> None:
        """Let the stage have the keyboard, unless a word could be lost."""
        field = self._known_field()
        if field is None or QApplication.focusWidget() is not field or not self._is_running():
            return
        text = _text_of(field)
        kept = not text or text == self._words.half_written()
        if bool(field.property(_STAYS_PROPERTY)) or not kept or not self._words.keep_words():
            self._quiet.start()
            return
        self._given_back = True
        self._stage.setFocus(FocusReason.OtherFocusReason)
        self.changed.emit()

    def _press_black(self) -> None:
        self._held = None
        self.black_requested.emit()

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or (self._given_back and now is self._stage):
            # Another window has it for a while, or it has just been given back.
            return
        self._given_back = False
        inside = is_text_field(now) and self._place.isAncestorOf(now)
        self._field = now if inside else None
        self._quiet.stop()
        self.refresh()

    def _known_field(self) -> QWidget | None:
        if self._field is not None and not isValid(self._field):
            self._field = None
        return self._field

    def _timer(self, milliseconds: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=milliseconds)
        timer.timeout.connect(act)
        return timer


def keep_keyboard(field: QWidget) -> None:
    """Never take the keyboard from this field: leaving it means something there."""
    field.setProperty(_STAYS_PROPERTY, True)


def _text_of(field: QWidget | None) -> str:
    match field:
        case QLineEdit():
            return field.text()
        case QTextEdit() | QPlainTextEdit():
            return field.toPlainText()
        case _:
            return ""


def _copy(event: QKeyEvent) -> QKeyEvent:
    return QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())
