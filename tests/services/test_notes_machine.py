"""Any sequence of acts on notes gives what a plain list would give, and can be undone step by step."""

import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from leda_desktop.domain.facts import Fact, NotesChanged, NotesRemoved, ThemesChanged
from leda_desktop.domain.feed import Feed
from leda_desktop.domain.ids import NoteId, ThemeId
from leda_desktop.domain.kinds import Consent
from leda_desktop.domain.notes import Board
from leda_desktop.models.store import Store
from leda_desktop.services.note_changes import Change, Group
from leda_desktop.services.notes import Notes
from tests.bench.boards import stored_activity
from tests.fakes import FakeClock

TEXTS = st.text(alphabet="abc åäö", min_size=1, max_size=8).filter(str.strip)
PICKS = st.integers(0, 10_000)


@dataclass
class Plain:
    """The board as plain lists: themes in order, and the notes of each column as id and origin."""

    themes: list[tuple[ThemeId, str]] = field(default_factory=list)
    columns: dict[ThemeId | None, list[tuple[NoteId, NoteId]]] = field(default_factory=lambda: {None: []})
    texts: dict[NoteId, str] = field(default_factory=dict)
    quotes: dict[NoteId, Consent | None] = field(default_factory=dict)

    def where(self, note_id: NoteId) -> tuple[ThemeId | None, int]:
        """The column of a note and its place in it."""
        found = (
            (key, [n for n, _ in held].index(note_id))
            for key, held in self.columns.items()
            if note_id in [n for n, _ in held]
        )
        return next(found)

    @property
    def ids(self) -> list[NoteId]:
        """Every note."""
        return [note_id for held in self.columns.values() for note_id, _ in held]


