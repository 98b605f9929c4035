"""The headers of columns as pictures: title, number of notes, and the key that sends notes there."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPixmap

from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.key_cap import key_cap_size, paint_key_cap
from leda_desktop.ui.widgets.qt import Align, Pen

_MOST_KEPT = 120
_LINE = 19
_TOP = 10
_HALO = 3.0


@dataclass(frozen=True, slots=True)
class HeaderFace:
    """What a header shows. `digit` is empty while no key is offered, `glows` while one is waited for."""

    title: tuple[str, ...]
    count: int
    width: int
    inset: int
    digit: str = ""
    glows: bool = False


class HeaderPixmaps:
    """Paints headers, and keeps the pictures."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._bold = theme.font(14, bold=True)
        self._plain = theme.font(14)
        self._kept: dict[tuple[HeaderFace, float], QPixmap] = {}

    def pixmap(self, face: HeaderFace, ratio: float) -> QPixmap:
        """The picture of a header."""
        kept = self._kept.get((face, ratio))
        if kept is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            kept = self._kept[face, ratio] = self._painted(face, ratio)
        return kept

    def _painted(self, face: HeaderFace, ratio: float) -> QPixmap:
        px = self._theme.px
        height = px(_TOP) + len(face.title) * px(_LINE) + px(4)
        pixmap = QPixmap(round(face.width * ratio), round(height * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        line = QRect(face.inset, px(_TOP), face.width - 2 * face.inset, px(_LINE))
        painter.setFont(self._bold)
        painter.setPen(QColor(self._theme.ink))
        for row, text in enumerate(face.title):
            painter.drawText(line.translated(0, row * px(_LINE)), Align.AlignLeft | Align.AlignVCenter, text)
        painter.setFont(self._plain)
        painter.setPen(QColor(self._theme.soft))
        painter.drawText(line, Align.AlignRight | Align.AlignVCenter, str(face.count))
        if face.digit:
            self._paint_digit(painter, face, line)
        painter.end()
        return pixmap

    def _paint_digit(self, painter: QPainter, face: HeaderFace, line: QRect) -> None:
        taken = QFontMetrics(self._plain).horizontalAdvance(str(face.count)) + self._theme.px(6)
        size = key_cap_size(self._plain, face.digit)
        left = line.right() - taken - size.width()
        cap = QRectF(left, line.center().y() + 0.5 - size.height() / 2, size.width(), size.height())
        if face.glows:
            painter.setPen(Pen.NoPen)
            painter.setBrush(QColor(self._theme.sun))
            painter.drawRoundedRect(cap.adjusted(-_HALO, -_HALO, _HALO, _HALO), 6, 6)
        paint_key_cap(painter, cap, face.digit)
