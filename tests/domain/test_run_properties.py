"""What holds for every run, whatever is done in it and whatever the clocks do."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from leda_desktop.domain.measure import elapsed
from leda_desktop.domain.programme import Activity
from leda_desktop.domain.run import Step
from leda_desktop.domain.run_fold import fold, redoable, undoable
from leda_desktop.domain.rundown import RowStatus
from tests.domain.tapes import Tape, activity, plan_of

NAMES = ("a", "b", "c", "d", "gone")
ACTS = (
    Step.PAUSED, Step.RESUMED, Step.ADJUSTED, Step.BACK_DATED, Step.SESSION_ENDED, Step.PUBLISHED,
    Step.TIMER_STARTED, Step.TIMER_HELD, Step.TIMER_RESUMED, Step.TIMER_REMOVED,
)  # fmt: skip
NIGHTS = (date(2024, 4, 19), date(2024, 3, 31), date(2024, 10, 27))

# Quarters of a second add up exactly, so that equal times are equal.
quarters = st.integers(0, 16_000).map(lambda n: n / 4)
signed_quarters = st.integers(-8_000, 8_000).map(lambda n: n / 4)


@dataclass(frozen=True, slots=True)
class Act:
    """Something done after a while."""

    after: float
    step: Step
    name: str | None = None
    seconds: float = 0.0

    def play(self, tape: Tape) -> None:
        """Do it."""
        tape.clock.advance(self.after)
        tape.record(self.step, self.name, self.seconds)


starts = st.builds(
    Act, quarters, st.sampled_from([Step.ACTIVITY_STARTED, Step.SESSION_STARTED]), st.sampled_from(NAMES)
)
others = st.builds(Act, quarters, st.sampled_from(ACTS), st.none(), quarters)
sleeps = st.builds(Act, quarters, st.just(Step.SLEPT), st.sampled_from(NAMES), quarters)
acts = st.lists(st.one_of(starts, others), max_size=12)
anything = st.lists(st.one_of(starts, others, sleeps), max_size=12)
shuffled = st.lists(signed_quarters, max_size=6).flatmap(
    lambda order: st.tuples(st.just(order), st.permutations(order))
)
agendas = st.lists(
    st.builds(
        activity,
        st.sampled_from(NAMES[:-1]),
        st.sampled_from([0, 1, 10, 45, 1440]),
        fixed=st.sampled_from([None, None, time(0, 30), time(2, 30), time(23, 45)]),
        stop=st.sampled_from([None, None, time(1), time(3, 15)]),
        skipped=st.booleans(),
    ),
    max_size=4,
    unique_by=lambda item: item.id,
)


def fresh(start: time = time(23)) -> Tape:
    """A run of four activities over midnight."""
    return Tape(
        plan_of(activity("a"), activity("b", 20), activity("c", 0), activity("d", 60), start=start, end=time(3))
    )


@given(acts)
def test_an_undo_restores_the_exact_state_before_and_a_redo_the_one_after(played: list[Act]) -> None:
    tape = fresh()
    states = [tape.state]
    for act in played:
        act.play(tape)
        states.append(tape.state)
    for before in reversed(states[:-1]):
        tape.undo()
        assert tape.state == before
    assert undoable(tape.events) is None
    for after in states[1:]:
        tape.redo()
        assert tape.state == after
    assert redoable(tape.events) is None


@given(st.lists(st.tuples(st.one_of(starts, others), st.booleans()), max_size=12))
def test_what_was_undone_leaves_no_trace(played: list[tuple[Act, bool]]) -> None:
    tape, plain = fresh(), fresh()
    for act, undone in played:
        act.play(tape)
        plain.clock.advance(act.after)
        if undone:
            tape.undo()
        else:
            plain.record(act.step, act.name, act.seconds)
    assert tape.state == plain.state


@given(anything, st.lists(signed_quarters, max_size=12), quarters)
def test_what_is_left_never_depends_on_the_wall_clock(played: list[Act], steps: list[float], rest: float) -> None:
    steady, shaken = fresh(), fresh()
    for index, act in enumerate(played):
        act.play(steady)
        act.play(shaken)
        shaken.clock.step_wall(steps[index] if index < len(steps) else 0)
    steady.clock.advance(rest)
    shaken.clock.advance(rest)
    assert steady.rundown.face.remaining == shaken.rundown.face.remaining
    assert [row.taken for row in steady.rundown.rows] == [row.taken for row in shaken.rundown.rows]


@given(st.lists(st.tuples(quarters, st.sampled_from(["pause", "resume", "next", "add"])), max_size=20), quarters)
def test_pauses_are_not_counted_and_everything_else_is(played: list[tuple[float, str]], rest: float) -> None:
    tape = fresh()
    tape.start("a")
    run, added, paused = 0.0, 0.0, False
    for after, what in [*played, (rest, "look")]:
        tape.clock.advance(after)
        run += 0 if paused else after
        if what == "next":
            run, added, paused = 0.0, 0.0, False
            tape.start("b")
        elif what == "add":
            tape.record(Step.ADJUSTED, seconds=after)
            added += after
        elif what in ("pause", "resume"):
            tape.record(Step.PAUSED if what == "pause" else Step.RESUMED)
            paused = what == "pause"
    current = tape.state.current
    assert current is not None
    assert elapsed(current, tape.state, tape.clock.now()) == run
    assert tape.left == (600 if current.activity_id == "a" else 1200) + added - run


@given(shuffled, quarters)
def test_adjustments_can_come_in_any_order(orders: tuple[list[float], list[float]], rest: float) -> None:
    tapes = fresh(), fresh()
    for tape, order in zip(tapes, orders, strict=True):
        tape.start("a")
        for seconds in order:
            tape.record(Step.ADJUSTED, seconds=seconds)
        tape.clock.advance(rest)
    assert tapes[0].rundown == tapes[1].rundown


@given(agendas, anything, st.sampled_from(NIGHTS), quarters)
def test_rows_never_overlap_and_time_never_runs_backwards(
    agenda: list[Activity], played: list[Act], day: date, rest: float
) -> None:
    tape = Tape(plan_of(*agenda, start=time(23), end=time(8), day=day))
    for act in played:
        act.play(tape)
    tape.clock.advance(rest)
    rundown = tape.rundown
    spans = sorted(
        (row.expected_start.astimezone(UTC), row.expected_end.astimezone(UTC))
        for row in rundown.rows
        if row.status is not RowStatus.SKIPPED
    )
    assert all(start <= end for start, end in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    coming = [row.expected_start for row in rundown.rows if row.status is RowStatus.COMING]
    assert not tape.state.live or all(start >= tape.clock.now().wall for start in coming)
    assert all(row.free_before.total_seconds() >= 0 and row.taken >= 0 for row in rundown.rows)


@given(agendas, anything, quarters, quarters)
def test_added_time_never_makes_anything_end_earlier(
    agenda: list[Activity], played: list[Act], added: float, rest: float
) -> None:
    tape = Tape(plan_of(*agenda, start=time(23), end=time(8)))
    for act in played:
        act.play(tape)
    tape.clock.advance(rest)
    before = tape.rundown
    tape.record(Step.ADJUSTED, seconds=added)
    after = tape.rundown
    assert after.expected_end >= before.expected_end
    assert after.late >= before.late
    assert all(b.expected_end <= a.expected_end for b, a in zip(before.rows, after.rows, strict=True))


@given(agendas, anything, quarters)
def test_the_face_is_always_sane(agenda: list[Activity], played: list[Act], rest: float) -> None:
    tape = Tape(plan_of(*agenda, start=time(23), end=time(8)))
    for act in played:
        act.play(tape)
    tape.clock.advance(rest)
    face = tape.rundown.face
    assert 0 <= face.fraction <= 1
    assert face.wall.utcoffset() is not None
    assert (face.remaining is None) == (tape.rundown.current is None)


@given(anything, st.integers(0, 12), st.floats(0, 20_000), st.floats(0, 5_000))
def test_a_reboot_costs_no_time_and_loses_none(played: list[Act], at: int, unseen: float, gap: float) -> None:
    through, rebooted = fresh(), fresh()
    for index, act in enumerate([*played, Act(0, Step.ADJUSTED)]):
        if index == at and index > 0:
            through.clock.advance(unseen + gap)
            rebooted.clock.advance(unseen)
            rebooted.clock.step_wall(3600)
            rebooted.clock.reboot(gap)
            rebooted.record(Step.REBOOTED, seconds=unseen + gap)
        act.play(through)
        act.play(rebooted)
    rest, same = through.rundown.face.remaining, rebooted.rundown.face.remaining
    assert (rest is None) == (same is None)
    assert rest is None or same is None or abs(rest - same) < 0.001


@given(anything)
def test_folding_is_the_same_however_often_it_is_done(played: list[Act]) -> None:
    tape = fresh()
    for act in played:
        act.play(tape)
        assert fold(tuple(tape.events)) == fold(iter(tape.events)) == tape.state


@given(st.datetimes(datetime(2024, 1, 1), datetime(2025, 1, 1)), quarters)
def test_a_day_of_the_year_makes_no_difference_to_a_countdown(at: datetime, rest: float) -> None:
    tape = Tape(plan_of(activity("a", 45), start=at.time().replace(second=0, microsecond=0), day=at.date()))
    tape.start("a")
    tape.clock.advance(rest)
    assert tape.left == 2700 - rest