class NotesMachine(RuleBasedStateMachine):
    """Does the same to the service and to plain lists, and compares."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.store = Store.open(Path(self.folder.name) / "leda.sqlite", FakeClock())
        self.key = stored_activity(self.store).id
        feed = Feed()
        feed.listen(self.hear)
        self.notes = Notes(self.store, feed, FakeClock())
        self.plain = Plain()
        self.heard = Board(self.key)
        self.facts: list[Fact] = []
        self.done: list[tuple[Change, Board, Board]] = []
        self.undone: list[tuple[Change, Board, Board]] = []

    def teardown(self) -> None:
        """Let go of the store."""
        self.store.close()
        self.folder.cleanup()

    def hear(self, fact: Fact) -> None:
        """Keep the facts, as a screen does whose turn comes later."""
        self.facts.append(fact)

    def note(self, pick: int) -> NoteId:
        """One of the notes."""
        return self.plain.ids[pick % len(self.plain.ids)]

    def theme(self, pick: int) -> ThemeId | None:
        """One of the columns."""
        return list(self.plain.columns)[pick % len(self.plain.columns)]

    def record(self, change: Change | None, before: Board) -> None:
        """Remember an act for undo."""
        if change:
            self.done.append((change, before, self.notes.board(self.key)))
            self.undone.clear()

    @rule(text=TEXTS, pick=PICKS)
    def add(self, text: str, pick: int) -> None:
        """Write a note."""
        before, theme_id = self.notes.board(self.key), self.theme(pick)
        made = self.notes.add(self.key, text, theme_id=theme_id)
        assert made is not None
        self.record(Change(self.key, notes_after=(made,)), before)
        self.plain.columns[theme_id].append((made.id, made.id))
        self.plain.texts[made.id] = made.text

    @rule(texts=st.lists(TEXTS, min_size=1, max_size=3), title=TEXTS)
    def paste(self, texts: list[str], title: str) -> None:
        """Add several notes under a heading."""
        before = self.notes.board(self.key)
        change = self.notes.add_many(self.key, [Group(title, tuple(texts))])
        assert change is not None
        self.record(change, before)
        for theme in change.themes_after:
            self.plain.themes.append((theme.id, theme.title))
            self.plain.columns[theme.id] = []
        for note in change.notes_after:
            self.plain.columns[note.theme_id].append((note.id, note.id))
            self.plain.texts[note.id] = note.text

    @precondition(lambda self: self.plain.ids)
    @rule(pick=PICKS, text=TEXTS)
    def edit(self, pick: int, text: str) -> None:
        """Change a text, and with it all copies."""
        before, note_id = self.notes.board(self.key), self.note(pick)
        self.record(self.notes.edit(note_id, text), before)
        origin = next(o for held in self.plain.columns.values() for n, o in held if n == note_id)
        self.plain.texts[origin] = " ".join(text.split())

    @precondition(lambda self: self.plain.ids)
    @rule(picks=st.lists(PICKS, min_size=1, max_size=3), to=PICKS, at=PICKS, last=st.booleans())
    def move(self, picks: list[int], to: int, at: int, last: bool) -> None:  # noqa: FBT001
        """Put notes somewhere else."""
        before, theme_id = self.notes.board(self.key), self.theme(to)
        ids = list(dict.fromkeys(self.note(pick) for pick in picks))
        column = self.plain.columns[theme_id]
        target = None if last or not column else column[at % len(column)][0]
        self.record(self.notes.move(ids, theme_id, before=target), before)
        behind = [n for n, _ in column][[n for n, _ in column].index(target) :] if target else []
        stop = next((n for n in behind if n not in ids), None)
        moved = []
        for note_id in ids:
            key, place = self.plain.where(note_id)
            moved.append(self.plain.columns[key].pop(place))
        place = [n for n, _ in column].index(stop) if stop else len(column)
        column[place:place] = moved

    @precondition(lambda self: self.plain.ids)
    @rule(pick=PICKS, to=PICKS)
    def copy(self, pick: int, to: int) -> None:
        """Let a note stand in a second column."""
        before, theme_id, note_id = self.notes.board(self.key), self.theme(to), self.note(pick)
        change = self.notes.copy([note_id], theme_id)
        self.record(change, before)
        origin = next(o for held in self.plain.columns.values() for n, o in held if n == note_id)
        if origin not in [o for _, o in self.plain.columns[theme_id]]:
            assert change is not None
            self.plain.columns[theme_id].append((change.notes_after[0].id, origin))

    @precondition(lambda self: self.plain.ids)
    @rule(pick=PICKS)
    def remove(self, pick: int) -> None:
        """Take a note away."""
        before, note_id = self.notes.board(self.key), self.note(pick)
        removed = self.notes.remove([note_id])
        self.record(Change(self.key, notes_before=removed), before)
        key, place = self.plain.where(note_id)
        self.plain.columns[key].pop(place)

    @precondition(lambda self: self.plain.ids)
    @rule(pick=PICKS, consent=st.none() | st.sampled_from(Consent))
    def quote(self, pick: int, consent: Consent | None) -> None:
        """Mark a note and its copies."""
        before, note_id = self.notes.board(self.key), self.note(pick)
        self.record(self.notes.set_quote([note_id], consent), before)
        origin = next(o for held in self.plain.columns.values() for n, o in held if n == note_id)
        self.plain.quotes[origin] = consent

    @rule(title=TEXTS)
    def add_theme(self, title: str) -> None:
        """Add a theme."""
        before = self.notes.board(self.key)
        theme = self.notes.add_theme(self.key, title)
        assert theme is not None
        self.record(Change(self.key, themes_after=(theme,)), before)
        self.plain.themes.append((theme.id, theme.title))
        self.plain.columns[theme.id] = []

    @precondition(lambda self: self.plain.themes)
    @rule(pick=PICKS)
    def remove_theme(self, pick: int) -> None:
        """Take a theme away; the order across columns is the one of the board before."""
        before = self.notes.board(self.key)
        theme_id, title = self.plain.themes[pick % len(self.plain.themes)]
        removed = self.notes.remove_theme(theme_id)
        assert removed is not None
        self.record(removed.change, before)
        self.plain.themes.remove((theme_id, title))
        gone = self.plain.columns.pop(theme_id)
        assert [n for n, _ in gone] == list(removed.note_ids)
        order = [note.id for note in before.notes]
        self.plain.columns[None] = sorted(self.plain.columns[None] + gone, key=lambda pair: order.index(pair[0]))

    @precondition(lambda self: self.plain.themes)
    @rule(pick=PICKS, to=PICKS)
    def move_theme(self, pick: int, to: int) -> None:
        """Put a theme in front of another."""
        before = self.notes.board(self.key)
        moved = self.plain.themes[pick % len(self.plain.themes)]
        target = self.plain.themes[to % len(self.plain.themes)]
        self.record(self.notes.move_theme(moved[0], before=target[0]), before)
        if moved != target:
            self.plain.themes.remove(moved)
            self.plain.themes.insert(self.plain.themes.index(target), moved)

    @precondition(lambda self: self.done)
    @rule()
    def undo_and_redo(self) -> None:
        """Taking the last act back gives exactly the board before it, doing it again exactly the board after it."""
        change, before, after = self.done[-1]
        self.notes.apply(change.reversed)
        assert self.notes.board(self.key) == before
        self.notes.apply(change)
        assert self.notes.board(self.key) == after

    @precondition(lambda self: self.done)
    @rule()
    def undo_everything(self) -> None:
        """The whole history can be taken back and done again."""
        for change, before, _ in reversed(self.done):
            self.notes.apply(change.reversed)
            assert self.notes.board(self.key) == before
        for change, _, after in self.done:
            self.notes.apply(change)
            assert self.notes.board(self.key) == after

    @invariant()
    def agrees(self) -> None:
        """The service and the plain lists say the same."""
        board = self.notes.board(self.key)
        assert [(theme.id, theme.title) for theme in board.themes] == self.plain.themes
        for theme_id, held in self.plain.columns.items():
            column = board.within(theme_id)
            assert [(note.id, note.origin) for note in column] == held
            assert [note.text for note in column] == [self.plain.texts[origin] for _, origin in held]
            assert [note.quote for note in column] == [self.plain.quotes.get(origin) for _, origin in held]

    @invariant()
    def facts_tell_everything(self) -> None:
        """Whoever only listens to facts ends up with the same board."""
        for fact in self.facts:
            match fact:
                case NotesChanged(note_ids=ids):
                    self.heard = self.heard.with_notes(self.notes.find(ids))
                case NotesRemoved(note_ids=ids):
                    self.heard = self.heard.without_notes(frozenset(ids))
                case ThemesChanged():
                    self.heard = Board(self.key, self.notes.themes(self.key), self.heard.notes)
                case _:
                    raise AssertionError(fact)
        self.facts.clear()
        board = self.notes.board(self.key)
        assert self.heard == board


NotesMachine.TestCase.settings = settings(max_examples=15, stateful_step_count=25, deadline=None)
TestNotes = NotesMachine.TestCase
