"""Notes as pictures: painted once, kept, and from then on only copied to the screen."""

from collections import OrderedDict
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap

from leda_desktop.domain.kinds import Tone
from leda_desktop.ui.capture.note_lines import LineBreaker
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import Align, Elide, Pen

MOST_LINES = 8
SHADOW = 2
_MOST_BYTES = 64 * 1024 * 1024
_PADDING = 10
_PADDING_VERTICAL = 8
_LINE = 19
_META = 16
_META_GAP = 3
_RADIUS = 6
_MOST_CARDS = 200
_SHADOWS = ((1.0, 14), (0.0, 26))


class Mark(Enum):
    """The small sign in front of the line below a note's text."""

    NONE = "none"
    QUOTE = "quote"
    PHONE = "phone"
    KEYBOARD = "keyboard"
    PAPER = "paper"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class NoteFace:
    """Everything that a note shows; two notes with the same face share one picture.

    `left` and `right` are the small line below the text, `highlight` the searched letters, casefolded. `votes` stand on
    a badge at the end of that line; None shows no badge.
    """

    text: str
    tone: Tone | None = None
    left: str = ""
    right: str = ""
    mark: Mark = Mark.NONE
    highlight: str = ""
    votes: int | None = None

    @property
    def has_meta(self) -> bool:
        """Whether there is a small line below the text."""
        return bool(self.left or self.right) or self.votes is not None


@dataclass(frozen=True, slots=True)
class NoteSizes:
    """The measures of a note in pixels, and how its text is broken into lines."""

    theme: Theme
    breaker: LineBreaker

    def height(self, text: str, width: int, *, has_meta: bool) -> int:
        """How high a note of this width is."""
        px = self.theme.px
        meta = px(_META_GAP) + px(_META) if has_meta else 0
        return 2 * px(_PADDING_VERTICAL) + px(_LINE) * len(self.lines(text, width)) + meta

    def lines(self, text: str, width: int) -> tuple[str, ...]:
        """The lines of the text in a note of this width."""
        return self.breaker.lines(text, width - 2 * self.theme.px(_PADDING), MOST_LINES)

    def is_cut(self, text: str, width: int) -> bool:
        """Whether a note of this width shows only the beginning of the text."""
        lines = self.lines(text, width)
        return len(lines) == MOST_LINES and lines[-1].endswith("…")


@dataclass(frozen=True, slots=True)
class _Card:
    """The paper of a note, without anything on it."""

    width: int
    height: int
    tone: Tone | None
    ratio: float


