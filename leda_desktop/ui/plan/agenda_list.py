"""The list of the agenda: choose, edit in place, drag, and do everything with the keyboard."""

from collections.abc import Collection

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QListView

from leda_desktop.domain.ids import ActivityId
from leda_desktop.texts import Texts
from leda_desktop.ui.plan.agenda_delegate import AgendaDelegate
from leda_desktop.ui.plan.agenda_item_model import AgendaItemModel
from leda_desktop.ui.plan.agenda_lines import AgendaLine, AgendaLineKind
from leda_desktop.ui.plan.inline_edit import InlineEdit, InlinePart
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.lines_model import Index
from leda_desktop.ui.widgets.qt import Cursor, Edit, Key, Modifier, Mouse, ScrollBar, Selection, override

_FLAGS = QItemSelectionModel.SelectionFlag
_SCROLL_EDGE, _SCROLL_STEP = 28, 12


class AgendaList(QListView):
    """Says what is chosen and what is wished; it changes nothing itself."""

    choice_changed = Signal()
    entered = Signal()
    move_requested = Signal(int, str)
    nudge_requested = Signal(int)
    remove_requested = Signal()
    title_written = Signal(str, str)
    minutes_written = Signal(str, int)

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.items = AgendaItemModel(self)
        self.delegate = AgendaDelegate(self, self.items, theme)
        self._pressed: QPoint | None = None
        self._pressed_chosen = False
        self._drop: tuple[int, int] | None = None
        self._quiet = False
        self.setObjectName("rundown")
        self.setModel(self.items)
        self.setItemDelegate(self.delegate)
        self.setEditTriggers(Edit.NoEditTriggers)
        self.setSelectionMode(Selection.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(ScrollBar.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setAccessibleName(texts.t("Agenda"))
        self.inline = InlineEdit(self, texts, theme)
        self.inline.title_written.connect(self.title_written)
        self.inline.minutes_written.connect(self.minutes_written)
        self.inline.part_requested.connect(self._edit_other_part)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def current(self) -> ActivityId | None:
        """The activity that the form shows."""
        index = self.currentIndex()
        return self.items.line(index).activity_id if index.isValid() else None

    @property
    def chosen(self) -> tuple[ActivityId, ...]:
        """The chosen activities in order."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        found = (self.items.lines[row].activity_id for row in rows)
        return tuple(key for key in found if key is not None)

    def show_lines(self, lines: tuple[AgendaLine, ...]) -> None:
        """Show the lines and keep what is chosen, as far as it is still there."""
        current, chosen = self.current, self.chosen
        row = self.currentIndex().row()
        self._quiet = True
        if not self.items.set_lines(lines):
            self.choose(chosen, current if self.items.index_of(current).isValid() else self._near(row))
        self.scheduleDelayedItemsLayout()
        self._quiet = False
        if self.current != current:
            self.choice_changed.emit()

    def choose(self, keys: Collection[ActivityId], current: ActivityId | None = None) -> None:
        """Choose these activities; the form shows `current`."""
        wanted = {*keys, current}
        selection = QItemSelection()
        for row, line in enumerate(self.items.lines):
            if line.activity_id is not None and line.activity_id in wanted:
                selection.select(self.items.index(row), self.items.index(row))
        here = self.items.index_of(current)
        self.selectionModel().setCurrentIndex(here, _FLAGS.NoUpdate)
        self.selectionModel().select(selection, _FLAGS.ClearAndSelect)
        if here.isValid():
            self.scrollTo(here)

    def edit_part(self, part: InlinePart) -> None:
        """Edit the title or the length of the current line in place."""
        index = self.currentIndex()
        activity = self.items.line(index).activity if index.isValid() else None
        if activity is not None:
            self.scrollTo(index)
            row = self.visualRect(index)
            rect = self.delegate.title_rect(row) if part is InlinePart.TITLE else self.delegate.length_rect(row)
            self.inline.begin(activity, part, rect)

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not self._quiet:
            self.choice_changed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Modifier.AltModifier)
        match event.key():
            case Key.Key_Up | Key.Key_Down if alt:
                self.nudge_requested.emit(-1 if event.key() == Key.Key_Up else 1)
            case Key.Key_Return | Key.Key_Enter:
                self.entered.emit()
            case Key.Key_Delete | Key.Key_Backspace:
                self.remove_requested.emit()
            case Key.Key_F2:
                shift = event.modifiers() & Modifier.ShiftModifier
                self.edit_part(InlinePart.MINUTES if shift else InlinePart.TITLE)
            case Key.Key_Escape if self._drop is not None:
                self._end_drag()
            case _:
                super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        plain = event.modifiers() == Modifier.NoModifier and event.button() == Mouse.LeftButton
        self._pressed = event.position().toPoint() if plain and self._is_item(index) else None
        self._pressed_chosen = plain and self.selectionModel().isSelected(index) and len(self.chosen) > 1
        if not self._pressed_chosen:
            super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if self._pressed is None or not event.buttons() & Mouse.LeftButton:
            super().mouseMoveEvent(event)
            return
        far = (place - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._drop is not None or far:
            self._drag_to(place)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drop = self._drop
        if drop is not None:
            line, _ = drop
            self._end_drag()
            self._ask_to_move(line)
        elif self._pressed_chosen and self._pressed is not None:
            self.setCurrentIndex(self.indexAt(self._pressed))
        else:
            super().mouseReleaseEvent(event)
        self._pressed, self._pressed_chosen = None, False

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        index = self.indexAt(place)
        if self._is_item(index):
            length = self.delegate.length_rect(self.visualRect(index))
            self.edit_part(InlinePart.MINUTES if place.x() >= length.x() else InlinePart.TITLE)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.inline.finish()
        self.delegate.forget_widths()
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.spruce), 3))
        left, right, y = self._theme.px(84), self.viewport().width() - self._theme.px(20), self._drop[1]
        painter.drawLine(left + 4, y, right, y)
        painter.setBrush(QColor(self._theme.paper))
        painter.drawEllipse(QPoint(left, y), 4, 4)

    def _on_scrolled(self) -> None:
        self.inline.finish()

    def _is_item(self, index: QModelIndex) -> bool:
        return index.isValid() and self.items.line(index).kind is AgendaLineKind.ACTIVITY

    def _near(self, row: int) -> ActivityId | None:
        """The activity at a row, or the nearest one to it."""
        rows = [i for i, line in enumerate(self.items.lines) if line.activity is not None]
        nearest = min(rows, key=lambda i: (abs(i - row), i), default=None)
        return None if nearest is None or row < 0 else self.items.lines[nearest].activity_id

    def _drag_to(self, place: QPoint) -> None:
        bar = self.verticalScrollBar()
        if place.y() < _SCROLL_EDGE:
            bar.setValue(bar.value() - _SCROLL_STEP)
        elif place.y() > self.viewport().height() - _SCROLL_EDGE:
            bar.setValue(bar.value() + _SCROLL_STEP)
        self.viewport().setCursor(Cursor.ClosedHandCursor)
        self._drop = self._gap_at(place)
        self.viewport().update()

    def _gap_at(self, place: QPoint) -> tuple[int, int]:
        """The line before which something dropped here goes, and the height of that gap."""
        below = QRect()
        for row in range(len(self.items.lines)):
            below = self.visualRect(self.items.index(row))
            if place.y() < below.center().y():
                return row, max(2, below.y() - 2)
        return len(self.items.lines), below.bottom() - 2

    def _ask_to_move(self, line: int) -> None:
        lines = self.items.lines
        if line < len(lines) and lines[line].kind is not AgendaLineKind.PART:
            self.move_requested.emit(lines[line].index, lines[line].part)
        elif line > 0:
            above = lines[line - 1]
            after = above.index + (above.activity is not None)
            self.move_requested.emit(lines[line].index if line < len(lines) else after, above.part)
        elif lines:
            self.move_requested.emit(0, lines[0].title)

    def _end_drag(self) -> None:
        self._drop = None
        self._pressed = None
        self.viewport().unsetCursor()
        self.viewport().update()

    def _edit_other_part(self) -> None:
        self.edit_part(InlinePart.MINUTES if self.inline.part is InlinePart.TITLE else InlinePart.TITLE)
