"""Paints a line of the roll: a mark, the name with the organisation below it, and what was said."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from leda_desktop.texts import Texts
from leda_desktop.ui.capture.roll_item_model import RollItemModel, status_words
from leda_desktop.ui.capture.round_model import RollLine, RollStatus
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.glyphs import Glyph, paint_glyph
from leda_desktop.ui.widgets.qt import Align, Elide, override

_HEIGHT = 44
_TEXT = 40
_RIGHT = 12
_SIGN = 13
_RADIUS = 8.0
_MOST_FOR_WORD = 0.4
_LOUD = (RollStatus.SPEAKING, RollStatus.NEXT)

Index = QModelIndex | QPersistentModelIndex


class RollDelegate(QStyledItemDelegate):
    """Knows the layout of a line; `by_seat` shows seats in place of turns."""

    def __init__(self, view: QListView, model: RollItemModel, texts: Texts, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._texts = texts
        self._theme = theme
        self._plain, self._bold = theme.font(14), theme.font(14, bold=True)
        self._small, self._small_bold = theme.font(12), theme.font(12, bold=True)
        self.by_seat = False

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self._theme.px(_TEXT), self._theme.px(_HEIGHT))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = self._model.line(index)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option.rect, line, selected=selected and self._view.hasFocus())
        self._paint_mark(painter, option.rect, line)
        self._paint_words(painter, option.rect, line)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, line: RollLine, *, selected: bool) -> None:
        speaks = line.status is RollStatus.SPEAKING
        if not speaks and not selected:
            return
        path = QPainterPath()
        path.addRoundedRect(QRectF(rect).adjusted(2, 1, -2, -1), _RADIUS, _RADIUS)
        painter.fillPath(path, QColor(self._theme.card if speaks else self._theme.spruce2))
        painter.setPen(QPen(QColor(self._theme.sky if selected else self._theme.spruce), 2))
        painter.drawPath(path)

    def _paint_mark(self, painter: QPainter, rect: QRect, line: RollLine) -> None:
        px = self._theme.px
        room = QRect(rect.x(), rect.y(), px(_TEXT - 8), rect.height())
        side = px(_SIGN)
        sign = QRectF(room.right() - side, room.center().y() - side / 2 + 1, side, side)
        if line.status is RollStatus.SPOKEN:
            paint_glyph(painter, Glyph.CHECK, sign, QColor(self._theme.spruce))
        elif line.status is RollStatus.SPEAKING:
            paint_glyph(painter, Glyph.RIGHT, sign, QColor(self._theme.spruce))
        elif number := (line.person.seat if self.by_seat else line.place):
            painter.setFont(self._small)
            painter.setPen(QColor(self._theme.soft))
            painter.drawText(room, Align.AlignRight | Align.AlignVCenter, str(number))

    def _paint_words(self, painter: QPainter, rect: QRect, line: RollLine) -> None:
        px = self._theme.px
        left, right = rect.x() + px(_TEXT), rect.right() - px(_RIGHT)
        aside, font = self._aside(line)
        width = min(QFontMetricsF(font).horizontalAdvance(aside), (right - left) * _MOST_FOR_WORD)
        name = self._bold if line.status in _LOUD else self._plain
        ink = self._theme.ink if line.status is not RollStatus.ABSENT else self._theme.dim
        top, below = self._baselines(rect, line)
        room = right - left - width - (px(10) if aside else 0)
        self._write(painter, line.person.name, name, ink, (left, top, room))
        self._write(painter, line.person.organisation, self._small, self._theme.soft, (left, below, room))
        middle = rect.center().y() + QFontMetricsF(font).capHeight() / 2
        self._write(painter, aside, font, self._aside_colour(line), (right - width, middle, width + 1))

    def _baselines(self, rect: QRect, line: RollLine) -> tuple[float, float]:
        name, small = QFontMetricsF(self._plain), QFontMetricsF(self._small)
        height = name.height() + (small.height() if line.person.organisation else 0)
        top = rect.y() + (rect.height() - height) / 2 + name.ascent()
        return top, top + name.descent() + small.ascent()

    def _aside(self, line: RollLine) -> tuple[str, QFont]:
        if line.said:
            return line.said, self._small_bold
        return status_words(line, self._texts), self._small_bold if line.status in _LOUD else self._small

    def _aside_colour(self, line: RollLine) -> str:
        loud = line.status in _LOUD or line.said
        return self._theme.spruce if loud else self._theme.soft

    def _write(self, painter: QPainter, text: str, font: QFont, colour: str, place: tuple[float, float, float]) -> None:
        x, baseline, width = place
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(QPointF(x, baseline), QFontMetricsF(font).elidedText(text, Elide.ElideRight, width))
