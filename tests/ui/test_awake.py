"""Staying awake: asked for beside the screen, held until it is let go of, and honest where the system refuses."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from leda_desktop.domain.wakefulness import Wakefulness
from leda_desktop.ui.awake import KeepAwake, Told, hold_awake
from tests.ui.sleepers import System


@pytest.fixture
def system() -> System:
    return System()


@pytest.fixture
def awake(qtbot: QtBot, system: System) -> Iterator[KeepAwake]:
    made = KeepAwake(system.hold)
    yield made
    made.close()


def settle(qtbot: QtBot, awake: KeepAwake, state: Wakefulness) -> None:
    """Wait for an answer."""
    qtbot.waitUntil(lambda: awake.state is state)


def test_it_is_held_while_it_is_wanted(qtbot: QtBot, awake: KeepAwake, system: System) -> None:
    awake.want(awake=True)
    settle(qtbot, awake, Wakefulness.HELD)
    awake.want(awake=False)
    qtbot.waitUntil(lambda: system.log == ["held", "released"])
    assert awake.state is Wakefulness.OFF


def test_nobody_waits_for_a_system_that_thinks(qtbot: QtBot, awake: KeepAwake, system: System) -> None:
    system.answering.clear()
    awake.want(awake=True)
    assert (awake.state, system.log) == (Wakefulness.ASKED, [])
    system.answering.set()
    settle(qtbot, awake, Wakefulness.HELD)


def test_asking_twice_holds_once(qtbot: QtBot, awake: KeepAwake, system: System) -> None:
    awake.want(awake=True)
    awake.want(awake=True)
    settle(qtbot, awake, Wakefulness.HELD)
    assert system.log == ["held"]


def test_a_refusal_is_told(qtbot: QtBot, awake: KeepAwake, system: System) -> None:
    system.grants = False
    awake.want(awake=True)
    settle(qtbot, awake, Wakefulness.REFUSED)


def test_a_system_that_breaks_when_it_is_asked_has_refused(qtbot: QtBot) -> None:
    def break_down(_told: Told, _released: threading.Event) -> None:
        raise OSError("no bus")

    awake = KeepAwake(break_down)
    awake.want(awake=True)
    settle(qtbot, awake, Wakefulness.REFUSED)
    awake.close()


def test_after_a_sleep_it_is_asked_anew_before_the_old_is_let_go(
    qtbot: QtBot, awake: KeepAwake, system: System
) -> None:
    awake.want(awake=True)
    settle(qtbot, awake, Wakefulness.HELD)
    awake.renew()
    qtbot.waitUntil(lambda: len(system.log) == 3)
    assert sorted(system.log) == ["held", "held", "released"]
    assert awake.state is Wakefulness.HELD


def test_what_is_not_wanted_is_not_renewed(awake: KeepAwake, system: System) -> None:
    awake.renew()
    assert (awake.state, system.log) == (Wakefulness.OFF, [])


def test_at_the_end_everything_is_let_go(qtbot: QtBot, system: System) -> None:
    awake = KeepAwake(system.hold)
    awake.want(awake=True)
    settle(qtbot, awake, Wakefulness.HELD)
    awake.close()
    assert system.log == ["held", "released"]


def test_an_answer_that_comes_too_late_is_not_believed(qtbot: QtBot, awake: KeepAwake, system: System) -> None:
    system.answering.clear()
    awake.want(awake=True)
    awake.want(awake=False)
    system.answering.set()
    qtbot.waitUntil(lambda: system.log == ["held", "released"])
    assert awake.state is Wakefulness.OFF


def test_this_computer_answers_one_way_or_the_other(qtbot: QtBot) -> None:
    awake = KeepAwake(hold_awake)
    awake.want(awake=True)
    qtbot.waitUntil(lambda: awake.state in (Wakefulness.HELD, Wakefulness.REFUSED), timeout=20_000)
    awake.close()
