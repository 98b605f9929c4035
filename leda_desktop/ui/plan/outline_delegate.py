"""Paints a session or an event as a card."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from leda_desktop.domain.ids import SessionId
from leda_desktop.ui.plan.outline_item_model import OutlineItemModel, OutlineKind, OutlineLine
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import Align, Elide, override
from leda_desktop.ui.widgets.text_lines import wrapped

_SIDE, _INSIDE, _PADDING, _GAP, _BAR, _NUMBER = 12, 14, 8, 6, 4, 18
_CAPTION_TOP, _CAPTION_BOTTOM = 12, 4
_MOST_TITLE_LINES = 3

Index = QModelIndex | QPersistentModelIndex


class OutlineDelegate(QStyledItemDelegate):
    """The open session stands out by a bar at its left; what the form shows is tinted."""

    def __init__(self, view: QListView, model: OutlineItemModel, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._theme = theme
        self._small, self._caption = theme.font(12), theme.font(12, bold=True)
        self._title = theme.font(14)
        self._title.setWeight(QFont.Weight.DemiBold)
        self.open: SessionId | None = None

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        line, width, px = self._model.line(index), self._view.viewport().width(), self._theme.px
        if line.kind is OutlineKind.CAPTION:
            return QSize(width, px(_CAPTION_TOP + _CAPTION_BOTTOM) + _height(self._caption))
        titles = len(self._titles(line, width)) * _height(self._title)
        return QSize(width, titles + len(_small(line)) * _height(self._small) + px(2 * _PADDING + _GAP))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, rect = self._model.line(index), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.kind is OutlineKind.CAPTION:
            self._paint_caption(painter, rect, line)
        else:
            self._paint_card(painter, rect, option.state, line)
            self._paint_words(painter, rect, line)
        painter.restore()

    def _paint_caption(self, painter: QPainter, rect: QRect, line: OutlineLine) -> None:
        px = self._theme.px
        font = QFont(self._caption)
        font.setWeight(QFont.Weight.DemiBold)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 1)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.soft))
        room = rect.adjusted(px(_SIDE + 4), px(_CAPTION_TOP), -px(_SIDE), 0)
        painter.drawText(room, Align.AlignLeft | Align.AlignTop, line.title)

    def _paint_card(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, line: OutlineLine) -> None:
        theme, px = self._theme, self._theme.px
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus) and self._view.hasFocus()
        opened = line.session_id is not None and line.session_id == self.open
        box = QRectF(rect).adjusted(px(_SIDE), 1, -px(_SIDE), -px(_GAP) + 1)
        painter.setBrush(QColor(theme.spruce2 if chosen else theme.card))
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        edge = theme.spruce if chosen or opened or focused else (theme.field_edge if hovered else theme.line)
        painter.setPen(QPen(QColor(edge), 2 if focused else 1))
        inset = 1.0 if focused else 0.5
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), 8, 8)
        if opened:
            bar = QRectF(box.x() + 1, box.y() + 8, px(_BAR), box.height() - 16)
            painter.fillRect(bar, QColor(theme.spruce))

    def _paint_words(self, painter: QPainter, rect: QRect, line: OutlineLine) -> None:
        px = self._theme.px
        left, width = rect.x() + px(_SIDE + _INSIDE), self._room(line, rect.width())
        top = rect.y() + px(_PADDING) + QFontMetricsF(self._title).ascent()
        painter.setFont(self._title)
        if line.number:
            painter.setPen(QColor(self._theme.soft))
            painter.drawText(QPointF(left, top), line.number)
            left += self._number_room(line)
        painter.setPen(QColor(self._theme.ink))
        for text in self._titles(line, rect.width()):
            painter.drawText(QPointF(left, top), text)
            top += _height(self._title)
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.soft))
        top -= QFontMetricsF(self._title).ascent() - QFontMetricsF(self._small).ascent()
        for text in _small(line):
            painter.drawText(QPointF(left, top), painter.fontMetrics().elidedText(text, Elide.ElideRight, width))
            top += _height(self._small)

    def _number_room(self, line: OutlineLine) -> int:
        if not line.number:
            return 0
        needed = QFontMetricsF(self._title).horizontalAdvance(line.number) + self._theme.px(8)
        return max(self._theme.px(_NUMBER), round(needed))

    def _room(self, line: OutlineLine, width: int) -> int:
        return width - self._theme.px(2 * _SIDE + 2 * _INSIDE) - self._number_room(line)

    def _titles(self, line: OutlineLine, width: int) -> tuple[str, ...]:
        return wrapped(line.title, self._title, self._room(line, width), _MOST_TITLE_LINES) or ("",)


def _small(line: OutlineLine) -> list[str]:
    return [text for text in (line.when, line.where) if text]


def _height(font: QFont) -> int:
    return round(QFontMetricsF(font).height())
