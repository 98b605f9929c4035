"""The keys of a board: the same commands for the canvas and for its list twin."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QKeyCombination, QObject, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent

from leda_desktop.domain.ids import NoteId, ThemeId
from leda_desktop.ui.capture.board_actions import BoardActions
from leda_desktop.ui.capture.board_model import BoardModel, Spot
from leda_desktop.ui.capture.voting import Voting
from leda_desktop.ui.widgets.qt import Key, Modifier

Command = Callable[[], object]


class BoardView(Protocol):
    """What a screen of the board does itself when a key asks for it."""

    def edit_note(self, note_id: NoteId) -> None:
        """Let the text of a note be edited where it stands."""
        ...

    def edit_theme(self, theme_id: ThemeId) -> None:
        """Let the title of a theme be edited where it stands."""
        ...

    def begin_theme(self) -> None:
        """Let the title of a new theme be typed."""
        ...

    def ask_quote(self, note_ids: Sequence[NoteId]) -> None:
        """Ask how far these notes may travel as quotes."""
        ...


class BoardKeys(QObject):
    """Turns keys into verbs. `copying` is true between D and the digit that chooses the second theme.

    `voting_wished` asks to count votes, or to be done with it; `turned` goes that many notes on while they are counted.
    Through a lens `table_pressed` hands on the number of a table.
    """

    copying_changed = Signal(bool)
    voting_wished = Signal()
    turned = Signal(int)
    table_pressed = Signal(int)

    def __init__(self, model: BoardModel, actions: BoardActions, view: BoardView, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._actions = actions
        self._view = view
        self._bound: dict[str, Command] = {}
        self.offers: tuple[tuple[str, str, Command], ...] = ()
        self.voting = Voting(model, actions, self)
        self.copying = False

    def bind(self, sign: str, command: Command, offer: str = "") -> None:
        """Let a typed sign mean something that only some boards have; what is offered stands in the menu too."""
        self._bound[sign] = command
        if offer:
            self.offers += ((offer, sign, command),)

    def handles(self, event: QKeyEvent) -> bool:
        """Whether the key means something here, so that no shortcut of the window gets it first."""
        return self._command(event) is not None

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key means; false when it means nothing."""
        command = self._command(event)
        if command is None:
            return False
        command()
        return True

    def set_copying(self, *, copying: bool) -> None:
        """Wait for the digit of a second theme, or no longer."""
        if copying != self.copying:
            self.copying = copying
            self.copying_changed.emit(copying)

    def begin_copy(self) -> None:
        """Ask for a second theme for the selected notes."""
        self.set_copying(copying=bool(self._model.selected and self._model.board.themes))

    def edit(self) -> None:
        """Edit the note the keyboard is on, or the title of its column."""
        spot = self._model.spot
        if spot.note_id is not None:
            self._view.edit_note(spot.note_id)
        elif spot.place.theme_id is not None:
            self._view.edit_theme(spot.place.theme_id)

    def remove(self) -> None:
        """Remove the selected notes, or the theme whose header has the keyboard."""
        spot = self._model.spot
        if self._model.selected:
            self._actions.remove(self._model.chosen)
        elif spot.note_id is None and spot.place.theme_id is not None:
            self._actions.remove_theme(spot.place.theme_id)

    def quote(self) -> None:
        """Mark the selected notes as quotes."""
        if self._model.selected:
            self._view.ask_quote(self._model.chosen)

    def next_prompt(self) -> None:
        """Let the selected notes answer the next prompt."""
        ids = [prompt.id for prompt in self._model.prompts]
        note = self._model.board.find(self._model.spot.note_id) if self._model.spot.note_id else None
        if len(ids) > 1 and note is not None:
            here = ids.index(note.prompt_id) if note.prompt_id in ids else -1
            self._actions.answer(self._model.chosen, ids[(here + 1) % len(ids)])

    def copy_text(self) -> None:
        """Put the texts of the selected notes on the clipboard, a line each."""
        wanted = self._model.selected
        texts = [n.text for column in self._model.columns for n in column.notes if n.id in wanted]
        QGuiApplication.clipboard().setText("\n".join(texts))

    def select_all(self) -> None:
        """Select every note."""
        self._model.select(note.id for note in self._model.board.notes)

    def send(self, digit: str) -> None:
        """Send the selected notes to the column of a digit, or copy them there."""
        column = self._model.column_for(digit)
        if digit == "0" and column is None and self._model.columns:
            column = next((c for c in self._model.columns if c.place.theme_id is None), None)
        if column is None or not self._model.selected:
            return
        if self.copying:
            self.set_copying(copying=False)
            self._actions.copy(self._model.chosen, column.place)
        else:
            self._actions.sort(self._model.chosen, column.place)

    def nudge_theme(self, by: int) -> None:
        """Move the theme the keyboard is in."""
        if self._model.theme_id is not None:
            self._actions.nudge_theme(self._model.theme_id, by)

    def _command(self, event: QKeyEvent) -> Command | None:
        modifiers = event.modifiers() & ~Modifier.KeypadModifier
        if modifiers in (Modifier.NoModifier, Modifier.ShiftModifier):
            command = self._vote_command(event) if self.voting.is_on else self._bound.get(event.text().upper())
            if command is not None:
                return command
        if modifiers == Modifier.NoModifier:
            return self._digit_command(event) or self._plain_command(Key(event.key()))
        pressed = QKeyCombination(modifiers, Key(event.key())).toCombined()
        commands: dict[int, Command] = {
            _ctrl(Key.Key_A): self.select_all,
            _ctrl(Key.Key_C): self.copy_text,
            _alt(Key.Key_Left): lambda: self.nudge_theme(-1),
            _alt(Key.Key_Right): lambda: self.nudge_theme(1),
        }
        return commands.get(pressed)

    def _digit_command(self, event: QKeyEvent) -> Command | None:
        digit = event.text()
        if len(digit) != 1 or digit not in "0123456789":
            return None
        if self._model.lens is not None:
            return lambda: self.table_pressed.emit(int(digit))
        if self._model.selected:
            return lambda: self.send(digit)
        return None

    def _vote_command(self, event: QKeyEvent) -> Command | None:
        """Digits are votes as on the keypad of forms: Enter goes on, a dot says none, and Escape is done with it."""
        sign = event.text().replace("−", "-")
        if len(sign) == 1 and sign in "0123456789":
            return lambda: self.voting.digit(sign)
        signs: dict[str, Command] = {
            "+": lambda: self.voting.change(1),
            "-": lambda: self.voting.change(-1),
            ".": self._skip_votes,
            ",": self._skip_votes,
        }
        keys: dict[Key, Command] = {
            Key.Key_Return: lambda: self.turned.emit(1),
            Key.Key_Enter: lambda: self.turned.emit(1),
            Key.Key_Delete: self._skip_votes,
            Key.Key_Backspace: self._votes_back,
            Key.Key_Escape: self.voting_wished.emit,
        }
        return signs.get(sign) or keys.get(Key(event.key()))

    def _skip_votes(self) -> None:
        """Nobody voted for this note."""
        self.voting.clear()
        self.turned.emit(1)

    def _votes_back(self) -> None:
        """Take the votes of this note away; where there are none, go back one and take those."""
        if not self.voting.votes:
            self.turned.emit(-1)
        self.voting.clear()

    def _plain_command(self, key: Key) -> Command | None:
        if key == Key.Key_Escape:
            return self._escape_command()
        commands: dict[Key, Command] = {
            Key.Key_Return: self.edit,
            Key.Key_Enter: self.edit,
            Key.Key_F2: self.edit,
            Key.Key_Delete: self.remove,
            Key.Key_Backspace: self.remove,
            Key.Key_D: self.begin_copy,
            Key.Key_Q: self.quote,
            Key.Key_C: self.next_prompt,
            Key.Key_T: self._view.begin_theme,
            Key.Key_V: self.voting_wished.emit,
        }
        return commands.get(key)

    def _escape_command(self) -> Command | None:
        """Escape ends copying, then the selection of several; otherwise it is left to the panel."""
        if self.copying:
            return lambda: self.set_copying(copying=False)
        if len(self._model.selected) > 1:
            spot = self._model.spot
            return lambda: self._model.select([spot.note_id] if spot.note_id else [], Spot(spot.place, spot.note_id))
        return None


def _ctrl(key: Key) -> int:
    return QKeyCombination(Modifier.ControlModifier, key).toCombined()


def _alt(key: Key) -> int:
    return QKeyCombination(Modifier.AltModifier, key).toCombined()
