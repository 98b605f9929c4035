"""A title with what belongs around it, each on its own arc."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from leda_desktop.domain.charts import Box
from leda_desktop.domain.details import Label
from leda_desktop.domain.kinds import Tone
from leda_desktop.domain.scenes import SlideScene
from leda_desktop.ui.scenes.canvas import Canvas
from leda_desktop.ui.scenes.fitting import fitted
from leda_desktop.ui.scenes.lettering import Align, Style, Weight

_X, _Y = 960.0, 520.0
_RADIUS = 220.0
_ORBIT_X, _ORBIT_Y = 632.0, 340.0
_BEND = 0.16
_PADDING = 26.0
_TALLEST = 200.0
_MOST = 8
_FEW = 5
_TONES = (Tone.SUN, Tone.MOSS, Tone.SKY)
_CENTRE = Style(64, Weight.BOLD, 1.16, Align.CENTRE)
_TEXT = Style(30, Weight.REGULAR, 1.24, Align.CENTRE)


def paint(canvas: Canvas, scene: SlideScene) -> None:
    """Paint the title in the middle and up to eight labels around it."""
    labels = scene.labels[:_MOST]
    places = places_of(len(labels))
    if labels:
        _orbit(canvas)
    for x, y in places:
        _arc(canvas, x, y)
    canvas.disc(_X, _Y, _RADIUS, canvas.look.accent)
    side = _RADIUS * 1.42
    canvas.write_middle(scene.title, _CENTRE, Box(_X - side / 2, _Y - side / 2, side, side), canvas.look.card)
    few = len(labels) <= _FEW
    width = 440.0 if few else 392.0
    title = Style(46 if few else 40, Weight.SEMIBOLD, 1.2, Align.CENTRE)
    for i, ((x, y), label) in enumerate(zip(places, labels, strict=True)):
        place = Box(x - width / 2, y - _TALLEST / 2, width, _TALLEST)
        _card(canvas, label, title, _TONES[i % len(_TONES)], place)


def places_of(count: int) -> tuple[tuple[float, float], ...]:
    """The middles of the labels, evenly around the centre; two, and four, leave its top and bottom free."""
    start = {1: 0.0, 2: 0.0, 4: math.pi / 4}.get(count, -math.pi / 2)
    angles = (start + 2 * math.pi * i / count for i in range(count))
    return tuple((_X + _ORBIT_X * math.cos(a), _Y + _ORBIT_Y * math.sin(a)) for a in angles)


def _orbit(canvas: Canvas) -> None:
    pen = QPen(QColor(canvas.look.soft), 4, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.1, 5])
    canvas.painter.setPen(pen)
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    canvas.painter.drawEllipse(QRectF(_X - _ORBIT_X, _Y - _ORBIT_Y, 2 * _ORBIT_X, 2 * _ORBIT_Y))


def _arc(canvas: Canvas, x: float, y: float) -> None:
    """A bow from the centre to a label."""
    bow = QPointF((_X + x) / 2 - (y - _Y) * _BEND, (_Y + y) / 2 + (x - _X) * _BEND)
    path = QPainterPath(QPointF(_X, _Y))
    path.quadTo(bow, QPointF(x, y))
    canvas.painter.setPen(QPen(QColor(canvas.look.accent), 3))
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    canvas.painter.drawPath(path)


def _card(canvas: Canvas, label: Label, style: Style, tone: Tone, place: Box) -> None:
    """A card as high as its words, in the middle of its place."""
    inner, room = place.width - 2 * _PADDING, place.height - 2 * _PADDING
    title = fitted(label.title, style, inner, room * 0.72 if label.text else room)
    text = fitted(label.text, _TEXT, inner, room - title.height)
    height = title.height + text.height + 2 * _PADDING
    card = Box(place.x, place.y + (place.height - height) / 2, place.width, height)
    canvas.fill(card, canvas.look.note(tone), min(44, height / 2))
    canvas.put(text, card.x + _PADDING, canvas.put(title, card.x + _PADDING, card.y + _PADDING))
