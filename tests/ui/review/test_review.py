"""After: the summary is made when it is looked at, kept fresh, and saved whole or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QUndoStack
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.domain.programme import SessionPlan
from leda_desktop.domain.summary_choice import Audience, Section
from leda_desktop.exchange.template import Template
from leda_desktop.models.store import Store
from leda_desktop.services.suite import Suite, build_suite
from leda_desktop.texts import Language, Texts
from leda_desktop.ui.background import Background
from leda_desktop.ui.manner import Manner
from leda_desktop.ui.media_keeper import MediaKeeper
from leda_desktop.ui.picture_bytes import PictureBytes
from leda_desktop.ui.presenter.picture_source import PictureSource
from leda_desktop.ui.review.place import ReviewGround, ReviewPlace
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.labels import PlainLabel
from tests.documents.pdfs import page_texts
from tests.fakes import FakeClock
from tests.media_files import photograph
from tests.stores import copied


class Review:
    """The place on a real store with the sample, and what it tells."""

    def __init__(self, qtbot: QtBot, store: Path, plan: SessionPlan) -> None:
        clock = FakeClock()
        self.store = Store.open(store, clock)
        self.suite: Suite = build_suite(self.store, clock)
        self.plan = plan
        self.background = Background()
        self.undo = QUndoStack()
        self.pictures = PictureSource(self.suite.media)
        media = MediaKeeper(self.suite.media, self.pictures, self.background)
        manner = Manner(Texts.load(Language.SV), Theme())
        ground = ReviewGround(
            suite=self.suite,
            session_id=self.plan.session.id,
            background=self.background,
            media=media,
            pictures=PictureBytes(self.suite.media),
            undo=self.undo,
            manner=manner,
        )
        self.place = ReviewPlace(ground)
        self.saved: list[Path] = []
        self.problems: list[Problem] = []
        self.place.saved.connect(self.saved.append)
        self.place.problem_raised.connect(self.problems.append)
        qtbot.addWidget(self.place)

    @property
    def words(self) -> str:
        """What is read beside the pages."""
        return "\n".join(label.text() for label in self.place.findChildren(PlainLabel))

    def button(self, name: str) -> QPushButton:
        """A button."""
        return next(b for b in self.place.findChildren(QPushButton) if b.text().startswith(name))


@pytest.fixture
def review(qtbot: QtBot, tmp_path: Path, sample_store: Path, sample_template: Template) -> Iterator[Review]:
    """A place that nobody has looked at yet."""
    review = Review(qtbot, copied(sample_store, tmp_path), sample_template.sessions[0])
    yield review
    review.background.close()
    review.place.close()
    review.pictures.close()
    review.undo.clear()
    review.store.close()


def look(qtbot: QtBot, review: Review) -> bytes:
    """Look at the place until the summary is there."""
    review.place.show()
    qtbot.waitUntil(lambda: bool(review.place.pdf), timeout=20_000)
    return review.place.pdf


def test_nothing_is_made_before_somebody_looks(review: Review) -> None:
    review.place.mark_stale()
    assert review.place.pdf == b""
    assert not review.button("Spara").isEnabled()


def test_the_summary_is_a_pdf_and_the_facts_stand_beside_it(qtbot: QtBot, review: Review) -> None:
    assert look(qtbot, review).startswith(b"%PDF-")
    assert "Onsdag 7 februari 2024 · 11:00–16:00 · RISE, Scharinska villan" in review.words
    assert "0 lappar · 0 svar · 0 citat" in review.words
    assert review.button("Spara").isEnabled()


def test_a_change_while_it_is_looked_at_makes_it_anew(qtbot: QtBot, review: Review) -> None:
    first = look(qtbot, review)
    review.suite.notes.add(review.plan.activities[4].id, "Eftertanke")
    review.place.mark_stale()
    qtbot.waitUntil(lambda: review.place.pdf != first, timeout=20_000)
    assert "1 lapp · " in review.words


def test_a_change_while_it_is_hidden_waits_until_it_is_looked_at_again(qtbot: QtBot, review: Review) -> None:
    first = look(qtbot, review)
    review.place.hide()
    review.suite.notes.add(review.plan.activities[4].id, "Eftertanke")
    review.place.mark_stale()
    assert review.place.pdf == first
    review.place.show()
    qtbot.waitUntil(lambda: review.place.pdf != first, timeout=20_000)


def choose_file(monkeypatch: pytest.MonkeyPatch, path: Path | str) -> None:
    """Answer the question where to save."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def settled(qtbot: QtBot, review: Review) -> None:
    """Wait until everything that was asked for is made."""
    qtbot.waitUntil(lambda: not review.place.line.is_busy, timeout=20_000)


