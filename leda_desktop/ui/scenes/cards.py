"""Notes as cards on the wall, with a badge that counts."""

from leda_desktop.domain.charts import Box
from leda_desktop.ui.scenes.canvas import Canvas
from leda_desktop.ui.scenes.flow import PADDING_X, PADDING_Y, Card
from leda_desktop.ui.scenes.lettering import Align, Style, Weight, measured

_RADIUS = 14.0
_MARK = Style(30, Weight.BOLD, 1.2, Align.CENTRE)
_BADGE = 44.0


def paint_card(canvas: Canvas, card: Card, box: Box) -> None:
    """Paint the paper, the words and the badge."""
    canvas.fill(box, canvas.look.note(card.tone), _RADIUS)
    canvas.put(card.block, box.x + PADDING_X, box.y + PADDING_Y)
    if card.mark:
        _paint_badge(canvas, card.mark, box)


def _paint_badge(canvas: Canvas, mark: str, card: Box) -> None:
    """A dot in the upper right corner with the number on it; long numbers make it wider."""
    words = measured(mark, _MARK, 400)
    width = max(_BADGE, words.widest + 22)
    badge = Box(card.right - width - 12, card.y + 12, width, _BADGE)
    canvas.fill(badge, canvas.look.accent, _BADGE / 2)
    place = Box(badge.x, badge.y + (_BADGE - _MARK.line) / 2, width, _MARK.line)
    canvas.write_line(mark, _MARK, place, canvas.look.card)
