"""What a user can do on a board: each verb writes through the service and can be undone."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack
from shiboken6 import isValid

from leda_desktop.domain.ids import MediaId, NoteId, PromptId, ThemeId, new_id
from leda_desktop.domain.kinds import Consent
from leda_desktop.domain.problems import Problem
from leda_desktop.services.note_changes import Change, Group
from leda_desktop.services.notes import NoteDetails, Notes
from leda_desktop.texts import Texts
from leda_desktop.ui.capture.board_columns import Place
from leda_desktop.ui.capture.board_commands import ChangeCommand
from leda_desktop.ui.capture.board_model import BoardModel

Act = Callable[[], Change | None]


class BoardActions(QObject):
    """The verbs of a board; each tells whether it succeeded, and reports a problem when it did not."""

    problem_raised = Signal(Problem)

    def __init__(self, notes: Notes, model: BoardModel, undo: QUndoStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notes = notes
        self._model = model
        self._undo = undo
        self._token = new_id()

    @property
    def _texts(self) -> Texts:
        return self._model.texts

    def add(self, text: str, details: NoteDetails) -> bool:
        """Add one note."""
        return self.add_groups([Group(None, (text,))], details)

    def add_groups(self, groups: Sequence[Group], details: NoteDetails) -> bool:
        """Add many notes, and the themes they come with, as one step."""
        count = sum(len(group.texts) for group in groups)
        activity_id = self._model.activity.id
        return self._do(
            self._texts.n("Add {n} note", "Add {n} notes", count),
            lambda: self._notes.add_many(activity_id, groups, **details),
        )

    def adding(self, groups: Sequence[Group], details: NoteDetails) -> Act:
        """The same work as `add_groups`, to be done in another thread and handed to `added` afterwards."""
        activity_id = self._model.activity.id
        return lambda: self._notes.add_many(activity_id, groups, **details)

    def added(self, change: Change) -> None:
        """Take notes that were added in another thread into the undo stack."""
        self._push(self._texts.n("Add {n} note", "Add {n} notes", len(change.notes_after)), change)

    def edit(self, note_id: NoteId, text: str) -> bool:
        """Change the text of a note and its copies."""
        return self._do(self._texts.t("Edit note"), lambda: self._notes.edit(note_id, text))

    def move(self, note_ids: Sequence[NoteId], place: Place, before: NoteId | None = None) -> bool:
        """Put notes into a column, in front of a note or last."""
        if self._model.lens is not None:
            # Answers stand in the order in which they were said, whatever theme they are in.
            return self.answer(note_ids, place.prompt_id)
        label = self._texts.n("Move {n} note", "Move {n} notes", len(note_ids))
        acts: list[Act] = [lambda: self._notes.move(note_ids, place.theme_id, before=before)]
        if place.prompt_id is not None:
            acts.append(lambda: self._notes.set_prompt(note_ids, place.prompt_id))
        return self._do(label, *acts)

    def copy(self, note_ids: Sequence[NoteId], place: Place) -> bool:
        """Let notes stand in a further column too."""
        if self._model.lens is not None:
            return False
        return self._do(
            self._texts.n("Copy {n} note", "Copy {n} notes", len(note_ids)),
            lambda: self._notes.copy(note_ids, place.theme_id),
        )

    def sort(self, note_ids: Sequence[NoteId], place: Place) -> bool:
        """Send notes into a column and go on to the note behind them."""
        themes = {note.id: note.theme_id for note in self._model.board.notes}
        leaving = [note_id for note_id in note_ids if themes.get(note_id) != place.theme_id]
        if not leaving:
            return False
        self._model.step_off(leaving)
        return self.move(leaving, place)

    def remove(self, note_ids: Sequence[NoteId]) -> bool:
        """Take notes away."""
        activity_id = self._model.activity.id
        return self._do(
            self._texts.n("Remove {n} note", "Remove {n} notes", len(note_ids)),
            lambda: Change(activity_id, notes_before=self._notes.remove(note_ids)),
        )

    def quote(
        self,
        note_ids: Sequence[NoteId],
        consent: Consent | None,
        author: str | None,
        organisation: str | None,
        portrait: MediaId | None,
    ) -> bool:
        """Mark notes as quotes, or unmark them; None leaves who said them as it is."""
        return self._do(
            self._texts.t("Mark as quote") if consent else self._texts.t("Unmark quote"),
            lambda: self._notes.set_quote(note_ids, consent, author, organisation, portrait),
        )

    def answer(self, note_ids: Sequence[NoteId], prompt_id: PromptId | None) -> bool:
        """Let notes answer another prompt."""
        return self._do(self._texts.t("Change question"), lambda: self._notes.set_prompt(note_ids, prompt_id))

    def seat(self, note_ids: Sequence[NoteId], table: int | None) -> bool:
        """Let notes come from another table."""
        return self._do(self._texts.t("Move to another table"), lambda: self._notes.set_table(note_ids, table))

    def repeat(self, note_ids: Sequence[NoteId], first: NoteId | None) -> bool:
        """Let answers count as saying an earlier one again; None lets them be what they are by themselves."""
        label = self._texts.t("Count with another answer") if first else self._texts.t("Count by itself")
        return self._do(label, lambda: self._notes.set_repeats(note_ids, first))

    def vote(self, note_id: NoteId, votes: int, turn: int) -> bool:
        """Give a note so many votes; numbers of the same turn are one step of undo."""
        try:
            change = self._notes.set_votes([note_id], votes)
        except Problem as problem:
            self.problem_raised.emit(problem)
            return False
        if change:
            told = self._texts.t("Count dots")
            self._undo.push(ChangeCommand(told, self._notes, [change], self.report, (self._token, turn)))
        return True

    def add_theme(self, title: str) -> ThemeId | None:
        """Add a theme behind the others."""
        activity_id = self._model.activity.id
        made: list[ThemeId] = []

        def act() -> Change | None:
            theme = self._notes.add_theme(activity_id, title)
            if theme is None:
                return None
            made.append(theme.id)
            return Change(activity_id, themes_after=(theme,))

        self._do(self._texts.t("Add theme"), act)
        return made[0] if made else None

    def rename_theme(self, theme_id: ThemeId, title: str) -> bool:
        """Give a theme another title."""
        return self._do(self._texts.t("Rename theme"), lambda: self._notes.rename_theme(theme_id, title))

    def move_theme(self, theme_id: ThemeId, before: ThemeId | None) -> bool:
        """Put a theme in front of another, or last."""
        return self._do(self._texts.t("Move theme"), lambda: self._notes.move_theme(theme_id, before=before))

    def nudge_theme(self, theme_id: ThemeId, by: int) -> bool:
        """Move a theme one step left or right."""
        order = [theme.id for theme in self._model.board.themes if theme.id != theme_id]
        here = next((i for i, t in enumerate(self._model.board.themes) if t.id == theme_id), 0)
        there = here + by
        if not 0 <= there <= len(order):
            return False
        return self.move_theme(theme_id, order[there] if there < len(order) else None)

    def remove_theme(self, theme_id: ThemeId) -> bool:
        """Take a theme away; its notes become unsorted."""

        def act() -> Change | None:
            removed = self._notes.remove_theme(theme_id)
            return removed.change if removed else None

        return self._do(self._texts.t("Remove theme"), act)

    def _do(self, label: str, *acts: Act) -> bool:
        changes: list[Change] = []
        try:
            for act in acts:
                change = act()
                if change:
                    changes.append(change)
        except Problem as problem:
            self.problem_raised.emit(problem)
            return False
        finally:
            self._push(label, *changes)
        return True

    def _push(self, label: str, *changes: Change) -> None:
        if changes:
            self._undo.push(ChangeCommand(label, self._notes, changes, self.report))

    def report(self, problem: Problem) -> None:
        """For steps of undo, which outlive the screen of the board."""
        if isValid(self):
            self.problem_raised.emit(problem)
