"""A box that goes on below where a line is full.

A widget and not a layout: a layout written in Python can lose the items that Qt made for it.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from leda_desktop.ui.widgets.qt import EventType, override


class FlowBox(QWidget):
    """Puts widgets side by side and wraps like text; with `spread` the last one of a line stands at its right end."""

    def __init__(self, gap: int, line_gap: int, *, spread: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._line_gap = line_gap
        self._spread = spread
        self._widgets: list[QWidget] = []
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Put a widget after the others."""
        widget.setParent(self)
        self._widgets.append(widget)
        self._arrange()

    def replace(self, widgets: Sequence[QWidget]) -> None:
        """Hold these widgets and no others."""
        self._widgets = []
        for widget in widgets:
            self.add(widget)
            widget.show()
        self.arrange()

    def arrange(self) -> None:
        """Lay out again, after what is shown has changed."""
        self.updateGeometry()
        self._arrange()

    @override
    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        lines = self._lines(width - margins.left() - margins.right())
        height = sum(_height(line) for line in lines) + self._line_gap * max(0, len(lines) - 1)
        return height + margins.top() + margins.bottom()

    @override
    def sizeHint(self) -> QSize:
        shown = self._shown()
        width = sum(widget.sizeHint().width() for widget in shown) + self._gap * max(0, len(shown) - 1)
        return self._with_margins(QSize(width, _height(shown)))

    @override
    def minimumSizeHint(self) -> QSize:
        widths = [widget.minimumSizeHint().width() for widget in self._shown()]
        return self._with_margins(QSize(max(widths, default=0), _height(self._shown())))

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == EventType.LayoutRequest:
            self.arrange()
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.arrange()

    def _arrange(self) -> None:
        room = self.contentsRect()
        top = room.top()
        for line in self._lines(room.width()):
            self._place(line, QRect(room.left(), top, room.width(), _height(line)))
            top += _height(line) + self._line_gap

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden() and widget.sizeHint().width() > 0]

    def _lines(self, width: int) -> list[list[QWidget]]:
        lines: list[list[QWidget]] = []
        left = 0
        for widget in self._shown():
            needed = widget.sizeHint().width()
            if not lines or left + self._gap + needed > width:
                lines.append([widget])
                left = needed
            else:
                lines[-1].append(widget)
                left += self._gap + needed
        return lines

    def _place(self, line: list[QWidget], room: QRect) -> None:
        left = room.left()
        for widget in line:
            size = widget.sizeHint().boundedTo(QSize(room.width(), widget.sizeHint().height()))
            last = self._spread and len(line) > 1 and widget is line[-1]
            x = room.right() + 1 - size.width() if last else left
            widget.setGeometry(QRect(QPoint(x, room.top() + (room.height() - size.height()) // 2), size))
            left += size.width() + self._gap


def _height(line: list[QWidget]) -> int:
    return max((widget.sizeHint().height() for widget in line), default=0)
