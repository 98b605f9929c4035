"""A round with picture cards, as the facilitator runs it: a number is said, the picture shows, the sentence is kept."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QUndoStack
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from leda_desktop.domain.kinds import Consent
from leda_desktop.domain.notes import Note
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.programme import Activity, SessionPlan
from leda_desktop.domain.stage import Spot, View
from leda_desktop.exchange.template import read_template
from leda_desktop.models.store import Store
from leda_desktop.paths import resource
from leda_desktop.services.suite import Suite, build_suite
from leda_desktop.texts import Language, Texts
from leda_desktop.ui.background import Background
from leda_desktop.ui.bridge import Bridge
from leda_desktop.ui.capture.cards import CardsPanel
from leda_desktop.ui.capture.ground import Ground
from leda_desktop.ui.capture.panels import Panels
from leda_desktop.ui.capture.quote_form import QuoteForm
from leda_desktop.ui.manner import Manner
from leda_desktop.ui.plan.media_field import MediaField
from leda_desktop.ui.presenter.picture_source import PictureSource
from leda_desktop.ui.theme import Theme
from tests.fakes import FakeClock
from tests.media_files import encoded, face, put
from tests.ui.capture.conftest import typed


@dataclass
class Round:
    """The item *Transfer in* of the sample on the desk."""

    suite: Suite
    plan: SessionPlan
    activity: Activity
    ground: Ground
    panel: CardsPanel
    problems: list[Problem]

    @property
    def spot(self) -> Spot:
        """Where the stage is."""
        return self.suite.stages.stage(self.plan.session.id).spot

    @property
    def notes(self) -> tuple[Note, ...]:
        """What is on disk."""
        return self.suite.notes.board(self.activity.id).notes

    def enter(self, text: str) -> None:
        """Type where the keyboard is, and press Enter."""
        typed(text, focused())
        self.press(Qt.Key.Key_Return)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(focused(), key, modifiers)
        for _ in range(3):
            QApplication.processEvents()


def focused() -> QWidget:
    """Where the keyboard is."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.fixture
def cards(qtbot: QtBot, tmp_path: Path) -> Iterator[Round]:
    store = Store.open(tmp_path / "leda.sqlite", FakeClock())
    suite = build_suite(store, FakeClock())
    template = read_template(resource("sample", "programme.toml").read_text(encoding="utf-8"))
    suite.plans.put_all(template.plan, template.sessions)
    plan = template.sessions[0]
    activity = next(a for a in plan.activities if a.title == "Transfer in")
    suite.stages.show_activity(plan.session.id, activity)
    problems: list[Problem] = []
    bridge, background, pictures, undo = Bridge(suite.feed), Background(), PictureSource(suite.media), QUndoStack()
    manner = Manner(Texts.load(Language.SV), Theme())
    ground = Ground(suite, plan.session, undo, manner, bridge.fact_published, problems.append, background, pictures)
    panel = Panels(ground).make(activity)
    assert isinstance(panel, CardsPanel)
    qtbot.addWidget(panel)
    panel.resize(740, 690)
    panel.show()
    qtbot.waitExposed(panel)
    panel.activateWindow()
    panel.focus_capture()
    yield Round(suite, plan, activity, ground, panel, problems)
    panel.hide()
    pictures.close()
    background.close()
    bridge.close()
    store.close()


def test_a_number_and_enter_fill_the_wall_with_the_card(cards: Round) -> None:
    cards.enter("17")
    assert (cards.spot.view, cards.spot.card) == (View.CARD, 17)
    assert focused() is cards.panel.board.composer.field


def test_the_sentence_is_kept_with_its_card_and_the_next_number_is_waited_for(cards: Round) -> None:
    cards.enter("17")
    cards.enter("Man ser varandra men behöver båt")
    cards.enter("3")
    cards.enter("Jag brukar vänta på att någon öppnar")
    assert [(note.card, note.text) for note in cards.notes] == [
        (17, "Man ser varandra men behöver båt"),
        (3, "Jag brukar vänta på att någon öppnar"),
    ]
    assert focused() is cards.panel.chooser.field


def test_a_number_that_no_card_has_changes_nothing_and_says_what_there_is(cards: Round) -> None:
    cards.enter("97")
    assert cards.spot.card is None
    field = cards.panel.chooser.field
    assert field.accessibleDescription() == "Det finns inget kort 97. Det högsta är 40."
    assert (focused(), field.selectedText()) == (field, "97")


