"""Paints any scene on anything: the wall, the thumbnail and the gallery call the same function."""

from typing import assert_never

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QTransform

from leda_desktop.domain import scenes as s
from leda_desktop.domain.charts import Box
from leda_desktop.domain.rundown import Face
from leda_desktop.domain.stage import Curtain
from leda_desktop.texts import Texts
from leda_desktop.ui.scenes import (
    agenda,
    answers,
    blank,
    board,
    card,
    clock,
    coming,
    deck,
    message,
    pages,
    pause,
    questionnaire,
    questions,
    quotes,
    results,
    slide,
    talk,
    welcome,
    words,
)
from leda_desktop.ui.scenes.canvas import HEIGHT, WIDTH, Canvas
from leda_desktop.ui.scenes.live import live_parts, paint_live_parts
from leda_desktop.ui.scenes.look import DARK, LIGHT, Look
from leda_desktop.ui.scenes.pictures import Pictures


def paint_scene(
    painter: QPainter,
    scene: s.Scene,
    face: Face,
    texts: Texts,
    size: QSize | QRectF,
    pictures: Pictures | None = None,
) -> None:
    """Paint the scene with its timers on the whole target; what the 16:9 canvas leaves over gets its ground."""
    paint_still(painter, scene, texts, size, pictures)
    paint_live(painter, scene, face, texts, size)


def paint_still(
    painter: QPainter, scene: s.Scene, texts: Texts, size: QSize | QRectF, pictures: Pictures | None = None
) -> None:
    """Paint all of the scene that does not change with time; a wall may keep this as a picture."""
    look = look_of(scene)
    painter.save()
    target = _enter(painter, size)
    painter.fillRect(target, QColor(ground_of(scene)))
    onto = _onto_canvas(target)
    painter.setTransform(onto, True)
    whole = onto.inverted()[0].mapRect(target)
    room = Box(whole.x(), whole.y(), whole.width(), whole.height())
    _paint(Canvas(painter, look, texts, pictures, room), scene)
    painter.restore()


def paint_live(painter: QPainter, scene: s.Scene, face: Face, texts: Texts, size: QSize | QRectF) -> None:
    """Paint only the `live_parts` of the scene, on top of what `paint_still` painted there."""
    if not live_parts(scene):
        return
    painter.save()
    target = _enter(painter, size)
    painter.setTransform(_onto_canvas(target), True)
    paint_live_parts(Canvas(painter, look_of(scene), texts), scene, face)
    painter.restore()


def paint_message(painter: QPainter, scene: s.Scene, text: str, texts: Texts, size: QSize | QRectF) -> None:
    """Paint a message over the scene, beside its live parts; a covered wall shows none."""
    if not text or isinstance(scene, s.BlankScene):
        return
    painter.save()
    target = _enter(painter, size)
    painter.setTransform(_onto_canvas(target), True)
    parts = [Box(part.x(), part.y(), part.width(), part.height()) for part in live_parts(scene)]
    message.paint(Canvas(painter, look_of(scene), texts), text, message.strip_beside(parts))
    painter.restore()


def place_on(rect: QRectF, size: QSize | QRectF) -> QRectF:
    """Where a rectangle of the virtual canvas lies on a target of this size."""
    return _onto_canvas(_target(size)).mapRect(rect)


def look_of(scene: s.Scene) -> Look:
    """Questions, the clock and what fills the wall with a picture are dark, everything else is light."""
    dark = (s.QuestionsScene, s.ClockScene, s.PagesScene, s.CardScene)
    return DARK if isinstance(scene, dark) else LIGHT


def ground_of(scene: s.Scene) -> str:
    """The colour of the ground, which also fills what the 16:9 canvas leaves over."""
    if isinstance(scene, s.BlankScene):
        return "#FFFFFF" if scene.curtain is Curtain.WHITE else "#000000"
    if isinstance(scene, s.PagesScene):
        return "#000000"
    return look_of(scene).paper


def _enter(painter: QPainter, size: QSize | QRectF) -> QRectF:
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )
    target = _target(size)
    painter.setClipRect(target, Qt.ClipOperation.IntersectClip)
    return target


def _target(size: QSize | QRectF) -> QRectF:
    return QRectF(0, 0, size.width(), size.height()) if isinstance(size, QSize) else size


def _onto_canvas(target: QRectF) -> QTransform:
    scale = min(target.width() / WIDTH, target.height() / HEIGHT)
    left = target.x() + (target.width() - WIDTH * scale) / 2
    top = target.y() + (target.height() - HEIGHT * scale) / 2
    return QTransform(scale, 0, 0, scale, left, top)


def _paint(canvas: Canvas, scene: s.Scene) -> None:  # noqa: C901, PLR0912 - one line for each scene
    match scene:
        case s.WelcomeScene():
            welcome.paint(canvas, scene)
        case s.SlideScene():
            slide.paint(canvas, scene)
        case s.BreakScene():
            pause.paint(canvas, scene)
        case s.TalkScene():
            talk.paint(canvas, scene)
        case s.PagesScene():
            pages.paint(canvas, scene)
        case s.QuestionsScene():
            questions.paint(canvas, scene)
        case s.BoardScene():
            board.paint(canvas, scene)
        case s.WordsScene():
            words.paint(canvas, scene)
        case s.CardScene():
            card.paint(canvas, scene)
        case s.DeckScene():
            deck.paint(canvas, scene)
        case s.ReadOutScene():
            answers.paint(canvas, scene)
        case s.QuestionnaireScene():
            questionnaire.paint(canvas, scene)
        case s.ResultsScene():
            results.paint(canvas, scene)
        case s.QuotesScene():
            quotes.paint(canvas, scene)
        case s.AgendaScene():
            agenda.paint(canvas, scene)
        case s.ComingScene():
            coming.paint(canvas, scene)
        case s.ClockScene():
            clock.paint(canvas, scene)
        case s.BlankScene():
            blank.paint(canvas, scene)
        case _:
            assert_never(scene)
