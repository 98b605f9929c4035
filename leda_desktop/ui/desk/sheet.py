"""A sheet: a card laid over the content, which goes on underneath; never a dialog."""

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from leda_desktop.texts import Texts
from leda_desktop.ui.desk.key_filter import claim_escape
from leda_desktop.ui.desk.panes import enter_pane
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.qt import EventType, Focus, FocusReason, Frame, Key, ScrollBar, override

MARGIN, SCROLLING = 24, 12
"""Around the content; of that at the right, where the content scrolls."""


class Sheet(QWidget):
    """A card with a title; Esc, a click beside it or its button closes it, and the focus goes back to where it was."""

    closed = Signal()

    def __init__(self, title: str, content: QWidget, texts: Texts, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._theme = theme
        self._over = over
        self._before = QApplication.focusWidget()
        self.content = content
        self.setFocusPolicy(Focus.StrongFocus)
        self.setAccessibleName(title)
        claim_escape(self)
        self._card = self._make_card(title, texts)
        self._card.installEventFilter(self)
        over.installEventFilter(self)
        self._cover()
        self.show()
        self.raise_()

    def enter(self) -> None:
        """Put the focus on the first thing of the content that takes it."""
        enter_pane(self.content, None)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moved = watched is self._over and event.type() == EventType.Resize
        if moved or event.type() == EventType.LayoutRequest:
            self._cover()
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes round within the card."""
        here = QApplication.focusWidget()
        chain = [widget for widget in self._stops() if widget is not self]
        if not chain:
            return True
        at = chain.index(here) if here in chain else (-1 if next else 0)
        reason = FocusReason.TabFocusReason if next else FocusReason.BacktabFocusReason
        chain[(at + (1 if next else -1)) % len(chain)].setFocus(reason)
        return True

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._card.geometry().contains(event.position().toPoint()):
            self.close()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        shade = QColor(self._theme.ink)
        shade.setAlphaF(0.35)
        QPainter(self).fillRect(self.rect(), shade)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._over.removeEventFilter(self)
        self.closed.emit()
        if self._before is not None and isValid(self._before):
            self._before.setFocus(FocusReason.OtherFocusReason)
        self.deleteLater()

    def _stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        stops, widget = [], self.nextInFocusChain()
        while widget is not None and widget is not self:
            by_tab = bool(widget.focusPolicy().value & Focus.TabFocus.value)
            if self.isAncestorOf(widget) and by_tab and widget.isVisible() and widget.isEnabled():
                stops.append(widget)
            widget = widget.nextInFocusChain()
        return stops

    def _cover(self) -> None:
        self.setGeometry(self._over.rect())
        margin = self._theme.px(MARGIN)
        width = min(self._card.sizeHint().width(), self.width() - 2 * margin)
        height = min(self._card.sizeHint().height(), self.height() - 2 * margin)
        self._card.setGeometry((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def _make_card(self, title: str, texts: Texts) -> QFrame:
        card = QFrame(self)
        card.setObjectName("card")
        layout = QVBoxLayout(card)
        margin = self._theme.px(MARGIN)
        beside = self._theme.px(SCROLLING) if isinstance(self.content, QScrollArea) else 0
        layout.setContentsMargins(margin, margin, margin - beside, margin)
        layout.setSpacing(self._theme.px(14))
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, beside, 0)
        head.addWidget(plain_label(title, role=LabelRole.TITLE), 1)
        close = button(texts.t("Close"), role=ButtonRole.CHIP, key_hint="Esc")
        close.clicked.connect(self.close)
        head.addWidget(close)
        layout.addLayout(head)
        layout.addWidget(self.content, 1)
        return card


class SheetPage(QScrollArea):
    """The content of a sheet: as tall as it needs at its width, scrolling in a low window."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.setFrameShape(Frame.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Focus.NoFocus)
        self.setHorizontalScrollBarPolicy(ScrollBar.ScrollBarAlwaysOff)
        self._width = width
        self._page = QWidget()
        self._page.setObjectName("scrolled")
        self.setWidget(self._page)

    @property
    def page(self) -> QWidget:
        """What scrolls; its layout is the owner's to make."""
        return self._page

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == EventType.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    @override
    def sizeHint(self) -> QSize:
        layout = self._page.layout()
        if layout is None:
            return QSize(self._width, 0)
        # As beside a scroll bar: a line that broke because of the bar would keep it there.
        width = self._width - self.verticalScrollBar().sizeHint().width()
        height = layout.heightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()
        return QSize(self._width, height)
