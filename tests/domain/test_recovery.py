"""What there is to say after coming back."""

import pytest

from leda_desktop.domain.recovery import Recovery, recovery_of
from leda_desktop.domain.run import Step
from tests.domain.tapes import Tape, activity, plan_of


@pytest.fixture
def tape() -> Tape:
    """A session whose first activity has run for 10 minutes."""
    tape = Tape(plan_of(activity("a", 30)))
    tape.start("a")
    tape.clock.advance(600)
    return tape


def recovered(tape: Tape, gap: float, *, reboot: bool = False) -> Recovery:
    """Cut off now and come back after the gap."""
    seen = tape.clock.now()
    if reboot:
        tape.clock.reboot(gap)
        tape.record(Step.REBOOTED, seconds=600 + max(0, gap))
    else:
        tape.clock.advance(gap)
    found = recovery_of(tape.state, seen, tape.clock.now(), clean=False)
    assert found is not None
    return found


def test_a_short_absence_is_told_without_a_question(tape: Tape) -> None:
    assert recovered(tape, 100) == Recovery(
        activity_id=tape.plan.activities[0].id,
        elapsed=700,
        elapsed_then=600,
        away=100,
        paused=False,
        rebooted=False,
        ask=False,
        clean=False,
    )


def test_a_reboot_is_bridged_and_told(tape: Tape) -> None:
    found = recovered(tape, 100, reboot=True)
    assert (found.rebooted, found.ask, found.elapsed, found.away) == (True, False, 700, 100)


@pytest.mark.parametrize(("gap", "reboot"), [(4 * 3600 + 1, False), (4 * 3600 + 1, True), (-1, True)])
def test_an_absence_that_is_long_or_negative_is_asked_about(tape: Tape, *, gap: float, reboot: bool) -> None:
    found = recovered(tape, gap, reboot=reboot)
    assert found.ask
    assert found.away == max(0, gap)


def test_a_pause_goes_on_through_the_absence(tape: Tape) -> None:
    tape.record(Step.PAUSED)
    found = recovered(tape, 100)
    assert (found.paused, found.elapsed, found.elapsed_then) == (True, 600, 600)


def test_a_session_that_does_not_run_has_nothing_to_recover(tape: Tape) -> None:
    tape.record(Step.SESSION_ENDED)
    now = tape.clock.now()
    assert recovery_of(tape.state, now, now, clean=False) is None


def test_a_session_in_which_nothing_runs_is_recovered_too() -> None:
    tape = Tape(plan_of())
    tape.record(Step.SESSION_STARTED)
    assert recovered(tape, 100).activity_id is None