class NotePixmaps:
    """Paints notes, and keeps the pictures until they take too much memory."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._font = theme.font(14)
        self._small = theme.font(11)
        self._text_metrics = QFontMetricsF(self._font)
        self._small_metrics = QFontMetricsF(self._small)
        self.sizes = NoteSizes(theme, LineBreaker(self._font))
        self._kept: OrderedDict[tuple[NoteFace, int, float], QPixmap] = OrderedDict()
        self._bytes = 0
        self._cards: OrderedDict[_Card, QPixmap] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    def pixmap(self, face: NoteFace, width: int, ratio: float) -> QPixmap:
        """The picture of a note, with room for its shadow on all sides."""
        key = (face, width, ratio)
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
            return kept
        made = self._kept[key] = self._painted(face, width, ratio)
        self._bytes += _size(made)
        while self._bytes > _MOST_BYTES and len(self._kept) > 1:
            self._bytes -= _size(self._kept.popitem(last=False)[1])
        return made

    def _painted(self, face: NoteFace, width: int, ratio: float) -> QPixmap:
        height = self.sizes.height(face.text, width, has_meta=face.has_meta)
        pixmap = QPixmap(self._card(_Card(width, height, face.tone, ratio)))
        painter = QPainter(pixmap)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.translate(SHADOW, SHADOW)
        self._paint_text(painter, face, width)
        if face.has_meta:
            top = height - self._theme.px(_PADDING_VERTICAL) - self._theme.px(_META)
            padding = self._theme.px(_PADDING)
            room = QRect(padding, top, width - 2 * padding, self._theme.px(_META))
            self._paint_meta(painter, face, room)
        painter.end()
        return pixmap

    def _card(self, card: _Card) -> QPixmap:
        """The empty paper of a note; there are few kinds, and drawing round corners takes longer than the text."""
        kept = self._cards.get(card)
        if kept is None:
            kept = self._cards[card] = self._painted_card(card)
            if len(self._cards) > _MOST_CARDS:
                self._cards.popitem(last=False)
        return kept

    def _painted_card(self, card: _Card) -> QPixmap:
        pixmap = QPixmap(round((card.width + 2 * SHADOW) * card.ratio), round((card.height + 2 * SHADOW) * card.ratio))
        pixmap.setDevicePixelRatio(card.ratio)
        pixmap.fill(QColor(0, 0, 0, 0))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Pen.NoPen)
        radius = self._theme.px(_RADIUS)
        paper = QRectF(SHADOW, SHADOW, card.width, card.height)
        for spread, strength in _SHADOWS:
            painter.setBrush(QColor(28, 42, 46, strength))
            painter.drawRoundedRect(paper.translated(0, 1).adjusted(-spread, 0, spread, spread), radius, radius)
        painter.setBrush(QColor(note_colour(card.tone, self._theme)))
        painter.drawRoundedRect(paper, radius, radius)
        painter.end()
        return pixmap

    def _paint_text(self, painter: QPainter, face: NoteFace, width: int) -> None:
        px = self._theme.px
        line = px(_LINE)
        metrics = self._text_metrics
        base = px(_PADDING_VERTICAL) + (line - metrics.height()) / 2 + metrics.ascent()
        painter.setFont(self._font)
        for row, text in enumerate(self.sizes.lines(face.text, width)):
            if face.highlight:
                self._paint_highlight(painter, text, face.highlight, QPointF(px(_PADDING), base + row * line))
            painter.setPen(QColor(self._theme.ink))
            painter.drawText(QPointF(px(_PADDING), base + row * line), text)

    def _paint_highlight(self, painter: QPainter, text: str, wanted: str, base: QPointF) -> None:
        painter.setPen(Pen.NoPen)
        painter.setBrush(QColor(self._theme.sun))
        folded = text.casefold()
        if len(folded) != len(text):
            return
        metrics = self._text_metrics
        start = folded.find(wanted)
        while start >= 0:
            left = base.x() + metrics.horizontalAdvance(text[:start])
            width = metrics.horizontalAdvance(text[start : start + len(wanted)])
            top = base.y() - metrics.ascent()
            painter.drawRoundedRect(QRectF(left - 1, top, width + 2, metrics.height()), 3, 3)
            start = folded.find(wanted, start + len(wanted))

    def _paint_meta(self, painter: QPainter, face: NoteFace, room: QRect) -> None:
        painter.setFont(self._small)
        ink = QColor(self._theme.dim)
        painter.setPen(ink)
        if face.votes is not None:
            room = room.adjusted(0, 0, -self._paint_votes(painter, face.votes, room), 0)
            painter.setPen(ink)
        if face.right:
            painter.drawText(room, Align.AlignRight | Align.AlignVCenter, face.right)
            taken = self._small_metrics.horizontalAdvance(face.right) + self._theme.px(6)
            room = room.adjusted(0, 0, -round(taken), 0)
        if face.mark is not Mark.NONE:
            side = self._theme.px(10)
            paint_mark(painter, face.mark, QRectF(room.x(), room.center().y() - side / 2 + 0.5, side, side), ink)
            room = room.adjusted(side + self._theme.px(4), 0, 0, 0)
            painter.setPen(ink)
        left = self._small_metrics.elidedText(face.left, Elide.ElideRight, room.width())
        painter.drawText(room, Align.AlignLeft | Align.AlignVCenter, left)

    def _paint_votes(self, painter: QPainter, votes: int, room: QRect) -> int:
        """The badge at the end of the line, hollow without votes; returns how much room it took."""
        width = max(room.height() + 2, round(self._small_metrics.horizontalAdvance(str(votes))) + self._theme.px(10))
        badge = QRectF(room.right() - width + 1, room.y() - 1, width, room.height() + 1)
        spruce = QColor(self._theme.spruce)
        painter.setPen(QPen(spruce, 1) if not votes else Pen.NoPen)
        painter.setBrush(spruce if votes else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(badge.adjusted(0.5, 0.5, -0.5, -0.5), badge.height() / 2, badge.height() / 2)
        painter.setPen(QColor(self._theme.on_spruce) if votes else spruce)
        painter.drawText(badge, Align.AlignCenter, str(votes))
        return width + self._theme.px(6)


def note_colour(tone: Tone | None, theme: Theme) -> str:
    """The paper of a note; white without a prompt."""
    papers = {Tone.SUN: theme.sun2, Tone.MOSS: theme.moss2, Tone.SKY: theme.sky2, Tone.CORAL: theme.coral2}
    return theme.card if tone is None else papers[tone]


def paint_mark(painter: QPainter, mark: Mark, box: QRectF, ink: QColor) -> None:
    """Draw one of the small signs into a square."""
    painter.save()
    painter.setPen(ink)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match mark:
        case Mark.QUOTE:
            _paint_quote(painter, box, ink)
        case Mark.PHONE:
            painter.drawRoundedRect(box.adjusted(2, 0, -2, 0), 1.5, 1.5)
            painter.drawPoint(QPointF(box.center().x(), box.bottom() - 1.5))
        case Mark.KEYBOARD:
            painter.drawRoundedRect(box.adjusted(0, 2, 0, -2), 1.5, 1.5)
            painter.drawLine(box.bottomLeft() + QPointF(3, -4), box.bottomRight() + QPointF(-3, -4))
        case Mark.PAPER:
            painter.drawRect(box.adjusted(1.5, 0, -1.5, 0))
            for row in (3, 5):
                painter.drawLine(box.topLeft() + QPointF(3.5, row), box.topRight() + QPointF(-3.5, row))
        case Mark.TABLE:
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        case Mark.NONE:
            pass
    painter.restore()


def _paint_quote(painter: QPainter, box: QRectF, ink: QColor) -> None:
    painter.setPen(Pen.NoPen)
    painter.setBrush(ink)
    side = box.width() * 0.36
    for left in (box.left(), box.left() + box.width() * 0.5):
        painter.drawEllipse(QRectF(left, box.top() + box.height() * 0.38, side, side))
        painter.drawRect(QRectF(left, box.top() + box.height() * 0.2, side * 0.42, side * 1.1))


def _size(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * pixmap.depth() // 8
