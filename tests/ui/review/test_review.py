"""After: the summary is made when it is looked at, kept fresh, and saved whole or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QFileDialog
from pytestqt.qtbot import QtBot

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.domain.programme import SessionPlan
from leda_desktop.exchange.template import Template
from leda_desktop.models.store import Store
from leda_desktop.services.suite import Suite, build_suite
from leda_desktop.texts import Language, Texts
from leda_desktop.ui.background import Background
from leda_desktop.ui.manner import Manner
from leda_desktop.ui.review.place import ReviewPlace
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.labels import PlainLabel
from tests.fakes import FakeClock
from tests.stores import copied


class Review:
    """The place on a real store with the sample, and what it tells."""

    def __init__(self, qtbot: QtBot, store: Path, plan: SessionPlan) -> None:
        clock = FakeClock()
        self.store = Store.open(store, clock)
        self.suite: Suite = build_suite(self.store, clock)
        self.plan = plan
        self.background = Background()
        manner = Manner(Texts.load(Language.SV), Theme())
        self.place = ReviewPlace(self.suite.summaries, self.plan.session.id, self.background, manner)
        self.saved: list[Path] = []
        self.problems: list[Problem] = []
        self.place.saved.connect(self.saved.append)
        self.place.problem_raised.connect(self.problems.append)
        qtbot.addWidget(self.place)

    @property
    def words(self) -> str:
        """What is read beside the pages."""
        return "\n".join(label.text() for label in self.place.findChildren(PlainLabel))

    def button(self, name: str) -> QAbstractButton:
        """A button."""
        return next(b for b in self.place.findChildren(QAbstractButton) if b.text().startswith(name))


@pytest.fixture
def review(qtbot: QtBot, tmp_path: Path, sample_store: Path, sample_template: Template) -> Iterator[Review]:
    """A place that nobody has looked at yet."""
    review = Review(qtbot, copied(sample_store, tmp_path), sample_template.sessions[0])
    yield review
    review.background.close()
    review.place.close()
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


def test_it_is_saved_where_one_chose(
    qtbot: QtBot, review: Review, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pdf = look(qtbot, review)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "Träff 1"), ""))
    review.button("Spara").click()
    assert review.saved == [tmp_path / "Träff 1.pdf"]
    assert review.saved[0].read_bytes() == pdf


def test_nothing_is_saved_when_one_thought_better_of_it(
    qtbot: QtBot, review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    look(qtbot, review)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    review.button("Spara").click()
    assert (review.saved, review.problems) == ([], [])


def test_a_place_that_cannot_be_written_is_told(qtbot: QtBot, review: Review, tmp_path: Path) -> None:
    look(qtbot, review)
    assert not review.place.save_to(tmp_path / "none" / "x.pdf")
    assert [problem.trouble for problem in review.problems] == [Trouble.FILE_UNWRITABLE]
    assert review.saved == []
