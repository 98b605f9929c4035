"""The small states in the top bar: a coloured dot and a word."""

from enum import Enum

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QStylePainter, QWidget

from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import PushButton
from leda_desktop.ui.widgets.labels import tooltip
from leda_desktop.ui.widgets.qt import Align, Cursor, Focus, override

_DOT = 8
_GAP = 7


class Health(Enum):
    """How well the thing is, shown as the colour of the dot; the words beside it say the same."""

    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"
    OFF = "off"


class StatusChip(PushButton):
    """A dot and a word on the dark bar; pressing it is a wish to see more."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._health = Health.OFF
        self.setFlat(True)
        self.setProperty("role", "status")
        self.setCursor(Cursor.PointingHandCursor)
        self.setFocusPolicy(Focus.TabFocus)
        self.setFont(theme.font(13))
        self.hide()

    @property
    def health(self) -> Health:
        """What the dot says."""
        return self._health

    def show_status(self, text: str, health: Health, tip: str = "") -> None:
        """Show another state; an empty text hides the chip."""
        if (text, health) == (self.text(), self._health):
            return
        self._health = health
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(tooltip(tip))
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        dot = self._theme.px(_DOT + _GAP)
        return QSize(
            dot + metrics.horizontalAdvance(self.text()) + self._theme.px(14), metrics.height() + self._theme.px(8)
        )

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dot, left = self._theme.px(_DOT), self._theme.px(7)
        painter.setPen(QColor(0, 0, 0, 0))
        painter.setBrush(self._colour())
        painter.drawEllipse(QRectF(left, (self.height() - dot) / 2, dot, dot))
        painter.setPen(QColor(self._theme.on_spruce if self.underMouse() else self._theme.on_spruce_soft))
        text = self.rect().adjusted(left + dot + self._theme.px(_GAP), 0, 0, 0)
        painter.drawText(text, Align.AlignVCenter | Align.AlignLeft, self.text())
        if self.hasFocus():
            painter.setBrush(QColor(0, 0, 0, 0))
            painter.setPen(QColor(self._theme.sun))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _colour(self) -> QColor:
        match self._health:
            case Health.GOOD:
                return QColor(self._theme.good)
            case Health.WARNING:
                return QColor(self._theme.sun)
            case Health.BAD:
                return QColor("#FF8A75")
            case Health.OFF:
                return QColor(self._theme.on_spruce_soft)
