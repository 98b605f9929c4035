"""The panes of the window: F6 goes from one to the next, and each remembers where the focus was."""

from collections.abc import Iterator
from itertools import chain

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from leda_desktop.ui.widgets.qt import Focus, FocusReason

_MARK = "pane"
_ENTRANCE = "entrance"


def mark_pane(widget: QWidget, name: str) -> None:
    """Let F6 stop at this widget; a screen reader says the name."""
    widget.setProperty(_MARK, True)
    widget.setAccessibleName(name)


def set_entrance(pane: QWidget, inside: QWidget) -> None:
    """Begin at this widget when the pane is entered for the first time; a focus proxy would break the order of Tab."""
    pane.setProperty(_ENTRANCE, inside)


def cycle_panes(window: QWidget, step: int) -> None:
    """Move the focus `step` panes on, in reading order, starting over at the end."""
    panes = _panes(window)
    if not panes:
        return
    here = _pane_of(QApplication.focusWidget(), panes)
    start = panes.index(here) if here is not None else (-1 if step > 0 else 0)
    for distance in range(1, len(panes) + 1):
        pane = panes[(start + distance * step) % len(panes)]
        if enter_pane(pane, pane.focusWidget()):
            return


def _panes(window: QWidget) -> list[QWidget]:
    marked = [widget for widget in window.findChildren(QWidget) if widget.property(_MARK) and widget.isVisible()]
    return sorted(marked, key=lambda widget: _place(widget, window))


def _place(widget: QWidget, window: QWidget) -> tuple[int, int]:
    corner = widget.mapTo(window, QPoint(0, 0))
    return corner.y(), corner.x()


def _pane_of(widget: QWidget | None, panes: list[QWidget]) -> QWidget | None:
    inside = [pane for pane in panes if widget is not None and (pane is widget or pane.isAncestorOf(widget))]
    return inside[-1] if inside else None


def enter_pane(pane: QWidget, remembered: QWidget | None) -> bool:
    """Put the focus where it was in the pane, else at its entrance, else on the first thing there that takes it."""
    chosen = (widget for widget in (remembered, pane.property(_ENTRANCE)) if widget is not None)
    for widget in chain(chosen, _in_tab_order(pane)):
        if _takes_focus(widget):
            widget.setFocus(FocusReason.TabFocusReason)
            return True
    return False


def _in_tab_order(pane: QWidget) -> Iterator[QWidget]:
    """The pane and what is in it, only as far as it is asked for: a window has hundreds of widgets."""
    yield pane
    widget = pane.nextInFocusChain()
    while widget is not None and widget is not pane:
        if pane.isAncestorOf(widget):
            yield widget
        widget = widget.nextInFocusChain()


def _takes_focus(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy().value & Focus.TabFocus.value
    return bool(by_tab) and widget.isVisible() and widget.isEnabled()
