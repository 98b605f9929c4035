"""The list inside the rundown panel: up and down, Enter starts, the menu key offers more."""

from PySide6.QtCore import QModelIndex, QPoint, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QMenu

from leda_desktop.domain.ids import ActivityId
from leda_desktop.domain.rundown import Face, RowStatus
from leda_desktop.texts import Texts
from leda_desktop.ui.desk.rundown_delegate import RundownDelegate
from leda_desktop.ui.desk.rundown_item_model import RundownItemModel
from leda_desktop.ui.desk.rundown_lines import Line
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import Edit, Elide, Key, ScrollBar, override

_MINUTES_AGO = (1, 2, 3, 5, 10, 15)


class RundownList(QListView):
    """Shows the lines; a tick repaints only the bar of the running row, and only when a pixel of it changes."""

    activity_requested = Signal(str)
    backdate_requested = Signal(str, int)
    skip_requested = Signal(str, bool)

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._texts = texts
        self._items = RundownItemModel(self)
        self._delegate = RundownDelegate(self, self._items, theme)
        self._shown_current: ActivityId | None = None
        self.setObjectName("rundown")
        self.setModel(self._items)
        self.setItemDelegate(self._delegate)
        self.setEditTriggers(Edit.NoEditTriggers)
        self.setTextElideMode(Elide.ElideRight)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(ScrollBar.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(texts.t("Rundown"))
        self.doubleClicked.connect(self._start)

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show the lines; when another activity runs, it is brought into view."""
        chosen = self._chosen()
        self._items.set_lines(lines)
        if not self.currentIndex().isValid() and chosen is not None:
            self.setCurrentIndex(self._items.index_of(chosen))
        if self._items.current != self._shown_current:
            self._shown_current = self._items.current
            self.scheduleDelayedItemsLayout()
            self.scroll_to_current()

    def scroll_to_current(self) -> None:
        """Bring the running activity into view, with some of what was before it."""
        if self._shown_current is not None:
            here = self._items.index_of(self._shown_current)
            self.setCurrentIndex(here)
            self.scrollTo(here, QListView.ScrollHint.PositionAtCenter)

    def tick(self, face: Face) -> None:
        """Move the bar of the running row."""
        if self._shown_current is None:
            return
        bar = self._delegate.bar_rect(self.visualRect(self._items.index_of(self._shown_current)))
        before = round(self._delegate.fraction * bar.width()), self._delegate.pace
        self._delegate.fraction, self._delegate.pace = face.fraction, face.pace
        if before != (round(face.fraction * bar.width()), face.pace):
            self.viewport().update(bar)

    def menu_for(self, index: QModelIndex) -> QMenu | None:
        """What can be done with the line at the index; None when nothing."""
        line = self._items.line(index) if index.isValid() else None
        if line is None or line.activity_id is None:
            return None
        menu = QMenu(self)
        if line.status is RowStatus.CURRENT:
            self._offer_backdating(menu, line.activity_id)
        else:
            self._offer(menu, line, line.activity_id)
        return menu

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Key.Key_Return, Key.Key_Enter) and self.currentIndex().isValid():
            self._start(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        menu = self.menu_for(index)
        if menu is not None:
            below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft() + QPoint(80, 0))
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(event.globalPos() if by_mouse else below)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._delegate.forget_widths()
        super().resizeEvent(event)
        self.doItemsLayout()
        if self._shown_current is not None:
            self.scrollTo(self._items.index_of(self._shown_current))

    def _offer(self, menu: QMenu, line: Line, activity_id: ActivityId) -> None:
        start = menu.addAction(self._texts.t("Start here"))
        start.triggered.connect(lambda: self.activity_requested.emit(activity_id))
        skipped = line.status is RowStatus.SKIPPED
        if line.status is not RowStatus.DONE:
            skip = menu.addAction(self._texts.t("Include again") if skipped else self._texts.t("Skip"))
            skip.triggered.connect(lambda: self.skip_requested.emit(activity_id, not skipped))

    def _offer_backdating(self, menu: QMenu, activity_id: ActivityId) -> None:
        for minutes in _MINUTES_AGO:
            words = self._texts.n("Really began {n} minute earlier", "Really began {n} minutes earlier", minutes)
            action = menu.addAction(words)
            action.triggered.connect(lambda _checked=False, ago=minutes: self.backdate_requested.emit(activity_id, ago))

    def _chosen(self) -> ActivityId | None:
        index = self.currentIndex()
        return self._items.line(index).activity_id if index.isValid() else None

    def _start(self, index: QModelIndex) -> None:
        line = self._items.line(index)
        if line.activity_id is not None and line.status is not RowStatus.CURRENT:
            self.activity_requested.emit(line.activity_id)
