"""A board on a real store, and a user with a keyboard and a mouse."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QUndoStack
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from leda_desktop.domain.feed import Feed
from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.notes import Note
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.programme import Activity
from leda_desktop.models.store import Store
from leda_desktop.services.ballots import Ballots
from leda_desktop.services.note_changes import Group
from leda_desktop.services.notes import Notes
from leda_desktop.texts import Language, Texts
from leda_desktop.ui.bridge import Bridge
from leda_desktop.ui.capture.board import BoardPanel
from leda_desktop.ui.theme import Theme
from tests.bench.boards import stored_activity
from tests.fakes import FakeClock
from tests.stores import copied

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier


@dataclass
class User:
    """Does what a user does, and looks at what is on disk."""

    panel: BoardPanel
    notes: Notes
    undo: QUndoStack
    problems: list[Problem]

    def settle(self) -> None:
        """Let everything arrive that is under way."""
        for _ in range(3):
            QApplication.processEvents()

    def write(self, text: str) -> None:
        """Type a note and press Enter."""
        self.panel.focus_capture()
        typed(text, self.panel.composer.field)
        self.press(Qt.Key.Key_Return, on=self.panel.composer.field)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN, on: QWidget | None = None) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(on or QApplication.focusWidget() or self.panel, key, modifiers)
        self.settle()

    def type(self, text: str) -> None:
        """Type where the keyboard is."""
        typed(text, QApplication.focusWidget() or self.panel)
        self.settle()

    def choose(self, *texts: str) -> None:
        """Click notes on the board, the later ones with Ctrl."""
        self.panel.canvas.setFocus()
        for number, text in enumerate(texts):
            self.click(text, CTRL if number else PLAIN)

    def click(self, text: str, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """Click a note."""
        QTest.mouseClick(self.panel.canvas, Qt.MouseButton.LeftButton, modifiers, self.at(text))
        self.settle()

    def drag(self, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = PLAIN, *, drop: bool = True) -> None:
        """Move the mouse with the button down, and let go."""
        self._mouse(QEvent.Type.MouseButtonPress, start, modifiers)
        for step in range(1, 6):
            self._mouse(QEvent.Type.MouseMove, start + (end - start) * step / 5, modifiers)
        if drop:
            self._mouse(QEvent.Type.MouseButtonRelease, end, modifiers)
        self.settle()

    def at(self, text: str) -> QPoint:
        """The middle of a note on the canvas."""
        rect = self.panel.canvas.rect_of(self.note(text).id)
        assert rect is not None, text
        return rect.center()

    def header(self, title: str) -> QPoint:
        """The left part of a column's header."""
        viewport = self.panel.canvas.viewport
        laid = next(laid for laid in viewport.layout.columns if laid.column.title == title)
        return viewport.header(laid).topLeft() + QPoint(30, 14)

    def below(self, title: str) -> QPoint:
        """The empty part of a column."""
        viewport = self.panel.canvas.viewport
        laid = next(laid for laid in viewport.layout.columns if laid.column.title == title)
        return viewport.body(laid).center() + QPoint(0, viewport.body(laid).height() // 2 - 20)

    def note(self, text: str) -> Note:
        """The first note with this text."""
        return next(note for note in self.panel.model.board.notes if note.text == text)

    @property
    def stored(self) -> dict[str, list[str]]:
        """The texts of every column as they are on disk; the unsorted ones under an empty title."""
        board = self.notes.board(self.panel.model.activity.id)
        titles = {theme.id: theme.title for theme in board.themes}
        found: dict[str, list[str]] = {"": [], **{title: [] for title in titles.values()}}
        for note in board.notes:
            found[titles[note.theme_id] if note.theme_id else ""].append(note.text)
        return found

    @property
    def selected(self) -> list[str]:
        """The texts of the selected notes."""
        model = self.panel.model
        return [note.text for note in model.board.notes if note.id in model.selected]

    def _mouse(self, kind: QEvent.Type, at: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        canvas = self.panel.canvas
        left = Qt.MouseButton.LeftButton
        button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else left
        event = QMouseEvent(kind, QPointF(at), QPointF(canvas.mapToGlobal(at)), button, left, modifiers)
        QApplication.sendEvent(canvas, event)


@dataclass
class Room:
    """Where boards are opened: a store, and everything that outlives a panel."""

    store: Store
    notes: Notes
    activity: Activity
    undo: QUndoStack
    bridge: Bridge
    qtbot: QtBot
    ballots: Ballots
    panels: list[BoardPanel] = field(default_factory=list)

    def open(self, kind: Kind = Kind.BOARD, language: Language = Language.SV, notes: Notes | None = None) -> User:
        """Open the panel of the activity and look at it."""
        service = notes or self.notes
        activity = replace(self.activity, kind=kind)
        texts = Texts.load(language)
        facts = self.bridge.fact_published
        panel = BoardPanel(service, activity, self.undo, texts, Theme(), facts, ballots=self.ballots)
        problems: list[Problem] = []
        panel.problem_raised.connect(problems.append)
        panel.resize(740, 716)
        self.panels.append(panel)
        panel.show()
        panel.activateWindow()
        self.qtbot.waitExposed(panel)
        panel.focus_capture()
        user = User(panel, service, self.undo, problems)
        user.settle()
        return user


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot, empty_store: Path) -> Iterator[Room]:
    """An empty store with one activity."""
    feed, clock = Feed(), FakeClock()
    store = Store.open(copied(empty_store, tmp_path), clock)
    bridge = Bridge(feed)
    room = Room(
        store, Notes(store, feed, clock), stored_activity(store), QUndoStack(), bridge, qtbot, Ballots(store, feed)
    )
    yield room
    for panel in filter(isValid, room.panels):
        panel.hide()
        panel.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    bridge.close()
    store.close()


@pytest.fixture
def user(room: Room) -> User:
    """A user in front of an empty board."""
    return room.open()


@pytest.fixture
def sorted_user(room: Room) -> User:
    """A user in front of three unsorted notes and two themes with one note each."""
    hopes = room.activity.prompts[0].id
    room.notes.add_many(room.activity.id, [Group(None, ("ett", "två", "tre"))], prompt_id=hopes)
    room.notes.add_many(room.activity.id, [Group("Mod", ("våga",)), Group("Skav", ("gnissel",))], prompt_id=hopes)
    return room.open()


def typed(text: str, on: QWidget) -> None:
    """Type a text, also letters that are on no key of an American keyboard."""
    for char in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(on, QKeyEvent(kind, 0, PLAIN, char))
