"""From the log of a run to its state, and which entry an undo or a redo takes back."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import assert_never

from leda_desktop.domain.clock import Moment
from leda_desktop.domain.run import Published, RunEvent, RunPhase, RunState, Step, Stretch
from leda_desktop.domain.side_timer import SideTimer
from leda_desktop.domain.timeline import Timeline, earlier

# What was decided about the machine's clocks is a measurement put right, not an act that leads somewhere else.
NOT_ACTS = frozenset({Step.UNDONE, Step.REBOOTED, Step.CLOCK_MOVED, Step.SLEPT})


def fold(events: Iterable[RunEvent]) -> RunState:
    """The state that a log, in order of seq, adds up to."""
    log = tuple(events)
    kept = effective(log)
    line = _timeline(log, kept)
    state = RunState(timeline=line)
    for event in kept:
        state = _after(state, replace(event, at=line.place(event.at)))
    return state


def effective(log: Sequence[RunEvent]) -> tuple[RunEvent, ...]:
    """The entries that count: those that no effective UNDONE entry takes back."""
    taken_back: set[int | None] = set()
    kept = []
    for event in reversed(log):
        if event.seq in taken_back:
            continue
        kept.append(event)
        if event.step is Step.UNDONE:
            taken_back.add(event.undoes)
    return tuple(reversed(kept))


def undoable(log: Sequence[RunEvent]) -> RunEvent | None:
    """The act that an undo takes back: the last one that counts."""
    return next((event for event in reversed(effective(log)) if event.step not in NOT_ACTS), None)


def redoable(log: Sequence[RunEvent]) -> RunEvent | None:
    """The undo that a redo takes back: the last one that counts, unless something was done after it."""
    acts = {event.seq for event in log if event.step not in NOT_ACTS}
    last = undoable(log)
    undos = [event for event in effective(log) if event.step is Step.UNDONE and event.undoes in acts]
    if not undos or (last is not None and last.seq > undos[-1].seq):
        return None
    return undos[-1]


def _timeline(log: Sequence[RunEvent], kept: Sequence[RunEvent]) -> Timeline:
    line = Timeline()
    for event in log:
        line = line.joined(event.at, event.seconds if event.step is Step.REBOOTED else None)
    moved = [event for event in kept if event.step is Step.CLOCK_MOVED]
    return replace(line, steps=tuple((line.place(event.at).room, event.seconds) for event in moved))


def _after(state: RunState, event: RunEvent) -> RunState:
    match event.step:
        case Step.SESSION_STARTED | Step.ACTIVITY_STARTED:
            return _started(state, event)
        case Step.PAUSED | Step.RESUMED:
            return _paused(state, event) if event.step is Step.PAUSED else _resumed(state, event.at)
        case Step.SESSION_ENDED:
            return _session_ended(state, event)
        case Step.ADJUSTED | Step.BACK_DATED | Step.SLEPT:
            return _corrected(state, event)
        case Step.PUBLISHED | Step.TIMER_STARTED | Step.TIMER_HELD | Step.TIMER_RESUMED | Step.TIMER_REMOVED:
            return _beside(state, event)
        case Step.UNDONE | Step.CLOCK_MOVED | Step.REBOOTED:
            return state
        case _:
            assert_never(event.step)


def _started(state: RunState, event: RunEvent) -> RunState:
    if event.step is Step.SESSION_STARTED:
        state = RunState(
            phase=RunPhase.RUNNING,
            shift=timedelta(seconds=event.seconds),
            started=event.at,
            timeline=state.timeline,
            timers=state.timers,
        )
    if event.activity_id is None:
        return state
    closed = _closed(state, event.at)
    return replace(
        closed,
        phase=RunPhase.RUNNING,
        stretches=(*closed.stretches, Stretch(event.activity_id, event.at)),
        started=state.started or event.at,
        ended=None,
    )


def _paused(state: RunState, event: RunEvent) -> RunState:
    current = state.current
    if current is None or state.phase is RunPhase.PAUSED:
        return state
    return replace(state, phase=RunPhase.PAUSED, paused_at=_not_before(current.started, event))


def _resumed(state: RunState, at: Moment) -> RunState:
    current = state.current
    if current is None or state.paused_at is None:
        return state
    paused = current.paused + max(0.0, at.room - state.paused_at.room)
    return _with_last(replace(state, phase=RunPhase.RUNNING, paused_at=None), replace(current, paused=paused))


def _session_ended(state: RunState, event: RunEvent) -> RunState:
    if not state.live:
        return state
    current = state.current
    at = event.at if current is None else _not_before(current.started, event)
    return replace(_closed(state, at), phase=RunPhase.ENDED, ended=at)


def _closed(state: RunState, at: Moment) -> RunState:
    resumed = _resumed(state, at)
    current = resumed.current
    return resumed if current is None else _with_last(resumed, replace(current, ended=at))


def _not_before(start: Moment, event: RunEvent) -> Moment:
    at = earlier(event.at, event.seconds)
    return at if at.room >= start.room else start


def _corrected(state: RunState, event: RunEvent) -> RunState:
    current = state.current
    if event.step is Step.SLEPT:
        return _slept(state, event)
    if current is None:
        return state
    if event.step is Step.ADJUSTED:
        return _with_last(state, replace(current, adjusted=current.adjusted + event.seconds))
    return _back_dated(state, current, event)


def _slept(state: RunState, event: RunEvent) -> RunState:
    """Take a sleep off the stretch it lies in, but never more than that has run."""
    stretches = state.stretches
    named = [i for i, stretch in enumerate(stretches) if stretch.activity_id == event.activity_id]
    index = named[-1] if named else len(stretches) - 1
    if index < 0:
        return state
    stretch = stretches[index]
    run = _run_until(stretch, stretch.ended or state.paused_at or event.at)
    slept = replace(stretch, paused=stretch.paused + min(event.seconds, run))
    return replace(state, stretches=(*stretches[:index], slept, *stretches[index + 1 :]))


def _back_dated(state: RunState, current: Stretch, event: RunEvent) -> RunState:
    """Move the start of the running stretch and the end of the one before, never past that one's own start."""
    before = state.stretches[-2] if len(state.stretches) > 1 else None
    back = max(event.seconds, -_run_until(current, state.paused_at or event.at))
    if before is not None:
        back = min(back, current.started.room - before.started.room)
    start = earlier(current.started, back)
    moved = _with_last(state, replace(current, started=start))
    if before is None:
        return replace(moved, started=start)
    shortened = _ended_by(before, current.started, start)
    return replace(moved, stretches=(*state.stretches[:-2], shortened, moved.stretches[-1]))


