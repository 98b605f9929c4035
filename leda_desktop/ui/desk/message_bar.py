"""The bar in which a message for the room is chosen or written; a part of the window, never a dialog."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from leda_desktop.domain.message import LIMIT
from leda_desktop.texts import Texts
from leda_desktop.ui.desk.key_filter import claim_escape
from leda_desktop.ui.desk.panes import mark_pane
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, HintButton, button
from leda_desktop.ui.widgets.calm_combo import CalmCombo
from leda_desktop.ui.widgets.flow_box import FlowBox
from leda_desktop.ui.widgets.qt import Focus, Key, override

_SECONDS = (0, 30, 60, 300)
_MINUTE = 60
_FIELD_HEIGHT = 34


class MessageBar(QFrame):
    """Enter shows what stands in the field, the arrows leaf through what is ready, Esc closes the bar."""

    message_requested = Signal(str, float)

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("message_bar")
        self._texts = texts
        self._theme = theme
        self._ready: tuple[str, ...] = ()
        self._before: QWidget | None = None
        self.field = _Field()
        self.field.setMaxLength(LIMIT)
        self.field.setFixedHeight(theme.px(_FIELD_HEIGHT))
        self.field.setPlaceholderText(texts.t("Write to the room, or choose with the arrow keys"))
        self.field.setAccessibleName(texts.t("Message to the room"))
        self.field.stepped.connect(self._leaf)
        self.field.returnPressed.connect(self._show)
        self.stay = self._make_stay()
        self.shows = button(texts.t("Show"), role=ButtonRole.PRIMARY, key_hint="⏎")
        self.shows.clicked.connect(self._show)
        self.closes = button(texts.t("Close"), role=ButtonRole.CHIP, key_hint="Esc")
        self.closes.clicked.connect(self.close_bar)
        self._chips = FlowBox(theme.px(6), theme.px(6))
        self._made: list[HintButton] = []
        mark_pane(self, texts.t("Message to the room"))
        claim_escape(self)
        self._lay_out()
        self.hide()

    def open_bar(self, ready: tuple[str, ...]) -> None:
        """Offer what is ready, and write."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._offer(ready)
        self.field.clear()
        self.show()
        self.field.setFocus()

    def close_bar(self) -> None:
        """Put the bar away, and the focus where it was."""
        before, self._before = self._before, None
        focused = QApplication.focusWidget()
        inside = focused is not None and self.isAncestorOf(focused)
        if inside and before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        self.hide()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        if self.field.text().strip():
            self._ask(self.field.text())

    def _ask(self, text: str) -> None:
        self.message_requested.emit(text, float(_SECONDS[self.stay.currentIndex()]))

    def _leaf(self, by: int) -> None:
        """The next of what is ready, or the one before."""
        if not self._ready:
            return
        here = self._ready.index(self.field.text()) if self.field.text() in self._ready else (-1 if by > 0 else 0)
        self.field.setText(self._ready[(here + by) % len(self._ready)])
        self.field.selectAll()

    def _offer(self, ready: tuple[str, ...]) -> None:
        if ready == self._ready:
            return
        self._ready = ready
        for made in self._made:
            made.hide()
            made.deleteLater()
        self._made = []
        for text in ready:
            made = button(text, role=ButtonRole.CHIP, tip=self._texts.t("Show this at once"))
            made.clicked.connect(lambda _checked=False, wanted=text: self._ask(wanted))
            self._made.append(made)
        self._chips.replace(self._made)

    def _make_stay(self) -> CalmCombo:
        texts = self._texts
        made = CalmCombo()
        made.setFocusPolicy(Focus.StrongFocus)
        made.setFixedHeight(self._theme.px(_FIELD_HEIGHT))
        made.setAccessibleName(texts.t("How long it stays"))
        for seconds in _SECONDS:
            minutes = seconds // _MINUTE
            length = texts.n("{n} minute", "{n} minutes", minutes)
            if minutes == 0:
                length = texts.n("{n} second", "{n} seconds", seconds)
            made.addItem(length if seconds else texts.t("until it is hidden"))
        return made

    def _lay_out(self) -> None:
        px = self._theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(10), px(16), px(10))
        column.setSpacing(px(8))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.field, 1)
        for widget in (self.stay, self.shows, self.closes):
            row.addWidget(widget)
        column.addLayout(row)
        column.addWidget(self._chips)


class _Field(QLineEdit):
    """One line; `stepped` is an arrow up or down."""

    stepped = Signal(int)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Key.Key_Down:
                self.stepped.emit(1)
            case Key.Key_Up:
                self.stepped.emit(-1)
            case _:
                super().keyPressEvent(event)
