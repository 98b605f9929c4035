"""The message as a value: how long it stays, and what it may say."""

import pytest

from leda_desktop.domain.message import LIMIT, Message, message_text
from tests.fakes import FakeClock


def test_without_a_time_it_stays() -> None:
    clock = FakeClock()
    message = Message("Paus", clock.now())
    clock.advance(100_000)
    assert message.left(clock.now()) is None


def test_its_time_passes_also_in_sleep_and_whatever_is_done_to_the_clock() -> None:
    clock = FakeClock()
    message = Message("Paus", clock.now(), 300.0)
    clock.advance(60)
    clock.sleep(30)
    clock.step_wall(-3600)
    assert message.left(clock.now()) == 210


def test_from_one_boot_to_the_next_the_wall_clock_counts() -> None:
    clock = FakeClock()
    message = Message("Paus", clock.now(), 300.0)
    clock.reboot(120)
    assert message.left(clock.now()) == 180


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("  Högre,\n tack ", "Högre, tack"),
        (" \u200b\n", ""),
        ("<b>Paus</b> & kaffe", "<b>Paus</b> & kaffe"),
        ("x" * LIMIT, "x" * LIMIT),
        ("x" * (LIMIT + 1), "x" * (LIMIT - 1) + "…"),
    ],
)
def test_it_is_one_clean_line(written: str, shown: str) -> None:
    assert message_text(written) == shown
