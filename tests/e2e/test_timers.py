"""Time beside the agenda and at its end: exercises, announced times, and what an item does when its time is up."""

from dataclasses import replace

from leda_desktop.domain import editing
from leda_desktop.domain.endings import AtZero, Ending
from leda_desktop.domain.scenes import AgendaScene
from leda_desktop.ui.desk.side_chip import SideChip
from tests.e2e.driver import Desk

BOARD = "Förhoppningar och farhågor"
WELCOME = "Välkommen hit!"


def chip(desk: Desk) -> SideChip:
    return desk.house.conductor.place.wall.time.side


def choose(desk: Desk, words: str) -> None:
    """Choose a line of the timer's menu."""
    menu = chip(desk).menu()
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.deleteLater()
    desk.settle()


def end_with(desk: Desk, title: str, ending: Ending) -> None:
    """Plan how an item ends."""
    changed = replace(desk.activity(title), ending=ending)
    desk.house.suite.plans.put_session(editing.put_activity(desk.plan, changed))
    desk.settle()


def test_the_room_sees_the_countdown_of_an_exercise(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    choose(desk, "Nedräkning för rummet: 3 minuter")
    desk.pass_minutes(1)
    assert chip(desk).chip.text() == "02:00"
    assert "02:00" in desk.wall_words()
    assert desk.time_left == "19:00"


def test_a_countdown_is_held_goes_on_and_is_removed(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    choose(desk, "Nedräkning för rummet: 1 minut")
    choose(desk, "Stanna tidtagningen")
    desk.pass_minutes(5)
    assert chip(desk).chip.text() == "01:00, stannad"
    choose(desk, "Låt den gå vidare")
    desk.pass_minutes(0.5)
    assert chip(desk).chip.text() == "00:30"
    choose(desk, "Ta bort tidtagningen")
    assert chip(desk).chip.text() == "Tidtagning"


def test_a_stopwatch_survives_a_restart_and_is_never_on_the_wall(desk: Desk) -> None:
    desk.start()
    choose(desk, "Stoppur, bara för dig")
    desk.pass_minutes(2)
    desk.restart(gap=60)
    assert chip(desk).chip.text() == "03:00"
    assert "03:00" not in desk.wall_words()


def test_a_countdown_for_the_room_is_offered_only_where_the_room_sees_it(desk: Desk) -> None:
    desk.start()
    menu = chip(desk).menu()
    assert [action.text() for action in menu.actions()] == ["Stoppur, bara för dig"]
    menu.deleteLater()


def test_starting_a_countdown_can_be_taken_back(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    choose(desk, "Nedräkning för rummet: 1 minut")
    desk.window.setFocus()
    desk.press("Ctrl+Z")
    assert chip(desk).chip.text() == "Tidtagning"


def test_new_times_are_offered_once_the_room_goes_by_old_ones(desk: Desk) -> None:
    desk.clock.set_wall(desk.plan.session.starts_at)
    desk.start()
    button = desk.house.conductor.place.rundown.publish
    assert not button.isVisible()
    desk.pass_minutes(17)
    assert button.isVisible()
    desk.press("Ctrl+7")
    before = desk.scene
    desk.click(button)
    after = desk.scene
    assert isinstance(before, AgendaScene)
    assert isinstance(after, AgendaScene)
    moved = [(b.start, a.start) for b, a in zip(before.lines, after.lines, strict=True) if b.start != a.start]
    assert moved
    assert not button.isVisible()
    desk.window.setFocus()
    desk.press("Ctrl+Z")
    assert desk.scene == before


def test_an_item_can_arm_the_next_one_when_its_time_is_up(desk: Desk) -> None:
    desk.start()
    end_with(desk, WELCOME, Ending(AtZero.ARM))
    desk.pass_minutes(9.98)
    desk.pass_minutes(0.05)
    assert (desk.current, desk.next_words) == (WELCOME, "En gång till: Deltagarna presenterar sig")


def test_an_item_can_start_the_next_one_when_its_time_is_up(desk: Desk) -> None:
    desk.start()
    end_with(desk, WELCOME, Ending(AtZero.START))
    desk.pass_minutes(9.98)
    desk.pass_minutes(0.05)
    assert desk.current == "Deltagarna presenterar sig"


def test_nothing_starts_by_itself_after_a_jump(desk: Desk) -> None:
    desk.start()
    end_with(desk, WELCOME, Ending(AtZero.START))
    desk.pass_minutes(9)
    desk.pass_minutes(30)
    assert desk.current == WELCOME


def test_the_room_reads_the_words_when_the_time_is_up(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    end_with(desk, BOARD, Ending(words="Runda av"))
    desk.pass_minutes(19.9)
    assert "Runda av" not in desk.wall_words()
    desk.pass_minutes(5)
    assert {"Runda av", "00:00"} <= set(desk.wall_words().split("\n"))
    assert desk.time_left == "−4:54"
