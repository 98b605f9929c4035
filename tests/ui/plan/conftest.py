"""The plan place over a real store, with the sample programme or an empty one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QUndoStack
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from leda_desktop.domain.feed import Feed
from leda_desktop.domain.ids import ActivityId, SessionId
from leda_desktop.domain.programme import Activity, Session, SessionPlan
from leda_desktop.exchange.template import Template
from leda_desktop.models.media_folder import MediaFolder
from leda_desktop.models.store import Store
from leda_desktop.services.media import MediaLibrary
from leda_desktop.services.plans import Plans
from leda_desktop.texts import Language, Texts
from leda_desktop.ui.background import Background
from leda_desktop.ui.bridge import Bridge
from leda_desktop.ui.handouts.page import HandoutsPage
from leda_desktop.ui.media_keeper import MediaKeeper
from leda_desktop.ui.plan.place import PlanPlace
from leda_desktop.ui.presenter.picture_source import PictureSource
from leda_desktop.ui.theme import Theme
from tests.fakes import FakeClock
from tests.stores import copied


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press and release a key."""
    QTest.keyClick(widget, key, modifiers)


def write(widget: QWidget | None, text: str) -> None:
    """Write letters of any language, one after the other, as an input method does."""
    assert widget is not None
    for letter in text:
        event = QInputMethodEvent()
        event.setCommitString(letter)
        QCoreApplication.sendEvent(widget, event)


def click(widget: QWidget, place: QPoint | None = None) -> None:
    """Click a widget in its middle or at a place in it."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place or widget.rect().center())


def no_handouts(_session_id: SessionId) -> HandoutsPage:
    """These tests never print."""
    raise AssertionError


class Desk:
    """A plan place with what it stands on, and the few questions that tests ask again and again."""

    def __init__(self, plans: Plans, template: Template, bridge: Bridge, media: MediaKeeper) -> None:
        self.plans = plans
        self.programme_id = template.plan.programme.id
        self.session_id = template.sessions[0].session.id
        self.undo = QUndoStack()
        self.running: ActivityId | None = None
        self.place = PlanPlace(
            plans,
            self.programme_id,
            self.session_id,
            self.undo,
            Texts.load(Language.EN),
            Theme(),
            bridge.fact_published,
            running=lambda: self.running,
            media=media,
            handouts=no_handouts,
        )

    @property
    def agenda(self) -> SessionPlan:
        """The session as it is on disk."""
        return self.plans.session_plan(self.session_id)

    @property
    def sessions(self) -> tuple[Session, ...]:
        """The sessions as they are on disk."""
        return self.plans.programme_plan(self.programme_id).sessions

    def titles(self) -> list[str]:
        """The titles of the agenda on disk, in order."""
        return [activity.title for activity in self.agenda.activities]

    def choose(self, title: str) -> Activity:
        """Choose the activity of this title in the list."""
        found = next(activity for activity in self.agenda.activities if activity.title == title)
        self.place.agenda.list.setFocus()
        self.place.agenda.list.choose([], found.id)
        self.hear()
        return found

    def hear(self) -> None:
        """Let the facts arrive."""
        QCoreApplication.processEvents()
        QCoreApplication.processEvents()


@pytest.fixture
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """A store, empty unless the test asks for the sample."""
    made: Path = request.getfixturevalue("sample_store" if "template" in request.fixturenames else "empty_store")
    store = Store.open(copied(made, tmp_path), FakeClock())
    yield store
    store.close()


@pytest.fixture
def feed() -> Feed:
    """A feed of facts."""
    return Feed()


@pytest.fixture
def plans(store: Store, feed: Feed) -> Plans:
    """The plans in the store."""
    return Plans(store, feed, FakeClock())


@pytest.fixture
def template(store: Store, sample_template: Template) -> Template:
    """The sample programme, which is in the store."""
    return sample_template


@pytest.fixture
def media(qapp: QApplication, store: Store) -> Iterator[MediaKeeper]:
    """Whoever takes in files, with the source of small pictures."""
    library = MediaLibrary(store, MediaFolder.beside(store.path), FakeClock())
    pictures, background = PictureSource(library), Background()
    yield MediaKeeper(library, pictures, background)
    pictures.close()
    background.close()


@pytest.fixture
def desk(qtbot: QtBot, plans: Plans, template: Template, feed: Feed, media: MediaKeeper) -> Iterator[Desk]:
    """The place open on the first session of the sample, active and on screen."""
    bridge = Bridge(feed)
    made = Desk(plans, template, bridge, media)
    qtbot.addWidget(made.place)
    made.place.resize(1366, 716)
    made.place.show()
    made.place.activateWindow()
    qtbot.waitUntil(made.place.isActiveWindow)
    made.hear()
    yield made
    bridge.close()
