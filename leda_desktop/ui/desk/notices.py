"""Notices: what the facilitator should know, said in the window and never in a dialog."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from leda_desktop.texts import Texts
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import button
from leda_desktop.ui.widgets.glyph_label import GlyphLabel
from leda_desktop.ui.widgets.glyphs import Glyph, glyph_icon
from leda_desktop.ui.widgets.labels import plain_label
from leda_desktop.ui.widgets.qt import Align, Key, override

UNDO_SECONDS = 10.0
_MOST_ACTIONS = 3


class Urgency(Enum):
    """How much a notice matters."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class NoticeAction:
    """A button on a notice; `key` comes back in `action_requested`."""

    key: str
    text: str
    key_hint: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to say; a later notice of the same `key` takes its place.

    `seconds` is how long it stays, None for until it is dismissed; the time stops while pointer or focus is on it.
    """

    key: str
    text: str
    urgency: Urgency = Urgency.INFO
    actions: tuple[NoticeAction, ...] = ()
    seconds: float | None = None


def undo_notice(key: str, text: str, texts: Texts) -> Notice:
    """A notice that offers for ten seconds to take back what was done."""
    return Notice(key, text, actions=(NoticeAction("undo", texts.t("Undo"), "Ctrl+Z"),), seconds=UNDO_SECONDS)


class NoticeRow(QFrame):
    """One notice with its buttons."""

    action_requested = Signal(str)
    dismiss_requested = Signal()

    def __init__(self, notice: Notice, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self.notice = notice
        self.setProperty("urgency", notice.urgency.value)
        self.setObjectName("notice")
        self.setAccessibleName(notice.text)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss_requested)
        self._build(texts, theme)
        self._count_down()

    def stop(self) -> None:
        """Let no time run out any more."""
        self._timer.stop()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._timer.stop()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._count_down()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Key.Key_Escape:
            self.dismiss_requested.emit()
        else:
            super().keyPressEvent(event)

    def focus_moved(self) -> None:
        """Hold the time while the focus is inside."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self._timer.stop()
        elif not self._timer.isActive() and not self.underMouse():
            self._count_down()

    def _count_down(self) -> None:
        if self.notice.seconds is not None:
            self._timer.start(round(self.notice.seconds * 1000))

    def _build(self, texts: Texts, theme: Theme) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(16), theme.px(7), theme.px(10), theme.px(7))
        layout.setSpacing(theme.px(10))
        layout.addWidget(_sign(self.notice.urgency, theme), 0, Align.AlignVCenter)
        layout.addWidget(plain_label(self.notice.text), 1)
        for action in self.notice.actions[:_MOST_ACTIONS]:
            made = button(action.text, key_hint=action.key_hint)
            made.clicked.connect(lambda _checked=False, key=action.key: self.action_requested.emit(key))
            layout.addWidget(made, 0, Align.AlignVCenter)
        close = QToolButton()
        close.setIcon(glyph_icon(Glyph.CLOSE, theme.ink, theme.px(14)))
        close.setToolTip(texts.t("Close (Esc)"))
        close.setAccessibleName(texts.t("Close the notice"))
        close.clicked.connect(self.dismiss_requested)
        layout.addWidget(close, 0, Align.AlignVCenter)


class NoticeBar(QWidget):
    """The notices that stand now, the newest at the top; takes no room when there are none."""

    action_requested = Signal(str, str)
    dismissed = Signal(str)

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._texts = texts
        self._theme = theme
        self._rows: dict[str, NoticeRow] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.setAccessibleName(texts.t("Notices"))
        self.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What stands now, in the order it was said."""
        return tuple(row.notice for row in self._rows.values())

    def show_notice(self, notice: Notice) -> None:
        """Say it, on the screen and to a screen reader."""
        if notice.key in self._rows and self._rows[notice.key].notice == notice and notice.seconds is None:
            return
        self._take(notice.key)
        row = NoticeRow(notice, self._texts, self._theme)
        row.action_requested.connect(lambda action: self.action_requested.emit(notice.key, action))
        row.dismiss_requested.connect(lambda: self.dismiss(notice.key))
        self._rows[notice.key] = row
        self._layout.insertWidget(0, row)
        self.show()
        self._announce(notice)

    def dismiss(self, key: str) -> None:
        """Take the notice away if it stands."""
        if key in self._rows:
            self._take(key)
            self.setVisible(bool(self._rows))
            self.dismissed.emit(key)

    def clear(self) -> None:
        """Take all notices away without telling anybody."""
        for key in tuple(self._rows):
            self._take(key)
        self.hide()

    def _take(self, key: str) -> None:
        row = self._rows.pop(key, None)
        if row is not None:
            row.stop()
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()

    def _on_focus_changed(self) -> None:
        for row in self._rows.values():
            row.focus_moved()

    def _announce(self, notice: Notice) -> None:
        if not QAccessible.isActive():
            return
        event = QAccessibleAnnouncementEvent(self, notice.text)
        if notice.urgency is Urgency.ERROR:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)


def _sign(urgency: Urgency, theme: Theme) -> GlyphLabel:
    size = theme.px(18)
    match urgency:
        case Urgency.INFO:
            return GlyphLabel(Glyph.INFO, theme.spruce, size)
        case Urgency.WARNING:
            return GlyphLabel(Glyph.WARNING, theme.ink, size)
        case Urgency.ERROR:
            return GlyphLabel(Glyph.WARNING, theme.late, size)
