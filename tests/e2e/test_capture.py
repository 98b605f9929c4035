"""Catching what the room says: typed, pasted, sorted, rated, quoted, by keyboard alone."""

from leda_desktop.domain.kinds import Consent
from leda_desktop.domain.notes import Note
from leda_desktop.domain.scenes import BoardScene, QuestionnaireScene, QuotesScene, ResultsScene
from tests.e2e.driver import Desk

BOARD = "Förhoppningar och farhågor"
RATING = "Självskattning – utifrån dagens tema"
QUOTES = "Några perspektiv"
LIST = "Mod\n• Våga fråga\n• Våga vara den första att\n  säga nej\n\nNätverk\n• Nya vänner\n"


def themed(desk: Desk) -> dict[str | None, list[str]]:
    """The notes of the board under the titles of their themes."""
    board = desk.board(BOARD)
    found: dict[str | None, list[str]] = {
        theme.title: [note.text for note in board.within(theme.id)] for theme in board.themes
    }
    return {**found, None: [note.text for note in board.within(None)]}


def test_notes_are_typed_one_after_the_other(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.type("Mod\nTålamod 🙂\nČállit sámegillii\n\n")
    assert desk.texts_on_board(BOARD) == ["Mod", "Tålamod 🙂", "Čállit sámegillii"]
    assert "3 lappar" in desk.read(desk.panel)


def test_a_pasted_list_is_previewed_and_becomes_notes_in_themes_in_one_step(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.paste(LIST)
    assert desk.texts_on_board(BOARD) == []
    assert "Våga vara den första att säga nej" in desk.read(desk.panel)
    desk.press("Return")
    expected = {"Mod": ["Våga fråga", "Våga vara den första att säga nej"], "Nätverk": ["Nya vänner"], None: []}
    assert themed(desk) == expected
    desk.press("Ctrl+Z")
    assert desk.texts_on_board(BOARD) == []
    desk.press("Ctrl+Y")
    assert themed(desk) == expected


def test_a_paste_that_is_put_aside_is_kept(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.paste(LIST)
    desk.press("Esc")
    desk.type("Emellan\n")
    assert desk.texts_on_board(BOARD) == ["Emellan"]
    desk.go_to("Lunch")
    desk.go_to(BOARD)
    assert "En inklistrad lista väntar" in desk.read(desk.panel)


def test_notes_are_sorted_copied_edited_and_removed_with_single_keys(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.paste(LIST)
    desk.press("Return")
    desk.write_notes("Lyssna\n")
    _on_note(desk, "Lyssna", "1")
    assert themed(desk)["Mod"][-1] == "Lyssna"
    _on_note(desk, "Lyssna", "2")
    assert themed(desk)["Nätverk"] == ["Nya vänner", "Lyssna"]
    _on_note(desk, "Lyssna", "0")
    assert themed(desk)[None] == ["Lyssna"]
    _on_note(desk, "Lyssna", "D", "1")
    assert (themed(desk)["Mod"][-1], themed(desk)[None]) == ("Lyssna", ["Lyssna"])


def test_notes_are_sorted_one_after_the_other_with_a_digit_each(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.paste("Mod\n• Våga\n\nNätverk\n• Vänner\n")
    desk.press("Return")
    desk.write_notes("Ett\nTvå\nTre\n")
    _on_note(desk, "Ett", "1", "2", "1")
    assert themed(desk) == {"Mod": ["Våga", "Ett", "Tre"], "Nätverk": ["Vänner", "Två"], None: []}


def test_every_step_of_sorting_is_taken_back_and_done_again(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.paste(LIST)
    desk.press("Return")
    before = themed(desk)
    desk.write_notes("Lyssna\n")
    for key in ("1", "2", "0", "Delete"):
        _on_note(desk, "Lyssna", key)
    assert themed(desk) == before
    for expected in (None, "Nätverk", "Mod", None):
        desk.press("Ctrl+Z")
        assert [theme for theme, notes in themed(desk).items() if "Lyssna" in notes] == [expected]
    for expected in ("Mod", "Nätverk", None):
        desk.press("Ctrl+Y")
        assert [theme for theme, notes in themed(desk).items() if "Lyssna" in notes] == [expected]
    desk.press("Ctrl+Y")
    assert themed(desk) == before


def test_undo_goes_to_the_text_first_and_then_to_the_board(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.type("Ett\nTv")
    desk.press("Ctrl+Z")
    assert desk.texts_on_board(BOARD) == ["Ett"]
    desk.press("Ctrl+Z", "Ctrl+Z")
    assert desk.texts_on_board(BOARD) == []


def test_the_wall_follows_the_board_and_its_themes(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.paste(LIST)
    desk.press("Return", "Ctrl+2")
    assert isinstance(desk.scene, BoardScene)
    assert [column.title for column in desk.scene.columns] == ["Mod", "Nätverk"]
    desk.write_notes("Ny\n")
    assert isinstance(desk.scene, BoardScene)
    assert desk.scene.count == 4


def fill_in(desk: Desk, *, times: int, ratings: str = "789") -> None:
    """Fill in the questionnaire by keyboard: an open answer, three ratings, two open answers."""
    for number in range(times):
        desk.clock.advance(20)
        desk.type(f"Tar med {number}\n{ratings}Svårt {number}\nBra {number}\n")


def test_ratings_and_answers_are_keyed_in_by_keyboard_alone(desk: Desk) -> None:
    desk.start()
    desk.go_to(RATING)
    fill_in(desk, times=2)
    first, _second = desk.house.suite.questionnaires.responses(desk.activity(RATING).id)
    said = [answer.rating or answer.text for answer in first.answers]
    assert said == ["Tar med 0", 7, 8, 9, "Svårt 0", "Bra 0"]
    assert "2 svar" in desk.read(desk.panel)


def test_zero_means_ten_and_enter_skips(desk: Desk) -> None:
    desk.start()
    desk.go_to(RATING)
    desk.type("Något\n0\n\n\n\n")
    (response,) = desk.house.suite.questionnaires.responses(desk.activity(RATING).id)
    assert [answer.rating or answer.text for answer in response.answers] == ["Något", 10, None, None, None, None]
    assert "4 överhoppade" in desk.read(desk.panel)


def test_arrows_change_a_rating_and_leave_the_wall_alone(desk: Desk) -> None:
    desk.start()
    desk.go_to(RATING)
    desk.type("Något\n7")
    desk.press("Up", "Right", "Right", "Left")
    desk.press("Return")
    (response,) = desk.house.suite.questionnaires.responses(desk.activity(RATING).id)
    assert response.answers[1].rating == 8
    assert desk.stage.spot.step == 0


def test_results_stay_hidden_below_five_and_are_shown_on_reveal_from_five(desk: Desk) -> None:
    desk.start()
    desk.go_to(RATING)
    fill_in(desk, times=4)
    assert isinstance(desk.scene, QuestionnaireScene)
    assert desk.scene.answered == 4
    desk.press("Ctrl+2")
    assert isinstance(desk.scene, ResultsScene)
    hidden = desk.wall_words()
    desk.click(desk.field("Vad tar du med dig från dagens träff?"))
    fill_in(desk, times=1)
    assert "8,0" not in hidden
    assert all(mean in desk.wall_words() for mean in ("7,0", "8,0", "9,0"))


def test_a_response_is_taken_back_and_done_again(desk: Desk) -> None:
    desk.start()
    desk.go_to(RATING)
    fill_in(desk, times=2)
    service, key = desk.house.suite.questionnaires, desk.activity(RATING).id
    desk.press("Down", "Ctrl+Z")
    assert len(service.responses(key)) == 1
    desk.press("Ctrl+Y")
    assert len(service.responses(key)) == 2


def test_an_earlier_response_can_be_corrected(desk: Desk) -> None:
    desk.start()
    desk.go_to(RATING)
    fill_in(desk, times=2)
    answers = desk.field("Inmatade svar")
    answers.setFocus()
    desk.press("Home", "Return")
    desk.press("Down", "3")
    first, second = desk.house.suite.questionnaires.responses(desk.activity(RATING).id)
    assert (first.answers[1].rating, second.answers[1].rating) == (3, 7)


def test_quotes_on_the_wall_carry_only_the_names_that_were_agreed_to(desk: Desk) -> None:
    desk.start()
    desk.go_to(QUOTES)
    for consent, text in ((0, "Utan namn"), (1, "Med namn")):
        desk.type(text)
        desk.press("Tab", "Tab")
        _say(desk, "Namn", "Aila")
        _say(desk, "Organisation", "Sametinget")
        chooser = desk.field("Samtycke")
        chooser.setFocus()
        for _ in range(consent):
            desk.press("Down")
        desk.click("Lägg till")
    assert isinstance(desk.scene, QuotesScene)
    shown = {quote.text: (quote.author, quote.organisation) for quote in desk.scene.quotes}
    assert shown == {"Utan namn": ("", ""), "Med namn": ("Aila", "Sametinget")}


def test_any_note_becomes_a_quote_with_a_key(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.type("Minnesvärt\n")
    desk.press("Up", "Q", "Return")
    assert [note.quote for note in _notes(desk)] == [Consent.ANONYMOUS]
    desk.go_to(QUOTES)
    assert isinstance(desk.scene, QuotesScene)
    assert [quote.text for quote in desk.scene.quotes] == ["Minnesvärt"]


def test_what_is_half_written_waits_while_another_item_runs(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.type("Halv")
    desk.go_to("Lunch")
    desk.go_to(BOARD)
    assert "Halv" in desk.read(desk.panel)
    desk.write_notes("skriven\n")
    assert desk.texts_on_board(BOARD) == ["Halvskriven"]


def _notes(desk: Desk) -> tuple[Note, ...]:
    return desk.board(BOARD).notes


def _on_note(desk: Desk, text: str, *keys: str) -> None:
    """Find a note and press keys on it."""
    desk.press("Ctrl+F")
    desk.type(f"{text}\n")
    desk.press("Esc", *keys)


def _say(desk: Desk, name: str, text: str) -> None:
    desk.click(desk.field(name))
    desk.press("Ctrl+A")
    desk.type(text)
