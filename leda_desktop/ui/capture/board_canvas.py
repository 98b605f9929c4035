"""The board as columns of notes: one widget that copies kept pictures of notes to the screen."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QScrollBar, QToolTip, QWidget

from leda_desktop.domain.ids import NoteId, ThemeId
from leda_desktop.ui.capture.board_actions import BoardActions
from leda_desktop.ui.capture.board_editors import BoardEditing
from leda_desktop.ui.capture.board_keys import BoardKeys
from leda_desktop.ui.capture.board_layout import Arranger, LaidColumn
from leda_desktop.ui.capture.board_menu import BoardMenu
from leda_desktop.ui.capture.board_model import BoardModel, Spot
from leda_desktop.ui.capture.board_painter import BoardPainter, Scenery
from leda_desktop.ui.capture.board_pointer import BoardPointer
from leda_desktop.ui.capture.board_steps import ARROWS, step
from leda_desktop.ui.capture.board_viewport import Viewport, Zone
from leda_desktop.ui.capture.note_pixmaps import NotePixmaps
from leda_desktop.ui.desk.key_filter import claim_arrows
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.labels import tooltip
from leda_desktop.ui.widgets.qt import (
    Attribute,
    Cursor,
    EventType,
    Focus,
    FocusReason,
    Key,
    Modifier,
    Mouse,
    Orientation,
    Policy,
    override,
)

_WHEEL_STEP = 120
_WHEEL_PIXELS = 96
_SCROLL_BAR = 14
_MINIMUM = QSize(320, 200)


class BoardCanvas(QWidget):
    """Shows and edits the board. `quote_requested` asks for the consent of notes, `left` gives the keyboard away."""

    quote_requested = Signal(tuple)
    left = Signal()
    copying_changed = Signal(bool)

    def __init__(self, model: BoardModel, actions: BoardActions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._actions = actions
        self._theme = theme
        self.viewport = Viewport()
        self._pixmaps = NotePixmaps(theme)
        self._arranger = Arranger(theme, self._pixmaps.sizes)
        self._painter = BoardPainter(theme, self._pixmaps, model, self.viewport)
        self._pointer = BoardPointer(self.viewport, model, actions, self)
        self.keys = BoardKeys(model, actions, self, self)
        self._menu = BoardMenu(model, actions, self.keys, self)
        self._editing = BoardEditing(self, model, actions, self.viewport, theme)
        self._is_expecting = False
        self._left = 0
        self._bar = QScrollBar(Orientation.Horizontal, self)
        self.setFocusPolicy(Focus.StrongFocus)
        self.setAttribute(Attribute.WA_OpaquePaintEvent)
        self.setSizePolicy(Policy.Expanding, Policy.Expanding)
        self.setAccessibleName(model.texts.t("Board"))
        claim_arrows(self)
        self._connect()
        self._relay()

    def _connect(self) -> None:
        self._model.changed.connect(self._relay)
        self._model.notes_came.connect(self._reveal_last)
        self._model.selection_changed.connect(self._show_selection)
        self._model.search_changed.connect(self._show_first_find)
        self._pointer.changed.connect(self._follow_pointer)
        self._pointer.theme_wished.connect(self.begin_theme)
        self.keys.copying_changed.connect(self.copying_changed)
        self.keys.copying_changed.connect(self.update)
        self._editing.changed.connect(self._relay)
        self._bar.valueChanged.connect(self._scroll_aside)
        self._bar.hide()

    def edit_note(self, note_id: NoteId) -> None:
        """Open the editor of a note where it stands."""
        self.viewport.reveal(note_id)
        self._editing.open_note(note_id)

    def edit_theme(self, theme_id: ThemeId) -> None:
        """Open the editor of a theme's title in its header."""
        self._editing.open_theme(theme_id)

    def begin_theme(self) -> None:
        """Open the editor for the title of a new theme, in a column of its own."""
        self._editing.open_new_theme()

    def ask_quote(self, note_ids: Sequence[NoteId]) -> None:
        """Pass on the wish to mark quotes."""
        self.quote_requested.emit(tuple(note_ids))

    @property
    def pictures(self) -> int:
        """How many notes have been painted so far and are kept."""
        return len(self._pixmaps)

    def expect_note(self) -> None:
        """Show the next note that comes: it is the user's own. Those from the phones do not move the board."""
        self._is_expecting = True

    def cancel_pointer(self) -> None:
        """Let go of what the mouse carries, without putting it down."""
        self._pointer.cancel()

    def rect_of(self, note_id: NoteId) -> QRect | None:
        """Where a note is on the canvas; None when it is not on the board."""
        return self.viewport.rect_of(note_id)

    @override
    def sizeHint(self) -> QSize:
        return QSize(720, 560)

    @override
    def minimumSizeHint(self) -> QSize:
        return _MINIMUM

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == EventType.ShortcutOverride and isinstance(event, QKeyEvent):
            if self.keys.handles(event) or Key(event.key()) in ARROWS:
                event.accept()
                return True
        elif event.type() == EventType.ToolTip and isinstance(event, QHelpEvent):
            self._show_whole_text(event)
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Key(event.key())
        if key == Key.Key_Escape and self._pointer.is_busy:
            self.cancel_pointer()
        elif key in ARROWS and not event.modifiers() & (Modifier.ControlModifier | Modifier.AltModifier):
            self._walk(key, extend=bool(event.modifiers() & Modifier.ShiftModifier))
        elif self.keys.press(event):
            pass
        elif key == Key.Key_Escape and not self._model.query:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Mouse.LeftButton:
            self._pointer.press(event.position().toPoint(), event.modifiers())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Mouse.LeftButton:
            self._pointer.move(event.position().toPoint(), event.modifiers())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Mouse.LeftButton:
            self._pointer.release(event.position().toPoint())

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        hit = self.viewport.hit(event.position().toPoint())
        match hit.zone:
            case Zone.NOTE if hit.note is not None:
                self.edit_note(hit.note.id)
            case Zone.HEADER if hit.laid and hit.laid.column.place.theme_id:
                self.edit_theme(hit.laid.column.place.theme_id)
            case Zone.BODY | Zone.NOTHING:
                self.begin_theme()
            case _:
                pass

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.pixelDelta() if not event.pixelDelta().isNull() else _pixels(event.angleDelta())
        if event.modifiers() & Modifier.ShiftModifier or abs(steps.x()) > abs(steps.y()):
            moved = self.viewport.scroll_aside(self.viewport.left - (steps.x() or steps.y()))
        else:
            laid = self.viewport.hit(event.position().toPoint()).laid
            moved = laid is not None and self.viewport.scroll_to(laid, self.viewport.top(laid) - steps.y())
        if moved:
            self._follow()
        event.accept()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            hit = self.viewport.hit(event.pos())
            if hit.note is not None and hit.laid is not None and hit.note.id not in self._model.selected:
                self._model.select([hit.note.id], Spot(hit.laid.column.place, hit.note.id))
            elif hit.note is None:
                self._model.select((), Spot(hit.laid.column.place) if hit.laid else None)
        if self._model.selected:
            menu = self._menu.for_notes(self)
        elif self._model.theme_id is not None:
            menu = self._menu.for_theme(self._model.theme_id, self)
        else:
            menu = self._menu.for_board(self)
        menu.setAttribute(Attribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (FocusReason.TabFocusReason, FocusReason.BacktabFocusReason):
            self._model.land()
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._relay()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        painter.fillRect(event.rect(), QColor(self._theme.paper))
        self._painter.paint(painter, self._scenery(), self.devicePixelRatioF(), event.rect())

    def _scenery(self) -> Scenery:
        focused = self.hasFocus()
        return Scenery(
            focused=focused,
            keys=focused and bool(self._model.selected) and not self._model.voting,
            copying=self.keys.copying,
            adding=self._editing.adding,
            edited=self._editing.note_id,
            band=self._pointer.band,
            carried=self._pointer.carried,
        )

    def _relay(self) -> None:
        """Lay the board out anew."""
        adding = self._editing.adding
        ghost = self._model.offers_themes
        columns, voting = self._model.columns, self._model.voting
        layout = self._arranger.arrange(columns, self.width(), ghost=ghost, adding=adding, voting=voting)
        before = self.viewport.layout
        is_wide = layout.width > self.width()
        self.viewport.show(layout, QSize(self.width(), self.height() - (self._theme.px(_SCROLL_BAR) if is_wide else 0)))
        if adding:
            self.viewport.scroll_aside(self.viewport.most_left)
        self._place_bar(is_wide=is_wide)
        changed = [new for old, new in zip(before.columns, layout.columns, strict=False) if old is not new]
        self._follow(changed if before.has_the_frame_of(layout) else None)

    def _place_bar(self, *, is_wide: bool) -> None:
        height = self._theme.px(_SCROLL_BAR)
        self._bar.setGeometry(0, self.height() - height, self.width(), height)
        self._bar.setRange(0, self.viewport.most_left)
        self._bar.setPageStep(self.width())
        self._bar.setVisible(is_wide)

    def _follow(self, stale: Sequence[LaidColumn] | None = None) -> None:
        """Bring everything over the board to where it is now; only the stale columns are painted again, or all."""
        self._bar.blockSignals(True)
        self._bar.setValue(self.viewport.left)
        self._bar.blockSignals(False)
        self._editing.follow()
        if stale is None or self.viewport.left != self._left:
            self.update()
        else:
            for laid in stale:
                self.update(self.viewport.plate(laid))
        self._left = self.viewport.left

    def _follow_pointer(self) -> None:
        shape = Cursor.ClosedHandCursor if self._pointer.carried else Cursor.ArrowCursor
        if self.cursor().shape() != shape:
            self.setCursor(shape)
        self._follow()

    def _scroll_aside(self, left: int) -> None:
        if self.viewport.scroll_aside(left):
            self._follow()

    def _reveal_last(self, note_ids: tuple[NoteId, ...]) -> None:
        if self._is_expecting:
            self._is_expecting = False
            self.viewport.reveal(note_ids[-1])
            found = self.viewport.layout.find(note_ids[-1])
            self._follow([found[0]] if found else None)

    def _show_first_find(self) -> None:
        """Bring the first find into view, without choosing it."""
        if self._model.matches:
            self.viewport.reveal(self._model.matches[0])
        self._follow()

    def _show_selection(self) -> None:
        spot = self._model.spot
        if spot.note_id is not None:
            self.viewport.reveal(spot.note_id)
        elif self.hasFocus() and (laid := self.viewport.laid_at(spot.place)):
            self.viewport.reveal_column(laid)
        self._follow()
        self._tell_selection()

    def _tell_selection(self) -> None:
        """Let screen readers say what the keyboard is on."""
        spot = self._model.spot
        note = self._model.board.find(spot.note_id) if spot.note_id else None
        column = self._model.column_at(spot.place)
        self.setAccessibleDescription(self._model.spoken(note) if note else column.title if column else "")

    def _walk(self, key: Key, *, extend: bool) -> None:
        spot = step(self.viewport, self._model.spot, key)
        fresh = frozenset([spot.note_id] if spot.note_id else [])
        self._model.select(self._model.selected | fresh if extend else fresh, spot)

    def _show_whole_text(self, event: QHelpEvent) -> None:
        note = self.viewport.hit(event.pos()).note
        if note is not None and self._pixmaps.sizes.is_cut(note.text, self._width_of(note.id)):
            QToolTip.showText(event.globalPos(), tooltip(note.text), self)
        else:
            QToolTip.hideText()

    def _width_of(self, note_id: NoteId) -> int:
        found = self.viewport.layout.find(note_id)
        return found[0].note_width if found else 0


def _pixels(angle: QPoint) -> QPoint:
    """What a step of the wheel means in pixels."""
    return QPoint(angle.x() * _WHEEL_PIXELS // _WHEEL_STEP, angle.y() * _WHEEL_PIXELS // _WHEEL_STEP)
