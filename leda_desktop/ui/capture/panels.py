"""Which capture panel belongs to which kind of activity."""

from functools import partial
from typing import assert_never

from PySide6.QtWidgets import QWidget

from leda_desktop.domain.details import Round
from leda_desktop.domain.kinds import Asks, Kind
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.programme import Activity
from leda_desktop.domain.stage import View
from leda_desktop.services.rounds import RoundId
from leda_desktop.ui.capture.board import BoardPanel
from leda_desktop.ui.capture.calm import calm_panel
from leda_desktop.ui.capture.cards import CardsPanel
from leda_desktop.ui.capture.ground import Ground
from leda_desktop.ui.capture.questionnaire import QuestionnairePanel
from leda_desktop.ui.capture.round import RoundPanel
from leda_desktop.ui.capture.round_model import RoundModel, RoundServices
from leda_desktop.ui.capture.tables import TablesPanel
from leda_desktop.ui.capture.talk import SpeakerStrip


class Panels:
    """Makes capture panels."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground

    def make(self, activity: Activity) -> QWidget:
        """The panel of an activity."""
        match activity.kind:
            case Kind.SLIDE | Kind.BREAK:
                return calm_panel(activity, self._ground.texts, self._ground.theme)
            case Kind.QUESTIONNAIRE:
                return self._questionnaire(activity)
            case Kind.ROUND:
                return self._round(activity)
            case Kind.TALK:
                panel = self._board(activity)
                panel.put_below_header(SpeakerStrip(activity, self._ground))
                return panel
            case Kind.TABLES:
                return self._ready(TablesPanel(self._ground, activity))
            case Kind.BOARD | Kind.QUOTES | Kind.OPEN_SPACE:
                return self._board(activity)
            case _:
                assert_never(activity.kind)

    def _round(self, activity: Activity) -> QWidget:
        ground = self._ground
        if isinstance(activity.details, Round) and activity.details.asks is Asks.CARD:
            return CardsPanel(self._board(activity), activity, ground)
        services = RoundServices(ground.suite.people, ground.suite.rounds, ground.suite.notes)
        model = RoundModel(services, RoundId(ground.session.id, activity.id), activity)
        panel = RoundPanel(model, ground.undo, ground.texts, ground.theme, ground.fact_published)
        panel.problem_raised.connect(ground.on_problem)
        return panel

    def _questionnaire(self, activity: Activity) -> QWidget:
        ground = self._ground
        panel = QuestionnairePanel(
            ground.suite.questionnaires, activity, ground.undo, ground.texts, ground.theme, ground.fact_published
        )
        panel.problem_raised.connect(ground.on_problem)
        return panel

    def _board(self, activity: Activity) -> BoardPanel:
        ground = self._ground
        panel = BoardPanel(
            ground.suite.notes,
            activity,
            ground.undo,
            ground.texts,
            ground.theme,
            ground.fact_published,
            ground.background,
            ballots=ground.suite.ballots,
        )
        return self._ready(panel)

    def _ready(self, panel: BoardPanel) -> BoardPanel:
        panel.set_zone(self._ground.zone)
        panel.set_media(self._ground.media)
        panel.problem_raised.connect(self._ground.on_problem)
        # Bound to what outlives this maker of panels.
        panel.view_wished.connect(partial(_show, self._ground))
        return panel


def _show(ground: Ground, view: View) -> None:
    try:
        ground.suite.stages.show_view(ground.session.id, view)
    except Problem as problem:
        ground.on_problem(problem)
