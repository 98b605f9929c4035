"""What the screens of a board share: its notes as they are on disk, and what is selected and searched for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo
from typing import assert_never

from PySide6.QtCore import QObject, Signal

from leda_desktop.domain.ballots import most_first as most_first_of
from leda_desktop.domain.facts import Fact, NotesChanged, NotesRemoved, ThemesChanged
from leda_desktop.domain.ids import NoteId, ThemeId
from leda_desktop.domain.kinds import Kind, Tone
from leda_desktop.domain.notes import Board, Note
from leda_desktop.domain.programme import Activity, Prompt
from leda_desktop.services.notes import Notes
from leda_desktop.texts import Texts
from leda_desktop.ui.capture.board_columns import UNSORTED, Column, Place, columns_of, note_prompts, table_columns
from leda_desktop.ui.capture.note_words import spoken


@dataclass(frozen=True, slots=True)
class Lens:
    """Looks at the answers of one table alone; None is what came from no table."""

    table: int | None


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the keyboard is on a board: on a note, or on the header of its column when `note_id` is None."""

    place: Place = UNSORTED
    note_id: NoteId | None = None


class BoardModel(QObject):
    """The board of one activity, kept up to date by facts.

    `changed` follows every change of notes, themes or prompts; `notes_came` names notes that are new. `dress` counts
    what makes the same notes look different. Through a `lens` the columns are the answers of one table. During `voting`
    every note shows its votes. `most_first` keeps the order that the votes gave when it was asked for.
    """

    changed = Signal()
    notes_came = Signal(tuple)
    selection_changed = Signal()
    search_changed = Signal()

    def __init__(self, notes: Notes, activity: Activity, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = notes
        self.activity = activity
        self.texts = texts
        self.zone: tzinfo | None = None
        self.board = notes.board(activity.id)
        self.columns: tuple[Column, ...] = ()
        self.spot = Spot()
        self.selected: frozenset[NoteId] = frozenset()
        self.query = ""
        self.matches: tuple[NoteId, ...] = ()
        self.dress = 0
        self.lens: Lens | None = None
        self.voting = False
        self._asides: dict[NoteId, str] = {}
        self._order: dict[NoteId, int] = {}
        self._tones: dict[str, Tone] = {}
        self._expected: Spot | None = None
        self._arrange()

    @property
    def prompts(self) -> tuple[Prompt, ...]:
        """The prompts that notes answer."""
        return note_prompts(self.activity)

    @property
    def offers_themes(self) -> bool:
        """Whether sorting into themes is part of this kind of activity."""
        if self.lens is not None:
            return False
        match self.activity.kind:
            case Kind.BOARD | Kind.TABLES | Kind.OPEN_SPACE:
                return True
            case Kind.SLIDE | Kind.BREAK | Kind.TALK | Kind.ROUND | Kind.QUESTIONNAIRE | Kind.QUOTES:
                return False
            case _:
                assert_never(self.activity.kind)

    def set_activity(self, activity: Activity) -> None:
        """Follow a change of the plan, such as another wording of a prompt."""
        self.activity = activity
        self.dress += 1
        self._renew(self.board)

    def set_lens(self, lens: Lens | None) -> None:
        """Look at one table alone, or at the whole board."""
        if lens != self.lens:
            self.lens = lens
            self.dress += 1
            self._renew(self.board)

    def set_voting(self, *, voting: bool) -> None:
        """Show the votes of every note, also of those that have none."""
        if voting != self.voting:
            self.voting = voting
            self.dress += 1
            self._renew(self.board)

    @property
    def most_first(self) -> bool:
        """Whether the notes stand in the order of their votes."""
        return bool(self._order)

    def set_most_first(self, *, most_first: bool) -> None:
        """Order by the votes as they are now, or as the notes stand. Votes that are given later move nothing."""
        ordered = most_first_of(self.board.notes) if most_first else ()
        self._order = {note.id: place for place, note in enumerate(ordered)}
        self._renew(self.board)

    def set_asides(self, asides: dict[NoteId, str]) -> None:
        """What is said beside each contribution, such as how often it was said."""
        if asides != self._asides:
            self._asides = asides
            self.dress += 1
            self.changed.emit()

    def aside(self, note: Note) -> str:
        """What is said beside a note."""
        return self._asides.get(note.origin, "")

    def set_zone(self, zone: tzinfo | None) -> None:
        """Tell times in another zone; None is the zone of the machine."""
        self.zone = zone
        self.dress += 1
        self._renew(self.board)

    def hear(self, fact: Fact) -> None:
        """Follow what happened to this board."""
        match fact:
            case NotesChanged(activity_id=self.activity.id, note_ids=ids):
                self._take(ids)
            case NotesRemoved(activity_id=self.activity.id, note_ids=ids):
                self._renew(self.board.without_notes(frozenset(ids)))
            case ThemesChanged(activity_id=self.activity.id):
                self._renew(replace(self.board, themes=self._service.themes(self.activity.id)))
            case _:
                pass

    def tone(self, note: Note) -> Tone | None:
        """The paper of a note, by the prompt it answers; None for a note without a prompt."""
        return self._tones.get(note.prompt_id) if note.prompt_id else None

    def spoken(self, note: Note) -> str:
        """The whole note in one sentence, for screen readers."""
        prompt = next((prompt.text for prompt in self.prompts if prompt.id == note.prompt_id), "")
        told = spoken(note, prompt, self.texts, self.zone)
        votes = self.texts.n("{n} dot", "{n} dots", note.votes) if note.votes else ""
        return ", ".join(filter(None, (told, self.aside(note), votes)))

    def column_at(self, place: Place) -> Column | None:
        """The column of a place, if it is on the board."""
        return next((column for column in self.columns if column.place == place), None)

    def column_for(self, digit: str) -> Column | None:
        """The column that a digit sends notes to."""
        return next((column for column in self.columns if digit and column.digit == digit), None)

    def place_of(self, note_id: NoteId) -> Place | None:
        """The column a note stands in."""
        for column in self.columns:
            if any(note.id == note_id for note in column.notes):
                return column.place
        return None

    @property
    def chosen(self) -> tuple[NoteId, ...]:
        """The selected notes as they stand on the board: column by column, from top to bottom."""
        if not self.selected:
            return ()
        return tuple(n.id for column in self.columns for n in column.notes if n.id in self.selected)

    @property
    def theme_id(self) -> ThemeId | None:
        """The theme the keyboard is in."""
        return self.spot.place.theme_id

    def select(self, note_ids: Iterable[NoteId], spot: Spot | None = None) -> None:
        """Select exactly these notes; without a spot the keyboard stays where it is."""
        selected, spot = frozenset(note_ids), spot or self.spot
        if (selected, spot) != (self.selected, self.spot):
            self.selected, self.spot = selected, spot
            self.selection_changed.emit()

    def expect(self, spot: Spot) -> None:
        """Stand on a column as soon as it is there, unless notes are selected: they wait for its digit."""
        self._expected = spot
        self._renew(self.board)

    def land(self) -> None:
        """Stand on a note as soon as the keyboard comes to the board, so that every key has something to act on."""
        first = next((column for column in self.columns if column.notes), None)
        if first is not None and self.spot.note_id is None and not self.selected:
            self.select([first.notes[0].id], Spot(first.place, first.notes[0].id))

    def step_off(self, note_ids: Sequence[NoteId]) -> None:
        """Go on to the note behind these, so that sorting one after the other takes a digit each."""
        column = self.column_at(self.spot.place)
        gone = set(note_ids)
        if column is None or self.spot.note_id not in gone:
            return
        places = [note.id for note in column.notes]
        here = places.index(self.spot.note_id) if self.spot.note_id in places else 0
        rest = [*places[here:], *reversed(places[:here])]
        following = next((note_id for note_id in rest if note_id not in gone), None)
        self.select([following] if following else [], Spot(column.place, following))

    def set_query(self, query: str) -> None:
        """Search all notes; an empty query ends the search."""
        self.query = query.casefold().strip()
        self.dress += 1
        self._search()
        self.search_changed.emit()

    def _take(self, note_ids: Sequence[NoteId]) -> None:
        known = {note.id for note in self.board.notes}
        self._renew(self.board.with_notes(self._service.find(note_ids)))
        fresh = tuple(note_id for note_id in note_ids if note_id not in known)
        if fresh:
            self.notes_came.emit(fresh)

    def _renew(self, board: Board) -> None:
        left = None
        if self.spot.note_id is not None and board.find(self.spot.note_id) is None:
            left = self.spot.note_id
        self.board = board
        if left is not None:
            self.step_off([left])
        self._arrange()
        self.changed.emit()

    def _arrange(self) -> None:
        """Bring everything that follows from the board up to date."""
        self._tones = {prompt.id: prompt.tone for prompt in self.prompts}
        sorted_out = self.offers_themes or self.board.themes
        title = self.texts.t("Unsorted") if sorted_out else self.texts.t("Notes")
        if self.lens is not None:
            self.columns = table_columns(self.board, self.prompts, self.lens.table, self.texts.t("Other answers"))
        else:
            sparse = self.activity.kind is Kind.ROUND
            self.columns = columns_of(self.board, self.prompts, title, sparse=sparse)
        if self._order:
            self.columns = tuple(self._in_order(column) for column in self.columns)
        self._search()
        self._keep_selection()

    def _in_order(self, column: Column) -> Column:
        last = len(self._order)
        return replace(column, notes=tuple(sorted(column.notes, key=lambda note: self._order.get(note.id, last))))

    def _keep_selection(self) -> None:
        if self._expected is not None and self.column_at(self._expected.place) is not None:
            self.spot = self.spot if self.selected else self._expected
            self._expected = None
        if self.selected:
            self.selected &= {note.id for note in self.board.notes}
        note_id = self.spot.note_id
        place = self.spot.place if note_id is None else self.place_of(note_id)
        if place is None or self.column_at(place) is None:
            self.spot = Spot(self.columns[0].place)
        elif place != self.spot.place:
            self.spot = Spot(place, note_id)

    def _search(self) -> None:
        if not self.query:
            self.matches = ()
            return
        self.matches = tuple(n.id for column in self.columns for n in column.notes if self._matches(n))

    def _matches(self, note: Note) -> bool:
        return any(self.query in text.casefold() for text in (note.text, note.author, note.organisation))
