"""Fields of the forms of the plan: each tells what was typed as soon as it is worth keeping, and loses nothing."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from leda_desktop.domain.words import clean
from leda_desktop.paths import resource
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.qt import EventType, Key, Modifier, Policy, ScrollBar, override

_TYPING_MS = 350
_HEIGHT = 34
_PADDING = (6, 11)
_MOST_LINES = 9

Value = TypeVar("Value")


class Field(QWidget, Generic[Value]):
    """A label above an editor, and room for a calm sentence below; `on_entered` is told every new value."""

    def __init__(self, label: str, editor: QWidget, theme: Theme) -> None:
        super().__init__()
        self.on_entered: Callable[[Value], None] = lambda _value: None
        self._label = plain_label(label, role=LabelRole.SMALL, wrap=False)
        self._label.setBuddy(editor)
        if not label:
            self._label.hide()
        self._sentence = plain_label(role=LabelRole.ERROR)
        self._sentence.hide()
        editor.setAccessibleName(label)
        if isinstance(editor, QLineEdit | QComboBox | QAbstractSpinBox):
            editor.setFixedHeight(theme.px(_HEIGHT))
        self.setFocusProxy(editor)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(3))
        layout.addWidget(self._label)
        layout.addWidget(editor)
        layout.addWidget(self._sentence)
        layout.addStretch(1)

    @property
    def sentence(self) -> str:
        """What is wrong with what was typed; empty when nothing is."""
        return self._sentence.text()

    def say(self, sentence: str) -> None:
        """Show a sentence below the field, or take it away."""
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))

    def show_value(self, value: Value, *, anew: bool = False) -> None:
        """Show a value; unless `anew`, what is being typed is left alone."""
        raise NotImplementedError

    def flush(self) -> None:
        """Tell what was typed and not told yet."""

    def leave(self) -> None:
        """The form is about something else from now on: what is still under way has nowhere to go."""


class LineField(Field[str]):
    """One line of text, told while typing."""

    def __init__(self, label: str, theme: Theme, *, placeholder: str = "") -> None:
        self.edit = QLineEdit()
        super().__init__(label, self.edit, theme)
        self._value = ""
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self.flush)
        self.edit.setPlaceholderText(placeholder)
        self.edit.textEdited.connect(self._on_edited)
        self.edit.editingFinished.connect(self._on_finished)

    @override
    def show_value(self, value: str, *, anew: bool = False) -> None:
        if self._typing.isActive() and not anew:
            return
        self._typing.stop()
        self._value = value
        if clean(self.edit.text()) != value or (anew and self.edit.text() != value):
            here = self.edit.cursorPosition()
            self.edit.setText(value)
            self.edit.setCursorPosition(0 if anew else min(here, len(value)))

    @override
    def flush(self) -> None:
        self._typing.stop()
        value = clean(self.edit.text())
        if value != self._value:
            self._value = value
            self.on_entered(value)

    def _on_edited(self) -> None:
        # Started once and not at every key: whoever types without a pause is kept up with, too.
        if not self._typing.isActive():
            self._typing.start()

    def _on_finished(self) -> None:
        self.flush()
        if self.edit.text() != self._value:
            self.edit.setText(self._value)


class GrowingEdit(QPlainTextEdit):
    """Plain text that is as high as it needs to be; Tab goes to the next field."""

    def __init__(self, theme: Theme, *, least: int = 1) -> None:
        super().__init__()
        self._least = least
        self._around = theme.px(_HEIGHT - 19)
        self.on_return: Callable[[], None] | None = None
        self.on_left: Callable[[], None] = lambda: None
        self.document().setDocumentMargin(0)
        self.setTabChangesFocus(True)
        self.setSizePolicy(Policy.Expanding, Policy.Fixed)
        self.setHorizontalScrollBarPolicy(ScrollBar.ScrollBarAlwaysOff)
        self.textChanged.connect(self._fit)
        self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & Modifier.ShiftModifier
        if self.on_return is not None and plain and event.key() in (Key.Key_Return, Key.Key_Enter):
            self.on_return()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.on_left()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (EventType.StyleChange, EventType.FontChange):
            self._fit()

    def _fit(self) -> None:
        lines = round(self.document().size().height())
        height = min(max(lines, self._least), _MOST_LINES) * self.fontMetrics().lineSpacing()
        if self.height() != height + self._around:
            self.setFixedHeight(height + self._around)
        more = lines > _MOST_LINES
        self.setVerticalScrollBarPolicy(ScrollBar.ScrollBarAsNeeded if more else ScrollBar.ScrollBarAlwaysOff)


class AreaField(Field[str]):
    """Text of several lines, told while typing; with `one_line` Enter asks for the next one instead."""

    def __init__(self, label: str, theme: Theme, *, placeholder: str = "", least: int = 1) -> None:
        self.edit = GrowingEdit(theme, least=least)
        super().__init__(label, self.edit, theme)
        self._value = ""
        self._showing = False
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self.flush)
        self.edit.setPlaceholderText(placeholder)
        self.edit.textChanged.connect(self._on_edited)
        self.edit.on_left = self.flush

    @property
    def one_line(self) -> bool:
        """Whether line breaks are taken out."""
        return self.edit.on_return is not None

    @override
    def show_value(self, value: str, *, anew: bool = False) -> None:
        if self._typing.isActive() and not anew:
            return
        self._typing.stop()
        self._value = value
        if self._read() != value:
            self._set_text(value, anew=anew)

    @override
    def flush(self) -> None:
        self._typing.stop()
        value = self._read()
        if value != self._value:
            self._value = value
            self.on_entered(value)

    def _read(self) -> str:
        return clean(self.edit.toPlainText(), lines=not self.one_line)

    def _set_text(self, value: str, *, anew: bool) -> None:
        here = self.edit.textCursor().position()
        self._showing = True
        self.edit.setPlainText(value)
        self._showing = False
        cursor = self.edit.textCursor()
        cursor.setPosition(0 if anew else min(here, len(value)))
        self.edit.setTextCursor(cursor)

    def _on_edited(self) -> None:
        if not self._showing and not self._typing.isActive():
            self._typing.start()


def form_style(theme: Theme) -> str:
    """What forms add to the look of the desk: areas as roomy as lines, and dates that open like choices."""
    above, beside, side = theme.px(_PADDING[0]), theme.px(_PADDING[1]), theme.px(12)
    arrow = resource("style").as_posix() + "/down.png"
    return (
        f"GrowingEdit {{ padding: {above}px {beside}px; }}"
        f"GrowingEdit:focus {{ padding: {above - 1}px {beside - 1}px; }}"
        f"QDateEdit::drop-down {{ border: 0; width: {2 * side}px; subcontrol-position: right center; }}"
        f'QDateEdit::down-arrow {{ image: url("{arrow}"); width: {side}px; height: {side}px; }}'
    )
