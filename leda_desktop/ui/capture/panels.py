"""Which capture panel belongs to which kind of activity."""

from collections.abc import Callable
from datetime import tzinfo
from typing import assert_never

from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget

from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.programme import Activity
from leda_desktop.services.suite import Suite
from leda_desktop.ui.background import Background
from leda_desktop.ui.capture.board import BoardPanel
from leda_desktop.ui.capture.calm import calm_panel
from leda_desktop.ui.capture.questionnaire import QuestionnairePanel
from leda_desktop.ui.manner import Manner


class Panels:
    """Makes capture panels."""

    def __init__(  # noqa: PLR0913, PLR0917 - what every panel stands on
        self,
        suite: Suite,
        undo: QUndoStack,
        manner: Manner,
        fact_published: SignalInstance,
        on_problem: Callable[[Problem], None],
        zone: tzinfo,
        background: Background,
    ) -> None:
        self._suite = suite
        self._undo = undo
        self._texts = manner.texts
        self._theme = manner.theme
        self._facts = fact_published
        self._on_problem = on_problem
        self._zone = zone
        self._background = background

    def make(self, activity: Activity) -> QWidget:
        """The panel of an activity."""
        match activity.kind:
            case Kind.SLIDE | Kind.BREAK:
                return calm_panel(activity, self._texts, self._theme)
            case Kind.QUESTIONNAIRE:
                return self._questionnaire(activity)
            case Kind.TALK | Kind.ROUND | Kind.BOARD | Kind.TABLES | Kind.QUOTES | Kind.OPEN_SPACE:
                return self._board(activity)
            case _:
                assert_never(activity.kind)

    def _questionnaire(self, activity: Activity) -> QWidget:
        service = self._suite.questionnaires
        panel = QuestionnairePanel(service, activity, self._undo, self._texts, self._theme, self._facts)
        panel.problem_raised.connect(self._on_problem)
        return panel

    def _board(self, activity: Activity) -> QWidget:
        notes, texts = self._suite.notes, self._texts
        panel = BoardPanel(notes, activity, self._undo, texts, self._theme, self._facts, self._background)
        panel.set_zone(self._zone)
        panel.problem_raised.connect(self._on_problem)
        return panel
