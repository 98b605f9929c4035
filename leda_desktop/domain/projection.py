"""The projection: what the plan and what has happened say about the time that is left."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from leda_desktop.domain.clock import Moment
from leda_desktop.domain.endings import Ending
from leda_desktop.domain.measure import elapsed, left, remaining, total
from leda_desktop.domain.programme import Session, SessionPlan
from leda_desktop.domain.rows import Walk
from leda_desktop.domain.run import RunPhase, RunState
from leda_desktop.domain.rundown import Face, Pace, Row, RowStatus, Rundown, SideFace
from leda_desktop.domain.schedule import schedule, slot_of

__all__ = ["elapsed", "face_of", "pace_of", "project", "remaining", "shift_at_start"]

REHEARSAL = timedelta(hours=2)


def shift_at_start(session: Session, now: Moment) -> timedelta:
    """How far a session started now moves its plan: nothing, unless it is so far off that it must be a rehearsal."""
    off = now.wall - session.starts_at.astimezone(UTC)
    if abs(off) <= REHEARSAL:
        return timedelta()
    return timedelta(seconds=off // timedelta(seconds=1))


def project(plan: SessionPlan, state: RunState, now: Moment) -> Rundown:
    """The whole rundown at one moment."""
    zone = ZoneInfo(plan.session.zone)
    latest = {stretch.activity_id: stretch for stretch in state.stretches}
    walk = Walk(schedule(plan, state.shift), state, now, zone, state.timeline.place(now).wall, latest)
    rows = tuple(_published(walk.rows(), plan, state))
    planned_end = (plan.session.ends_at.astimezone(UTC) + state.shift).astimezone(zone)
    return Rundown(
        session=plan.session,
        phase=state.phase,
        rows=rows,
        face=face_of(plan, state, now),
        late=_late(rows, state),
        planned_end=planned_end,
        expected_end=_expected_end(walk, rows, planned_end).astimezone(zone),
        rehearsal=state.shift != timedelta(),
    )


def face_of(plan: SessionPlan, state: RunState, now: Moment) -> Face:
    """What every timer and clock shows at one moment."""
    wall = state.timeline.place(now).wall.astimezone(ZoneInfo(plan.session.zone))
    current = state.current
    slot = None if current is None else slot_of(plan, current.activity_id, state.shift)
    paused = state.phase is RunPhase.PAUSED
    side = _side(state, now)
    if current is None or slot is None:
        return Face(wall, paused=paused, side=side)
    whole, rest = total(slot, current), left(slot, current, state, now)
    fraction = min(1.0, max(0.0, 1 - rest / whole)) if whole > 0 else 1.0
    ending = slot.activity.ending
    return Face(wall, rest, fraction, pace_of(rest, whole, ending), paused, ending.words, side)


def _side(state: RunState, now: Moment) -> SideFace | None:
    """The timer of the current activity, else the free one."""
    here = None if state.current is None else state.current.activity_id
    wanted = {timer.activity_id: timer for timer in state.timers}
    timer = wanted.get(here, wanted.get(None))
    if timer is None:
        return None
    shown = timer.shown(state.timeline.place(now))
    return SideFace(shown, timer.length, timer.since is not None, timer.activity_id is not None)


def pace_of(rest: float, whole: float, ending: Ending) -> Pace:
    """How near the end is, by the thresholds of the ending."""
    warning, danger = ending.thresholds(whole)
    if rest <= 0:
        return Pace.OVER
    if rest <= danger:
        return Pace.DANGER
    return Pace.WARNING if rest <= warning else Pace.NORMAL


def _published(rows: Iterable[Row], plan: SessionPlan, state: RunState) -> Iterator[Row]:
    """The rows with the starts that were expected when times were last announced."""
    if state.published is None:
        yield from rows
        return
    then = project(plan, state.published.state, state.published.at)
    starts = {row.activity.id: row.expected_start for row in then.rows}
    for row in rows:
        yield replace(row, published_start=starts[row.activity.id])


def _late(rows: tuple[Row, ...], state: RunState) -> float:
    """Seconds behind the plan: at the end of what runs, or where nothing does, at the start of what comes."""
    if not state.live:
        return 0.0
    for row in rows:
        if row.status is RowStatus.CURRENT:
            return _seconds(row.planned_end, row.expected_end)
    coming = next((row for row in rows if row.status is RowStatus.COMING), None)
    return 0.0 if coming is None else _seconds(coming.planned_start, coming.expected_start)


def _expected_end(walk: Walk, rows: tuple[Row, ...], planned_end: datetime) -> datetime:
    if walk.state.ended is not None:
        return walk.state.ended.wall
    counting = [row.expected_end.astimezone(UTC) for row in rows if row.status is not RowStatus.SKIPPED]
    if walk.state.live:
        counting.append(walk.wall)
    return max(counting, default=planned_end)


def _seconds(planned: datetime, expected: datetime) -> float:
    """From one instant to another; local times of one zone must not be subtracted across a DST change."""
    return (expected.astimezone(UTC) - planned.astimezone(UTC)).total_seconds()
