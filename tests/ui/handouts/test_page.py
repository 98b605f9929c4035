"""The page of handouts: what cannot be kept is not shown as chosen, and what nobody looks at is not made."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QUndoStack
from pytestqt.qtbot import QtBot

from leda_desktop.documents.pictures import no_pictures
from leda_desktop.domain.handouts import HandoutKind
from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.domain.programme import SessionPlan
from leda_desktop.exchange.template import Template
from leda_desktop.models.store import Store
from leda_desktop.services.suite import build_suite
from leda_desktop.texts import Language, Texts
from leda_desktop.ui.background import Background
from leda_desktop.ui.bridge import Bridge
from leda_desktop.ui.handouts.page import HandoutsPage
from leda_desktop.ui.handouts.row import HandoutRow
from leda_desktop.ui.manner import Manner
from leda_desktop.ui.theme import Theme
from tests.fakes import FakeClock
from tests.stores import copied


class Room:
    """The page on a store of its own, and what it tells."""

    def __init__(self, path: Path, *, read_only: bool) -> None:
        self.store = Store.open(path, FakeClock(), read_only=read_only)
        self.suite = build_suite(self.store, FakeClock())
        self.bridge = Bridge(self.suite.feed)
        self.background = Background()
        self.undo = QUndoStack()
        self.problems: list[Problem] = []

    def page(self, session: SessionPlan) -> HandoutsPage:
        """The page of a session, not shown yet."""
        made = HandoutsPage(
            self.suite.handouts,
            session.session.id,
            self.undo,
            self.background,
            no_pictures,
            Manner(Texts.load(Language.SV), Theme()),
            self.bridge.fact_published,
        )
        made.problem_raised.connect(self.problems.append)
        return made

    def close(self) -> None:
        """Let go of everything."""
        self.bridge.close()
        self.background.close()
        self.store.close()


@pytest.fixture
def room(request: pytest.FixtureRequest, tmp_path: Path, sample_store: Path) -> Iterator[Room]:
    """The sample; for reading only where the test says so."""
    made = Room(copied(sample_store, tmp_path), read_only=getattr(request, "param", False))
    yield made
    made.close()


def row(page: HandoutsPage, kind: HandoutKind) -> HandoutRow:
    """The first row of a kind."""
    return next(row for row in page.list.rows if row.handout.kind is kind)


@pytest.mark.parametrize("room", [True], indirect=True)
def test_what_cannot_be_kept_is_not_shown_as_chosen(qtbot: QtBot, room: Room, sample_template: Template) -> None:
    page = room.page(sample_template.sessions[0])
    qtbot.addWidget(page)
    page.show()
    badges = row(page, HandoutKind.BADGES)
    badges.tick.click()
    badges.count.more.click()
    assert (badges.tick.isChecked(), badges.count.edit.text()) == (True, "30")
    assert [problem.trouble for problem in room.problems] == [Trouble.STORE_READ_ONLY] * 2
    assert room.undo.count() == 0


def test_several_steps_of_one_number_are_undone_as_one(qtbot: QtBot, room: Room, sample_template: Template) -> None:
    page = room.page(sample_template.sessions[0])
    qtbot.addWidget(page)
    page.show()

    def is_told() -> bool:
        stored = room.suite.handouts.choices(page.session_id)
        return page.model.handouts == stored

    for kind in (HandoutKind.BADGES, HandoutKind.BADGES, HandoutKind.AGENDA):
        row(page, kind).count.more.click()
        qtbot.waitUntil(is_told)
    assert [room.undo.text(number) for number in range(room.undo.count())] == [
        "Utdelningar: Namnskyltar",
        "Utdelningar: Agenda",
    ]


def test_pages_are_made_when_somebody_looks(qtbot: QtBot, room: Room, sample_template: Template) -> None:
    page = room.page(sample_template.sessions[0])
    qtbot.addWidget(page)
    assert not page.preview.is_making
    page.show()
    qtbot.waitUntil(lambda: bool(page.preview.pdf), timeout=20_000)
    assert page.preview.pages.count == int(row(page, HandoutKind.RUNDOWN).paper.text().split()[0])


def test_what_is_shown_stays_in_its_place_when_it_is_made_again(
    qtbot: QtBot, room: Room, sample_template: Template
) -> None:
    page = room.page(sample_template.sessions[0])
    qtbot.addWidget(page)
    page.resize(1366, 700)
    page.show()
    qtbot.waitUntil(lambda: bool(page.preview.pdf), timeout=20_000)
    first, bar = page.preview.pdf, page.preview.pages.verticalScrollBar()
    bar.setValue(300)
    row(page, HandoutKind.RUNDOWN).count.more.click()
    qtbot.waitUntil(lambda: page.preview.pdf != first, timeout=20_000)
    assert bar.value() == 300


def test_a_row_says_all_of_itself(qtbot: QtBot, room: Room, sample_template: Template) -> None:
    page = room.page(sample_template.sessions[0])
    qtbot.addWidget(page)
    page.show()
    row(page, HandoutKind.FORM).tick.click()
    spoken = "Blankett · Självskattning – utifrån dagens tema, skrivs inte ut, 30"
    qtbot.waitUntil(lambda: not row(page, HandoutKind.FORM).handout.wanted)
    assert row(page, HandoutKind.FORM).accessibleName().startswith(spoken)