def test_it_is_saved_where_one_chose(
    qtbot: QtBot, review: Review, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pdf = look(qtbot, review)
    choose_file(monkeypatch, tmp_path / "Träff 1")
    review.button("Spara").click()
    settled(qtbot, review)
    assert review.saved == [tmp_path / "Träff 1.pdf"]
    assert review.saved[0].read_bytes() == pdf


def test_nothing_is_saved_when_one_thought_better_of_it(
    qtbot: QtBot, review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    look(qtbot, review)
    choose_file(monkeypatch, "")
    review.button("Spara").click()
    assert (review.saved, review.problems) == ([], [])


def test_a_place_that_cannot_be_written_is_told(
    qtbot: QtBot, review: Review, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    look(qtbot, review)
    choose_file(monkeypatch, tmp_path / "none" / "x.pdf")
    review.button("Spara").click()
    settled(qtbot, review)
    assert [problem.trouble for problem in review.problems] == [Trouble.FILE_UNWRITABLE]
    assert review.saved == []


@pytest.mark.parametrize(
    ("entry", "ending", "start"),
    [
        ("Dörrblad", ".pdf", b"%PDF-"),
        ("Webbsida", ".html", b"<!DOCTYPE html>"),
        ("Word", ".docx", b"PK"),
        ("Excel", ".xlsx", b"PK"),
        ("CSV", ".zip", b"PK"),
        ("JSON", ".json", b"{"),
    ],
)
def test_every_format_is_saved_under_its_ending(  # noqa: PLR0917 - fixtures are parameters
    qtbot: QtBot, review: Review, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, entry: str, ending: str, start: bytes
) -> None:
    look(qtbot, review)
    choose_file(monkeypatch, tmp_path / "Träff 1")
    menu = review.button("Fler format").menu()
    next(action for action in menu.actions() if action.text().startswith(entry)).trigger()
    settled(qtbot, review)
    assert review.saved == [tmp_path / f"Träff 1{ending}"]
    assert review.saved[0].read_bytes().startswith(start)


def test_everything_goes_into_one_folder_under_names_of_its_own(
    qtbot: QtBot, review: Review, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    look(qtbot, review)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    menu = review.button("Fler format").menu()
    next(action for action in menu.actions() if action.text().startswith("Allt")).trigger()
    settled(qtbot, review)
    assert review.saved == [tmp_path]
    kept = [path for path in tmp_path.iterdir() if path.name.startswith("Träff 1")]
    assert sorted(path.suffix for path in kept) == [
        ".docx",
        ".html",
        ".json",
        ".pdf",
        ".pdf",
        ".pdf",
        ".pdf",
        ".xlsx",
        ".zip",
    ]


def test_for_whom_it_is_changes_the_summary_and_is_remembered(qtbot: QtBot, review: Review) -> None:
    first = look(qtbot, review)
    review.button("Arkiv").click()
    qtbot.waitUntil(lambda: review.place.pdf != first, timeout=20_000)
    assert review.suite.summary_choices.choice(review.plan.session.id).audience is Audience.ARCHIVE
    assert "Allt som får lämna rummet" in review.words


def test_a_part_that_is_not_ticked_is_left_out(qtbot: QtBot, review: Review) -> None:
    first = look(qtbot, review)
    parts = review.place.contents.list
    assert [parts.item(row).text() for row in range(parts.count())] == ["Framsida", "Agenda och tid", "Det här kommer"]
    parts.setCurrentRow(2)
    QTest.keyClick(parts, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: review.place.pdf != first, timeout=20_000)
    assert not review.suite.summary_choices.choice(review.plan.session.id).has(Section.COMING)


def test_the_page_for_the_door_is_one_press_away(qtbot: QtBot, review: Review) -> None:
    first = look(qtbot, review)
    review.button("Dörrblad").click()
    qtbot.waitUntil(lambda: review.place.pdf != first, timeout=20_000)
    assert len(page_texts(review.place.pdf)) == 1


def test_photographs_are_taken_in_named_and_taken_back(qtbot: QtBot, review: Review, tmp_path: Path) -> None:
    look(qtbot, review)
    file = tmp_path / "tavla.jpg"
    photograph(320, 240).save(str(file))
    panel, service, key = review.place.flipcharts, review.suite.flipcharts, review.plan.session.id
    review.button("Blädderblock").click()
    panel.take(file, file.name)
    qtbot.waitUntil(lambda: len(service.photos(key)) == 1, timeout=20_000)
    caption = panel.cards.cards[0].form.findChild(QLineEdit)
    assert isinstance(caption, QLineEdit)
    QTest.keyClicks(caption, "Bord 3")
    QTest.keyClick(caption, Qt.Key.Key_Return)
    assert [photo.caption for photo in service.photos(key)] == ["Bord 3"]
    review.undo.undo()
    assert [photo.caption for photo in service.photos(key)] == [""]
    review.undo.undo()
    assert service.photos(key) == ()
    review.undo.redo()
    panel.refresh()
    assert len(panel.cards.cards) == 1


def test_what_is_no_photograph_is_told(qtbot: QtBot, review: Review, tmp_path: Path) -> None:
    look(qtbot, review)
    file = tmp_path / "tavla.jpg"
    file.write_bytes(b"inget foto")
    review.place.flipcharts.take(file, file.name)
    qtbot.waitUntil(lambda: bool(review.problems), timeout=20_000)
    assert review.problems[0].trouble is Trouble.PICTURE_FORMAT
    assert review.suite.flipcharts.photos(review.plan.session.id) == ()


def test_a_store_that_is_only_read_is_summarised_for_anybody(qtbot: QtBot, review: Review) -> None:
    review.store.close()
    review.store = Store.open(review.store.path, FakeClock(), read_only=True)
    suite = build_suite(review.store, FakeClock())
    media = MediaKeeper(suite.media, review.pictures, review.background)
    manner = Manner(Texts.load(Language.SV), Theme())
    key, pictures = review.plan.session.id, PictureBytes(suite.media)
    place = ReviewPlace(ReviewGround(suite, key, review.background, media, pictures, review.undo, manner))
    qtbot.addWidget(place)
    problems: list[Problem] = []
    place.problem_raised.connect(problems.append)
    place.show()
    qtbot.waitUntil(lambda: bool(place.pdf), timeout=20_000)
    first = place.pdf
    next(b for b in place.findChildren(QPushButton) if b.text() == "Uppdragsgivare").click()
    qtbot.waitUntil(lambda: place.pdf != first, timeout=20_000)
    assert problems == []
