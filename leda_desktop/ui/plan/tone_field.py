"""The paper colours as swatches, one of which is chosen."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from leda_desktop.domain.editing import TONES
from leda_desktop.domain.kinds import Tone
from leda_desktop.texts import Texts
from leda_desktop.ui.desk.key_filter import claim_arrows
from leda_desktop.ui.plan.fields import Field
from leda_desktop.ui.plan.words import tone_title
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.glyphs import Glyph, paint_glyph
from leda_desktop.ui.widgets.qt import Cursor, Focus, Key, Policy, override

_WIDTH, _HEIGHT, _GAP = 44, 28, 6


class Swatches(QWidget):
    """Four pieces of paper; a click or the arrow keys choose."""

    chosen = Signal(Tone)

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._texts = texts
        self._theme = theme
        self._tone = Tone.SUN
        self.setFocusPolicy(Focus.StrongFocus)
        self.setCursor(Cursor.PointingHandCursor)
        self.setSizePolicy(Policy.Fixed, Policy.Fixed)
        claim_arrows(self)

    def set_tone(self, tone: Tone) -> None:
        """Show which one holds, without telling anybody."""
        self._tone = tone
        self.setAccessibleDescription(tone_title(tone, self._texts))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(len(TONES) * px(_WIDTH + _GAP) - px(_GAP), px(_HEIGHT))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Key.Key_Left, Key.Key_Up):
            self._step(-1)
        elif event.key() in (Key.Key_Right, Key.Key_Down):
            self._step(1)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        for tone in TONES:
            if self._place(tone).contains(event.position()):
                self._choose(tone)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for tone in TONES:
            self._paint(painter, tone)

    def _step(self, by: int) -> None:
        self._choose(TONES[(TONES.index(self._tone) + by) % len(TONES)])

    def _choose(self, tone: Tone) -> None:
        if tone is not self._tone:
            self.set_tone(tone)
            self.chosen.emit(tone)

    def _place(self, tone: Tone) -> QRectF:
        px = self._theme.px
        return QRectF(TONES.index(tone) * px(_WIDTH + _GAP), 0, px(_WIDTH), self.height())

    def _paint(self, painter: QPainter, tone: Tone) -> None:
        theme = self._theme
        papers = {
            Tone.SUN: (theme.sun2, theme.sun),
            Tone.MOSS: (theme.moss2, theme.moss),
            Tone.SKY: (theme.sky2, theme.sky),
            Tone.CORAL: (theme.coral2, theme.coral),
        }
        paper, edge = papers[tone]
        chosen = tone is self._tone
        thick = 2 if chosen and self.hasFocus() else 1
        painter.setPen(QPen(QColor(theme.spruce if chosen else edge), thick))
        painter.setBrush(QColor(paper))
        place = self._place(tone)
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 6, 6)
        if chosen:
            side = theme.px(12)
            check = QRectF(place.center().x() - side / 2, place.center().y() - side / 2, side, side)
            paint_glyph(painter, Glyph.CHECK, check, QColor(theme.spruce))


class ToneField(Field[Tone]):
    """The paper colour of a column or question."""

    def __init__(self, label: str, texts: Texts, theme: Theme) -> None:
        self.swatches = Swatches(texts, theme)
        super().__init__(label, self.swatches, theme)
        self.swatches.chosen.connect(self._on_chosen)

    @override
    def show_value(self, value: Tone, *, anew: bool = False) -> None:
        self.swatches.set_tone(value)

    def _on_chosen(self, tone: Tone) -> None:
        self.on_entered(tone)
