"""Hears every key of the application and turns those of the table into acts.

A filter and not shortcuts: shortcuts die while any dialog is open, and a clicker must never die.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from leda_desktop.ui.desk.keys import Act, KeyBinding, KeyContext
from leda_desktop.ui.widgets.qt import EventType, Modifier, override

_STEERED = (QAbstractItemView, QAbstractSlider, QComboBox, QTabBar)
_TYPED = Modifier.ShiftModifier | Modifier.KeypadModifier
_STEERING_PROPERTY = "uses_arrows"
_ESCAPE_PROPERTY = "uses_escape"
_SIGNS_PROPERTY = "uses_signs"


class KeyFilter(QObject):
    """Emits `act_requested` for the keys that work now; everything else goes on to where the focus is.

    A widget of our own that uses space and arrows says so with `claim_arrows`. `hear_first` sees every key before, and
    may keep it.
    """

    act_requested = Signal(Act)

    def __init__(
        self,
        bindings: tuple[KeyBinding, ...],
        context: Callable[[], KeyContext],
        parent: QObject | None = None,
        hear_first: Callable[[QKeyEvent], bool] | None = None,
    ) -> None:
        super().__init__(parent)
        self._bindings = bindings
        self._context = context
        self._hear_first = hear_first or (lambda _event: False)

    def set_bindings(self, bindings: tuple[KeyBinding, ...]) -> None:
        """Take the table of another language."""
        self._bindings = bindings

    def working_now(self) -> tuple[KeyBinding, ...]:
        """The keys that work at this moment, for the help."""
        context = self._context()
        return tuple(binding for binding in self._bindings if context.allows(binding))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != EventType.KeyPress or not isinstance(event, QKeyEvent) or not watched.isWidgetType():
            return False
        return self._hear(event)

    def _hear(self, event: QKeyEvent) -> bool:
        if QApplication.activePopupWidget() is not None:
            return False
        if QApplication.activeModalWidget() is None and self._hear_first(event):
            return True
        binding = self._binding_for(event)
        if binding is None or _is_claimed(event) or not self._is_for_us(binding):
            return False
        if binding.held or not event.isAutoRepeat():
            self.act_requested.emit(binding.act)
        return True

    def _binding_for(self, event: QKeyEvent) -> KeyBinding | None:
        pressed = pressed_key(event)
        context = self._context()
        found = (binding for binding in self._bindings if pressed in binding.keys and context.allows(binding))
        return next(found, None)

    def _is_for_us(self, binding: KeyBinding) -> bool:
        focused = QApplication.focusWidget()
        if binding.act in (Act.UNDO, Act.REDO):
            return not _undoes_itself(focused, binding.act)
        if binding.act is Act.UNCOVER and _wants_escape(focused or QApplication.activeWindow()):
            return False
        if QApplication.activeModalWidget() is not None:
            # Esc closes the dialog first.
            return binding.typing and binding.act is not Act.UNCOVER
        if is_text_field(focused):
            return binding.typing
        return not (binding.steering and _uses_arrows(focused))


def pressed_key(event: QKeyEvent) -> str:
    """The key as the table writes it: what is typed, else its name with modifiers."""
    typed = event.text()
    if len(typed) == 1 and typed.isprintable() and not typed.isspace() and not event.modifiers() & ~_TYPED:
        return typed.upper().replace("−", "-")
    name = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
    return name.replace("Num+", "")


def claim_arrows(widget: QWidget) -> None:
    """Leave space and arrows to this widget while it has the focus."""
    widget.setProperty(_STEERING_PROPERTY, True)


def claim_escape(widget: QWidget, *, wanted: bool = True) -> None:
    """Leave Esc to this widget while the focus is in it, because it closes it; or no longer."""
    widget.setProperty(_ESCAPE_PROPERTY, wanted)


def claim_signs(widget: QWidget, signs: str) -> None:
    """Leave these typed signs to the widget while it has the focus; none gives them back."""
    widget.setProperty(_SIGNS_PROPERTY, signs)


def _is_claimed(event: QKeyEvent) -> bool:
    focused = QApplication.focusWidget()
    signs = focused.property(_SIGNS_PROPERTY) if focused is not None else None
    return bool(signs) and pressed_key(event) in str(signs)


def is_text_field(widget: QWidget | None) -> bool:
    """Whether what is typed goes into this widget as text."""
    if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
        return not widget.isReadOnly()
    return isinstance(widget, QAbstractSpinBox) or (isinstance(widget, QComboBox) and widget.isEditable())


def _uses_arrows(widget: QWidget | None) -> bool:
    if widget is None:
        return False
    steered = isinstance(widget, (*_STEERED, QAbstractButton, QLineEdit, QTextEdit, QPlainTextEdit))
    return steered or bool(widget.property(_STEERING_PROPERTY))


def _wants_escape(widget: QWidget | None) -> bool:
    while widget is not None:
        if widget.property(_ESCAPE_PROPERTY):
            return True
        widget = widget.parentWidget()
    return False


def _undoes_itself(widget: QWidget | None, act: Act) -> bool:
    """Whether a text field has something of its own to take back or do again."""
    match widget:
        case QLineEdit():
            return widget.isUndoAvailable() if act is Act.UNDO else widget.isRedoAvailable()
        case QTextEdit() | QPlainTextEdit():
            document = widget.document()
            return document.isUndoAvailable() if act is Act.UNDO else document.isRedoAvailable()
        case QAbstractSpinBox():
            return True
        case _:
            return False
