"""A message to the room: one key opens the bar, Enter shows, the same key takes it away."""

from leda_desktop.domain.scenes import BlankScene
from leda_desktop.domain.stage import Curtain
from leda_desktop.texts import Language
from leda_desktop.ui.desk.message_bar import MessageBar
from leda_desktop.ui.desk.messages_form import MessagesForm
from tests.e2e.driver import Desk


def shown(desk: Desk) -> tuple[str, str]:
    """What lies over the scene on the wall and on the thumbnail."""
    return desk.house.wall.surface.message, desk.house.conductor.view.thumbnail.message


def bar(desk: Desk) -> MessageBar:
    """The bar."""
    return desk.house.conductor.place.message


def say(desk: Desk, text: str) -> None:
    """Write a message and show it."""
    desk.press("M")
    desk.type(f"{text}\n")


def test_what_is_written_is_shown_and_the_same_key_takes_it_away(desk: Desk) -> None:
    desk.start()
    before = desk.focused
    desk.press("M")
    assert bar(desk).isVisible() and desk.focused is bar(desk).field
    desk.type("Matsalen är en trappa ned\n")
    assert shown(desk) == ("Matsalen är en trappa ned",) * 2
    assert not bar(desk).isVisible() and desk.focused is before
    desk.press("M")
    assert shown(desk) == ("", "")
    assert not bar(desk).isVisible()


def test_the_arrows_leaf_through_what_is_ready(desk: Desk) -> None:
    desk.start()
    desk.press("M", "Down", "Return")
    assert shown(desk)[0] == "5 minuter kvar"
    desk.press("M", "M", "Down", "Down", "Down", "Up", "Return")
    assert shown(desk)[0] == "Avrunda nu"
    desk.press("M", "M", "Up", "Return")
    assert shown(desk)[0] == "Vi fortsätter strax, kom in"


def test_a_click_shows_what_is_ready_at_once(desk: Desk) -> None:
    desk.start()
    desk.click("Meddelande till rummet")
    desk.click("Högre, tack")
    assert shown(desk)[0] == "Högre, tack"
    desk.click("Ta bort meddelandet: Högre, tack")
    assert shown(desk)[0] == ""


def test_esc_closes_the_bar_and_leaves_a_black_wall_black(desk: Desk) -> None:
    desk.start()
    desk.press("B", "M")
    desk.type("Nej")
    desk.press("Esc")
    assert not bar(desk).isVisible()
    assert (desk.stage.curtain, desk.stage.message) == (Curtain.BLACK, None)
    desk.press("Esc")
    assert desk.stage.curtain is Curtain.OPEN


def test_nothing_is_shown_for_nothing(desk: Desk) -> None:
    desk.start()
    say(desk, "   ")
    assert bar(desk).isVisible()
    assert desk.stage.message is None


def test_black_covers_the_message_too_and_gives_it_back(desk: Desk) -> None:
    desk.start()
    say(desk, "Paus")
    desk.press("B")
    assert isinstance(desk.scene, BlankScene)
    desk.press("B")
    assert shown(desk)[0] == "Paus"


def test_a_clicker_works_while_a_message_is_written(desk: Desk) -> None:
    desk.start()
    desk.clock.advance(60)
    desk.press("M")
    desk.type("Halv")
    desk.press("PgDown")
    desk.clock.advance(1)
    desk.press("PgDown")
    assert desk.current == "Deltagarna presenterar sig"
    assert bar(desk).field.text() == "Halv"


def test_it_stays_over_what_comes_and_undo_does_not_touch_it(desk: Desk) -> None:
    desk.start()
    say(desk, "Fönstret, tack")
    desk.go_on()
    desk.window.setFocus()
    desk.press("Ctrl+7", "F")
    assert shown(desk)[0] == "Fönstret, tack"
    desk.press("F", "M", "Ctrl+Z")
    assert desk.current == "Välkommen hit!"
    assert shown(desk)[0] == ""


def test_while_a_note_is_written_the_key_with_ctrl_does_the_same(desk: Desk) -> None:
    desk.start()
    desk.go_to("Förhoppningar och farhågor")
    desk.type("Halv")
    desk.press("Ctrl+M", "Down", "Return")
    assert shown(desk)[0] == "5 minuter kvar"
    desk.type("skriven")
    desk.press("Ctrl+M")
    assert shown(desk)[0] == ""
    desk.type("\n")
    assert desk.texts_on_board("Förhoppningar och farhågor") == ["Halvskriven"]


def test_a_crash_brings_it_back_over_the_same_picture(desk: Desk) -> None:
    desk.start()
    say(desk, "Paus")
    desk.crash()
    assert shown(desk)[0] == "Paus"
    desk.house.speak(Language.EN)
    desk.settle()
    assert shown(desk) == ("Paus", "Paus")


def test_it_goes_by_itself_after_the_time_that_was_chosen(desk: Desk) -> None:
    desk.start()
    desk.press("M", "Tab", "Down", "Down", "Shift+Tab")
    desk.type("En minut\n")
    desk.pass_minutes(0.9)
    assert shown(desk)[0] == "En minut"
    desk.pass_minutes(0.2)
    assert shown(desk)[0] == ""


def test_a_time_that_ran_out_while_leda_was_away_has_run_out(desk: Desk) -> None:
    desk.start()
    desk.press("M", "Tab", "Down", "Shift+Tab")
    desk.type("Trettio sekunder\n")
    desk.crash(gap=90, reboot=True)
    assert shown(desk)[0] == ""


def test_before_the_start_there_can_be_a_message_too(desk: Desk) -> None:
    say(desk, "Kaffe i foajén")
    assert shown(desk)[0] == "Kaffe i foajén"


def test_what_is_ready_can_be_written_anew(desk: Desk) -> None:
    desk.house.equipment.show_settings()
    desk.settle()
    form = desk.window.findChild(MessagesForm)
    assert isinstance(form, MessagesForm)
    form.lines.setFocus()
    form.lines.selectAll()
    desk.type("Stäng dörren\n\nEn fråga till")
    desk.press("Esc")
    desk.restart(0)
    desk.start()
    desk.press("M", "Down", "Down", "Return")
    assert shown(desk)[0] == "En fråga till"
