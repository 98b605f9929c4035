"""Paints a line of the rundown."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from leda_desktop.domain.rundown import Pace, RowStatus
from leda_desktop.ui.desk.rundown_item_model import RundownItemModel
from leda_desktop.ui.desk.rundown_lines import Line, LineKind
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.glyphs import Glyph, paint_glyph
from leda_desktop.ui.widgets.qt import Align, Pen, override
from leda_desktop.ui.widgets.text_lines import wrapped

_SMALLER = 0.86
_SHOWN = 200
_MOST_TITLE_LINES = 3
_COMPACT = 262
_BOX, _START, _TITLE, _RIGHT, _LENGTH_GAP = 7, 16, 71, 17, 8
_PADDING, _NOTE_GAP, _CHECK, _BAR = 7, 1, 12, 4
_RADIUS = 8.0
_PART_TOP, _PART_BOTTOM = 9, 2

Index = QModelIndex | QPersistentModelIndex


class RundownDelegate(QStyledItemDelegate):
    """Knows the layout of a line, and how much of the running activity has passed."""

    def __init__(self, view: QListView, model: RundownItemModel, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._theme = theme
        self._plain, self._bold = theme.font(14), theme.font(14, bold=True)
        self._small, self._small_bold = theme.font(12), theme.font(12, bold=True)
        self._caption = theme.font(12, bold=True)
        self._wrapped: dict[tuple[str, bool, int], tuple[str, ...]] = {}
        self.fraction = 0.0
        self.pace = Pace.NONE

    def bar_rect(self, row: QRect) -> QRect:
        """The lower edge of a row, where the bar of the running activity lies."""
        box, height = self._theme.px(_BOX), self._theme.px(_BAR) + 4
        return QRect(row.x() + box, row.bottom() + 1 - height, self._view.width() - 2 * box, height)

    def forget_widths(self) -> None:
        """Wrap anew after the panel became wider or narrower."""
        self._wrapped.clear()

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        line = self._model.line(index)
        width = self._view.width()
        px = self._theme.px
        match line.kind:
            case LineKind.PART:
                return QSize(width, px(_PART_TOP + _PART_BOTTOM) + _height(self._caption))
            case LineKind.FREE:
                return QSize(width, px(6) + _height(self._small))
            case LineKind.ACTIVITY:
                height = len(self._title_lines(line, width)) * _height(self._plain) + 2 * px(_PADDING)
                if self._has_note(line, width):
                    height += _height(self._small) + px(_NOTE_GAP)
                return QSize(width, height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = self._model.line(index)
        # The scroll bar lies in the margin, so that nothing is wrapped anew when it comes.
        rect = QRect(option.rect.x(), option.rect.y(), self._view.width(), option.rect.height())
        painter.save()
        match line.kind:
            case LineKind.PART:
                self._paint_part(painter, rect, line)
            case LineKind.FREE:
                self._paint_free(painter, rect, line)
            case LineKind.ACTIVITY:
                focused = bool(option.state & QStyle.StateFlag.State_HasFocus) and self._view.hasFocus()
                self._paint_ground(painter, rect, line, focused=focused)
                self._paint_activity(painter, rect, line)
        painter.restore()

    def _paint_part(self, painter: QPainter, rect: QRect, line: Line) -> None:
        painter.setFont(self._caption)
        painter.setPen(QColor(self._theme.soft))
        room = rect.adjusted(self._theme.px(_START), self._theme.px(_PART_TOP), -self._theme.px(_RIGHT), 0)
        title = painter.fontMetrics().elidedText(line.title, self._view.textElideMode(), room.width())
        painter.drawText(room, Align.AlignLeft | Align.AlignTop, title)

    def _paint_free(self, painter: QPainter, rect: QRect, line: Line) -> None:
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.soft))
        room = rect.adjusted(self._theme.px(_TITLE), 0, -self._theme.px(_RIGHT), 0)
        painter.drawText(room, Align.AlignLeft | Align.AlignVCenter, line.title)
        middle, start = rect.center().y(), self._theme.px(_START)
        painter.setPen(QPen(QColor(self._theme.edge), 1, Pen.DashLine))
        painter.drawLine(start, middle, self._theme.px(_TITLE - 10), middle)

    def _paint_ground(self, painter: QPainter, rect: QRect, line: Line, *, focused: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(rect).adjusted(self._theme.px(_BOX), 1, -self._theme.px(_BOX), -1)
        running = line.status is RowStatus.CURRENT
        if not running and not focused:
            return
        path = QPainterPath()
        path.addRoundedRect(box.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        painter.fillPath(path, QColor(self._theme.card if running else self._theme.spruce2))
        if running:
            painter.setClipPath(path)
            painter.fillRect(self._bar(box), QColor(self._bar_colour()))
            painter.setClipping(False)
        painter.setPen(QPen(QColor(self._theme.sky if focused else self._theme.spruce), 2))
        painter.drawPath(path)

    def _bar(self, box: QRectF) -> QRectF:
        height = self._theme.px(_BAR) + 1.0
        return QRectF(box.x(), box.bottom() - height - 1, box.width() * self.fraction, height)

    def _bar_colour(self) -> str:
        return self._theme.coral if self.pace in (Pace.DANGER, Pace.OVER) else self._theme.sun

    def _paint_activity(self, painter: QPainter, rect: QRect, line: Line) -> None:
        px = self._theme.px
        quiet = QColor(self._theme.dim if line.status is RowStatus.DONE else self._theme.soft)
        ink = QColor(self._theme.ink) if line.status in (RowStatus.CURRENT, RowStatus.COMING) else quiet
        top = rect.y() + px(_PADDING) + QFontMetricsF(self._plain).ascent()
        right = rect.right() - px(_RIGHT) + 1
        painter.setPen(quiet)
        painter.setFont(self._plain)
        painter.drawText(QPointF(rect.x() + px(_START), top), line.start)
        painter.setPen(ink)
        if not self._is_compact(rect.width()):
            length = painter.fontMetrics().horizontalAdvance(line.length)
            painter.drawText(QPointF(right - length, top), line.length)
        if line.status is RowStatus.DONE:
            side = px(_CHECK)
            check = QRectF(rect.x() + px(_TITLE - 3) - side, top - side + 1, side, side)
            paint_glyph(painter, Glyph.CHECK, check, quiet)
        painter.setFont(self._title_font(line, rect.width()))
        for text in self._title_lines(line, rect.width()):
            painter.drawText(QPointF(rect.x() + px(_TITLE), top), text)
            top += _height(self._plain)
        self._paint_note(painter, line, QPointF(rect.x() + px(_TITLE), top - 2), right)

    def _paint_note(self, painter: QPainter, line: Line, at: QPointF, right: float) -> None:
        """The quiet note, then what differs from the plan, cut where the panel ends."""
        width = right - at.x()
        painter.setPen(QColor(self._theme.dim if line.status is RowStatus.DONE else self._theme.soft))
        note = self._note(line, round(right) + self._theme.px(_RIGHT))
        expected = QFontMetricsF(self._small_bold).horizontalAdvance(line.expected)
        painter.setFont(self._small)
        metrics = QFontMetricsF(self._small)
        note = metrics.elidedText(note, self._view.textElideMode(), max(0.0, width - expected))
        painter.drawText(at, note)
        painter.setFont(self._small_bold)
        painter.setPen(QColor(self._theme.ink))
        painter.drawText(at + QPointF(metrics.horizontalAdvance(note), 0), line.expected)

    def _note(self, line: Line, width: int) -> str:
        """The quiet part of the second line; in a narrow panel the length of the activity moves there."""
        parts = [line.length if self._is_compact(width) else "", line.note, line.expected]
        note = " · ".join(filter(None, parts))
        return note.removesuffix(line.expected) if line.expected else note

    def _has_note(self, line: Line, width: int) -> bool:
        return bool(line.note or line.expected) or self._is_compact(width)

    def _is_compact(self, width: int) -> bool:
        return width < self._theme.px(_COMPACT)

    def _title_font(self, line: Line, width: int) -> QFont:
        """The font of a title, a little smaller where its longest word would otherwise be broken."""
        font = QFont(self._bold if line.status is RowStatus.CURRENT else self._plain)
        longest = max(
            (QFontMetricsF(font).horizontalAdvance(word) for word in line.title[:_SHOWN].split()), default=0.0
        )
        room = self._title_room(line, width)
        if longest > room:
            font.setPixelSize(max(round(font.pixelSize() * _SMALLER), int(font.pixelSize() * room / longest)))
        font.setStrikeOut(line.status is RowStatus.SKIPPED)
        return font

    def _title_room(self, line: Line, width: int) -> int:
        room = width - self._theme.px(_TITLE + _RIGHT)
        if self._is_compact(width):
            return room
        return room - round(QFontMetricsF(self._plain).horizontalAdvance(line.length)) - self._theme.px(_LENGTH_GAP)

    def _title_lines(self, line: Line, width: int) -> tuple[str, ...]:
        room = self._title_room(line, width)
        key = (line.title, line.status is RowStatus.CURRENT, room)
        if key not in self._wrapped:
            self._wrapped[key] = wrapped(line.title, self._title_font(line, width), room, _MOST_TITLE_LINES)
        return self._wrapped[key]


def _height(font: QFont) -> int:
    return round(QFontMetricsF(font).height())
