"""The schedule: when each activity of a plan is meant to start and end, before anything has happened."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from leda_desktop.domain.ids import ActivityId
from leda_desktop.domain.programme import Activity, Session, SessionPlan


@dataclass(frozen=True, slots=True)
class Slot:
    """The planned place of an activity; all times are UTC, because local ones cannot be subtracted across a DST change.

    A skipped activity has an empty slot. `fixed` and `stop` are its fixed start and its hard stop. `clash` is how far
    the activities before it overshoot its fixed start.
    """

    activity: Activity
    start: datetime
    end: datetime
    fixed: datetime | None = None
    stop: datetime | None = None
    clash: timedelta = timedelta()


def schedule(plan: SessionPlan, shift: timedelta = timedelta()) -> tuple[Slot, ...]:
    """The slots of all activities in order, moved by the shift of a rehearsal."""
    return tuple(_slots(plan, shift))


def slot_of(plan: SessionPlan, activity_id: ActivityId, shift: timedelta = timedelta()) -> Slot | None:
    """The slot of one activity; None when it is not on the agenda."""
    return next((slot for slot in _slots(plan, shift) if slot.activity.id == activity_id), None)


def _slots(plan: SessionPlan, shift: timedelta) -> Iterator[Slot]:
    cursor = plan.session.starts_at.astimezone(UTC)
    for activity in plan.activities:
        slot = Slot(activity, cursor, cursor) if activity.skipped else _slot(plan.session, activity, cursor)
        cursor = slot.end
        yield _shifted(slot, shift) if shift else slot


def _slot(session: Session, activity: Activity, cursor: datetime) -> Slot:
    fixed = None if activity.fixed_start is None else _instant(session, activity.fixed_start, cursor)
    start = cursor if fixed is None else max(cursor, fixed)
    end = start + timedelta(minutes=activity.minutes)
    stop = None if activity.hard_stop is None else _instant(session, activity.hard_stop, end)
    return Slot(
        activity=activity,
        start=start,
        end=end if stop is None else max(start, stop),
        fixed=fixed,
        stop=stop,
        clash=timedelta() if fixed is None else start - fixed,
    )


def _instant(session: Session, at: time, near: datetime) -> datetime:
    """The instant of a time of day: the first one after the start of a session over midnight, else the nearest."""
    zone = ZoneInfo(session.zone)
    days = [session.day + timedelta(days=day) for day in (0, 1)]
    instants = [datetime.combine(day, at, zone).astimezone(UTC) for day in days]
    if session.end <= session.start:
        return instants[0] if at >= session.start else instants[1]
    return min(instants, key=lambda instant: abs(instant - near))


def _shifted(slot: Slot, shift: timedelta) -> Slot:
    return Slot(
        activity=slot.activity,
        start=slot.start + shift,
        end=slot.end + shift,
        fixed=None if slot.fixed is None else slot.fixed + shift,
        stop=None if slot.stop is None else slot.stop + shift,
        clash=slot.clash,
    )
