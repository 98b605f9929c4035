"""Paints a line of the agenda: the time, then a card with the title, what it is and how long it takes."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from leda_desktop.ui.plan.agenda_item_model import AgendaItemModel
from leda_desktop.ui.plan.agenda_lines import AgendaLine, AgendaLineKind
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import Align, Elide, Pen, override
from leda_desktop.ui.widgets.text_lines import wrapped

_MOST_TITLE_LINES = 2
_LEFT, _CARD, _RIGHT, _INSIDE = 24, 84, 20, 12
_PADDING, _GAP, _NOTE_GAP = 6, 6, 1
_LENGTH = 96
_PART_TOP, _PART_BOTTOM = 10, 5
_RADIUS = 8.0

Index = QModelIndex | QPersistentModelIndex


class AgendaDelegate(QStyledItemDelegate):
    """Knows where on a line the title and the length are, so that they can be edited in place."""

    def __init__(self, view: QListView, model: AgendaItemModel, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._theme = theme
        self._plain, self._small = theme.font(14), theme.font(12)
        self._caption, self._small_bold = theme.font(12, bold=True), theme.font(12, bold=True)
        self._title = theme.font(14)
        self._title.setWeight(QFont.Weight.DemiBold)
        self._wrapped: dict[tuple[str, int], tuple[str, ...]] = {}

    def title_rect(self, row: QRect) -> QRect:
        """Where the title of a row stands."""
        px = self._theme.px
        left = row.x() + px(_CARD + _INSIDE)
        right = row.right() - px(_RIGHT + _INSIDE + _LENGTH)
        return QRect(left, row.y() + px(_PADDING), right - left, _height(self._title))

    def length_rect(self, row: QRect) -> QRect:
        """Where the length of a row stands."""
        px = self._theme.px
        right = row.right() - px(_RIGHT + _INSIDE) + 1
        return QRect(right - px(_LENGTH - 8), row.y() + px(_PADDING), px(_LENGTH - 8), _height(self._title))

    def forget_widths(self) -> None:
        """Wrap anew after the list became wider or narrower."""
        self._wrapped.clear()

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        line = self._model.line(index)
        width, px = self._view.viewport().width(), self._theme.px
        match line.kind:
            case AgendaLineKind.PART:
                return QSize(width, px(_PART_TOP + _PART_BOTTOM) + _height(self._caption))
            case AgendaLineKind.GAP | AgendaLineKind.CLASH:
                return QSize(width, px(6) + _height(self._small))
            case AgendaLineKind.ACTIVITY:
                titles = len(self._title_lines(line, width)) * _height(self._title)
                return QSize(width, titles + _height(self._small) + px(2 * _PADDING + _NOTE_GAP + _GAP))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, rect = self._model.line(index), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        match line.kind:
            case AgendaLineKind.PART:
                self._paint_part(painter, rect, line)
            case AgendaLineKind.GAP | AgendaLineKind.CLASH:
                self._paint_words(painter, rect, line)
            case AgendaLineKind.ACTIVITY:
                self._paint_card(painter, rect, option.state)
                self._paint_activity(painter, rect, line)
        painter.restore()

    def _paint_part(self, painter: QPainter, rect: QRect, line: AgendaLine) -> None:
        painter.setFont(self._caption)
        painter.setPen(QColor(self._theme.soft))
        room = rect.adjusted(self._theme.px(_LEFT), self._theme.px(_PART_TOP), -self._theme.px(_RIGHT), 0)
        title = painter.fontMetrics().elidedText(line.title, Elide.ElideRight, room.width())
        painter.drawText(room, Align.AlignLeft | Align.AlignTop, title)

    def _paint_words(self, painter: QPainter, rect: QRect, line: AgendaLine) -> None:
        px, theme = self._theme.px, self._theme
        clash = line.kind is AgendaLineKind.CLASH
        room = rect.adjusted(px(_CARD), 0, -px(_RIGHT), -px(4))
        middle = room.center().y()
        painter.setPen(QPen(QColor(theme.late if clash else theme.edge), 1, Pen.DashLine))
        painter.drawLine(rect.x() + px(_LEFT), middle, rect.x() + px(_CARD - 12), middle)
        painter.setFont(self._small_bold if clash else self._small)
        painter.setPen(QColor(theme.late if clash else theme.soft))
        words = painter.fontMetrics().elidedText(line.title, Elide.ElideRight, room.width())
        painter.drawText(room, Align.AlignLeft | Align.AlignVCenter, words)

    def _paint_card(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        theme, px = self._theme, self._theme.px
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = chosen and bool(state & QStyle.StateFlag.State_HasFocus) and self._view.hasFocus()
        box = QRectF(rect).adjusted(px(_CARD), 1, -px(_RIGHT), -px(_GAP) + 1)
        painter.setBrush(QColor(theme.spruce2 if chosen else theme.card))
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        edge = theme.spruce if chosen else (theme.field_edge if hovered else theme.line)
        painter.setPen(QPen(QColor(edge), 2 if focused else 1))
        inset = 1.0 if focused else 0.5
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), _RADIUS, _RADIUS)

    def _paint_activity(self, painter: QPainter, rect: QRect, line: AgendaLine) -> None:
        skipped = line.activity is not None and line.activity.skipped
        quiet, ink = QColor(self._theme.soft), QColor(self._theme.soft if skipped else self._theme.ink)
        title = self.title_rect(rect)
        top = title.y() + QFontMetricsF(self._title).ascent()
        self._paint_start(painter, rect, line, top)
        painter.setPen(ink)
        painter.setFont(self._plain)
        painter.drawText(self.length_rect(rect), Align.AlignRight | Align.AlignTop, line.length)
        painter.setFont(self._title_font(skipped=skipped))
        for text in self._title_lines(line, rect.width()):
            painter.drawText(QPointF(title.x(), top), text)
            top += _height(self._title)
        painter.setFont(self._small)
        painter.setPen(quiet)
        note = painter.fontMetrics().elidedText(line.note, Elide.ElideRight, title.width() + self._theme.px(_LENGTH))
        painter.drawText(QPointF(title.x(), top - 2 + self._theme.px(_NOTE_GAP)), note)

    def _paint_start(self, painter: QPainter, rect: QRect, line: AgendaLine, top: float) -> None:
        """The computed start, and a pin before it where it is fixed."""
        fixed = line.activity is not None and line.activity.fixed_start is not None
        painter.setFont(self._title if fixed else self._plain)
        painter.setPen(QColor(self._theme.ink if fixed else self._theme.soft))
        left = rect.x() + self._theme.px(_LEFT)
        painter.drawText(QPointF(left, top), line.start)
        if fixed:
            width = painter.fontMetrics().horizontalAdvance(line.start)
            painter.fillRect(QRectF(left, top + 4, width, 2), QColor(self._theme.sun))

    def _title_font(self, *, skipped: bool) -> QFont:
        font = QFont(self._title)
        font.setStrikeOut(skipped)
        return font

    def _title_lines(self, line: AgendaLine, width: int) -> tuple[str, ...]:
        room = self.title_rect(QRect(0, 0, width, 0)).width()
        key = (line.title, room)
        if key not in self._wrapped:
            self._wrapped[key] = wrapped(line.title, self._title, room, _MOST_TITLE_LINES) or ("",)
        return self._wrapped[key]


def _height(font: QFont) -> int:
    return round(QFontMetricsF(font).height())
