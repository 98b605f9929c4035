"""The motif of title pages: two circles and the space between them, which the programme is about."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainterPath

from leda_desktop.ui.scenes.canvas import Canvas

_STEP = (2 / 3, 4 / 5)
"""Where the second circle stands from the first, in radii."""


def paint_spaces_between(canvas: Canvas, x: float, y: float, radius: float) -> None:
    """Paint the circles, the first one around this point."""
    one, other = QPainterPath(), QPainterPath()
    one.addEllipse(QPointF(x, y), radius, radius)
    other.addEllipse(QPointF(x + radius * _STEP[0], y + radius * _STEP[1]), radius, radius)
    painter = canvas.painter
    painter.setPen(Qt.PenStyle.NoPen)
    for path, colour in (
        (one, canvas.look.accent),
        (other, canvas.look.moss),
        (one.intersected(other), canvas.look.sun),
    ):
        painter.setBrush(QColor(colour))
        painter.drawPath(path)
