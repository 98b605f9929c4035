"""Paper forms keyed in at the real desk while the session runs, also across a cut."""

from leda_desktop.domain.kinds import Channel
from leda_desktop.domain.scales import Answer, Response
from leda_desktop.domain.scenes import QuestionnaireScene, ResultsScene
from leda_desktop.ui.capture.questionnaire import QuestionnairePanel
from tests.e2e.driver import Desk

RATING = "Självskattning – utifrån dagens tema"
FORMS = tuple(f"{number % 9 + 1}{number % 7 + 2}{number % 10}" for number in range(30))
MOST_PRESSES = 4


def at_the_keypad(desk: Desk) -> None:
    """Run the questionnaire, with the keyboard on the keypad."""
    desk.start()
    desk.go_to(RATING)
    desk.click("Mata in blanketter")


def keyed(desk: Desk, keys: str) -> int:
    """Press these keys one after the other and tell how many they were; a line break is Enter."""
    for sign in keys:
        desk.clock.advance(1)
        desk.press("Return" if sign == "\n" else sign)
    return len(keys)


def responses(desk: Desk) -> tuple[Response, ...]:
    """What is on disk."""
    return desk.house.suite.questionnaires.responses(desk.activity(RATING).id)


def ratings(response: Response) -> str:
    """The ratings as they are keyed in."""
    return "".join(str(answer.rating % 10) for answer in response.answers if answer.rating)


def test_thirty_forms_of_three_scales_take_at_most_four_presses_each(desk: Desk) -> None:
    at_the_keypad(desk)
    presses = sum(keyed(desk, form + "\n") for form in FORMS)
    assert presses <= MOST_PRESSES * len(FORMS)
    assert tuple(map(ratings, responses(desk))) == FORMS
    assert [response.sheet for response in responses(desk)] == list(range(1, 31))
    assert {response.channel for response in responses(desk)} == {Channel.PAPER}
    assert "Blad 31 · 30 inmatade" in desk.read(desk.panel)
    assert isinstance(desk.scene, QuestionnaireScene)
    assert desk.scene.answered == len(FORMS)


def test_no_key_of_the_keypad_steers_the_show(desk: Desk) -> None:
    at_the_keypad(desk)
    before = desk.stage
    keyed(desk, "8.,4\n-3+mod.\n")
    desk.press("Esc")
    keyed(desk, "/9\n5*")
    assert desk.stage == before
    assert desk.current == RATING
    desk.press("PgDown")
    assert desk.stage.spot.step == before.spot.step + 1


def test_a_half_filled_sheet_is_there_again_after_a_cut(desk: Desk) -> None:
    at_the_keypad(desk)
    keyed(desk, "867\n/7\n5")
    desk.notice_time()
    desk.crash()
    assert "Blad 7 · 2 inmatade" in desk.read(desk.panel)
    desk.panel.focus_capture()  # type: ignore[attr-defined]
    keyed(desk, "94\n")
    assert [(response.sheet, ratings(response)) for response in responses(desk)] == [(1, "867"), (7, "594")]


def test_a_half_filled_sheet_waits_while_another_item_runs(desk: Desk) -> None:
    at_the_keypad(desk)
    keyed(desk, "8")
    desk.go_to("Lunch")
    desk.go_to(RATING)
    keyed(desk, "67\n")
    assert [ratings(response) for response in responses(desk)] == ["867"]


def test_undo_and_redo_of_the_desk_reach_the_sheets(desk: Desk) -> None:
    at_the_keypad(desk)
    keyed(desk, "867\n599\n")
    desk.press("Ctrl+Z")
    assert [ratings(response) for response in responses(desk)] == ["867"]
    desk.press("Ctrl+Y")
    assert [ratings(response) for response in responses(desk)] == ["867", "599"]


def test_phones_answer_while_a_sheet_is_keyed_in(desk: Desk) -> None:
    at_the_keypad(desk)
    keyed(desk, "86")
    scale = desk.activity(RATING).prompts[1]
    service = desk.house.suite.questionnaires
    service.add(desk.activity(RATING).id, (Answer(scale.id, rating=3),), channel=Channel.PHONE)
    desk.settle()
    keyed(desk, "7\n")
    assert sorted(map(ratings, responses(desk))) == ["3", "867"]
    assert "2 svar" in desk.read(desk.panel)


def test_hands_reach_the_wall_when_there_are_enough(desk: Desk) -> None:
    at_the_keypad(desk)
    desk.press("F8")
    keyed(desk, "\n" * 4 + "4\n")
    desk.press("Ctrl+2")
    assert isinstance(desk.scene, ResultsScene)
    assert not desk.scene.results.enough
    panel = desk.panel
    assert isinstance(panel, QuestionnairePanel)
    panel.focus_capture()
    keyed(desk, "3\n")
    assert isinstance(desk.scene, ResultsScene)
    assert (desk.scene.results.responses, desk.scene.results.distributions[0].counts[4:6]) == (7, (4, 3))
    assert "7 svar" in desk.wall_words()
