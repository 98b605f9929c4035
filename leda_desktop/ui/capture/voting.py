"""Voting: the dots of the room keyed in note by note."""

from PySide6.QtCore import QObject

from leda_desktop.domain.ids import NoteId
from leda_desktop.ui.capture.board_actions import BoardActions
from leda_desktop.ui.capture.board_model import BoardModel

_LONGEST = 4


class Voting(QObject):
    """Digits are the number of the note that has the keyboard; those typed one after the other are one number."""

    def __init__(self, model: BoardModel, actions: BoardActions, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._actions = actions
        self._note: NoteId | None = None
        self._typed = ""
        self._turn = 0
        model.selection_changed.connect(self._follow)

    @property
    def is_on(self) -> bool:
        """Whether digits are votes now."""
        return self._model.voting

    @property
    def votes(self) -> int:
        """The votes of the note that has the keyboard."""
        note = self._model.board.find(self._model.spot.note_id) if self._model.spot.note_id else None
        return note.votes if note else 0

    def digit(self, digit: str) -> None:
        """One more digit of the number of this note."""
        note_id = self._model.spot.note_id
        if note_id is None:
            return
        if note_id != self._note:
            self._begin_number(note_id)
        self._typed = (self._typed + digit)[-_LONGEST:]
        self._actions.vote(note_id, int(self._typed), self._turn)

    def change(self, by: int) -> None:
        """One vote more or less."""
        note = self._model.board.find(self._model.spot.note_id) if self._model.spot.note_id else None
        if note is not None:
            self._begin_number(note.id)
            self._end_number()
            self._actions.vote(note.id, max(0, note.votes + by), self._turn)

    def clear(self) -> None:
        """No votes for this note."""
        self._end_number()
        self.digit("0")
        self._end_number()

    def _begin_number(self, note_id: NoteId) -> None:
        self._note, self._typed = note_id, ""
        self._turn += 1

    def _end_number(self) -> None:
        self._note = None

    def _follow(self) -> None:
        if self._model.spot.note_id != self._note:
            self._end_number()
