"""The rules of the preflight: what matters how much."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from leda_desktop.domain.checks import (
    CheckState,
    Finding,
    awake_check,
    backup_check,
    clock_check,
    disk_check,
    fonts_check,
    power_check,
    projector_check,
    quiet_check,
    sound_check,
)
from leda_desktop.domain.condition import BackedUp, Power
from leda_desktop.domain.gong import AudioOutput, GongChoice, Sound
from leda_desktop.domain.outputs import WallState
from leda_desktop.domain.wakefulness import Wakefulness
from tests.domain.tapes import plan_of

OK, LOOK, WRONG = CheckState
OWN = AudioOutput("a", "Inbyggda högtalare")
NOW = datetime(2024, 4, 19, 8, 0, tzinfo=UTC)
SESSION = plan_of().session


@pytest.mark.parametrize(
    ("wall", "state"),
    [
        (WallState.READY, OK), (WallState.REHEARSAL, LOOK), (WallState.NONE, LOOK), (WallState.UNDECIDED, LOOK),
        (WallState.LOST, WRONG), (WallState.MIRRORED, WRONG), (WallState.MISPLACED, WRONG),
    ],
)  # fmt: skip
def test_the_room_must_see_the_wall_and_not_the_desk(wall: WallState, state: CheckState) -> None:
    assert projector_check(wall).state is state


@pytest.mark.parametrize(
    ("sound", "state"),
    [(Sound.READY, OK), (Sound.LOADING, LOOK), (Sound.OFF, LOOK), (Sound.NO_OUTPUT, WRONG), (Sound.FAILED, WRONG)],
)
def test_a_gong_that_is_wanted_must_be_heard(sound: Sound, state: CheckState) -> None:
    assert sound_check(GongChoice(on=True), sound, OWN).state is state


@pytest.mark.parametrize("sound", list(Sound))
def test_nobody_misses_a_gong_that_is_switched_off(sound: Sound) -> None:
    assert sound_check(GongChoice(), sound, None).state is OK


def test_another_output_than_the_chosen_one_is_to_be_looked_at() -> None:
    check = sound_check(GongChoice(on=True, output="hall"), Sound.READY, OWN)
    assert (check.finding, check.name) == (Finding.SOUND_ELSEWHERE, OWN.name)


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (Wakefulness.HELD, OK), (Wakefulness.ASKED, LOOK), (Wakefulness.OFF, LOOK), (Wakefulness.REFUSED, LOOK),
    ],
)  # fmt: skip
def test_a_computer_that_may_fall_asleep_is_to_be_looked_at(state: Wakefulness, expected: CheckState) -> None:
    assert awake_check(state).state is expected


@pytest.mark.parametrize(
    ("power", "finding", "state"),
    [
        (Power(plugged=True, percent=12), Finding.POWER_PLUGGED, OK),
        (Power(plugged=False, percent=60), Finding.POWER_BATTERY, LOOK),
        (Power(plugged=False, percent=59), Finding.POWER_LOW, WRONG),
        (Power(plugged=False), Finding.POWER_LOW, WRONG),
        (Power(), Finding.POWER_UNKNOWN, LOOK),
    ],
)
def test_a_battery_is_to_be_looked_at_and_an_unknown_is_said(power: Power, finding: Finding, state: CheckState) -> None:
    check = power_check(power)
    assert (check.finding, check.state) == (finding, state)


@pytest.mark.parametrize(
    ("offset", "finding"),
    [
        (timedelta(hours=-3), Finding.CLOCK_RIGHT),
        (timedelta(hours=-3, seconds=-1), Finding.CLOCK_FAR),
        (timedelta(hours=5), Finding.CLOCK_RIGHT),
        (timedelta(hours=5, seconds=1), Finding.CLOCK_FAR),
        (timedelta(days=-7), Finding.CLOCK_FAR),
    ],
)
def test_the_clock_must_be_near_the_session(offset: timedelta, finding: Finding) -> None:
    assert clock_check(SESSION.starts_at.astimezone(UTC) + offset, SESSION).finding is finding


def test_the_clock_is_told_as_the_room_has_it_also_on_the_night_it_changes() -> None:
    night = replace(SESSION, day=date(2024, 3, 31))
    check = clock_check(datetime(2024, 3, 31, 8, 30, tzinfo=UTC), night)
    assert check.at is not None
    assert (check.at.hour, check.at.minute) == (10, 30)


@pytest.mark.parametrize(
    ("free", "state"),
    [(None, LOOK), (0, WRONG), (199_999_999, WRONG), (200_000_000, LOOK), (999_999_999, LOOK), (10**9, OK)],
)
def test_a_full_disk_is_wrong_before_it_hurts(free: int | None, state: CheckState) -> None:
    assert disk_check(free).state is state


def test_a_backup_must_be_there_and_whole() -> None:
    assert backup_check(None, NOW).state is LOOK
    made = NOW - timedelta(minutes=3, seconds=20)
    assert backup_check(BackedUp(made, whole=False), NOW).state is WRONG
    check = backup_check(BackedUp(made, whole=True), NOW)
    assert (check.state, check.amount) == (OK, 3)


def test_a_backup_from_the_future_has_no_age() -> None:
    assert backup_check(BackedUp(NOW + timedelta(hours=1), whole=True), NOW).amount == 0


def test_missing_fonts_are_named() -> None:
    assert fonts_check(()).state is OK
    check = fonts_check(("Noto Sans", "Noto Emoji"))
    assert (check.state, check.name) == (LOOK, "Noto Sans, Noto Emoji")


def test_quiet_can_only_be_asked_for() -> None:
    assert quiet_check(seen_to=False).state is LOOK
    assert quiet_check(seen_to=True).state is OK
