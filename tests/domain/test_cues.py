"""Cues: told once, again after time was added, and never for time that nobody lived through."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import time

from hypothesis import given
from hypothesis import strategies as st

from leda_desktop.domain.cues import CUES, ORDER, SIGN_SECONDS, CueWatch, reading_of, watched
from leda_desktop.domain.programme import SessionPlan
from leda_desktop.domain.run import Step
from leda_desktop.domain.rundown import Pace
from tests.domain.tapes import Tape, activity, plan_of

TEN = plan_of(activity("a", 10), activity("b", 10))
TO_WARNING, TO_DANGER, TO_END = 480, 570, 600
"""Seconds into ten minutes at which each cue comes."""


@dataclass
class Listener:
    """A run that somebody listens to, one reading after the other."""

    tape: Tape
    watch: CueWatch = field(default_factory=CueWatch)
    heard: list[Pace] = field(default_factory=list)

    def listen(self) -> Pace | None:
        """Read the time once; returns the cue that came with it."""
        self.watch = watched(self.watch, reading_of(self.tape.rundown, self.tape.clock.now()))
        if self.watch.cue is not None:
            self.heard.append(self.watch.cue)
        return self.watch.cue

    def wait(self, seconds: float) -> Pace | None:
        """Let time pass, then read it."""
        self.tape.clock.advance(seconds)
        return self.listen()

    def do(self, step: Step, seconds: float = 0.0) -> Pace | None:
        """Do something in the run, which is read at once."""
        self.tape.record(step, seconds=seconds)
        return self.listen()


def begun(plan: SessionPlan = TEN) -> Listener:
    """The first activity has just started."""
    listener = Listener(Tape(plan))
    listener.tape.start("a")
    listener.listen()
    return listener


def test_each_cue_comes_once_in_its_second() -> None:
    listener = begun()
    cues = [(second, cue) for second in range(1, 700) if (cue := listener.wait(1))]
    assert cues == [(TO_WARNING, Pace.WARNING), (TO_DANGER, Pace.DANGER), (TO_END, Pace.OVER)]


def test_added_time_lets_the_cue_come_again() -> None:
    listener = begun()
    assert listener.wait(TO_END) is Pace.OVER
    assert listener.do(Step.ADJUSTED, 300) is None
    assert listener.wait(299) is Pace.DANGER
    assert listener.wait(1) is Pace.OVER


def test_taking_away_more_than_is_left_tells_the_end_once() -> None:
    listener = begun()
    listener.wait(540)
    assert listener.do(Step.ADJUSTED, -600) is Pace.OVER
    assert [listener.wait(1) for _ in range(20)] == [None] * 20
    assert listener.heard == [Pace.WARNING, Pace.OVER]


def test_what_sleep_jumps_over_is_not_told_afterwards() -> None:
    listener = begun()
    listener.wait(60)
    listener.tape.clock.sleep(500)
    assert listener.listen() is None
    assert listener.wait(40) is Pace.OVER
    assert listener.heard == [Pace.OVER]


def test_sleep_that_is_not_counted_leaves_every_cue_to_come() -> None:
    listener = begun()
    listener.wait(60)
    listener.tape.clock.sleep(500)
    listener.listen()
    listener.tape.record(Step.SLEPT, "a", seconds=500)
    assert listener.listen() is None
    assert listener.wait(TO_WARNING - 60) is Pace.WARNING


def test_a_moved_clock_tells_nothing_of_a_fixed_end() -> None:
    listener = begun(plan_of(activity("a", 60, stop=time(12))))
    listener.wait(60)
    listener.tape.clock.step_wall(58 * 60)
    assert listener.listen() is None


def test_an_earlier_start_moves_on_in_silence() -> None:
    listener = begun()
    listener.wait(400)
    assert listener.do(Step.BACK_DATED, 180) is None
    assert listener.wait(20) is Pace.OVER


def test_a_pause_holds_the_cues_until_time_goes_on() -> None:
    listener = begun()
    listener.wait(400)
    assert listener.do(Step.PAUSED) is None
    assert listener.do(Step.ADJUSTED, -180) is None
    assert listener.wait(1000) is None
    assert listener.do(Step.RESUMED) is Pace.DANGER
    assert listener.wait(20) is Pace.OVER


def test_time_taken_and_given_back_in_a_pause_is_not_told() -> None:
    listener = begun()
    listener.wait(400)
    listener.do(Step.PAUSED)
    listener.do(Step.ADJUSTED, -180)
    listener.do(Step.ADJUSTED, 180)
    assert listener.do(Step.RESUMED) is None


def test_the_next_activity_begins_without_a_cue() -> None:
    listener = begun()
    listener.wait(TO_END)
    listener.tape.start("b")
    assert listener.listen() is None
    assert listener.watch.sign is Pace.NONE
    assert listener.wait(TO_WARNING) is Pace.WARNING


def test_an_activity_that_is_over_when_it_is_first_seen_is_not_told() -> None:
    listener = Listener(Tape(TEN))
    listener.tape.start("a")
    assert listener.wait(TO_END + 60) is None


def test_the_sign_stays_for_some_seconds_and_goes_by_itself() -> None:
    listener = begun()
    listener.wait(TO_WARNING)
    signs = [listener.watch.sign]
    for seconds in (SIGN_SECONDS - 1, 1):
        listener.wait(seconds)
        signs.append(listener.watch.sign)
    assert signs == [Pace.WARNING, Pace.WARNING, Pace.NONE]


def test_added_time_takes_the_sign_away_at_once() -> None:
    listener = begun()
    listener.wait(TO_WARNING)
    listener.do(Step.ADJUSTED, 300)
    assert listener.watch.sign is Pace.NONE


def test_a_clock_that_is_corrected_a_little_does_not_tell_a_fixed_end_twice() -> None:
    listener = begun(plan_of(activity("a", 60, stop=time(12))))
    listener.wait(3600)
    listener.tape.clock.step_wall(-1)
    listener.listen()
    assert listener.wait(2) is None
    assert listener.heard == [Pace.OVER]


waits = st.lists(st.integers(1, 400).map(lambda quarters: quarters / 4), max_size=40)
changes = st.lists(
    st.tuples(
        st.sampled_from(["wait", "adjust", "pause", "sleep", "earlier", "next", "clock"]),
        st.integers(-2400, 2400).map(lambda quarters: quarters / 4),
    ),
    max_size=25,
)


def played(changes: list[tuple[str, float]]) -> Iterator[tuple[str, CueWatch, CueWatch]]:
    """What was done, and the watch before and after it."""
    listener = begun()
    for name, seconds in changes:
        before = listener.watch
        match name:
            case "wait":
                listener.tape.clock.advance(abs(seconds))
            case "adjust":
                listener.tape.record(Step.ADJUSTED, seconds=seconds)
            case "pause":
                paused = listener.tape.rundown.face.paused
                listener.tape.record(Step.RESUMED if paused else Step.PAUSED)
            case "sleep":
                listener.tape.clock.sleep(abs(seconds) + 3)
            case "earlier":
                listener.tape.record(Step.BACK_DATED, seconds=abs(seconds))
            case "next":
                listener.tape.start("b" if listener.tape.rundown.rows[0].actual_end is None else "a")
            case _:
                listener.tape.clock.step_wall(seconds)
        listener.listen()
        yield name, before, listener.watch


@given(waits)
def test_however_often_the_time_is_read_each_cue_comes_at_most_once_and_the_end_always(waits: list[float]) -> None:
    listener = begun()
    for seconds in waits:
        listener.wait(seconds)
    listener.wait(TO_END)
    assert len(set(listener.heard)) == len(listener.heard)
    assert listener.heard == sorted(listener.heard, key=ORDER.index)
    assert Pace.OVER in listener.heard


@given(changes)
def test_a_cue_is_later_than_all_that_was_reached_and_tells_where_time_stands_now(
    changes: list[tuple[str, float]],
) -> None:
    for _, before, after in played(changes):
        if after.cue is not None:
            assert after.reading is not None
            assert ORDER.index(after.cue) > ORDER.index(before.reached)
            assert after.cue is after.reading.pace
            assert after.cue is after.sign
            assert after.cue in CUES


@given(changes)
def test_no_cue_comes_in_a_pause_or_from_sleep_an_earlier_start_the_next_item_or_the_clock(
    changes: list[tuple[str, float]],
) -> None:
    for name, _, after in played(changes):
        silent = name in ("sleep", "earlier", "next", "clock")
        paused = after.reading is not None and after.reading.paused
        assert not (after.cue and (silent or paused))


@given(changes)
def test_reading_the_same_moment_again_changes_nothing_but_the_cue(changes: list[tuple[str, float]]) -> None:
    for _, _, after in played(changes):
        assert watched(after, after.reading) == replace(after, cue=None)
