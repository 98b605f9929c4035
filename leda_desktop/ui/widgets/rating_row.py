"""A scale as a row of cells: one key or one click gives the rating."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import Align, Cursor, Focus, Key, Pen, Policy, override

_GAP = 6
_HEIGHT = 38
_WIDTH = 40
_TEN = 10


class RatingRow(QWidget):
    """The steps of a scale side by side. Digits and clicks rate; 0 means ten unless it is a step itself.

    Arrows and Backspace change the rating without finishing it.
    """

    rated = Signal(int)
    changed = Signal()
    passed = Signal()

    def __init__(self, lowest: int, highest: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = range(lowest, highest + 1)
        self._theme = theme
        self._rating: int | None = None
        self.setFocusPolicy(Focus.StrongFocus)
        self.setCursor(Cursor.PointingHandCursor)
        self.setSizePolicy(Policy.Expanding, Policy.Fixed)

    @property
    def steps(self) -> range:
        """The steps of the scale."""
        return self._steps

    @property
    def rating(self) -> int | None:
        """The chosen step; None when the question is skipped."""
        return self._rating

    def set_rating(self, rating: int | None) -> None:
        """Show a rating without telling anybody."""
        self._rating = rating
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(len(self._steps) * self._theme.px(_WIDTH + _GAP), self._theme.px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(len(self._steps) * self._theme.px(_WIDTH - _GAP), self._theme.px(_HEIGHT))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.text().isdecimal() and event.text().isascii():
            digit = int(event.text())
            self._choose(_TEN if digit == 0 and self._has_ten_key else digit)
        elif key in (Key.Key_Backspace, Key.Key_Delete):
            self.set_rating(None)
            self.changed.emit()
        elif key in (Key.Key_Return, Key.Key_Enter):
            self.passed.emit()
        elif key in (Key.Key_Left, Key.Key_Right):
            self._nudge(-1 if key == Key.Key_Left else 1)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        for step in self._steps:
            if self._cell(step).contains(event.position()):
                self._choose(step)
                return

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for step in self._steps:
            self._paint_cell(painter, step)

    @property
    def _has_ten_key(self) -> bool:
        """Whether 0 is the key for ten, because it is no step itself."""
        return 0 not in self._steps

    def _choose(self, step: int) -> None:
        if step in self._steps:
            self.set_rating(step)
            self.rated.emit(step)

    def _nudge(self, by: int) -> None:
        here = self._rating if self._rating is not None else self._steps[0] - (by > 0)
        step = min(max(here + by, self._steps[0]), self._steps[-1])
        self.set_rating(step)
        self.changed.emit()

    def _cell(self, step: int) -> QRectF:
        gap = self._theme.px(_GAP)
        width = (self.width() - gap * (len(self._steps) - 1)) / len(self._steps)
        left = (step - self._steps[0]) * (width + gap)
        return QRectF(left + 1, 1, width - 2, self.height() - 2)

    def _paint_cell(self, painter: QPainter, step: int) -> None:
        chosen = step == self._rating
        edge = self._theme.spruce if chosen or self.hasFocus() else self._theme.edge
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(self._theme.spruce if chosen else self._theme.card))
        painter.drawRoundedRect(self._cell(step), 6, 6)
        painter.setPen(QPen(QColor(self._theme.on_spruce if chosen else self._theme.ink), 1, Pen.SolidLine))
        painter.setFont(self._theme.font(15, bold=chosen))
        painter.drawText(self._cell(step), Align.AlignCenter, str(step))
        if step == _TEN and self._has_ten_key:
            self._paint_zero(painter, self._cell(step))

    def _paint_zero(self, painter: QPainter, cell: QRectF) -> None:
        """The key for ten, which has no digit of its own."""
        painter.setFont(self._theme.font(10))
        painter.setPen(QColor(self._theme.on_spruce_soft if self._rating == _TEN else self._theme.soft))
        painter.drawText(cell.adjusted(0, 1, -5, 0), Align.AlignRight | Align.AlignTop, "0")