def _run_until(stretch: Stretch, until: Moment) -> float:
    """Seconds that a stretch has run by then; what is taken off beyond that would make its countdown stand still."""
    return max(0.0, until.room - stretch.started.room - stretch.paused)


def _ended_by(before: Stretch, old_start: Moment, start: Moment) -> Stretch:
    """The stretch before one that starts at another time now; one that ended earlier on its own stays as it is."""
    if before.ended is None or (before.ended.room < min(old_start.room, start.room)):
        return before
    return replace(before, ended=start)


def _beside(state: RunState, event: RunEvent) -> RunState:
    """What happens beside the agenda and moves nothing in it."""
    if event.step is Step.PUBLISHED:
        return replace(state, published=Published(replace(state, published=None), event.at))
    return replace(state, timers=_timers(state, event))


def _timers(state: RunState, event: RunEvent) -> tuple[SideTimer, ...]:
    others = tuple(timer for timer in state.timers if timer.activity_id != event.activity_id)
    own = next((timer for timer in state.timers if timer.activity_id == event.activity_id), None)
    match event.step:
        case Step.TIMER_STARTED:
            return (*others, SideTimer(event.activity_id, event.seconds, since=event.at))
        case Step.TIMER_HELD if own is not None:
            return (*others, own.held(event.at))
        case Step.TIMER_RESUMED if own is not None:
            return (*others, own.resumed(event.at))
        case _:
            return others


def _with_last(state: RunState, stretch: Stretch) -> RunState:
    return replace(state, stretches=(*state.stretches[:-1], stretch))
