"""Times as people type them."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leda_desktop.domain.time_entry import parse_minutes, parse_time_of_day


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("10", 10), ("+10", 10), (" 10 ", 10), ("0", 0), ("90m", 90), ("90 min", 90), ("45 min.", 45), ("1h30", 90),
        ("1h 30m", 90), ("1 h 30 min", 90), ("1 tim 30 min", 90), ("2 timmar", 120), ("2t", 120), ("1:20", 80),
        ("0:45", 45), ("1,5 h", 90), ("1.25h", 75), ("24h", 1440), ("1440", 1440), ("+1:05", 65), ("90 MINUTER", 90),
    ],
)  # fmt: skip
def test_minutes_are_understood(text: str, minutes: int) -> None:
    assert parse_minutes(text) == minutes


@pytest.mark.parametrize(
    "text", ["", "+", "ten", "-5", "1:75", "1h75", "1441", "25h", "1:2:3", "h", "10 20", "1e3", "٣٠", "9" * 5000]
)
def test_what_is_no_number_of_minutes_is_refused(text: str) -> None:
    assert parse_minutes(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12.05", time(12, 5)), ("12:05", time(12, 5)), ("1205", time(12, 5)), ("12", time(12)), ("9", time(9)),
        ("905", time(9, 5)), ("9:05", time(9, 5)), ("kl 13.30", time(13, 30)), ("kl. 8", time(8)), ("0:00", time(0)),
        ("2359", time(23, 59)), (" 07:15 ", time(7, 15)),
    ],
)  # fmt: skip
def test_times_of_day_are_understood(text: str, expected: time) -> None:
    assert parse_time_of_day(text) == expected


@pytest.mark.parametrize("text", ["", "24:00", "12:60", "noon", "12:5", "12:05:30", "-1", "١٢", "99999"])
def test_what_is_no_time_of_day_is_refused(text: str) -> None:
    assert parse_time_of_day(text) is None


@given(st.text())
def test_no_text_is_too_odd(text: str) -> None:
    minutes = parse_minutes(text)
    assert minutes is None or 0 <= minutes <= 1440
    assert parse_time_of_day(text) is None or text.isascii()


@given(st.times().map(lambda at: at.replace(second=0, microsecond=0)))
def test_a_time_of_day_survives_being_written(at: time) -> None:
    assert parse_time_of_day(at.strftime("%H:%M")) == parse_time_of_day(at.strftime("%H%M")) == at


@given(st.integers(0, 1440))
def test_minutes_survive_being_written(minutes: int) -> None:
    hours, rest = divmod(minutes, 60)
    assert parse_minutes(str(minutes)) == parse_minutes(f"{hours}:{rest:02}") == parse_minutes(f"{hours}h{rest}")
