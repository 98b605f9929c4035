"""What should never be typed, pasted or planned, and is: nothing breaks, nothing is lost, nothing becomes markup."""

from dataclasses import replace
from datetime import time

import pytest

from leda_desktop.domain.programme import SessionPlan
from leda_desktop.domain.words import NOTE_LIMIT
from leda_desktop.ui.desk.places import Place
from leda_desktop.ui.review.place import ReviewPlace
from tests.e2e.driver import Desk

BOARD = "Förhoppningar och farhågor"
HOSTILE = [
    "<img src='/etc/hostname'>",
    "<b>fet</b> <script>alert(1)</script>",
    "\u202eretnäv\u202c åt höger",
    "{title} %s %(x)s {0}",
    "👩🏽‍🚀🏳️‍🌈 Čállit Š ŋ đ ž",
    "a\u0301\u0323" * 20,
    "&lt;&amp;",
    "'; DROP TABLE note; --",
    '=HYPERLINK("http://x")',
]


def read_everywhere(desk: Desk) -> None:
    """Look at the item in every view, list and place."""
    for view in ("Ctrl+1", "Ctrl+2", "Ctrl+3"):
        desk.press(view)
        desk.wall_words()
        desk.window.grab()
        desk.house.wall.surface.grab()
    if desk.current == BOARD:
        desk.write_notes("")
        desk.press("Ctrl+L")
        desk.read()
        desk.press("Ctrl+L")
    for place in Place:
        desk.visit(place)
        desk.read()
    review = desk.leda.window.built(Place.AFTER)
    assert isinstance(review, ReviewPlace)
    desk.wait_until(lambda: bool(review.pdf))
    desk.visit(Place.DURING)


def test_hostile_notes_are_kept_and_shown_as_they_are(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    for text in HOSTILE:
        desk.paste(text)
        desk.press("Return")
    kept = desk.texts_on_board(BOARD)
    assert len(kept) == len(HOSTILE)
    assert kept[0] == HOSTILE[0]
    assert kept[1] == HOSTILE[1]
    assert not any("\u202e" in text for text in kept)
    read_everywhere(desk)
    desk.press("Ctrl+2")
    assert "<img" in desk.wall_words()


def test_control_characters_do_not_get_into_a_note(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.paste("ett\x00två\x07\x1b[31m\u2028tre\x85")
    desk.press("Return")
    assert all(sign.isprintable() for text in desk.texts_on_board(BOARD) for sign in text)


def test_a_word_of_a_hundred_thousand_letters_breaks_nothing(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.paste("ö" * 100_000)
    desk.wait_until(lambda: "Läser" not in desk.read(desk.panel))
    desk.press("Return")
    desk.wait_until(lambda: bool(desk.texts_on_board(BOARD)))
    assert all(len(text) <= NOTE_LIMIT for text in desk.texts_on_board(BOARD))
    assert sum(map(len, desk.texts_on_board(BOARD))) == 100_000
    read_everywhere(desk)


def test_five_megabytes_are_pasted_without_the_desk_standing_still(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.paste("".join(f"- rad nummer {number} med några ord i\n" for number in range(140_000)))
    desk.press("B")
    desk.press("Esc")
    desk.go_to("Lunch")
    assert desk.current == "Lunch"


def test_a_thousand_notes_in_a_theme_are_pages_on_the_wall(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.paste("Mycket\n" + "".join(f"• Lapp {number}\n" for number in range(1000)))
    desk.wait_until(lambda: "Läser" not in desk.read(desk.panel))
    desk.press("Return")
    desk.wait_until(lambda: len(desk.texts_on_board(BOARD)) == 1000)
    desk.press("Ctrl+3")
    assert "1000" in desk.read(desk.panel)
    first = desk.wall_words()
    desk.press("PgDown")
    assert desk.wall_words() != first
    desk.press("Ctrl+Z")
    read_everywhere(desk)


def put(desk: Desk, plan: SessionPlan) -> None:
    """Store another plan, as another door to the same data would."""
    desk.house.suite.plans.put_session(plan)
    desk.settle()


def test_an_agenda_without_items_cannot_be_started_and_says_so(desk: Desk) -> None:
    put(desk, SessionPlan(desk.plan.session))
    desk.go_on()
    assert "Körschemat är tomt" in desk.notices[0]
    desk.press("PgDown", "N", "P", "+", "B", "B", "Ctrl+7")
    assert desk.current is None
    for place in Place:
        desk.visit(place)


@pytest.mark.parametrize("minutes", [0, 24 * 60])
def test_an_item_of_no_length_and_one_of_a_whole_day_run(desk: Desk, minutes: int) -> None:
    activities = tuple(replace(activity, minutes=minutes, fixed_start=None) for activity in desk.plan.activities)
    put(desk, SessionPlan(desk.plan.session, activities))
    desk.start()
    desk.pass_minutes(1)
    assert desk.time_left == ("−1:00" if not minutes else "23:59:00")
    desk.go_on()
    read_everywhere(desk)


def test_an_agenda_of_which_everything_is_skipped_cannot_be_started(desk: Desk) -> None:
    put(desk, replace(desk.plan, activities=tuple(replace(a, skipped=True) for a in desk.plan.activities)))
    desk.go_on()
    assert desk.current is None
    assert desk.notices


def test_a_session_over_midnight_runs(desk: Desk) -> None:
    session = replace(desk.plan.session, start=time(23, 30), end=time(1, 0))
    put(desk, replace(desk.plan, session=session, activities=desk.plan.activities[:3]))
    desk.pass_minutes(12 * 60 + 38 + 10)
    desk.start()
    assert "10 min sen" in desk.rundown_words()
    desk.pass_minutes(40)
    desk.go_on()
    read_everywhere(desk)


def test_titles_and_names_of_the_plan_are_never_markup(desk: Desk) -> None:
    evil = "<b>x</b>{title}&amp;"
    activities = tuple(replace(a, title=evil, part=evil, private_notes=evil) for a in desk.plan.activities)
    session = replace(desk.plan.session, title=evil, theme=evil, venue=evil)
    put(desk, SessionPlan(session, activities))
    for _ in range(len(activities) + 1):
        desk.go_on()
        assert evil in desk.read().replace("\n", "")
    read_everywhere(desk)
