"""Buttons in the few forms the desk uses, each with the key that does the same drawn on it."""

from enum import Enum

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from leda_desktop.ui.widgets.key_cap import key_cap_size, paint_key_cap
from leda_desktop.ui.widgets.labels import tooltip
from leda_desktop.ui.widgets.qt import Focus, Key, Modifier, override

_GAP = 6
_ROW_MARGIN = 10


class ButtonRole(Enum):
    """What a button looks like: an ordinary act, the main act, a pill, a bare text, or a row of a list."""

    PLAIN = "plain"
    PRIMARY = "primary"
    CHIP = "chip"
    GHOST = "ghost"
    ROW = "row"
    DANGER = "danger"


class PushButton(QPushButton):
    """A push button that Enter presses as Space does."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Modifier.NoModifier, Modifier.KeypadModifier)
        if event.key() in (Key.Key_Return, Key.Key_Enter) and plain and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)


class HintButton(PushButton):
    """A push button that draws the key doing the same as a small cap beside its text."""

    def __init__(self, text: str, role: ButtonRole, key_hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self._key_hint = key_hint
        self._follows = False
        self.setProperty("role", role.value)
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Focus.StrongFocus)
        self.setAutoDefault(False)

    @property
    def key_hint(self) -> str:
        """The key drawn on the button; empty for none."""
        return self._key_hint

    @override
    def setText(self, text: str) -> None:
        """Show the text as it is: an ampersand in it is no shortcut."""
        super().setText(text.replace("&", "&&"))
        self.setAccessibleName(text)

    def follow_state(self) -> None:
        """Be on or off as `setChecked` says; a click only asks, it changes nothing by itself."""
        self.setCheckable(True)
        self._follows = True

    @override
    def nextCheckState(self) -> None:
        if not self._follows:
            super().nextCheckState()

    def set_role(self, role: ButtonRole) -> None:
        """Look like another kind of button."""
        if role is not self._role:
            self._role = role
            self.setProperty("role", role.value)
            self.style().unpolish(self)
            self.style().polish(self)

    def set_key_hint(self, key_hint: str) -> None:
        """Draw another key."""
        if key_hint != self._key_hint:
            self._key_hint = key_hint
            self.updateGeometry()
            self.update()

    @override
    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return size + QSize(self._cap_room(), 0)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        margin = _ROW_MARGIN if self._role is ButtonRole.ROW else 0
        option.rect = self.rect().adjusted(margin, 0, -self._cap_room() - margin, 0)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
        if self._key_hint:
            on = option.palette.buttonText().color() if self._role is ButtonRole.PRIMARY else None
            painter.setFont(self.font())
            paint_key_cap(painter, QRectF(self._cap_rect()), self._key_hint, on=on)

    def _cap_room(self) -> int:
        return key_cap_size(self.font(), self._key_hint).width() + _GAP if self._key_hint else 0

    def _cap_rect(self) -> QRect:
        size = key_cap_size(self.font(), self._key_hint)
        top = (self.height() - size.height()) // 2
        if self._role is ButtonRole.ROW:
            return QRect(self.width() - size.width() - _ROW_MARGIN, top, size.width(), size.height())
        content = self.fontMetrics().horizontalAdvance(self.text()) + self._icon_room()
        left = (self.width() - self._cap_room() + content) // 2 + _GAP
        return QRect(left, top, size.width(), size.height())

    def _icon_room(self) -> int:
        return 0 if self.icon().isNull() else self.iconSize().width() + 4


def button(text: str, *, role: ButtonRole = ButtonRole.PLAIN, key_hint: str = "", tip: str = "") -> HintButton:
    """A button; `key_hint` is drawn on it as a key cap and told in its tooltip."""
    made = HintButton(text, role, key_hint)
    told = " ".join(part for part in (tip, f"({key_hint})" if key_hint else "") if part)
    made.setToolTip(tooltip(told))
    return made