def test_an_empty_number_shows_all_cards_again(cards: Round) -> None:
    cards.enter("17")
    cards.panel.chooser.begin()
    cards.press(Qt.Key.Key_Delete)
    cards.press(Qt.Key.Key_Return)
    assert (cards.spot.view, cards.spot.card) == (View.CARD, None)


def test_a_card_is_chosen_by_eye_from_all_of_them(cards: Round) -> None:
    cards.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert focused() is cards.panel.grid
    for _ in range(2):
        cards.press(Qt.Key.Key_Right)
    cards.press(Qt.Key.Key_Return)
    assert cards.spot.card == 3
    assert focused() is cards.panel.board.composer.field


def test_escape_leaves_the_cards_as_they_were(cards: Round) -> None:
    cards.enter("17")
    cards.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    cards.press(Qt.Key.Key_Escape)
    assert cards.spot.card == 17
    assert isinstance(focused(), QLineEdit)


def test_the_cards_can_be_left_with_the_mouse(cards: Round) -> None:
    cards.enter("17")
    cards.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    close = next(b for b in cards.panel.findChildren(QPushButton) if b.accessibleName() == "Stäng" and b.isVisible())
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not cards.panel.grid.isVisible()
    assert cards.spot.card == 17


def test_the_count_of_notes_yields_to_a_long_title(cards: Round) -> None:
    header = cards.panel.board.header
    header.resize(704, header.height())
    counts = [label for label in header.findChildren(QLabel) if label.text() == header.count_text]
    assert counts[0].isVisible()
    header.set_title("Inflygning kring transformation i mellanrummen")
    assert not counts[0].isVisible()


def test_cards_that_were_spoken_about_are_marked(cards: Round) -> None:
    cards.enter("2")
    cards.enter("Man måste hoppa")
    cards.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert [cards.panel.grid.item(row).text() for row in range(3)] == ["1", "2 ✓", "3"]


def test_cards_are_named_for_screen_readers(cards: Round) -> None:
    cards.enter("1")
    assert cards.panel.chooser.view.accessibleName() == "Halvfärdig bro"


def test_a_panel_made_again_goes_on_with_the_card_on_the_wall(cards: Round, qtbot: QtBot) -> None:
    cards.enter("5")
    again = Panels(cards.ground).make(cards.activity)
    assert isinstance(again, CardsPanel)
    qtbot.addWidget(again)
    assert again.chooser.number == 5
    assert again.board.composer.details.get("card") == 5


def test_the_picture_comes_from_the_background(cards: Round, qtbot: QtBot) -> None:
    cards.enter("9")
    qtbot.waitUntil(lambda: cards.ground.pictures.is_idle)
    shot = cards.panel.chooser.view.grab().toImage()
    colours = {shot.pixel(x, y) for x in range(8, shot.width() - 8, 8) for y in range(8, shot.height() - 8, 8)}
    assert len(colours) > 12
    assert not cards.problems


def test_a_named_quote_carries_a_face_until_it_is_taken_away(cards: Round, qtbot: QtBot, tmp_path: Path) -> None:
    cards.enter("5")
    cards.enter("Vi vågade fråga dumt")
    cards.panel.board.canvas.setFocus()
    cards.press(Qt.Key.Key_Down)
    cards.press(Qt.Key.Key_Q)
    cards.press(Qt.Key.Key_Up)
    form = cards.panel.findChild(QuoteForm)
    assert isinstance(form, QuoteForm)
    field = form.findChild(MediaField)
    assert isinstance(field, MediaField)
    assert field.isVisible()
    field.take(put(tmp_path, "maja.jpg", encoded(face(300, 400))), "maja.jpg")
    qtbot.waitUntil(lambda: field.box.name.text() == "maja.jpg")
    cards.press(Qt.Key.Key_Return)
    (note,) = cards.notes
    assert note.quote is Consent.NAMED
    assert note.portrait is not None
    cards.ground.undo.undo()
    assert cards.notes[0].portrait is None
    cards.ground.undo.redo()
    cards.press(Qt.Key.Key_Q)
    again = next(made for made in cards.panel.findChildren(QuoteForm) if made.isVisible())
    shown = again.findChild(MediaField)
    assert isinstance(shown, MediaField)
    shown.remove()
    cards.press(Qt.Key.Key_Return)
    assert (cards.notes[0].quote, cards.notes[0].portrait) == (Consent.NAMED, None)
