"""The big button that goes on."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter, QWidget

from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import PushButton
from leda_desktop.ui.widgets.glyphs import Glyph, paint_glyph
from leda_desktop.ui.widgets.labels import tooltip
from leda_desktop.ui.widgets.qt import Align, Cursor, Policy, override
from leda_desktop.ui.widgets.text_lines import wrapped

_HEIGHT, _MARGIN, _ARROW, _GAP = 52, 14, 20, 10
_MOST_LINES = 2


class NextButton(PushButton):
    """Says what comes next on one line, or two, with an arrow; armed it looks different and asks once more."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = ""
        self._arrow = True
        self.setProperty("role", "next")
        self.setCursor(Cursor.PointingHandCursor)
        self.setSizePolicy(Policy.Expanding, Policy.Fixed)
        self.setFont(theme.font(16, bold=True))
        self.setAutoDefault(False)

    @property
    def words(self) -> str:
        """What the button says."""
        return self._words

    def show_next(self, words: str, tip: str, *, armed: bool, arrow: bool) -> None:
        """Say this; `armed` when one more press does it."""
        if (words, arrow) == (self._words, self._arrow) and self.property("armed") == armed:
            return
        self._words = words
        self._arrow = arrow
        self.setAccessibleName(words)
        self.setToolTip(tooltip(tip))
        if self.property("armed") != armed:
            self.setProperty("armed", armed)
            self.style().unpolish(self)
            self.style().polish(self)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(160), max(self._theme.px(_HEIGHT), 2 * self._line() + self._theme.px(8)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(100), self.sizeHint().height())

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        painter.setFont(self.font())
        painter.setPen(option.palette.buttonText().color())
        lines = wrapped(self._words, self.font(), self._room(), _MOST_LINES)
        widest = max((self.fontMetrics().horizontalAdvance(line) for line in lines), default=0)
        arrow = self._theme.px(_ARROW + _GAP) if self._arrow else 0
        left, top = (self.width() - widest - arrow) / 2, (self.height() - len(lines) * self._line()) / 2
        for number, line in enumerate(lines):
            room = QRectF(left, top + number * self._line(), widest + 1, self._line())
            painter.drawText(room, Align.AlignHCenter | Align.AlignVCenter, line)
        if self._arrow:
            side = self._theme.px(_ARROW)
            corner = QPointF(left + widest + self._theme.px(_GAP), (self.height() - side) / 2 + 1)
            rect = QRectF(corner.x(), corner.y(), side, side)
            paint_glyph(painter, Glyph.ARROW, rect, option.palette.buttonText().color(), weight=1.6)

    def _room(self) -> int:
        arrow = self._theme.px(_ARROW + _GAP) if self._arrow else 0
        return self.width() - 2 * self._theme.px(_MARGIN) - arrow

    def _line(self) -> int:
        return self.fontMetrics().height()
