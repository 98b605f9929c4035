"""Half-written words of the newer panels stay, with what they are about, whatever happens in between."""

from dataclasses import replace

from leda_desktop.domain import editing
from leda_desktop.domain.details import empty_details
from leda_desktop.domain.kinds import Kind
from leda_desktop.texts import Language
from leda_desktop.ui.capture.board import BoardPanel
from leda_desktop.ui.capture.cards import CardsPanel
from leda_desktop.ui.capture.round import RoundPanel
from tests.e2e.driver import Desk
from tests.e2e.test_refused import nothing_can_be_written

ROUND = "Deltagarna presenterar sig"
CARDS = "Transfer in"
BOARD = "Förhoppningar och farhågor"


def become(desk: Desk, title: str, kind: Kind) -> None:
    """Let an item be of another kind from now on."""
    changed = replace(desk.activity(title), kind=kind, details=empty_details(kind))
    desk.house.suite.plans.put_session(editing.put_activity(desk.plan, changed))
    desk.settle()


def round_panel(desk: Desk) -> RoundPanel:
    """The round that stands in the middle."""
    assert isinstance(desk.panel, RoundPanel)
    return desk.panel


def write_twice(desk: Desk) -> None:
    """A person is half written, and a word as well."""
    desk.start()
    desk.go_to(ROUND)
    desk.paste("Ánne;Giella\nBosse;Berg")
    desk.press("Return", "Return")
    desk.press("Ctrl+N")
    desk.type("Halv per")
    round_panel(desk).field.setFocus()
    desk.type("halvt or")


def both(desk: Desk) -> tuple[str, str]:
    """The half-written person and word."""
    panel = round_panel(desk)
    return panel.roll.entry.toPlainText(), panel.field.toPlainText()


def test_an_item_that_becomes_another_kind_while_it_runs_shows_the_panel_of_that_kind(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.type("halv lapp")
    for kind in (Kind.QUESTIONNAIRE, Kind.ROUND, Kind.TABLES, Kind.QUESTIONNAIRE, Kind.BOARD):
        become(desk, BOARD, kind)
    assert isinstance(desk.panel, BoardPanel)
    assert "halv lapp" in desk.panel.half_written()


def test_a_half_word_and_a_half_person_both_stay_over_a_cut(desk: Desk) -> None:
    write_twice(desk)
    desk.notice_time()
    desk.crash()
    assert both(desk) == ("Halv per", "halvt or")


def test_a_half_word_of_a_round_stays_when_nothing_can_be_written(desk: Desk) -> None:
    write_twice(desk)
    with nothing_can_be_written(desk):
        desk.house.speak(Language.EN)
        desk.settle()
        assert both(desk) == ("Halv per", "halvt or")


def test_a_half_sentence_belongs_to_its_card_after_a_look_at_another_item(desk: Desk) -> None:
    desk.start()
    desk.go_to(CARDS)
    assert isinstance(desk.panel, CardsPanel)
    desk.panel.chooser.begin()
    desk.type("17\nhalv mening")
    desk.go_to(BOARD)
    desk.go_to(CARDS)
    desk.press("Return")
    assert [(note.text, note.card) for note in desk.board(CARDS).notes] == [("halv mening", 17)]
