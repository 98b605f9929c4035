"""The first session of the sample from the checks before it to its summary, run as one runs it: by keyboard alone."""

from pathlib import Path

from tests.e2e.day_afternoon import (
    assess,
    close_the_day,
    collect_perspectives,
    listen_again,
    mingle,
    read_out,
    speak_from_cards,
    talk_at_tables,
    wrap_up,
)
from tests.e2e.day_morning import (
    bring_slides,
    count_dots,
    gather_hopes_and_fears,
    go_round,
    have_lunch,
    listen_and_ask,
    look_before_the_start,
    sort_what_was_gathered,
    turn_slides,
    welcome,
)
from tests.e2e.driver import Desk


def test_a_whole_session_is_run_by_keyboard_alone(desk: Desk, tmp_path: Path) -> None:
    bring_slides(desk, tmp_path)
    for part in (
        look_before_the_start,
        welcome,
        go_round,
        listen_and_ask,
        turn_slides,
        gather_hopes_and_fears,
        sort_what_was_gathered,
        count_dots,
        have_lunch,
        speak_from_cards,
        listen_again,
        collect_perspectives,
        talk_at_tables,
        read_out,
        assess,
        close_the_day,
        mingle,
        wrap_up,
    ):
        part(desk)
