"""A session run from the laptop: started, gone through with one key, paused, adjusted, taken back."""

from leda_desktop.domain.scenes import SlideScene, WelcomeScene
from leda_desktop.texts import Language
from leda_desktop.ui.desk.rundown_list import RundownList
from tests.e2e.driver import Desk

BOARD = "Förhoppningar och farhågor"
SLIDES = "Om Leda omställning tillsammans"


def test_the_sample_opens_with_its_four_sessions_and_the_first_on_the_desk(desk: Desk) -> None:
    programme = desk.house.conductor.live.programme
    assert [session.number for session in programme.sessions] == [1, 2, 3, 4]
    assert desk.plan.session.number == 1
    assert isinstance(desk.scene, WelcomeScene)


def test_start_puts_the_welcome_on_the_wall(desk: Desk) -> None:
    desk.start()
    assert desk.current == "Välkommen hit!"
    assert isinstance(desk.scene, SlideScene)
    assert desk.scene.title == "Välkommen hit!"


def test_one_button_goes_through_the_whole_agenda_and_never_wraps(desk: Desk) -> None:
    titles = [activity.title for activity in desk.plan.activities]
    seen = []
    for _ in range(len(titles) + 3):
        desk.go_on()
        seen.append(desk.current)
    assert seen == [*titles, None, None, None]
    assert desk.next_words == "Träffen är avslutad"


def test_the_key_alone_goes_from_the_welcome_to_the_end(desk: Desk) -> None:
    presses = 0
    while desk.next_words != "Träffen är avslutad" and presses < 60:
        desk.clock.advance(1)
        desk.press("PgDown")
        presses += 1
    assert desk.current is None
    assert desk.next_words == "Träffen är avslutad"
    assert desk.notices == []


def test_the_keyboard_stays_in_the_middle_when_the_session_has_ended(desk: Desk) -> None:
    for _ in range(len(desk.plan.activities) + 1):
        desk.go_on()
    assert desk.panel.isAncestorOf(desk.focused)


def test_a_clicker_first_arms_the_next_item_and_then_goes_there(desk: Desk) -> None:
    desk.start()
    desk.clock.advance(60)
    desk.press("PgDown")
    assert (desk.current, desk.next_words) == ("Välkommen hit!", "En gång till: Deltagarna presenterar sig")
    desk.clock.advance(1)
    desk.press("PgDown")
    assert (desk.current, desk.next_words) == ("Deltagarna presenterar sig", f"Nästa: {desk.plan.activities[2].title}")


def test_a_clicker_pressed_twice_by_accident_stays_where_it_is(desk: Desk) -> None:
    desk.start()
    desk.clock.advance(60)
    desk.press("PgDown")
    desk.clock.advance(0.2)
    desk.press("PgDown")
    assert desk.current == "Välkommen hit!"


def test_a_clicker_turns_the_pages_of_a_slide_before_it_leaves_it(desk: Desk) -> None:
    desk.start()
    desk.go_to(SLIDES)
    shown = []
    for _ in range(3):
        shown.append(desk.scene.title if isinstance(desk.scene, SlideScene) else "")
        desk.clock.advance(1)
        desk.press("PgDown")
    assert shown == [SLIDES, "Systeminnovation – som ett isberg", "Klimatneutrala Umeå 2030"]
    assert desk.current == SLIDES


