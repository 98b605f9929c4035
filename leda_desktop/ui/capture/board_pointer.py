"""What the mouse does on a board: selecting, the rubber band, carrying notes and themes, pulling a scroll handle."""

from enum import Enum

from PySide6.QtCore import QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtWidgets import QApplication

from leda_desktop.domain.ids import NoteId
from leda_desktop.ui.capture.board_actions import BoardActions
from leda_desktop.ui.capture.board_carrying import Carried
from leda_desktop.ui.capture.board_layout import LaidColumn
from leda_desktop.ui.capture.board_model import BoardModel, Spot
from leda_desktop.ui.capture.board_viewport import Hit, Viewport, Zone
from leda_desktop.ui.widgets.qt import Modifier

_FRAME_MS = 16
_EDGE = 36
_FASTEST = 18


class _Grip(Enum):
    """What the pressed button holds."""

    NOTHING = "nothing"
    NOTES = "notes"
    COLUMN = "column"
    BAND = "band"
    THUMB = "thumb"


class BoardPointer(QObject):
    """Follows a pressed mouse button. `changed` asks for a repaint, `theme_wished` is a click on the ghost column."""

    changed = Signal()
    theme_wished = Signal()

    def __init__(self, viewport: Viewport, model: BoardModel, actions: BoardActions, parent: QObject) -> None:
        super().__init__(parent)
        self.band: QRect | None = None
        self.carried: Carried | None = None
        self._viewport = viewport
        self._model = model
        self._actions = actions
        self._grip = _Grip.NOTHING
        self._hit = Hit(Zone.NOTHING)
        self._from = QPoint()
        self._at = QPoint()
        self._grab = QPoint()
        self._modifiers = Modifier.NoModifier
        self._base: frozenset[NoteId] = frozenset()
        self._anchor: NoteId | None = None
        self._scrolling = QTimer(self, interval=_FRAME_MS)
        self._scrolling.timeout.connect(self._scroll_at_edges)

    def press(self, point: QPoint, modifiers: Modifier) -> None:
        """The left button went down."""
        self._from = self._at = point
        self._modifiers = modifiers
        self._hit = hit = self._viewport.hit(point)
        self._base = (
            self._model.selected if modifiers & (Modifier.ControlModifier | Modifier.ShiftModifier) else frozenset()
        )
        match hit.zone:
            case Zone.NOTE:
                self._grip = _Grip.NOTES
                self._press_note(hit, modifiers)
            case Zone.HEADER if hit.laid:
                self._grip = _Grip.COLUMN
                self._model.select((), Spot(hit.laid.column.place))
            case Zone.THUMB:
                self._grip = _Grip.THUMB
            case Zone.GHOST:
                self._grip = _Grip.NOTHING
                self.theme_wished.emit()
            case _:
                self._grip = _Grip.BAND
                self._model.select(self._base, Spot(hit.laid.column.place) if hit.laid else None)

    def move(self, point: QPoint, modifiers: Modifier) -> None:
        """The mouse moved with the button down."""
        last, self._at, self._modifiers = self._at, point, modifiers
        match self._grip:
            case _Grip.THUMB:
                self._pull_thumb(point.y() - last.y())
            case _Grip.BAND if self.band or self._is_far():
                self._stretch_band()
            case _Grip.NOTES if self.carried or self._is_far():
                self._carry_notes()
            case _Grip.COLUMN if self.carried or self._is_far():
                self._carry_column()
            case _:
                return
        self.changed.emit()

    def release(self, point: QPoint) -> None:
        """The button went up: put down what is carried, or finish a click."""
        carried, grip, hit = self.carried, self._grip, self._hit
        self.cancel()
        if carried is not None and carried.column is not None:
            self._drop_column(carried)
        elif carried is not None:
            self._drop_notes(carried)
        elif grip is _Grip.NOTES and hit.note is not None and (point - self._from).manhattanLength() < _EDGE:
            self._click_note(hit)

    def cancel(self) -> None:
        """Let go of everything without doing anything."""
        self._scrolling.stop()
        self._grip = _Grip.NOTHING
        self.carried = self.band = None
        self.changed.emit()

    @property
    def is_busy(self) -> bool:
        """Whether something is carried or stretched that Escape would cancel."""
        return self.carried is not None or self.band is not None

    def _is_far(self) -> bool:
        return (self._at - self._from).manhattanLength() >= QApplication.startDragDistance()

    def _press_note(self, hit: Hit, modifiers: Modifier) -> None:
        note = hit.note
        if note is None or hit.laid is None:
            return
        rect = self._viewport.rect_of(note.id)
        self._grab = self._from - rect.topLeft() if rect else QPoint()
        spot = Spot(hit.laid.column.place, note.id)
        if modifiers & Modifier.ShiftModifier:
            self._model.select(self._range_to(note.id), spot)
            return
        self._anchor = note.id
        if note.id in self._model.selected:
            self._model.select(self._model.selected, spot)
        else:
            base = self._base if modifiers & Modifier.ControlModifier else frozenset()
            self._model.select(base | {note.id}, spot)

    def _click_note(self, hit: Hit) -> None:
        """A click that became no drag: with Ctrl it takes a note out again, without it leaves only this one."""
        note = hit.note
        if note is None or self._modifiers & Modifier.ShiftModifier:
            return
        if not self._modifiers & Modifier.ControlModifier:
            self._model.select([note.id])
        elif note.id in self._base:
            self._model.select(self._model.selected - {note.id})

    def _range_to(self, note_id: NoteId) -> list[NoteId]:
        order = [note.id for column in self._model.columns for note in column.notes]
        here = self._anchor if self._anchor in self._model.selected else self._model.spot.note_id
        if here not in order or note_id not in order:
            return [note_id]
        first, last = sorted((order.index(here), order.index(note_id)))
        return order[first : last + 1]

    def _stretch_band(self) -> None:
        self.band = QRect(self._from, self._at).normalized()
        touched = {note_id for laid in self._viewport.visible_columns() for note_id in self._touched(laid, self.band)}
        self._model.select(self._base | touched)
        self._scrolling.start()

    def _touched(self, laid: LaidColumn, band: QRect) -> list[NoteId]:
        seen = band & self._viewport.body(laid)
        if seen.isEmpty():
            return []
        return [
            laid.column.notes[index].id
            for index in self._viewport.visible_notes(laid)
            if self._viewport.note_rect(laid, index).intersects(seen)
        ]

    def _carry_notes(self) -> None:
        laid = self._viewport.column_near(self._at.x())
        if laid is None:
            return
        carried = self.carried.note_ids if self.carried else self._model.chosen
        before = laid.gap_at(*self._viewport.point_in(laid, self._at))
        copying = bool(self._modifiers & Modifier.ControlModifier)
        self.carried = Carried(carried, None, self._at - self._grab, laid.column.place, before, copying)
        self._scrolling.start()

    def _carry_column(self) -> None:
        laid = self._hit.laid
        if laid is None or laid.column.place.theme_id is None:
            return
        columns = self._viewport.layout.columns
        first = next(i for i, one in enumerate(columns) if one.column.place.theme_id is not None)
        centres = [self._viewport.plate(one).center().x() for one in columns]
        before = next((i for i, x in enumerate(centres) if self._at.x() < x and i >= first), len(columns))
        corner = self._viewport.header(laid).topLeft() + self._at - self._from
        self.carried = Carried((), laid.column.place, corner, None, before)
        self._scrolling.start()

    def _drop_notes(self, carried: Carried) -> None:
        column = self._model.column_at(carried.target) if carried.target else None
        if column is None or not carried.note_ids:
            return
        if carried.copying:
            self._actions.copy(carried.note_ids, column.place)
            return
        before = column.notes[carried.before].id if carried.before < len(column.notes) else None
        if not self._stays(carried, [note.id for note in column.notes]):
            self._model.select(carried.note_ids, Spot(column.place, carried.note_ids[0]))
            self._actions.move(carried.note_ids, column.place, before)

    def _stays(self, carried: Carried, order: list[NoteId]) -> bool:
        """Whether one note was put down where it was."""
        if len(carried.note_ids) != 1 or carried.note_ids[0] not in order:
            return False
        return carried.before - order.index(carried.note_ids[0]) in (0, 1)

    def _drop_column(self, carried: Carried) -> None:
        columns = self._model.columns
        theme_id = carried.column.theme_id if carried.column else None
        before = columns[carried.before].place.theme_id if carried.before < len(columns) else None
        here = next((i for i, column in enumerate(columns) if column.place == carried.column), None)
        if theme_id is not None and here is not None and carried.before not in (here, here + 1):
            self._actions.move_theme(theme_id, before)

    def _pull_thumb(self, by: int) -> None:
        laid = self._hit.laid
        thumb = self._viewport.thumb(laid) if laid else QRect()
        if laid is None or thumb.isEmpty():
            return
        track = max(1, self._viewport.body(laid).height() - thumb.height())
        self._viewport.scroll_to(laid, self._viewport.top(laid) + by * self._viewport.most_top(laid) // track)

    def _scroll_at_edges(self) -> None:
        aside = _speed(self._at.x(), self._viewport.size.width())
        moved = bool(aside) and self._viewport.scroll_aside(self._viewport.left + aside)
        laid = self._viewport.column_near(self._at.x())
        if laid is not None and self.carried is not None and self.carried.note_ids:
            body = self._viewport.body(laid)
            down = _speed(self._at.y() - body.top(), body.height())
            moved = (bool(down) and self._viewport.scroll_to(laid, self._viewport.top(laid) + down)) or moved
        if moved:
            self.move(self._at, self._modifiers)


def _speed(at: int, length: int) -> int:
    """How many pixels to scroll in a frame: the nearer to the edge or beyond it, the faster."""
    if at < _EDGE:
        return -min(_FASTEST, (_EDGE - at) // 2)
    if at > length - _EDGE:
        return min(_FASTEST, (at - length + _EDGE) // 2)
    return 0
