"""The machine's clocks: real ones."""

from datetime import UTC, datetime, timedelta

from leda_desktop.machine_clock import SystemClock


def test_the_clocks_of_this_machine_go_forwards_together() -> None:
    clock = SystemClock()
    readings = [clock.now() for _ in range(1000)]
    assert readings == sorted(readings, key=lambda at: at.room) == sorted(readings, key=lambda at: at.awake)
    assert len({reading.boot for reading in readings}) == 1


def test_the_wall_clock_is_now_in_utc() -> None:
    now = SystemClock().now()
    assert now.wall.tzinfo is UTC
    assert abs(now.wall - datetime.now(UTC)) < timedelta(seconds=5)


def test_two_clocks_of_one_machine_name_the_same_boot() -> None:
    boot = SystemClock().now().boot
    assert boot
    assert boot == SystemClock().now().boot


def test_the_room_clock_includes_the_time_asleep() -> None:
    now = SystemClock().now()
    assert now.room >= now.awake - 0.1
