"""A layout that goes on below where a line is full."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from leda_desktop.ui.widgets.qt import override


class FlowLayout(QLayout):
    """Puts widgets side by side and wraps like text; with `spread` the last one of a line stands at its right end."""

    def __init__(self, gap: int, line_gap: int, *, spread: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._line_gap = line_gap
        self._spread = spread
        self._items: list[QLayoutItem] = []

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        lines = self._lines(width - margins.left() - margins.right())
        height = sum(_height(line) for line in lines) + self._line_gap * max(0, len(lines) - 1)
        return height + margins.top() + margins.bottom()

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        room = rect.marginsRemoved(self.contentsMargins())
        top = room.top()
        for line in self._lines(room.width()):
            self._place(line, QRect(room.left(), top, room.width(), _height(line)))
            top += _height(line) + self._line_gap

    @override
    def sizeHint(self) -> QSize:
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown) + self._gap * max(0, len(shown) - 1)
        return self._with_margins(QSize(width, _height(shown)))

    @override
    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        return self._with_margins(QSize(max((s.width() for s in sizes), default=0), _height(self._shown())))

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty() and item.sizeHint().width() > 0]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        left = 0
        for item in self._shown():
            needed = item.sizeHint().width()
            if not lines or left + self._gap + needed > width:
                lines.append([item])
                left = needed
            else:
                lines[-1].append(item)
                left += self._gap + needed
        return lines

    def _place(self, line: list[QLayoutItem], room: QRect) -> None:
        left = room.left()
        for item in line:
            size = item.sizeHint().boundedTo(QSize(room.width(), item.sizeHint().height()))
            last = self._spread and len(line) > 1 and item is line[-1]
            x = room.right() + 1 - size.width() if last else left
            item.setGeometry(QRect(QPoint(x, room.top() + (room.height() - size.height()) // 2), size))
            left += size.width() + self._gap


def _height(line: list[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in line), default=0)
