"""The message over a scene: a strip near the foot that gives way to whatever moves with time."""

from collections.abc import Iterable

from leda_desktop.domain.charts import Box
from leda_desktop.ui.scenes.canvas import MARGIN, WIDTH, Canvas
from leda_desktop.ui.scenes.lettering import Style, Weight

_TEXT = Style(60, Weight.SEMIBOLD, 1.18, balanced=True)
_FULL = Box(MARGIN - 40, 952, WIDTH - 2 * (MARGIN - 40), 112)
_GAP, _STRIPE, _INSET, _RADIUS = 40.0, 18.0, 44.0, 14.0


def strip_beside(parts: Iterable[Box]) -> Box:
    """Where the message stands: as wide as the canvas, or as far as what moves with time leaves room."""
    right = min((part.x - _GAP for part in parts if _meets(part, _FULL)), default=_FULL.right)
    return Box(_FULL.x, _FULL.y, right - _FULL.x, _FULL.height)


def paint(canvas: Canvas, text: str, box: Box) -> None:
    """Paint the strip in the colours of the scene turned round, with a stripe that catches the eye and stays still."""
    look = canvas.look
    canvas.fill(box, look.sun, _RADIUS)
    canvas.fill(Box(box.x + _STRIPE, box.y, box.width - _STRIPE, box.height), look.ink, _RADIUS)
    canvas.fill(Box(box.x + _STRIPE, box.y, _RADIUS, box.height), look.ink)
    words = Box(box.x + _INSET, box.y + 6, box.width - _INSET - 28, box.height - 12)
    canvas.write_middle(text, _TEXT, words, look.paper)


def _meets(one: Box, other: Box) -> bool:
    across = one.x < other.right and other.x < one.right
    return across and one.y < other.bottom and other.y < one.bottom
