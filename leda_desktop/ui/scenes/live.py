"""The parts of a scene that change with time, so that a wall repaints only these."""

from typing import assert_never

from PySide6.QtCore import QRectF

from leda_desktop.domain import scenes as s
from leda_desktop.domain.charts import Box
from leda_desktop.domain.rundown import Face, Pace
from leda_desktop.domain.timing import countdown_text
from leda_desktop.ui.scenes import clock, pause, questions, welcome
from leda_desktop.ui.scenes.canvas import Canvas, rect_of
from leda_desktop.ui.scenes.frame import TIMER, corner_clock, corner_timer


def live_parts(scene: s.Scene) -> tuple[QRectF, ...]:
    """The rectangles of the virtual canvas that change with time; none for a scene without timer or clock."""
    return tuple(rect_of(box) for box in _boxes(scene))


def _boxes(scene: s.Scene) -> tuple[Box, ...]:
    match scene:
        case s.WelcomeScene():
            return (welcome.COUNTDOWN,)
        case s.BreakScene():
            return pause.LIVE
        case s.QuestionsScene():
            return (questions.LIVE,)
        case s.BoardScene() | s.ReadOutScene() | s.QuestionnaireScene() | s.AgendaScene():
            return (TIMER,)
        case s.ClockScene():
            return (clock.FACE,)
        case s.SlideScene() | s.TalkScene() | s.ResultsScene() | s.QuotesScene() | s.ComingScene() | s.BlankScene():
            return ()
        case s.PagesScene() | s.WordsScene() | s.CardScene() | s.DeckScene():
            return ()
        case _:
            assert_never(scene)


def paint_live_parts(canvas: Canvas, scene: s.Scene, face: Face) -> None:
    """Paint the live parts on the ground of the scene."""
    match scene:
        case s.WelcomeScene():
            welcome.paint_countdown(canvas, scene, face)
        case s.BreakScene():
            pause.paint_times(canvas, scene, face)
        case s.QuestionsScene():
            questions.paint_timer(canvas, scene, face)
        case s.BoardScene() | s.ReadOutScene() | s.QuestionnaireScene():
            corner_timer(canvas, face)
        case s.AgendaScene():
            corner_clock(canvas, face)
        case s.ClockScene():
            clock.paint_face(canvas, face)
        case _:
            pass


def live_state(scene: s.Scene, face: Face) -> tuple[object, ...]:
    """What the live parts show at this moment: while it stays equal, a wall has nothing to repaint."""
    minute = (face.wall.hour, face.wall.minute)
    match scene:
        case s.WelcomeScene():
            return (welcome.countdown(scene, face),)
        case s.BreakScene():
            return (*minute, pause.is_over(scene, face))
        case s.QuestionsScene():
            quiet, face = questions.is_quiet(scene, face), questions.shown_face(scene, face)
            return (
                quiet,
                _countdown(face),
                face.words,
                face.paused,
                face.cue,
                face.pace is Pace.OVER,
                questions.bar_width(face),
            )
        case s.BoardScene() | s.ReadOutScene() | s.QuestionnaireScene():
            return (_countdown(face), face.words, face.paused, face.cue, face.pace is Pace.OVER)
        case s.AgendaScene() | s.ClockScene():
            return (*minute, face.wall.date())
        case _:
            return ()


def _countdown(face: Face) -> str:
    return "" if face.remaining is None else countdown_text(face.remaining)
