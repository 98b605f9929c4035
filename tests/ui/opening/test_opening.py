"""The pages that are shown instead of a session: which ways they offer, and that each can be taken."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.texts import Language, Texts
from leda_desktop.ui.opening.first_start import FirstStart
from leda_desktop.ui.opening.page import OpeningPage
from leda_desktop.ui.opening.trouble import TroublePage
from leda_desktop.ui.theme import Theme
from leda_desktop.wording import explain

ENGLISH = Texts.load(Language.EN)
BACKUP, ANEW, READING = "Open the last backup", "Begin anew here", "Open for reading only"
ALWAYS = {"Try again", "Choose another place …"}


def ways(page: OpeningPage) -> list[str]:
    """The buttons in their order."""
    return [way.text() for way in page.ways if isinstance(way, QAbstractButton)]


def trouble(qtbot: QtBot, kind: Trouble, backup: str = "") -> TroublePage:
    """The page for a problem."""
    page = TroublePage(Problem(kind), Path("/data/leda.sqlite"), backup, ENGLISH, Theme())
    qtbot.addWidget(page)
    page.show()
    return page


def press(page: OpeningPage, name: str) -> None:
    """Press a button."""
    next(way for way in page.ways if isinstance(way, QAbstractButton) and way.text() == name).click()


def test_the_first_start_offers_two_ways_and_the_focus_is_on_the_first(qtbot: QtBot) -> None:
    page = FirstStart(ENGLISH, Theme())
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    page.focus_first()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.ways[0])
    with qtbot.waitSignals([page.sample_requested, page.empty_requested]):
        for way in ways(page):
            press(page, way)


@pytest.mark.parametrize("kind", list(Trouble))
def test_every_problem_has_its_sentence_the_path_and_two_ways_that_always_help(qtbot: QtBot, kind: Trouble) -> None:
    page = trouble(qtbot, kind)
    assert page.accessibleDescription() == explain(Problem(kind), ENGLISH)
    assert set(ways(page)) >= ALWAYS


@pytest.mark.parametrize("kind", [Trouble.STORE_DAMAGED, Trouble.STORE_EMPTY_FILE])
def test_a_backup_is_offered_first_and_only_without_one_a_new_beginning(qtbot: QtBot, kind: Trouble) -> None:
    assert ways(trouble(qtbot, kind, "yesterday"))[0] == BACKUP
    assert ANEW not in ways(trouble(qtbot, kind, "yesterday"))
    assert ANEW in ways(trouble(qtbot, kind))
    assert BACKUP not in ways(trouble(qtbot, kind))


@pytest.mark.parametrize("kind", [Trouble.STORE_READ_ONLY, Trouble.STORE_NEWER])
def test_what_cannot_be_written_can_be_read(qtbot: QtBot, kind: Trouble) -> None:
    assert READING in ways(trouble(qtbot, kind))


def test_a_store_in_use_is_neither_read_nor_replaced(qtbot: QtBot) -> None:
    assert set(ways(trouble(qtbot, Trouble.STORE_IN_USE, "yesterday"))) == ALWAYS


def test_each_way_is_told(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    damaged, newer, empty = (
        trouble(qtbot, Trouble.STORE_DAMAGED, "yesterday"),
        trouble(qtbot, Trouble.STORE_NEWER),
        trouble(qtbot, Trouble.STORE_EMPTY_FILE),
    )
    with qtbot.waitSignals(
        [damaged.backup_requested, newer.reading_requested, empty.anew_requested, damaged.again_requested]
    ):
        press(damaged, BACKUP)
        press(newer, READING)
        press(empty, ANEW)
        press(damaged, "Try again")
    with qtbot.waitSignal(damaged.place_requested) as chosen:
        press(damaged, "Choose another place …")
    assert chosen.args == [str(tmp_path / "leda.sqlite")]


def test_no_other_place_is_told_when_none_was_chosen(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    page = trouble(qtbot, Trouble.STORE_DAMAGED)
    with qtbot.assertNotEmitted(page.place_requested):
        press(page, "Choose another place …")
