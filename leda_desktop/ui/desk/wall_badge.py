"""The pill that says how the wall is doing."""

from typing import assert_never

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from leda_desktop.texts import Texts
from leda_desktop.ui.desk.wall_state import Badge, badge_words
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import Align, Policy, override


class WallBadge(QWidget):
    """A word on a colour: red while the room sees it, dark while covered, grey without a projector."""

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._texts = texts
        self._theme = theme
        self._words = ""
        self._badge = Badge.NO_PROJECTOR
        self.setSizePolicy(Policy.Fixed, Policy.Fixed)
        self.setFont(theme.font(10.5, bold=True))
        self.show_badge(Badge.NO_PROJECTOR)

    @property
    def words(self) -> str:
        """The word that is shown."""
        return self._words

    def show_badge(self, badge: Badge) -> None:
        """Show another state."""
        if badge is self._badge and self._words:
            return
        self._badge = badge
        self._words = badge_words(badge, self._texts)
        self.setAccessibleName(self._words)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._words) + self._theme.px(16), metrics.height() + self._theme.px(5))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        ground, ink = badge_colours(self._badge, self._theme)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(0, 0, 0, 0))
        painter.setBrush(QColor(ground))
        radius = self.height() / 2
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setPen(QColor(ink))
        painter.drawText(self.rect(), Align.AlignCenter, self._words)


def badge_colours(badge: Badge, theme: Theme) -> tuple[str, str]:
    """The ground and the ink of a badge."""
    match badge:
        case Badge.LIVE | Badge.LOST | Badge.MIRRORED | Badge.MISPLACED:
            return theme.live, theme.on_spruce
        case Badge.FROZEN:
            return theme.sky, theme.on_spruce
        case Badge.BLACK:
            return theme.ink, theme.on_spruce
        case Badge.WHITE | Badge.REHEARSAL | Badge.READY | Badge.STANDBY | Badge.LENT:
            return theme.sun, theme.ink
        case Badge.NO_PROJECTOR:
            return theme.track, theme.ink
        case _:
            assert_never(badge)
