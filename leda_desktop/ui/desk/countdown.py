"""The large time in the right column, with the bar of what has passed under it."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from leda_desktop.domain.rundown import Face, Pace
from leda_desktop.domain.timing import countdown_text
from leda_desktop.texts import Texts
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import Align, Policy, override

_DIGITS, _BAR, _GAP = 64, 8, 6
_LINE = 1.02


@dataclass(frozen=True, slots=True)
class _Shown:
    """What is on the screen, so that a tick can tell what to paint again."""

    text: str = ""
    colour: str = ""
    plate: str = ""
    bar: int | None = None
    bar_colour: str = ""


class Countdown(QWidget):
    """Shows the time left, or the time of day while nothing runs; repaints only digits or bar that changed."""

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._texts = texts
        self._theme = theme
        self._face: Face | None = None
        self._shown = _Shown()
        self.setSizePolicy(Policy.Expanding, Policy.Fixed)

    @property
    def text(self) -> str:
        """The digits that are shown."""
        return self._shown.text

    def tick(self, face: Face) -> None:
        """Show this second."""
        self._face = face
        self._refresh()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(180), self._digits_height() + self._theme.px(_GAP + _BAR))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._refresh()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if event.rect().intersects(self._digits_rect()):
            self._paint_plate(painter)
            painter.setFont(self._fitting_font())
            painter.setPen(QColor(self._shown.colour))
            painter.drawText(self._digits_rect(), Align.AlignCenter, self._shown.text)
        if self._shown.bar is not None and event.rect().intersects(self._bar_rect()):
            self._paint_bar(painter, self._shown.bar)

    def _refresh(self) -> None:
        if self._face is None:
            return
        before, self._shown = self._shown, self._wanted(self._face)
        shown = self._shown
        if (before.text, before.colour, before.plate) != (shown.text, shown.colour, shown.plate):
            self.update(self._digits_rect())
        if (before.bar, before.bar_colour) != (shown.bar, shown.bar_colour):
            self.update(self._bar_rect())

    def _wanted(self, face: Face) -> _Shown:
        if face.remaining is None:
            return _Shown(self._texts.time(face.wall), self._theme.ink)
        colour, plate = self._colours(face)
        bar = self._theme.coral if face.pace in (Pace.DANGER, Pace.OVER) else self._theme.sun
        return _Shown(countdown_text(face.remaining), colour, plate, round(face.fraction * self.width()), bar)

    def _colours(self, face: Face) -> tuple[str, str]:
        """The digits and the plate behind them, which stands there for some seconds after a cue."""
        theme = self._theme
        if face.cue is not Pace.NONE:
            return (theme.on_spruce, theme.late) if face.cue is Pace.OVER else (theme.ink, theme.sun)
        return (theme.late if face.pace is Pace.OVER else theme.soft if face.paused else theme.ink), ""

    def _paint_plate(self, painter: QPainter) -> None:
        if self._shown.plate:
            painter.setPen(QColor(0, 0, 0, 0))
            painter.setBrush(QColor(self._shown.plate))
            radius = self._theme.px(10)
            painter.drawRoundedRect(QRectF(self._digits_rect()), radius, radius)

    def _paint_bar(self, painter: QPainter, passed: int) -> None:
        track = QRectF(self._bar_rect())
        radius = track.height() / 2
        painter.setPen(QColor(0, 0, 0, 0))
        painter.setBrush(QColor(self._theme.track))
        painter.drawRoundedRect(track, radius, radius)
        if passed:
            track.setWidth(max(track.height(), passed))
            painter.setBrush(QColor(self._shown.bar_colour))
            painter.drawRoundedRect(track, radius, radius)

    def _fitting_font(self) -> QFont:
        font = self._theme.font(_DIGITS, bold=True)
        width = QFontMetricsF(font).horizontalAdvance(self._shown.text)
        if width > self.width():
            font.setPixelSize(max(1, int(font.pixelSize() * self.width() / width)))
        return font

    def _digits_height(self) -> int:
        return round(self._theme.px(_DIGITS) * _LINE)

    def _digits_rect(self) -> QRect:
        return QRect(0, 0, self.width(), self._digits_height())

    def _bar_rect(self) -> QRect:
        height = self._theme.px(_BAR)
        return QRect(0, self.height() - height, self.width(), height)
