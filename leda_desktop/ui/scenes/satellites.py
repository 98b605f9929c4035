"""A title with what belongs around it, each on its own arc."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from leda_desktop.domain.charts import Box
from leda_desktop.domain.details import Label
from leda_desktop.domain.scenes import SlideScene
from leda_desktop.ui.scenes.canvas import Canvas
from leda_desktop.ui.scenes.lettering import Align, Style, Weight, fitted

_X, _Y = 960.0, 520.0
_RADIUS = 212.0
_ORBIT_X, _ORBIT_Y = 640.0, 336.0
_CARD_WIDTH = 400.0
_MOST = 8
_CENTRE = Style(60, Weight.BOLD, 1.16, Align.CENTRE)
_TITLE = Style(40, Weight.SEMIBOLD, 1.22, Align.CENTRE)
_TEXT = Style(30, Weight.REGULAR, 1.28, Align.CENTRE)


def paint(canvas: Canvas, scene: SlideScene) -> None:
    """Paint the title in the middle and up to eight labels around it."""
    labels = scene.labels[:_MOST]
    places = places_of(len(labels))
    _orbit(canvas)
    for (x, y), _ in zip(places, labels, strict=True):
        _arc(canvas, x, y)
    canvas.disc(_X, _Y, _RADIUS, canvas.look.accent)
    side = _RADIUS * 1.5
    canvas.write_middle(scene.title, _CENTRE, Box(_X - side / 2, _Y - side / 2, side, side), canvas.look.card)
    for (x, y), label in zip(places, labels, strict=True):
        _label(canvas, label, x, y)


def places_of(count: int) -> tuple[tuple[float, float], ...]:
    """The middles of the labels, evenly around the centre, with two side by side rather than one above the other."""
    start = {1: 0.0, 2: 0.0, 4: math.pi / 4}.get(count, -math.pi / 2)
    angles = (start + 2 * math.pi * i / count for i in range(count))
    return tuple((_X + _ORBIT_X * math.cos(a), _Y + _ORBIT_Y * math.sin(a)) for a in angles)


def _orbit(canvas: Canvas) -> None:
    pen = QPen(QColor(canvas.look.line), 3, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.1, 5])
    canvas.painter.setPen(pen)
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    canvas.painter.drawEllipse(QRectF(_X - _ORBIT_X, _Y - _ORBIT_Y, 2 * _ORBIT_X, 2 * _ORBIT_Y))


def _arc(canvas: Canvas, x: float, y: float) -> None:
    """A bow from the centre to a label."""
    middle_x, middle_y = (_X + x) / 2, (_Y + y) / 2
    bend = 0.12
    path = QPainterPath(QPointF(_X, _Y))
    path.quadTo(QPointF(middle_x - (y - _Y) * bend, middle_y + (x - _X) * bend), QPointF(x, y))
    canvas.painter.setPen(QPen(QColor(canvas.look.accent), 3))
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    canvas.painter.drawPath(path)


def _label(canvas: Canvas, label: Label, x: float, y: float) -> None:
    inner = _CARD_WIDTH - 48
    title = fitted(label.title, _TITLE, inner, 150)
    text = fitted(label.text, _TEXT, inner, 120)
    height = title.height + text.height + 48
    card = Box(x - _CARD_WIDTH / 2, y - height / 2, _CARD_WIDTH, height)
    canvas.fill(card, canvas.look.card, 22)
    below = canvas.put(title, card.x + 24, card.y + 24)
    canvas.put(text, card.x + 24, below, canvas.look.soft)
