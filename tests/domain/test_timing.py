"""How time is told."""

from datetime import UTC, datetime, timedelta

import pytest

from leda_desktop.domain.rundown import Face
from leda_desktop.domain.timing import (
    Lateness,
    Timeliness,
    clock_text,
    countdown_text,
    lateness,
    seconds_to_change,
)

NOON = datetime(2024, 4, 19, 12, 5, 59, 750_000, tzinfo=UTC)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (456, "07:36"), (455.001, "07:36"), (3723, "1:02:03"), (0.2, "00:01"), (0, "00:00"), (-0.9, "00:00"),
        (-1, "−0:01"), (-5.5, "−0:05"), (-65, "−1:05"), (-3600, "−1:00:00"), (86400, "24:00:00"),
    ],
)  # fmt: skip
def test_a_countdown_shows_zero_exactly_at_the_end(seconds: float, text: str) -> None:
    assert countdown_text(seconds) == text


def test_the_clock_shows_the_minute_that_is_running() -> None:
    assert clock_text(NOON) == "12:05"
    assert clock_text(NOON.replace(hour=7)) == "07:05"


@pytest.mark.parametrize(
    ("seconds", "kind", "minutes"),
    [
        (0, Timeliness.ON_TIME, 0), (30, Timeliness.ON_TIME, 0), (-30, Timeliness.ON_TIME, 0),
        (30.5, Timeliness.LATE, 1), (89, Timeliness.LATE, 1), (90, Timeliness.LATE, 2), (420, Timeliness.LATE, 7),
        (-31, Timeliness.EARLY, 1), (-180, Timeliness.EARLY, 3),
    ],
)  # fmt: skip
def test_lateness_is_told_in_whole_minutes_without_a_sign(seconds: float, kind: Timeliness, minutes: int) -> None:
    assert lateness(seconds) == Lateness(kind, minutes)


@pytest.mark.parametrize(
    ("remaining", "paused", "expected"),
    [(None, False, 0.25), (10.0, True, 0.25), (10.125, False, 0.125), (10.5, False, 0.25), (-3.875, False, 0.125)],
)
def test_the_text_changes_at_the_next_second_or_minute(
    *,
    remaining: float | None,
    paused: bool,
    expected: float,
) -> None:
    assert seconds_to_change(Face(NOON, remaining, paused=paused)) == expected


def test_the_change_is_never_now_and_never_far() -> None:
    on_the_minute = NOON + timedelta(seconds=0.25)
    assert seconds_to_change(Face(on_the_minute)) == 60
    assert seconds_to_change(Face(on_the_minute, 7.0)) == 1
    assert seconds_to_change(Face(on_the_minute, 7.0, paused=True)) == 1
