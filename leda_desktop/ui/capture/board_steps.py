"""Walking over a board with the arrow keys."""

from leda_desktop.ui.capture.board_layout import LaidColumn
from leda_desktop.ui.capture.board_model import Spot
from leda_desktop.ui.capture.board_viewport import Viewport
from leda_desktop.ui.widgets.qt import Key

ARROWS = frozenset(
    {
        Key.Key_Left,
        Key.Key_Right,
        Key.Key_Up,
        Key.Key_Down,
        Key.Key_Home,
        Key.Key_End,
        Key.Key_PageUp,
        Key.Key_PageDown,
    }
)


def step(viewport: Viewport, spot: Spot, key: Key) -> Spot:
    """Where a key leads to from a spot; above the first note of a column is its header."""
    laid = viewport.laid_at(spot.place)
    if laid is None:
        return _first(viewport)
    found = viewport.layout.find(spot.note_id)
    index = found[1] if found else None
    if key in (Key.Key_Left, Key.Key_Right):
        return _aside(viewport, laid, index, -1 if key == Key.Key_Left else 1)
    return _at(laid, _along(laid, index, key, len(viewport.visible_notes(laid)) - 1))


def _along(laid: LaidColumn, index: int | None, key: Key, page: int) -> int | None:
    """The index that a key leads to within a column; None is the header."""
    last = len(laid.heights) - 1
    match key:
        case Key.Key_Up:
            return None if index is None or index < laid.lanes else index - laid.lanes
        case Key.Key_Down:
            return 0 if index is None else min(index + laid.lanes, last)
        case Key.Key_Home:
            return 0
        case Key.Key_PageUp:
            return max(0, (index or 0) - max(1, page))
        case Key.Key_PageDown:
            return min((index or 0) + max(1, page), last)
        case _:
            return last


def _first(viewport: Viewport) -> Spot:
    columns = viewport.layout.columns
    return _at(columns[0], 0) if columns else Spot()


def _at(laid: LaidColumn, index: int | None) -> Spot:
    """A note of a column; its header without an index or without notes."""
    if index is None or not laid.heights:
        return Spot(laid.column.place)
    return Spot(laid.column.place, laid.column.notes[index].id)


def _aside(viewport: Viewport, laid: LaidColumn, index: int | None, by: int) -> Spot:
    if index is not None and 0 <= index % laid.lanes + by < laid.lanes and index + by < len(laid.heights):
        return _at(laid, index + by)
    columns = viewport.layout.columns
    there = columns.index(laid) + by
    if not 0 <= there < len(columns):
        return _at(laid, index)
    return _at(columns[there], None if index is None else _beside(viewport, laid, index, columns[there], by))


def _beside(viewport: Viewport, laid: LaidColumn, index: int, there: LaidColumn, by: int) -> int | None:
    """The note of another column that stands at the same height on the screen."""
    height = viewport.note_rect(laid, index).center().y()
    lane = 0 if by > 0 else there.lanes - 1
    candidates = [i for i in viewport.visible_notes(there) if i % there.lanes == lane] or list(
        viewport.visible_notes(there)
    )
    return min(candidates, key=lambda i: abs(viewport.note_rect(there, i).center().y() - height), default=None)
