"""Half-written words of the newer panels stay, with what they are about, whatever happens in between."""

from dataclasses import replace

from leda_desktop.domain import editing
from leda_desktop.domain.details import empty_details
from leda_desktop.domain.kinds import Consent, Kind
from leda_desktop.texts import Language
from leda_desktop.ui.capture.board import BoardPanel
from leda_desktop.ui.capture.cards import CardsPanel
from leda_desktop.ui.capture.round import RoundPanel
from tests.e2e.driver import Desk
from tests.e2e.test_refused import nothing_can_be_written

ROUND = "Deltagarna presenterar sig"
CARDS = "Transfer in"
BOARD = "Förhoppningar och farhågor"
RATING = "Självskattning – utifrån dagens tema"
TABLES = "Dialog och reflektion"
QUOTES = "Några perspektiv"


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


def test_the_response_that_was_filled_in_is_no_words_of_a_board(desk: Desk) -> None:
    desk.start()
    desk.go_to(RATING)
    desk.type("Tar med\n7")
    desk.notice_time()
    become(desk, RATING, Kind.BOARD)
    desk.crash()
    assert isinstance(desk.panel, BoardPanel)
    assert desk.panel.half_written() == ""


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


def test_a_half_answer_belongs_to_its_table_and_question_after_a_cut(desk: Desk) -> None:
    desk.start()
    desk.go_to(TABLES)
    desk.press("Alt+Right", "Alt+Right", "Tab")
    desk.type("halvt svar")
    desk.notice_time()
    desk.crash()
    desk.press("Return")
    second = desk.activity(TABLES).prompts[1].id
    assert [(n.text, n.table, n.prompt_id) for n in desk.board(TABLES).notes] == [("halvt svar", 3, second)]


def test_a_table_is_chosen_after_a_cut_also_while_nothing_is_written(desk: Desk) -> None:
    desk.start()
    desk.go_to(TABLES)
    desk.type("ett svar\n")
    desk.press("Alt+Right", "Alt+Right")
    desk.notice_time()
    desk.crash()
    desk.type("tredje\n")
    assert [(note.text, note.table) for note in desk.board(TABLES).notes] == [("ett svar", 1), ("tredje", 3)]


def test_what_stays_in_the_room_is_not_let_out_by_a_cut(desk: Desk) -> None:
    desk.start()
    desk.go_to(QUOTES)
    assert isinstance(desk.panel, BoardPanel)
    composer = desk.panel.composer
    composer.consents.setCurrentIndex(composer.consents.findData(Consent.ROOM))
    composer.author.setText("Čeavži")
    desk.type("hemligt")
    desk.notice_time()
    desk.crash()
    desk.press("Return")
    assert [(n.text, n.quote, n.author) for n in desk.board(QUOTES).notes] == [("hemligt", Consent.ROOM, "Čeavži")]


def test_a_look_at_an_item_alone_writes_nothing_down(desk: Desk) -> None:
    desk.start()
    for title in (BOARD, TABLES, QUOTES, CARDS):
        desk.go_to(title)
        desk.notice_time()
        desk.go_to("Lunch")
        assert desk.house.suite.drafts.about(desk.activity(title).id) == ""
