"""Joins the counting of votes with the screens of a board."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from leda_desktop.domain.ballots import Ballot, votes_given
from leda_desktop.domain.facts import BallotChanged, Fact
from leda_desktop.domain.problems import Problem
from leda_desktop.services.ballots import Ballots
from leda_desktop.ui.capture.board_actions import BoardActions
from leda_desktop.ui.capture.board_canvas import BoardCanvas
from leda_desktop.ui.capture.board_list import BoardList
from leda_desktop.ui.capture.board_model import BoardModel, Spot
from leda_desktop.ui.capture.voting_bar import VotingBar
from leda_desktop.ui.commands import PutValue
from leda_desktop.ui.desk.key_filter import claim_signs

_SIGNS = "+-.,"


class BoardVoting(QObject):
    """`toggled` tells that votes are counted now, or no longer; `order_toggled` that the order is that of the votes."""

    toggled = Signal(bool)
    order_toggled = Signal(bool)

    def __init__(
        self, ballots: Ballots, actions: BoardActions, undo: QUndoStack, bar: VotingBar, model: BoardModel
    ) -> None:
        super().__init__(model)
        self._ballots = ballots
        self._actions = actions
        self._undo = undo
        self._model = model
        self._bar = bar
        self._views: tuple[BoardCanvas | BoardList, ...] = ()
        bar.hide()
        bar.ended.connect(self.toggle)
        bar.order_toggled.connect(lambda: self.set_order(most_first=not model.most_first))
        bar.ballot_changed.connect(self._put)
        model.changed.connect(self._tell)

    def watch(self, views: Sequence[BoardCanvas | BoardList]) -> None:
        """Count on these screens."""
        self._views = tuple(views)
        for view in views:
            view.keys.voting_wished.connect(self.toggle)
            view.keys.turned.connect(self._turn)

    def hear(self, fact: Fact) -> None:
        """Follow what happened to the ballot."""
        if fact == BallotChanged(self._model.activity.id):
            self._tell()

    def toggle(self) -> None:
        """Begin to count votes, or be done with it."""
        voting = not self._model.voting
        for view in self._views:
            claim_signs(view, _SIGNS if voting else "")
        self._model.set_voting(voting=voting)
        if not voting:
            self.set_order(most_first=False)
        self._bar.setVisible(voting)
        self.toggled.emit(voting)

    def set_order(self, *, most_first: bool) -> None:
        """Let the notes stand in the order of the votes as they are now, or as they were put."""
        if most_first != self._model.most_first:
            self._model.set_most_first(most_first=most_first)
            self._bar.order.setChecked(self._model.most_first)
            self.order_toggled.emit(self._model.most_first)

    def _tell(self) -> None:
        if self._model.voting:
            ballot = self._ballots.ballot(self._model.activity.id)
            self._bar.show_ballot(ballot)
            self._bar.show_given(votes_given(self._model.board.notes), ballot)

    def _put(self, ballot: Ballot) -> None:
        activity_id = self._model.activity.id
        before, put = self._ballots.ballot(activity_id), partial(self._ballots.put, activity_id)
        try:
            put(ballot)
        except Problem as problem:
            self._actions.problem_raised.emit(problem)
            return
        told = self._model.texts.t("Change the number of dots")
        self._undo.push(PutValue(told, put, before, ballot, self._actions.report))

    def _turn(self, by: int) -> None:
        """Go some notes on or back, from the last one of a column to the first of the next."""
        spots = [Spot(column.place, note.id) for column in self._model.columns for note in column.notes]
        here = next((at for at, spot in enumerate(spots) if spot.note_id == self._model.spot.note_id), -1)
        if 0 <= here + by < len(spots):
            spot = spots[here + by]
            self._model.select([spot.note_id] if spot.note_id else [], spot)