def test_a_clicker_works_while_a_note_is_written(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.type("Halvskriven")
    desk.press("Ctrl+3", "Ctrl+1", "PgDown")
    desk.clock.advance(1)
    desk.press("PgDown")
    assert desk.current == "Lunch"


def test_the_rundown_says_in_words_how_late_it_is(desk: Desk) -> None:
    desk.pass_minutes(8 + 5)
    desk.start()
    words = desk.rundown_words()
    assert "5 min sen" in words
    assert "beräknad 16:00" not in " ".join(words)
    assert any("Deltagarna presenterar sig" in line and "beräknad 11:15" in line for line in words)
    assert not any("+5" in line for line in words)


def test_the_time_goes_on_in_an_item_that_takes_too_long(desk: Desk) -> None:
    desk.pass_minutes(8)
    desk.start()
    desk.pass_minutes(13)
    assert desk.time_left == "−3:00"
    assert "3 min sen" in desk.rundown_words()


def test_a_pause_holds_the_time_until_it_goes_on(desk: Desk) -> None:
    desk.start()
    desk.pass_minutes(4)
    desk.press("P")
    desk.pass_minutes(10)
    assert desk.time_left == "06:00"
    desk.press("P")
    desk.pass_minutes(1)
    assert desk.time_left == "05:00"


def test_minutes_are_given_and_taken_with_plus_and_minus(desk: Desk) -> None:
    desk.start()
    desk.press("+", "+", "-")
    assert desk.time_left == "11:00"
    desk.click("Fem minuter till")
    assert desk.time_left == "16:00"


def test_an_item_can_really_have_begun_earlier(desk: Desk) -> None:
    desk.start()
    desk.pass_minutes(20)
    desk.go_on()
    menu = desk.rundown_list.menu_for(desk.rundown_row("Deltagarna presenterar sig"))
    assert menu is not None
    next(action for action in menu.actions() if "5 min" in action.text()).trigger()
    desk.settle()
    assert desk.time_left == "15:00"


def test_an_item_can_be_skipped_and_taken_in_again(desk: Desk) -> None:
    desk.start()
    talk = "Inflygning kring transformation"
    _choose(desk.rundown_list, talk, "Hoppa över", desk)
    desk.go_on()
    desk.go_on()
    assert desk.current == SLIDES
    _choose(desk.rundown_list, talk, "Ta med igen", desk)
    assert "överhoppad" not in str(desk.rundown_row(talk).data())


def test_undo_of_going_on_brings_back_item_scene_and_time(desk: Desk) -> None:
    desk.start()
    desk.pass_minutes(4)
    before = (desk.current, desk.scene, desk.time_left, desk.rundown_words())
    desk.go_on()
    assert desk.current == "Deltagarna presenterar sig"
    desk.press("Ctrl+Z")
    desk.clock.advance(-1)
    desk.notice_time()
    assert (desk.current, desk.scene, desk.time_left, desk.rundown_words()) == before


def test_undo_and_redo_walk_back_and_forth_through_the_acts_of_a_run(desk: Desk) -> None:
    desk.start()
    desk.press("+", "P")
    desk.go_on()
    desk.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert (desk.current, desk.time_left) == ("Välkommen hit!", "09:59")
    desk.press("Ctrl+Y", "Ctrl+Y")
    assert "PAUSAD" in desk.read(desk.house.conductor.place.wall.time)
    desk.press("Ctrl+Y")
    assert desk.current == "Deltagarna presenterar sig"


def test_the_keys_that_work_now_are_shown_and_taken_away(desk: Desk) -> None:
    desk.press("?")
    assert "Tangenter som fungerar nu" in desk.read()
    desk.press("Esc")
    assert "Tangenter som fungerar nu" not in desk.read()


def test_the_keys_of_the_item_that_runs_are_shown_with_the_others(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.press("F1")
    assert "Kopiera till ett tema till" in desk.read()


def _choose(rundown: RundownList, title: str, words: str, desk: Desk) -> None:
    menu = rundown.menu_for(desk.rundown_row(title))
    assert menu is not None
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.deleteLater()
    desk.settle()


def test_the_keyboard_stays_in_the_middle_from_item_to_item(desk: Desk) -> None:
    desk.start()
    for title in (BOARD, SLIDES):
        desk.go_to(title)
        assert desk.panel.isAncestorOf(desk.focused)


def test_another_language_does_not_take_the_keyboard_from_a_note(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.type("Halv")
    desk.house.speak(Language.EN)
    desk.type("skriven\n")
    assert desk.texts_on_board(BOARD) == ["Halvskriven"]
